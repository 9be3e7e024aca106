// SPDX-License-Identifier: MIT
#include "report/packed.hpp"
#include "report/run_data.hpp"
#include "results/sample_record.hpp"
#include <gtest/gtest.h>

using namespace phakhi;

namespace {

/// What a page makes of packed numbers.
std::vector<int> unpacked(const std::string& text, std::size_t size) {
    static const std::string digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::vector<std::uint8_t> bytes;
    std::uint32_t group = 0;
    int bits = 0;
    for (const char c : text) {
        if (c == '=') break;
        group = group << 6 | static_cast<std::uint32_t>(digits.find(c));
        if ((bits += 6) >= 8) bytes.push_back(static_cast<std::uint8_t>(group >> (bits -= 8)));
    }
    std::vector<int> out;
    for (std::size_t k = 0; k + size <= bytes.size(); k += size) {
        int value = 0;
        for (std::size_t j = 0; j < size; ++j) value |= bytes[k + j] << (8 * j);
        out.push_back(value);
    }
    return out;
}

nlohmann::ordered_json sample_data(Names names = Names::real) { return run_data({sample_record(), sample_provenance()}, names); }

} // namespace

TEST(Packed, IsBase64OfTheBytesLowestFirst) {
    EXPECT_EQ(packed(std::vector<std::uint8_t>{'M', 'a', 'n'}), "TWFu");
    EXPECT_EQ(packed(std::vector<std::uint8_t>{'M', 'a'}), "TWE=");
    EXPECT_EQ(packed(std::vector<std::uint8_t>{'M'}), "TQ==");
    EXPECT_EQ(unpacked(packed(std::vector<std::uint16_t>{0, 258, 65535}), 2), (std::vector<int>{0, 258, 65535}));
    EXPECT_EQ(unpacked(packed(std::vector<std::int16_t>{-1}), 2), (std::vector<int>{65535}));
    EXPECT_EQ(unpacked(packed(std::vector<std::uint32_t>{1, 70000}), 4), (std::vector<int>{1, 70000}));
}

TEST(Packed, AShareIsAByteAndNoneIsKeptApart) {
    EXPECT_EQ(as_byte(0), 0);
    EXPECT_EQ(as_byte(0.5), 125);
    EXPECT_EQ(as_byte(1), byte_of_one);
    EXPECT_EQ(as_byte(7), byte_of_one);
    EXPECT_EQ(as_byte(std::nan("")), byte_of_none);
}

TEST(RunData, SaysWhatTheFileSays) {
    const TrajectoryRecord record = sample_record();
    const auto data = sample_data();
    EXPECT_EQ(data["title"][1], record.title_th);
    EXPECT_EQ(data["end"], record.outcome.end_week);
    EXPECT_EQ(data["outcome"]["key"], "collapsed");
    EXPECT_TRUE(data["outcome"]["failed"]);
    EXPECT_EQ(data["outcome"]["first_failure"], "FAIL-17");
    ASSERT_EQ(data["measures"].size(), record.metrics.size());
    for (std::size_t week = 0; week <= static_cast<std::size_t>(record.outcome.end_week); ++week)
        EXPECT_NEAR(data["measures"][0]["values"][week].get<double>(), record.metrics[0].values[week], 1e-3);
    EXPECT_EQ(data["measures"][0]["values"].size(), static_cast<std::size_t>(record.outcome.end_week) + 1);
    EXPECT_EQ(data["events"]["week"].get<std::vector<int>>(), record.events.week);
    EXPECT_EQ(data["events"]["id"].get<std::vector<std::string>>(), record.events.id);
    EXPECT_TRUE(data["events"]["value"][2].is_null());
    EXPECT_EQ(data["origin"]["seed"], "18446744073709551615");
    EXPECT_EQ(data["origin"]["inputs"].size(), 2u);
}

