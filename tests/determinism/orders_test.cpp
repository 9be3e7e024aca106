// SPDX-License-Identifier: MIT
// Nothing depends on who is visited first, by how many threads, where somebody stands in the arrays, or who is looking.
#include "engine/ensemble.hpp"
#include "support/loops.hpp"
#include "support/open_network.hpp"
#include "support/state_image.hpp"
#include <gtest/gtest.h>
#include <tbb/global_control.h>
#include <functional>
#include <mutex>
#include <numeric>
#include <set>

using namespace phakhi;

namespace {
/// More than 4 000 agents, members and ties, so that the parallel loop does run in parallel; exits and rebirths every week.
Scenario large_scenario(int weeks) {
    Scenario scenario;
    scenario.weeks = weeks;
    scenario.population.founders = 4200;
    scenario.population.pool = 4700;
    scenario.population.max_ties = 12;
    scenario.plan.levers.leaders = 12;
    scenario.plan.levers.rotation_weeks = 6;
    scenario.plan.levers.lesson_every_weeks = 4;
    scenario.plan.conditions.everyday_contact = 0.2;
    std::get<Membership>(scenario.model.week).exit_base = 0.01;
    std::get<Membership>(scenario.model.week).return_rate = 0.2;
    std::get<Goals>(scenario.model.week).pairs = 0.1;
    return scenario;
}

using Images = std::vector<StateImage>;

Images course(const Scenario& scenario, const Loop& loop) {
    Workspace work;
    Replicate run(scenario, 11, 3, work, loop);
    Images weeks{image(run.state())};
    while (run.advance()) weeks.push_back(image(run.state()));
    return weeks;
}

void expect_same(const Images& found, const Images& expected, const std::string& by) {
    ASSERT_EQ(found.size(), expected.size()) << by;
    for (std::size_t w = 0; w < found.size(); ++w) ASSERT_EQ(first_difference(found[w], expected[w]), "") << by << ", week " << w;
}
} // namespace

TEST(Determinism, EveryArrayEveryWeekIsTheSameInAnyOrderAndOnAnyNumberOfThreads) {
    const Scenario scenario = large_scenario(14);
    const Images serial = course(scenario, {});
    ASSERT_EQ(serial.size(), 15u);
    expect_same(course(scenario, reversed_loop()), serial, "reversed");
    expect_same(course(scenario, ShuffledLoop(1)), serial, "shuffled");
    expect_same(course(scenario, seven_parts_loop()), serial, "in seven parts");
    for (const std::size_t threads : {1, 2, 7}) {
        const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
        expect_same(course(scenario, parallel_loop()), serial, std::to_string(threads) + " threads");
    }
}

TEST(Determinism, TheLargeNetworkIsBusyEnoughToTell) {
    Workspace work;
    const Scenario scenario = large_scenario(14);
    Replicate run(scenario, 11, 3, work);
    std::set<EventKind> kinds;
    while (run.advance()) {
        for (const Event& e : run.state().events) kinds.insert(e.kind);
    }
    EXPECT_GT(run.state().members(), 4000 / 2);
    EXPECT_GT(run.state().ties.size(), 4000u);
    EXPECT_GT(run.state().next_uid, 4700u);
    for (const EventKind kind : {EventKind::joined, EventKind::left, EventKind::activity, EventKind::leader_change, EventKind::lesson}) {
        EXPECT_TRUE(kinds.count(kind)) << static_cast<int>(kind);
    }
}

TEST(Determinism, EachProcessAloneGivesTheSameBitsInAnyOrder) {
    for (const std::uint64_t seed : {1, 2, 3, 5, 8, 13, 21, 34}) {
        OpenNetwork start = random_network(seed, 120);
        start.process<Goals>().plenary = 0.5;
        start.process<Goals>().pairs = 0.2;
        each_process(start.model.week, [&](const auto& process, std::size_t) {
            OpenNetwork forward = start;
            forward.run(process);
            const StateImage expected = image(forward.state);
            ShuffledLoop shuffled(static_cast<unsigned>(seed));
            for (const auto& [name, loop] : {std::pair<const char*, Loop>{"reversed", reversed_loop()}, {"shuffled", shuffled}, {"in seven parts", seven_parts_loop()}}) {
                OpenNetwork other = start;
                other.run(process, loop);
                EXPECT_EQ(first_difference(image(other.state), expected), "") << process.key << " " << name << ", seed " << seed;
            }
        });
    }
}

