// SPDX-License-Identifier: MIT
#include "analysis/survival.hpp"
#include "report/ensemble_data.hpp"
#include "results/sample_ensemble.hpp"
#include "results/sample_record.hpp"
#include "support/errors.hpp"
#include <gtest/gtest.h>

using namespace phakhi;

namespace {

nlohmann::ordered_json sample_data() { return ensemble_data({sample_ensemble(600), sample_provenance()}); }

} // namespace

TEST(EnsembleData, CountsEveryRunOnce) {
    const EnsembleRecord record = sample_ensemble(600);
    const auto data = sample_data();
    EXPECT_EQ(data["title"][1], "สามกลยุทธ์");
    EXPECT_EQ(data["runs"], 600);
    ASSERT_EQ(data["alternatives"].size(), 3u);
    std::size_t runs = 0, errors = 0;
    for (const auto& alternative : data["alternatives"]) {
        std::size_t sum = 0;
        for (const auto& [outcome, count] : alternative["outcomes"].items()) sum += count.get<std::size_t>();
        EXPECT_EQ(sum, alternative["runs"]);
        runs += sum, errors += alternative["errors"].get<std::size_t>();
    }
    EXPECT_EQ(runs + errors, 600u);
    EXPECT_EQ(errors, static_cast<std::size_t>(std::count(record.status.begin(), record.status.end(), 1)));
}

TEST(EnsembleData, CurvesAreThoseOfTheAnalysis) {
    const EnsembleRecord record = sample_ensemble(600);
    const auto data = sample_data();
    const int horizon = data["horizon"];
    for (std::size_t a = 0; a < 3; ++a) {
        std::vector<Lifetime> lives;
        for (std::size_t k = 0; k < record.runs(); ++k) {
            if (record.status[k] == 0 && record.design_point[k] == static_cast<int>(a)) lives.push_back({record.end_week[k], static_cast<Outcome>(record.outcome[k])});
        }
        const SurvivalCurve curve = kaplan_meier(lives, horizon);
        const auto& drawn = data["alternatives"][a]["survival"];
        ASSERT_EQ(drawn.size(), curve.steps.size());
        for (std::size_t k = 0; k < curve.steps.size(); ++k) {
            EXPECT_EQ(drawn[k][0], curve.steps[k].week);
            EXPECT_DOUBLE_EQ(drawn[k][1], curve.steps[k].survival);
        }
    }
}

TEST(EnsembleData, FirstAlarmsAreOfFailedRunsOnly) {
    const auto data = sample_data();
    for (const auto& alternative : data["alternatives"]) {
        std::size_t alarms = 0;
        for (const auto& pair : alternative["alarms"]) alarms += pair[1].get<std::size_t>();
        EXPECT_EQ(alarms, alternative["outcomes"]["collapsed"].get<std::size_t>() + alternative["outcomes"]["captured"].get<std::size_t>() + alternative["outcomes"]["zombie"].get<std::size_t>());
    }
}

TEST(EnsembleData, FansAreQuantilesOfTheLiving) {
    const EnsembleRecord record = sample_ensemble(600);
    const auto data = sample_data();
    const auto& fan = data["fans"]["measures"][0];
    EXPECT_EQ(fan["key"], "members");
    std::vector<float> alive;   // of the first alternative in week 2
    for (std::size_t k = 0; k < record.runs(); ++k) {
        const float value = record.series[1].values[k * 13 + 2];
        if (record.design_point[k] == 0 && !std::isnan(value)) alive.push_back(value);
    }
    std::nth_element(alive.begin(), alive.begin() + static_cast<std::ptrdiff_t>(alive.size() / 2), alive.end());
    EXPECT_NEAR(fan["of"][0][2][2].get<double>(), static_cast<double>(alive[alive.size() / 2]), 3e-4);
    for (std::size_t week = 0; week < data["fans"]["weeks"].size(); ++week) {
        for (std::size_t q = 1; q < 5; ++q) {
            if (!fan["of"][0][q][week].is_null()) { EXPECT_GE(fan["of"][0][q][week].get<double>(), fan["of"][0][q - 1][week].get<double>()); }
        }
    }
}

TEST(EnsembleData, NothingButErrorsIsRefused) {
    EnsembleRecord record = sample_ensemble(6);
    std::fill(record.status.begin(), record.status.end(), std::int8_t{1});
    EXPECT_THROW(ensemble_data({record, sample_provenance()}), InputError);
}
