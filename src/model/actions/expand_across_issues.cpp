// SPDX-License-Identifier: MIT
#include "model/action.hpp"

namespace phakhi::actions_entries {

static constexpr Effect effects[] = {{&Levers::exchange, 0.9}};

extern constinit const Action expand_across_issues{
    .number = 18, .label = {"expand across issues", "ขยายเครือข่ายข้ามประเด็น"}, .source = "D:603-611", .effects = effects, .weeks = 52, .hours = 60, .money = 2};

} // namespace phakhi::actions_entries
