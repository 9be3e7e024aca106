// SPDX-License-Identifier: MIT
#include "model/action.hpp"

namespace phakhi::actions_entries {

static constexpr Effect effects[] = {{&Levers::communication, 1.6}, {&Levers::urgency_messages, 1.6}};

extern constinit const Action publicise{
    .number = 3, .label = {"publicise at meetings of many levels", "ประชาสัมพันธ์ผ่านการประชุมหลายระดับ"}, .source = "A:30; B:162", .effects = effects, .weeks = 8, .hours = 12, .money = 1};

} // namespace phakhi::actions_entries
