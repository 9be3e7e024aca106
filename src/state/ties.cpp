// SPDX-License-Identifier: MIT
#include "state/ties.hpp"
#include "support/errors.hpp"
#include <algorithm>

namespace phakhi {

Ties::Ties(std::size_t agents, std::uint32_t capacity)
    : capacity_(capacity), degree_(agents), slots_(agents * capacity, no_tie) {
    const std::size_t room = std::min<std::size_t>(agents * capacity / 2 + 1, agents < 2 ? 1 : agents * (agents - 1) / 2);
    const auto reserve = [&](auto& array) { array.reserve(std::min<std::size_t>(room, agents * 6 + 16)); };
    reserve(lo), reserve(hi), reserve(trust_lo), reserve(trust_hi), reserve(closeness), reserve(embeddedness), reserve(born), reserve(contact), reserve(level);
}

TieId Ties::between(AgentId i, AgentId j) const {
    if (degree_[j] < degree_[i]) std::swap(i, j);
    for (const TieId t : of(i)) {
        if (other(t, i) == j) return t;
    }
    return no_tie;
}

TieId Ties::add(AgentId i, AgentId j, const PerAgent<Uid>& uid, float trust, float closeness_, std::int32_t week) {
    EXPECTS(i != j && degree_[i] < capacity_ && degree_[j] < capacity_);
    if (uid[j] < uid[i]) std::swap(i, j);
    const TieId tie = tie_id(size());
    lo.push_back(i);
    hi.push_back(j);
    trust_lo.push_back(trust);
    trust_hi.push_back(trust);
    closeness.push_back(closeness_);
    embeddedness.push_back(0);
    born.push_back(week);
    contact.push_back(Contact::none);
    level.push_back(0);
    insert_slot(i, tie, uid);
    insert_slot(j, tie, uid);
    return tie;
}

void Ties::remove(TieId tie) {
    erase_slot(lo[tie], tie);
    erase_slot(hi[tie], tie);
    const TieId last{static_cast<std::uint32_t>(size() - 1)};
    if (tie != last) {
        for (const AgentId end : {lo[last], hi[last]}) *std::find(slots(end), slots(end) + degree_[end], last) = tie;
    }
    const auto fill = [&](auto& array) {
        array[tie] = array[last];
        array.pop_back();
    };
    fill(lo), fill(hi), fill(trust_lo), fill(trust_hi), fill(closeness), fill(embeddedness), fill(born), fill(contact), fill(level);
}

void Ties::insert_slot(AgentId i, TieId tie, const PerAgent<Uid>& uid) {
    TieId* const first = slots(i);
    TieId* const last = first + degree_[i];
    TieId* const place = std::find_if(first, last, [&](TieId t) { return uid[other(t, i)] > uid[other(tie, i)]; });
    std::copy_backward(place, last, last + 1);
    *place = tie;
    ++degree_[i];
}

void Ties::erase_slot(AgentId i, TieId tie) {
    TieId* const last = slots(i) + degree_[i];
    TieId* const place = std::find(slots(i), last, tie);
    std::copy(place + 1, last, place);
    --degree_[i];
}

std::size_t Ties::bytes() const {
    return lo.bytes() + hi.bytes() + trust_lo.bytes() + trust_hi.bytes() + closeness.bytes() + embeddedness.bytes() + born.bytes() +
           contact.bytes() + level.bytes() + degree_.bytes() + slots_.capacity() * sizeof(TieId);
}

} // namespace phakhi
