// SPDX-License-Identifier: MIT
#include "model/action.hpp"

namespace phakhi::actions_entries {

static constexpr Effect effects[] = {{&Levers::lesson_depth, 1}, {&Levers::lesson_every_weeks, 13}, {&Levers::vision_work, 2}};

extern constinit const Action joint_plan{
    .number = 30, .label = {"joint systems analysis and plan", "วิเคราะห์ระบบและวางแผนร่วมกัน"}, .source = "D:340-354", .effects = effects, .weeks = 13, .hours = 60, .money = 5};

} // namespace phakhi::actions_entries
