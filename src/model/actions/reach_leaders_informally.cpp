// SPDX-License-Identifier: MIT
#include "model/action.hpp"

namespace phakhi::actions_entries {

static constexpr Effect effects[] = {{&Levers::channel, 1}};

extern constinit const Action reach_leaders_informally{
    .number = 2, .label = {"reach key leaders informally", "เข้าถึงแกนนำอย่างไม่เป็นทางการ"}, .source = "A:29", .effects = effects, .weeks = 13, .hours = 24, .money = 1};

} // namespace phakhi::actions_entries
