// SPDX-License-Identifier: MIT
#include "model/processes/commitment.hpp"
#include "model/lanes.hpp"
#include <algorithm>

namespace phakhi {

static constexpr Setting<Commitment> rows[] = {
    {&Commitment::rate, "rate", "1/week", {0, 1}, "assumption", {"how fast commitment follows", "ความเร็วที่ความผูกพันปรับตาม"}},
    {&Commitment::urgency_weight, "urgency_weight", "1", {0, 5}, "COND-1; weight assumption", {"weight of urgency in commitment", "น้ำหนักของความรู้สึกเร่งด่วนในความผูกพัน"}},
    {&Commitment::acceptance_weight, "acceptance_weight", "1", {0, 5}, "COND-2; weight assumption", {"weight of acceptance of the vision", "น้ำหนักของการยอมรับวิสัยทัศน์"}},
    {&Commitment::benefit_weight, "benefit_weight", "1", {0, 5}, "COND-3; weight assumption", {"weight of benefit", "น้ำหนักของผลตอบแทน"}},
    {&Commitment::fairness_weight, "fairness_weight", "1", {0, 5}, "TRUST-2; weight assumption", {"weight of fairness", "น้ำหนักของความเป็นธรรม"}},
    {&Commitment::trust_weight, "trust_weight", "1", {0, 5}, "TRUST-1; weight assumption", {"weight of trust in partners", "น้ำหนักของความไว้วางใจในภาคี"}},
    {&Commitment::voice_weight, "voice_weight", "1", {0, 5}, "COND-4; weight assumption", {"weight of a say in decisions", "น้ำหนักของการมีเสียงในการตัดสินใจ"}},
    {&Commitment::momentum_weight, "momentum_weight", "1", {0, 5}, "STAGE-6; weight assumption", {"weight of momentum", "น้ำหนักของแรงส่ง"}},
    {&Commitment::role_weight, "role_weight", "1", {0, 5}, "DESIGN-4; weight assumption", {"weight of role clarity", "น้ำหนักของความชัดเจนของบทบาท"}},
    {&Commitment::fatigue_loss, "fatigue_loss", "1", {0, 1}, "assumption", {"commitment that full fatigue takes away", "ความผูกพันที่หายไปเมื่อเหนื่อยล้าเต็มที่"}},
    {&Commitment::conflict_loss, "conflict_loss", "1", {0, 1}, "FAIL-23; size assumption", {"commitment that full unresolved conflict takes away", "ความผูกพันที่หายไปเมื่อขัดแย้งกันเต็มที่โดยไม่ได้รับการแก้ไข"}},
    {&Commitment::floor, "floor", "1", {0.0001, 0.5}, "assumption", {"lowest value of each part in the mean", "ค่าต่ำสุดของแต่ละส่วนในค่าเฉลี่ย"}},
    {&Commitment::compensation, "compensation", "1", {0, 1}, "structural alternative (expectancy-value, additive: Fishbein & Ajzen 1975)", {"how far plenty of one part makes up for want of another; 0 = geometric mean, 1 = arithmetic", "ส่วนที่มีมากชดเชยส่วนที่ขาดได้เพียงใด (0 = ค่าเฉลี่ยเรขาคณิต, 1 = ค่าเฉลี่ยเลขคณิต)"}},
};
const std::span<const Setting<Commitment>> Commitment::table = rows;

using Four = Workspace::Four;   // trust given, trust received, how many partners are members

/// What trust in partners comes to: the mean over those who are members, less if few know one.
static void set_trust(Agents& a, AgentId i, Four sum) {
    const float known = sum[2];
    const Four mean = sum / std::max(known, 1.0f);
    a.trust_given[i] = (known > 0 ? mean[0] : 0.2f) * (known < 2 ? 0.8f : 1.0f);
    a.trust_received[i] = known > 0 ? mean[1] * std::min(1.0f, 0.4f + known * 0.1f) : 0.1f;
}

void Commitment::look_around(State& s, AgentId i) {
    Four sum = {};
    for (const TieId t : s.ties.of(i)) {
        const AgentId j = s.ties.other(t, i);
        if (s.agents.status[j] == Status::member) sum += Four{s.ties.trust_of(t, i), s.ties.trust_of(t, j), 1, 0};
    }
    set_trust(s.agents, i, sum);
}

namespace {

struct Weighing {
    float weight[7], momentum, least, scale, rate, tired, torn, compensation, plain_momentum;
    const float* __restrict part[7];
    const float* __restrict fatigue;
    const float* __restrict conflict;
    const Status* __restrict status;
    float* __restrict c;
};

/// With `mixed`, plenty of one part may make up for want of another.
template <bool mixed> [[gnu::always_inline]] inline void weigh_all(const Weighing& w, std::size_t first, std::size_t last) {
#pragma GCC ivdep
    for (std::size_t k = first; k < last; ++k) {
        const auto part = [&](int p) { return w.weight[p] * log_of(std::max(w.part[p][k], w.least)); };   // written out: an inner loop would not vectorise
        const float sum = w.momentum + part(0) + part(1) + part(2) + part(3) + part(4) + part(5) + part(6);
        float worth = exp_of(w.scale * sum);
        if constexpr (mixed) {
            const auto plain = [&](int p) { return w.weight[p] * w.part[p][k]; };
            const float added = w.scale * (w.plain_momentum + plain(0) + plain(1) + plain(2) + plain(3) + plain(4) + plain(5) + plain(6));
            worth += w.compensation * (added - worth);
        }
        worth = worth * (1 - w.tired * w.fatigue[k]) * (1 - w.torn * w.conflict[k]);
        const float m = w.status[k] == Status::member ? 1.0f : 0.0f;
        w.c[k] += m * w.rate * (worth - w.c[k]);
    }
}
PHAKHI_CLONES void weigh(const Weighing w, std::size_t first, std::size_t last) { weigh_all<false>(w, first, last); }
PHAKHI_CLONES void weigh_mixed(const Weighing w, std::size_t first, std::size_t last) { weigh_all<true>(w, first, last); }

} // namespace

void Commitment::operator()(State& s, const Turn& turn) const {
    Agents& a = s.agents;
    float* const member = turn.work.row[0].data();
    mask_status(s, Status::member, member);
    Four* const sums = turn.work.sums.data();
    std::fill(sums, sums + whole_lanes(a.size()), Four{});
    const Ties& ties = s.ties;
    for (std::size_t k = 0; k < ties.size(); ++k) {   // in the order of the arrays, which nobody's place or thread changes
        const TieId t = tie_id(k);
        const std::uint32_t lo = number(ties.lo[t]), hi = number(ties.hi[t]);
        const float lo_trusts = ties.trust_lo[t], hi_trusts = ties.trust_hi[t];
        sums[lo] += member[hi] * Four{lo_trusts, hi_trusts, 1, 0};
        sums[hi] += member[lo] * Four{hi_trusts, lo_trusts, 1, 0};
    }
    const auto& members = s.roster.members;
    turn.loop(members.size(), [&](std::size_t k) { set_trust(a, members[k], sums[number(members[k])]); });
    const double all = urgency_weight + acceptance_weight + benefit_weight + fairness_weight + trust_weight + voice_weight + momentum_weight + role_weight;
    Weighing w;
    const double weights[7] = {urgency_weight, acceptance_weight, benefit_weight, fairness_weight, trust_weight, voice_weight, role_weight};
    const PerAgent<float>* const parts[7] = {&a.urgency, &a.acceptance, &a.benefit, &a.fairness, &a.trust_given, &a.voice, &a.role_clarity};
    for (int p = 0; p < 7; ++p) w.weight[p] = weights[p], w.part[p] = parts[p]->data();
    w.least = floor;
    w.momentum = static_cast<float>(momentum_weight) * log_of(std::max(static_cast<float>(s.network.momentum), w.least));
    w.plain_momentum = static_cast<float>(momentum_weight * s.network.momentum), w.compensation = compensation;
    w.scale = all > 0 ? 1 / all : 0;
    w.rate = rate;
    w.tired = fatigue_loss, w.torn = conflict_loss;
    w.fatigue = a.fatigue.data(), w.conflict = a.conflict.data(), w.status = a.status.data(), w.c = a.commitment.data();
    turn.loop.lanes(s.roster.reach, [&](std::size_t first, std::size_t last) { compensation > 0 ? weigh_mixed(w, first, last) : weigh(w, first, last); });
}

} // namespace phakhi
