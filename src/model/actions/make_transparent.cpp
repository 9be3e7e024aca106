// SPDX-License-Identifier: MIT
#include "model/action.hpp"

namespace phakhi::actions_entries {

static constexpr Effect effects[] = {{&Levers::transparency, 0.95}};

extern constinit const Action make_transparent{
    .number = 15, .label = {"transparency and accountability", "ทำให้โปร่งใส ตรวจสอบได้"}, .source = "D:572", .effects = effects, .weeks = 52, .hours = 20, .money = 10};

} // namespace phakhi::actions_entries
