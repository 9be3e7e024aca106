// SPDX-License-Identifier: MIT
#pragma once
#include "support/text.hpp"

namespace phakhi {

/// What a process of the week does, in a few words; empty for a name that has none.
Text label_of_process(std::string_view key);

} // namespace phakhi
