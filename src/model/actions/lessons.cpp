// SPDX-License-Identifier: MIT
#include "model/action.hpp"

namespace phakhi::actions_entries {

static constexpr Effect effects[] = {{&Levers::lesson_depth, 0.9}, {&Levers::lesson_every_weeks, 13}};

extern constinit const Action lessons{
    .number = 17, .label = {"draw lessons, monitor strength", "ถอดบทเรียนและประเมินความเข้มแข็ง"}, .source = "A:38; D:197, 544", .effects = effects, .weeks = 26, .hours = 12, .money = 2};

} // namespace phakhi::actions_entries
