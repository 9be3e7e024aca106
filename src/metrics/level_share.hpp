// SPDX-License-Identifier: MIT
#pragma once
#include "metrics/member_degree.hpp"

namespace phakhi {

/// Of members' ties at a level or higher, the share whose ends fit(i, j); 0 without any.
template <class Fit> double level_share(const State& s, int level, Fit&& fit) {
    int all = 0, fitting = 0;
    for (std::size_t k = 0; k < s.ties.size(); ++k) {
        const TieId t = tie_id(k);
        if (!among_members(s, t) || s.ties.level[t] < level) continue;
        ++all;
        fitting += fit(s.ties.lo[t], s.ties.hi[t]);
    }
    return all ? static_cast<double>(fitting) / all : 0;
}

} // namespace phakhi
