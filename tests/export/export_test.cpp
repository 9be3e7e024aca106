// SPDX-License-Identifier: MIT
#include "export/attribute.hpp"
#include "export/formats.hpp"
#include "export/table_folder.hpp"
#include "export/tables.hpp"
#include "export/ties_at.hpp"
#include "export/words.hpp"
#include "results/sample_record.hpp"
#include "results/schema.hpp"
#include "results/test_folder.hpp"
#include "support/errors.hpp"
#include "text/holds.hpp"
#include <gtest/gtest.h>

using namespace phakhi;

namespace {

/// Three agents whose tie 0-1 is made at founding, grows, is lost in week 4 and made again in week 6.
TrajectoryRecord course_of_one_tie() {
    TrajectoryRecord r = sample_record(8, 3);
    for (std::size_t row = 0; row < r.agents.state_week.size(); ++row) std::fill_n(r.agents.status.begin() + static_cast<std::ptrdiff_t>(3 * row), 3, std::int8_t{1});
    r.outcome.end_week = 8;
    r.ties = {};
    r.snapshots = {};
    const auto change = [&](int week, int kind, int level) {
        r.ties.week.push_back(week), r.ties.kind.push_back(static_cast<std::int8_t>(kind));
        r.ties.source.push_back(0), r.ties.target.push_back(1), r.ties.level.push_back(static_cast<std::int8_t>(level));
        r.ties.trust.push_back(0.1f * static_cast<float>(week)), r.ties.trust_back.push_back(0.5f), r.ties.closeness.push_back(0.2f);
    };
    change(0, 0, 2), change(2, 2, 3), change(4, 1, 3), change(6, 0, 2);
    return r;
}

} // namespace

TEST(TiesAt, FollowsTheLogAndTakesWhatASnapshotKnowsLater) {
    TrajectoryRecord r = course_of_one_tie();
    EXPECT_EQ(ties_at(r, 1).at({0, 1}).level, 2);
    EXPECT_EQ(ties_at(r, 3).at({0, 1}).level, 3);
    EXPECT_EQ(ties_at(r, 3).at({0, 1}).recorded, 2);
    EXPECT_TRUE(ties_at(r, 5).empty());
    EXPECT_EQ(ties_at(r, 8).at({0, 1}).formed, 6);
    r.snapshots.week = {3};
    r.snapshots.source = {0}, r.snapshots.target = {1}, r.snapshots.trust = {0.9f}, r.snapshots.trust_back = {0.8f}, r.snapshots.closeness = {0.7f}, r.snapshots.level = {3};
    r.snapshots.first_tie = {0, 1};
    EXPECT_EQ(ties_at(r, 3).at({0, 1}).trust, 0.9f);
    EXPECT_EQ(ties_at(r, 3).at({0, 1}).formed, 0);
    EXPECT_EQ(ties_at(r, 2).at({0, 1}).trust, 0.2f);
    EXPECT_EQ(ties_at(r, 7).at({0, 1}).recorded, 6);
}

TEST(TiesAt, ALogThatDoesNotFitTogetherIsAnInputError) {
    TrajectoryRecord r = course_of_one_tie();
    r.ties.kind[1] = 0;   // made twice
    EXPECT_THROW(ties_at(r, 8), InputError);
    r.ties.kind[0] = 1;   // lost before it was made
    EXPECT_THROW(tie_spells(r), InputError);
}

TEST(Spells, ATieMadeAgainIsAnotherSpell) {
    const std::vector<EdgeSpell> spells = tie_spells(course_of_one_tie());
    ASSERT_EQ(spells.size(), 2u);
    EXPECT_EQ(spells[0].onset, 0);
    EXPECT_EQ(spells[0].terminus, 4);
    EXPECT_TRUE(spells[0].onset_censored);
    EXPECT_FALSE(spells[0].terminus_censored);
    EXPECT_EQ(spells[0].levels, (std::vector<std::pair<int, int>>{{0, 2}, {2, 3}}));
    EXPECT_EQ(spells[1].onset, 6);
    EXPECT_EQ(spells[1].terminus, 9);
    EXPECT_FALSE(spells[1].onset_censored);
    EXPECT_TRUE(spells[1].terminus_censored);
}

TEST(NetworkAt, DefaultsToTheLastWeekWithMembers) {
    TrajectoryRecord r = sample_record();
    EXPECT_EQ(last_week_with_members(r), r.outcome.end_week);
    r.metrics[0].values[static_cast<std::size_t>(r.outcome.end_week)] = 0;
    EXPECT_EQ(last_week_with_members(r), r.outcome.end_week - 1);
    std::fill(r.metrics[0].values.begin(), r.metrics[0].values.end(), 0.0);
    EXPECT_EQ(last_week_with_members(r), 0);
}

TEST(NetworkAt, MembersAloneKeepTheTiesAmongThem) {
    const TrajectoryRecord r = sample_record();
    const NetworkAt all = network_at(r, 9), members = network_at(r, 9, Direction::undirected, Who::members);
    EXPECT_EQ(all.agents.size(), 7u);
    EXPECT_EQ(members.agents, (std::vector<std::int32_t>{1, 4}));   // status i % 3
    EXPECT_EQ(all.ties.size(), 4u);
    EXPECT_TRUE(members.ties.empty());
}

