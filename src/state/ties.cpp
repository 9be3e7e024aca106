// SPDX-License-Identifier: MIT
#include "state/ties.hpp"
#include "support/errors.hpp"
#include <algorithm>

namespace phakhi {

Ties::Ties(std::size_t agents, std::uint32_t capacity)
    : capacity_(capacity), lists_(agents, capacity), maybe_(agents) {
    const std::size_t room = std::min<std::size_t>(agents * capacity / 2 + 1, agents < 2 ? 1 : agents * (agents - 1) / 2);
    const auto reserve = [&](auto& array) { array.reserve(std::min<std::size_t>(room, agents * 6 + 16)); };
    reserve(lo), reserve(hi), reserve(trust_lo), reserve(trust_hi), reserve(closeness), reserve(shared), reserve(born), reserve(contact), reserve(level);
}

TieId Ties::among(AgentId i, AgentId j) const {
    for (const TieId t : of(i)) {
        if (other(t, i) == j) return t;
    }
    return no_tie;
}

TieId Ties::between(AgentId i, AgentId j) const {
    if ((maybe_[i] & bit(j)) == 0 || (maybe_[j] & bit(i)) == 0) return no_tie;
    return degree(j) < degree(i) ? among(j, i) : among(i, j);
}

TieId Ties::add(AgentId i, AgentId j, const PerAgent<Uid>& uid, float trust, float closeness_, std::int32_t week) {
    EXPECTS(i != j && degree(i) < capacity_ && degree(j) < capacity_);
    if (uid[j] < uid[i]) std::swap(i, j);
    const TieId tie = tie_id(size());
    lo.push_back(i);
    hi.push_back(j);
    trust_lo.push_back(trust);
    trust_hi.push_back(trust);
    closeness.push_back(closeness_);
    shared.push_back(count_triangles(i, j, 1));
    born.push_back(week);
    contact.push_back(Contact::none);
    level.push_back(0);
    for (const auto& [own, partner] : {std::pair{i, j}, std::pair{j, i}}) {
        lists_.append(own, tie);
        maybe_[own] |= bit(partner);
    }
    return tie;
}

void Ties::remove(TieId tie) {
    for (const AgentId end : {lo[tie], hi[tie]}) {
        std::uint64_t partners = 0;
        lists_.keep(end, [&](TieId t) {
            const bool stays = t != tie;
            partners |= stays ? bit(other(t, end)) : 0;
            return stays;
        });
        maybe_[end] = partners;
    }
    if (shared[tie] > 0) count_triangles(lo[tie], hi[tie], -1, shared[tie]);
    const TieId last{static_cast<std::uint32_t>(size() - 1)};
    if (tie != last) {
        for (const AgentId end : {lo[last], hi[last]}) lists_.rename(end, last, tie);
    }
    const auto fill = [&](auto& array) {
        array[tie] = array[last];
        array.pop_back();
    };
    fill(lo), fill(hi), fill(trust_lo), fill(trust_hi), fill(closeness), fill(shared), fill(born), fill(contact), fill(level);
}

std::uint8_t Ties::count_triangles(AgentId i, AgentId j, int change, int most) {
    if ((maybe_[i] & maybe_[j]) == 0) return 0;
    if (degree(j) < degree(i)) std::swap(i, j);
    int triangles = 0;
    for (const TieId t : of(i)) {
        const AgentId third = other(t, i);
        if ((maybe_[j] & bit(third)) == 0) continue;
        const TieId u = among(j, third);
        if (u == no_tie) continue;
        shared[t] = static_cast<std::uint8_t>(shared[t] + change);
        shared[u] = static_cast<std::uint8_t>(shared[u] + change);
        if (++triangles == most) break;
    }
    return static_cast<std::uint8_t>(triangles);
}

void Ties::see_partners(AgentId i) {
    maybe_[i] = 0;
    for (const TieId t : of(i)) maybe_[i] |= bit(other(t, i));
}

void Ties::swap_places(AgentId i, AgentId j) {
    const AgentId between{0xffffffffu};
    const auto rename = [&](AgentId whose, AgentId from, AgentId to) {
        for (const TieId t : of(whose)) (lo[t] == from ? lo : hi)[t] = to;
    };
    rename(i, i, between);
    rename(j, j, i);
    rename(i, between, j);
    lists_.swap(i, j);
    for (const AgentId moved : {i, j}) {
        see_partners(moved);
        for (const TieId t : of(moved)) see_partners(other(t, moved));
    }
}

std::size_t Ties::bytes() const {
    return lo.bytes() + hi.bytes() + trust_lo.bytes() + trust_hi.bytes() + closeness.bytes() + shared.bytes() + born.bytes() +
           contact.bytes() + level.bytes() + lists_.bytes() + maybe_.bytes();
}

} // namespace phakhi
