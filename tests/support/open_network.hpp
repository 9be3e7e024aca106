// SPDX-License-Identifier: MIT
#pragma once
#include "model/model.hpp"
#include "model/tie_making.hpp"
#include "scenario/scenario.hpp"
#include <initializer_list>
#include <random>
#include <string_view>

namespace phakhi {

/// A network outside the engine, with everything in the open: what it is founded on may be set before `found`, the state after it.
struct OpenNetwork {
    Model model;
    Plan plan;
    Population population;
    std::uint64_t seed = 1;
    std::uint32_t replicate = 0;
    Workspace work;
    State state;
    Measures seen;

    OpenNetwork& found() {
        state = phakhi::found(model, plan, population, seed, replicate, work);
        return *this;
    }
    void weeks(int count, const Loop& loop = {}) {
        for (int w = 0; w < count; ++w) step(model, plan, state, seed, replicate, seen, loop, work);
    }
    template <class Process> Process& process() { return std::get<Process>(model.week); }

    /// Runs one process alone, in the week the state stands at.
    template <class Process> void run(const Process& process, const Loop& loop = {}) {
        work.prepare(state.agents.size(), state.ties.size() + state.agents.size());
        const Turn turn{Draws(stream_key(seed, replicate, process.key), static_cast<std::uint32_t>(state.week)), loop, work, seen, plan, model.founding};
        process(state, turn);
    }
    template <class Process> void run() { run(process<Process>()); }

    AgentId member(std::size_t k) const { return state.roster.members[k]; }
};

/// A model in which nothing happens but what the named processes do.
Model only(std::initializer_list<std::string_view> processes);

/// The place of a process in the week, by its name.
std::size_t place_of(std::string_view process);

/// So many members and no one else, without ties and without leaders; everybody alike except for their draws.
OpenNetwork lone_members(int members, const Model& model = {});

/// Tied agents meet each week for certain and keep every promise but what levers.overpromising breaks.
void meet_every_week_in_good_faith(OpenNetwork&);

/// Two members with one tie of this trust each way, who do nothing but meet every week in good faith.
OpenNetwork pair_with_trust(float trust);

/// Ties form only by chance, each agent asking anyone with this probability a week, and drop with this one, whoever the two are.
void tie_at_random(OpenNetwork&, double asks, double drops);

/// An activity is held every week from week 2 on and everybody comes, for certain.
void everybody_comes_every_week(OpenNetwork&);

/// The default network: 24 founders in a pool of 80, every process at work.
Scenario small_scenario(int weeks = 60);

/// A network with every array, mean and lever drawn anew within its range, so that no process can count on a history.
OpenNetwork random_network(std::uint64_t seed, int pool = 40);

/// Unties everybody.
void cut_all_ties(State&);

/// A number for tests that need chance of their own (never the model's).
inline double uniform(std::mt19937_64& chance) { return static_cast<double>(chance() >> 11) * 0x1p-53; }

} // namespace phakhi
