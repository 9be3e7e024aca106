// SPDX-License-Identifier: MIT
#include "model/action.hpp"

namespace phakhi::actions_entries {

static constexpr Effect effects[] = {{&Levers::incentives, 0.8}};

extern constinit const Action recognition{
    .number = 9, .label = {"incentives and recognition", "สร้างระบบจูงใจและชื่นชม"}, .source = "C:65; B:169", .effects = effects, .weeks = 52, .hours = 10, .money = 50};

} // namespace phakhi::actions_entries
