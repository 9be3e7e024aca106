// SPDX-License-Identifier: MIT
#include "scenario/csv.hpp"
#include <gtest/gtest.h>

using namespace phakhi;

namespace {

struct Table {
    Problems problems;
    Row header;
    std::vector<std::vector<std::string>> rows;
    std::vector<std::pair<int, int>> places; // of each row's last cell
    std::string said() const { return problems.none() ? "" : problems.list().front().text(); }
};

Table read(const std::string& text, CsvLimits limits = {}) {
    Table table;
    CsvReader reader(text, "f.csv", table.problems, limits);
    table.header = reader.header();
    for (Row row; reader.next(row);) {
        auto& cells = table.rows.emplace_back();
        for (const Cell& cell : row) cells.push_back(cell.text);
        table.places.emplace_back(row.back().line, row.back().column);
    }
    return table;
}

using Rows = std::vector<std::vector<std::string>>;

} // namespace

TEST(Csv, CommaSemicolonAndTabAreTold) {
    for (const char separator : {',', ';', '\t'}) {
        std::string text = "a|b\n1|2\n";
        for (char& c : text) c = c == '|' ? separator : c;
        EXPECT_EQ(read(text).rows, (Rows{{"1", "2"}}));
    }
    EXPECT_EQ(read("a;b;\"c,d,e,f\"\n1;2;3\n").header.size(), 3u) << "separators in quotes do not count";
}

TEST(Csv, QuotedCellsHoldSeparatorsQuotesAndLines) { EXPECT_EQ(read("a,b\n\"x, \"\"y\"\"\nz\", 2 \n").rows, (Rows{{"x, \"y\"\nz", "2"}})); }

TEST(Csv, TheLastLineNeedsNoEnd) { EXPECT_EQ(read("a,b\n1,2").rows, (Rows{{"1", "2"}})); }

TEST(Csv, EmptyRowsAreSkipped) { EXPECT_EQ(read("\n,,\na,b\n\n1,2\n,\n\n3,4\n").rows, (Rows{{"1", "2"}, {"3", "4"}})); }

TEST(Csv, CellsKnowTheirLineAndCharacter) {
    const Table table = read("a,b\nภาคี,\"x\ny\"\nz,w\n");
    EXPECT_EQ(table.places[0], (std::pair{2, 6}));
    EXPECT_EQ(table.places[1], (std::pair{4, 3}));
}

TEST(Csv, RaggedRowsAreNamedAndTheOthersRead) {
    const Table table = read("a,b\n1,2\n1,2,3\n4\n5,6\n");
    EXPECT_EQ(table.rows.size(), 2u);
    ASSERT_EQ(table.problems.count(), 2u);
    EXPECT_EQ(table.said().substr(0, 52), "f.csv:3: row 2 has 3 cells, the header has 2; put a ");
    EXPECT_EQ(table.problems.list()[1].line, 4);
}

TEST(Csv, AnUnclosedQuoteIsNamedWhereItOpens) {
    const Table table = read("a,b\n1,\"2\n3,4\n");
    ASSERT_EQ(table.problems.count(), 1u);
    EXPECT_EQ(table.said(), "f.csv:2:3: a quote is opened here and never closed; close it with \"");
}

TEST(Csv, TextBehindAClosingQuoteIsAMistake) { EXPECT_EQ(read("a,b\n\"x\"y,2\n").problems.list().front().column, 4); }

TEST(Csv, AQuoteInsideAPlainCellIsALetter) { EXPECT_EQ(read("a,b\nกลุ่ม \"ก\",2\n").rows[0][0], "กลุ่ม \"ก\""); }

TEST(Csv, AnEmptyTableIsAMistakeAndAHeaderAloneIsNot) {
    EXPECT_EQ(read("").problems.count(), 1u);
    EXPECT_EQ(read("\n\n").problems.count(), 1u);
    EXPECT_TRUE(read("a,b").problems.none());
    EXPECT_TRUE(read("a,b\n").rows.empty());
}

TEST(Csv, LimitsEndTheTable) {
    EXPECT_EQ(read("a,b\n1,2\n", {.bytes = 5}).problems.count(), 1u);
    EXPECT_EQ(read("a,b\n1,2\n3,4\n5,6\n", {.rows = 2}).rows.size(), 2u);
    EXPECT_EQ(read("a,b\n1,2\n3,4\n5,6\n", {.rows = 2}).problems.count(), 1u);
    EXPECT_EQ(read("a,b\n" + std::string(1'000'000, ',') + "\n").problems.count(), 1u);
    EXPECT_EQ(read("a,b\n" + std::string(100'000, 'x') + ",2\n").problems.count(), 1u);
    EXPECT_EQ(read("a,b\n\"" + std::string(100'000, 'x') + "\",2\n").problems.count(), 1u);
    EXPECT_EQ(read(std::string(2'000'000, ',')).problems.count(), 1u);
}

TEST(Csv, AMillionBrokenRowsAreNotAMillionMessages) {
    std::string text = "a,b\n";
    for (int k = 0; k < 50'000; ++k) text += "1\n";
    const Table table = read(text);
    EXPECT_EQ(table.problems.list().size(), Problems::most);
    EXPECT_EQ(table.problems.count(), 50'000u);
}
