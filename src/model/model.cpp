// SPDX-License-Identifier: MIT
#include "model/model.hpp"

namespace phakhi {

void step(const Model& model, const Plan& plan, State& state, std::uint64_t seed, std::uint32_t replicate, const Measures& seen,
          const Loop& loop, Workspace& work) {
    ++state.week;
    state.events.clear();
    state.tie_changes.clear();
    work.prepare(state.agents.size(), state.ties.size() + state.agents.size());   // room also for the ties that newcomers bring
    const auto week = static_cast<std::uint32_t>(state.week);
    each_process(model.week, [&](const auto& process, std::size_t index) {
        const Turn turn{Draws(stream_key(seed, replicate, process.key), week), loop, work, seen, plan, model.founding};
        if (model.off[index]) process.neutral(state, turn);
        else process(state, turn);
    });
}

} // namespace phakhi
