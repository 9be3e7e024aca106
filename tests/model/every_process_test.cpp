// SPDX-License-Identifier: MIT
// What holds for every process: it keeps what it writes within bounds, off means neutral, and every lever and condition acts.
#include "engine/replicate.hpp"
#include "scenario/settings.hpp"
#include "support/open_network.hpp"
#include "support/state_image.hpp"
#include <gtest/gtest.h>
#include <functional>
#include <map>
#include <set>

using namespace phakhi;

namespace {
/// What is out of bounds in a state; "" if nothing is. `strict`: everything that should lie in [0,1] does, else finite is enough.
std::string out_of_bounds(const State& s, bool strict) {
    const Agents& a = s.agents;
    std::string fault;
    const auto look = [&](const std::string& what, double x, double min, double max) {
        if (fault.empty() && !(std::isfinite(x) && (!strict || (x >= min && x <= max)))) fault = what + " is " + std::to_string(x);
    };
    const std::pair<const char*, const PerAgent<float>*> shares[] = {
        {"influence", &a.influence}, {"capacity", &a.capacity}, {"opportunism", &a.opportunism}, {"ability", &a.ability}, {"urgency", &a.urgency},
        {"awareness", &a.awareness}, {"acceptance", &a.acceptance}, {"commitment", &a.commitment}, {"fatigue", &a.fatigue}, {"benefit", &a.benefit},
        {"fairness", &a.fairness}, {"conflict", &a.conflict}, {"voice", &a.voice}, {"role_clarity", &a.role_clarity}, {"contribution", &a.contribution}, {"readiness", &a.readiness},
        {"overload", &a.overload}, {"decision_weight", &a.decision_weight}, {"trust_given", &a.trust_given}, {"trust_received", &a.trust_received},
        {"effectiveness", &a.effectiveness}};
    const double slack = 1e-5;
    for (const AgentId i : s.roster.everyone) {
        for (const auto& [name, array] : shares) look(name, (*array)[i], -slack, 1 + slack);
        for (int d = 0; d < kGoals; ++d) look("goal", a.goal[d][i], -slack, 1 + slack);
        for (int q = 0; q < kSkills; ++q) look("skill", a.skill[q][i], -slack, 1 + slack);
        look("home_pull", a.home_pull[i], -1, 1);
        look("effort", a.effort[i], 0, 4);
        look("exit_threshold", a.exit_threshold[i], -10, 10);
        look("credit_gap", a.credit_gap[i], -1e4, 1e4);
    }
    for (std::size_t k = 0; k < s.ties.size(); ++k) {
        const TieId t = tie_id(k);
        look("trust", s.ties.trust_lo[t], 0, 1), look("trust", s.ties.trust_hi[t], 0, 1), look("closeness", s.ties.closeness[t], 0, 1);
    }
    const Network& n = s.network;
    each_network_value(n, [&](const auto& x) { look("a number of the network", static_cast<double>(x), -1e9, 1e9); });
    const std::pair<const char*, double> parts[] = {
        {"clarity", n.clarity}, {"momentum", n.momentum}, {"culture", n.culture}, {"habit", n.habit}, {"resources", n.resources}, {"support", n.support},
        {"sponsor", n.sponsor}, {"exposure", n.exposure}, {"attendance_now", n.attendance_now}, {"attendance", n.attendance}, {"coordination", n.coordination},
        {"postponed_share", n.postponed_share}, {"promises_kept", n.promises_kept}, {"complementarity", n.complementarity}, {"fit", n.fit}, {"theft", n.theft},
        {"leader_coordination", n.leader_coordination}, {"peer_coordination", n.peer_coordination}, {"pressure", s.surroundings.pressure}};
    for (const auto& [name, x] : parts) look(name, x, -slack, 1 + slack);
    for (const double x : n.vision) look("vision", x, 0, 1);
    for (const double x : s.surroundings.need) look("need", x, 0, 1);
    look("energy", n.energy, 0, 3);
    look("reserve", n.reserve, 0, 60);
    look("output", n.output, 0, 1e3);
    return fault;
}
} // namespace

