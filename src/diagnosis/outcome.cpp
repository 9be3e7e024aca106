// SPDX-License-Identifier: MIT
#include "diagnosis/outcome.hpp"
#include <algorithm>
#include <cmath>

namespace phakhi {

static constexpr Setting<OutcomeRule> rows[] = {
    {&OutcomeRule::collapse_members, "collapse_members", "members", {0, 1000}, "assumption; findings-next 1", {"members below which 24 founders' network has collapsed; others by the square root of their founders", "จำนวนสมาชิกที่ถือว่าล่มสลาย (ผู้ก่อตั้ง 24 คน)"}},
    {&OutcomeRule::collapse_fewest, "collapse_fewest", "members", {0, 1000}, "assumption", {"members below which any network has collapsed", "จำนวนสมาชิกต่ำสุดของทุกเครือข่าย"}},
    {&OutcomeRule::zombie_weeks, "zombie_weeks", "weeks", {1, 5200}, "assumption", {"weeks without activity after which a network exists on paper only", "สัปดาห์ที่ไม่มีกิจกรรมจนเหลือแต่ชื่อ"}},
    {&OutcomeRule::capture_theft, "capture_theft", "share", {0, 1}, "assumption", {"share of credit taken in a captured network", "สัดส่วนผลงานที่ถูกแย่งในเครือข่ายที่ถูกครอบงำ"}},
    {&OutcomeRule::capture_concentration, "capture_concentration", "times fair share", {1, 5}, "assumption", {"decision weight of the top fifth in a captured network", "น้ำหนักการตัดสินใจของกลุ่มบนสุดร้อยละ 20 เมื่อถูกครอบงำ"}},
    {&OutcomeRule::capture_weeks, "capture_weeks", "weeks", {1, 5200}, "assumption", {"weeks in a row after which a network counts as captured", "จำนวนสัปดาห์ติดกันที่ถือว่าถูกครอบงำ"}},
};
const std::span<const Setting<OutcomeRule>> OutcomeRule::table = rows;

const OutcomeLabel& describe(Outcome outcome) {
    static constexpr OutcomeLabel labels[outcome_count] = {
        {"sustained", {"sustained", "ยั่งยืน (ยังดำเนินอยู่)"}, {"still at work at the last week", "ยังดำเนินงานอยู่ในสัปดาห์สุดท้าย"}},
        {"completed", {"completed", "เสร็จสิ้นภารกิจ"}, {"the need was met and the network closed in good order", "หมดความจำเป็นและปิดอย่างเป็นระเบียบ"}},
        {"collapsed", {"collapsed", "ล่มสลาย"}, {"too few members were left", "เหลือสมาชิกน้อยเกินไป"}},
        {"captured", {"captured", "ถูกครอบงำ"}, {"a few decide and take the credit", "คนส่วนน้อยตัดสินใจและรับผลงานไป"}},
        {"zombie", {"exists on paper", "เหลือแต่ชื่อ"}, {"no activity for a year and a half", "ไม่มีกิจกรรมมากว่าปีครึ่ง"}},
    };
    return labels[static_cast<std::size_t>(outcome)];
}

Outcome OutcomeWatch::judge(const State& state, const Measures& seen, const OutcomeRule& rule) {
    const bool captured = seen[MetricId::theft] > rule.capture_theft && seen[MetricId::decision_concentration] > rule.capture_concentration;
    captured_weeks_ = captured ? captured_weeks_ + 1 : 0;
    if (state.network.need_met && state.conditions.orderly_close > 0.5) return Outcome::completed;
    if (state.network.terminated) return Outcome::collapsed;
    if (state.members() < std::max(rule.collapse_fewest, rule.collapse_members * std::sqrt(state.network.scale))) return Outcome::collapsed;
    if (captured_weeks_ > rule.capture_weeks) return Outcome::captured;
    if (state.week - state.network.last_activity > rule.zombie_weeks) return Outcome::zombie;
    return Outcome::sustained;
}

} // namespace phakhi
