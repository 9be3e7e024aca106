// SPDX-License-Identifier: MIT
#include "model/shock.hpp"
#include "support/maths.hpp"
#include <cmath>

namespace phakhi::shocks_entries {

/// Everything goes online: no invitation in person, no everyday contact, half of knowledge exchange and weaving.
static void hold(Levers& lever, Conditions& world, double size) {
    lever.channel *= 1 - 0.8 * std::min(1.0, size);
    lever.knowledge_exchange *= 1 - 0.5 * std::min(1.0, size);
    lever.weaving *= 1 - 0.5 * std::min(1.0, size);
    world.everyday_contact *= 1 - std::min(1.0, size);
    world.calendar_clash = std::min(1.0, world.calendar_clash + 0.1 * size);
}

extern constinit const Shock pandemic{
    .number = 1, .label = {"pandemic, everything online", "โรคระบาด ต้องประชุมออนไลน์"}, .source = "A:61, 307", .weeks = 52, .strike = nullptr, .hold = hold};

} // namespace phakhi::shocks_entries
