// SPDX-License-Identifier: MIT
#include "model/processes/production.hpp"
#include "model/lanes.hpp"
#include "state/member_sums.hpp"
#include "support/precise_maths.hpp"
#include <algorithm>
#include <cmath>

namespace phakhi {

static constexpr Setting<Production> rows[] = {
    {&Production::trouble_onset, "trouble_onset", "1/week", {0, 1}, "assumption", {"chance that a member falls into trouble", "โอกาสที่สมาชิกเริ่มเดือดร้อน"}},
    {&Production::trouble_end, "trouble_end", "1/week", {0, 1}, "assumption", {"chance that trouble ends by itself", "โอกาสที่ความเดือดร้อนหมดไปเอง"}},
    {&Production::trouble_help, "trouble_help", "1/week", {0, 1}, "TRUST-4; size assumption", {"what full mutual help adds to that chance", "ส่วนที่การช่วยเหลือกันเต็มที่เพิ่มให้โอกาสนั้น"}},
    {&Production::trouble_capacity, "trouble_capacity", "1", {0, 1}, "assumption", {"time left to a member in trouble", "เวลาที่เหลือของสมาชิกที่เดือดร้อน"}},
    {&Production::base_load, "base_load", "share of slack", {0, 2}, "assumption", {"load of being a member", "ภาระของการเป็นสมาชิก"}},
    {&Production::activity_load, "activity_load", "share of slack", {0, 5}, "assumption", {"load of a weekly activity", "ภาระของกิจกรรมรายสัปดาห์"}},
    {&Production::views_load, "views_load", "1", {0, 5}, "ACT-23; size assumption", {"part by which gathering all views makes an activity take longer", "สัดส่วนเวลาของกิจกรรมที่เพิ่มขึ้นเพราะต้องรวบรวมความเห็น"}},
    {&Production::embedding_relief, "embedding_relief", "1", {0, 1}, "ACT-25; size assumption", {"part of the load of membership that full embedding in daily work takes away", "สัดส่วนภาระที่ลดลงเมื่องานเครือข่ายอยู่ในงานประจำเต็มที่"}},
    {&Production::resourcing_time, "resourcing_time", "1", {0, 5}, "ACT-10; size assumption", {"time of members that full work on resources adds", "เวลาของสมาชิกที่เพิ่มขึ้นจากการจัดหาทรัพยากรเต็มที่"}},
    {&Production::visit_load, "visit_load", "1", {0, 5}, "COORD-15; no source gives a size", {"load that coming in person, for which both sides stop other work, adds to an activity", "ภาระที่เพิ่มขึ้นเมื่อไปพบด้วยตนเอง ซึ่งทั้งสองฝ่ายต้องวางมือจากงานอื่น"}},
    {&Production::novelty_ease, "novelty_ease", "1", {0, 5}, "SUCC-4 MARK-6; size assumption", {"work made easier by new ways found together", "งานที่ง่ายขึ้นเพราะวิธีใหม่ที่คิดร่วมกัน"}},
    {&Production::easy_impact, "easy_impact", "1", {0, 1}, "SUG-3; size assumption", {"impact that easy work falls short of", "ผลกระทบที่งานง่ายให้ได้น้อยกว่า"}},
    {&Production::leader_load, "leader_load", "share of slack", {0, 2}, "assumption", {"load of leading one span of members", "ภาระของการนำสมาชิกเต็มจำนวนที่ดูแลได้"}},
    {&Production::leader_pair_load, "leader_pair_load", "share of slack", {0, 1}, "assumption", {"load of coordinating with each other leader", "ภาระของการประสานงานกับผู้นำคนอื่นแต่ละคน"}},
    {&Production::leader_pairs_most, "leader_pairs_most", "leaders", {0, 100}, "findings-next 3", {"other leaders one coordinates with at most, beyond the seats given", "จำนวนผู้นำคนอื่นที่ต้องประสานงานด้วยสูงสุด นอกเหนือจากตำแหน่งที่ตั้งไว้"}},
    {&Production::coordination_cost, "coordination_cost", "1", {0, 5}, "findings-next 3", {"what too many leaders for the members cost in coordination", "การประสานงานที่เสียไปเมื่อผู้นำมากเกินจำนวนสมาชิก"}},
    {&Production::skill_scale, "skill_scale", "1", {0.01, 10}, "COND-5; size assumption", {"effort times skill that covers two thirds of a needed skill, per 24 founders", "การลงแรงคูณความชำนาญที่ครอบคลุมสองในสามของความชำนาญที่ต้องใช้ ต่อผู้ก่อตั้ง 24 คน"}},
    {&Production::reference_effort, "reference_effort", "1", {0.001, 1}, "scale: output 1 in a healthy week", {"mean effort of a healthy week", "การลงแรงเฉลี่ยของสัปดาห์ปกติ"}},
    {&Production::handover_weeks, "handover_weeks", "weeks", {1, 520}, "assumption", {"weeks until a new leader is fully effective", "จำนวนสัปดาห์กว่าผู้นำใหม่จะมีประสิทธิผลเต็มที่"}},
    {&Production::leader_ceiling, "leader_ceiling", "1", {0, 1}, "assumption", {"coordination that leaders alone can reach", "การประสานงานสูงสุดที่ผู้นำฝ่ายเดียวทำได้"}},
    {&Production::peer_strength, "peer_strength", "1", {0, 100}, "assumption; P12", {"coordination among peers per density of trusted ties", "การประสานงานกันเอง ต่อความหนาแน่นของความสัมพันธ์ที่ไว้วางใจกัน"}},
    {&Production::peer_goal_width, "peer_goal_width", "1", {0.01, 2}, "assumption; P12", {"spread of goals at which peers no longer coordinate", "ความแตกต่างของเป้าหมายที่ทำให้ประสานงานกันเองไม่ได้"}},
    {&Production::peer_command_loss, "peer_command_loss", "1", {0, 1}, "MOT-8", {"peer coordination lost under command", "การประสานงานกันเองที่หายไปเมื่อถูกสั่งการ"}},
    {&Production::bench_weight, "bench_weight", "1", {0, 1}, "ACT-12", {"peer coordination that works without any ready successor", "การประสานงานกันเองที่ทำได้แม้ไม่มีผู้สืบทอดที่พร้อม"}},
    {&Production::bench_full, "bench_full", "1", {0.01, 1}, "ACT-12", {"mean readiness to lead at which the bench is full", "ความพร้อมเป็นผู้นำเฉลี่ยที่ถือว่ามีผู้สืบทอดเพียงพอ"}},
    {&Production::culture_coordination, "culture_coordination", "1", {0, 1}, "STAGE-8", {"coordination that an anchored culture gives by itself", "การประสานงานที่วัฒนธรรมที่ปลูกฝังแล้วให้เอง"}},
    {&Production::fit_width, "fit_width", "1", {0.01, 2}, "assumption", {"distance of vision and need at which work helps little", "ระยะห่างระหว่างวิสัยทัศน์กับความต้องการจริงที่งานแทบไม่ช่วยอะไร"}},
    {&Production::blindness, "blindness", "1", {0, 1}, "FAIL-1; P8", {"how far habit hides a misfit", "ความเคยชินบดบังความไม่ตรงกันเพียงใด"}},
};
const std::span<const Setting<Production>> Production::table = rows;

void Production::neutral(State& s, const Turn&) const {
    Agents& a = s.agents;
    for (const AgentId i : s.roster.everyone) a.overload[i] = 0, a.in_trouble[i] = 0;
    for (const AgentId i : s.roster.members) a.effort[i] = reference_effort * a.contribution[i];
    Network& net = s.network;
    net.contribution_mean = member_mean(s, a.contribution);
    net.effort_mean = reference_effort;
    net.output = net.perceived_output = net.output_smooth = net.fit = net.coordination = 1;
}

namespace {

struct Working {
    float onset, end, slowed, spare, demand, leading;
    const Status* __restrict status;
    const Flag* __restrict leader;
    const float* __restrict capacity;
    const float* __restrict commitment;
    const float* __restrict fatigue;
    const float* __restrict contribution;
    const std::uint32_t* __restrict words;
    Flag* __restrict trouble;
    float* __restrict overload;
    float* __restrict effort;
};

/// Who has how much time, who is overloaded, and the effort that comes of it.
PHAKHI_CLONES void work_all(const Working w, std::size_t first, std::size_t last) {
#pragma GCC ivdep
    for (std::size_t k = first; k < last; ++k) {
        const bool member = w.status[k] == Status::member, was = w.trouble[k] != 0;
        const float u = chance(w.words[k]);
        const bool now = was ? u >= w.end : u < w.onset;
        const bool trouble = member ? now : was;
        const float time = w.capacity[k] * w.spare * (trouble ? w.slowed : 1.0f);
        const float asked = std::max(w.demand + (w.leader[k] ? w.leading : 0.0f), 1e-6f);   // nothing asked: nothing that does not fit
        const float over = clip01((asked - time) / asked), effort = std::min(1.99f, time * w.commitment[k] * (1 - w.fatigue[k]) * w.contribution[k]);   // sums of members hold numbers below 2
        w.trouble[k] = trouble;
        w.overload[k] = member ? over : w.overload[k];
        w.effort[k] = member ? effort : w.effort[k];
    }
}

/// Σ over ties of both ends' membership × mean trust × closeness (up to .4), in fixed parts.
PHAKHI_CLONES std::int64_t trusted_ties(const AgentId* __restrict lo, const AgentId* __restrict hi, const float* __restrict member, const float* __restrict trust_lo,
                                        const float* __restrict trust_hi, const float* __restrict closeness, std::size_t count) {
    std::int64_t sum = 0;
    for (std::size_t k = 0; k < count; ++k) {
        const auto i = static_cast<std::int32_t>(number(lo[k])), j = static_cast<std::int32_t>(number(hi[k]));
        sum += fixed(member[i] * member[j] * 0.5f * (trust_lo[k] + trust_hi[k]) * std::min(1.0f, 2.5f * closeness[k]));
    }
    return sum;
}

} // namespace

void Production::work(State& s, const Turn& turn) const {
    Agents& a = s.agents;
    Network& net = s.network;
    const float n = s.roster.members.size(), leaders = s.roster.leaders.size();
    const float others = std::min<float>(leaders, std::max(leader_pairs_most + 1, net.wanted_leaders)) - 1;
    Working w;
    w.onset = trouble_onset, w.end = trouble_end + trouble_help * s.levers.mutual_help * net.energy, w.slowed = trouble_capacity;
    w.spare = s.conditions.capacity_factor * (1 - s.conditions.sponsor_dependence * (1 - net.sponsor)) * (1 + resourcing_time * s.levers.resourcing);
    const double activity = activity_load * (0.4 + 0.6 * net.attendance) * std::clamp(net.energy, 0.2, 1.0) / s.levers.meeting_cadence_weeks;
    w.demand = (base_load + activity * (1 + views_load * s.levers.gather_views + visit_load * std::max(0.0, 2 * s.levers.channel - 1))) * (1 - embedding_relief * s.levers.embedding);
    w.leading = leader_load * std::min(2.0f, n / (std::max(leaders, 1.0f) * static_cast<float>(s.levers.span_of_control))) + static_cast<float>(leader_pair_load) * others;
    w.status = a.status.data(), w.leader = a.leader.data(), w.capacity = a.capacity.data(), w.commitment = a.commitment.data(), w.fatigue = a.fatigue.data();
    w.contribution = a.contribution.data(), w.trouble = a.in_trouble.data(), w.overload = a.overload.data(), w.effort = a.effort.data();
    w.words = turn.draw_members(0, s)[0];
    turn.loop.lanes(s.roster.reach, [&](std::size_t first, std::size_t last) { work_all(w, first, last); });
    net.effort_mean = member_mean(s, a.effort);
    net.contribution_mean = member_mean(s, a.contribution);
    net.complementarity = 0;
    const double seen = 1 - s.conditions.tacit_knowledge * (1 - net.known);   // skills that nobody knows of are not used
    for (int q = 0; q < kSkills; ++q) {
        net.coverage[q] = member_sum(s, a.effort.data(), a.skill[q].data()) * seen;
        net.complementarity += (1 - exp_of(-net.coverage[q] / (skill_scale * net.scale))) / kSkills;
    }
}

double Production::leaders_part(State& s) const {
    Agents& a = s.agents;
    double power = 0;
    for (const AgentId i : s.roster.leaders) {
        a.effectiveness[i] = std::min(1.0f, a.effectiveness[i] + static_cast<float>(1 / handover_weeks));
        power += (0.4f + a.ability[i]) * (1 - a.fatigue[i]) * a.effectiveness[i] * clip01(0.25f + 1.5f * a.trust_received[i]);
    }
    return s.members() ? leader_ceiling * (1 - exp_of(-power * s.levers.span_of_control / s.members())) : 0;
}

double Production::peers_part(State& s, const Turn& turn) const {
    const Agents& a = s.agents;
    const double n = s.members();
    if (n <= 2) return s.network.peer_coordination = 0;
    const Goal mean = member_goal(s);
    const double ready = member_mean(s, a.readiness);
    const double spread2 = member_goal_spread2(s, mean);
    const Ties& ties = s.ties;
    float* const member = turn.work.row[0].data();
    mask_status(s, Status::member, member);
    const double trusted = unfixed(trusted_ties(ties.lo.data(), ties.hi.data(), member, ties.trust_lo.data(), ties.trust_hi.data(), ties.closeness.data(), ties.size()));
    const double density = trusted / (n * (n - 1) / 2);
    const double peers = clip01(1 - exp_of(-peer_strength * density * exp_of(-spread2 / (peer_goal_width * peer_goal_width))));
    s.network.peer_coordination = peers * (1 - peer_command_loss * (1 - s.levers.shared_decisions));
    return s.network.peer_coordination * (bench_weight + (1 - bench_weight) * std::min(1.0, ready / bench_full));
}

void Production::operator()(State& s, const Turn& turn) const {
    Network& net = s.network;
    const double n = s.members();
    work(s, turn);
    const double led = leaders_part(s), peers = peers_part(s, turn);
    const double office = clip01(s.levers.administration * net.resources * std::min(1.0, s.week / 26.0));
    const double together = 1 - (1 - peers) * (1 - led) * (1 - office) * (1 - culture_coordination * net.culture);
    const double crowd = static_cast<double>(s.roster.leaders.size()) - 1;
    const double too_many = n > 0 ? std::clamp(crowd * 8 / std::max(n, 0.9 * net.founders) - 1, 0.0, 1.5) : 0;
    net.leader_coordination = led;
    net.coordination = clip01(together * exp_of(-coordination_cost * too_many) * (0.3 + 0.7 * member_mean(s, s.agents.role_clarity)) *
                              (0.35 + 0.65 * net.attendance * clip01(net.activity)));
    net.fit = exp_of(-goal_gap2(net.vision, s.surroundings.need) / (fit_width * fit_width));
    const double ideal = n > 0 ? (0.4 + 0.6 * net.clarity) * net.coordination * net.complementarity * net.effort_mean / reference_effort *
                                     (0.4 + 0.6 * net.support) / s.conditions.difficulty * (1 + novelty_ease * net.novelty)
                               : 0;
    net.output = ideal * net.fit;
    net.perceived_output = ideal * precise_pow(net.fit, 1 - blindness * net.habit);
    net.output_smooth += 0.08 * (net.output - net.output_smooth);
    net.cumulative_output += net.output * n / 24 * (1 - easy_impact * s.levers.easy_first);
    net.need_met = net.need_met || (net.target > 0 && net.cumulative_output >= net.target);
    const double yield = net.effort_mean > 0 ? net.output / (net.effort_mean / reference_effort) : 0;
    net.output_per_effort += 0.08 * (yield - net.output_per_effort);
    net.output_best = std::max(net.output_per_effort, net.output_best * (1 - 0.001));
}

} // namespace phakhi
