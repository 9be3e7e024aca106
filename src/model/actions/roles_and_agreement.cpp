// SPDX-License-Identifier: MIT
#include "model/action.hpp"

namespace phakhi::actions_entries {

static constexpr Effect effects[] = {{&Levers::role_definition, 1}};

extern constinit const Action roles_and_agreement{
    .number = 14, .label = {"define roles; written agreement", "กำหนดบทบาทและทำข้อตกลงเป็นลายลักษณ์อักษร"}, .source = "B:225; D:525-527", .effects = effects, .weeks = 52, .hours = 20, .money = 1};

} // namespace phakhi::actions_entries
