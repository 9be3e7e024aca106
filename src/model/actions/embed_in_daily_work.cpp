// SPDX-License-Identifier: MIT
#include "model/action.hpp"

namespace phakhi::actions_entries {

static constexpr Effect effects[] = {{&Levers::embedding, 0.9}};

extern constinit const Action embed_in_daily_work{
    .number = 25, .label = {"embed in daily work, at suitable times", "ให้งานเครือข่ายอยู่ในงานประจำ"}, .source = "E:241, 246-248", .effects = effects, .weeks = 52, .hours = 30, .money = 0};

} // namespace phakhi::actions_entries
