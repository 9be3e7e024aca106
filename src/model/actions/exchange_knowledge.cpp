// SPDX-License-Identifier: MIT
#include "model/action.hpp"

namespace phakhi::actions_entries {

static constexpr Effect effects[] = {{&Levers::knowledge_exchange, 1}};

extern constinit const Action exchange_knowledge{
    .number = 21, .label = {"knowledge exchange sessions", "จัดเวทีแลกเปลี่ยนเรียนรู้"}, .source = "A:63-64; E:222", .effects = effects, .weeks = 13, .hours = 20, .money = 4};

} // namespace phakhi::actions_entries