TEST(EveryProcess, KeepsWhatItWritesWithinBoundsFromAnyState) {
    for (std::uint64_t seed = 1; seed <= 150; ++seed) {
        OpenNetwork start = random_network(seed, seed % 5 ? 40 : 3);
        ASSERT_EQ(out_of_bounds(start.state, true), "") << "the start, seed " << seed;
        each_process(start.model.week, [&](const auto& process, std::size_t) {
            OpenNetwork net = start;
            net.run(process);
            EXPECT_EQ(out_of_bounds(net.state, true), "") << "after " << process.key << ", seed " << seed;
        });
        OpenNetwork net = start;
        net.weeks(10);
        EXPECT_EQ(out_of_bounds(net.state, true), "") << "after ten weeks, seed " << seed;
    }
}

TEST(EveryProcess, StaysFiniteAtAnyLegalParameters) {
    for (std::uint64_t seed = 1; seed <= 120; ++seed) {
        OpenNetwork net = random_network(seed, 30);
        std::mt19937_64 chance(seed);
        each_process(net.model.week, [&](auto& process, std::size_t) {
            for (const auto& row : process.table) {
                const double u = uniform(chance);
                process.*row.value = u < 0.15 ? row.range.min : u > 0.85 ? row.range.max : row.range.min + (row.range.max - row.range.min) * uniform(chance);
            }
        });
        for (int week = 0; week < 12; ++week) {
            ++net.state.week;
            net.state.events.clear();
            net.state.tie_changes.clear();
            each_process(net.model.week, [&](const auto& process, std::size_t) {
                if (HasFailure()) return;
                net.run(process);
                EXPECT_EQ(out_of_bounds(net.state, false), "") << "after " << process.key << ", seed " << seed << ", week " << week;
            });
            if (HasFailure()) return;
        }
    }
}

TEST(EveryProcess, HasSettingsWithinTheirOwnRanges) {
    Scenario scenario;
    std::set<std::string> keys;
    for (const SettingRef& setting : settings(scenario)) {
        EXPECT_TRUE(setting.range.holds(*setting.value)) << setting.key << " = " << *setting.value;
        EXPECT_LT(setting.range.min, setting.range.max) << setting.key;
        EXPECT_TRUE(keys.insert(setting.key).second) << setting.key << " stands twice";
        EXPECT_FALSE(setting.unit.empty()) << setting.key;
        EXPECT_FALSE(setting.source.empty()) << setting.key;
        EXPECT_FALSE(setting.meaning.en.empty()) << setting.key;
        EXPECT_FALSE(setting.meaning.th.empty()) << setting.key << " has no Thai meaning";
    }
}

TEST(EveryProcess, SwitchedOffLeavesANetworkThatRuns) {
    const Week week;
    each_process(week, [&](const auto& process, std::size_t place) {
        Scenario scenario = small_scenario(60);
        scenario.model.off[place] = true;
        Workspace work;
        Replicate run(scenario, 2, 0, work);
        while (run.advance()) ASSERT_EQ(out_of_bounds(run.state(), true), "") << process.key << " off, week " << run.state().week;
        EXPECT_EQ(run.state().week, 60) << process.key;
    });
}

namespace {
/// Sixty weeks of the default network with one process off; `look` is called after each.
void without(std::string_view process, const std::function<void(const State& before, const State& now)>& look, std::vector<std::string_view> also = {}) {
    OpenNetwork net;
    net.model.off[place_of(process)] = true;
    for (const std::string_view other : also) net.model.off[place_of(other)] = true;
    net.plan.changes = {{.week = 10, .lever = &Levers::push, .value = 0.5}};
    net.found();
    for (int week = 0; week < 60; ++week) {
        const State before = net.state;
        net.weeks(1);
        look(before, net.state);
        if (::testing::Test::HasFailure()) return;
    }
}

/// Whether an array stayed as it was, for everyone who is still the same person and (if `members`) was a member then and is now.
template <class T> bool stayed(const State& before, const State& now, const PerAgent<T> Agents::*array, bool members) {
    for (std::size_t k = 0; k < now.agents.size(); ++k) {
        const AgentId i = agent_id(k);
        if (now.agents.uid[i] != before.agents.uid[i]) continue;
        if (members && (before.agents.status[i] != Status::member || now.agents.status[i] != Status::member)) continue;
        if ((now.agents.*array)[i] != (before.agents.*array)[i]) return false;
    }
    return true;
}
} // namespace

