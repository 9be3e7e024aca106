// SPDX-License-Identifier: MIT
#include "report/page.hpp"
#include "report/page_files.hpp"
#include "report/words.hpp"
#include "text/holds.hpp"
#include <gtest/gtest.h>
#include <regex>
#include <set>

using namespace phakhi;

namespace {

std::string all_sources() {
    std::string out;
    for (const EmbeddedFile& file : page_files()) out += file.text;
    return out;
}

std::set<std::string> matches(const std::string& text, const char* pattern) {
    std::set<std::string> found;
    const std::regex expression(pattern);
    for (std::sregex_iterator at(text.begin(), text.end(), expression), end; at != end; ++at) found.insert((*at)[1]);
    return found;
}

bool is_known(const std::string& key) {
    return std::any_of(page_words().begin(), page_words().end(), [&](const PageWord& word) { return word.key == key; });
}

} // namespace

TEST(PageWords, EachIsThereOnceAndInBothLanguages) {
    std::set<std::string_view> keys;
    for (const PageWord& word : page_words()) {
        EXPECT_TRUE(keys.insert(word.key).second) << word.key;
        EXPECT_FALSE(word.text.en.empty()) << word.key;
        EXPECT_FALSE(word.text.th.empty()) << word.key;
        EXPECT_EQ(matches(std::string(word.text.en), R"(\{(\d)\})"), matches(std::string(word.text.th), R"(\{(\d)\})")) << word.key;
    }
}

TEST(PageWords, ThaiHoldsNoEnglishWordButNamesOfCommandsAndKeys) {
    for (const PageWord& word : page_words()) {
        const std::string bare = std::regex_replace(std::string(word.text.th), std::regex(R"(phakhi [a-z]+|--[a-z]+|\(seed\)|\((P|N)\))"), "");
        EXPECT_FALSE(std::regex_search(bare, std::regex("[A-Za-z]"))) << word.key << ": " << word.text.th;
    }
}

TEST(PageWords, EveryWordThatIsAskedForExistsAndNoneIsIdle) {
    const std::string sources = all_sources();
    std::set<std::string> asked = matches(sources, R"re(word\("([a-z_0-9]+)"\s*[,)])re");
    asked.merge(matches(sources, R"re(data-(?:word|label)="([a-z_0-9]+)")re"));
    EXPECT_GT(asked.size(), 40u);
    for (const std::string& key : asked) EXPECT_TRUE(is_known(key)) << key;
    const std::set<std::string> quoted = matches(sources, R"re("([a-z_0-9]+)")re"), families = matches(sources, R"re("([a-z_]+_)" \+)re");
    for (const PageWord& word : page_words()) {
        const std::string key(word.key);
        EXPECT_TRUE(quoted.contains(key) || std::any_of(families.begin(), families.end(), [&](const std::string& family) { return key.starts_with(family); })) << key;
    }
}

TEST(Page, IsOneFileThatAsksNothingOfTheNetwork) {
    const std::string page = page_of({{"runs", nlohmann::ordered_json::array()}}, "title", Language::thai);
    for (const char* reach : {"https:", "url(", "@import", "import(", "fetch(", "XMLHttpRequest", "WebSocket", "sendBeacon", "<link rel=\"stylesheet", "src="}) EXPECT_FALSE(holds(page, reach)) << reach;
    const std::set<std::string> addresses = matches(page, R"re((http:[^"]*)")re");
    EXPECT_EQ(addresses, std::set<std::string>{"http://www.w3.org/2000/svg"});   // the name of SVG, never fetched
    EXPECT_TRUE(holds(page, "default-src 'none'"));
    EXPECT_TRUE(holds(page, "<html lang=\"th\">"));
    EXPECT_TRUE(holds(page, "This page needs JavaScript"));
    EXPECT_FALSE(holds(page, "{data}"));
}

TEST(Page, NoTextOfAUserIsReadAsMarkup) {
    const nlohmann::ordered_json data = {{"runs", {"</script><script>alert(1)</script>", "{script}"}}};
    const std::string page = page_of(data, "<b>&\"", Language::english);
    EXPECT_FALSE(holds(page, "alert(1)</script>"));
    EXPECT_TRUE(holds(page, "<title>&lt;b&gt;&amp;&quot;</title>"));
    EXPECT_TRUE(holds(page, "\"{script}\""));
}

TEST(Page, FilesStayReadable) {
    for (const EmbeddedFile& file : page_files()) EXPECT_LT(std::count(file.text.begin(), file.text.end(), '\n'), 250) << file.path;
}
