// SPDX-License-Identifier: MIT
#pragma once
#include "support/text.hpp"

namespace phakhi {

/// A unit of the tables as a reader knows it: "weeks", สัปดาห์. One that has no Thai yet is its English.
Text unit_words(std::string_view unit);

} // namespace phakhi
