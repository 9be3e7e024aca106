// SPDX-License-Identifier: MIT
#include "state/levers.hpp"

namespace phakhi {

static constexpr Setting<Levers> rows[] = {
    {&Levers::meeting_cadence_weeks, "meeting_cadence_weeks", "weeks", {1, 104}, "SUST-1 ACT-6", {"weeks from one joint activity to the next", "ระยะห่างระหว่างกิจกรรมร่วม (สัปดาห์)"}, 4, 2},
    {&Levers::invitation_lead_days, "invitation_lead_days", "days", {0, 120}, "COORD-5", {"days that invitations and papers go out ahead", "จำนวนวันที่ส่งหนังสือเชิญและเอกสารล่วงหน้า"}, 1, 0},
    {&Levers::channel, "channel", "1", {0, 1}, "COORD-2", {"how members are invited: 0 letter alone, 0.5 telephone, 1 in person", "ช่องทางเชิญ: 0 หนังสือ 0.5 โทรศัพท์ 1 ด้วยตนเอง"}, 2, 0},
    {&Levers::quorum, "quorum", "share of members", {0, 1}, "assumption", {"share of members who must come for an activity to be held", "สัดส่วนสมาชิกที่ต้องมาจึงจัดกิจกรรมได้"}},
    {&Levers::max_postponements, "max_postponements", "times", {1, 20}, "COORD-7", {"postponements after which an activity is cancelled", "จำนวนครั้งที่เลื่อนได้ก่อนยกเลิก"}},
    {&Levers::communication, "communication", "1", {0, 3}, "ACT-3 ACT-7", {"strength of the network's own communication", "ความเข้มของการสื่อสารในเครือข่าย"}, 3, 0.5},
    {&Levers::urgency_messages, "urgency_messages", "1", {0, 3}, "STAGE-1", {"how much of it speaks of the urgency", "การสื่อสารเรื่องความเร่งด่วน"}},
    {&Levers::vision_messages, "vision_messages", "1", {0, 3}, "STAGE-4", {"how much of it speaks of the vision", "การสื่อสารเรื่องวิสัยทัศน์"}},
    {&Levers::two_way_fraction, "two_way_fraction", "share", {0, 1}, "DEF-9 ACT-7", {"share of communication that goes both ways", "สัดส่วนการสื่อสารสองทาง"}, 1, 0},
    {&Levers::transparency, "transparency", "1", {0, 1}, "ACT-15", {"how far money, credit and decisions can be seen by all", "ความโปร่งใส ตรวจสอบได้"}, 1, 0.2},
    {&Levers::peer_sanction, "peer_sanction", "1", {0, 1}, "DEF-14; Fehr & Gächter 2000", {"members hold each other to their share", "สมาชิกกำกับกันเองให้ลงแรงตามที่ตกลง"}, 1, 0},
    {&Levers::restart, "restart", "1", {0, 1}, "Andreoni 1988", {"a fresh start: all agree anew to do their share (for a week or so)", "การเริ่มต้นใหม่ร่วมกัน: ทุกคนตกลงลงแรงกันใหม่ (สัปดาห์เดียวหรือราวนั้น)"}, 4, 0},
    {&Levers::shared_decisions, "shared_decisions", "1", {0, 1}, "ACT-8", {"how far all decide together: 0 by the influential, 1 by all as equals", "การร่วมตัดสินใจ: 0 ผู้มีอิทธิพลตัดสินใจ 1 ร่วมกันตัดสินใจ"}, 1, 0},
    {&Levers::leaders, "leaders", "leaders", {-1, 100}, "SUCC-2; factor 4 of B", {"seats of leaders; -1 = as many as the size needs", "จำนวนผู้นำ; -1 = ตามขนาดเครือข่าย"}},
    {&Levers::rotation_weeks, "rotation_weeks", "weeks", {0, 2080}, "ACT-13", {"term of a leader; 0 = never rotated", "วาระของผู้นำ (สัปดาห์); 0 = ไม่สับเปลี่ยน"}},
    {&Levers::rotation_on_fatigue, "rotation_on_fatigue", "1", {0, 1}, "ACT-13", {"fatigue at which a leader is relieved; 0 = never", "ความเหนื่อยล้าที่ผู้นำได้พัก; 0 = ไม่ใช้"}},
    {&Levers::mentoring, "mentoring", "1", {0, 1}, "ACT-12 ACT-11", {"work on the next generation of leaders and on newcomers", "การสร้างผู้นำรุ่นใหม่และพี่เลี้ยง"}, 2, 0.2},
    {&Levers::celebrate_wins, "celebrate_wins", "1", {0, 1}, "ACT-16 STAGE-6", {"small milestones set and celebrated (above 0.5)", "กำหนดและชื่นชมความสำเร็จทีละขั้น (เกิน 0.5)"}, 0.5, 0.2},
    {&Levers::next_targets, "next_targets", "1", {0, 1}, "STAGE-7", {"a win is followed by the next target (above 0.5)", "ตั้งเป้าหมายต่อไปหลังความสำเร็จ (เกิน 0.5)"}},
    {&Levers::lesson_depth, "lesson_depth", "1", {0, 1}, "ACT-17", {"depth of lesson-drawing", "ความลึกของการถอดบทเรียน"}, 0.5, 0.1},
    {&Levers::lesson_every_weeks, "lesson_every_weeks", "weeks", {0, 520}, "ACT-17", {"weeks from one lesson-drawing to the next; 0 = never", "ระยะห่างของการถอดบทเรียน (สัปดาห์); 0 = ไม่มี"}},
    {&Levers::anchoring, "anchoring", "1", {0, 1}, "STAGE-8", {"work on making cooperation the culture", "การปลูกฝังให้เป็นวัฒนธรรม"}, 0.5, 0.1},
    {&Levers::role_definition, "role_definition", "1", {0, 1}, "ACT-14", {"work on roles, duties and rules", "การกำหนดบทบาท หน้าที่ และกติกา"}, 0.5, 0},
    {&Levers::incentives, "incentives", "1", {0, 1}, "ACT-9", {"incentives and recognition", "ระบบจูงใจและการชื่นชม"}, 0.2, 1},
    {&Levers::weaving, "weaving", "1", {0, 1}, "ACT-4", {"work of the field coordinator who weaves ties", "งานของผู้ถักทอเครือข่าย"}, 4, 0.4},
    {&Levers::respect, "respect", "1", {0, 1}, "ACT-20", {"respect for different cultures and autonomy", "การเคารพความแตกต่างและความเป็นอิสระ"}},
    {&Levers::gather_views, "gather_views", "1", {0, 1}, "ACT-23", {"views of all groups gathered before a decision", "การรวบรวมข้อมูลจากสมาชิกทุกกลุ่มก่อนการตัดสินใจ"}, 2, 0},
    {&Levers::ownership, "ownership", "1", {0, 1}, "ACT-24 PHIL-5", {"members made owners of the results, also of ideas not their own", "การสร้างความรู้สึกเป็นเจ้าของผลลัพธ์ แม้ไม่ใช่เจ้าของต้นความคิด"}, 0.5, 0.1},
    {&Levers::embedding, "embedding", "1", {0, 1}, "ACT-25", {"network work made part of members' daily work, at suitable times", "การให้งานเครือข่ายอยู่ในกระบวนการปฏิบัติงานประจำ ในเวลาที่เหมาะสม"}, 0.5, 0},
    {&Levers::briefing, "briefing", "1", {0, 1}, "ACT-26 BUILD-4", {"key supporters kept informed and trained to carry the message", "การถ่ายทอดความรู้และแนวคิดให้บุคคลสำคัญที่สนับสนุน"}, 1, 0.1},
    {&Levers::progress_reports, "progress_reports", "1", {0, 1}, "ACT-28 SCHOOL-7", {"progress reported to all members", "การรายงานความก้าวหน้าให้สมาชิกทราบ"}, 0.5, 0},
    {&Levers::facilitation, "facilitation", "1", {0, 1}, "ACT-22", {"work of a skilled facilitator who eases conflict of opinions", "งานของผู้จัดกระบวนการที่ช่วยผ่อนคลายความขัดแย้งทางความคิดเห็น"}, 2, 0.3},
    {&Levers::mutual_help, "mutual_help", "1", {0, 1}, "ACT-11 TRUST-4", {"help for members in trouble", "การช่วยแก้ปัญหาให้สมาชิก"}, 2, 0.6},
    {&Levers::knowledge_exchange, "knowledge_exchange", "1", {0, 1}, "ACT-21", {"knowledge exchange at activities", "การแลกเปลี่ยนเรียนรู้ในกิจกรรม"}, 1, 0.4},
    {&Levers::vision_work, "vision_work", "1", {0, 2}, "STAGE-3", {"work on the vision at activities", "การทำวิสัยทัศน์ร่วมกันในกิจกรรม"}, 0.5, 0},
    {&Levers::ambition, "ambition", "1", {0, 1}, "FAIL-13", {"power of the vision to lead change", "พลังของวิสัยทัศน์"}},
    {&Levers::recruitment, "recruitment", "1", {0, 3}, "ACT-29", {"work on bringing in new members", "การชักชวนสมาชิกใหม่"}, 1, 0.1},
    {&Levers::push, "push", "1", {0, 2}, "FAIL-8", {"perseverance of the core group", "ความเพียรของแกนนำ"}, 4, 0},
    {&Levers::sustainability_planning, "sustainability_planning", "1", {0, 1}, "Feinberg, Bontempo & Greenberg 2008", {"planning for the time after the grant", "การวางแผนหลังหมดทุน"}, 0.5, 0},
    {&Levers::administration, "administration", "1", {0, 1}, "Provan & Kenis 2008", {"a paid office that runs the network", "สำนักงานบริหารเครือข่าย"}, 0, 0},
    {&Levers::span_of_control, "span_of_control", "members", {1, 200}, "assumption", {"members one leader can serve", "จำนวนสมาชิกที่ผู้นำหนึ่งคนดูแลได้"}},
    {&Levers::group_size, "group_size", "members", {0, 200}, "CASE-1", {"size of a working group, which asks for a leader of its own; 0 = span of control", "ขนาดคณะทำงานที่ต้องมีผู้นำ; 0 = ตามจำนวนที่ดูแลได้"}},
    {&Levers::reserved_seats, "reserved_seats", "seats", {0, 1000}, "CASE-7", {"seats that the sponsor fills again", "ตำแหน่งที่ผู้สนับสนุนแต่งตั้งแทน"}},
    {&Levers::dues, "dues", "1", {0, 2}, "assumption", {"what newcomers bring towards the cost they cause; 1 = all of it", "ค่าบำรุงจากสมาชิกใหม่; 1 = เท่าค่าใช้จ่ายที่เพิ่ม"}},
    {&Levers::agenda_pull, "agenda_pull", "1", {0, 1}, "FAIL-2", {"how hard a few pull the vision to their own agenda", "แรงดึงวิสัยทัศน์ไปตามวาระของคนส่วนน้อย"}},
    {&Levers::agenda_offset, "agenda_offset", "1", {-1, 1}, "assumption", {"where that agenda lies from the founding vision", "ระยะห่างของวาระนั้นจากวิสัยทัศน์ตั้งต้น"}},
    {&Levers::overpromising, "overpromising", "1", {0, 1}, "FAIL-21", {"share of promises that cannot be kept", "สัดส่วนคำมั่นที่รักษาไม่ได้"}},
};

const std::span<const Setting<Levers>> Levers::table = rows;

} // namespace phakhi
