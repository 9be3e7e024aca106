// SPDX-License-Identifier: MIT
#include "model/shock.hpp"
#include "support/maths.hpp"
#include <cmath>

namespace phakhi::shocks_entries {

/// Own money and the sponsor's share fall by `size`, for good unless `weeks` says otherwise.
static void hold(Levers&, Conditions& world, double size) {
    const double left = 1 - std::min(1.0, size);
    world.own_budget *= left;
    world.sponsor_share *= left;
}

extern constinit const Shock funding_cut{
    .number = 4, .label = {"funding cut", "ถูกตัดงบประมาณ"}, .source = "inverse of C:66; assumption", .weeks = 5200, .strike = nullptr, .hold = hold};

} // namespace phakhi::shocks_entries
