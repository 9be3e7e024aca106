// SPDX-License-Identifier: MIT
// Every entry of every catalogue: ids unique and complete, both languages, a source, and nothing read that nobody could see.
#include "catalogue/actions.hpp"
#include "catalogue/shocks.hpp"
#include "diagnosis/failure_mode.hpp"
#include "diagnosis/stage.hpp"
#include "model/action.hpp"
#include "model/shock.hpp"
#include <gtest/gtest.h>
#include <filesystem>
#include <fstream>
#include <random>
#include <regex>
#include <set>
#include <sstream>

using namespace phakhi;

namespace {
bool is_thai(std::string_view text) {   // at least one letter of the Thai block, U+0E00 to U+0E7F
    return text.find("\xE0\xB8") != std::string_view::npos || text.find("\xE0\xB9") != std::string_view::npos;
}

void expect_both_languages(const Text& label, const std::string& of) {
    EXPECT_FALSE(label.en.empty()) << of;
    EXPECT_FALSE(is_thai(label.en)) << of;
    EXPECT_TRUE(is_thai(label.th)) << of << " has no Thai label";
}

template <class T> std::set<int> numbers(std::span<const T* const> entries) {
    std::set<int> all;
    for (const T* entry : entries) EXPECT_TRUE(all.insert(entry->number).second) << entry->number << " stands twice";
    return all;
}

std::set<int> from_one_to(int last) {
    std::set<int> all;
    for (int k = 1; k <= last; ++k) all.insert(k);
    return all;
}

const Metric& metric(MetricId id) { return *metrics()[static_cast<std::size_t>(id)]; }

std::string read(const std::filesystem::path& path) {
    std::ostringstream text;
    text << std::ifstream(path).rdbuf();
    return text.str();
}

/// Bounds of everything that reads measures, with its name.
std::vector<std::pair<std::string, std::span<const Bound>>> readers() {
    std::vector<std::pair<std::string, std::span<const Bound>>> all;
    for (const FailureMode* f : failures()) all.emplace_back("FAIL-" + std::to_string(f->number), f->bounds);
    for (const Stage* s : stages()) all.emplace_back("STAGE-" + std::to_string(s->number), s->bounds);
    return all;
}
} // namespace

TEST(Catalogue, Has24FailuresAnd8StagesEachOnce) {
    EXPECT_EQ(numbers(failures()), from_one_to(24));
    EXPECT_EQ(numbers(stages()), from_one_to(8));
    EXPECT_EQ(numbers(shocks()), from_one_to(4));
    EXPECT_EQ(numbers(actions()).size(), actions().size());
    for (std::size_t k = 0; k < failures_by_number().size(); ++k) EXPECT_EQ(failures_by_number()[k]->number, static_cast<int>(k) + 1);
    for (std::size_t k = 0; k < stages_by_number().size(); ++k) EXPECT_EQ(stages_by_number()[k]->number, static_cast<int>(k) + 1);
}

TEST(Catalogue, SpeaksBothLanguagesAndNamesItsSources) {
    const auto look = [](const auto& entries, const std::string& kind) {
        for (const auto* entry : entries) {
            expect_both_languages(entry->label, kind + std::to_string(entry->number));
            EXPECT_FALSE(entry->source.empty()) << kind << entry->number;
        }
    };
    look(failures(), "FAIL-"), look(stages(), "STAGE-"), look(actions(), "ACT-"), look(shocks(), "SHOCK-");
    for (const Metric* m : metrics()) {
        expect_both_languages(m->label, std::string(m->key));
        EXPECT_FALSE(m->unit.empty()) << m->key;
        EXPECT_NE(m->measure, nullptr) << m->key;
    }
}

TEST(Catalogue, MetricKeysAreTheNamesOfTheirFiles) {
    std::set<std::string> files, keys;
    for (const auto& file : std::filesystem::directory_iterator(PHAKHI_SOURCE_DIR "/src/metrics")) {
        if (file.path().extension() == ".cpp") files.insert(file.path().stem().string());
    }
    for (const Metric* m : metrics()) EXPECT_TRUE(keys.insert(std::string(m->key)).second) << m->key;
    EXPECT_EQ(keys, files);
}

