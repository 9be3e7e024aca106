// SPDX-License-Identifier: MIT
#include "engine/replicate.hpp"
#include "engine/variation.hpp"

namespace phakhi {

namespace {
MetricSet needed(const Plan& plan, const MetricSet& wanted) {
    MetricSet set = wanted | Diagnosis::reads();
    for (const MetricId id : {MetricId::theft, MetricId::decision_concentration}) set.set(static_cast<std::size_t>(id));
    for (const PlannedAction& action : plan.actions) {
        for (const auto& all : action.when.any) {
            for (const Comparison& c : all) set.set(static_cast<std::size_t>(c.metric));
        }
    }
    return set;
}
} // namespace

MetricSet every_metric() { return MetricSet().set(); }

Replicate::Replicate(const Scenario& scenario, std::uint64_t seed, std::uint32_t replicate, Workspace& work, const Loop& loop, const MetricSet& wanted)
    : varied_(scenario.variation.empty() ? Scenario{} : varied(scenario, seed, replicate)),
      scenario_(scenario.variation.empty() ? &scenario : &varied_), seed_(seed), luck_(seed), replicate_(replicate), work_(work), loop_(loop),
      asked_(wanted), wanted_(needed(scenario.plan, wanted)),
      state_(found(scenario_->model, scenario_->plan, scenario_->population, seed, replicate, work)) {
    measures_.take(state_, wanted_);
}

void Replicate::go_on_under(const Scenario& scenario) {
    if (scenario.variation.empty()) scenario_ = &scenario;
    else varied_ = varied(scenario, seed_, replicate_), scenario_ = &varied_;
    wanted_ = MetricPlan(needed(scenario_->plan, asked_));
    remember_plan(scenario_->plan, state_.memory);
}

void Replicate::observe() {
    measures_.take(state_, wanted_);
    diagnosis_.read(state_.week, measures_, state_.events);
    outcome_ = watch_.judge(state_, measures_, rule_);
    if (outcome_ != Outcome::sustained) {
        ended_ = true;
        state_.events.add({.kind = EventKind::closed, .value = static_cast<double>(outcome_)});
    }
}

bool Replicate::advance() {
    if (ended_ || state_.week >= scenario_->weeks) return false;
    step(scenario_->model, scenario_->plan, state_, luck_, replicate_, measures_, loop_, work_);
    observe();
    return true;
}

} // namespace phakhi
