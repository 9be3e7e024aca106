// SPDX-License-Identifier: MIT
#include "state/conditions.hpp"

namespace phakhi {

static constexpr Setting<Conditions> rows[] = {
    {&Conditions::problem_pressure, "problem_pressure", "1", {0, 1}, "STAGE-1", {"how hard the problem presses on everyone", "แรงกดดันของปัญหา"}},
    {&Conditions::need_drift, "need_drift", "1/week", {0, 0.1}, "assumption", {"how fast what would really help moves (standard deviation per week)", "ความเร็วที่ความต้องการเปลี่ยนไป"}},
    {&Conditions::difficulty, "difficulty", "1", {0.1, 10}, "FAIL-6", {"how hard the work is; output is divided by it", "ความยากของงาน"}},
    {&Conditions::gatekeeping, "gatekeeping", "1", {0, 1}, "COORD-6", {"how well secretaries and deputies shield influential members", "การกีดกันของหน้าห้อง"}},
    {&Conditions::calendar_clash, "calendar_clash", "probability", {0, 1}, "COORD-7", {"chance that a member's own organisation has another date", "โอกาสที่ปฏิทินงานชนกัน"}},
    {&Conditions::capacity_factor, "capacity_factor", "1", {0, 3}, "FAIL-22", {"members' time to spare against that at founding", "ความพร้อมด้านเวลาเทียบกับตอนก่อตั้ง"}},
    {&Conditions::everyday_contact, "everyday_contact", "probability per week", {0, 1}, "FORM-1", {"chance that founders with a tie meet anyway, in daily life", "โอกาสที่ผู้ก่อตั้งพบกันในชีวิตประจำวัน"}},
    {&Conditions::sponsor_support, "sponsor_support", "1", {0, 1}, "ACT-19 FAIL-12", {"support of top management or a funder", "แรงสนับสนุนจากผู้บริหารหรือผู้ให้ทุน"}},
    {&Conditions::sponsor_dependence, "sponsor_dependence", "share", {0, 1}, "DEF-13", {"share of members' time that hangs on the sponsor", "สัดส่วนเวลาของสมาชิกที่ขึ้นกับผู้สนับสนุน"}},
    {&Conditions::sponsor_share, "sponsor_share", "1", {0, 5}, "assumption", {"money from the sponsor at full support, per 24 founders", "เงินจากผู้สนับสนุน"}},
    {&Conditions::own_budget, "own_budget", "1", {0, 20}, "ACT-10", {"own money a week per 24 founders (1 = a healthy week's need)", "งบประมาณของเครือข่ายเองต่อสัปดาห์"}},
    {&Conditions::grant_end_week, "grant_end_week", "week", {0, 5200}, "Feinberg, Bontempo & Greenberg 2008", {"week at which the grant ends and renewal is decided; 0 = no grant", "สัปดาห์ที่หมดทุน; 0 = ไม่มีทุน"}},
    {&Conditions::grant_renewal, "grant_renewal", "1", {0, 1}, "assumption", {"sponsor support after a renewal", "แรงสนับสนุนหลังต่อทุน"}},
    {&Conditions::grant_length_weeks, "grant_length_weeks", "weeks", {1, 1040}, "assumption", {"weeks from one renewal to the next", "ระยะเวลาของทุนแต่ละรอบ (สัปดาห์)"}},
    {&Conditions::target_impact, "target_impact", "healthy weeks of 24 members", {0, 1e6}, "DEF-10", {"cumulative output that meets the need; 0 = the need does not end", "ผลงานสะสมที่ทำให้หมดความจำเป็น; 0 = ไม่หมด"}},
    {&Conditions::target_spread, "target_spread", "1", {0, 3}, "assumption", {"spread of the target between replicates (sd of its logarithm)", "ความแตกต่างของเป้าหมายระหว่างรอบจำลอง"}},
    {&Conditions::orderly_close, "orderly_close", "1", {0, 1}, "DEF-10", {"the network closes in good order when the need is met (above 0.5)", "ปิดอย่างเป็นระเบียบเมื่อหมดความจำเป็น (เกิน 0.5)"}},
    {&Conditions::succession_blocked, "succession_blocked", "1", {0, 1}, "FAIL-17", {"vacant seats of leaders may not be filled (above 0.5)", "ห้ามตั้งผู้นำแทน (เกิน 0.5)"}},
    {&Conditions::termination_hazard, "termination_hazard", "1/week", {0, 1}, "validation L10", {"hazard that the network ends from outside, whatever it does", "อัตราเสี่ยงที่เครือข่ายยุติจากภายนอก"}},
    {&Conditions::transfers, "transfers", "1/week", {0, 0.2}, "FAIL-9; assumption", {"chance that a member's agency puts another person in the seat", "โอกาสที่หน่วยงานต้นสังกัดเปลี่ยนตัวผู้แทน"}},
    {&Conditions::eminent_experts, "eminent_experts", "1", {0, 1}, "COORD-8 COORD-14", {"how far eminent experts bring the meeting to agree with them", "ผู้ทรงคุณวุฒิชี้นำให้ที่ประชุมเห็นคล้อยตามเพียงใด"}},
    {&Conditions::host_refusal, "host_refusal", "probability", {0, 1}, "COORD-7 CASE-7", {"chance that the host refuses a new date when an activity falls through", "โอกาสที่เจ้าภาพปฏิเสธวันใหม่เมื่อกิจกรรมต้องเลื่อน"}},
    {&Conditions::tacit_knowledge, "tacit_knowledge", "share", {0, 1}, "FAIL-24", {"share of members' knowledge of which they themselves do not know", "สัดส่วนความรู้ที่สมาชิกไม่รู้ว่าตนมีอยู่"}},
};

const std::span<const Setting<Conditions>> Conditions::table = rows;

} // namespace phakhi
