// SPDX-License-Identifier: MIT
#pragma once
#include "cli/console.hpp"
#include "cli/progress.hpp"
#include <span>
#include <string>
#include <vector>

namespace phakhi {

/// What every verb may be told, before or behind its name.
struct Common {
    Language language = Language::english;
    ProgressStyle progress = ProgressStyle::line;
    bool json = false;
    bool quiet = false;
    std::string command_line;
};

using Arguments = std::vector<std::string>;

/// A verb of the program. It returns the exit code; what goes wrong is thrown.
struct Verb {
    std::string_view name;
    Text summary;
    int (*run)(const Arguments& arguments, Common common, Console& console);
};

/// The verbs, in the order of the help.
std::span<const Verb> verbs();

int run_verb(const Arguments& arguments, Common common, Console& console);
int experiment_verb(const Arguments& arguments, Common common, Console& console);
int status_verb(const Arguments& arguments, Common common, Console& console);
int merge_verb(const Arguments& arguments, Common common, Console& console);
int replay_verb(const Arguments& arguments, Common common, Console& console);
int check_verb(const Arguments& arguments, Common common, Console& console);
int list_verb(const Arguments& arguments, Common common, Console& console);
int report_verb(const Arguments& arguments, Common common, Console& console);
int compare_verb(const Arguments& arguments, Common common, Console& console);
int explain_verb(const Arguments& arguments, Common common, Console& console);
int export_verb(const Arguments& arguments, Common common, Console& console);
int init_verb(const Arguments& arguments, Common common, Console& console);
int schema_verb(const Arguments& arguments, Common common, Console& console);

/// Reads the command line, does what it says, and turns whatever is thrown into an exit code: 0 done, 1 a bug, 2 usage or input,
/// 3 the machine, 4 interrupted, 5 output exists.
int phakhi_main(int argc, char** argv);

} // namespace phakhi
