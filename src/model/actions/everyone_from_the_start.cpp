// SPDX-License-Identifier: MIT
#include "model/action.hpp"

namespace phakhi::actions_entries {

static constexpr Effect effects[] = {{&Levers::recruitment, 2}, {&Levers::shared_decisions, 0.9}, {&Levers::gather_views, 0.8}};

extern constinit const Action everyone_from_the_start{
    .number = 27, .label = {"everyone concerned from the start", "ให้ทุกคนที่เกี่ยวข้องมีส่วนร่วมตั้งแต่เริ่มต้น"}, .source = "B:103", .effects = effects, .weeks = 26, .hours = 30, .money = 3};

} // namespace phakhi::actions_entries
