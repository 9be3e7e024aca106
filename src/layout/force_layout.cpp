// SPDX-License-Identifier: MIT
#include "layout/force_layout.hpp"
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/fruchterman_reingold.hpp>
#include <boost/graph/topology.hpp>
#include <boost/random/linear_congruential.hpp>
#include <algorithm>
#include <cmath>
#include <utility>

namespace phakhi {

using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, boost::no_property, boost::property<boost::edge_weight_t, double>>;
using Disc = boost::circle_topology<boost::minstd_rand>;
using Point = Disc::point_type;

static constexpr std::size_t many = 400;       ///< agents from which only near pairs repel each other
static constexpr double full_circle = 6.283185307179586;
static constexpr double inner_radius = 0.88;   ///< of those with ties; the ring of the others lies outside
static constexpr double tether = 0.3;          ///< share of a relaxed displacement that is shown
static constexpr double longest_step = 0.06;   ///< of a relaxation

/// Uniform number in [0,1) for an agent: start positions belong to the agent, not to the order (SplitMix64).
static double keyed(std::uint64_t agent, std::uint64_t purpose) {
    std::uint64_t z = (agent + 1) * 0x9e3779b97f4a7c15u + purpose * 0xd1342543de82ef95u;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return static_cast<double>((z ^ (z >> 31)) >> 11) * 0x1p-53;
}

static MapPoint start_of(std::size_t agent) {
    const double angle = full_circle * keyed(agent, 1), radius = 0.9 * std::sqrt(keyed(agent, 2));
    return {radius * std::cos(angle), radius * std::sin(angle)};
}

static Graph graph_of(std::size_t size, std::span<const MapTie> ties) {
    Graph graph(size);
    for (const MapTie& tie : ties) {
        if (tie.source != tie.target) boost::add_edge(static_cast<std::size_t>(tie.source), static_cast<std::size_t>(tie.target), tie.weight, graph);
    }
    return graph;
}

/// Moves the points on the disc, at most `first_step` in the first iteration and less in each further one.
static void move_by_forces(const Graph& graph, std::vector<Point>& points, int iterations, double first_step) {
    boost::minstd_rand noise(1);  // asked only when two agents stand on the same spot
    const Disc disc(noise, 1.0);
    std::vector<Disc::point_difference_type> moves(points.size());
    const auto index = boost::get(boost::vertex_index, graph);
    const auto weight = boost::get(boost::edge_weight, graph);
    const auto place = boost::make_iterator_property_map(points.begin(), index);
    const auto displacement = boost::make_iterator_property_map(moves.begin(), index);
    const auto attract = [&](Graph::edge_descriptor edge, double k, double distance, const Graph&) { return weight[edge] * distance * distance / k; };
    const auto repel = [](Graph::vertex_descriptor, Graph::vertex_descriptor, double k, double distance, const Graph&) { return k * k / distance; };
    const boost::linear_cooling<double> cool(static_cast<std::size_t>(iterations), first_step);
    if (points.size() <= many) {
        boost::fruchterman_reingold_force_directed_layout(graph, place, disc, attract, repel, boost::all_force_pairs(), cool, displacement);
    } else {
        boost::fruchterman_reingold_force_directed_layout(graph, place, disc, attract, repel, boost::make_grid_force_pairs(disc, place, graph), cool, displacement);
    }
}

static Point point_at(MapPoint p) {
    Point point;
    point[0] = p.x, point[1] = p.y;
    return point;
}

/// Centres the points and spreads them over a disc of the inner radius: half by their distance from the centre, half so that every ring
/// holds as many as its area, since forces crowd a dense core into one spot.
static void fill_disc(std::vector<Point>& points) {
    const auto count = static_cast<double>(points.size());
    double x = 0, y = 0;
    for (const Point& p : points) x += p[0] / count, y += p[1] / count;
    std::vector<std::pair<double, std::size_t>> radius;
    for (Point& p : points) p[0] -= x, p[1] -= y, radius.emplace_back(std::sqrt(p[0] * p[0] + p[1] * p[1]), radius.size());
    std::sort(radius.begin(), radius.end());
    const double widest = std::max(radius.back().first, 1e-9);
    for (std::size_t rank = 0; rank < radius.size(); ++rank) {
        const auto [r, i] = radius[rank];
        const double wanted = inner_radius * 0.5 * (r / widest + std::sqrt((static_cast<double>(rank) + 0.5) / count));
        points[i][0] *= wanted / std::max(r, 1e-9), points[i][1] *= wanted / std::max(r, 1e-9);
    }
}

std::vector<MapPoint> lay_out(std::size_t size, std::span<const MapTie> ties) {
    constexpr std::size_t unknown = ~std::size_t{0};
    std::vector<std::size_t> row(size, unknown);  // of an agent among those with ties
    std::vector<std::size_t> tied;
    for (const MapTie& tie : ties) row[static_cast<std::size_t>(tie.source)] = row[static_cast<std::size_t>(tie.target)] = 0;
    for (std::size_t i = 0; i < size; ++i) {
        if (row[i] != unknown) row[i] = tied.size(), tied.push_back(i);
    }
    std::vector<MapTie> inner(ties.begin(), ties.end());
    for (MapTie& tie : inner) {
        tie.source = static_cast<std::int32_t>(row[static_cast<std::size_t>(tie.source)]);
        tie.target = static_cast<std::int32_t>(row[static_cast<std::size_t>(tie.target)]);
    }
    std::vector<Point> points;
    for (const std::size_t i : tied) points.push_back(point_at(start_of(i)));
    if (!points.empty()) {
        const auto pairs = static_cast<double>(points.size()) * static_cast<double>(std::min(points.size(), many));
        move_by_forces(graph_of(points.size(), inner), points, static_cast<int>(std::clamp(6e6 / pairs, 40.0, 300.0)), 0.2);
        fill_disc(points);
    }
    std::vector<MapPoint> map(size);
    const auto loners = static_cast<double>(size - tied.size());
    double turn = 0;
    for (std::size_t i = 0; i < size; ++i) {
        if (row[i] != unknown) map[i] = {points[row[i]][0], points[row[i]][1]};
        else map[i] = {std::cos(full_circle * turn / loners), std::sin(full_circle * turn / loners)}, ++turn;
    }
    return map;
}

std::vector<MapPoint> relax(const std::vector<MapPoint>& base, std::span<const MapTie> ties) {
    if (base.empty() || ties.empty()) return base;
    std::vector<Point> points;
    for (const MapPoint& p : base) points.push_back(point_at(p));
    move_by_forces(graph_of(base.size(), ties), points, 8, longest_step);
    std::vector<MapPoint> map = base;
    for (std::size_t i = 0; i < base.size(); ++i) {
        map[i].x = std::clamp(base[i].x + tether * (points[i][0] - base[i].x), -1.0, 1.0);
        map[i].y = std::clamp(base[i].y + tether * (points[i][1] - base[i].y), -1.0, 1.0);
    }
    return map;
}

} // namespace phakhi
