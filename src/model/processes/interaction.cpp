// SPDX-License-Identifier: MIT
#include "model/processes/interaction.hpp"
#include "support/maths.hpp"

namespace phakhi {

static constexpr Setting<Interaction> rows[] = {
    {&Interaction::contact_rate, "contact_rate", "1/week", {0, 10}, "assumption", {"chance of everyday contact on the closest tie", ""}},
    {&Interaction::contact_base, "contact_base", "1", {0, 1}, "assumption", {"part of it that needs no closeness", ""}},
    {&Interaction::overload_contact, "overload_contact", "1", {0, 1}, "assumption", {"what overload takes from contact", ""}},
    {&Interaction::outside_contact, "outside_contact", "1", {0, 1}, "assumption", {"contact with outsiders against that between members", ""}},
    {&Interaction::everyday_strength, "everyday_strength", "1", {0, 1}, "TIE-6", {"closeness that everyday contact leads to", ""}},
    {&Interaction::talks_at_activity, "talks_at_activity", "partners", {0, 1000}, "assumption", {"partners one finds time for at an activity", ""}},
    {&Interaction::talk_base, "talk_base", "1", {0, 1}, "assumption", {"part of talk that needs no trust", ""}},
    {&Interaction::talk_trust, "talk_trust", "1", {0, 2}, "assumption; T1", {"how far trust directs whom one talks to", ""}},
    {&Interaction::talk_embedded, "talk_embedded", "1", {0, 2}, "assumption; T1", {"how far shared partners direct it", ""}},
    {&Interaction::closeness_rate, "closeness_rate", "1/week", {0, 1}, "Burt 2000: unused ties fade within months", {"how fast closeness follows contact", ""}},
    {&Interaction::trust_gain, "trust_gain", "1/contact", {0, 1}, "assumption", {"trust gained by a kept promise", ""}},
    {&Interaction::breach_ratio, "breach_ratio", "1", {0, 20}, "Slovic 1993 (sign); size assumption", {"trust lost by a broken promise against that gained by a kept one", ""}},
    {&Interaction::overload_breach, "overload_breach", "1", {0, 1}, "assumption", {"promises that overload breaks", ""}},
    {&Interaction::fatigue_breach, "fatigue_breach", "1", {0, 1}, "assumption", {"promises that fatigue breaks", ""}},
    {&Interaction::role_breach, "role_breach", "1", {0, 1}, "FAIL-4", {"promises that unclear roles break", ""}},
    {&Interaction::reciprocity, "reciprocity", "1", {0, 1}, "T1; MOT-4", {"how far one keeps faith with those one trusts", ""}},
    {&Interaction::sector_misunderstanding, "sector_misunderstanding", "1", {0, 1}, "FAIL-20", {"promises broken by misunderstanding between sectors without respect", ""}},
    {&Interaction::reputation, "reputation", "1", {0, 1}, "Burt 2000; T1", {"promises kept because third parties watch", ""}},
    {&Interaction::help_effect, "help_effect", "1", {0, 1}, "TRUST-4", {"promises kept because others help", ""}},
};
const std::span<const Setting<Interaction>> Interaction::table = rows;

void Interaction::neutral(State& s, const Turn&) const {
    for (std::size_t k = 0; k < s.ties.size(); ++k) s.ties.contact[tie_id(k)] = Contact::none;
}

void Interaction::count_shared_partners(State& s, const Turn& turn) const {
    float embedded[64];
    for (int shared = 0; shared < 64; ++shared) embedded[shared] = 1 - exp_of(-0.5f * static_cast<float>(shared));
    const auto& everyone = s.roster.everyone;
    turn.loop(everyone.size(), [&](std::size_t k) {
        const AgentId i = everyone[k];
        std::array<AgentId, Ties::most_per_agent> partners;
        std::size_t count = 0;
        for (const TieId t : s.ties.of(i)) partners[count++] = s.ties.other(t, i);
        for (const TieId t : s.ties.of(i)) {
            if (s.ties.lo[t] != i) continue;   // each tie once, by its first end
            const AgentId j = s.ties.hi[t];
            int shared = 0;
            for (const TieId u : s.ties.of(j)) {
                const AgentId third = s.ties.other(u, j);
                for (std::size_t p = 0; p < count; ++p) shared += partners[p] == third;
            }
            s.ties.embeddedness[t] = embedded[std::min(shared, 63)];
        }
    });
}

void Interaction::operator()(State& s, const Turn& turn) const {
    Agents& a = s.agents;
    Ties& ties = s.ties;
    const Levers& lever = s.levers;
    if (s.week % 4 == 1) count_shared_partners(s, turn);

    // what each agent brings to every one of its ties this week
    std::vector<float>& faith = turn.work.a;     // chance to keep a promise, before what hangs on the tie
    std::vector<float>& busy = turn.work.b;      // overload
    std::vector<std::uint8_t>& kind = turn.work.flags;   // bit 0 in the field, 1 member, 2 at the activity
    const float hidden = 1 - lever.transparency, honest = 1 - lever.overpromising;
    turn.loop(a.size(), [&](std::size_t k) {
        const AgentId i = agent_id(k);
        const bool member = a.status[i] == Status::member, outside = a.status[i] == Status::outside;
        const float role = outside ? std::max(a.role_clarity[i], 0.7f) : a.role_clarity[i];
        faith[k] = (1 - a.opportunism[i] * hidden) * (1 - static_cast<float>(overload_breach) * a.overload[i]) *
                   (1 - static_cast<float>(fatigue_breach) * a.fatigue[i]) * (1 - static_cast<float>(role_breach) * (1 - role)) * honest;
        busy[k] = a.overload[i];
        kind[k] = static_cast<std::uint8_t>((member || outside) | member << 1 | (s.network.held && a.attended[i]) << 2);
    });

    const Turn::Words words = turn.draw_ties(0, s);
    const float rate = contact_rate, grow = closeness_rate, floor_life = s.conditions.everyday_contact;
    const float per_talk = s.network.attended > 0 ? talks_at_activity / s.network.attended : 0;
    const float estranged = 1 - sector_misunderstanding * (1 - lever.respect);
    const float helped = help_effect * lever.mutual_help * s.network.energy, gain = trust_gain, loss = trust_gain * breach_ratio;
    const float strength = everyday_strength, mutual = reciprocity, watched = reputation;
    const float base = contact_base, outsiders = outside_contact, crowded = overload_contact;
    const float talk0 = talk_base, talk1 = talk_trust, talk2 = talk_embedded;
    std::vector<std::uint8_t>& kept = turn.work.counts;   // 0 no contact, 1 + promises kept otherwise
    turn.loop(ties.size(), [&](std::size_t k) {
        const TieId t = tie_id(k);
        const std::uint32_t i = number(ties.lo[t]), j = number(ties.hi[t]);
        float& w = ties.closeness[t];
        kept[k] = 0;
        ties.contact[t] = Contact::none;
        const std::uint8_t both = kind[i] & kind[j];
        if (!(both & 1)) return;
        const bool members = both & 2;
        float p = rate * (base + (1 - base) * w) * (1 - crowded * std::max(busy[i], busy[j])) * (members ? 1.0f : outsiders);
        if (ties.born[t] == 0) p = std::max(p, floor_life);
        float contact = chance(words[0][k]) < p ? strength : 0;
        if (contact > 0) ties.contact[t] = Contact::everyday;
        if ((both & 4) && chance(words[1][k]) < per_talk * (talk0 + talk1 * ties.mean_trust(t) + talk2 * ties.embeddedness[t])) {
            contact = 1;
            ties.contact[t] = Contact::talk;
        }
        w = clip01(w + grow * (contact - w));
        if (contact == 0) return;
        const float sector = a.sector[AgentId{i}] != a.sector[AgentId{j}] ? estranged : 1;
        const float reputed = watched * ties.embeddedness[t], help = members ? helped : 0;
        const auto promise = [&](float faithful, float own_trust) {
            float pk = faithful * (1 - mutual * (0.6f - std::min(own_trust, 0.6f))) * sector;
            pk += (1 - pk) * reputed;
            return pk + (1 - pk) * help;
        };
        const float lo_trust = ties.trust_lo[t], hi_trust = ties.trust_hi[t];
        const bool hi_keeps = chance(words[2][k]) < promise(faith[j], hi_trust), lo_keeps = chance(words[3][k]) < promise(faith[i], lo_trust);
        ties.trust_lo[t] = hi_keeps ? lo_trust + gain * (1 - lo_trust) : std::max(0.0f, lo_trust - loss * lo_trust);
        ties.trust_hi[t] = lo_keeps ? hi_trust + gain * (1 - hi_trust) : std::max(0.0f, hi_trust - loss * hi_trust);
        kept[k] = static_cast<std::uint8_t>(1 + hi_keeps + lo_keeps);
    });
    std::size_t contacts = 0, promises = 0;
    for (std::size_t k = 0; k < ties.size(); ++k) {
        contacts += kept[k] > 0;
        promises += kept[k];
    }
    if (contacts > 0) s.network.promises_kept += 0.1 * (static_cast<double>(promises - contacts) / static_cast<double>(2 * contacts) - s.network.promises_kept);
}

} // namespace phakhi