namespace {
/// The same network with everybody standing elsewhere in the arrays: place k goes to place to[k]. Uids stay, and so does the order of ties.
State rearranged(const State& s, const std::vector<std::size_t>& to) {
    State moved = s;
    const auto place = [&](AgentId i) { return agent_id(to[number(i)]); };
    std::vector<std::string> arrays;
    Agents::each_array(s.agents, [&](const auto& array) { arrays.emplace_back(reinterpret_cast<const char*>(array.data()), sizeof(*array.data()) * array.size()); });
    std::size_t k = 0;
    Agents::each_array(moved.agents, [&](auto& array) {
        const auto* from = reinterpret_cast<const std::remove_reference_t<decltype(*array.data())>*>(arrays[k++].data());
        for (std::size_t i = 0; i < array.size(); ++i) array[agent_id(to[i])] = from[i];
    });
    for (auto* list : {&moved.roster.everyone, &moved.roster.members, &moved.roster.leaders}) {
        for (AgentId& i : *list) i = place(i);
    }
    std::vector<std::size_t> at(to.size());   // who stands where while the ties are carried over, place by place
    std::iota(at.begin(), at.end(), std::size_t{0});
    for (std::size_t p = 0; p < at.size(); ++p) {
        while (to[at[p]] != p) {
            const std::size_t goal = to[at[p]];
            moved.ties.swap_places(agent_id(p), agent_id(goal));
            std::swap(at[p], at[goal]);
        }
    }
    moved.roster.refresh(moved.agents);
    return moved;
}
} // namespace

TEST(Determinism, WhereSomebodyStandsInTheArraysDoesNotMatter) {
    OpenNetwork net;
    net.population.max_ties = 10;
    net.process<Membership>().return_rate = 0.1;
    net.process<Membership>().exit_base = 0.01;
    net.process<Goals>().pairs = 0.1;
    net.plan.shocks = {{.shock = 3, .week = 40, .size = 0.5}};
    net.plan.levers.reserved_seats = 30;
    net.found();
    std::vector<std::size_t> to(net.state.agents.size());
    for (std::size_t k = 0; k < to.size(); ++k) to[k] = k;
    std::shuffle(to.begin(), to.end(), std::mt19937(4));
    OpenNetwork elsewhere = net;
    elsewhere.state = rearranged(net.state, to);
    ASSERT_EQ(first_difference(image(elsewhere.state, ImageOrder::uid), image(net.state, ImageOrder::uid)), "");
    ASSERT_NE(first_difference(image(elsewhere.state), image(net.state)), "");
    for (int week = 1; week <= 100; ++week) {
        net.weeks(1);
        elsewhere.weeks(1);
        ASSERT_EQ(first_difference(image(elsewhere.state, ImageOrder::uid), image(net.state, ImageOrder::uid)), "") << "week " << week;
        if (week % 25 == 0) {   // and once more, with the new persons among them
            std::shuffle(to.begin(), to.end(), std::mt19937(static_cast<unsigned>(week)));
            elsewhere.state = rearranged(elsewhere.state, to);
        }
    }
    EXPECT_GT(net.state.next_uid, 100u);
}

