// SPDX-License-Identifier: MIT
// Levers, conditions and parameters that are off by default: turned on, each moves what it claims to move, paired, with the same luck.
#include "support/courses.hpp"
#include "support/open_network.hpp"
#include <gtest/gtest.h>
#include <functional>

using namespace phakhi;

namespace {

using Change_ = std::function<void(Scenario&)>;

struct Claim {
    const char* what;
    Change_ turned_on;
    MetricId measure;
    int sign;          ///< where it moves it
    Change_ where = [](Scenario&) {};
};

Change_ lever(double Levers::*which, double value = 1) {
    return [=](Scenario& s) { s.plan.levers.*which = value; };
}
Change_ condition(double Conditions::*which, double value) {
    return [=](Scenario& s) { s.plan.conditions.*which = value; };
}
template <class Process> Change_ parameter(double Process::*which, double value) {
    return [=](Scenario& s) { std::get<Process>(s.model.week).*which = value; };
}
Change_ both(Change_ first, Change_ second) {
    return [=](Scenario& s) { first(s), second(s); };
}

const Change_ past_gatekeepers = both(lever(&Levers::channel, 0.1), condition(&Conditions::gatekeeping, 0.6));
const Change_ refused = both(condition(&Conditions::host_refusal, 1), condition(&Conditions::calendar_clash, 0.5));
const Change_ busy = condition(&Conditions::capacity_factor, 0.6);
const Change_ commanded = lever(&Levers::shared_decisions, 0.3);

const std::vector<Claim>& claims() {
    static const std::vector<Claim> all = {
        {"preparation", lever(&Levers::preparation), MetricId::attendance, 1, past_gatekeepers},
        {"preparation among eminent experts", lever(&Levers::preparation), MetricId::decision_concentration, -1, condition(&Conditions::eminent_experts, 1)},
        {"courtesy", lever(&Levers::courtesy), MetricId::mean_benefit, 1},
        {"courtesy", lever(&Levers::courtesy), MetricId::mean_degree, 1},
        {"informal_channel", lever(&Levers::informal_channel), MetricId::attendance, 1, past_gatekeepers},
        {"referral past gatekeepers", lever(&Levers::referral), MetricId::attendance, 1, past_gatekeepers},
        {"referral where hosts refuse", lever(&Levers::referral), MetricId::activity, 1, refused},
        {"referral where hosts refuse", lever(&Levers::referral), MetricId::rescued_activities, 1, refused},
        {"exchange", lever(&Levers::exchange), MetricId::mean_degree, 1},
        {"joint_work", lever(&Levers::joint_work), MetricId::mean_skill, 1},
        {"joint_work", lever(&Levers::joint_work), MetricId::skill_depth, 1},
        {"joint_work", lever(&Levers::joint_work), MetricId::skill_coverage, 1},
        {"role_rotation", lever(&Levers::role_rotation), MetricId::mean_readiness, 1},
        {"role_rotation", lever(&Levers::role_rotation), MetricId::skill_coverage, 1},
        {"role_rotation, its price", lever(&Levers::role_rotation), MetricId::mean_role_clarity, -1},
        {"directory", lever(&Levers::directory), MetricId::knowledge_known, 1, condition(&Conditions::tacit_knowledge, 0.75)},
        {"directory", lever(&Levers::directory), MetricId::output, 1, condition(&Conditions::tacit_knowledge, 0.75)},
        {"invention", lever(&Levers::invention), MetricId::innovation, 1},
        {"invention", lever(&Levers::invention), MetricId::output, 1},
        {"enjoyment", lever(&Levers::enjoyment), MetricId::mean_benefit, 1},
        {"easy_first", lever(&Levers::easy_first), MetricId::wins_last_year, 1},
        {"flexibility", lever(&Levers::flexibility), MetricId::promises_kept, 1, busy},
        {"agreement_weeks, duties", lever(&Levers::agreement_weeks, 52), MetricId::mean_role_clarity, 1, lever(&Levers::role_definition, 0.2)},
        {"agreement_weeks, money", lever(&Levers::agreement_weeks, 52), MetricId::reserve, 1},
        {"agreement_weeks, expectations", lever(&Levers::agreement_weeks, 26), MetricId::sector_goal_gap, -1,
         both([](Scenario& s) { s.model.founding.sector_gap = 0.3; }, lever(&Levers::respect, 0))},
        {"unanimity", lever(&Levers::unanimity), MetricId::mean_voice, 1, commanded},
        {"shared_responsibility", lever(&Levers::shared_responsibility), MetricId::leader_fatigue, -1},
        {"shared_responsibility after failed attempts", lever(&Levers::shared_responsibility), MetricId::momentum, 1,
         both(condition(&Conditions::calendar_clash, 0.5), lever(&Levers::quorum, 0.6))},
        {"home_anchoring", lever(&Levers::home_anchoring), MetricId::home_culture, 1},
        {"home_anchoring where persons are replaced", lever(&Levers::home_anchoring), MetricId::culture_anchoring, 1, condition(&Conditions::transfers, 0.02)},
        {"home_anchoring where persons are replaced", lever(&Levers::home_anchoring), MetricId::mean_trust, 1, condition(&Conditions::transfers, 0.02)},
        {"resourcing", lever(&Levers::resourcing), MetricId::reserve, 1},
        {"resourcing", lever(&Levers::resourcing), MetricId::mean_overload, -1, busy},
        {"sponsor_seeking", lever(&Levers::sponsor_seeking), MetricId::sponsor_support, 1, condition(&Conditions::sponsor_support, 0.2)},
        {"transfers", condition(&Conditions::transfers, 0.02), MetricId::mean_trust, -1},
        {"transfers", condition(&Conditions::transfers, 0.02), MetricId::culture_anchoring, -1},
        {"eminent_experts", condition(&Conditions::eminent_experts, 1), MetricId::decision_concentration, 1},
        {"eminent_experts", condition(&Conditions::eminent_experts, 1), MetricId::mean_voice, -1},
        {"host_refusal", condition(&Conditions::host_refusal, 1), MetricId::activity, -1, condition(&Conditions::calendar_clash, 0.5)},
        {"tacit_knowledge", condition(&Conditions::tacit_knowledge, 0.75), MetricId::output, -1},
        {"taker_distrust", parameter(&Rewards::taker_distrust, 0.3), MetricId::mean_trust, -1,
         both([](Scenario& s) { s.model.founding.opportunism = 0.3; }, lever(&Levers::transparency, 0.2))},
        {"visit_honour", parameter(&Rewards::visit_honour, 0.1), MetricId::mean_benefit, 1, lever(&Levers::channel, 1)},
        {"visit_load", parameter(&Production::visit_load, 1), MetricId::mean_overload, 1, both(busy, lever(&Levers::channel, 1))},
        {"trouble_seeking", parameter(&TieTurnover::trouble_seeking, 0.5), MetricId::mean_degree, 1},
        {"max_ties: a tighter cap levels the map (MOT-5)", [](Scenario& s) { s.population.max_ties = 6; }, MetricId::degree_centralisation, -1},
        {"shared_decisions: many judge better than a few (MIND-6)", lever(&Levers::shared_decisions), MetricId::need_gap, -1,
         both(lever(&Levers::shared_decisions, 0), [](Scenario& s) { s.model.founding.goal_spread = 0.25, s.plan.levers.lesson_depth = 0; })},
    };
    return all;
}

} // namespace

TEST(OffByDefault, MovesWhatItClaimsToMoveWhenTurnedOn) {
    for (const Claim& claim : claims()) {
        Scenario without = small_scenario(91);
        claim.where(without);
        Scenario with = without;
        claim.turned_on(with);
        const Estimate found = gain(without, with, claim.measure, claim.sign);
        EXPECT_GT(found.mean - 2 * found.error, 0) << claim.what << " does not move " << metrics()[static_cast<std::size_t>(claim.measure)]->key << ": " << found.mean << " ± " << found.error;
        RecordProperty(std::string(claim.what) + " on " + std::string(metrics()[static_cast<std::size_t>(claim.measure)]->key), std::to_string(claim.sign * found.mean) + " ± " + std::to_string(found.error));   // for the report: --gtest_output=xml
    }
}