TEST(RunData, HoldsEveryChangeOfATieInItsWeek) {
    const TrajectoryRecord record = sample_record();
    const auto ties = sample_data()["ties"];
    EXPECT_EQ(unpacked(ties["a"], 2), record.ties.source);
    EXPECT_EQ(unpacked(ties["b"], 2), record.ties.target);
    const std::vector<int> first = unpacked(ties["first"], 4), change = unpacked(ties["change"], 1);
    ASSERT_EQ(first.size(), static_cast<std::size_t>(record.outcome.end_week) + 2);
    for (std::size_t week = 0; week + 1 < first.size(); ++week) {
        for (int k = first[week]; k < first[week + 1]; ++k) EXPECT_EQ(record.ties.week[static_cast<std::size_t>(k)], static_cast<int>(week));
    }
    EXPECT_EQ(first.back(), static_cast<int>(record.ties.size()));
    for (std::size_t k = 0; k < change.size(); ++k) {
        EXPECT_EQ(change[k] & 3, record.ties.kind[k]);
        EXPECT_EQ(change[k] >> 2, record.ties.level[k]);
    }
}

TEST(RunData, AlarmsAndStagesAreStretchesOfWeeks) {
    const auto data = sample_data();   // FAIL-17 is on after week 9, until the run ends in week 20
    EXPECT_EQ(data["failures"][2]["on"], nlohmann::ordered_json::parse("[[10,21]]"));
    EXPECT_TRUE(data["failures"][0]["on"].empty());
    EXPECT_EQ(data["failures"][2]["meaning"][0], "fewer than half of the leaders' seats are filled");
    EXPECT_EQ(unpacked(data["failures"][1]["indicator"], 1)[5], 50);
    EXPECT_EQ(data["stage"], nlohmann::ordered_json::parse("[[0,0],[9,1],[18,2]]"));
    EXPECT_EQ(data["stages"][0]["open"], nlohmann::ordered_json::parse("[[0,21]]"));
}

TEST(RunData, HoldsTheShapeOfTheMapAtEachChange) {
    TrajectoryRecord record = sample_record();
    std::fill(record.shape.begin(), record.shape.end(), static_cast<std::int8_t>(2));
    record.shape[0] = 5, record.shape[13] = 6;
    const auto data = run_data({record, sample_provenance()}, Names::real);
    EXPECT_EQ(data["shape"], nlohmann::ordered_json::parse("[[0,5],[1,2],[13,6],[14,2]]"));
    EXPECT_EQ(data["shapes"].size(), 6u);
    EXPECT_EQ(data["shapes"]["2"]["label"], nlohmann::ordered_json::parse(R"(["loose","หลวม ๆ"])"));
}

TEST(RunData, MembersAndLeadersAreThoseOfTheFile) {
    const auto people = sample_data()["people"];
    EXPECT_EQ(people["members"], nlohmann::ordered_json::parse("[[1,0,21],[4,0,21]]"));
    EXPECT_EQ(people["leaders"], nlohmann::ordered_json::parse("[[1,0,21]]"));
    EXPECT_EQ(people["names"][1][0], "ภาคีที่ 1");
    EXPECT_EQ(people["names"][2], nlohmann::ordered_json::parse(R"json(["agent 3","คนที่ 3"])json"));
    EXPECT_EQ(people["places"]["weeks"], nlohmann::ordered_json::parse("[0,26]"));
}

TEST(RunData, PseudonymsLeaveNoGivenNameAnywhere) {
    const auto data = sample_data(Names::pseudonyms);
    EXPECT_EQ(data["people"]["names"][1], nlohmann::ordered_json::parse(R"json(["member 2 (academia)","สมาชิก 2 (ภาควิชาการ)"])json"));
    EXPECT_EQ(data.dump().find("ภาคีที่"), std::string::npos);
}

TEST(RunData, AnEmptyCourseIsData) {
    TrajectoryRecord record = sample_record(0, 1);
    record.ties = {}, record.events = {};
    const auto data = run_data({record, sample_provenance()}, Names::real);
    EXPECT_EQ(data["end"], 0);
    EXPECT_EQ(unpacked(data["ties"]["first"], 4), (std::vector<int>{0, 0}));
}
