// SPDX-License-Identifier: MIT
#pragma once
#include "analysis/interval.hpp"
#include <string>

namespace phakhi {

/// A number as a table shows it: three or four digits, thousands in groups, "–" if it is unknown. "12,300", "98.5", "0.042"
std::string figure(double value);
/// The same with its sign: "+4.2", "-0.31", "0"
std::string signed_figure(double value);
/// "98.5" of .985
std::string percent(double share);
/// "+4.2 [1.1 … 7.3]" of what is `scale` times as large; the estimate alone where there are no limits.
std::string signed_interval(const Interval& interval, double scale = 1);
/// "4.2 [1.1 … 7.3]"
std::string plain_interval(const Interval& interval, double scale = 1);

} // namespace phakhi
