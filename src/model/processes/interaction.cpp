// SPDX-License-Identifier: MIT
#include "model/processes/interaction.hpp"
#include "model/expansion.hpp"
#include "model/lanes.hpp"
#include "model/tie_blocks.hpp"
#include "model/tie_making.hpp"
#include <algorithm>

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
    {&Interaction::courtesy_strength, "courtesy_strength", "1", {0, 1}, "COORD-10; size assumption", {"strength of an everyday contact that full courtesy adds", "ความแน่นแฟ้นของการติดต่อประจำวันที่มารยาทเต็มที่เพิ่มให้"}},
    {&Interaction::renegotiation, "renegotiation", "1", {0, 1}, "SUCC-9; size assumption", {"breaches through overload that full flexibility turns into new agreements", "การผิดคำมั่นเพราะภาระงานล้นที่ตกลงกันใหม่ได้เมื่อยืดหยุ่นเต็มที่"}},
    {&Interaction::exchange_rate, "exchange_rate", "1/week", {0, 1}, "ACT-18; size assumption", {"how fast a stated exchange moves a tie to what is wanted of it", "ความเร็วที่การแลกเปลี่ยนประโยชน์ยกระดับความสัมพันธ์ไปยังที่ต้องการ"}},
};
const std::span<const Setting<Interaction>> Interaction::table = rows;

void Interaction::neutral(State& s, const Turn&) const {
    for (std::size_t k = 0; k < s.ties.size(); ++k) s.ties.contact[tie_id(k)] = Contact::none;
}

namespace {

struct Trustworthy {
    float hidden, honest, busy, tired, unclear;
    Flag there;
    const float* opportunism;
    const float* overload;
    const float* fatigue;
    const float* role;
    const Status* status;
    const Flag* sector;
    const Flag* attended;
    float* faith;
    Flag* kind;
};

/// The chance that each agent keeps a promise, before what hangs on the tie, and what kind of partner each is.
PHAKHI_CLONES void keep_faith(const Trustworthy t, std::size_t first, std::size_t last) {
#pragma GCC ivdep
    for (std::size_t k = first; k < last; ++k) {
        const float role = std::max(t.role[k], t.status[k] == Status::outside ? 0.7f : 0.0f);   // an outsider's role needs no agreement
        t.kind[k] = (t.status[k] != Status::left ? 1 : 0) | (t.status[k] == Status::member ? 2 : 0) | (t.attended[k] != 0 ? t.there : 0) | 8 << t.sector[k];
        t.faith[k] = (1 - t.opportunism[k] * t.hidden) * (1 - t.busy * t.overload[k]) * (1 - t.tired * t.fatigue[k]) * (1 - t.unclear * (1 - role)) * t.honest;
    }
}

/// What all ties of the week have in common, and the arrays, for the loop below.
struct Meeting {
    float rate, base, crowded, outsiders, strength, daily_life, per_talk, talk0, talk1, talk2, grow;
    float estranged, mutual, watched, helped, gain, loss;
    const std::int32_t* __restrict born;
    const Flag* __restrict shared;
    float* __restrict w;
    float* __restrict trust_lo;
    float* __restrict trust_hi;
    Flag* __restrict contact;
    Flag* __restrict kept;          // promises kept
};

/// The ends of a tie show: overload; the chance to keep a promise, before what hangs on the tie; bit 0 in the field, 1 member, 2 at the activity, 3.. of each sector.
PHAKHI_CLONES void meet(const Meeting m, std::size_t first, std::size_t count, const TieBlock& block) {
    const TieBlock::Ends &near = block.lo, &far = block.hi;
#pragma GCC ivdep
    for (std::size_t l = 0; l < count; ++l) {
        const std::size_t k = first + l;
        const float lo = m.trust_lo[k], hi = m.trust_hi[k], w = m.w[k];
        const float em = embeddedness(m.shared[k]), busy_lo = near.first[l], busy_hi = far.first[l], faith_lo = near.second[l], faith_hi = far.second[l];
        const std::int32_t kind = near.flags[l] & far.flags[l];
        const float in = kind & 1 ? 1.0f : 0.0f, members = kind & 2 ? 1.0f : 0.0f;
        float p = m.rate * (m.base + (1 - m.base) * w) * (1 - m.crowded * std::max(busy_lo, busy_hi)) * (m.outsiders + members * (1 - m.outsiders));
        p = std::max(p, m.born[k] == 0 ? m.daily_life : 0.0f);
        const float talk = (kind & 4 ? m.per_talk : 0.0f) * (m.talk0 + m.talk1 * 0.5f * (lo + hi) + m.talk2 * em);
        const float everyday = chance(block.words[0][l]) < p ? 1.0f : 0.0f;
        const float met = in * (chance(block.words[1][l]) < talk ? 2.0f : everyday);
        const float strength = met > 1 ? 1.0f : met * m.strength;
        m.w[k] = w + in * (clip01(w + m.grow * (strength - w)) - w);
        const float sector = kind > 7 ? 1.0f : m.estranged, reputed = m.watched * em, help = members * m.helped;
        float by_hi = faith_hi * (1 - m.mutual * (0.6f - std::min(hi, 0.6f))) * sector;
        float by_lo = faith_lo * (1 - m.mutual * (0.6f - std::min(lo, 0.6f))) * sector;
        by_hi += (1 - by_hi) * reputed;
        by_lo += (1 - by_lo) * reputed;
        by_hi += (1 - by_hi) * help;
        by_lo += (1 - by_lo) * help;
        const float hi_keeps = chance(block.words[2][l]) < by_hi ? 1.0f : 0.0f, lo_keeps = chance(block.words[3][l]) < by_lo ? 1.0f : 0.0f;
        const float touched = met > 0 ? 1.0f : 0.0f;   // steps by arithmetic: branches would not vectorise
        m.trust_lo[k] = clip01(lo + touched * (hi_keeps * (m.gain * (1 - lo) + m.loss * lo) - m.loss * lo));
        m.trust_hi[k] = clip01(hi + touched * (lo_keeps * (m.gain * (1 - hi) + m.loss * hi) - m.loss * hi));
        m.kept[k] = static_cast<Flag>(touched * (hi_keeps + lo_keeps));
        m.contact[k] = static_cast<Flag>(met);
    }
}

} // namespace

