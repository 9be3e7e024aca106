// SPDX-License-Identifier: MIT
#include "model/action.hpp"

namespace phakhi::actions_entries {

static constexpr Effect effects[] = {{&Levers::mentoring, 1}};

extern constinit const Action next_generation{
    .number = 12, .label = {"build the next generation of leaders", "สร้างผู้นำรุ่นใหม่"}, .source = "C:68; B:192", .effects = effects, .weeks = 52, .hours = 60, .money = 10};

} // namespace phakhi::actions_entries
