// SPDX-License-Identifier: MIT
#include "model/action.hpp"

namespace phakhi::actions_entries {

static constexpr Effect effects[] = {{&Levers::respect, 1}};

extern constinit const Action respect_differences{
    .number = 20, .label = {"respect cultural difference and autonomy", "เคารพความแตกต่างและความเป็นอิสระ"}, .source = "A:42-43; C:74", .effects = effects, .weeks = 52, .hours = 4, .money = 0};

} // namespace phakhi::actions_entries