TEST(Catalogue, EveryFileDefinesTheEntryItIsNamedAfter) {
    for (const char* folder : {"metrics", "model/actions", "model/shocks", "diagnosis/stages", "diagnosis/failures"}) {
        for (const auto& file : std::filesystem::directory_iterator(std::string(PHAKHI_SOURCE_DIR "/src/") + folder)) {
            if (file.path().extension() != ".cpp") continue;
            const std::regex definition("extern constinit const [A-Za-z]+ " + file.path().stem().string() + "\\b");
            EXPECT_TRUE(std::regex_search(read(file.path()), definition)) << file.path();
        }
    }
}

TEST(Catalogue, IndicatorsAndGatesReadOnlyWhatSomebodyCouldSee) {
    for (const auto& [name, bounds] : readers()) {
        EXPECT_FALSE(bounds.empty()) << name;
        for (const Bound& bound : bounds) {
            EXPECT_NE(metric(bound.metric).seen_by, SeenBy::nobody) << name << " reads " << metric(bound.metric).key;
            EXPECT_TRUE(!bound.relative || metric(bound.of).seen_by != SeenBy::nobody) << name << " reads " << metric(bound.of).key;
            EXPECT_GT(bound.width, 0) << name;
        }
    }
}

TEST(Catalogue, IndicatorsLieBetweenNoneAndFull) {
    std::mt19937 chance(3);
    std::uniform_real_distribution<double> wide(-3, 3), narrow(0, 1);
    for (int k = 0; k < 3000; ++k) {
        Measures seen;
        for (std::size_t m = 0; m < Measures::count; ++m) seen[static_cast<MetricId>(m)] = k % 2 ? narrow(chance) : wide(chance);
        for (const FailureMode* f : failures()) {
            const double x = f->indicator(seen);
            ASSERT_TRUE(x >= 0 && x <= 1) << f->number << ": " << x;
        }
    }
}

TEST(Catalogue, FailuresPointToFailuresAndToActionsByTheirIds) {
    std::set<int> taken = numbers(actions());
    for (const FailureMode* f : failures()) {
        EXPECT_TRUE(f->gives_way_to >= 0 && f->gives_way_to <= 24 && f->gives_way_to != f->number) << f->number;
        EXPECT_GE(f->weeks, 1) << f->number;
        EXPECT_GE(f->from_week, 1) << f->number;
        std::istringstream words{std::string(f->countered_by)};
        int countered = 0;
        for (std::string id; words >> id; ++countered) EXPECT_TRUE(std::regex_match(id, std::regex("ACT-[1-9][0-9]?"))) << f->number << ": " << id;
        EXPECT_GT(countered, 0) << "FAIL-" << f->number << " has no counter";
    }
}

TEST(Catalogue, ActionsPushLeversToLegalValues) {
    for (const Action* action : actions()) {
        EXPECT_FALSE(action->effects.empty()) << action->number;
        EXPECT_GT(action->weeks, 0) << action->number;
        EXPECT_EQ(find_action(action->number), action);
        for (const Effect& effect : action->effects) {
            bool found = false;
            for (const auto& row : Levers::table) {
                if (row.value != effect.lever) continue;
                found = true;
                EXPECT_TRUE(row.range.holds(effect.value)) << "ACT-" << action->number << " sets " << row.key << " to " << effect.value;
            }
            EXPECT_TRUE(found) << "ACT-" << action->number << " pushes a lever that no table lists";
        }
    }
    EXPECT_EQ(find_action(99), nullptr);
    for (const Shock* shock : shocks()) {
        EXPECT_EQ(find_shock(shock->number), shock);
        EXPECT_TRUE(shock->strike || shock->hold) << shock->number;
    }
}

TEST(Catalogue, EveryLeverAndConditionIsListedOnceAndSpeaksBothLanguages) {
    const auto look = [](const auto& table, std::size_t bytes) {
        std::set<std::string_view> keys;
        for (const auto& row : table) {
            EXPECT_TRUE(keys.insert(row.key).second) << row.key;
            expect_both_languages(row.meaning, std::string(row.key));
            EXPECT_FALSE(row.source.empty()) << row.key;
            EXPECT_FALSE(row.unit.empty()) << row.key;
        }
        EXPECT_EQ(keys.size() * sizeof(double), bytes) << "a member is not in its table";
    };
    look(Levers::table, sizeof(Levers));
    look(Conditions::table, sizeof(Conditions));
}
