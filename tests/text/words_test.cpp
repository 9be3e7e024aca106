// SPDX-License-Identifier: MIT
#include "diagnosis/failure_mode.hpp"
#include "model/week.hpp"
#include "text/failure_words.hpp"
#include "text/language.hpp"
#include "text/page.hpp"
#include "text/process_words.hpp"
#include "text/voice.hpp"
#include "text/width.hpp"
#include <gtest/gtest.h>
#include <sstream>

using namespace phakhi;

TEST(Words, EveryFailureHasAMeaningInBothLanguages) {
    for (const FailureMode* failure : failures_by_number()) {
        EXPECT_NE(meaning_of_failure(failure->number).en, "") << failure->number;
        EXPECT_NE(meaning_of_failure(failure->number).th, "") << failure->number;
    }
}

TEST(Words, EveryProcessHasALabelInBothLanguages) {
    Week week;
    each_process(week, [](const auto& process, std::size_t) {
        EXPECT_NE(label_of_process(process.key).en, "") << process.key;
        EXPECT_NE(label_of_process(process.key).th, "") << process.key;
    });
}

TEST(Voice, CountsAndLists) {
    const Voice english(Language::english), thai(Language::thai);
    EXPECT_EQ(english.members(1), "1\u00A0member");
    EXPECT_EQ(english.members(1200), "1,200\u00A0members");
    EXPECT_EQ(thai.members(24), "24\u00A0คน");
    EXPECT_EQ(english.list({"a", "b", "c"}), "a, b and c");
    EXPECT_EQ(english.times(2), "twice");
    EXPECT_EQ(english({"{1} of {0}", ""}, 100, 31), "31 of 100");
    EXPECT_EQ(grouped(-1234567.6), "-1,234,568");
    EXPECT_EQ(grouped(0), "0");
}

TEST(Voice, WeeksAreYearsOrDates) {
    EXPECT_EQ(year_of_week(52), 1);
    EXPECT_EQ(year_of_week(53), 2);
    EXPECT_EQ(Voice(Language::english).when(53), "week\u00A053\u00A0(year\u00A02)");
    EXPECT_EQ(Voice(Language::english, "2026-01-05").when(52), "week\u00A052\u00A0(4\u00A0Jan\u00A02027)");
    EXPECT_EQ(Voice(Language::thai, "2026-01-05").when(52), "สัปดาห์ที่\u00A052\u00A0(4\u00A0ม.ค.\u00A02570)");
    EXPECT_EQ(date_of_week("2024-02-26", 1), "2024-03-04");   // over a leap day
    EXPECT_EQ(date_of_week("", 1), "");
}

TEST(Page, BreaksAtSpacesOnlyAndWithinTheWidth) {
    const std::string text = wrapped("เครือข่ายความร่วมมือ ก่อตัว ยั่งยืน และล้มเหลวอย่างไร เล่าเป็นเรื่องให้ฟังง่าย ๆ", 30, 2);
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) EXPECT_LE(display_width(line), 30U) << line;
    EXPECT_EQ(wrapped("stay\u00A0together now", 6), "stay together\nnow");
    EXPECT_EQ(wrapped(""), "");
    EXPECT_EQ(wrapped("  lead", 10), "  lead");
}

TEST(Page, TablesAlignUnderThaiMarks) {
    const std::string text = table({"id", "ไทย", "x"}, {{"1", "ที่นี่", "y"}, {"22", "กก", "y"}});
    std::istringstream lines(text);
    std::vector<std::size_t> columns;
    for (std::string line; std::getline(lines, line);) {
        if (const std::size_t at = line.rfind('y'); at != line.npos) columns.push_back(display_width(line.substr(0, at)));
    }
    ASSERT_EQ(columns.size(), 2U);
    EXPECT_EQ(columns[0], columns[1]);
}

TEST(Language, OwnVariableGoesBeforeTheLocale) {
    EXPECT_EQ(language_of_environment([](const char* name) { return std::string_view(name) == "PHAKHI_LANG" ? "th" : "en_US"; }), Language::thai);
    EXPECT_EQ(language_of_environment([](const char* name) -> const char* { return std::string_view(name) == "LANG" ? "th_TH.UTF-8" : nullptr; }), Language::thai);
    EXPECT_EQ(language_of_environment([](const char* name) { return std::string_view(name) == "PHAKHI_LANG" ? "fr" : "C"; }), Language::english);
}
