// SPDX-License-Identifier: MIT
#pragma once
#include "support/said.hpp"
#include <cstddef>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace phakhi {

/// One mistake in what a user gave: where it stands, what is wrong, what to write instead.
struct Problem {
    std::string file;
    int line = 0;    ///< 1-based; 0 = the file as a whole
    int column = 0;  ///< 1-based; 0 = the line as a whole
    Said message;
    Said suggestion;  ///< may be empty

    /// "file:line:column: message; suggestion"
    std::string text(Language language = Language::english) const;
};

/// Mistakes in the user's input, all of them at once. The program ends with exit code 2.
class InputError : public std::runtime_error {
public:
    explicit InputError(std::vector<Problem> problems);
    explicit InputError(Problem problem) : InputError(std::vector<Problem>{std::move(problem)}) {}
    const std::vector<Problem>& problems() const { return problems_; }

private:
    std::vector<Problem> problems_;
};

/// The machine failed us: disk full, no permission, no memory. The program ends with exit code 3.
class MachineError : public std::runtime_error {
public:
    explicit MachineError(Said said) : std::runtime_error(said.en), said_(std::move(said)) {}
    const std::string& text(Language language) const { return said_.in(language); }

private:
    Said said_;
};

/// The output exists and may not be overwritten. The program ends with exit code 5.
class OutputExists : public std::runtime_error {
public:
    explicit OutputExists(Said said) : std::runtime_error(said.en), said_(std::move(said)) {}
    const std::string& text(Language language) const { return said_.in(language); }

private:
    Said said_;
};

/// The user asked to stop (Ctrl-C, SIGTERM). The program ends with exit code 4.
class Interrupted : public std::runtime_error {
public:
    Interrupted() : std::runtime_error("interrupted") {}
};

} // namespace phakhi

/// Contracts on our own mistakes, checked in debug and sanitizer builds.
#ifdef PHAKHI_CHECKS
#include <cstdlib>
#define EXPECTS(condition) ((condition) ? void(0) : std::abort())
#else
#define EXPECTS(condition) void(0)
#endif
#define ENSURES(condition) EXPECTS(condition)
