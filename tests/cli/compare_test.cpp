// SPDX-License-Identifier: MIT
#include "cli/program.hpp"
#include "results/ensemble_file.hpp"
#include "results/sample_record.hpp"
#include "results/test_folder.hpp"
#include "text/holds.hpp"
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

using namespace phakhi;

namespace {

/// Three strategies, 60 replicates that share their luck; the first fails most, the last least and costs most.
EnsembleRecord three_strategies() {
    EnsembleRecord r;
    r.title = "three strategies", r.title_th = "สามกลยุทธ์", r.weeks = 260;
    r.design.factors = {{"strategy.use", "strategy", "กลยุทธ์", "1", {}, {"do_nothing", "small_wins", "network_mindset"}}};
    r.design.points = 3;
    r.failures = {{"FAIL-17", "lack of leader", "ขาดผู้นำ"}};
    r.measures = {{"cumulative_output", "cumulative output", "ผลงานสะสม", "healthy weeks of 24 members", {}}, {"mean_members", "mean members", "สมาชิกเฉลี่ย", "members", {}},
                  {"hours", "hours", "ชั่วโมง", "person-hours", {}}, {"money", "money", "เงิน", "baht", {}}};
    for (int k = 0; k < 60; ++k) {
        for (int p = 0; p < 3; ++p) {
            const bool fails = p == 0 ? k % 6 != 0 : p == 1 ? k % 2 == 0 : k % 10 == 3;
            r.design_point.push_back(p), r.replicate.push_back(k), r.seed.push_back("1"), r.status.push_back(0), r.first_failure.push_back(fails ? 17 : 0);
            r.outcome.push_back(fails ? 2 + k % 3 : k % 5 == 1 ? 1 : 0);
            r.end_week.push_back(fails ? 30 + 3 * k : k % 5 == 1 ? 150 : 260);
            r.event_observed.push_back(r.outcome.back() != 0), r.ever.push_back(fails), r.first_week.push_back(fails ? 20 : -1);
            const double values[] = {fails ? 20.0 + k : 180.0 + k, 20, 400.0 * (p + 1) + k, 50'000.0 * (p + 1) + 10 * k};
            for (int m = 0; m < 4; ++m) r.measures[static_cast<std::size_t>(m)].values.push_back(values[m]);
        }
    }
    r.series = {{"members", "members", "สมาชิก", "members", std::vector<float>(180 * 261, 20.0f)}};
    return r;
}

/// Two factors of which the first alone acts.
EnsembleRecord morris_record() {
    EnsembleRecord r;
    r.title = "screening", r.weeks = 100;
    r.failures = {{"FAIL-17", "lack of leader", "ขาดผู้นำ"}}, r.ever.assign(18, 0), r.first_week.assign(18, -1);
    r.design.method = "morris", r.design.groups = 6, r.design.points = 18;
    r.design.factors = {{"parameters.turnover.leader_exit", "leaders leaving", "ผู้นำออก", "1", {}, {}}, {"strategy.push", "push", "แรงผลักดัน", "1", {}, {}}};
    for (int t = 0; t < 6; ++t) {
        const double x[3][2] = {{0, t % 2 * 1.0}, {t % 2 ? 2.0 / 3 : 1, t % 2 * 1.0}, {t % 2 ? 2.0 / 3 : 1, 1.0 / 3}};
        for (int s = 0; s < 3; ++s) {
            for (int f = 0; f < 2; ++f) r.design.factors[static_cast<std::size_t>(f)].numbers.push_back(x[s][f]);
            r.design_point.push_back(3 * t + s), r.replicate.push_back(0), r.seed.push_back("1"), r.status.push_back(0), r.first_failure.push_back(0);
            r.outcome.push_back(s == 0 ? 0 : 2), r.end_week.push_back(s == 0 ? 100 : 40), r.event_observed.push_back(s != 0);
        }
    }
    r.series = {{"members", "members", "สมาชิก", "members", std::vector<float>(18 * 101, 20.0f)}};
    return r;
}

struct CompareVerb : testing::Test {
    static void SetUpTestSuite() {
        shared = new TestFolder;
        write_ensemble(file(), three_strategies(), sample_provenance());
        write_ensemble(*shared / "morris.h5", morris_record(), sample_provenance());
    }
    static void TearDownTestSuite() { delete shared; }
    static std::string file() { return *shared / "three.h5"; }
    static inline TestFolder* shared = nullptr;
};

} // namespace

TEST_F(CompareVerb, RanksStrategiesByTheirTitles) {
    const Ended ended = run_program({"compare", file()});
    ASSERT_EQ(ended.code, 0) << ended.err;
    EXPECT_TRUE(holds(ended.out, "three strategies\n3 alternatives, 60 networks each, followed for 260 weeks."));
    for (const char* part : {"pair by pair (60 pairs)", "rank  alternative", "90 ", "may be", "captured", "week 52", "undominated", "baht for each year saved", "not a forecast"}) EXPECT_TRUE(holds(ended.out, part));
    EXPECT_TRUE(lacks(ended.out, "network_mindset"));
    EXPECT_TRUE(lacks(ended.out, "nan"));
    EXPECT_EQ(ended.err, "");
}

TEST_F(CompareVerb, SpeaksThai) {
    const Ended ended = run_program({"compare", file(), "--lang", "th"});
    ASSERT_EQ(ended.code, 0) << ended.err;
    for (const char* part : {"สามกลยุทธ์", "ลำดับ", "อยู่รอด", "ถูกครอบงำ", "ไม่ใช่การพยากรณ์", "จุดร้อยละ"}) EXPECT_TRUE(holds(ended.out, part));
    for (const char* part : {"alternative", "failed", "undominated", "rank"}) EXPECT_TRUE(lacks(ended.out, part));
}

TEST_F(CompareVerb, GivesItsFactsAsJson) {
    const Ended ended = run_program({"compare", file(), "--json", "--reference", "small_wins"});
    ASSERT_EQ(ended.code, 0) << ended.err;
    const auto facts = nlohmann::json::parse(ended.out);
    EXPECT_EQ(facts["reference"], "small_wins");
    EXPECT_EQ(facts["alternatives"].size(), 3u);
    EXPECT_EQ(facts["alternatives"][0]["not_failed"]["count"], 10);
    EXPECT_EQ(facts["differences"][1]["alternative"], "network_mindset");
    EXPECT_NEAR(facts["differences"][1]["differences"]["not_failed"]["estimate"].get<double>(), 0.4, 1e-12);
    EXPECT_GT(facts["differences"][1]["cost_per_network_year"]["low"].get<double>(), 0);
    EXPECT_EQ(facts["ranking"][0]["alternative"], "network_mindset");
    EXPECT_TRUE(facts["differences"][1]["differences"].contains("output_per_member"));
    EXPECT_TRUE(facts["alternatives"][2]["frontier"]["undominated"]);
}

TEST_F(CompareVerb, GivesOneLongTableAsCsv) {
    const Ended ended = run_program({"compare", file(), "--csv"});
    ASSERT_EQ(ended.code, 0) << ended.err;
    EXPECT_TRUE(holds(ended.out, "what,alternative,reference,week,estimate,low,high,unit,n\nmean:not_failed,do_nothing,,,"));
    EXPECT_TRUE(holds(ended.out, "\nsurvival,do_nothing,,33,"));
    EXPECT_TRUE(holds(ended.out, "\ncost_per_network_year,network_mindset,do_nothing,,"));
    EXPECT_TRUE(lacks(ended.out, "nan"));
}

TEST_F(CompareVerb, KeepsWithinABudget) {
    const Ended ended = run_program({"compare", file(), "--budget", "120000"});
    EXPECT_TRUE(holds(ended.out, "within budget"));
    const auto facts = nlohmann::json::parse(run_program({"compare", file(), "--budget", "120000", "--json"}).out);
    EXPECT_TRUE(facts["alternatives"][1]["within_budget"]);
    EXPECT_FALSE(facts["alternatives"][2]["within_budget"]);
}

TEST_F(CompareVerb, ShowsWhatFactorsDoInASampledDesign) {
    const Ended ended = run_program({"compare", *shared / "morris.h5"});
    ASSERT_EQ(ended.code, 0) << ended.err;
    EXPECT_TRUE(holds(ended.out, "μ*"));
    EXPECT_LT(ended.out.find("leaders leaving"), ended.out.find("push ("));   // the strongest first
    const auto facts = nlohmann::json::parse(run_program({"compare", *shared / "morris.h5", "--json"}).out);
    EXPECT_EQ(facts["measures"][0]["measure"], "not_failed");
    EXPECT_EQ(facts["measures"][1]["measure"], "life");
    EXPECT_EQ(run_program({"compare", *shared / "morris.h5", "--measure", "life", "--lang", "th"}).code, 0);
    EXPECT_TRUE(holds(run_program({"compare", *shared / "morris.h5", "--csv"}).out, "not_failed,strategy.push,mu_star,0,0,0\n"));
    EXPECT_EQ(run_program({"compare", *shared / "morris.h5", "--reference", "0"}).code, 2);
}

TEST_F(CompareVerb, SeesPartsOfABundleInDrawnWorlds) {
    put_bytes(*shared / "parts.toml", "schema = 1\nbase = \"" + in_project("scenarios/experiments/network.toml") + "\"\nmethod = \"bundle_parts\"\nsamples = 3\nreplicates = 2\n"
                                      "[[factor]]\nkey = \"strategy.use\"\nvalues = [\"small_wins\"]\n[[factor]]\nkey = \"parameters.founding.commitment\"\nlow = 0.4\nhigh = 0.7\n");
    ASSERT_EQ(run_program({"experiment", *shared / "parts.toml", "-o", *shared / "parts.h5", "-q"}).code, 0);
    const Ended ended = run_program({"compare", *shared / "parts.h5", "--json"});
    ASSERT_EQ(ended.code, 0) << ended.err;
    const auto facts = nlohmann::json::parse(ended.out);
    EXPECT_EQ(facts["draws"], 3);
    EXPECT_EQ(facts["units"], 3);
    EXPECT_EQ(facts["alternatives"][0]["key"], "none");
    EXPECT_EQ(facts["alternatives"][1]["key"], "small_wins");
    EXPECT_GT(facts["alternatives"].size(), 6u);
    for (const auto& alternative : facts["alternatives"]) {
        EXPECT_EQ(alternative["runs"], 6);
        EXPECT_TRUE(alternative["over_draws"].contains("undominated"));
    }
    EXPECT_TRUE(holds(run_program({"compare", *shared / "parts.h5"}).out, "3 worlds drawn"));
    EXPECT_TRUE(lacks(run_program({"compare", *shared / "parts.h5", "--lang", "th"}).out, "without"));
}

TEST_F(CompareVerb, ExperimentsOfTheProjectAreValid) {
    for (const char* name : {"screening", "frontier"}) EXPECT_EQ(run_program({"check", in_project("scenarios/experiments/" + std::string(name) + ".toml")}).code, 0) << name;
}

TEST_F(CompareVerb, PutsRunsAndEnsemblesSideBySide) {
    for (const char* seed : {"1", "2"})
        ASSERT_EQ(run_program({"run", in_project("scenarios/cases/organic_agriculture/no_plan.toml"), "--weeks", "20", "--replicates", "0", "--seed", seed, "-o", *shared / ("run" + std::string(seed) + ".h5")}).code, 0);
    const Ended runs = run_program({"compare", *shared / "run1.h5", *shared / "run2.h5"});
    EXPECT_EQ(runs.code, 0) << runs.err;
    EXPECT_TRUE(holds(runs.out, "one throw of the dice"));
    const Ended both = run_program({"compare", file(), *shared / "run2.h5"});
    EXPECT_EQ(both.code, 0) << both.err;
    EXPECT_TRUE(holds(both.out, "three: "));
    const auto facts = nlohmann::json::parse(run_program({"compare", file(), *shared / "run2.h5", "--json"}).out);
    EXPECT_TRUE(facts["differences"].back()["differences"].contains("cumulative_output"));   // one key for runs and ensembles
    EXPECT_EQ(run_program({"compare", file(), file()}).code, 2);
}

TEST_F(CompareVerb, SaysWhatIsWrong) {
    const auto expect = [](std::vector<std::string> arguments, const char* part) {
        const Ended ended = run_program(std::move(arguments));
        EXPECT_EQ(ended.code, 2) << ended.err;
        EXPECT_TRUE(holds(ended.err, part));
        EXPECT_EQ(ended.out, "");
    };
    expect({"compare"}, "RESULT.h5 is missing");
    expect({"compare", *shared / "none.h5"}, "none.h5");
    expect({"compare", in_project("README.md")}, "README.md");
    expect({"compare", file(), "--reference", "small_win"}, "did you mean \"small_wins\"?");
    expect({"compare", file(), "--measure", "hour"}, "did you mean \"hours\"?");
    expect({"compare", file(), "--budget", "much"}, "--budget is \"much\"");
    expect({"compare", file(), "--json", "--csv"}, "choose one");
}
