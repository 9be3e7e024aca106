// SPDX-License-Identifier: MIT
#include "analysis/comparison.hpp"
#include <gtest/gtest.h>

using namespace phakhi;

namespace {

/// Two strategies, `n` replicates that share their luck; the second saves those of the first and every other failure, for twice the cost.
EnsembleRecord two_strategies(int n) {
    EnsembleRecord r;
    r.title = "two", r.title_th = "สอง", r.weeks = 100;
    r.design.factors = {{"strategy.use", "strategy", "กลยุทธ์", "1", {}, {"do_nothing", "small_wins"}}};
    r.design.points = 2;
    r.measures = {{"cost", "cost", "ค่าใช้จ่าย", "baht", {}}, {"cumulative_output", "output", "ผลงาน", "weeks", {}}};
    for (int k = 0; k < n; ++k) {
        for (int p = 0; p < 2; ++p) {
            const bool fails = p == 0 ? k % 5 != 0 : k % 2 != 0 && k % 5 != 0;
            r.design_point.push_back(p), r.replicate.push_back(k), r.seed.push_back("7"), r.status.push_back(0);
            r.outcome.push_back(fails ? 2 : k % 10 == 0 ? 1 : 0);
            r.end_week.push_back(fails ? 20 + k % 50 : k % 10 == 0 ? 60 : 100);
            r.measures[0].values.push_back((p + 1) * (1000 + k)), r.measures[1].values.push_back(fails ? 10 : 80 + p);
        }
    }
    return r;
}

} // namespace

TEST(Comparison, PairsWhatSharesItsLuck) {
    const Compared c = compare(alternatives_of(two_strategies(100)), 0, "");
    ASSERT_EQ(c.alternatives.size(), 2u);
    EXPECT_EQ(c.alternatives[0].key, "do_nothing");
    EXPECT_NE(c.alternatives[1].title.en, "small_wins");   // its title, in both languages
    EXPECT_NE(c.alternatives[1].title.th, c.alternatives[1].title.en);
    EXPECT_EQ(c.horizon, 100);
    EXPECT_TRUE(c.shared);
    EXPECT_DOUBLE_EQ(c.standings[0].not_failed.value(), 0.2);
    EXPECT_DOUBLE_EQ(c.standings[1].not_failed.value(), 0.6);
    ASSERT_EQ(c.differences.size(), 1u);
    EXPECT_EQ(c.differences[0].pairs, 100u);
    EXPECT_NEAR(c.differences[0].of[0].value, 0.4, 1e-12);
    EXPECT_NEAR(c.differences[0].cost_per_network.value, 1049.5 / 0.4, 1e-6);
    EXPECT_GT(c.differences[0].cost_per_year.low, 0);
    EXPECT_EQ(c.ranks[0].alternative, 1u);
    EXPECT_TRUE(c.open.empty());
}

TEST(Comparison, WithoutASharedSeedIsIndependentAndWider) {
    EnsembleRecord r = two_strategies(100);
    for (std::size_t k = 0; k < r.runs(); ++k) r.seed[k] = std::to_string(r.design_point[k]);
    const Difference apart = compare(alternatives_of(r), 0, "").differences[0], paired = compare(alternatives_of(two_strategies(100)), 0, "").differences[0];
    EXPECT_EQ(apart.pairs, 0u);
    EXPECT_DOUBLE_EQ(apart.of[0].value, paired.of[0].value);
    EXPECT_GT(apart.of[0].half_width(), paired.of[0].half_width());
    EXPECT_FALSE(compare(alternatives_of(r), 0, "").shared);
}

TEST(Comparison, LeavesOutWhatCouldNotBeComputedOnBothSides) {
    EnsembleRecord r = two_strategies(50);
    r.status[0] = 1, r.outcome[0] = -1, r.end_week[0] = -1, r.measures[0].values[0] = unknown;
    const Compared c = compare(alternatives_of(r), 0, "");
    EXPECT_EQ(c.standings[0].errors, 1u);
    EXPECT_EQ(c.standings[0].runs, 49u);
    EXPECT_EQ(c.standings[1].runs, 50u);
    EXPECT_EQ(c.differences[0].pairs, 49u);
}

TEST(Comparison, RanksByWhatIsAsked) {
    EXPECT_EQ(compare(alternatives_of(two_strategies(50)), 0, "cost").ranks[0].alternative, 0u);   // the cheaper
    EXPECT_EQ(compare(alternatives_of(two_strategies(50)), 0, "cumulative_output").ranks[0].alternative, 1u);
    EXPECT_THROW(compare(alternatives_of(two_strategies(50)), 0, "nothing"), std::out_of_range);
    EXPECT_EQ(measure_keys(alternatives_of(two_strategies(5))), (std::vector<std::string>{"not_failed", "life", "cost", "cumulative_output"}));
}

