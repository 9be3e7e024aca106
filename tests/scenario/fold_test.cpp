// SPDX-License-Identifier: MIT
#include "scenario/fold.hpp"
#include "text/utf8.hpp"
#include "text/width.hpp"
#include <gtest/gtest.h>

using namespace phakhi;

TEST(Fold, PrivateGlyphsAreTheLettersTheyDraw) {
    EXPECT_EQ(fold("เครือข\uF70Aาย"), "เครือข่าย");
    EXPECT_EQ(fold("ร\uF70Aวม"), "ร่วม");
    EXPECT_EQ(fold("ป\uF701น"), "ปิน");
    EXPECT_EQ(fold("\uF700\uF70F"), "ฐญ");
    EXPECT_EQ(fold("\uF71A"), "ฺ");
}

TEST(Fold, SplitSaraAmIsSaraAm) {
    EXPECT_EQ(fold("ต\u0E4D\u0E32บล"), "ตำบล");
    EXPECT_EQ(fold("น\u0E4D\u0E49\u0E32"), "น้ำ");
    EXPECT_EQ(fold("น\u0E49\u0E4D\u0E32"), "น้ำ");
    EXPECT_EQ(fold("สม\u0E4D\u0E48\u0E32เสมอ"), "สม่ำเสมอ");
    EXPECT_EQ(fold("น\u0E33\u0E49"), "น้ำ");
}

TEST(Fold, TheVowelComesBeforeTheTone) {
    EXPECT_EQ(fold("ย\u0E48\u0E31งยืน"), "ยั่งยืน");
    EXPECT_EQ(fold("เพ\u0E48\u0E37อ"), "เพื่อ");
}

TEST(Fold, TwoSaraEAreSaraAe) { EXPECT_EQ(fold("เเน่นเเฟ้น"), "แน่นแฟ้น"); }

TEST(Fold, SpacesAndInvisibleCharactersDoNotMatter) { EXPECT_EQ(fold("  สวน\u200Bผัก \u00A0 คนเมือง\uFEFF "), "สวนผัก คนเมือง"); }

TEST(Fold, ThePlainNameStaysAsItIs) {
    for (const char* name : {"กลุ่มนักวิชาการ ม.อ.", "RE-AMP", "กรรมการกองทุนตำบล", "โตนงาช้าง", "พุทฺธํ", ""}) EXPECT_EQ(fold(name), name);
}

TEST(Fold, FoldingTwiceChangesNothingMore) {
    const std::u32string letters = U"กนเ\u0E31\u0E34\u0E35\u0E47\u0E48\u0E49\u0E4C\u0E4D\u0E32\u0E33\uF70A\uF712 \u200B";
    std::uint32_t draw = 1;
    for (int round = 0; round < 20'000; ++round) {
        std::u32string word;
        for (int k = 0; k < 7; ++k) {
            draw = draw * 1664525u + 1013904223u;
            word += letters[(draw >> 16) % letters.size()];
        }
        const std::string once = fold(utf8(word));
        ASSERT_EQ(fold(once), once) << utf8(word);
    }
}

TEST(Utf8, WhatIsNotUtf8IsFoundWithItsOffset) {
    EXPECT_EQ(first_invalid_utf8("ภาคี"), all_valid);
    EXPECT_EQ(first_invalid_utf8("ab\xFF"), 2u);
    EXPECT_EQ(first_invalid_utf8("\xC0\xAF"), 0u) << "overlong";
    EXPECT_EQ(first_invalid_utf8("a\xED\xA0\x80"), 1u) << "surrogate";
    EXPECT_EQ(first_invalid_utf8("\xF4\x90\x80\x80"), 0u) << "above U+10FFFF";
    EXPECT_EQ(first_invalid_utf8("ab\xE0\xB8"), 2u) << "cut";
}

TEST(Width, ThaiMarksTakeNoColumn) {
    EXPECT_EQ(display_width("น้ำ"), 2u);
    EXPECT_EQ(display_width("ที่"), 1u);
    EXPECT_EQ(display_width("ภาคี"), 3u);
    EXPECT_EQ(padded("ที่", 3), "ที่  ");
}

TEST(Width, TextIsCutBehindALetterWithItsMarks) { EXPECT_EQ(shortened("ที่ที่ที่", 2), "ที่…"); }

TEST(Width, ControlAndDirectionCharactersAreWrittenOut) {
    EXPECT_EQ(shown("a\x1B[31m\u202Eb"), "a\\u{1B}[31m\\u{202E}b");
    EXPECT_EQ(shown("\xFF"), "(not UTF-8)");
    EXPECT_EQ(display_width(shown(std::string(100'000, 'x'))), 60u);
}
