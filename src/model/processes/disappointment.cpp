// SPDX-License-Identifier: MIT
#include "model/processes/disappointment.hpp"
#include "model/lanes.hpp"
#include "support/maths.hpp"
#include <algorithm>

namespace phakhi {

static constexpr Setting<Disappointment> rows[] = {
    {&Disappointment::gap, "gap", "healthy weeks", {0, 10}, "assumption; P8", {"what must be missing from the work before anybody sees it", "ผลงานที่ต้องขาดไปก่อนจะมีใครสังเกตเห็น"}},
    {&Disappointment::relief, "relief", "healthy weeks", {0, 10}, "assumption", {"what may be missing once nobody minds any more", "ผลงานที่ขาดไปได้โดยไม่มีใครติดใจแล้ว"}},
    {&Disappointment::relief_rate, "relief_rate", "1/week", {0, 1}, "assumption", {"chance to get over it then", "โอกาสที่จะหายผิดหวังเมื่อนั้น"}},
    {&Disappointment::insight, "insight", "1/week", {0, 1}, "assumption; P8", {"chance to see it by oneself, without habit", "โอกาสที่จะเห็นด้วยตนเอง เมื่อไม่มีความเคยชินบดบัง"}},
    {&Disappointment::contagion, "contagion", "1/week", {0, 1}, "Krackhardt & Porter 1986 (sign); size assumption", {"chance to see it when enough of one's partners do", "โอกาสที่จะเห็นตามเมื่อภาคีของตนเห็นกันมากพอ"}},
    {&Disappointment::tipping, "tipping", "share", {0.01, 1}, "Granovetter 1978 (form); size assumption", {"share of one's partners that is enough", "สัดส่วนภาคีที่ถือว่ามากพอ"}},
    {&Disappointment::voiced_habit, "voiced_habit", "1/week", {0, 1}, "SUCC-8; Hirschman 1970 (voice instead of exit); size assumption", {"habit that those who see it break by speaking out, where nobody is blamed", "ความเคยชินที่ลดลงเมื่อผู้ที่เห็นปัญหากล้าพูดเพราะไม่มีใครถูกตำหนิ"}},
};
const std::span<const Setting<Disappointment>> Disappointment::table = rows;

void Disappointment::neutral(State& s, const Turn&) const {
    if (s.network.disappointed == 0) return;
    for (const AgentId i : s.roster.everyone) s.agents.disappointed[i] = 0;
    s.network.disappointed = 0;
}

void Disappointment::operator()(State& s, const Turn& turn) const {
    Agents& a = s.agents;
    Network& net = s.network;
    const auto& members = s.roster.members;
    const double missing = net.perceived_output - net.output;
    const bool any = net.disappointed > 0;
    if (missing <= gap && !any) return;   // nothing to see, nobody to get over it
    using Four = Workspace::Four;         // trust in disappointed partners, trust in partners
    Four* const sums = turn.work.sums.data();
    std::fill(sums, sums + s.roster.reach, Four{});
    if (any && missing > gap) {
        const Ties& ties = s.ties;
        for (std::size_t k = 0; k < ties.size(); ++k) {   // in the order of the arrays, which nobody's place or thread changes
            const TieId t = tie_id(k);
            const AgentId i = ties.lo[t], j = ties.hi[t];
            if (a.status[i] != Status::member || a.status[j] != Status::member) continue;
            sums[number(i)] += ties.trust_lo[t] * Four{static_cast<float>(a.disappointed[j]), 1, 0, 0};
            sums[number(j)] += ties.trust_hi[t] * Four{static_cast<float>(a.disappointed[i]), 1, 0, 0};
        }
    }
    const Turn::Words words = turn.draw(0, s, members);
    const double open = 1 - net.habit;
    const float alone = insight * open * open, told = contagion, enough = 1 / tipping, over = relief_rate;
    turn.loop(members.size(), [&](std::size_t k) {
        const AgentId i = members[k];
        const float u = chance(words[0][k]);
        if (a.disappointed[i]) {
            a.disappointed[i] = !(missing < relief && u < over);
        } else if (missing > gap) {
            const Four sum = sums[number(i)];
            const float share = std::min(1.0f, sum[0] / std::max(sum[1], 1e-6f) * enough);
            a.disappointed[i] = u < alone + told * share * share * share * share;
        }
    });
    int count = 0;
    for (const AgentId i : members) count += a.disappointed[i];
    net.disappointed = members.empty() ? 0 : static_cast<double>(count) / static_cast<double>(members.size());
    net.habit *= 1 - voiced_habit * s.levers.shared_responsibility * net.disappointed;
}

} // namespace phakhi
