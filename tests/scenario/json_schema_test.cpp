// SPDX-License-Identifier: MIT
#include "scenario/json_schema.hpp"
#include "scenario/number.hpp"
#include "scenario/scenario_files.hpp"

using namespace phakhi;
using Json = nlohmann::ordered_json;

namespace {

/// One table of the schema: its header as a scenario writes it, and the numbers that it may hold.
struct NumberTable {
    std::string header;
    std::vector<std::pair<std::string, Json>> numbers;
};

void collect(const Json& table, const std::string& path, const std::string& header, std::vector<NumberTable>& all) {
    NumberTable own{header, {}};
    for (const auto& [key, value] : table["properties"].items()) {
        const std::string inner = path.empty() ? key : path + "." + key;
        if (key == "variation") continue;   // its bounds are those of the setting, checked by the reader alone
        if (value.contains("maximum")) own.numbers.emplace_back(key, value);
        else if (value.value("type", "") == "object") collect(value, inner, "[" + inner + "]\n", all);
        else if (value.value("type", "") == "array" && value["items"].contains("properties"))
            collect(value["items"], inner, "[[" + inner + "]]\n" + (inner == "change" ? "strategy.push = 1\n" : inner == "action" ? "id = \"ACT-5\"\n" : "id = \"SHOCK-4\"\n"), all);
    }
    if (!own.numbers.empty()) all.push_back(std::move(own));
}

std::vector<NumberTable> number_tables() {
    std::vector<NumberTable> all;
    collect(scenario_schema(Language::english), "", "", all);
    return all;
}

std::string assignment(const std::string& key, double value) { return key + " = " + number_text(value) + "\n"; }

std::vector<std::string> out_of_range(const Folder& folder, const std::string& text) {
    std::vector<std::string> all = folder.problems_of("schema = 1\n" + text);
    std::erase_if(all, [](const std::string& problem) { return !says(problem, "it lies from") && !says(problem, "of memory; at most"); });
    return all;
}

} // namespace

TEST(JsonSchema, ItsBoundsAreThoseOfTheReader) {
    const Folder folder;
    std::size_t checked = 0;
    for (const NumberTable& table : number_tables()) {
        for (const auto& [key, value] : table.numbers) {
            if (table.header == "[change.strategy]\n" || table.header == "[change.environment]\n") continue;   // the same numbers as those of the sections
            ++checked;
            const double min = value["minimum"], max = value["maximum"];
            EXPECT_EQ(out_of_range(folder, table.header + assignment(key, 2 * max + 1)).size(), 1u) << table.header << key;
            EXPECT_EQ(out_of_range(folder, table.header + assignment(key, min - 1)).size(), 1u) << table.header << key;
        }
        std::string at_most = table.header, at_least = table.header;
        for (const auto& [key, value] : table.numbers) at_most += assignment(key, value["maximum"]), at_least += assignment(key, value["minimum"]);
        EXPECT_TRUE(out_of_range(folder, at_most).empty()) << at_most << testing::PrintToString(out_of_range(folder, at_most));
        EXPECT_TRUE(out_of_range(folder, at_least).empty()) << at_least << testing::PrintToString(out_of_range(folder, at_least));
    }
    EXPECT_GT(checked, 300u);
}

TEST(JsonSchema, TheReaderKnowsEveryKey) {
    const Folder folder;
    for (const NumberTable& table : number_tables()) {
        std::string text = table.header;
        for (const auto& [key, value] : table.numbers) text += assignment(key, value["maximum"]);
        EXPECT_FALSE(any_says(folder.problems_of("schema = 1\n" + text), "unknown key")) << table.header;
    }
}
