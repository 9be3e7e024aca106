// SPDX-License-Identifier: MIT
#include "model/action.hpp"

namespace phakhi::actions_entries {

static constexpr Effect effects[] = {{&Levers::facilitation, 0.9}};

extern constinit const Action ease_conflict{
    .number = 22, .label = {"facilitate, ease conflict", "จัดกระบวนการเพื่อผ่อนคลายความขัดแย้ง"}, .source = "A:24; E:67", .effects = effects, .weeks = 26, .hours = 40, .money = 8};

} // namespace phakhi::actions_entries
