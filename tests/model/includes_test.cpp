// SPDX-License-Identifier: MIT
// Includes run one way: the model knows no engine, no threads, no files and no meaning; what is scripted in it would be read there.
#include <gtest/gtest.h>
#include <filesystem>
#include <fstream>
#include <regex>
#include <string>
#include <vector>

namespace {
struct Include {
    std::string file, included;
};

std::vector<Include> includes(const std::string& room) {
    std::vector<Include> all;
    const std::filesystem::path source = PHAKHI_SOURCE_DIR "/src";
    const std::regex line_of_include("\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"].*");
    for (const auto& file : std::filesystem::recursive_directory_iterator(source / room)) {
        if (!file.is_regular_file()) continue;
        std::ifstream text(file.path());
        for (std::string line; std::getline(text, line);) {
            std::smatch found;
            if (std::regex_match(line, found, line_of_include)) all.push_back({file.path().lexically_relative(source).string(), found[1]});
        }
    }
    return all;
}

bool starts_with_any(const std::string& text, const std::vector<std::string>& starts) {
    for (const std::string& start : starts) {
        if (text.rfind(start, 0) == 0) return true;
    }
    return false;
}
} // namespace

TEST(Includes, TheCoreKnowsNoEngineNoFilesNoThreadsAndNoWords) {
    for (const char* room : {"support", "random", "state", "metrics", "model", "diagnosis"}) {
        const auto all = includes(room);
        EXPECT_FALSE(all.empty()) << room;
        for (const auto& [file, included] : all) {
            EXPECT_FALSE(starts_with_any(included, {"engine/", "scenario/", "results/", "observe/", "cli/", "text/", "layout/", "analysis/", "report/", "tbb/",
                                                    "oneapi/", "hdf5", "H5", "CLI/", "toml", "nlohmann/", "fmt/", "iostream", "fstream", "cstdio", "thread",
                                                    "mutex", "atomic", "future", "ctime", "chrono"}))
                << file << " includes " << included;
        }
    }
}

TEST(Includes, NothingIsScriptedTheModelDoesNotKnowWhatItMeans) {
    for (const char* room : {"random", "state", "metrics", "model"}) {
        for (const auto& [file, included] : includes(room)) {
            EXPECT_FALSE(starts_with_any(included, {"diagnosis/", "catalogue/failures", "catalogue/stages"})) << file << " includes " << included;
        }
    }
}

TEST(Includes, LowerRoomsKnowNothingOfHigherOnes) {
    const auto expect_none = [](const char* room, const std::vector<std::string>& higher) {
        for (const auto& [file, included] : includes(room)) EXPECT_FALSE(starts_with_any(included, higher)) << file << " includes " << included;
    };
    expect_none("support", {"random/", "state/", "metrics/", "model/"});
    expect_none("random", {"state/", "metrics/", "model/"});
    expect_none("state", {"metrics/", "model/", "random/"});
    expect_none("metrics", {"model/", "random/"});
    expect_none("diagnosis", {"model/", "random/"});
    for (const char* room : {"engine", "scenario", "results", "observe", "layout"}) expect_none(room, {"cli/"});
    expect_none("results", {"engine/"});
}

TEST(Includes, NobodyDrawsFromTheStandardLibrarysGenerators) {
    for (const char* room : {"random", "state", "metrics", "model", "diagnosis", "engine"}) {
        for (const auto& [file, included] : includes(room)) {
            EXPECT_NE(included, "random") << file;
            EXPECT_NE(included, "unordered_map") << file << ": its order is nobody's";
            EXPECT_NE(included, "unordered_set") << file << ": its order is nobody's";
        }
    }
}
