// SPDX-License-Identifier: MIT
#include "model/action.hpp"

namespace phakhi::actions_entries {

static constexpr Effect effects[] = {{&Levers::meeting_cadence_weeks, 1}, {&Levers::push, 1.2}};

extern constinit const Action joint_activities{
    .number = 6, .label = {"regular joint activities, easy ones first", "จัดกิจกรรมร่วมสม่ำเสมอ เริ่มจากเรื่องง่าย"}, .source = "C:75", .effects = effects, .weeks = 26, .hours = 52, .money = 26};

} // namespace phakhi::actions_entries