TEST(Off, ManagementLeavesTheStandingLevers) {
    without("management", [](const State&, const State& now) { EXPECT_EQ(now.levers.push, 1); });
}

TEST(Off, EnvironmentLetsTheWorldStandStill) {
    without("environment", [](const State& before, const State& now) {
        EXPECT_EQ(now.surroundings.pressure, before.surroundings.pressure);
        EXPECT_EQ(now.surroundings.need, before.surroundings.need);
    });
}

TEST(Off, ResourcesSufficeAndEnergyIsOne) {
    without("resources", [](const State&, const State& now) {
        EXPECT_EQ(now.network.resources, 1);
        EXPECT_EQ(now.network.support, 1);
        EXPECT_EQ(now.network.energy, 1);
    });
}

TEST(Off, CommunicationLetsNothingBeHeardNorForgotten) {
    without("communication", [](const State& before, const State& now) {
        EXPECT_TRUE(stayed(before, now, &Agents::urgency, true));
        EXPECT_TRUE(stayed(before, now, &Agents::awareness, true));
        EXPECT_TRUE(stayed(before, now, &Agents::acceptance, true));
    });
}

TEST(Off, CoordinationHoldsNoActivities) {
    without("coordination", [](const State&, const State& now) {
        EXPECT_FALSE(now.network.held);
        EXPECT_EQ(now.network.activities_held, 0);
        for (const AgentId i : now.roster.everyone) EXPECT_EQ(now.agents.attended[i], 0);
    });
}

TEST(Off, InteractionLeavesTiesAsTheyAre) {
    without("interaction", [](const State&, const State& now) {
        for (std::size_t k = 0; k < now.ties.size(); ++k) EXPECT_EQ(now.ties.contact[tie_id(k)], Contact::none);
    });
    without("interaction", [](const State& before, const State& now) {
        ASSERT_EQ(now.ties.size(), before.ties.size());
        for (std::size_t k = 0; k < now.ties.size(); ++k) {
            EXPECT_EQ(now.ties.trust_lo[tie_id(k)], before.ties.trust_lo[tie_id(k)]);
            EXPECT_EQ(now.ties.closeness[tie_id(k)], before.ties.closeness[tie_id(k)]);
        }
    }, {"tie_turnover", "membership"});
}

TEST(Off, GoalsStay) {
    without("goals", [](const State& before, const State& now) {
        for (int d = 0; d < kGoals; ++d) EXPECT_EQ(now.agents.goal[d], before.agents.goal[d]);
    }, {"communication", "deliberation", "membership"});
}

TEST(Off, LearningLeavesSkills) {
    without("learning", [](const State& before, const State& now) {
        for (std::size_t k = 0; k < now.agents.size(); ++k) {
            const AgentId i = agent_id(k);
            for (int q = 0; q < kSkills && now.agents.uid[i] == before.agents.uid[i]; ++q) EXPECT_EQ(now.agents.skill[q][i], before.agents.skill[q][i]);
        }
    });
}

TEST(Off, ProductionIsAHealthyWeekWithoutOverload) {
    without("production", [](const State&, const State& now) {
        EXPECT_EQ(now.network.output, 1);
        EXPECT_EQ(now.network.perceived_output, 1);
        for (const AgentId i : now.roster.members) EXPECT_TRUE(now.agents.overload[i] == 0 && now.agents.in_trouble[i] == 0);
    });
}

