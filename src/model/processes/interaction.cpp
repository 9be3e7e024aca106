// SPDX-License-Identifier: MIT
#include "model/processes/interaction.hpp"
#include "model/lanes.hpp"
#include <algorithm>
#include <bit>

namespace phakhi {

static constexpr Setting<Interaction> rows[] = {
    {&Interaction::contact_rate, "contact_rate", "1/week", {0, 10}, "assumption", {"chance of everyday contact on the closest tie", "โอกาสพบกันในชีวิตประจำวันของคู่ที่ใกล้ชิดที่สุด"}},
    {&Interaction::contact_base, "contact_base", "1", {0, 1}, "assumption", {"part of it that needs no closeness", "ส่วนที่ไม่ต้องอาศัยความใกล้ชิด"}},
    {&Interaction::overload_contact, "overload_contact", "1", {0, 1}, "assumption", {"what overload takes from contact", "การพบกันที่ภาระงานล้นทำให้ลดลง"}},
    {&Interaction::outside_contact, "outside_contact", "1", {0, 1}, "assumption", {"contact with outsiders against that between members", "การพบกับคนนอก เทียบกับระหว่างสมาชิก"}},
    {&Interaction::everyday_strength, "everyday_strength", "1", {0, 1}, "TIE-6", {"closeness that everyday contact leads to", "ความใกล้ชิดที่การพบกันในชีวิตประจำวันนำไปถึง"}},
    {&Interaction::talks_at_activity, "talks_at_activity", "partners", {0, 1000}, "assumption", {"partners one finds time for at an activity", "จำนวนคนที่มีเวลาพูดคุยด้วยในกิจกรรมหนึ่งครั้ง"}},
    {&Interaction::talk_base, "talk_base", "1", {0, 1}, "assumption", {"part of talk that needs no trust", "ส่วนของการพูดคุยที่ไม่ต้องอาศัยความไว้วางใจ"}},
    {&Interaction::talk_trust, "talk_trust", "1", {0, 2}, "assumption; T1", {"how far trust directs whom one talks to", "ความไว้วางใจมีผลเพียงใดต่อการเลือกคู่สนทนา"}},
    {&Interaction::talk_embedded, "talk_embedded", "1", {0, 2}, "assumption; T1", {"how far shared partners direct it", "การมีภาคีร่วมกันมีผลเพียงใดต่อการเลือกคู่สนทนา"}},
    {&Interaction::closeness_rate, "closeness_rate", "1/week", {0, 1}, "Burt 2000: unused ties fade within months", {"how fast closeness follows contact", "ความเร็วที่ความใกล้ชิดปรับตามการพบกัน"}},
    {&Interaction::trust_gain, "trust_gain", "1/contact", {0, 1}, "assumption", {"trust gained by a kept promise", "ความไว้วางใจที่เพิ่มเมื่อรักษาคำมั่น"}},
    {&Interaction::breach_ratio, "breach_ratio", "1", {0, 20}, "Slovic 1993 (sign); size assumption", {"trust lost by a broken promise against that gained by a kept one", "ความไว้วางใจที่เสียเมื่อผิดคำมั่น เทียบกับที่ได้เมื่อรักษาคำมั่น"}},
    {&Interaction::overload_breach, "overload_breach", "1", {0, 1}, "assumption", {"promises that overload breaks", "คำมั่นที่ผิดไปเพราะภาระงานล้น"}},
    {&Interaction::fatigue_breach, "fatigue_breach", "1", {0, 1}, "assumption", {"promises that fatigue breaks", "คำมั่นที่ผิดไปเพราะความเหนื่อยล้า"}},
    {&Interaction::role_breach, "role_breach", "1", {0, 1}, "FAIL-4", {"promises that unclear roles break", "คำมั่นที่ผิดไปเพราะบทบาทไม่ชัดเจน"}},
    {&Interaction::reciprocity, "reciprocity", "1", {0, 1}, "T1; MOT-4", {"how far one keeps faith with those one trusts", "การรักษาคำมั่นต่อผู้ที่ตนไว้วางใจ"}},
    {&Interaction::sector_misunderstanding, "sector_misunderstanding", "1", {0, 1}, "FAIL-20", {"promises broken by misunderstanding between sectors without respect", "คำมั่นที่ผิดไปเพราะเข้าใจไม่ตรงกันระหว่างภาคส่วนที่ไม่เคารพความแตกต่าง"}},
    {&Interaction::reputation, "reputation", "1", {0, 1}, "Burt 2000; T1", {"promises kept because third parties watch", "คำมั่นที่รักษาเพราะมีคนอื่นรู้เห็น"}},
    {&Interaction::help_effect, "help_effect", "1", {0, 1}, "TRUST-4", {"promises kept because others help", "คำมั่นที่รักษาได้เพราะมีผู้ช่วยเหลือ"}},
};
const std::span<const Setting<Interaction>> Interaction::table = rows;

void Interaction::neutral(State& s, const Turn&) const {
    for (std::size_t k = 0; k < s.ties.size(); ++k) s.ties.contact[tie_id(k)] = Contact::none;
}

/// Networks up to this size count shared partners on a matrix of bits; larger ones on the lists of ties.
static constexpr std::size_t most_in_matrix = 1024;

void Interaction::count_shared_partners(State& s, const Turn& turn) const {
    float embedded[64];
    for (int shared = 0; shared < 64; ++shared) embedded[shared] = 1 - exp_of(-0.5f * static_cast<float>(shared));
    Ties& ties = s.ties;
    const std::size_t agents = s.agents.size(), width = (agents + 63) / 64;
    if (agents > most_in_matrix) {
        // partners' places side by side, for one pass over each
        std::vector<std::uint32_t>& first = turn.work.first;
        std::vector<std::uint32_t>& partner = turn.work.partner;
        if (first.size() < agents + 1) first.resize(agents + 1);
        if (partner.size() < 2 * ties.size()) partner.resize(2 * ties.size() + ties.size() / 2);
        first[0] = 0;
        for (std::size_t k = 0; k < agents; ++k) first[k + 1] = first[k] + ties.degree(agent_id(k));
        for (std::size_t k = ties.size(); k-- > 0;) {   // filled from the back, so that `first` serves as the cursor and is whole again
            const std::uint32_t i = number(ties.lo[tie_id(k)]), j = number(ties.hi[tie_id(k)]);
            partner[--first[i + 1]] = j;
            partner[--first[j + 1]] = i;
        }
        for (std::size_t k = 0; k < agents; ++k) first[k] = first[k + 1];
        first[agents] = static_cast<std::uint32_t>(2 * ties.size());
        turn.loop(agents, [&](std::size_t i) {
            std::array<std::uint64_t, 16> maybe{};   // partners' places modulo 1024: few others fall on a bit that is set
            const std::uint32_t* const begin = partner.data() + first[i];
            const std::uint32_t* const end = partner.data() + first[i + 1];
            for (const std::uint32_t* p = begin; p != end; ++p) maybe[*p >> 6 & 15] |= std::uint64_t{1} << (*p & 63);
            for (const TieId t : ties.of(agent_id(i))) {
                if (number(ties.lo[t]) != i) continue;   // each tie once, by its first end
                const std::uint32_t j = number(ties.hi[t]);
                std::uint64_t any = 0;
                for (std::uint32_t e = first[j]; e < first[j + 1]; ++e) any |= maybe[partner[e] >> 6 & 15] >> (partner[e] & 63) & 1;
                std::ptrdiff_t shared = 0;
                if (any) {
                    for (std::uint32_t e = first[j]; e < first[j + 1]; ++e) shared += std::count(begin, end, partner[e]);
                }
                ties.embeddedness[t] = embedded[std::min<std::ptrdiff_t>(shared, 63)];
            }
        });
        return;
    }
    std::vector<std::uint64_t>& matrix = turn.work.matrix;   // who is tied to whom, a row of bits for each place
    if (matrix.size() < agents * width) matrix.resize(agents * width);
    std::fill(matrix.begin(), matrix.begin() + static_cast<std::ptrdiff_t>(agents * width), 0);
    for (std::size_t k = 0; k < ties.size(); ++k) {
        const std::uint32_t i = number(ties.lo[tie_id(k)]), j = number(ties.hi[tie_id(k)]);
        matrix[i * width + (j >> 6)] |= std::uint64_t{1} << (j & 63);
        matrix[j * width + (i >> 6)] |= std::uint64_t{1} << (i & 63);
    }
    turn.loop(ties.size(), [&](std::size_t k) {
        const TieId t = tie_id(k);
        const std::uint64_t* const mine = matrix.data() + number(ties.lo[t]) * width;
        const std::uint64_t* const yours = matrix.data() + number(ties.hi[t]) * width;
        int shared = 0;
        for (std::size_t w = 0; w < width; ++w) shared += std::popcount(mine[w] & yours[w]);
        ties.embeddedness[t] = embedded[std::min(shared, 63)];
    });
}

namespace {

struct Trustworthy {
    float hidden, honest, busy, tired, unclear;
    const float* opportunism;
    const float* overload;
    const float* fatigue;
    const float* role;
    float* faith;
};

/// The chance that each agent keeps a promise, before what hangs on the tie.
PHAKHI_CLONES void keep_faith(const Trustworthy& t, std::size_t first, std::size_t last) {
#pragma GCC ivdep
    for (std::size_t k = first; k < last; ++k) {
        t.faith[k] = (1 - t.opportunism[k] * t.hidden) * (1 - t.busy * t.overload[k]) * (1 - t.tired * t.fatigue[k]) * (1 - t.unclear * (1 - t.role[k])) * t.honest;
    }
}

/// What all ties of the week have in common, and the arrays, for the loop below.
struct Meeting {
    float rate, base, crowded, outsiders, strength, daily_life, per_talk, talk0, talk1, talk2, grow;
    float estranged, mutual, watched, helped, gain, loss;
    const std::uint32_t* kinds;             // per tie: bit 0 both in the field, 1 both members, 2 both at the activity, 3.. of one sector
    const std::int32_t* born;
    const float* __restrict busy;           // the larger overload
    const float* __restrict faith_lo;       // chance to keep a promise, before what hangs on the tie
    const float* __restrict faith_hi;
    const float* __restrict embedded;
    const std::uint32_t* __restrict words[4];
    float* __restrict w;
    float* __restrict trust_lo;
    float* __restrict trust_hi;
    float* __restrict kept;                 // promises kept
    std::int32_t* met;                      // 0 none, 1 everyday, 2 talk
};

PHAKHI_CLONES void meet(const Meeting& m, std::size_t first, std::size_t last) {
    const std::uint32_t *const w0 = m.words[0], *const w1 = m.words[1], *const w2 = m.words[2], *const w3 = m.words[3];
    const std::uint32_t* const kinds = m.kinds;
    const std::int32_t* const born = m.born;
    std::int32_t* const met_kind = m.met;
#pragma GCC ivdep
    for (std::size_t k = first; k < last; ++k) {
        const float lo = m.trust_lo[k], hi = m.trust_hi[k], w = m.w[k], em = m.embedded[k];
        const std::uint32_t kind = kinds[k];
        const bool field = kind & 1, both = kind & 2, present = kind & 4, alike = kind > 7;
        const float in = field ? 1.0f : 0.0f, members = both ? 1.0f : 0.0f;
        float p = m.rate * (m.base + (1 - m.base) * w) * (1 - m.crowded * m.busy[k]) * (m.outsiders + members * (1 - m.outsiders));
        p = std::max(p, born[k] == 0 ? m.daily_life : 0.0f);
        const float talk = (present ? m.per_talk : 0.0f) * (m.talk0 + m.talk1 * 0.5f * (lo + hi) + m.talk2 * em);
        const float everyday = chance(w0[k]) < p ? 1.0f : 0.0f;
        const float met = in * (chance(w1[k]) < talk ? 2.0f : everyday);
        met_kind[k] = static_cast<std::int32_t>(met);
        const float strength = met > 1 ? 1.0f : met * m.strength;
        m.w[k] = w + in * (clip01(w + m.grow * (strength - w)) - w);
        const float sector = alike ? 1.0f : m.estranged, reputed = m.watched * em, help = members * m.helped;
        float by_hi = m.faith_hi[k] * (1 - m.mutual * (0.6f - std::min(hi, 0.6f))) * sector;
        float by_lo = m.faith_lo[k] * (1 - m.mutual * (0.6f - std::min(lo, 0.6f))) * sector;
        by_hi += (1 - by_hi) * reputed;
        by_lo += (1 - by_lo) * reputed;
        by_hi += (1 - by_hi) * help;
        by_lo += (1 - by_lo) * help;
        const float hi_keeps = chance(w2[k]) < by_hi ? 1.0f : 0.0f, lo_keeps = chance(w3[k]) < by_lo ? 1.0f : 0.0f;
        const float now_lo = hi_keeps > 0 ? lo + m.gain * (1 - lo) : std::max(0.0f, lo - m.loss * lo);
        const float now_hi = lo_keeps > 0 ? hi + m.gain * (1 - hi) : std::max(0.0f, hi - m.loss * hi);
        m.trust_lo[k] = met > 0 ? now_lo : lo;
        m.trust_hi[k] = met > 0 ? now_hi : hi;
        m.kept[k] = met > 0 ? hi_keeps + lo_keeps : 0.0f;
    }
}

} // namespace

void Interaction::operator()(State& s, const Turn& turn) const {
    const Agents& a = s.agents;
    Ties& ties = s.ties;
    const Levers& lever = s.levers;
    const std::size_t count = ties.size();
    if (s.week % 4 == 1) count_shared_partners(s, turn);

    auto& brought = turn.work.brought;
    float* const faith = turn.work.row[4].data();
    float* const role = turn.work.row[5].data();
    for (std::size_t k = 0; k < a.size(); ++k) role[k] = std::max(a.role_clarity.data()[k], a.status.data()[k] == Status::outside ? 0.7f : 0.0f);
    const Trustworthy worth{static_cast<float>(1 - lever.transparency), static_cast<float>(1 - lever.overpromising), static_cast<float>(overload_breach),
                            static_cast<float>(fatigue_breach), static_cast<float>(role_breach), a.opportunism.data(), a.overload.data(), a.fatigue.data(), role, faith};
    turn.loop.ranges(a.size(), [&](std::size_t first, std::size_t last) { keep_faith(worth, first, last); });
    const std::uint32_t there = s.network.held ? 4 : 0;
    static constexpr std::uint32_t field[] = {1, 3, 0};   // by status: outside, member, left
    turn.loop(a.size(), [&](std::size_t k) {
        const AgentId i = agent_id(k);
        brought[k] = {faith[k], a.overload[i], field[static_cast<std::size_t>(a.status[i])] | (a.attended[i] ? there : 0) | 8u << a.sector[i]};
    });

    auto& row = turn.work.row;
    std::uint32_t* const kinds = turn.work.kinds.data();
    std::int32_t* const met = turn.work.levels.data();
    const AgentId* const lo = ties.lo.data();
    const AgentId* const hi = ties.hi.data();
    float *const busy = row[0].data(), *const faith_lo = row[1].data(), *const faith_hi = row[2].data();
    turn.loop(count, [&](std::size_t k) {
        const Workspace::Brought &x = brought[number(lo[k])], &y = brought[number(hi[k])];
        kinds[k] = x.kind & y.kind;
        busy[k] = std::max(x.busy, y.busy);
        faith_lo[k] = x.faith;
        faith_hi[k] = y.faith;
    });
    Meeting m;
    m.rate = contact_rate, m.base = contact_base, m.crowded = overload_contact, m.outsiders = outside_contact, m.strength = everyday_strength;
    m.daily_life = s.conditions.everyday_contact;
    m.per_talk = s.network.attended > 0 ? talks_at_activity / s.network.attended : 0;
    m.talk0 = talk_base, m.talk1 = talk_trust, m.talk2 = talk_embedded, m.grow = closeness_rate;
    m.estranged = 1 - sector_misunderstanding * (1 - lever.respect);
    m.mutual = reciprocity, m.watched = reputation, m.helped = help_effect * lever.mutual_help * s.network.energy;
    m.gain = trust_gain, m.loss = trust_gain * breach_ratio;
    m.kinds = kinds, m.born = ties.born.data(), m.busy = busy, m.faith_lo = faith_lo, m.faith_hi = faith_hi, m.embedded = ties.embeddedness.data();
    m.w = ties.closeness.data(), m.trust_lo = ties.trust_lo.data(), m.trust_hi = ties.trust_hi.data();
    m.kept = row[3].data(), m.met = met;
    const Turn::Words words = turn.draw_ties(0, s);
    for (int w = 0; w < 4; ++w) m.words[w] = words[w];
    turn.loop.ranges(count, [&](std::size_t first, std::size_t last) {
        meet(m, first, last);
        for (std::size_t k = first; k < last; ++k) {
            ties.contact[tie_id(k)] = static_cast<Contact>(met[k]);
        }
    });
    std::size_t contacts = 0;
    double promises = 0;
    for (std::size_t k = 0; k < count; ++k) {
        contacts += met[k] > 0;
        promises += m.kept[k];
    }
    if (contacts > 0) s.network.promises_kept += 0.1 * (promises / static_cast<double>(2 * contacts) - s.network.promises_kept);
}

} // namespace phakhi
