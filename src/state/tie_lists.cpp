// SPDX-License-Identifier: MIT
#include "state/tie_lists.hpp"
#include <algorithm>

namespace phakhi {

TieLists::TieLists(std::size_t agents, std::uint32_t most) : list_(agents), free_(most / block + 2, none) { pool_.reserve(agents * (block + block / 2)); }

void TieLists::grow(AgentId i) {
    List& list = list_[i];
    const std::uint16_t blocks = list.blocks + 1;
    std::uint32_t place = free_[blocks];
    if (place != none) {
        free_[blocks] = number(pool_[place]);
    } else {
        place = static_cast<std::uint32_t>(pool_.size());
        pool_.resize(pool_.size() + blocks * block);
    }
    std::copy_n(pool_.begin() + list.first, list.size, pool_.begin() + place);
    if (list.blocks > 0) {
        pool_[list.first] = TieId{free_[list.blocks]};
        free_[list.blocks] = list.first;
    }
    list.first = place;
    list.blocks = blocks;
}

void TieLists::append(AgentId i, TieId tie) {
    if (list_[i].size == list_[i].blocks * block) grow(i);
    begin(i)[list_[i].size++] = tie;
}

void TieLists::rename(AgentId i, TieId from, TieId to) {
    TieId* place = begin(i) + list_[i].size;
    while (*--place != from) {}
    *place = to;
}

} // namespace phakhi
