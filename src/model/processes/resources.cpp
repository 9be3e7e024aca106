// SPDX-License-Identifier: MIT
#include "model/processes/resources.hpp"
#include "support/maths.hpp"

namespace phakhi {

static constexpr Setting<Resources> rows[] = {
    {&Resources::fixed_need, "fixed_need", "healthy need", {0, 5}, "assumption", {"money needed each week whatever is done", "เงินที่ต้องใช้ทุกสัปดาห์ไม่ว่าทำอะไร"}},
    {&Resources::activity_need, "activity_need", "healthy need", {0, 5}, "assumption", {"money for activities, at one every four weeks", "เงินสำหรับกิจกรรม เมื่อจัดทุกสี่สัปดาห์"}},
    {&Resources::member_need_scale, "member_need_scale", "members", {1, 1000}, "assumption", {"members (per 24 founders) that add one activity's money", "จำนวนสมาชิก (ต่อผู้ก่อตั้ง 24 คน) ที่เพิ่มเงินเท่ากับหนึ่งกิจกรรม"}},
    {&Resources::administration_need, "administration_need", "healthy need", {0, 5}, "assumption", {"money for a full administrative office", "เงินสำหรับสำนักงานบริหารเต็มรูปแบบ"}},
    {&Resources::lever_need, "lever_need", "healthy need", {0, 1}, "assumption", {"money for full weaving, mentoring or knowledge exchange", "เงินสำหรับการถักทอเครือข่าย พี่เลี้ยง หรือการแลกเปลี่ยนเรียนรู้ แต่ละอย่างเต็มที่"}},
    {&Resources::help_need, "help_need", "healthy need", {0, 1}, "assumption", {"money for full mutual help", "เงินสำหรับการช่วยเหลือกันเต็มที่"}},
    {&Resources::incentive_need, "incentive_need", "healthy need", {0, 1}, "assumption", {"money for full incentives", "เงินสำหรับระบบจูงใจเต็มที่"}},
    {&Resources::sponsor_money, "sponsor_money", "1", {0, 10}, "assumption", {"money from a fully supporting sponsor with share 1", "เงินจากผู้สนับสนุนที่สนับสนุนเต็มที่ เมื่อสัดส่วนเป็น 1"}},
    {&Resources::briefing_gain, "briefing_gain", "1/week", {0, 1}, "ACT-26; size assumption", {"part of the missing sponsor support that full briefing wins in a week", "ส่วนของแรงสนับสนุนที่ขาดไปซึ่งการถ่ายทอดแนวคิดเต็มที่ได้คืนมาในหนึ่งสัปดาห์"}},
    {&Resources::seeking_gain, "seeking_gain", "1/week", {0, 1}, "ACT-19; size assumption", {"support that full work on winning a sponsor brings", "แรงสนับสนุนที่เพิ่มเมื่อหาแรงสนับสนุนเต็มที่"}},
    {&Resources::resourcing_money, "resourcing_money", "1", {0, 10}, "ACT-10; size assumption", {"money that full work on resources brings, per 24 founders", "เงินที่ได้จากการจัดหาทรัพยากรเต็มที่ ต่อผู้ก่อตั้ง 24 คน"}},
    {&Resources::agreed_money, "agreed_money", "1", {0, 10}, "AGREE-3; size assumption", {"money that members bring while an agreement is in force, per 24 founders", "เงินที่สมาชิกร่วมสมทบระหว่างที่ข้อตกลงมีผล ต่อผู้ก่อตั้ง 24 คน"}},
    {&Resources::dues_money, "dues_money", "healthy need", {0, 5}, "assumption; findings-next 1", {"money that dues bring when membership doubles", "เงินค่าบำรุงที่ได้เมื่อสมาชิกเพิ่มเป็นสองเท่า"}},
    {&Resources::largest_reserve, "largest_reserve", "weeks", {0, 520}, "assumption", {"largest reserve of money", "เงินสำรองสูงสุด"}},
    {&Resources::support_floor, "support_floor", "1", {0, 1}, "assumption", {"work that goes on without any money", "งานที่ยังเดินต่อได้แม้ไม่มีเงิน"}},
    {&Resources::support_culture, "support_culture", "1", {0, 1}, "assumption; P9", {"how far culture carries the work when money ends", "วัฒนธรรมพยุงงานไว้เพียงใดเมื่อเงินหมด"}},
    {&Resources::fatigue_cost, "fatigue_cost", "1", {0, 1}, "assumption; P2", {"energy a fully tired leader lacks", "แรงขับเคลื่อนที่ผู้นำซึ่งเหนื่อยล้าเต็มที่ขาดไป"}},
    {&Resources::stand_in_floor, "stand_in_floor", "1", {0, 1}, "assumption", {"energy where nobody leads", "แรงขับเคลื่อนเมื่อไม่มีผู้นำ"}},
    {&Resources::stand_in_gain, "stand_in_gain", "1", {0, 1}, "assumption", {"what culture, peers or an office add where nobody leads", "ส่วนที่วัฒนธรรม สมาชิกด้วยกัน หรือสำนักงานเพิ่มให้เมื่อไม่มีผู้นำ"}},
    {&Resources::stand_in_administration, "stand_in_administration", "1", {0, 5}, "assumption; P12", {"strength of an administrative office as stand-in", "ความสามารถของสำนักงานบริหารในการทำแทนผู้นำ"}},
    {&Resources::energy_scale, "energy_scale", "1", {0, 3}, "set so that energy is 1 at leader fatigue 0.3", {"scale of the energy through which all levers work", "อัตราส่วนของแรงขับเคลื่อนที่ตัวปรับทุกตัวทำงานผ่าน"}},
};
const std::span<const Setting<Resources>> Resources::table = rows;

void Resources::neutral(State& s, const Turn&) const {
    s.network.resources = s.network.support = s.network.energy = 1;
    s.network.sponsor = s.network.sponsor_setting = s.conditions.sponsor_support;
}

void Resources::operator()(State& s, const Turn&) const {
    Network& net = s.network;
    const Levers& lever = s.levers;
    const double n = s.members();
    if (s.conditions.sponsor_support != net.sponsor_setting) net.sponsor = net.sponsor_setting = s.conditions.sponsor_support;
    net.sponsor += briefing_gain * lever.briefing * clip01(net.energy) * (1 - net.sponsor);
    net.sponsor += seeking_gain * lever.sponsor_seeking * clip01(net.energy) * (1 - net.sponsor);
    const double pace = 4 / lever.meeting_cadence_weeks;
    const double need = fixed_need + activity_need * pace * (0.5 + n / (member_need_scale * net.scale)) + administration_need * lever.administration +
                        lever_need * (lever.weaving + lever.mentoring + lever.knowledge_exchange) + help_need * lever.mutual_help +
                        incentive_need * lever.incentives;
    const double income = s.conditions.own_budget + sponsor_money * s.conditions.sponsor_share * net.sponsor +
                          lever.dues * dues_money * pace * std::max(0.0, n / std::max(1.0, net.founders) - 1) +
                          resourcing_money * lever.resourcing + (s.week < net.agreement_until ? agreed_money * std::min(1.0, n / std::max(1.0, net.founders)) : 0);
    net.reserve += income - need;
    net.resources = 1;
    if (net.reserve < 0) {
        net.resources = clip01((need + net.reserve) / need);
        net.reserve = 0;
    }
    net.reserve = std::min(net.reserve, largest_reserve);
    net.support = std::max(net.resources, std::min(support_floor + support_culture * net.culture, 1.0));

    double fresh = 0;
    for (const AgentId i : s.roster.leaders) fresh += 1 - fatigue_cost * s.agents.fatigue[i];
    const double leaders = static_cast<double>(s.roster.leaders.size());
    const double seated = net.wanted_leaders > 0 ? std::min(1.0, leaders / net.wanted_leaders) : 0;
    const double others = std::max({net.culture, net.peer_coordination, std::min(1.0, stand_in_administration * lever.administration) * net.resources});
    const double stand_in = std::min(stand_in_floor + stand_in_gain * others, 1 - 0.2 * fatigue_cost);
    const double led = leaders > 0 ? fresh / leaders : 0;
    net.energy = energy_scale * lever.push * net.support * (seated * led + (1 - seated) * stand_in);
}

} // namespace phakhi
