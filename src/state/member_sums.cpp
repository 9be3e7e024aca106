// SPDX-License-Identifier: MIT
#include "state/member_sums.hpp"
#include "support/clones.hpp"

namespace phakhi {

namespace {

PHAKHI_CLONES std::int64_t sum1(const Status* __restrict status, const float* __restrict x, std::size_t count) {
    std::int64_t sum = 0;
    for (std::size_t k = 0; k < count; ++k) sum += fixed(status[k] == Status::member ? x[k] : 0.0f);
    return sum;
}
PHAKHI_CLONES std::int64_t sum2(const Status* __restrict status, const float* __restrict x, const float* __restrict y, std::size_t count) {
    std::int64_t sum = 0;
    for (std::size_t k = 0; k < count; ++k) sum += fixed(status[k] == Status::member ? x[k] * y[k] : 0.0f);
    return sum;
}
PHAKHI_CLONES std::int64_t sum3(const Status* __restrict status, const float* __restrict x, const float* __restrict y, const float* __restrict z, std::size_t count) {
    std::int64_t sum = 0;
    for (std::size_t k = 0; k < count; ++k) sum += fixed(status[k] == Status::member ? x[k] * y[k] * z[k] : 0.0f);
    return sum;
}
PHAKHI_CLONES std::int64_t spread(const Status* __restrict status, const float* __restrict g0, const float* __restrict g1, const float* __restrict g2, float m0, float m1,
                                  float m2, std::size_t count) {
    std::int64_t sum = 0;
    for (std::size_t k = 0; k < count; ++k) {
        const float d0 = g0[k] - m0, d1 = g1[k] - m1, d2 = g2[k] - m2;
        sum += fixed(status[k] == Status::member ? (d0 * d0 + d1 * d1 + d2 * d2) / kGoals : 0.0f);
    }
    return sum;
}
PHAKHI_CLONES std::int32_t above(const Status* __restrict status, const float* __restrict x, float bound, std::size_t count) {
    std::int32_t sum = 0;
    for (std::size_t k = 0; k < count; ++k) sum += status[k] == Status::member && x[k] > bound ? 1 : 0;
    return sum;
}

std::size_t places(const State& s) { return s.roster.reach; }

} // namespace

double member_sum(const State& s, const float* x) { return unfixed(sum1(s.agents.status.data(), x, places(s))); }
double member_sum(const State& s, const float* x, const float* y) { return unfixed(sum2(s.agents.status.data(), x, y, places(s))); }
double member_sum(const State& s, const float* x, const float* y, const float* z) { return unfixed(sum3(s.agents.status.data(), x, y, z, places(s))); }
int members_above(const State& s, const float* x, float bound) { return above(s.agents.status.data(), x, bound, places(s)); }

double member_goal_spread2(const State& s, const Goal& point) {
    static_assert(kGoals == 3, "the loop writes the goals out");
    const auto& g = s.agents.goal;
    if (s.roster.members.empty()) return 0;
    return unfixed(spread(s.agents.status.data(), g[0].data(), g[1].data(), g[2].data(), static_cast<float>(point[0]), static_cast<float>(point[1]),
                          static_cast<float>(point[2]), places(s))) / static_cast<double>(s.roster.members.size());
}

} // namespace phakhi
