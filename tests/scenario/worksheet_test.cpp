// SPDX-License-Identifier: MIT
#include "scenario/conversions.hpp"
#include "scenario/worksheet.hpp"
#include <gtest/gtest.h>

using namespace phakhi;

namespace {

struct Read {
    Worksheets sheets;
    std::vector<std::string> problems;
};

Read sheets_of(const std::string& stakeholders, const std::string& ties = "") {
    Read read;
    Problems problems;
    read_stakeholders(stakeholders, "stakeholders.csv", read.sheets, problems);
    if (!ties.empty()) read_ties(ties, "ties.csv", read.sheets, problems);
    for (const Problem& problem : problems.list()) read.problems.push_back(problem.text());
    return read;
}

const std::string four = "name,sector\nก,ประชาชน\nข,วิชาการ\nค,รัฐ\nง,รัฐ\n";
using Texts = std::vector<std::string>;

int level_of(const std::string& word) {
    const Read read = sheets_of(four, "from,to,level\nก,ข," + word + "\n");
    EXPECT_TRUE(read.problems.empty()) << word << ": " << testing::PrintToString(read.problems);
    if (read.sheets.ties.empty()) return 1;
    for (int level = 2; level <= 5; ++level) {
        if (read.sheets.ties[0].closeness == tie_strengths[static_cast<std::size_t>(level)].closeness) return level;
    }
    return 0;
}

} // namespace

TEST(StakeholderSheet, ThaiHeadersAreUnderstood) {
    const Read read = sheets_of("ชื่อผู้มีส่วนได้เสีย/ภาคี;ภาคส่วน;อิทธิพล;ความสนใจ;อะไรมีความสำคัญต่อภาคี\nนายกเทศมนตรี;ภาครัฐ;มาก;น้อย;คะแนนเสียง\n");
    ASSERT_EQ(read.problems, Texts{});
    ASSERT_EQ(read.sheets.seats.size(), 1u);
    const Seat& seat = read.sheets.seats[0];
    EXPECT_EQ(seat.label, "นายกเทศมนตรี");
    EXPECT_EQ(seat.sector, 2);
    EXPECT_EQ(seat.influence, 0.75);
    EXPECT_EQ(seat.interest, 0.25);
    EXPECT_FALSE(seat.capacity);
}

TEST(StakeholderSheet, NameAndSectorAreEnough) { EXPECT_EQ(sheets_of("name,sector\nA,people\n").sheets.seats.size(), 1u); }

TEST(StakeholderSheet, GephisHeadersAndIdsAreUnderstood) {
    const Read read =
        sheets_of("Id,Label,Sector\nn1,Farmers,people\nn2,University,academia\n", "Source,Target,Type,Id,Weight\nn1,n2,Undirected,0,1.0\n");
    ASSERT_EQ(read.problems, Texts{});
    EXPECT_EQ(read.sheets.seats[1].label, "University");
    ASSERT_EQ(read.sheets.ties.size(), 1u);
    EXPECT_EQ(read.sheets.ties[0].closeness, tie_strengths[tie_level_not_given].closeness);
}

TEST(StakeholderSheet, FourHoursAWeekAreAnOrdinarySlack) {
    EXPECT_EQ(sheets_of("name,sector,capacity_hours_per_week\nA,people,4\n").sheets.seats[0].capacity, 0.5);
    EXPECT_EQ(sheets_of("name,sector,capacity_hours_per_week\nA,people,40\n").sheets.seats[0].capacity, 1.0);
}

TEST(StakeholderSheet, AnOrganisationMayHaveSeveralSeats) {
    const Read read = sheets_of("name,sector,members\nกลุ่ม,ประชาชน,3\nเทศบาล,รัฐ,\n", "from,to,level\nกลุ่ม,เทศบาล,5\nกลุ่ม 2,เทศบาล,3\n");
    ASSERT_EQ(read.problems, Texts{});
    ASSERT_EQ(read.sheets.seats.size(), 4u);
    EXPECT_EQ(read.sheets.seats[0].label, "กลุ่ม 1");
    EXPECT_EQ(read.sheets.seats[2].label, "กลุ่ม 3");
    EXPECT_EQ(read.sheets.ties.size(), 5u) << "three among colleagues, two to the municipality";
}

TEST(StakeholderSheet, AGreatOrganisationTiesEachSeatToItsNeighbours) {
    const Read read = sheets_of("name,sector,members\nA,people,50\n");
    EXPECT_EQ(read.sheets.ties.size(), 50u * nearest_colleagues);
}

