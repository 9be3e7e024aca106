// SPDX-License-Identifier: MIT
#include "model/action.hpp"

namespace phakhi::actions_entries {

static constexpr Effect effects[] = {{&Levers::role_definition, 1}, {&Levers::progress_reports, 0.9}};

extern constinit const Action prompt_and_report{
    .number = 28, .label = {"prompt expected roles, report progress", "กระตุ้นให้ทำงานตามบทบาท และรายงานความก้าวหน้า"}, .source = "B:290, 292", .effects = effects, .weeks = 26, .hours = 10, .money = 0};

} // namespace phakhi::actions_entries
