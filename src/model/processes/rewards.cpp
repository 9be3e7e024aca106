// SPDX-License-Identifier: MIT
#include "model/processes/rewards.hpp"
#include "model/lanes.hpp"
#include "state/member_sums.hpp"
#include "support/precise_maths.hpp"

namespace phakhi {

static constexpr Setting<Rewards> rows[] = {
    {&Rewards::command_exponent, "command_exponent", "1", {0, 10}, "assumption", {"how steeply influence counts in decisions under command", "อิทธิพลมีน้ำหนักชันเพียงใดในการตัดสินใจแบบสั่งการ"}},
    {&Rewards::command_transparency, "command_transparency", "1", {0, 1}, "ACT-15", {"how far transparency flattens that", "ความโปร่งใสลดความชันนั้นเพียงใด"}},
    {&Rewards::tenure_weight, "tenure_weight", "1", {0, 20}, "FAIL-5; P2", {"decision weight that long-serving leaders gather", "น้ำหนักการตัดสินใจที่สะสมอยู่กับผู้นำที่อยู่นาน"}},
    {&Rewards::theft_most, "theft_most", "1", {0, 5}, "FAIL-10; free parameter", {"share of credit taken where only opportunists decide and nobody sees", "สัดส่วนผลงานที่ถูกแย่ง เมื่อมีแต่ผู้เอาเปรียบตัดสินใจและไม่มีใครรู้เห็น"}},
    {&Rewards::benefit_half, "benefit_half", "healthy weeks", {0.01, 10}, "MOT-3 (satisficing); size assumption", {"credit at which half of the satisfaction is reached", "ผลงานที่ได้รับซึ่งให้ความพอใจครึ่งหนึ่ง"}},
    {&Rewards::incentive_worth, "incentive_worth", "1", {0, 2}, "ACT-9; free parameter", {"what full incentives and recognition are worth to a member", "คุณค่าของระบบจูงใจและการชื่นชมเต็มที่ต่อสมาชิก"}},
    {&Rewards::benefit_rate, "benefit_rate", "1/week", {0, 1}, "assumption", {"how fast felt benefit follows", "ความเร็วที่ผลตอบแทนที่รู้สึกปรับตาม"}},
    {&Rewards::effort_cost, "effort_cost", "1", {0, 1}, "assumption", {"felt cost of a healthy week's effort", "ต้นทุนที่รู้สึกจากการลงแรงในสัปดาห์ปกติ"}},
    {&Rewards::activity_cost, "activity_cost", "1", {0, 2}, "assumption", {"felt cost of a weekly activity", "ต้นทุนที่รู้สึกจากกิจกรรมรายสัปดาห์"}},
    {&Rewards::fairness_rate, "fairness_rate", "1/week", {0, 1}, "assumption", {"how fast felt fairness follows", "ความเร็วที่ความเป็นธรรมที่รู้สึกปรับตาม"}},
    {&Rewards::contribution_rate, "contribution_rate", "1/week", {0, 1}, "assumption", {"how fast one adapts what one gives", "ความเร็วที่ปรับการลงแรงของตน"}},
    {&Rewards::imitation, "imitation", "1", {0, 1}, "Fischbacher, Gächter & Fehr 2001", {"how far one gives what others give where nobody sees", "การลงแรงตามคนอื่น เมื่อไม่มีใครรู้เห็น"}},
    {&Rewards::imitate_success, "imitate_success", "1", {0, 1}, "structural alternative (proportional imitation: Schlag 1998)", {"whose giving is copied: 0 = everybody's, 1 = that of those who get most out of it", "ทำตามการลงแรงของใคร (0 = ทุกคน, 1 = ผู้ที่ได้ประโยชน์มาก)"}},
    {&Rewards::free_riding, "free_riding", "1", {0, 5}, "FAIL-10; free parameter", {"what opportunism takes from one's contribution where nobody sees", "การลงแรงที่การเอาเปรียบทำให้ลดลง เมื่อไม่มีใครรู้เห็น"}},
    {&Rewards::unseen_power, "unseen_power", "1", {0.1, 10}, "assumption", {"how soon being seen by some is enough: share unseen to this power", "การถูกรู้เห็นเพียงบางส่วนมีผลเร็วเพียงใด: สัดส่วนที่ไม่มีใครเห็น ยกกำลังค่านี้"}},
    {&Rewards::ownership_credit, "ownership_credit", "1", {0, 1}, "ACT-24; size assumption", {"stolen credit that full ownership of results prevents", "ผลงานที่ไม่ถูกแย่งไปเพราะทุกคนเป็นเจ้าของผลลัพธ์ร่วมกัน"}},
    {&Rewards::ownership_giving, "ownership_giving", "1", {0, 1}, "ACT-24; size assumption", {"free riding that full ownership of results prevents", "การชุบมือเปิบที่ลดลงเพราะทุกคนเป็นเจ้าของผลลัพธ์ร่วมกัน"}},
    {&Rewards::sanction_effect, "sanction_effect", "1", {0, 1}, "Fehr & Gächter 2000 (sign); size assumption", {"how far full peer sanction makes up for what nobody sees", "การลงโทษกันเองเต็มที่ทดแทนสิ่งที่ไม่มีใครเห็นได้เพียงใด"}},
    {&Rewards::sanction_strain, "sanction_strain", "1", {0, 5}, "Fehr & Gächter 2000; size assumption", {"fairness that those who are punished no longer feel", "ความรู้สึกเป็นธรรมที่ผู้ถูกลงโทษเสียไป"}},
    {&Rewards::restart_effect, "restart_effect", "1/week", {0, 1}, "Andreoni 1988; size assumption", {"part of the missing contribution that a fresh start brings back in a week", "ส่วนของการลงแรงที่ขาดไปซึ่งการเริ่มต้นใหม่ร่วมกันดึงกลับมาในหนึ่งสัปดาห์"}},
    {&Rewards::milestone, "milestone", "healthy weeks per member", {0.1, 1000}, "ACT-16; size assumption", {"perceived output to a small milestone", "ผลงานที่รับรู้จนถึงความสำเร็จขั้นเล็ก"}},
    {&Rewards::big_milestone, "big_milestone", "healthy weeks per member", {0.1, 10000}, "FAIL-7; size assumption", {"perceived output to the big aim, where no small ones are set", "ผลงานที่รับรู้จนถึงเป้าหมายใหญ่ เมื่อไม่ได้กำหนดขั้นเล็ก"}},
    {&Rewards::momentum_fade, "momentum_fade", "1/week", {0, 1}, "assumption", {"fading of momentum", "การจางลงของแรงส่ง"}},
    {&Rewards::report_momentum, "report_momentum", "1/week", {0, 1}, "ACT-28; size assumption", {"momentum that reported progress of a healthy week gives", "แรงส่งที่ได้จากการรายงานความก้าวหน้าของสัปดาห์ปกติ"}},
    {&Rewards::win_momentum, "win_momentum", "1", {0, 1}, "STAGE-6", {"momentum gained by a small win", "แรงส่งที่ได้จากความสำเร็จขั้นเล็ก"}},
    {&Rewards::big_win_momentum, "big_win_momentum", "1", {0, 1}, "assumption", {"momentum gained by the big aim", "แรงส่งที่ได้จากเป้าหมายใหญ่"}},
    {&Rewards::courtesy_worth, "courtesy_worth", "1", {0, 1}, "MOT-3; size assumption", {"felt benefit of thanks and respect", "ผลตอบแทนทางใจจากคำขอบคุณและการนับถือกัน"}},
    {&Rewards::enjoyment_relief, "enjoyment_relief", "1", {0, 1}, "BASIC-4; size assumption", {"cost of coming that enjoyment among those who trust each other takes away", "ต้นทุนการมาร่วมที่ลดลงเมื่อสนุกกับคนที่ไว้วางใจ"}},
    {&Rewards::visit_honour, "visit_honour", "1", {0, 1}, "COORD-15; no source gives a size", {"felt benefit of being honoured by a visit", "ผลตอบแทนทางใจจากการได้รับเกียรติมาพบด้วยตนเอง"}},
    {&Rewards::eminence_exponent, "eminence_exponent", "1", {0, 10}, "COORD-14; size assumption", {"weight of the influential in decisions where eminent experts sit", "น้ำหนักของผู้มีอิทธิพลในการตัดสินใจเมื่อมีผู้ทรงคุณวุฒิ"}},
    {&Rewards::preparation_weight, "preparation_weight", "1", {0, 1}, "COORD-8; size assumption", {"part of it that a well-prepared secretariat takes away", "ส่วนที่ลดลงเมื่อฝ่ายเลขานุการเตรียมการดี"}},
    {&Rewards::taker_distrust, "taker_distrust", "1/contact", {0, 1}, "TRUST-2; no source gives a size", {"trust lost in a contact with one who took all the credit of his like", "ความไว้วางใจที่เสียไปเมื่อพบผู้ที่เอาผลงานของคนอื่น"}},
    {&Rewards::easy_steps, "easy_steps", "1", {0, 0.95}, "SUG-3; size assumption", {"how much sooner a small step is reached with easy work", "ขั้นเล็ก ๆ ที่ถึงได้เร็วขึ้นเมื่อทำเรื่องง่าย"}},
    {&Rewards::easy_worth, "easy_worth", "1", {0, 1}, "SUG-3; size assumption", {"momentum that an easy win falls short of", "แรงส่งที่ความสำเร็จจากเรื่องง่ายให้ได้น้อยกว่า"}},
};
const std::span<const Setting<Rewards>> Rewards::table = rows;

void Rewards::neutral(State& s, const Turn&) const {
    const float equal = s.members() ? 1.0f / static_cast<float>(s.members()) : 0;
    for (const AgentId i : s.roster.members) s.agents.decision_weight[i] = equal, s.agents.credit_gap[i] = 0;
    s.network.theft = 0;
}

namespace {

struct Deciding {
    float steep, tenured;
    const float* __restrict influence;
    const float* __restrict tenure;
    float* __restrict weight;   // not yet a share
};

PHAKHI_CLONES void decide(const Deciding d, std::size_t first, std::size_t last) {
#pragma GCC ivdep
    for (std::size_t k = first; k < last; ++k) d.weight[k] = exp_of(d.steep * log_of(std::max(d.influence[k], 1e-6f))) * (1 + d.tenured * d.tenure[k]) / (1 + d.tenured);
}

struct Sharing {
    float scale, theft, output, members, per_effort, per_greed, equal;
    float true_output, given, cost, half, benefit_rate, fairness_rate, contribution_rate, example, ride, mean, strain, restart;
    const Status* __restrict status;
    const Flag* __restrict disappointed;
    const float* __restrict effort;
    const float* __restrict opportunism;
    const float* __restrict influence;
    const float* __restrict raw;
    float* __restrict weight;
    float* __restrict gap;
    float* __restrict benefit;
    float* __restrict fairness;
    float* __restrict contribution;
};

PHAKHI_CLONES void share(const Sharing s, std::size_t first, std::size_t last) {
#pragma GCC ivdep
    for (std::size_t k = first; k < last; ++k) {
        const float m = s.status[k] == Status::member ? 1.0f : 0.0f, o = s.opportunism[k];
        const bool member = m > 0;
        s.weight[k] = member ? std::min(1.0f, s.raw[k] * s.scale) : s.weight[k];
        const float own = s.effort[k] * s.per_effort + s.equal;
        const float greed = o * o * s.influence[k] * s.per_greed + (s.per_greed > 0 ? 0.0f : 1 / s.members);
        const float seen = s.disappointed[k] ? s.true_output : s.output;
        const float credit = (1 - s.theft) * own + s.theft * greed, b = credit * s.members * seen, gap = s.members * (own - credit);
        s.gap[k] = member ? gap : s.gap[k];
        const float worth = clip01(s.given + 0.75f * b / (b + s.half) - s.cost * s.effort[k]);
        s.benefit[k] += m * s.benefit_rate * (worth - s.benefit[k]);
        const float x = s.contribution[k];
        const float fair = clip01(1 - 0.9f * std::max(gap, 0.0f) - 0.15f * std::max(-gap, 0.0f) - s.strain * std::max(s.mean - x, 0.0f));
        s.fairness[k] += m * s.fairness_rate * (fair - s.fairness[k]);
        const float wanted = std::max(1 - o * s.ride, 0.0f) * s.example;
        s.contribution[k] = x + m * (clip01(x + s.contribution_rate * (wanted - x) + s.restart * (1 - x)) - x);
    }
}

/// Who took more than his share of the credit is trusted less by those he meets.
void distrust_takers(State& s, float rate) {
    Ties& ties = s.ties;
    const auto loss = [&](AgentId taker) { return rate * std::min(1.0f, std::max(0.0f, -s.agents.credit_gap[taker])); };
    for (std::size_t k = 0; k < ties.size(); ++k) {
        const TieId t = tie_id(k);
        if (ties.contact[t] == Contact::none || s.agents.status[ties.lo[t]] != Status::member || s.agents.status[ties.hi[t]] != Status::member) continue;
        ties.trust_lo[t] *= 1 - loss(ties.hi[t]);
        ties.trust_hi[t] *= 1 - loss(ties.lo[t]);
    }
}

} // namespace

void Rewards::operator()(State& s, const Turn& turn) const {
    Agents& a = s.agents;
    Network& net = s.network;
    const Levers& lever = s.levers;
    const double hidden = 1 - lever.transparency;
    const double greedy = member_sum(s, a.decision_weight.data(), a.opportunism.data());
    const double opportunists = member_sum(s, a.opportunism.data(), a.opportunism.data(), a.influence.data());
    const double effort = member_sum(s, a.effort.data());
    const double owned = lever.ownership * clip01(net.energy);
    net.theft = clip01(hidden * theft_most * greedy * (1 - ownership_credit * owned));
    float *const tenured = turn.work.row[0].data(), *const raw = turn.work.row[1].data();
    tenures(s, tenured);
    Deciding d;
    d.steep = command_exponent * (1 - lever.shared_decisions) * (1 - command_transparency * lever.transparency) +
              eminence_exponent * s.conditions.eminent_experts * (1 - preparation_weight * lever.preparation * clip01(net.energy));
    d.tenured = tenure_weight * (1 - 0.5 * lever.transparency);
    d.influence = a.influence.data(), d.tenure = tenured, d.weight = raw;
    turn.loop.lanes(s.roster.reach, [&](std::size_t first, std::size_t last) { decide(d, first, last); });
    const double weights = member_sum(s, raw);

    Sharing h;
    h.members = std::max(s.members(), 1);
    h.scale = weights > 0 ? 1 / weights : 0, h.theft = net.theft, h.output = net.perceived_output;
    h.per_effort = effort > 0 ? 1 / effort : 0, h.equal = effort > 0 ? 0 : 1 / h.members;
    h.per_greed = opportunists > 0 ? 1 / opportunists : 0;
    const double relieved = lever.enjoyment > 0 ? enjoyment_relief * lever.enjoyment * member_mean(s, a.trust_given) : 0;
    h.given = 0.15 + incentive_worth * lever.incentives * net.support - 0.06 - activity_cost / lever.meeting_cadence_weeks * (1 - relieved) +
              courtesy_worth * lever.courtesy + visit_honour * std::max(0.0, 2 * lever.channel - 1);
    h.cost = effort_cost / 0.068, h.half = benefit_half;
    h.benefit_rate = benefit_rate, h.fairness_rate = fairness_rate, h.contribution_rate = contribution_rate;
    const double sanction = lever.peer_sanction * clip01(net.energy), unseen = precise_pow(hidden * (1 - sanction_effect * sanction), unseen_power);
    const double copied = imitation * unseen;
    const double well_off = imitate_success > 0 ? member_sum(s, a.benefit.data()) : 0;   // a rival is paid for only where it is chosen
    const double theirs = well_off > 0 ? member_sum(s, a.contribution.data(), a.benefit.data()) / well_off : net.contribution_mean;
    h.example = 1 - copied + copied * (net.contribution_mean + imitate_success * (theirs - net.contribution_mean)), h.ride = free_riding * unseen * (1 - ownership_giving * owned), h.mean = net.contribution_mean;
    h.strain = sanction_strain * sanction, h.restart = restart_effect * lever.restart, h.true_output = net.output;
    h.status = a.status.data(), h.disappointed = a.disappointed.data(), h.effort = a.effort.data(), h.opportunism = a.opportunism.data(), h.influence = a.influence.data(), h.raw = raw, h.weight = a.decision_weight.data();
    h.gap = a.credit_gap.data(), h.benefit = a.benefit.data(), h.fairness = a.fairness.data(), h.contribution = a.contribution.data();
    turn.loop.lanes(s.roster.reach, [&](std::size_t first, std::size_t last) { share(h, first, last); });
    if (taker_distrust > 0) distrust_takers(s, static_cast<float>(taker_distrust));
    milestones(s);
}

void Rewards::milestones(State& s) const {
    Network& net = s.network;
    const bool small = s.levers.celebrate_wins > 0.5;
    net.momentum *= 1 - momentum_fade;
    net.momentum += report_momentum * s.levers.progress_reports * clip01(net.energy) * clip01(net.perceived_output) * (1 - net.momentum);
    net.since_win += net.perceived_output;
    const double easy = s.levers.easy_first;
    const bool won = net.since_win >= (small ? milestone * (1 - easy_steps * easy) : big_milestone);
    if (won) {
        net.since_win = 0;
        net.momentum += (small ? win_momentum * (1 - easy_worth * easy) : big_win_momentum) * (1 - net.momentum);
        net.last_win_week = s.week;
        const std::size_t place = static_cast<std::size_t>(net.wins) % net.win_weeks.size();
        net.win_weeks[place] = s.week;
        net.win_celebrated[place] = small && s.week - net.last_activity < std::max(4.0, s.levers.meeting_cadence_weeks + 1);
        ++net.wins;
        s.events.add({.kind = EventKind::milestone, .value = small ? 1.0 : 2.0});
    }
    net.celebration += 0.03 * ((won ? 8.0 : 0.0) - net.celebration);
}

} // namespace phakhi