TEST(Determinism, WhoLooksChangesNothing) {
    const Scenario scenario = small_scenario(80);
    Workspace work;
    Images quiet, watched;
    Replicate one(scenario, 1, 0, work);
    while (one.advance()) quiet.push_back(image(one.state()));
    Replicate other(scenario, 1, 0, work, {}, every_metric());
    while (other.advance()) watched.push_back(image(other.state()));
    expect_same(watched, quiet, "every metric wanted");

    const auto ends = [&](const WeekVisitor& visit, const MetricSet& wanted) {
        std::vector<double> output;
        for (const RunSummary& run : run_replicates(scenario, 1, 0, 6, nullptr, visit, wanted)) output.push_back(run.cumulative_output), output.push_back(run.end_week);
        return output;
    };
    std::mutex lock;
    double seen = 0;
    const auto watch = [&](std::size_t, const Replicate& run) {
        const std::lock_guard guard(lock);
        seen += run.measures()[MetricId::clustering];
    };
    EXPECT_EQ(ends({}, {}), ends(watch, every_metric()));
    EXPECT_GT(seen, 0);
}

TEST(Determinism, ATriggerSeesTheSameWhoeverElseLooks) {
    Scenario scenario = small_scenario(120);
    scenario.plan.actions = {{.action = 3, .when = {{{{.metric = MetricId::clustering, .below = false, .bound = 0.2}}}}},
                             {.action = 16, .every_weeks = 4, .when = {{{{.metric = MetricId::attendance, .below = true, .bound = 0.8}}}}}};
    Workspace work;
    Images quiet, watched;
    Replicate one(scenario, 1, 0, work), other(scenario, 1, 0, work, {}, every_metric());
    while (one.advance()) quiet.push_back(image(one.state()));
    while (other.advance()) watched.push_back(image(other.state()));
    expect_same(watched, quiet, "every metric wanted");
}

// The world's own draws, with nobody else's in between: its path is the same whichever process is switched off.
TEST(Determinism, SwitchingOffAProcessLeavesTheDrawsOfTheOthers) {
    const auto path = [](std::size_t off) {
        OpenNetwork net;
        if (off < process_count) net.model.off[off] = true;
        net.found();
        std::vector<double> seen;
        for (int w = 0; w < 60; ++w) {
            net.weeks(1);
            seen.push_back(net.state.surroundings.pressure);
            for (const double need : net.state.surroundings.need) seen.push_back(need);
        }
        return seen;
    };
    const auto expected = path(process_count);
    const Week week;
    each_process(week, [&](const auto& process, std::size_t place) {
        EXPECT_TRUE(process.key == "environment" || path(place) == expected) << process.key;
    });
}

TEST(Determinism, DrawsAreKeyedByTheNameOfTheProcessAlone) {
    std::set<PhiloxKey> keys;
    const Week week;
    each_process(week, [&](const auto& process, std::size_t) { keys.insert(stream_key(7, 3, process.key)); });
    keys.insert(stream_key(7, 3, Founding::key));
    EXPECT_EQ(keys.size(), process_count + 1);
    // known for good: a process added or moved in the week shifts nobody's draws
    EXPECT_EQ(stream_key(7, 3, "interaction"), stream_key(7, 3, Interaction::key));
    EXPECT_EQ(name_hash("interaction"), name_hash(Interaction::key));
}

// One tie's chances stay the same when another process is off: with trust alone at stake, what happens to a pair is the same word for word.
TEST(Determinism, APairKeepsItsLuckWhateverElseGoesOn) {
    const auto course_of_trust = [](const Model& model) {
        OpenNetwork net = lone_members(2, model);
        meet_every_week_in_good_faith(net);
        net.plan.levers.overpromising = 0.3;
        net.found();
        make_tie(net.state, net.member(0), net.member(1), 0.5f, 0.5f);
        std::vector<float> trust;
        for (int w = 0; w < 80; ++w) {
            net.weeks(1);
            for (const AgentId i : {net.member(0), net.member(1)}) net.state.agents.opportunism[i] = 0;
            trust.push_back(net.state.ties.trust_lo[tie_id(0)]), trust.push_back(net.state.ties.trust_hi[tie_id(0)]);
        }
        return trust;
    };
    const auto alone = course_of_trust(only({"interaction"}));
    EXPECT_EQ(course_of_trust(only({"interaction", "goals", "environment", "rewards", "deliberation", "culture", "resources"})), alone);
    EXPECT_EQ(course_of_trust(only({"interaction", "communication", "commitment"})), alone);
}

