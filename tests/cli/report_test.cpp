// SPDX-License-Identifier: MIT
#include "cli/program.hpp"
#include "results/ensemble_file.hpp"
#include "results/sample_ensemble.hpp"
#include "results/sample_record.hpp"
#include "results/test_folder.hpp"
#include "text/holds.hpp"
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

using namespace phakhi;

namespace {

/// Two short runs, kept for all tests of this file.
struct ReportVerb : testing::Test {
    static void SetUpTestSuite() {
        shared = new TestFolder;
        for (const char* plan : {"plan", "no_plan"}) {
            const std::string scenario = in_project(std::string("scenarios/cases/organic_agriculture/") + plan + ".toml");
            ASSERT_EQ(run_program({"run", scenario, "--weeks", "30", "--replicates", "0", "--set", "run.start_date=2026-01-05", "-o", *shared / std::string(plan) + ".h5"}).code, 0);
        }
    }
    static void TearDownTestSuite() { delete shared; }
    static std::string result(const std::string& plan = "plan") { return *shared / plan + ".h5"; }
    static inline TestFolder* shared = nullptr;
    const TestFolder folder;
};

nlohmann::json data_of(const std::string& page) {
    const std::string mark = "<script type=\"application/json\" id=\"data\">";
    const std::size_t from = page.find(mark) + mark.size();
    return nlohmann::json::parse(page.substr(from, page.find("</script>", from) - from));
}

} // namespace

TEST_F(ReportVerb, WritesAPageNamedAfterTheResult) {
    const Ended ended = run_program(Launch{.args = {"report", result()}, .folder = folder.path()});
    EXPECT_EQ(ended.code, 0) << ended.err;
    const auto data = data_of(bytes_of(folder / "plan.html"));
    ASSERT_EQ(data["runs"].size(), 1u);
    EXPECT_EQ(data["runs"][0]["end"], 30);
    EXPECT_EQ(data["runs"][0]["file"], "plan.h5");
    EXPECT_EQ(data["runs"][0]["origin"]["start"], "2026-01-05");
    EXPECT_TRUE(holds(data["runs"][0]["origin"]["honest"][0].get<std::string>(), "not a forecast"));
    EXPECT_TRUE(holds(data["runs"][0]["origin"]["honest"][1].get<std::string>(), "ไม่ใช่การพยากรณ์"));
}

TEST_F(ReportVerb, TwoResultsStandSideBySide) {
    ASSERT_EQ(run_program({"report", result(), result("no_plan"), "-o", folder / "two.html", "--lang", "th"}).code, 0);
    const std::string page = bytes_of(folder / "two.html");
    EXPECT_EQ(data_of(page)["runs"].size(), 2u);
    EXPECT_TRUE(holds(page, "<html lang=\"th\">"));
    EXPECT_LT(page.size(), 3'000'000u);
}

TEST_F(ReportVerb, WarnsOfRealNamesAndLeavesThemOutIfAsked) {
    const Ended warned = run_program({"report", result(), "-o", folder / "a.html"});
    EXPECT_TRUE(holds(warned.err, "--pseudonyms"));
    EXPECT_TRUE(data_of(bytes_of(folder / "a.html"))["names"]);
    const Ended hidden = run_program({"report", result(), "-o", folder / "b.html", "--pseudonyms"});
    EXPECT_EQ(hidden.err, "");
    EXPECT_FALSE(data_of(bytes_of(folder / "b.html"))["names"]);
    EXPECT_FALSE(holds(bytes_of(folder / "b.html"), "กลุ่มเกษตรอินทรีย์ 1"));
}

TEST_F(ReportVerb, LeavesWhatExistsAndRefusesWhatIsNoResult) {
    put_bytes(folder / "page.html", "mine");
    EXPECT_EQ(run_program({"report", result(), "-o", folder / "page.html"}).code, 5);
    EXPECT_EQ(bytes_of(folder / "page.html"), "mine");
    EXPECT_EQ(run_program({"report", result(), "-o", folder / "page.html", "--force"}).code, 0);
    EXPECT_EQ(run_program({"report", in_project("README.md"), "-o", folder / "x.html"}).code, 2);
    EXPECT_EQ(run_program({"report", folder / "none.h5"}).code, 2);
    EXPECT_TRUE(holds(run_program({"report"}).err, "RESULT.h5"));
    EXPECT_EQ(folder.files(), std::vector<std::string>{"page.html"});
}

