// SPDX-License-Identifier: MIT
#pragma once
#include "state/ids.hpp"
#include <span>
#include <utility>

namespace phakhi {

/// For each agent the list of its ties, in the order in which they were made. Lists live in one pool, in blocks of 8, 16, 24, … places;
/// a list that outgrows its block moves to a larger one, and the block it leaves serves the next. So room goes with the ties there are,
/// not with the most that there could be.
class TieLists {
public:
    TieLists() = default;
    /// Empty lists of at most `most` ties each.
    TieLists(std::size_t agents, std::uint32_t most);

    std::uint32_t size(AgentId i) const { return list_[i].size; }
    std::span<const TieId> of(AgentId i) const { return {pool_.data() + list_[i].first, list_[i].size}; }

    void append(AgentId i, TieId tie);
    /// Keeps the ties for which keep(tie) is true, in their order. Without a branch on it: what is dropped is hard to foretell.
    template <class Keep> void keep(AgentId i, Keep&& keep) {
        List& list = list_[i];
        TieId* const own = begin(i);
        std::uint16_t kept = 0;
        for (std::uint16_t k = 0; k < list.size; ++k) {
            const TieId t = own[k];
            own[kept] = t;
            kept = static_cast<std::uint16_t>(kept + keep(t));
        }
        list.size = kept;
    }
    /// A tie that is there has got another place in the arrays; sought from the latest on.
    void rename(AgentId i, TieId from, TieId to);
    void swap(AgentId i, AgentId j) { std::swap(list_[i], list_[j]); }

    std::size_t bytes() const { return list_.bytes() + pool_.capacity() * sizeof(TieId) + free_.capacity() * sizeof(std::uint32_t); }

private:
    static constexpr std::uint32_t block = 8;
    static constexpr std::uint32_t none = 0xffffffffu;
    struct List {
        std::uint32_t first = 0;             ///< place in the pool
        std::uint16_t size = 0, blocks = 0;  ///< ties; room in blocks
    };
    PerAgent<List> list_;
    std::vector<TieId> pool_;
    std::vector<std::uint32_t> free_;        ///< by size in blocks: the first free place, each naming the next

    TieId* begin(AgentId i) { return pool_.data() + list_[i].first; }
    void grow(AgentId i);
};

} // namespace phakhi