TEST(StakeholderSheet, WhoIsNotAFounderStandsInTheField) {
    const Read read = sheets_of("name,sector,founder\nA,people,yes\nB,people,ไม่ใช่\n");
    EXPECT_TRUE(read.sheets.seats[0].founder);
    EXPECT_FALSE(read.sheets.seats[1].founder);
}

TEST(StakeholderSheet, EveryMistakeIsNamedWithItsPlace) {
    const Read read = sheets_of(
        "name,sector,influence,capacity_hours_per_week\nA,goverment,high,4\nB,people,1.2,4\nC,people,hihg,\"2,5\"\n,people,low,1\nA,people,low,-1\n");
    EXPECT_EQ(read.problems,
              (Texts{"stakeholders.csv:2:3: unknown sector \"goverment\"; did you mean \"government\"?",
                     "stakeholders.csv:3:10: influence is \"1.2\"; it is high, medium or low (มาก, ปานกลาง, น้อย) or a number from 0 to 1",
                     "stakeholders.csv:4:10: influence is \"hihg\"; it is high, medium or low (มาก, ปานกลาง, น้อย) or a number from 0 to 1; did you "
                     "mean \"high\"?",
                     "stakeholders.csv:4:15: capacity_hours_per_week is \"2,5\"; it is a number from 0 to 168 hours a week; write 2.5",
                     "stakeholders.csv:5:1: name is empty",
                     "stakeholders.csv:6:14: capacity_hours_per_week is \"-1\"; it is a number from 0 to 168 hours a week",
                     "stakeholders.csv:6:1: \"A\" stands in line 2 already; give each a name of its own; for several seats of one organisation use "
                     "the column members"}));
}

TEST(StakeholderSheet, AMisspeltColumnIsAMistakeAndAnotherIsLeftAside) {
    EXPECT_EQ(sheets_of("name,sector,influnce\nA,people,1\n").problems,
              Texts{"stakeholders.csv:1:13: unknown column \"influnce\"; did you mean \"influence\"?"});
    const Read read = sheets_of("name,sector,impact,เบอร์โทรศัพท์มือถือ\nA,people,x,y\n");
    EXPECT_EQ(read.problems, Texts{});
    EXPECT_EQ(read.sheets.notes.at(0).en, "stakeholders.csv: these columns act: name, sector; these are labels and change nothing: impact; these are "
                                       "unknown and left aside: เบอร์โทรศัพท์มือถือ");
}

TEST(StakeholderSheet, AMissingColumnIsNamed) {
    EXPECT_EQ(sheets_of("name,influence\nA,high\n").problems,
              Texts{"stakeholders.csv:1: there is no column sector; the header says: name, influence"});
    EXPECT_EQ(sheets_of("name,sector\n").problems,
              Texts{"stakeholders.csv: the worksheet names nobody; write one stakeholder a line under the header"});
}

TEST(StakeholderSheet, TheSameNameInOtherBytesIsTheSame) {
    const Read read = sheets_of("name,sector\nกองทุนตำบล,รัฐ\nกองทุนต\u0E4D\u0E32บล,รัฐ\n");
    ASSERT_EQ(read.problems.size(), 1u);
    EXPECT_NE(read.problems[0].find("stands in line 2 already"), std::string::npos);
}

TEST(TieSheet, AllWordsForTheFiveLevelsAreUnderstood) {
    for (const char* word : {"no tie", "ไม่มีความสัมพันธ์", "1", "TIE-1"}) EXPECT_EQ(level_of(word), 1);
    for (const char* word : {"loose contact", "Loose", "หลวม", "หลวม ๆ", "หลวมๆ", "แบบหลวม ๆ", "2"}) EXPECT_EQ(level_of(word), 2);
    for (const char* word : {"coordination", "ประสานงาน", "การประสานงาน", "ประสานการทำงาน", "ประสานความร่วมมือ", "3.0"}) EXPECT_EQ(level_of(word), 3);
    for (const char* word : {"cooperation", "Co-operation", "ความร่วมมือ", "4"}) EXPECT_EQ(level_of(word), 4);
    for (const char* word : {"collaboration", "participation", "มีส่วนร่วม", "แน่นแฟ้น", "เเน่นแฟ้น", "การทำงานร่วมกัน", "5"}) EXPECT_EQ(level_of(word), 5);
}

