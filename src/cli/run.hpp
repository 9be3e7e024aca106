// SPDX-License-Identifier: MIT
#pragma once
#include "analysis/course.hpp"
#include "analysis/honesty.hpp"
#include "analysis/verdict.hpp"
#include "observe/trajectory.hpp"
#include <nlohmann/json.hpp>

namespace phakhi {

/// What one `run` found out.
struct RunReport {
    const Scenario& scenario;
    std::string scenario_file;
    const std::vector<std::string>& names;   ///< of the given seats, by uid; pseudonyms if so asked for
    std::optional<Verdict> verdict;          ///< of the quick replicates, if any were run
    std::uint32_t replicate = 0;             ///< the one told
    Course course;
    Honesty honesty;
    std::string output;                      ///< the file written, "" = none
};

nlohmann::ordered_json run_facts(const RunReport& report);

/// A word as a POSIX shell reads it back.
std::string shell_word(const std::string& text);

/// The command that draws a trajectory file.
std::string picture_command(const std::string& file);

/// Bytes that recording a run takes in memory, roughly.
double recording_bytes(const Scenario& scenario);

} // namespace phakhi
