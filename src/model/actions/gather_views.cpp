// SPDX-License-Identifier: MIT
#include "model/action.hpp"

namespace phakhi::actions_entries {

static constexpr Effect effects[] = {{&Levers::gather_views, 0.9}};

extern constinit const Action gather_views{
    .number = 23, .label = {"gather views before deciding", "รวบรวมข้อมูลจากทุกกลุ่มก่อนการตัดสินใจ"}, .source = "C:53-55", .effects = effects, .weeks = 26, .hours = 30, .money = 1};

} // namespace phakhi::actions_entries
