// SPDX-License-Identifier: MIT
#pragma once
#include <chrono>
#include <map>
#include <string>
#include <vector>

namespace phakhi {

/// How the real program is started.
struct Launch {
    std::vector<std::string> args;
    std::map<std::string, std::string> env = {};   ///< besides a plain C locale
    std::string input = {};
    std::string folder = {};                       ///< working folder; "" = here
    std::string output_to = {};                    ///< stdout goes to this file, /dev/full for instance
    std::vector<int> closed = {};                  ///< numbers closed at start
    bool unread = false;                           ///< stdout is a pipe whose other end is closed
    long file_bytes = -1;                          ///< limit of file sizes; -1 = none
    unsigned user = 0;                             ///< runs as this user if we are root; 0 = as we are
    int signal = 0;                                ///< sent after `after`
    std::chrono::milliseconds after{500};
    std::string once = {};                         ///< and not before this path is there (a minute at most); "" = whatever is there
    int signals = 1;                               ///< how many times
};

/// What became of it.
struct Ended {
    int code = -1;                                 ///< exit code, or 128 + signal
    std::string out, err;
    std::size_t lines_of_err() const;
};

Ended run_program(const Launch& launch);
inline Ended run_program(std::vector<std::string> args, std::map<std::string, std::string> env = {}) {
    return run_program(Launch{.args = std::move(args), .env = std::move(env)});
}

/// A path in the project's folder.
std::string in_project(const std::string& path);

} // namespace phakhi
