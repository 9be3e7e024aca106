// SPDX-License-Identifier: MIT
#include "check.hpp"

namespace phakhi::validation {

std::string_view name(Verdict verdict) {
    switch (verdict) {
    case Verdict::told: return "told";
    case Verdict::hit: return "hit";
    case Verdict::near_hit: return "hit?";
    case Verdict::near_miss: return "miss?";
    case Verdict::miss: return "miss";
    case Verdict::absent: return "absent";
    }
    return "";
}

Verdict Line::verdict() const {
    if (!judged) return Verdict::told;
    if (!found.seen()) return Verdict::absent;
    const bool sure = found.low == found.low && found.high == found.high;
    if (accept.holds(found.value)) return !sure || (accept.holds(found.low) && accept.holds(found.high)) ? Verdict::hit : Verdict::near_hit;
    return sure && found.high >= accept.low && found.low <= accept.high ? Verdict::near_miss : Verdict::miss;
}

void Report::judge(std::string what, Interval found, Accept accept, std::string unit, std::string target, std::string note) {
    lines_.push_back({std::move(what), std::move(target), std::move(unit), found, accept, true, std::move(note)});
}

void Report::tell(std::string what, Interval found, std::string unit, std::string target, std::string note) {
    lines_.push_back({std::move(what), std::move(target), std::move(unit), found, {}, false, std::move(note)});
}

void Report::absent(std::string what, std::string target, std::string why) {
    lines_.push_back({std::move(what), std::move(target), "", {}, {}, true, std::move(why)});
}

std::vector<Family> families() {
    return {{"networks", network_checks()}, {"people", people_checks()}, {"ties", tie_checks()}, {"founding", founding_checks()},
            {"trust", trust_checks()}, {"course", course_checks()}, {"forms", form_checks()}, {"leaders", leader_checks()},
            {"diagnosis", diagnosis_checks()}, {"pairs", pair_checks()}, {"robustness", robustness_checks()}, {"sensitivity", sensitivity_checks()}, {"calibration", calibration_checks()}, {"contested", contested_checks()}};
}

} // namespace phakhi::validation