TEST(Off, RewardsAreEqualAndNothingIsStolen) {
    without("rewards", [](const State& before, const State& now) {
        EXPECT_EQ(now.network.theft, 0);
        EXPECT_TRUE(stayed(before, now, &Agents::benefit, true));
        EXPECT_TRUE(stayed(before, now, &Agents::fairness, true));
        EXPECT_TRUE(stayed(before, now, &Agents::contribution, true));
        for (const AgentId i : now.roster.members) {   // who joined this week has a say from the next on
            const float equal = now.agents.decision_weight[now.roster.members[0]];
            EXPECT_EQ(now.agents.decision_weight[i], now.agents.joined_week[i] < now.week ? equal : 0.0f);
        }
    });
}

TEST(Off, DeliberationLeavesVisionHabitAndVoice) {
    without("deliberation", [](const State& before, const State& now) {
        EXPECT_EQ(now.network.vision, before.network.vision);
        EXPECT_LE(now.network.habit, before.network.habit);   // a change of leaders may still break it
        EXPECT_TRUE(stayed(before, now, &Agents::voice, true));
    });
}

TEST(Off, DisappointmentLeavesNobodyDisappointed) {
    without("disappointment", [](const State&, const State& now) {
        EXPECT_EQ(now.network.disappointed, 0);
        for (const AgentId i : now.roster.members) EXPECT_EQ(now.agents.disappointed[i], 0);
    });
}

TEST(Off, ConflictLeavesNobodyTorn) {
    without("conflict", [](const State&, const State& now) {
        for (const AgentId i : now.roster.members) EXPECT_EQ(now.agents.conflict[i], 0);
    });
}

TEST(Off, LeadershipTiresNobodyAndChangesNoSeat) {
    without("leadership", [](const State& before, const State& now) {
        EXPECT_TRUE(stayed(before, now, &Agents::fatigue, true));
        EXPECT_TRUE(stayed(before, now, &Agents::readiness, true));
        EXPECT_TRUE(stayed(before, now, &Agents::leader, true));
    });
}

TEST(Off, CommitmentStays) {
    without("commitment", [](const State& before, const State& now) { EXPECT_TRUE(stayed(before, now, &Agents::commitment, true)); });
}

TEST(Off, MembershipLetsNobodyComeOrGo) {
    without("membership", [](const State& before, const State& now) {
        EXPECT_EQ(now.roster.everyone, before.roster.everyone);
        for (const Event& e : now.events) EXPECT_NE(e.kind, EventKind::joined);
        EXPECT_EQ(now.network.member_exits, 0);
    });
    without("membership", [](const State& before, const State& now) { EXPECT_EQ(now.roster.members, before.roster.members); }, {"leadership"});
}

TEST(Off, TieTurnoverLeavesTies) {
    without("tie_turnover", [](const State& before, const State& now) {
        EXPECT_EQ(now.ties.lo, before.ties.lo);
        EXPECT_EQ(now.ties.hi, before.ties.hi);
    }, {"membership"});
}

TEST(Off, CultureStays) {
    without("culture", [](const State& before, const State& now) { EXPECT_EQ(now.network.culture, before.network.culture); });
}