TEST(Comparison, CompletedIsNoFailureAndEndsNoLife) {
    const Compared c = compare(alternatives_of(two_strategies(100)), 0, "");
    EXPECT_EQ(c.standings[0].outcomes[1], 10u);
    EXPECT_NEAR(c.standings[0].incidence.share(Outcome::completed, 100), 0.1, 1e-12);
    double failures = 0;
    for (int week = 0; week < 100; ++week) failures += c.standings[0].incidence.share(Outcome::collapsed, week);
    EXPECT_NEAR(c.standings[0].means[1].value, 100 - failures, 1e-9);   // mean weeks not lost
}

TEST(Comparison, SaysWhatIsOpenAndWhatWouldSettleIt) {
    EnsembleRecord r = two_strategies(40);
    for (std::size_t k = 0; k < r.runs(); ++k) {
        const bool fails = r.design_point[k] == 1 ? r.replicate[k] == 3 || r.replicate[k] == 4 : r.replicate[k] == 5;
        r.outcome[k] = fails ? 2 : 0, r.end_week[k] = fails ? 30 : 100;
    }
    const Compared c = compare(alternatives_of(r), 0, "");
    ASSERT_EQ(c.open.size(), 1u);
    EXPECT_EQ(c.open[0].first, 0u);
    EXPECT_GT(c.open[0].settled.replicates, 40);
    EXPECT_GT(c.open[0].settled.to_bound, 40);
}

TEST(Comparison, OfOneRunHasNoIntervals) {
    EnsembleRecord r = two_strategies(1);
    const Compared c = compare(alternatives_of(r), 0, "");
    EXPECT_TRUE(std::isnan(c.differences[0].of[1].low));
    EXPECT_TRUE(std::isnan(c.differences[0].cost_per_year.low));
}

TEST(Crossing, OfASampledDesignComparesTheLevelsCrossedWithIt) {
    EnsembleRecord r;
    r.weeks = 100;
    r.design.method = "latin_hypercube";
    r.design.points = 6, r.design.groups = 3;
    r.design.factors = {{"strategy.use", "strategy", "", "1", {}, {"do_nothing", "do_nothing", "do_nothing", "small_wins", "small_wins", "small_wins"}},
                        {"parameters.a.b", "b", "", "1", {1, 2, 3, 1, 2, 3}, {}}};
    r.measures = {{"cost", "cost", "", "baht", {}}};
    for (int p = 0; p < 6; ++p) {
        for (int k = 0; k < 4; ++k) {
            const bool small_wins = p >= 3, fails = small_wins ? p == 5 && k < 3 : k < 2;   // small wins lose in the third world alone
            r.design_point.push_back(p), r.replicate.push_back(k), r.seed.push_back("1"), r.status.push_back(0), r.outcome.push_back(fails ? 2 : 0), r.end_week.push_back(fails ? 50 : 100);
            r.measures[0].values.push_back(small_wins ? 10 : 1);
        }
    }
    const Crossing crossing = crossing_of(r.design);
    EXPECT_EQ(crossing.compared, (std::vector<std::size_t>{0}));
    EXPECT_EQ(crossing.sampled, (std::vector<std::size_t>{1}));
    EXPECT_EQ(crossing.draws, 3);
    const Compared c = compare(alternatives_of(r), 0, "");
    ASSERT_EQ(c.alternatives.size(), 2u);
    EXPECT_EQ(c.draws, 3u);
    EXPECT_EQ(c.differences[0].pairs, 3u);   // a drawn world is the unit, not its replicates
    ASSERT_EQ(c.robustness.size(), 2u);
    EXPECT_NEAR(c.robustness[1].first, 2.0 / 3, 1e-12);
    EXPECT_NEAR(c.robustness[1].undominated, 2.0 / 3, 1e-12);
    EXPECT_NEAR(c.robustness[0].undominated, 1, 1e-12);   // the cheapest always is
    EXPECT_TRUE(std::isnan(c.robustness[0].undominated_output));
}

