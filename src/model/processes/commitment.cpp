// SPDX-License-Identifier: MIT
#include "model/processes/commitment.hpp"
#include "support/maths.hpp"

namespace phakhi {

static constexpr Setting<Commitment> rows[] = {
    {&Commitment::rate, "rate", "1/week", {0, 1}, "assumption", {"how fast commitment follows", ""}},
    {&Commitment::urgency_weight, "urgency_weight", "1", {0, 5}, "COND-1; weight assumption", {"weight of urgency in commitment", ""}},
    {&Commitment::acceptance_weight, "acceptance_weight", "1", {0, 5}, "COND-2; weight assumption", {"weight of acceptance of the vision", ""}},
    {&Commitment::benefit_weight, "benefit_weight", "1", {0, 5}, "COND-3; weight assumption", {"weight of benefit", ""}},
    {&Commitment::fairness_weight, "fairness_weight", "1", {0, 5}, "TRUST-2; weight assumption", {"weight of fairness", ""}},
    {&Commitment::trust_weight, "trust_weight", "1", {0, 5}, "TRUST-1; weight assumption", {"weight of trust in partners", ""}},
    {&Commitment::voice_weight, "voice_weight", "1", {0, 5}, "COND-4; weight assumption", {"weight of a say in decisions", ""}},
    {&Commitment::momentum_weight, "momentum_weight", "1", {0, 5}, "STAGE-6; weight assumption", {"weight of momentum", ""}},
    {&Commitment::role_weight, "role_weight", "1", {0, 5}, "DESIGN-4; weight assumption", {"weight of role clarity", ""}},
    {&Commitment::fatigue_loss, "fatigue_loss", "1", {0, 1}, "assumption", {"commitment that full fatigue takes away", ""}},
    {&Commitment::floor, "floor", "1", {0.0001, 0.5}, "assumption", {"lowest value of each part in the mean", ""}},
};
const std::span<const Setting<Commitment>> Commitment::table = rows;

void Commitment::look_around(State& s, AgentId i) {
    float given = 0, received = 0;
    int known = 0;
    for (const TieId t : s.ties.of(i)) {
        const bool first = s.ties.lo[t] == i;
        if (s.agents.status[first ? s.ties.hi[t] : s.ties.lo[t]] != Status::member) continue;
        given += first ? s.ties.trust_lo[t] : s.ties.trust_hi[t];
        received += first ? s.ties.trust_hi[t] : s.ties.trust_lo[t];
        ++known;
    }
    const float count = static_cast<float>(known), share = known ? 1 / count : 0;
    s.agents.trust_given[i] = (known ? given * share : 0.2f) * (known < 2 ? 0.8f : 1.0f);
    s.agents.trust_received[i] = known ? received * share * std::min(1.0f, 0.4f + count * 0.1f) : 0.1f;
}

void Commitment::operator()(State& s, const Turn& turn) const {
    Agents& a = s.agents;
    const auto& members = s.roster.members;
    const double all = urgency_weight + acceptance_weight + benefit_weight + fairness_weight + trust_weight + voice_weight + momentum_weight + role_weight;
    const float scale = all > 0 ? 1 / all : 0, least = floor, follow = rate, tired = fatigue_loss;
    const auto part = [least](float x) { return log_of(std::max(x, least)); };
    const float momentum = static_cast<float>(momentum_weight) * part(s.network.momentum);
    const float wu = urgency_weight, wv = acceptance_weight, wr = benefit_weight, wf = fairness_weight, wt = trust_weight, wo = voice_weight, wp = role_weight;
    turn.loop(members.size(), [&](std::size_t k) {
        const AgentId i = members[k];
        look_around(s, i);
        const float sum = wu * part(a.urgency[i]) + wv * part(a.acceptance[i]) + wr * part(a.benefit[i]) + wf * part(a.fairness[i]) +
                          wt * part(a.trust_given[i]) + wo * part(a.voice[i]) + momentum + wp * part(a.role_clarity[i]);
        const float worth = exp_of(scale * sum) * (1 - tired * a.fatigue[i]);
        a.commitment[i] += follow * (worth - a.commitment[i]);
    });
}

} // namespace phakhi
