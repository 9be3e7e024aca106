// SPDX-License-Identifier: MIT
// What runs come to does not depend on how much of them fits into memory.
#include "analysis/survival.hpp"
#include "cli/summarise.hpp"
#include "results/run_columns.hpp"
#include "results/sample_ensemble.hpp"
#include "results/sample_record.hpp"
#include "results/test_folder.hpp"
#include <gtest/gtest.h>

using namespace phakhi;

namespace {

/// The ensemble whose blocks lie in a folder, with what its runs come to.
h5::Reader summarised(const RunFolder& folder, const std::string& path, std::size_t runs, std::size_t memory) {
    const EnsembleRecord frame = sample_ensemble(0);
    PendingFile output(path);
    EnsembleWriter writer(output, frame, runs, sample_provenance(), Volatile::leave_out);
    for (std::size_t k = 0; k * runs_in_block < runs; ++k) writer.copy(k, folder.open(k), "20261121");
    writer.write([&](h5::Group& root) { summarise(folder, frame, runs, root, memory); });
    writer.finish();
    return h5::Reader::open(path);
}

} // namespace

TEST(Summary, IsTheSameHoweverLittleFitsIntoMemory) {
    const TestFolder at;
    const std::size_t runs = 2 * runs_in_block + 40;
    RunFolder folder(at / "e.h5", {});
    for (std::size_t first = 0; first < runs; first += runs_in_block) folder.store(first / runs_in_block, sample_ensemble(std::min(runs_in_block, runs - first), first), runs_in_block);
    const h5::Reader whole = summarised(folder, at / "whole.h5", runs, 32 << 20).group("summary"), pieces = summarised(folder, at / "pieces.h5", runs, 1).group("summary");
    for (const char* name : {"mean_trust", "members", "survival", "survival_low", "survival_high"}) {
        const std::vector<double> a = whole.values<double>(name), b = pieces.values<double>(name);
        ASSERT_EQ(a.size(), b.size()) << name;
        std::size_t known = 0;
        for (std::size_t k = 0; k < a.size(); ++k) {
            EXPECT_TRUE(a[k] == b[k] || (std::isnan(a[k]) && std::isnan(b[k]))) << name << " " << k;
            known += !std::isnan(a[k]);
        }
        EXPECT_GT(known, a.size() / 3) << name;   // there are no limits while all survive
    }
    EXPECT_EQ(whole.values<std::int32_t>("at_risk"), pieces.values<std::int32_t>("at_risk"));
}

TEST(Summary, OfRunsThatCouldNotBeComputedIsOfTheOthers) {
    const TestFolder at;
    constexpr std::size_t runs = 120;
    RunFolder folder(at / "e.h5", {});
    const EnsembleRecord all = sample_ensemble(runs);
    folder.store(0, all, runs);
    const h5::Reader summary = summarised(folder, at / "whole.h5", runs, 32 << 20).group("summary");
    const std::vector<std::int32_t> at_risk = summary.values<std::int32_t>("at_risk");
    const std::vector<double> survival = summary.values<double>("survival");
    for (std::size_t point = 0; point < 3; ++point) {
        std::vector<Lifetime> lives;
        for (std::size_t k = point; k < runs; k += 3) {
            if (all.status[k] == 0) lives.push_back({all.end_week[k], static_cast<Outcome>(all.outcome[k])});
        }
        EXPECT_EQ(at_risk[point * 13], static_cast<std::int32_t>(lives.size()));
        EXPECT_EQ(survival[point * 13 + 10], kaplan_meier(lives, 12).survival(10));
    }
}
