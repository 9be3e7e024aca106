// SPDX-License-Identifier: MIT
#include "analysis/sensitivity.hpp"
#include "design/units.hpp"
#include <cmath>
#include <gtest/gtest.h>
#include <numbers>

using namespace phakhi;

namespace {

using Point = std::vector<double>;

Design design_of(const char* method, const Units& points, std::size_t groups, std::size_t shifts) {
    Design design{method, std::vector<DesignColumn>(points.front().size()), points.size(), groups, shifts};
    for (const Point& point : points) {
        for (std::size_t f = 0; f < point.size(); ++f) design.factors[f].numbers.push_back(point[f]);
    }
    return design;
}

Design sobol_design(std::size_t factors, std::size_t rows, std::size_t shifts, std::uint64_t seed) { return design_of("sobol", saltelli_blocks(rows, shifts, factors, seed), rows, shifts); }
Design morris_design(std::size_t factors, std::size_t trajectories, std::uint64_t seed) { return design_of("morris", morris_trajectories(trajectories, 4, factors, seed), trajectories, 0); }

template <class F> std::vector<double> outcomes(const Design& design, F&& function) {
    std::vector<double> out;
    for (std::size_t p = 0; p < design.points; ++p) {
        Point x;
        for (const DesignColumn& factor : design.factors) x.push_back(factor.numbers[p]);
        out.push_back(function(x));
    }
    return out;
}

double ishigami(const Point& u) {
    using std::numbers::pi;
    const double x = pi * (2 * u[0] - 1), y = pi * (2 * u[1] - 1), z = pi * (2 * u[2] - 1);
    return std::sin(x) + 7 * std::sin(y) * std::sin(y) + 0.1 * z * z * z * z * std::sin(x);
}

const Point g_weights = {0, 1, 4.5, 9, 99, 99, 99, 99};

double sobol_g(const Point& x) {
    double product = 1;
    for (std::size_t k = 0; k < x.size(); ++k) product *= (std::abs(4 * x[k] - 2) + g_weights[k]) / (1 + g_weights[k]);
    return product;
}

} // namespace

TEST(Sobol, KnowsIshigami) {   // Ishigami & Homma 1990, a = 7, b = .1
    const Design design = sobol_design(3, 1 << 14, 8, 1);
    const SobolResult result = sobol_indices(design, outcomes(design, ishigami));
    const double first[] = {0.3139, 0.4424, 0}, total[] = {0.5576, 0.4424, 0.2437};
    ASSERT_EQ(result.indices.size(), 3u);
    EXPECT_NEAR(result.variance, 13.8446, 0.15);
    for (std::size_t f = 0; f < 3; ++f) {
        EXPECT_NEAR(result.indices[f].first.value, first[f], 0.02);
        EXPECT_NEAR(result.indices[f].total.value, total[f], 0.02);
        EXPECT_LT(result.indices[f].first.half_width(), uncertain_index);
    }
    EXPECT_EQ(result.rows, std::size_t{1} << 14);
    EXPECT_EQ(result.shifts, 8u);
}

TEST(Sobol, KnowsTheGFunction) {   // Saltelli & Sobol 1995
    const Design design = sobol_design(8, 1 << 14, 8, 2);
    const SobolResult result = sobol_indices(design, outcomes(design, sobol_g));
    double all = 1;
    for (const double a : g_weights) all *= 1 + 1 / (3 * (1 + a) * (1 + a));
    for (std::size_t f = 0; f < 8; ++f) {
        const double alone = 1 / (3 * (1 + g_weights[f]) * (1 + g_weights[f]));
        EXPECT_NEAR(result.indices[f].first.value, alone / (all - 1), 0.02);
        EXPECT_NEAR(result.indices[f].total.value, alone * all / (1 + alone) / (all - 1), 0.02);
    }
}

TEST(Sobol, IntervalsHoldTheTruth) {
    int held = 0, of = 0;
    for (std::uint32_t seed = 0; seed < 30; ++seed) {
        const Design design = sobol_design(3, 512, 8, seed);
        const SobolResult result = sobol_indices(design, outcomes(design, ishigami));
        held += !result.indices[0].first.excludes(0.3139), held += !result.indices[2].total.excludes(0.2437), of += 2;
    }
    EXPECT_GE(held, 0.85 * of);
}

TEST(Sobol, TooFewRowsShow) {
    const Design design = sobol_design(3, 32, 1, 3);
    const SobolResult result = sobol_indices(design, outcomes(design, ishigami));
    EXPECT_GT(result.indices[0].first.half_width(), uncertain_index);
}

TEST(Sobol, OfAConstantSaysNothing) {
    const Design design = sobol_design(2, 64, 4, 4);
    EXPECT_TRUE(sobol_indices(design, outcomes(design, [](const Point&) { return 3.0; })).indices.empty());
    EXPECT_THROW(sobol_indices(Design{}, {}), std::invalid_argument);
}

TEST(Sobol, LeavesOutRowsWithAMissingRun) {
    const Design design = sobol_design(2, 64, 4, 4);
    std::vector<double> y = outcomes(design, [](const Point& x) { return x[0]; });
    y[5] = unknown;
    EXPECT_EQ(sobol_indices(design, y).rows, 63u);
}

TEST(Morris, KnowsALinearFunction) {
    const Design design = morris_design(3, 12, 5);
    const auto effects = morris_effects(design, outcomes(design, [](const Point& x) { return 3 * x[0] - 2 * x[1]; }));
    ASSERT_EQ(effects.size(), 3u);
    EXPECT_NEAR(effects[0].mean.value, 3, 1e-12);
    EXPECT_NEAR(effects[1].mean.value, -2, 1e-12);
    EXPECT_NEAR(effects[1].absolute.value, 2, 1e-12);
    EXPECT_NEAR(effects[0].spread, 0, 1e-12);
    EXPECT_EQ(effects[2].absolute.value, 0);
    EXPECT_EQ(effects[0].count, 12u);
    EXPECT_NEAR(effects[0].absolute.low, 3, 1e-12);
}

TEST(Morris, SeesInteractionAsSpread) {
    const Design design = morris_design(2, 40, 6);
    const auto effects = morris_effects(design, outcomes(design, [](const Point& x) { return (x[0] - 0.5) * (x[1] - 0.5); }));
    EXPECT_NEAR(effects[0].mean.value, 0, 0.15);
    EXPECT_GT(effects[0].absolute.value, 0.15);
    EXPECT_GT(effects[0].spread, 0.2);
    EXPECT_LT(effects[0].absolute.low, effects[0].absolute.value);
}

TEST(Morris, RefusesAnotherDesign) { EXPECT_THROW(morris_effects(Design{}, {}), std::invalid_argument); }
