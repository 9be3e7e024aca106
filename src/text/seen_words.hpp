// SPDX-License-Identifier: MIT
#pragma once
#include "metrics/metric.hpp"

namespace phakhi {

/// Where somebody could see a measure: "attendance sheet", ใบลงชื่อ.
const Text& seen_by_words(SeenBy who);

} // namespace phakhi
