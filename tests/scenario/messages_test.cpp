// SPDX-License-Identifier: MIT
#include "scenario/check.hpp"
#include "scenario/scenario_files.hpp"
#include "text/utf8.hpp"

using namespace phakhi;

namespace {

/// A mistake that users make, and what they are told.
struct Mistake {
    const char* name;
    const char* scenario;        ///< behind "schema = 1"
    const char* stakeholders;    ///< stakeholders.csv, or nullptr
    const char* ties;            ///< ties.csv, or nullptr
    const char *english, *thai;  ///< parts of the message
};

constexpr const char* two = "name,sector\nA,people\nB,government\n";
constexpr const char* sheets = "[population]\nstakeholders = \"stakeholders.csv\"\npool = 10\n";
constexpr const char* both_sheets = "[population]\nstakeholders = \"stakeholders.csv\"\nties = \"ties.csv\"\npool = 10\n";

constexpr Mistake mistakes[] = {
    {"unknown key", "[run]\nwekes = 3\n", nullptr, nullptr, "unknown key \"wekes\" in [run]", "ไม่รู้จักคีย์ \"wekes\" ในหมวด [run]"},
    {"key of another section", "[environment]\npush = 1\n", nullptr, nullptr, "it belongs in [strategy]", "คีย์นี้อยู่ในหมวด [strategy]"},
    {"out of range", "[strategy]\npush = 9\n", nullptr, nullptr, "strategy.push is 9; it lies from", "strategy.push เป็น 9 แต่ต้องอยู่ในช่วง 0 ถึง"},
    {"text for a number", "[strategy]\npush = \"0.5\"\n", nullptr, nullptr, "remove the quotes", "ลบเครื่องหมายคำพูด"},
    {"decimal comma", "[strategy]\npush = 0,5\n", nullptr, nullptr, "write 0.5", "เขียน 0.5"},
    {"not whole", "[run]\nweeks = 1.5\n", nullptr, nullptr, "it is a whole number from 0 to 5200 weeks", "ต้องเป็นจำนวนเต็มในช่วง 0 ถึง 5200 สัปดาห์"},
    {"not finite", "[strategy]\npush = nan\n", nullptr, nullptr, "not a finite number", "ไม่ใช่จำนวนจำกัด"},
    {"unknown choice", "[network]\nform = \"natual\"\n", nullptr, nullptr, "did you mean \"natural\"?", "หมายถึง \"natural\" หรือไม่"},
    {"unknown action", "[[action]]\nid = \"ACT-99\"\n", nullptr, nullptr, "unknown action", "ไม่รู้จักมาตรการ"},
    {"unknown shock", "[[shock]]\nid = \"SHOCK-9\"\n", nullptr, nullptr, "unknown shock", "ไม่รู้จักเหตุการณ์"},
    {"unknown metric", "[[action]]\nid = \"ACT-5\"\nwhen = \"atendance < 0.4\"\n", nullptr, nullptr, "unknown metric \"atendance\"", "ไม่รู้จักตัวชี้วัด \"atendance\""},
    {"hidden metric", "[[action]]\nid = \"ACT-5\"\nwhen = \"need_gap > 0.4\"\n", nullptr, nullptr, "nobody in the network could see", "ไม่มีใครในเครือข่ายมองเห็น"},
    {"unknown process", "[processes]\noff = [\"cultur\"]\n", nullptr, nullptr, "unknown process", "ไม่รู้จักกระบวนการ"},
    {"Buddhist year", "[run]\nstart_date = 2569-01-05\n", nullptr, nullptr, "is a Buddhist year; write 2026-01-05", "เป็นปี พ.ศ. เขียน 2026-01-05"},
    {"missing file", "[population]\nstakeholders = \"no.csv\"\n", nullptr, nullptr, "there is no such file", "ไม่มีแฟ้มนี้"},
    {"missing strategy quotes", "[strategy]\nuse = network\n", nullptr, nullptr, "put a text in quotes", "ใส่ข้อความในเครื่องหมายคำพูด"},
    {"unknown sector", sheets, "name,sector\nA,everybody\n", nullptr, "unknown sector \"everybody\"", "ไม่รู้จักภาคส่วน \"everybody\""},
    {"bad degree", sheets, "name,sector,influence\nA,people,huge\n", nullptr, "it is high, medium or low", "ต้องเป็น มาก ปานกลาง น้อย"},
    {"missing column", sheets, "name,influence\nA,high\n", nullptr, "there is no column sector; the header says", "ไม่มีคอลัมน์ sector หัวตารางมี"},
    {"misspelt column", sheets, "name,sectr\nA,people\n", nullptr, "unknown column \"sectr\"", "ไม่รู้จักคอลัมน์ \"sectr\""},
    {"doubled name", sheets, "name,sector\nA,people\nA,people\n", nullptr, "stands in line 2 already", "มีอยู่แล้วในบรรทัด 2"},
    {"row too wide", sheets, "name,sector\nA,people,x\n", nullptr, "row 1 has 3 cells, the header has 2", "แถวที่ 1 มี 3 ช่อง แต่หัวตารางมี 2 ช่อง"},
    {"unknown stakeholder", both_sheets, two, "from,to\nA,C\n", "\"C\" is not among the stakeholders", "\"C\" ไม่อยู่ในรายชื่อผู้มีส่วนได้เสีย"},
    {"unknown level", both_sheets, two, "from,to,level\nA,B,friends\n", "unknown level of a tie", "ไม่รู้จักระดับความสัมพันธ์"},
    {"adjacency matrix", both_sheets, two, ",A,B\nA,0,1\nB,1,0\n", "this is an adjacency matrix", "นี่คือเมทริกซ์ความสัมพันธ์"},
    {"pool below founders", "[population]\nfounders = 20\npool = 10\n", nullptr, nullptr, "fewer than the 20 founders", "น้อยกว่าผู้ก่อตั้ง 20 คน"},
};

bool has_thai(const std::string& text) {
    for (const char32_t c : code_points(text)) {
        if (c >= 0x0E00 && c <= 0x0E7F) return true;
    }
    return false;
}

/// What a Thai reader is told about the mistake; one line a problem.
std::pair<std::string, std::string> told(const Mistake& mistake) {
    const Folder folder;
    if (mistake.stakeholders) folder.file("stakeholders.csv", mistake.stakeholders);
    if (mistake.ties) folder.file("ties.csv", mistake.ties);
    std::pair<std::string, std::string> texts;
    try {
        read_scenario(folder.file("s.toml", std::string("schema = 1\n") + mistake.scenario));
    } catch (const InputError& error) {
        for (const Problem& problem : error.problems()) {
            texts.first += problem.text(Language::english) + "\n";
            texts.second += problem.text(Language::thai) + "\n";
            EXPECT_TRUE(has_thai(problem.message.th)) << mistake.name << ": " << problem.message.en;
            EXPECT_TRUE(problem.suggestion.empty() || has_thai(problem.suggestion.th)) << mistake.name << ": " << problem.suggestion.en;
        }
    }
    return texts;
}

} // namespace

