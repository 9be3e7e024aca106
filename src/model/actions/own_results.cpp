// SPDX-License-Identifier: MIT
#include "model/action.hpp"

namespace phakhi::actions_entries {

static constexpr Effect effects[] = {{&Levers::ownership, 0.9}};

extern constinit const Action own_results{
    .number = 24, .label = {"give ownership of results", "สร้างความรู้สึกเป็นเจ้าของผลลัพธ์"}, .source = "B:97-99", .effects = effects, .weeks = 52, .hours = 12, .money = 2};

} // namespace phakhi::actions_entries
