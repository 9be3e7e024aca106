// SPDX-License-Identifier: MIT
#pragma once
#include "scenario/read_scenario.hpp"
#include "support/errors.hpp"
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <string>
#include <unistd.h>
#include <vector>

namespace phakhi {

/// A folder of files that lasts as long as a test.
class Folder {
public:
    Folder() {
        const auto* test = testing::UnitTest::GetInstance()->current_test_info();
        path_ = std::filesystem::temp_directory_path() /
                ("phakhi_" + std::string(test->test_suite_name()) + "_" + test->name() + "_" + std::to_string(::getpid()));
        std::filesystem::remove_all(path_);
        std::filesystem::create_directories(path_);
    }
    ~Folder() { std::filesystem::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    std::string path(const std::string& name) const { return (path_ / name).string(); }
    /// Writes a file and returns its path.
    std::string file(const std::string& name, const std::string& text) const {
        std::filesystem::create_directories((path_ / name).parent_path());
        std::ofstream(path_ / name, std::ios::binary) << text;
        return path(name);
    }
    /// Reads a scenario of this text.
    Scenario scenario(const std::string& text, const std::vector<std::string>& overrides = {}) const {
        return read_scenario(file("s.toml", text), overrides);
    }

    /// The problems of a scenario, each as the user reads it but for this folder's name; a valid one has none.
    std::vector<std::string> problems(const std::string& path, const std::vector<std::string>& overrides = {}) const {
        std::vector<std::string> all;
        try {
            read_scenario(path, overrides);
        } catch (const InputError& error) {
            for (const Problem& problem : error.problems()) {
                std::string text = problem.text();
                for (std::size_t at; (at = text.find(path_.string() + "/")) != text.npos;) text.erase(at, path_.string().size() + 1);
                all.push_back(text);
            }
        }
        return all;
    }
    std::vector<std::string> problems_of(const std::string& text, const std::vector<std::string>& overrides = {}) const {
        return problems(file("s.toml", text), overrides);
    }
    /// The only problem.
    std::string problem_of(const std::string& text, const std::vector<std::string>& overrides = {}) const {
        const auto all = problems_of(text, overrides);
        EXPECT_EQ(all.size(), 1u) << testing::PrintToString(all);
        return all.empty() ? "" : all.front();
    }

private:
    std::filesystem::path path_;
};

inline bool says(const std::string& text, const std::string& part) { return text.find(part) != text.npos; }
inline bool any_says(const std::vector<Said>& texts, const std::string& part) {
    for (const Said& text : texts) {
        if (says(text.en, part)) return true;
    }
    return false;
}
inline bool any_says(const std::vector<std::string>& texts, const std::string& part) {
    for (const std::string& text : texts) {
        if (says(text, part)) return true;
    }
    return false;
}

} // namespace phakhi
