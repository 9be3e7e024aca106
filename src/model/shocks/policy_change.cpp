// SPDX-License-Identifier: MIT
#include "model/shock.hpp"
#include "support/maths.hpp"
#include <cmath>

namespace phakhi::shocks_entries {

/// What would really help moves by `size` on every goal, towards the farther end.
static void strike(State& s, double size) {
    for (double& need : s.surroundings.need) {
        need += need < 0.5 ? size : -size;
        need = need < 0 ? -need : need > 1 ? 2 - need : need;
    }
}

/// For some weeks the parent organisation's own events take the calendar.
static void hold(Levers&, Conditions& world, double size) { world.calendar_clash = std::min(1.0, world.calendar_clash + 0.4 * size); }

extern constinit const Shock policy_change{
    .number = 2, .label = {"policy or priority change at the parent", "ต้นสังกัดเปลี่ยนนโยบายหรือภารกิจ"}, .source = "E:212 (a ministry event); policy change: assumption", .weeks = 8, .strike = strike, .hold = hold};

} // namespace phakhi::shocks_entries
