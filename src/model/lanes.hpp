// SPDX-License-Identifier: MIT
#pragma once
#include "state/state.hpp"
#include "support/clones.hpp"
#include "support/maths.hpp"

/// Small loops over array positions that processes share. They run over everyone with masks instead of over lists with branches.
namespace phakhi {

/// out[k] = 1 where the agent at place k has the status, else 0.
inline void mask_status(const State& s, Status status, float* out) {
    const Status* const in = s.agents.status.data();
    for (std::size_t k = 0; k < s.agents.size(); ++k) out[k] = in[k] == status ? 1.0f : 0.0f;
}

/// out[k] = K, the tenure of the agent at place k (only leaders have one).
void tenures(const State& s, float* out);

/// Σ values[i] over members in the order of uids, in four lanes folded in order.
inline double sum_members(const State& s, const float* values) {
    double lane[4] = {};
    const auto& members = s.roster.members;
    const std::size_t n = members.size(), whole = n & ~std::size_t{3};
    for (std::size_t k = 0; k < whole; k += 4) {
        for (std::size_t l = 0; l < 4; ++l) lane[l] += values[number(members[k + l])];
    }
    for (std::size_t k = whole; k < n; ++k) lane[k - whole] += values[number(members[k])];
    return (lane[0] + lane[1]) + (lane[2] + lane[3]);
}

} // namespace phakhi
