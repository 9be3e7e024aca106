// SPDX-License-Identifier: MIT
#pragma once
#include "state/state.hpp"

/// Sums over members that know no order. Each summand becomes a whole number of 2^-30 parts, and whole numbers add up to the same in any
/// order: no place in the arrays, thread or vector width can change a bit, and the loops run over places without branches.
namespace phakhi {

/// A number below 2 in size as a whole number of 2^-30 parts, and back.
inline std::int64_t fixed(float x) { return static_cast<std::int32_t>(x * 0x1p30f + 0.5f); }
inline double unfixed(std::int64_t x) { return static_cast<double>(x) * 0x1p-30; }

/// Σ x over members, by place; the products below 2 in size.
double member_sum(const State& s, const float* x);
/// Σ x·y over members.
double member_sum(const State& s, const float* x, const float* y);
/// Σ x·y·z over members.
double member_sum(const State& s, const float* x, const float* y, const float* z);
/// How many members have more than that.
int members_above(const State& s, const float* x, float bound);

/// Mean of an agent array over members; 0 without members.
inline double member_mean(const State& s, const PerAgent<float>& array) {
    return s.roster.members.empty() ? 0 : member_sum(s, array.data()) / static_cast<double>(s.roster.members.size());
}
/// Share of members who have more than that; 0 without members.
inline double share_above(const State& s, const PerAgent<float>& array, float bound) {
    return s.roster.members.empty() ? 0 : members_above(s, array.data(), bound) / static_cast<double>(s.roster.members.size());
}
/// The mean goal of members; the middle of goal space without members.
inline Goal member_goal(const State& s) {
    Goal mean;
    for (int d = 0; d < kGoals; ++d) mean[d] = s.roster.members.empty() ? 0.5 : member_mean(s, s.agents.goal[d]);
    return mean;
}
/// Mean square distance of members' goals to a point, by dimension.
double member_goal_spread2(const State& s, const Goal& point);

} // namespace phakhi
