// SPDX-License-Identifier: MIT
#pragma once
#include "metrics/metric.hpp"
#include <span>

namespace phakhi {

/// A shape of the map (SHAPE-n of the material, D:219-246), as data. Rules are tried from the first to the last; the first that holds names the shape.
struct MapShape {
    int number;
    Text label;
    Text meaning;
    std::string_view source;
    bool (*holds)(const Measures&);
};

inline constexpr int shape_count = 6;

/// All shapes in the order in which they are tried.
std::span<const MapShape> map_shapes();

/// The shape with this number; nullptr for any other.
const MapShape* find_shape(int number);

/// SHAPE-1..6 read off the measures of the map, or 0 with fewer than four members, who have no shape. Reads what a survey of members could see.
int shape_of(const Measures& seen);

/// The shape week by week: read anew when the map is surveyed, kept until the next survey.
class SurveyedShape {
public:
    int read(int week, const Measures& seen) {
        if (week % static_cast<int>(Cadence::quarterly) == 0) shape_ = shape_of(seen);
        return shape_;
    }

private:
    int shape_ = 0;
};

/// The measures that shapes read.
const MetricSet& shape_reads();

} // namespace phakhi