namespace {
bool same(const RunSummary& a, const RunSummary& b) {
    return a.outcome == b.outcome && a.end_week == b.end_week && a.first_failure == b.first_failure && a.most_members == b.most_members &&
           a.cumulative_output == b.cumulative_output && a.members == b.members && a.first_weeks == b.first_weeks && a.gate_weeks == b.gate_weeks &&
           a.stage_weeks == b.stage_weeks;
}
} // namespace

TEST(Determinism, AnEnsembleIsTheSameOnAnyNumberOfThreads) {
    Scenario scenario = small_scenario(130);
    scenario.variation = {{"strategy.push", Variation::Kind::range, 0.5, 1.2}, {"parameters.interaction.trust_gain", Variation::Kind::relative_sd, 0.3, 0}};
    std::vector<std::vector<RunSummary>> runs;
    for (const std::size_t threads : {1, 2, 7}) {
        const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
        runs.push_back(run_replicates(scenario, 9, 0, 40));
    }
    for (std::size_t k = 0; k < 40; ++k) {
        EXPECT_TRUE(same(runs[1][k], runs[0][k])) << "two threads, run " << k;
        EXPECT_TRUE(same(runs[2][k], runs[0][k])) << "seven threads, run " << k;
    }
    // and a part of it is the part of the whole
    const auto part = run_replicates(scenario, 9, 25, 5);
    for (std::size_t k = 0; k < 5; ++k) EXPECT_TRUE(same(part[k], runs[0][25 + k])) << k;
}

// A workspace belongs to a thread and serves all its networks, in any turn.
TEST(Determinism, NetworksThatShareAWorkspaceDoNotSeeEachOther) {
    const Scenario scenario = small_scenario(60);
    Workspace own, shared;
    Replicate alone(scenario, 1, 0, own), one(scenario, 1, 0, shared), other(scenario, 1, 1, shared);
    for (int week = 1; week <= 60; ++week) {
        alone.advance();
        one.advance();
        other.advance();
        ASSERT_EQ(first_difference(image(one.state()), image(alone.state())), "") << "week " << week;
    }
    OpenNetwork left, right;   // with as many comings and goings of ties, where nothing but the partners differs
    for (OpenNetwork* net : {&left, &right}) {
        *net = lone_members(3, only({"commitment"}));
        net->found();
    }
    make_tie(left.state, left.member(0), left.member(1), 0.9f, 0.5f);
    make_tie(right.state, right.member(1), right.member(2), 0.9f, 0.5f);
    right.work = left.work;
    left.weeks(1);
    std::swap(left.work, right.work);
    right.weeks(1);
    EXPECT_NEAR(right.state.agents.trust_given[right.member(2)], 0.9 * 0.8, 1e-6);
    EXPECT_NEAR(right.state.agents.trust_given[right.member(0)], 0.2 * 0.8, 1e-6);
}

TEST(Determinism, AnotherSeedAndAnotherReplicateAreOtherNetworks) {
    const Scenario scenario = small_scenario(20);
    Workspace work;
    std::vector<StateImage> ends;
    for (const std::uint64_t seed : {1ull, 2ull, 1ull << 40}) {
        for (const std::uint32_t replicate : {0u, 1u, 2u}) {
            Replicate run(scenario, seed, replicate, work);
            while (run.advance()) {}
            ends.push_back(image(run.state()));
        }
    }
    for (std::size_t a = 0; a < ends.size(); ++a) {
        for (std::size_t b = 0; b < a; ++b) EXPECT_NE(first_difference(ends[a], ends[b]), "") << a << ' ' << b;
    }
    Workspace fresh;
    Replicate again(scenario, 1, 0, fresh);
    while (again.advance()) {}
    EXPECT_EQ(first_difference(image(again.state()), ends[0]), "");   // and what was computed in between leaves no trace
}
