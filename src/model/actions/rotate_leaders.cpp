// SPDX-License-Identifier: MIT
#include "model/action.hpp"

namespace phakhi::actions_entries {

static constexpr Effect effects[] = {{&Levers::rotation_weeks, 26}};

extern constinit const Action rotate_leaders{
    .number = 13, .label = {"rotate leaders and roles", "สับเปลี่ยนผู้นำและบทบาท"}, .source = "A:47", .effects = effects, .weeks = 52, .hours = 10, .money = 0};

} // namespace phakhi::actions_entries
