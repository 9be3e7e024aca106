// SPDX-License-Identifier: MIT
#include "model/processes/conflict.hpp"
#include "model/lanes.hpp"
#include "support/maths.hpp"

namespace phakhi {

static constexpr Setting<Conflict> rows[] = {
    {&Conflict::tolerance, "tolerance", "1", {0, 2}, "assumption", {"distance of goals that two people do not quarrel about", "ระยะห่างของเป้าหมายที่ไม่ทำให้ขัดแย้งกัน"}},
    {&Conflict::opposition, "opposition", "1", {0.001, 2}, "assumption", {"distance at which every contact is a full quarrel", "ระยะห่างที่พบกันเมื่อใดก็ขัดแย้งกันเต็มที่"}},
    {&Conflict::rise, "rise", "1/contact", {0, 1}, "A:24; size assumption", {"conflict that a full quarrel leaves behind", "ความขัดแย้งที่ค้างอยู่หลังโต้แย้งกันเต็มที่หนึ่งครั้ง"}},
    {&Conflict::trust_wear, "trust_wear", "1/contact", {0, 1}, "FAIL-23; size assumption", {"share of trust that a full quarrel takes", "สัดส่วนความไว้วางใจที่เสียไปเมื่อโต้แย้งกันเต็มที่"}},
    {&Conflict::easing, "easing", "1", {0, 1}, "ACT-22; size assumption", {"share of a quarrel that full facilitation takes out of it", "สัดส่วนความขัดแย้งที่ผู้จัดกระบวนการช่วยผ่อนคลายได้"}},
    {&Conflict::fade, "fade", "1/week", {0, 1}, "assumption", {"how fast conflict settles by itself", "ความเร็วที่ความขัดแย้งคลี่คลายเอง"}},
    {&Conflict::settling, "settling", "1/week", {0, 1}, "ACT-22; size assumption", {"what full facilitation adds to that", "ส่วนที่ผู้จัดกระบวนการช่วยให้คลี่คลายเร็วขึ้น"}},
};
const std::span<const Setting<Conflict>> Conflict::table = rows;

void Conflict::neutral(State& s, const Turn&) const { std::fill_n(s.agents.conflict.data(), s.agents.size(), 0.0f); }

namespace {

struct Settling {
    float rise, fade;
    const float* __restrict member;
    const float* __restrict quarrels;
    float* __restrict conflict;
};

PHAKHI_CLONES void settle(const Settling c, std::size_t first, std::size_t last) {
#pragma GCC ivdep
    for (std::size_t k = first; k < last; ++k) {
        const float x = c.conflict[k];
        c.conflict[k] = x + c.member[k] * (clip01(x + c.rise * c.quarrels[k] * (1 - x) - c.fade * x) - x);
    }
}

} // namespace

void Conflict::operator()(State& s, const Turn& turn) const {
    static_assert(kGoals == 3, "the loop writes the goals out");
    Agents& a = s.agents;
    Ties& ties = s.ties;
    float *const member = turn.work.row[0].data(), *const quarrels = turn.work.row[1].data();
    mask_status(s, Status::member, member);
    std::fill_n(quarrels, s.roster.reach, 0.0f);
    const double eased = clip01(s.levers.facilitation * s.network.energy), heat = 1 - easing * eased;
    const double room = opposition * opposition - tolerance * tolerance;
    const float least = tolerance * tolerance, steep = room > 0 ? 1 / room : 1e6, wear = trust_wear * heat;
    const float *const g0 = a.goal[0].data(), *const g1 = a.goal[1].data(), *const g2 = a.goal[2].data();
    if (rise > 0 || trust_wear > 0) {
        // in the order of the arrays, which nobody's place or thread changes
        each_marked(reinterpret_cast<const std::uint8_t*>(ties.contact.data()), ties.size(), [&](std::size_t k) {
            const TieId t = tie_id(k);
            const std::uint32_t i = number(ties.lo[t]), j = number(ties.hi[t]);
            const float d0 = g0[j] - g0[i], d1 = g1[j] - g1[i], d2 = g2[j] - g2[i];
            const float apart = (d0 * d0 + d1 * d1 + d2 * d2) / kGoals - least;
            if (apart <= 0) return;   // most contacts
            const float quarrel = member[i] * member[j] * std::min(1.0f, steep * apart);
            quarrels[i] += quarrel;
            quarrels[j] += quarrel;
            ties.trust_lo[t] *= 1 - wear * quarrel;
            ties.trust_hi[t] *= 1 - wear * quarrel;
        });
    }
    const Settling c{static_cast<float>(rise * heat), static_cast<float>(fade + settling * eased), member, quarrels, a.conflict.data()};
    turn.loop.lanes(s.roster.reach, [&](std::size_t first, std::size_t last) { settle(c, first, last); });
}

} // namespace phakhi