void Interaction::operator()(State& s, const Turn& turn) const {
    const Agents& a = s.agents;
    Ties& ties = s.ties;
    const Levers& lever = s.levers;
    const std::size_t count = ties.size();

    float* const faith = turn.work.row[0].data();
    Flag* const kind = turn.work.levels.data();
    const Trustworthy worth{static_cast<float>(1 - lever.transparency), static_cast<float>(1 - lever.overpromising), static_cast<float>(overload_breach * (1 - renegotiation * lever.flexibility)),
                            static_cast<float>(fatigue_breach), static_cast<float>(role_breach), s.network.held ? 4 : 0, a.opportunism.data(), a.overload.data(), a.fatigue.data(), a.role_clarity.data(), a.status.data(), a.sector.data(), a.attended.data(), faith, kind};
    turn.loop.lanes(a.size(), [&](std::size_t first, std::size_t last) { keep_faith(worth, first, last); });

    Meeting m;
    m.rate = contact_rate, m.base = contact_base, m.crowded = overload_contact, m.outsiders = outside_contact, m.strength = everyday_strength + courtesy_strength * lever.courtesy;
    m.daily_life = s.conditions.everyday_contact;
    m.per_talk = s.network.attended > 0 ? talks_at_activity / s.network.attended : 0;
    m.talk0 = talk_base, m.talk1 = talk_trust, m.talk2 = talk_embedded, m.grow = closeness_rate;
    m.estranged = 1 - sector_misunderstanding * (1 - lever.respect);
    m.mutual = reciprocity, m.watched = reputation, m.helped = help_effect * lever.mutual_help * s.network.energy;
    m.gain = trust_gain, m.loss = std::min(1.0, trust_gain * breach_ratio);
    m.born = ties.born.data(), m.shared = turn.work.counts.data();
    widen(ties.shared.data(), turn.work.counts.data(), count);
    m.w = ties.closeness.data(), m.trust_lo = ties.trust_lo.data(), m.trust_hi = ties.trust_hi.data();
    m.contact = turn.work.marks[0].data(), m.kept = turn.work.flags.data();
    each_tie_block(s, turn, 0, {a.overload.data(), faith, kind}, [&](std::size_t first, std::size_t some, const TieBlock& block) { meet(m, first, some, block); });
    narrow(m.contact, reinterpret_cast<std::uint8_t*>(ties.contact.data()), count);
    Flag contacts = 0, promises = 0;   // whole numbers: no order
    for (std::size_t k = 0; k < count; ++k) {
        contacts += m.contact[k] != 0;
        promises += m.kept[k];
    }
    if (lever.exchange > 0 && !s.wanted.empty()) move_wanted_ties(s, exchange_rate * lever.exchange * clip01(s.network.energy));
    if (contacts > 0) s.network.promises_kept += 0.1 * (static_cast<double>(promises) / (2.0 * contacts) - s.network.promises_kept);
}

} // namespace phakhi
