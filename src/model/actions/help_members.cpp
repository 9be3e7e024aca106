// SPDX-License-Identifier: MIT
#include "model/action.hpp"

namespace phakhi::actions_entries {

static constexpr Effect effects[] = {{&Levers::mutual_help, 1}, {&Levers::mentoring, 0.8}};

extern constinit const Action help_members{
    .number = 11, .label = {"help with problems; mentors", "ช่วยแก้ปัญหาและจัดพี่เลี้ยง"}, .source = "C:67; D:539", .effects = effects, .weeks = 52, .hours = 50, .money = 10};

} // namespace phakhi::actions_entries
