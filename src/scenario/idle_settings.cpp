// SPDX-License-Identifier: MIT
#include "model/action.hpp"
#include "scenario/check.hpp"
#include "scenario/messages.hpp"
#include "scenario/settings.hpp"
#include "text/say.hpp"
#include <algorithm>

namespace phakhi {

namespace {

/// The only process that reads a lever or condition, for those that have one: off, and the setting does nothing.
struct Reader {
    std::string_view process;
    std::vector<std::string_view> keys;
};
const std::vector<Reader>& only_readers() {
    static const std::vector<Reader> all = {
        {"coordination",
         {"strategy.invitation_lead_days", "strategy.channel", "strategy.quorum", "strategy.max_postponements", "environment.gatekeeping",
          "environment.calendar_clash", "environment.host_refusal", "strategy.informal_channel", "strategy.referral"}},
        {"communication",
         {"strategy.communication", "strategy.urgency_messages", "strategy.vision_messages", "strategy.next_targets", "strategy.ambition"}},
        {"deliberation",
         {"strategy.lesson_depth", "strategy.lesson_every_weeks", "strategy.vision_work", "strategy.agenda_pull", "strategy.agenda_offset", "strategy.unanimity", "strategy.invention"}},
        {"culture", {"strategy.anchoring", "strategy.home_anchoring"}},
        {"learning", {"strategy.knowledge_exchange", "strategy.joint_work", "strategy.directory"}},
        {"membership", {"environment.transfers"}},
        {"rewards", {"strategy.celebrate_wins", "strategy.enjoyment", "environment.eminent_experts"}},
        {"interaction", {"strategy.overpromising", "strategy.flexibility"}},
        {"environment",
         {"strategy.sustainability_planning", "environment.need_drift", "environment.grant_end_week", "environment.grant_renewal",
          "environment.grant_length_weeks", "environment.termination_hazard"}},
    };
    return all;
}

bool is_off(const Scenario& scenario, std::string_view process) {
    const std::vector<std::string>& names = process_names();
    const auto found = std::find(names.begin(), names.end(), process);
    return found != names.end() && scenario.model.off[static_cast<std::size_t>(found - names.begin())];
}

Said why_reader_is_off(const Scenario& scenario, std::string_view key) {
    constexpr std::string_view parameters = "parameters.";
    if (key.substr(0, parameters.size()) == parameters) {
        const std::string_view rest = key.substr(parameters.size());
        const std::string_view process = rest.substr(0, rest.find('.'));
        return is_off(scenario, process) ? say(messages::process_off, process) : Said();
    }
    for (const Reader& reader : only_readers()) {
        if (is_off(scenario, reader.process) && std::find(reader.keys.begin(), reader.keys.end(), key) != reader.keys.end())
            return say(messages::only_reader_off, reader.process);
    }
    return {};
}

/// The largest and smallest value that a lever or condition takes at any time: standing, dated or pushed by a variation.
struct Span {
    double low, high;
};
Span span_of(const Scenario& scenario, const char* key) {
    const double standing = *find_setting(scenario, key);
    Span span{standing, standing};
    const auto reach = [&](double value) { span = {std::min(span.low, value), std::max(span.high, value)}; };
    const std::string_view name = std::string_view(key).substr(std::string_view(key).find('.') + 1);
    const Setting<Levers>* lever = find_lever(name);
    const Setting<Conditions>* condition = find_condition(name);
    for (const Change& change : scenario.plan.changes) {
        if ((lever && change.lever == lever->value) || (condition && change.condition == condition->value)) reach(change.value);
    }
    for (const Variation& variation : scenario.variation) {
        if (variation.key == key && variation.kind == Variation::Kind::range) reach(variation.low), reach(variation.high);
    }
    return span;
}

/// Whether an action of the plan touches a lever.
bool is_pushed(const Scenario& scenario, double Levers::*lever) {
    return std::any_of(scenario.plan.actions.begin(), scenario.plan.actions.end(), [&](const PlannedAction& planned) {
        const Action* action = find_action(planned.action);
        return action && std::any_of(action->effects.begin(), action->effects.end(), [&](const Effect& effect) { return effect.lever == lever; });
    });
}

bool never_above(const Scenario& s, const char* key, double bound) {
    const std::string_view name = std::string_view(key).substr(std::string_view(key).find('.') + 1);
    const bool is_lever = std::string_view(key).substr(0, 9) == "strategy.";
    if (is_lever && is_pushed(s, find_lever(name)->value)) return false;
    return span_of(s, key).high <= bound;
}

/// A setting does nothing while another one is at or below a bound.
struct Rule {
    std::vector<std::string_view> keys;
    const char* needs;
    double above;
    Message why;
};
const std::vector<Rule>& rules() {
    static const std::vector<Rule> all = {
        {{"strategy.lesson_every_weeks"}, "strategy.lesson_depth", 0, messages::no_lesson_depth},
        {{"strategy.lesson_depth"}, "strategy.lesson_every_weeks", 0, messages::no_lessons},
        {{"strategy.urgency_messages", "strategy.vision_messages", "strategy.two_way_fraction"},
         "strategy.communication",
         0,
         messages::no_communication},
        {{"strategy.next_targets"}, "strategy.celebrate_wins", 0.5, messages::no_wins},
        {{"strategy.agenda_offset"}, "strategy.agenda_pull", 0, messages::no_agenda},
        {{"strategy.max_postponements"}, "strategy.quorum", 0, messages::no_quorum},
        {{"strategy.sustainability_planning", "environment.grant_renewal", "environment.grant_length_weeks"},
         "environment.grant_end_week",
         0,
         messages::no_grant},
        {{"strategy.directory"}, "environment.tacit_knowledge", 0, messages::no_hidden_knowledge},
        {{"environment.target_spread", "environment.orderly_close"},
         "environment.target_impact",
         0,
         messages::endless_need},
    };
    return all;
}

bool is_one_of(std::string_view key, std::initializer_list<std::string_view> keys) { return std::find(keys.begin(), keys.end(), key) != keys.end(); }

Said why_nobody_is_there(const Scenario& s, std::string_view key) {
    const Span leaders = span_of(s, "strategy.leaders");
    if (leaders.low == 0 && leaders.high == 0 &&
        is_one_of(key, {"strategy.rotation_weeks", "strategy.rotation_on_fatigue", "environment.succession_blocked"}))
        return say(messages::no_leaders);
    if (leaders.low >= 0 && key == "strategy.group_size") return say(messages::leaders_given);
    const int outsiders = s.population.size() - s.population.founding_seats();
    if (outsiders <= 0 && (key == "strategy.recruitment" || key.find("parameters.founding.outsider_") == 0))
        return say(messages::no_outsiders);
    if (s.population.given_ties_only && is_one_of(key, {"parameters.founding.ties_per_founder", "parameters.founding.cross_sector_ties"}))
        return say(messages::given_ties_only);
    return {};
}

Said why_too_late(const Scenario& s, std::string_view key) {
    if (!is_one_of(key, {"environment.grant_end_week", "strategy.rotation_weeks"})) return {};
    const double week = span_of(s, std::string(key).c_str()).low;
    return week > s.weeks ? say(messages::after_last_week, s.weeks) : Said();
}

} // namespace

Said why_idle(const Scenario& scenario, std::string_view key) {
    if (const Said why = why_reader_is_off(scenario, key); !why.empty()) return why;
    for (const Rule& rule : rules()) {
        if (std::find(rule.keys.begin(), rule.keys.end(), key) != rule.keys.end() && never_above(scenario, rule.needs, rule.above))
            return say(rule.why);
    }
    if (const Said why = why_nobody_is_there(scenario, key); !why.empty()) return why;
    return why_too_late(scenario, key);
}

} // namespace phakhi
