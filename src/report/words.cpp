// SPDX-License-Identifier: MIT
#include "report/words.hpp"

namespace phakhi {

static constexpr PageWord words[] = {
    // headings
    {"language", {"language", "ภาษา"}},
    {"playback", {"playback", "การเล่น"}},
    {"stages", {"Eight stages", "แปดขั้น"}},
    {"alarms", {"Alarms", "สัญญาณเตือน"}},
    {"time_lines", {"Over time", "ความเป็นไปตามเวลา"}},
    {"why", {"Why it ended so", "เหตุใดจึงลงเอยเช่นนี้"}},
    {"what_happened", {"What happened", "เหตุการณ์"}},
    {"member_story", {"A member's story", "เรื่องราวของสมาชิก"}},
    {"origin", {"Where this comes from", "ที่มาของข้อมูล"}},
    {"names_warning", {"This page holds real names. Show it only where all who are named would agree; phakhi report --pseudonyms leaves the names out.",
                       "หน้านี้มีชื่อจริง โปรดแสดงเฉพาะในที่ซึ่งเจ้าของชื่อทุกคนยินยอม หากไม่ต้องการให้มีชื่อ ให้ใช้ phakhi report --pseudonyms"}},

    // small words
    {"comma", {", ", " "}},
    {"and", {" and ", " และ "}},
    {"week", {"week", "สัปดาห์"}},
    {"week_n", {"week {0}", "สัปดาห์ที่ {0}"}},
    {"year_n", {"year {0}", "ปีที่ {0}"}},
    {"after_years", {"{0} y", "{0} ปี"}},
    {"founding", {"the founding", "ตอนก่อตั้ง"}},
    {"month_1", {"Jan", "ม.ค."}},
    {"month_2", {"Feb", "ก.พ."}},
    {"month_3", {"Mar", "มี.ค."}},
    {"month_4", {"Apr", "เม.ย."}},
    {"month_5", {"May", "พ.ค."}},
    {"month_6", {"Jun", "มิ.ย."}},
    {"month_7", {"Jul", "ก.ค."}},
    {"month_8", {"Aug", "ส.ค."}},
    {"month_9", {"Sep", "ก.ย."}},
    {"month_10", {"Oct", "ต.ค."}},
    {"month_11", {"Nov", "พ.ย."}},
    {"month_12", {"Dec", "ธ.ค."}},
    {"members_n", {"{0} members", "สมาชิก {0} คน"}},
    {"leaders_n", {"{0} leaders", "ผู้นำ {0} คน"}},
    {"others_n", {"{0} others", "อีก {0} คน"}},

    // playing
    {"play", {"play", "เล่น"}},
    {"pause", {"pause", "หยุดชั่วคราว"}},
    {"speed", {"speed", "ความเร็ว"}},
    {"key_space", {"space bar", "แป้นเว้นวรรค"}},
    {"weeks_a_second", {"{0} weeks/s", "{0} สัปดาห์/วินาที"}},
    {"event_before", {"event before (P)", "เหตุการณ์ก่อนหน้า (P)"}},
    {"event_after", {"next event (N)", "เหตุการณ์ถัดไป (N)"}},
    {"pause_at_alarms", {"pause at alarms", "หยุดเมื่อมีสัญญาณเตือน"}},

    // the map
    {"begins", {"The network begins with {0} members.", "เครือข่ายเริ่มต้นด้วยสมาชิก {0} คน"}},
    {"ends_at", {"{0}: {1}", "{0}: {1}"}},
    {"map_says", {"Map of the network in week {0}: {1} members. The list of members below opens their stories.", "ผังเครือข่ายในสัปดาห์ที่ {0} มีสมาชิก {1} คน ดูเรื่องราวของแต่ละคนได้จากรายชื่อด้านล่าง"}},
    {"leader", {"leader", "ผู้นำ"}},
    {"newcomer", {"newcomer", "สมาชิกใหม่"}},
    {"gone", {"has left", "ออกไปแล้ว"}},
    {"tie_new", {"new tie", "ความสัมพันธ์ใหม่"}},
    {"tie_strong", {"the thicker, the closer", "ยิ่งหนายิ่งแน่นแฟ้น"}},
    {"tie_gone", {"broken tie", "ความสัมพันธ์ขาดไป"}},

    // alarms and measures
    {"no_alarm", {"No alarm is on.", "ไม่มีสัญญาณเตือน"}},
    {"since_week", {"on since week {0}", "ดังตั้งแต่สัปดาห์ที่ {0}"}},
    {"not_on", {"not on: indicator at {0}% (it counts from 50% if that lasts)", "ยังไม่ดัง: ตัวชี้วัดอยู่ที่ {0}% (นับเมื่อถึง 50% ต่อเนื่องนานพอ)"}},
    {"alarm_bands", {"Alarms: dark while on; pale, how near they are", "สัญญาณเตือน: สีเข้มคือช่วงที่ดัง สีอ่อนคือใกล้จะดังเพียงใด"}},
    {"add_measure", {"Show another measure …", "แสดงตัวชี้วัดอื่น …"}},
    {"fewer_measures", {"Fewer measures", "ลดตัวชี้วัดที่แสดง"}},

    // what happened
    {"filter_turns", {"turning points", "จุดเปลี่ยน"}},
    {"filter_members", {"members", "สมาชิก"}},
    {"filter_work", {"joint work", "งานร่วม"}},
    {"filter_actions", {"actions taken", "มาตรการ"}},
    {"nothing_happened", {"Nothing of this kind happened.", "ไม่มีเหตุการณ์ประเภทนี้"}},
    {"ev_joined", {"New in the network: {0}", "เข้าร่วมเครือข่าย: {0}"}},
    {"ev_left", {"Gone from the network: {0}", "ออกจากเครือข่าย: {0}"}},
    {"ev_handover", {"{0} takes over as leader from {1}", "{0} รับตำแหน่งผู้นำต่อจาก {1}"}},
    {"ev_new_leader", {"{0} becomes a leader", "{0} ขึ้นเป็นผู้นำ"}},
    {"ev_leader_gone", {"A leader goes without a handover: {0}", "ผู้นำออกไปโดยไม่ได้ส่งต่องาน: {0}"}},
    {"ev_leader_resigns", {"A leader gives up office: {0}", "ผู้นำวางมือ: {0}"}},
    {"ev_activity", {"Joint activity, {0}% of the members come", "กิจกรรมร่วม สมาชิกมาร่วม {0}%"}},
    {"ev_postponed", {"A joint activity is postponed", "เลื่อนกิจกรรมร่วม"}},
    {"ev_cancelled", {"A joint activity is cancelled", "ยกเลิกกิจกรรมร่วม"}},
    {"ev_milestone", {"The big aim is achieved", "บรรลุเป้าหมายใหญ่"}},
    {"ev_small_win", {"A step on the way is achieved", "บรรลุความสำเร็จย่อยหนึ่งขั้น"}},
    {"ev_action", {"The manager acts: {0}", "มาตรการ: {0}"}},
    {"ev_shock", {"A shock from outside: {0}", "เหตุการณ์จากภายนอก: {0}"}},
    {"ev_stage", {"Stage reached: {0}", "ไปถึงขั้น: {0}"}},
    {"ev_stage_lost", {"Stage lost: {0}", "ถอยจากขั้น: {0}"}},
    {"ev_alarm", {"Alarm: {0} – {1}", "สัญญาณเตือน: {0} {1}"}},
    {"ev_alarm_off", {"Alarm goes off again: {0}", "สัญญาณเตือนหยุดดัง: {0}"}},
    {"ev_lesson", {"Lessons are drawn", "ถอดบทเรียน"}},
    {"ev_change", {"The circumstances change as planned", "เงื่อนไขเปลี่ยนตามที่กำหนดไว้"}},
    {"ev_closed_sustained", {"The network is still at work", "เครือข่ายยังดำเนินอยู่"}},
    {"ev_closed_completed", {"The need is met: the network closes in good order", "หมดความจำเป็น เครือข่ายปิดตัวอย่างเป็นระเบียบ"}},
    {"ev_closed_collapsed", {"The network collapses: too few members are left", "เครือข่ายล่มสลาย เหลือสมาชิกน้อยเกินไป"}},
    {"ev_closed_captured", {"The network is captured: a few decide and take the credit", "เครือข่ายถูกครอบงำ คนส่วนน้อยตัดสินใจและเอาผลงานไป"}},
    {"ev_closed_zombie", {"The network exists on paper only", "เครือข่ายเหลือแต่ชื่อ"}},

    // a member
    {"choose_member", {"Choose a member …", "เลือกสมาชิก …"}},
    {"click_a_member", {"Click somebody on the map, or choose from the list.", "คลิกคนบนผัง หรือเลือกจากรายชื่อ"}},
    {"is_founder", {"is one of the founders", "เป็นผู้ก่อตั้งคนหนึ่ง"}},
    {"joins_at", {"joins in {0}", "เข้าร่วมใน{0}"}},
    {"leaves_at", {"leaves in {0}, after {1} months", "ออกไปใน{0} หลังเป็นสมาชิก {1} เดือน"}},
    {"stays", {"is a member to the end", "เป็นสมาชิกจนถึงตอนจบ"}},
    {"leads_from_to", {"leads from week {0} to week {1}", "เป็นผู้นำตั้งแต่สัปดาห์ที่ {0} ถึงสัปดาห์ที่ {1}"}},
    {"leads_from", {"leads from week {0} to the end", "เป็นผู้นำตั้งแต่สัปดาห์ที่ {0} จนถึงตอนจบ"}},
    {"never_member", {"never becomes a member", "ไม่เคยเป็นสมาชิก"}},
    {"no_ties", {"In {0}: no ties.", "{0}: ไม่มีความสัมพันธ์กับใคร"}},
    {"ties_now", {"In {0}: {1} ties, the closest with {2}", "{0}: มีความสัมพันธ์ {1} เส้น แน่นแฟ้นที่สุดกับ {2}"}},
    {"level_1", {"hardly known", "แทบไม่รู้จัก"}},
    {"level_2", {"loose", "หลวม"}},
    {"level_3", {"coordination", "ประสานการทำงาน"}},
    {"level_4", {"cooperation", "ประสานความร่วมมือ"}},
    {"level_5", {"collaboration", "มีส่วนร่วม"}},

    // where it comes from
    {"origin_file", {"result", "แฟ้มผลลัพธ์"}},
    {"origin_seed", {"seed", "ค่าตั้งต้นการสุ่ม (seed)"}},
    {"origin_replicate", {"replicate", "รอบจำลอง"}},
    {"origin_version", {"version", "รุ่นโปรแกรม"}},
    {"origin_made", {"made", "สร้างเมื่อ"}},
    {"origin_command", {"command", "คำสั่ง"}},
    {"origin_input", {"input", "แฟ้มข้อมูลนำเข้า"}},
};

std::span<const PageWord> page_words() { return words; }

} // namespace phakhi
