// SPDX-License-Identifier: MIT
#include "model/action.hpp"

namespace phakhi::actions_entries {

static constexpr Effect effects[] = {{&Levers::briefing, 0.9}};

extern constinit const Action brief_supporters{
    .number = 26, .label = {"brief and train key supporters", "ถ่ายทอดความรู้และแนวคิดให้ผู้สนับสนุนหลัก"}, .source = "A:31", .effects = effects, .weeks = 26, .hours = 20, .money = 2};

} // namespace phakhi::actions_entries
