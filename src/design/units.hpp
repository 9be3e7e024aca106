// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

namespace phakhi {

/// The points of a design before anybody knows what its factors are: one row a point, one column a factor.
using Units = std::vector<std::vector<double>>;

/// Places in the unit cube, [0, 1], drawn by the seed alone. Rows are points.

/// `points` points, one in each of `points` equal slices of every factor (McKay, Beckman & Conover 1979).
Units latin_hypercube(std::size_t points, std::size_t factors, std::uint64_t seed);

/// Saltelli's blocks (2010) on Sobol's sequence: for each of `rows` base rows the factors + 2 points A, B, AB_1 … AB_F, where AB_i is A
/// with factor i of B. The rows are shared out evenly among `shifts`, each the beginning of the sequence moved by a random vector modulo 1
/// (Cranley & Patterson 1976), so that the shifts are independent estimates. `rows` is a multiple of `shifts`.
Units saltelli_blocks(std::size_t rows, std::size_t shifts, std::size_t factors, std::uint64_t seed);

/// `trajectories` walks of factors + 1 points on a grid of `levels` (even) levels, each step moving one factor by
/// levels / (2·(levels − 1)) (Morris 1991).
Units morris_trajectories(std::size_t trajectories, std::size_t levels, std::size_t factors, std::uint64_t seed);

/// Numbers of levels instead of places; `as_it_is` = the factor keeps the value of the base.
inline constexpr double as_it_is = -1;

/// Every combination of levels, the first factor changing slowest.
Units full_factorial(const std::vector<std::size_t>& levels);

/// The base, then each level of each factor alone.
Units one_at_a_time(const std::vector<std::size_t>& levels);

} // namespace phakhi
