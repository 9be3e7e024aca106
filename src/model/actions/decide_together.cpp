// SPDX-License-Identifier: MIT
#include "model/action.hpp"

namespace phakhi::actions_entries {

static constexpr Effect effects[] = {{&Levers::shared_decisions, 0.9}};

extern constinit const Action decide_together{
    .number = 8, .label = {"shared decisions, no monopoly of power", "ร่วมกันตัดสินใจ ไม่รวบอำนาจ"}, .source = "C:52-53; D:508", .effects = effects, .weeks = 52, .hours = 20, .money = 0};

} // namespace phakhi::actions_entries
