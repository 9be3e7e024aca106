// SPDX-License-Identifier: MIT
#include "model/action.hpp"

namespace phakhi::actions_entries {

static constexpr Effect effects[] = {{&Levers::sponsor_seeking, 0.9}};

extern constinit const Action secure_a_sponsor{
    .number = 19, .label = {"secure a sponsor in top management", "หาแรงสนับสนุนจากผู้บริหารระดับสูง"}, .source = "B:215-217, 275", .effects = effects, .weeks = 26, .hours = 30, .money = 1};

} // namespace phakhi::actions_entries
