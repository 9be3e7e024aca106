// SPDX-License-Identifier: MIT
#include "model/action.hpp"

namespace phakhi::actions_entries {

static constexpr Effect effects[] = {{&Levers::two_way_fraction, 0.9}, {&Levers::communication, 1.3}};

extern constinit const Action two_way_channels{
    .number = 7, .label = {"two-way communication channels", "เปิดช่องทางสื่อสารสองทาง"}, .source = "B:56; C:47-48", .effects = effects, .weeks = 52, .hours = 20, .money = 10};

} // namespace phakhi::actions_entries
