// SPDX-License-Identifier: MIT
#include "model/action.hpp"

namespace phakhi::actions_entries {

static constexpr Effect effects[] = {{&Levers::celebrate_wins, 1}, {&Levers::next_targets, 1}};

extern constinit const Action milestones{
    .number = 16, .label = {"milestones, celebrate small wins", "กำหนดขั้นความสำเร็จและชื่นชม"}, .source = "B:169, 198", .effects = effects, .weeks = 13, .hours = 6, .money = 3};

} // namespace phakhi::actions_entries
