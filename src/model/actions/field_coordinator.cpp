// SPDX-License-Identifier: MIT
#include "model/action.hpp"

namespace phakhi::actions_entries {

static constexpr Effect effects[] = {{&Levers::weaving, 1}, {&Levers::channel, 0.9}};

extern constinit const Action field_coordinator{
    .number = 4, .label = {"field coordinator who knows the community", "จัดผู้ประสานงานภาคสนาม"}, .source = "A:32", .effects = effects, .weeks = 26, .hours = 100, .money = 10};

} // namespace phakhi::actions_entries