TEST_F(ReportVerb, AScenarioIsAskedForWithAQuiz) {
    const std::string scenario = in_project("scenarios/failures/lack_of_leader.toml");
    EXPECT_TRUE(holds(run_program({"report", scenario}).err, "--quiz"));
    EXPECT_EQ(run_program({"report", scenario, result(), "--quiz"}).code, 2);
    put_bytes(folder / "short.toml", "schema = 1\nextends = \"" + scenario + "\"\n[run]\nweeks = 170\n");
    const Ended ended = run_program({"report", folder / "short.toml", "--quiz", "-o", folder / "quiz.html"});
    EXPECT_EQ(ended.code, 0) << ended.err;
    const std::string page = bytes_of(folder / "quiz.html");
    EXPECT_EQ(data_of(page)["quiz"]["answers"].size(), 5u);
    EXPECT_FALSE(holds(page.substr(0, page.find("<style>")), "lack of leader"));   // the title does not tell
}

TEST_F(ReportVerb, ManyRunsBecomeAPageOfTheirOwn) {
    write_ensemble(folder / "many.h5", sample_ensemble(300), sample_provenance());
    const Ended ended = run_program({"report", folder / "many.h5", "-o", folder / "many.html"});
    EXPECT_EQ(ended.code, 0) << ended.err;
    EXPECT_EQ(data_of(bytes_of(folder / "many.html"))["many"]["alternatives"].size(), 3u);
    EXPECT_TRUE(holds(run_program({"report", folder / "many.h5", "--quiz"}).err, "--quiz does nothing with a result of many runs"));
    EXPECT_TRUE(holds(run_program({"report", folder / "many.h5", result()}).err, "OTHER.h5"));
}

TEST_F(ReportVerb, ShowsWhatExplainFoundAndKeepsPseudonyms) {
    put_bytes(folder / "why.json", R"({"finding": "causes", "text": "It was กลุ่มเกษตรอินทรีย์ 1.", "text_th": "", "symptoms": []})");
    ASSERT_EQ(run_program({"report", result(), "--explain", folder / "why.json", "-o", folder / "a.html"}).code, 0);
    EXPECT_EQ(data_of(bytes_of(folder / "a.html"))["why"]["finding"], "causes");
    EXPECT_TRUE(holds(run_program({"report", result(), "--explain", folder / "why.json", "--pseudonyms", "-o", folder / "b.html"}).err, "names people"));
    put_bytes(folder / "other_run.json", R"({"finding": "causes", "text": "", "run": {"seed": "77", "replicate": 0}})");
    EXPECT_TRUE(holds(run_program({"report", result(), "--explain", folder / "other_run.json", "-o", folder / "b.html"}).err, "another run"));
    put_bytes(folder / "made_up.json", R"({"finding": "causes", "text": "", "symptoms": [{"text_th": "agent 16, agent 1"}]})");
    ASSERT_EQ(run_program({"report", result(), "--explain", folder / "made_up.json", "-o", folder / "c.html"}).code, 0);
    EXPECT_EQ(data_of(bytes_of(folder / "c.html"))["why"]["symptoms"][0]["text_th"], "คนที่ 16, agent 1");   // seat 1 has a name of its own
    put_bytes(folder / "other.json", "[1, 2");
    EXPECT_TRUE(holds(run_program({"report", result(), "--explain", folder / "other.json", "-o", folder / "b.html"}).err, "not what explain prints"));
    EXPECT_EQ(run_program({"report", result(), "--explain", folder / "none.json", "-o", folder / "b.html"}).code, 2);
}

TEST_F(ReportVerb, EqualResultsGiveEqualPages) {
    for (const char* name : {"a.html", "b.html"}) ASSERT_EQ(run_program({"report", result(), "-o", folder / name}).code, 0);
    EXPECT_EQ(bytes_of(folder / "a.html"), bytes_of(folder / "b.html"));
}

TEST_F(ReportVerb, TellsWhatItWroteAsFacts) {
    const auto facts = nlohmann::json::parse(run_program({"report", result(), "-o", folder / "a.html", "--json"}).out);
    EXPECT_EQ(facts["page"], folder / "a.html");
    EXPECT_EQ(facts["bytes"], bytes_of(folder / "a.html").size());
    EXPECT_EQ(facts["runs"], 1);
}
