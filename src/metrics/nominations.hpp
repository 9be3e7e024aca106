// SPDX-License-Identifier: MIT
#pragma once
#include "metrics/member_degree.hpp"

namespace phakhi {

/// The survey instrument by which reciprocity, clustering and T1-T5 are measured: i names j if both are members, the tie is close and i
/// trusts j. The bounds were chosen with the ties of validation.md (findings.md section 6).
inline constexpr float nomination_closeness = 0.09f;
inline constexpr float nomination_trust = 0.46f;

struct Nomination {
    bool by_lo = false;  ///< the agent with the smaller uid names the other
    bool by_hi = false;
    bool any() const { return by_lo | by_hi; }
};

inline Nomination nomination(const State& s, TieId t) {
    const bool close = (s.ties.closeness[t] > nomination_closeness) & among_members(s, t);
    return {static_cast<bool>(close & (s.ties.trust_lo[t] > nomination_trust)), static_cast<bool>(close & (s.ties.trust_hi[t] > nomination_trust))};
}

/// Number of nominations.
inline double nominations(const State& s) {
    int all = 0;
    for (std::size_t k = 0; k < s.ties.size(); ++k) {
        const Nomination n = nomination(s, tie_id(k));
        all += n.by_lo + n.by_hi;
    }
    return all;
}

} // namespace phakhi
