// SPDX-License-Identifier: MIT
// What lies ready in scenarios/: every experiment, case and strategy reads without a mistake, and no factor of an experiment does nothing.
#include "cli/program.hpp"
#include "scenario/presets.hpp"
#include "scenario/read_experiment.hpp"
#include "scenario/read_scenario.hpp"
#include "support/errors.hpp"
#include <gtest/gtest.h>
#include <filesystem>
#include <set>

using namespace phakhi;
namespace fs = std::filesystem;

namespace {
std::set<std::string> files_in(const std::string& folder) {
    std::set<std::string> all;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(in_project(folder))) {
        if (entry.path().extension() == ".toml") all.insert(entry.path().string());
    }
    return all;
}

/// Mistakes of what `read` reads, told together; "" if there are none.
template <class Read> std::string mistakes(Read read) {
    try {
        read();
    } catch (const InputError& error) {
        std::string all;
        for (const Problem& problem : error.problems()) all += problem.text() + "\n";
        return all;
    }
    return "";
}
} // namespace

TEST(ReadyExperiments, ReadWithoutAMistakeAndEveryFactorActs) {
    int experiments = 0;
    for (const std::string& file : files_in("scenarios/experiments")) {
        if (!is_experiment(file)) continue;
        ++experiments;
        EXPECT_EQ(mistakes([&] {
            const Experiment experiment = read_experiment(file);
            EXPECT_FALSE(experiment.title.empty()) << file;
            EXPECT_FALSE(experiment.title_th.empty()) << file;
            for (const Said& idle : idle_factors(experiment)) ADD_FAILURE() << file << ": " << idle.en;
        }), "") << file;
    }
    EXPECT_GE(experiments, 12) << "three designs and the nine disagreements of the sources";
}

TEST(ReadyCases, ReadWithoutAMistakeAndHaveBothLanguagesASourceAndAReadme) {
    std::set<std::string> folders;
    for (const std::string& file : files_in("scenarios/cases")) {
        EXPECT_EQ(mistakes([&] {
            const Scenario scenario = read_scenario(file);
            EXPECT_FALSE(scenario.title.empty()) << file;
            EXPECT_FALSE(scenario.title_th.empty()) << file;
            EXPECT_NE(scenario.resolved.find("CASE-"), std::string::npos) << file;
        }), "") << file;
        folders.insert(fs::path(file).parent_path().string());
    }
    EXPECT_EQ(folders.size(), 9U) << "CASE-1 to CASE-9";
    for (const std::string& folder : folders) EXPECT_TRUE(fs::exists(folder + "/README.md")) << folder;
}

TEST(ReadyStrategies, AreThoseOfTheSourcesAndTheirYardsticks) {
    std::set<std::string> ids;
    for (const Preset& preset : presets(Source::Kind::strategy)) ids.insert(preset.id);
    for (const char* id : {"field_first", "eight_steps", "easy_and_often", "network_mindset", "careful_secretary", "command_mindset", "small_wins", "sponsor_led", "do_nothing"}) EXPECT_TRUE(ids.contains(id)) << id;
}
