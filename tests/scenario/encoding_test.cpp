// SPDX-License-Identifier: MIT
#include "scenario/encoding.hpp"
#include "support/errors.hpp"
#include <gtest/gtest.h>

using namespace phakhi;
using namespace std::string_literals;

static std::string refusal(const std::string& bytes) {
    try {
        decode_text(bytes, "f.csv");
    } catch (const InputError& error) {
        return error.what();
    }
    return "";
}
static bool says(const std::string& text, const std::string& part) { return text.find(part) != text.npos; }

TEST(Encoding, AByteOrderMarkIsTakenOff) { EXPECT_EQ(decode_text("\xEF\xBB\xBFชื่อ", "f").text, "ชื่อ"); }

TEST(Encoding, EveryKindOfLineEndIsOne) { EXPECT_EQ(decode_text("a\r\nb\rc\nd\r\r", "f").text, "a\nb\nc\nd\n\n"); }

TEST(Encoding, ThaiExcelIsConvertedAndSaidSo) {
    const DecodedText decoded = decode_text("\xAA\xD7\xE8\xCD,sector\n\xB9\xE9\xD3,people\n", "f.csv");
    EXPECT_EQ(decoded.text, "ชื่อ,sector\nน้ำ,people\n");
    EXPECT_TRUE(says(decoded.note.en, "CP874"));
}

TEST(Encoding, Utf8IsNotConverted) { EXPECT_EQ(decode_text("ชื่อ", "f").note.en, ""); }

TEST(Encoding, AccentsOfOtherAlphabetsAreNotThai) {
    for (const char* word : {"Caf\xE9,1\n", "M\xFCller\n", "se\xF1or x\n"}) EXPECT_TRUE(says(refusal(word), "is not UTF-8")) << word;
}

TEST(Encoding, WhatIsNoUtf8IsNamedByLineAndOffset) {
    const std::string text = refusal("ab\nc\xFF\xFE\n");
    EXPECT_TRUE(says(text, "f.csv:2: the byte at offset 4 is not UTF-8")) << text;
}

TEST(Encoding, Utf16IsNamed) {
    EXPECT_TRUE(says(refusal("\xFF\xFE"
                             "a\0b\0"s),
                     "UTF-16"));
    EXPECT_TRUE(says(refusal("\xFE\xFF\0a\0b"s), "UTF-16"));
    EXPECT_TRUE(says(refusal("a\0b\0c\0d\0"s), "UTF-16"));
}

TEST(Encoding, AWorkbookIsRefusedWithTheWayOut) {
    EXPECT_TRUE(says(refusal("PK\x03\x04....."), "CSV UTF-8"));
    EXPECT_TRUE(says(refusal("\xD0\xCF\x11\xE0\xA1\xB1"), ".xls"));
}

TEST(Encoding, AByteZeroIsNoText) { EXPECT_TRUE(says(refusal("name,sector\nabcdefgh\0ijklmnop,people\n"s), "byte 0 at offset 20")); }
