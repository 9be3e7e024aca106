// SPDX-License-Identifier: MIT
#include "design/units.hpp"
#include "random/draws.hpp"
#include <boost/random/sobol.hpp>
#include <algorithm>
#include <numeric>

namespace phakhi {

namespace {

/// The random numbers of one purpose of one kind of design.
Stream stream_of(std::uint64_t seed, std::string_view kind, std::size_t purpose) {
    return Draws(stream_key(seed, 0, kind), 0).stream(0, static_cast<std::uint32_t>(purpose));
}

double uniform(Stream& stream) {
    const std::uint32_t high = stream();
    return uniform53(high, stream());
}

/// 0 … count − 1 in random order (Fisher & Yates).
std::vector<std::size_t> shuffled(std::size_t count, Stream& stream) {
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    for (std::size_t k = count; k > 1; --k) std::swap(order[k - 1], order[below(stream(), static_cast<std::uint32_t>(k))]);
    return order;
}

/// The first `rows` points of Sobol's sequence, with the point 0 that Boost leaves out: without it the first 2^k points are no net.
Units sobol_points(std::size_t rows, std::size_t dimensions) {
    boost::random::sobol engine(dimensions);
    Units points(rows, std::vector<double>(dimensions, 0.0));
    for (std::size_t r = 1; r < rows; ++r) {
        for (double& x : points[r]) x = static_cast<double>(engine() >> 11) * 0x1p-53;
    }
    return points;
}

} // namespace

Units latin_hypercube(std::size_t points, std::size_t factors, std::uint64_t seed) {
    Units all(points, std::vector<double>(factors));
    for (std::size_t f = 0; f < factors; ++f) {
        Stream stream = stream_of(seed, "design.latin_hypercube", f);
        const std::vector<std::size_t> slice = shuffled(points, stream);
        for (std::size_t p = 0; p < points; ++p) all[p][f] = (static_cast<double>(slice[p]) + uniform(stream)) / static_cast<double>(points);
    }
    return all;
}

Units saltelli_blocks(std::size_t rows, std::size_t shifts, std::size_t factors, std::uint64_t seed) {
    const Units sequence = sobol_points(rows / shifts, 2 * factors);
    Units all;
    all.reserve(rows * (factors + 2));
    for (std::size_t s = 0; s < shifts; ++s) {
        Stream stream = stream_of(seed, "design.sobol", s);
        std::vector<double> shift(2 * factors);
        for (double& x : shift) x = uniform(stream);
        for (const std::vector<double>& point : sequence) {
            std::vector<double> moved(2 * factors);
            for (std::size_t d = 0; d < moved.size(); ++d) moved[d] = point[d] + shift[d] - (point[d] + shift[d] >= 1 ? 1.0 : 0.0);
            const auto half = moved.begin() + static_cast<std::ptrdiff_t>(factors);
            const std::vector<double> a(moved.begin(), half), b(half, moved.end());
            all.push_back(a);
            all.push_back(b);
            for (std::size_t f = 0; f < factors; ++f) {
                all.push_back(a);
                all.back()[f] = b[f];
            }
        }
    }
    return all;
}

Units morris_trajectories(std::size_t trajectories, std::size_t levels, std::size_t factors, std::uint64_t seed) {
    const std::size_t half = levels / 2;   // so many levels does a step cross
    const double top = static_cast<double>(levels - 1);
    Units all;
    all.reserve(trajectories * (factors + 1));
    for (std::size_t t = 0; t < trajectories; ++t) {
        Stream stream = stream_of(seed, "design.morris", t);
        std::vector<std::size_t> level(factors), goal(factors);
        for (std::size_t f = 0; f < factors; ++f) {
            level[f] = below(stream(), static_cast<std::uint32_t>(levels));
            goal[f] = level[f] < half ? level[f] + half : level[f] - half;
        }
        const auto note = [&] {
            std::vector<double>& point = all.emplace_back();
            for (const std::size_t l : level) point.push_back(static_cast<double>(l) / top);
        };
        note();
        for (const std::size_t f : shuffled(factors, stream)) {
            level[f] = goal[f];
            note();
        }
    }
    return all;
}

Units full_factorial(const std::vector<std::size_t>& levels) {
    Units all = {{}};
    for (const std::size_t count : levels) {
        Units longer;
        longer.reserve(all.size() * count);
        for (const std::vector<double>& row : all) {
            for (std::size_t level = 0; level < count; ++level) {
                longer.push_back(row);
                longer.back().push_back(static_cast<double>(level));
            }
        }
        all = std::move(longer);
    }
    return all;
}

Units one_at_a_time(const std::vector<std::size_t>& levels) {
    const std::vector<double> base(levels.size(), as_it_is);
    Units all = {base};
    for (std::size_t f = 0; f < levels.size(); ++f) {
        for (std::size_t level = 0; level < levels[f]; ++level) {
            all.push_back(base);
            all.back()[f] = static_cast<double>(level);
        }
    }
    return all;
}

} // namespace phakhi
