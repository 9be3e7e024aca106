// SPDX-License-Identifier: MIT
#include "model/action.hpp"

namespace phakhi::actions_entries {

static constexpr Effect effects[] = {{&Levers::two_way_fraction, 1}, {&Levers::vision_work, 2}};

extern constinit const Action listening_forum{
    .number = 5, .label = {"listening forum", "จัดเวทีรับฟังและแลกเปลี่ยน"}, .source = "A:33", .effects = effects, .weeks = 8, .hours = 16, .money = 2};

} // namespace phakhi::actions_entries