TEST(Crossing, OfAFactorialComparesWhatVaries) {
    Design design;
    design.points = 4;
    design.factors = {{"strategy.rotation_weeks", "rotation", "การหมุนเวียน", "weeks", {0, 0, 26, 26}, {}}, {"run.weeks", "weeks", "", "weeks", {100, 100, 100, 100}, {}}, {"network.leaders", "leaders", "", "1", {1, 3, 1, 3}, {}}};
    EXPECT_EQ(crossing_of(design).compared, (std::vector<std::size_t>{0, 2}));
    EXPECT_EQ(level_words(design.factors[0], 2).en, "rotation 26");
    const DesignColumn term{"strategy.rotation_weeks", "term of a leader; 0 = never rotated", "วาระของผู้นำ (สัปดาห์); 0 = ไม่สับเปลี่ยน", "weeks", {0, 26}, {}};
    EXPECT_EQ(level_words(term, 1), Said("rotation_weeks 26", "วาระของผู้นำ 26"));
    EXPECT_EQ(crossing_of(design).draws, 1);
}

TEST(Crossing, OfBundlePartsComparesThePartsInEveryDraw) {
    Design design{"bundle_parts", {}, 8, 2, 0};
    design.factors = {{"strategy.use", "strategy", "", "1", {}, {"none", "small_wins", "small_wins", "small_wins", "none", "small_wins", "small_wins", "small_wins"}},
                      {"parameters.a.b", "b", "", "1", {1, 1, 1, 1, 2, 2, 2, 2}, {}},
                      {"part", "part", "", "1", {}, {"none", "all", "without ACT-9", "only ACT-9", "none", "all", "without ACT-9", "only ACT-9"}}};
    const Crossing crossing = crossing_of(design);
    EXPECT_EQ(crossing.compared, (std::vector<std::size_t>{0, 2}));
    EXPECT_EQ(crossing.sampled, (std::vector<std::size_t>{1}));
    EXPECT_EQ(crossing.draw, (std::vector<std::int32_t>{0, 0, 0, 0, 1, 1, 1, 1}));
    EnsembleRecord r;
    r.weeks = 10, r.design = design;
    const auto alternatives = alternatives_of(r);
    ASSERT_EQ(alternatives.size(), 4u);
    EXPECT_EQ(alternatives[0].key, "none");
    EXPECT_EQ(alternatives[1].key, "small_wins");
    EXPECT_EQ(alternatives[2].key, "small_wins without ACT-9");
    EXPECT_NE(alternatives[2].title.en.find("without ACT-9 "), std::string::npos);   // with its label
    EXPECT_NE(alternatives[3].title.th.find("อย่างเดียว"), std::string::npos);
}

TEST(OutputPerMember, IsMadeOfOutputAndMembers) {
    EnsembleRecord r = two_strategies(2);
    r.measures.push_back({"mean_members", "members", "", "members", {12, 24, 0, 6}});
    EXPECT_EQ(quantities_of(r).back().key, output_per_member);
    const std::vector<double> values = values_of(r, output_per_member);
    EXPECT_DOUBLE_EQ(values[0], r.measures[1].values[0] * 2);
    EXPECT_TRUE(std::isnan(values[2]));
    EXPECT_EQ(quantities_of(two_strategies(2)).back().key, "cumulative_output");
}

TEST(Frontier, MarksWhatNoOtherDominates) {
    EXPECT_EQ(undominated({1, 2, 3, 4}, {0.1, 0.5, 0.4, 0.6}), (std::vector<bool>{true, true, false, true}));
    EXPECT_EQ(undominated({1, 1, 1}, {0.5, 0.5, 0.4}), (std::vector<bool>{true, true, false}));
    EXPECT_EQ(undominated({2, 1, unknown}, {0.5, 0.5, 9}), (std::vector<bool>{false, true, false}));
    EXPECT_TRUE(undominated({}, {}).empty());
}

TEST(Frontier, SaysHowSureItIs) {
    std::vector<double> sure(100), unsure(100), cheap(100, 1.0), dear(100, 2.0), dearer(100, 3.0);
    for (std::size_t k = 0; k < 100; ++k) sure[k] = k % 2, unsure[k] = k % 2 == 0 || k < 2;
    const auto points = frontier({cheap, dear, dearer}, {sure, unsure, sure}, false);
    EXPECT_TRUE(points[0].undominated);
    EXPECT_TRUE(points[1].undominated);
    EXPECT_FALSE(points[2].undominated);
    EXPECT_NEAR(points[0].share, 1, 1e-9);
    EXPECT_GT(points[1].share, 0.4);
    EXPECT_LT(points[1].share, 0.7);
    EXPECT_LT(points[2].share, points[1].share);
}
