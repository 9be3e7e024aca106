// SPDX-License-Identifier: MIT
#include "model/action.hpp"

namespace phakhi::actions_entries {

static constexpr Effect effects[] = {{&Levers::recruitment, 2}, {&Levers::transparency, 0.9}, {&Levers::invention, 0.8}};

extern constinit const Action lower_barriers{
    .number = 29, .label = {"lower barriers to joining in", "ลดอุปสรรคในการร่วมคิด"}, .source = "B:87-95", .effects = effects, .weeks = 52, .hours = 20, .money = 2};

} // namespace phakhi::actions_entries