TEST(NetworkAt, NobodyIsANetworkToo) {
    TrajectoryRecord r = sample_record(4, 0);
    r.ties = {}, r.snapshots = {}, r.layout = {};
    const NetworkAt net = network_at(r, 0);
    EXPECT_TRUE(net.agents.empty());
    for (const std::string& text : {graphml(net), gexf(net), pajek_network(net), pajek_project(net), ucinet(net), gexf_course(r)}) EXPECT_NE(text, "");
}

TEST(Formats, NamesOfAnyKindStayInsideTheirQuotes) {
    TrajectoryRecord r = course_of_one_tie();
    r.agents.label = {"<\"A\" & B>", "tab\tand\nline\x01", "ก,ข;ค"};
    const NetworkAt net = network_at(r, 8);
    EXPECT_TRUE(holds(graphml(net), "&lt;&quot;A&quot; &amp; B&gt;"));
    EXPECT_TRUE(holds(gexf(net), "label=\"tab&#9;and&#10;line\uFFFD\""));
    EXPECT_TRUE(holds(pajek_network(net), "1 \"<'A' & B>\""));
    EXPECT_TRUE(holds(ucinet(net), "\nก_ข_ค\n"));
}

TEST(Formats, DoubledNamesAreToldApartInUcinet) {
    TrajectoryRecord r = course_of_one_tie();
    r.agents.label = {"A", "A", "A"};
    EXPECT_TRUE(holds(ucinet(network_at(r, 8)), "labels:\nA\nA_1\nA_2\n"));
}

TEST(Formats, AValueThatIsMissingIsLeftOut) {
    TrajectoryRecord r = course_of_one_tie();
    r.agents.influence[1] = std::numeric_limits<float>::quiet_NaN();
    EXPECT_TRUE(lacks(graphml(network_at(r, 1)), "nan"));
    EXPECT_TRUE(lacks(gexf(network_at(r, 1)), "nan"));
    EXPECT_TRUE(lacks(pajek_project(network_at(r, 1)), "nan"));
}

TEST(Words, CategoriesHaveTheirNames) {
    EXPECT_EQ(word_of(schema::agents::status.flags, 1), "member");
    EXPECT_EQ(word_of(schema::agents::status.flags, -1), "absent");
    EXPECT_EQ(word_of(schema::agents::status.flags, 9), "");
    EXPECT_EQ(single_text(0.1f), "0.1");
}

TEST(Tables, CellsAreQuotedAsRfc4180AsksFor) {
    const TestFolder folder;
    PendingFile file(folder / "t.csv");
    CsvTable out(file);
    out.cell("plain").cell("a,b").cell("say \"ก\"").cell("two\nlines").cell(std::numeric_limits<double>::quiet_NaN()).known(-1).cell(0.25f);
    out.end_row();
    out.finish();
    file.commit();
    EXPECT_EQ(bytes_of(folder / "t.csv"), "plain,\"a,b\",\"say \"\"ก\"\"\",\"two\nlines\",,,0.25\n");
}

TEST(Tables, ManyRunsAreOneRowEach) {
    EnsembleRecord r;
    r.title = "two strategies";
    r.design.factors = {{"strategy.use", "strategy", "กลยุทธ์", "1", {}, {"do_nothing", "small_wins"}}, {"strategy.push", "push", "แรงผลักดัน", "1", {0.5, 1}, {}}};
    r.design.points = 2;
    r.design_point = {0, 1, 0}, r.replicate = {0, 0, 1}, r.seed = {"1", "1", "1"}, r.status = {0, 0, 1}, r.outcome = {2, 0, -1}, r.end_week = {40, 260, -1}, r.event_observed = {1, 0, -1}, r.first_failure = {17, 0, -1};
    r.measures = {{"cumulative_output", "output", "ผลงาน", "healthy weeks", {1.5, 80.25, std::numeric_limits<double>::quiet_NaN()}}};
    r.failures = {{"FAIL-1", "lock-in", "ยึดติด"}, {"FAIL-17", "lack of leader", "ขาดผู้นำ"}};
    r.ever = {0, 1, 0, 0, -1, -1}, r.first_week = {-1, 31, -1, -1, -1, -1};
    const TestFolder folder;
    OutputSet files(Overwrite::refuse);
    write_runs(files, folder.path(), "two", r, sample_provenance(), Language::english);
    EXPECT_EQ(folder.files().size(), 4u);   // temporary names
    files.commit();
    EXPECT_EQ(folder.files(), (std::vector<std::string>{"README.txt", "data_dictionary.csv", "run_failures.csv", "runs.csv"}));
    EXPECT_TRUE(holds(bytes_of(folder / "runs.csv"), "ensemble,run,design_point,replicate,seed,strategy.use,strategy.push,status,outcome,end_week,event_observed,first_failure,cumulative_output\n"
                                                     "two,0,0,0,1,do_nothing,0.5,ok,collapsed,40,1,FAIL-17,1.5\ntwo,1,1,0,1,small_wins,1,ok,sustained,260,0,,80.25\ntwo,2,0,1,1,do_nothing,0.5,error,,,,,\n"));
    EXPECT_EQ(bytes_of(folder / "run_failures.csv"), "run,id,first_week\n0,FAIL-17,31\n");
}