namespace {
/// What a lever or condition needs to be able to act, where the default network does not have it.
const std::map<std::string_view, std::function<void(Scenario&)>> setups = {
    {"agenda_offset", [](Scenario& s) { s.plan.levers.agenda_pull = 0.5; }},
    {"quorum", [](Scenario& s) { s.plan.levers.quorum = 0.7; }},
    {"max_postponements", [](Scenario& s) { s.plan.levers.quorum = 0.8; }},
    {"rotation_on_fatigue", [](Scenario& s) { s.plan.levers.rotation_on_fatigue = 0.3; }},
    {"rotation_weeks", [](Scenario& s) { s.plan.levers.rotation_weeks = 13; }},   // so that a term ends in the weeks looked at
    {"group_size", [](Scenario& s) { s.plan.levers.group_size = 5; }},
    {"dues", [](Scenario& s) { s.population.founders = 8; }},
    {"next_targets", [](Scenario& s) { std::get<Rewards>(s.model.week).milestone = 2; }},
    {"sustainability_planning", [](Scenario& s) { s.plan.conditions.grant_end_week = 90, s.plan.conditions.grant_length_weeks = 1; }},
    {"grant_end_week", [](Scenario& s) { s.plan.conditions.grant_end_week = 90, s.plan.conditions.grant_length_weeks = 1; }},
    {"grant_renewal", [](Scenario& s) { s.plan.conditions.grant_end_week = 90, s.plan.conditions.grant_length_weeks = 1; }},
    {"grant_length_weeks", [](Scenario& s) { s.plan.conditions.grant_end_week = 90; }},
    {"directory", [](Scenario& s) { s.plan.conditions.tacit_knowledge = 0.5; }},
    {"referral", [](Scenario& s) { s.plan.levers.quorum = 0.7, s.plan.conditions.host_refusal = 1; }},
    {"host_refusal", [](Scenario& s) { s.plan.levers.quorum = 0.7; }},
    {"succession_blocked", [](Scenario& s) { std::get<Leadership>(s.model.week).transfer = 0.05; }},
};

/// Conditions that founding reads, or the judgement of how a run ends: a change in a later week has nothing to act on.
const std::set<std::string_view> not_in_the_week = {
    "target_impact",   // each replicate's target is drawn at founding
    "target_spread",   // the same
    "orderly_close",   // decides whether a network whose need is met closes; tested below
};

StateImage after(Scenario scenario, int weeks) {
    Workspace work;
    OpenNetwork net;
    net.model = scenario.model, net.plan = scenario.plan, net.population = scenario.population;
    net.found().weeks(weeks);
    return effects_image(net.state);
}

template <class Owner, class Pick> void expect_every_one_to_act(Pick pick) {
    for (const Setting<Owner>& row : Owner::table) {
        if (not_in_the_week.count(row.key)) continue;
        Scenario scenario;
        if (const auto setup = setups.find(row.key); setup != setups.end()) setup->second(scenario);
        const StateImage before = after(scenario, 150);
        for (const double value : {row.range.min, row.range.max}) {
            if (value == pick(scenario.plan).*row.value) continue;
            Scenario changed = scenario;
            Change change{.week = 100, .value = value};
            if constexpr (std::is_same_v<Owner, Levers>) change.lever = row.value;
            else change.condition = row.value;
            changed.plan.changes = {change};
            EXPECT_NE(first_difference(before, after(changed, 150)), "") << row.key << " = " << value << " from week 100 changed nothing by week 150";
        }
    }
}
} // namespace

TEST(EveryLever, DatedAtWeek100HasChangedTheStateByWeek150) {
    expect_every_one_to_act<Levers>([](Plan& plan) -> Levers& { return plan.levers; });
}

TEST(EveryCondition, DatedAtWeek100HasChangedTheStateByWeek150) {
    expect_every_one_to_act<Conditions>([](Plan& plan) -> Conditions& { return plan.conditions; });
}

TEST(EveryCondition, TheTargetActsFromTheStartAndTheCloseInGoodOrderDecidesTheOutcome) {
    Scenario scenario = small_scenario(156);
    scenario.plan.conditions.target_impact = 15;
    Workspace work;
    const auto outcome = [&](const Scenario& s) {
        Replicate run(s, 1, 0, work);
        while (run.advance()) {}
        return std::pair{run.outcome(), run.state().week};
    };
    const auto [closed, week] = outcome(scenario);
    EXPECT_EQ(closed, Outcome::completed);
    EXPECT_LT(week, 156);
    scenario.plan.conditions.target_spread = 1;
    EXPECT_NE(outcome(scenario).second, week);
    scenario.plan.conditions.target_spread = 0;
    scenario.plan.changes = {{.week = 2, .condition = &Conditions::orderly_close, .value = 0}};
    EXPECT_EQ(outcome(scenario).first, Outcome::sustained);
}
