// SPDX-License-Identifier: MIT
#include "model/action.hpp"

namespace phakhi::actions_entries {

static constexpr Effect effects[] = {{&Levers::preparation, 0.8}, {&Levers::respect, 1}};

extern constinit const Action study_the_setting{
    .number = 1, .label = {"study the setting; stakeholder analysis", "ศึกษาสภาพแวดล้อมและวิเคราะห์ภาคี"}, .source = "A:28; D:62", .effects = effects, .weeks = 26, .hours = 40, .money = 0};

} // namespace phakhi::actions_entries