TEST(Messages, TheCommonestMistakesAreToldInBothLanguages) {
    static_assert(std::size(mistakes) >= 20);
    for (const Mistake& mistake : mistakes) {
        const auto [english, thai] = told(mistake);
        EXPECT_TRUE(says(english, mistake.english)) << mistake.name << ": " << english;
        EXPECT_TRUE(says(thai, mistake.thai)) << mistake.name << ": " << thai;
        EXPECT_FALSE(has_thai(english) && std::string(mistake.name) != "bad degree" && std::string(mistake.name) != "unknown sector" &&
                     std::string(mistake.name) != "unknown level") << english;   // these three offer the words of both languages
    }
}

TEST(Messages, EveryNoteIsSaidInThai) {
    const Folder folder;
    folder.file("stakeholders.csv", "name,sector,skills,impact,shoe size\nA,people,cooking,x,42\nB,government,,,\nC,people,,,\n");
    folder.file("ties.csv", "from,to,level\nA,B,\nB,A,\nB,C,3\n");
    const Scenario s = folder.scenario(std::string("schema = 1\n") + both_sheets);
    EXPECT_EQ(s.notes.size(), 6u);   // columns, skills, columns, levels, both ways, size
    for (const Said& note : s.notes) EXPECT_TRUE(has_thai(note.th)) << note.en;
}

TEST(Messages, EveryReasonWhyASettingDoesNothingIsSaidInThai) {
    const CheckReport report = check(Folder().scenario("schema = 1\n[processes]\noff = [\"culture\"]\n[strategy]\nlesson_depth = 0\nlesson_every_weeks = 13\nanchoring = 1\n"
                                                       "[parameters]\nculture.gain = 0.1\n[[action]]\nid = \"ACT-5\"\nstrength = 0\n[[shock]]\nid = \"SHOCK-4\"\nweek = 999\n"));
    EXPECT_GE(report.idle.size(), 4u);
    for (const Idle& one : report.idle) EXPECT_TRUE(has_thai(one.why.th)) << one.why.en;
}

TEST(Messages, WhatIsNotSaidInThaiIsSaidInEnglish) {
    EXPECT_EQ(Said("disk full").in(Language::thai), "disk full");
    EXPECT_EQ((Said("a", "ก") + Said("b")).in(Language::thai), "กb");
    const Problem problem{"s.toml", 3, 7, {"wrong", "ผิด"}, {"write 1", "เขียน 1"}};
    EXPECT_EQ(problem.text(), "s.toml:3:7: wrong; write 1");
    EXPECT_EQ(problem.text(Language::thai), "s.toml:3:7: ผิด เขียน 1");
}
