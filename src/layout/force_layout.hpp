// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <span>
#include <vector>

namespace phakhi {

/// A place on the map, in [-1,1] in both directions.
struct MapPoint {
    double x = 0, y = 0;
    bool operator==(const MapPoint&) const = default;
};

/// A tie as a map sees it: two agents and how strongly it draws them together (> 0; 1 = as an average tie).
struct MapTie {
    std::int32_t source = 0, target = 0;
    double weight = 1;
};

/// Places agents 0 … size-1 so that tied ones stand near each other: force-directed layout of Fruchterman & Reingold (1991) by Boost.Graph
/// from start positions keyed by the agent's number. Agents without ties stand on a ring around the others. Same input, same map.
std::vector<MapPoint> lay_out(std::size_t size, std::span<const MapTie> ties);

/// A map that differs a little from `base` towards what `ties` ask for: no agent moves by more than a tenth of the map.
std::vector<MapPoint> relax(const std::vector<MapPoint>& base, std::span<const MapTie> ties);

} // namespace phakhi
