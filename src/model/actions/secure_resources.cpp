// SPDX-License-Identifier: MIT
#include "model/action.hpp"

namespace phakhi::actions_entries {

static constexpr Effect effects[] = {{&Levers::resourcing, 0.9}};

extern constinit const Action secure_resources{
    .number = 10, .label = {"adequate resources", "จัดหาทรัพยากรให้เพียงพอ"}, .source = "C:66", .effects = effects, .weeks = 52, .hours = 60, .money = 0};

} // namespace phakhi::actions_entries
