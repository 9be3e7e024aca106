// SPDX-License-Identifier: MIT
#include "cli/program.hpp"
#include "results/test_folder.hpp"
#include "text/holds.hpp"
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

using namespace phakhi;

static const std::string english_sheet = in_project("docs/tutorial/stakeholders.csv"), thai_sheet = in_project("docs/tutorial/stakeholders_th.csv");

TEST(Init, WritesAScenarioThatRuns) {
    const TestFolder folder;
    for (const char* language : {"en", "th"}) {
        const std::string place = folder / language;
        EXPECT_EQ(run_program({"init", "-o", place, "--lang", language}).code, 0);
        EXPECT_EQ(run_program({"check", place + "/scenario.toml"}).code, 0);
        EXPECT_EQ(run_program({"run", place + "/scenario.toml", "--weeks", "10", "--replicates", "2"}).code, 0);
        EXPECT_EQ(run_program({"init", "-o", place}).code, 5);
    }
}

TEST(Init, ItsEmptySheetsHaveHeadersThatTheReaderKnows) {
    const TestFolder folder;
    ASSERT_EQ(run_program({"init", "-o", folder / "th", "--lang", "th"}).code, 0);
    put_bytes(folder / "th/stakeholders.csv", bytes_of(folder / "th/stakeholders.csv") + "สมชาย,ภาคประชาชน,,,,มาก,น้อย,4,,,,,\nมาลี,ภาครัฐ,,,,น้อย,มาก,2,,,,,\n");
    put_bytes(folder / "th/ties.csv", bytes_of(folder / "th/ties.csv") + "สมชาย,มาลี,หลวม ๆ,ประสานงาน,,,,\n");
    const Ended ended = run_program({"check", folder / "th/scenario.toml", "--set", "population.stakeholders=" + (folder / "th/stakeholders.csv"), "--set", "population.ties=" + (folder / "th/ties.csv")});
    EXPECT_EQ(ended.code, 0) << ended.err;
}

TEST(Init, EveryKeyIsThereOnRequest) {
    const TestFolder folder;
    ASSERT_EQ(run_program({"init", "--all-keys", "-o", folder.path()}).code, 0);
    EXPECT_EQ(folder.files(), std::vector<std::string>{"scenario.toml"});
    EXPECT_EQ(bytes_of(folder / "scenario.toml"), bytes_of(in_project("scenarios/default.toml")));
}

TEST(Init, AWorksheetBecomesANetworkAndIsOnlyRead) {
    for (const auto& [sheet, language] : {std::pair{english_sheet, "en"}, {thai_sheet, "th"}}) {
        const TestFolder folder;
        put_bytes(folder / "people.csv", bytes_of(sheet));
        const Ended ended = run_program(Launch{.args = {"init", "--from", "people.csv", "-o", "net", "--lang", language}, .folder = folder.path()});
        ASSERT_EQ(ended.code, 0) << ended.err;
        EXPECT_EQ(bytes_of(folder / "people.csv"), bytes_of(sheet));
        EXPECT_FALSE(std::filesystem::exists(folder / "net/stakeholders.csv"));
        const auto report = nlohmann::json::parse(run_program({"check", folder / "net/scenario.toml", "--json"}).out);
        EXPECT_TRUE(report["valid"]);
        EXPECT_EQ(report["founders"], 16);
        EXPECT_TRUE(report["idle"].empty()) << report["idle"];
        EXPECT_TRUE(holds(bytes_of(folder / "net/experiment.toml"), "strategy.use"));
    }
}

TEST(Init, ThaiOfExcelIsUnderstoodAndSaid) {
    const TestFolder folder;
    EXPECT_TRUE(holds(run_program({"init", "--from", thai_sheet, "-o", folder / "n"}).out, "CP874"));
    EXPECT_TRUE(begins(bytes_of(folder / "n/ties.csv"), "\xEF\xBB\xBF"));   // so that Excel shows the names
}

TEST(Init, MistakesOfTheWorksheetAreToldAndNothingIsWritten) {
    const TestFolder folder;
    put_bytes(folder / "bad.csv", "name,sector,influence\nA,everybody,huge\nA,people,\n");
    const Ended ended = run_program({"init", "--from", folder / "bad.csv", "-o", folder / "net"});
    EXPECT_EQ(ended.code, 2);
    EXPECT_EQ(ended.lines_of_err(), 3u) << ended.err;
    EXPECT_FALSE(std::filesystem::exists(folder / "net"));
}

TEST(Init, TheWorksheetIsNeverWrittenOver) {
    const TestFolder folder;
    put_bytes(folder / "ties.csv", "name,sector\nA,people\nB,people\n");
    const Ended ended = run_program(Launch{.args = {"init", "--from", "ties.csv", "--force"}, .folder = folder.path()});
    EXPECT_EQ(ended.code, 2);
    EXPECT_EQ(folder.files(), std::vector<std::string>{"ties.csv"});
    EXPECT_EQ(bytes_of(folder / "ties.csv"), "name,sector\nA,people\nB,people\n");
}