TEST(TieSheet, TheSourcesWorksheetIsUnderstood) {
    const Read read = sheets_of(
        "ชื่อ,ภาคส่วน\nกลุ่มเกษตรอินทรีย์,ประชาชน\nสวนผักคนเมือง,ประชาชน\n",
        "เรา,กลุ่ม,ความสัมพันธ์เดิม,ความสัมพันธ์ใหม่,ประโยชน์เรา/แลกเปลี่ยน,ประโยชน์เพื่อน,วิธีการ\nกลุ่มเกษตรอินทรีย์,สวนผักคนเมือง,หลวม ผ่านผู้เชื่อมคนเดียว,มีส่วนร่วม,ก,ข,ค\n");
    ASSERT_EQ(read.problems, Texts{});
    ASSERT_EQ(read.sheets.ties.size(), 1u);
    EXPECT_DOUBLE_EQ(read.sheets.ties[0].trust, 0.35);
    EXPECT_DOUBLE_EQ(read.sheets.ties[0].closeness, 0.12);
}

TEST(TieSheet, NamesMeetUnderTheThaiFold) {
    EXPECT_EQ(sheets_of("name,sector\nเครือข่ายตำบล,people\nB,people\n", "from,to\nเครือข\uF70Aายต\u0E4D\u0E32บล,B\n").problems, Texts{});
}

TEST(TieSheet, EveryMistakeIsNamedWithItsPlace) {
    const Read read =
        sheets_of("name,sector\nFarmers,people\nUniversity,academia\n", "from,to,level\nFarmer,University,5\nFarmers,Farmers,5\nFarmers,University,"
                                                                        "colaboration\nFarmers,,2\nFarmers,University,6\nFarmers,University,2\n");
    EXPECT_EQ(read.problems.size(), 7u) << testing::PrintToString(read.problems);
    EXPECT_EQ(read.problems[0], "ties.csv:2:1: \"Farmer\" is not among the stakeholders; did you mean \"Farmers\"?");
    EXPECT_EQ(read.problems[1], "ties.csv:3:1: a tie of \"Farmers\" to itself; remove the line");
    EXPECT_EQ(read.problems[2], "ties.csv:4:20: unknown level of a tie \"colaboration\"; did you mean \"collaboration\"?");
    EXPECT_EQ(read.problems[3], "ties.csv:5:9: to is empty");
    EXPECT_EQ(read.problems[5], "ties.csv:6:1: this pair stands in line 4 already; keep one of the lines");
}

TEST(TieSheet, APairGivenBothWaysIsOneTieIfTheLevelsAgree) {
    EXPECT_EQ(sheets_of(four, "from,to,level\nก,ข,3\nข,ก,3\n").sheets.ties.size(), 1u);
    EXPECT_EQ(sheets_of(four, "from,to,level\nก,ข,3\nข,ก,4\n").problems.size(), 1u);
}

TEST(TieSheet, WeightsAreLevelsUnlessAllAreOne) {
    EXPECT_EQ(sheets_of(four, "Source,Target,Weight\nก,ข,5\nก,ค,2\n").sheets.ties[0].closeness, 0.6);
    EXPECT_EQ(sheets_of(four, "Source,Target,Weight\nก,ข,1\nก,ค,1\n").sheets.ties.size(), 2u);
    EXPECT_EQ(sheets_of(four, "Source,Target,Weight\nก,ข,12\nก,ค,1\n").problems.size(), 1u);
}

TEST(TieSheet, AnAdjacencyMatrixIsRefusedWithTheWayOut) {
    const Read read = sheets_of(four, ",ก,ข,ค\nก,0,1,0\nข,1,0,1\nค,0,1,0\n");
    ASSERT_EQ(read.problems.size(), 1u) << testing::PrintToString(read.problems);
    EXPECT_EQ(read.problems[0].substr(0, 47), "ties.csv:1: this is an adjacency matrix: its co");
}

TEST(TieSheet, ATableOfUnknownNamesIsRefusedInTime) {
    std::string stakeholders = "name,sector\n", ties = "from,to\n";
    for (int k = 0; k < 5'000; ++k) stakeholders += "member of the network " + std::to_string(k) + ",people\n";
    for (int k = 0; k < 50'000; ++k) ties += "membre of the network " + std::to_string(k) + ",member of the network 1\n";
    EXPECT_EQ(sheets_of(stakeholders, ties).problems.size(), Problems::most);
}

TEST(TieSheet, AHundredThousandRowsAreReadInTime) {
    std::string stakeholders = "name,sector,influence\n", ties = "from,to,level\n";
    for (int k = 0; k < 20'000; ++k) stakeholders += "กลุ่ม " + std::to_string(k) + ",ภาคประชาชน,มาก\n";
    for (int k = 0; k + 1 < 20'000; ++k) ties += "กลุ่ม " + std::to_string(k) + ",กลุ่ม " + std::to_string(k + 1) + ",หลวม ๆ\n";
    const Read read = sheets_of(stakeholders, ties);
    EXPECT_EQ(read.problems, Texts{});
    EXPECT_EQ(read.sheets.ties.size(), 19'999u);
}
