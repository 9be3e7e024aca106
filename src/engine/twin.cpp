// SPDX-License-Identifier: MIT
#include "engine/twin.hpp"
#include "engine/parallel.hpp"
#include "support/errors.hpp"

namespace phakhi {

static Fate live_one(const Life& life, Workspace& work, const std::atomic<bool>* stop) {
    const bool from_the_start = life.instead && life.instead_from <= 1;
    Replicate run(from_the_start ? *life.instead : *life.scenario, life.dice.seed, life.dice.replicate, work);
    if (life.dice.luck) run.take_other_luck(*life.dice.luck);
    do {
        const int next = run.state().week + 1;
        if (life.instead && next == life.instead_from && next > 1) run.go_on_under(*life.instead);
        if (life.other_luck && next == std::max(1, life.other_luck_from)) run.take_other_luck(*life.other_luck);
        if (stop && stop->load(std::memory_order_relaxed)) break;
    } while (run.advance());
    return {run.outcome(), run.state().week};
}

std::vector<Fate> live(std::span<const Life> lives, const std::atomic<bool>* stop, const std::function<void(bool)>& done) {
    std::vector<Fate> fates(lives.size());
    Workspaces workspaces;
    for_each_task(lives.size(), [&](std::size_t k) {
        if (stop && stop->load(std::memory_order_relaxed)) return;
        const auto work = workspaces.borrow();
        fates[k] = live_one(lives[k], *work, stop);
        if (done) done(!fates[k].lived());
    });
    if (stop && *stop) throw Interrupted();
    return fates;
}

} // namespace phakhi
