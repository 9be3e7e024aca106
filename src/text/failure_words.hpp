// SPDX-License-Identifier: MIT
#pragma once
#include "support/text.hpp"

namespace phakhi {

/// What the alarm of FAIL-`number` says, as a plain sentence without a full stop; empty for a number that has none.
Text meaning_of_failure(int number);

} // namespace phakhi
