// SPDX-License-Identifier: MIT
#pragma once
#include "cli/verbs.hpp"
#include <CLI/CLI.hpp>
#include <deque>
#include <optional>

namespace phakhi {

/// The options of one verb. Mistakes are InputErrors in the language of the user; an unknown option names the nearest one.
class Options {
public:
    /// `example`: the first thing that --help shows.
    Options(std::string_view verb, const std::string& example, const Text& summary, Common& common);

    /// An argument without a name, such as the scenario file. Needed unless `optional`.
    void argument(const std::string& name, std::string& value, const Text& help, bool optional = false);
    /// One or more arguments without names, such as files to be compared.
    void arguments(const std::string& name, std::vector<std::string>& values, const Text& help);
    void text(const std::string& names, const std::string& placeholder, std::string& value, const Text& help);
    void texts(const std::string& names, const std::string& placeholder, std::vector<std::string>& values, const Text& help);
    /// A whole number from `low` to `high`.
    void whole(const std::string& name, std::optional<std::uint64_t>& value, std::uint64_t low, std::uint64_t high, const Text& help);
    void flag(const std::string& names, bool& value, const Text& help);
    /// A flag that --help does not show.
    void hidden_flag(const std::string& names, bool& value);

    /// What --help says last.
    void footer(const std::string& text) { app_.footer(text); }

    /// Reads the arguments. False if help was asked for, and printed.
    bool read(const Arguments& arguments, Console& console);

private:
    struct Whole {
        std::string name, given;
        std::optional<std::uint64_t>* value;
        std::uint64_t low, high;
    };
    std::string verb_;
    Common& common_;
    Voice voice_;
    CLI::App app_;
    std::vector<std::pair<std::string, std::string*>> needed_;
    std::vector<std::pair<std::string, std::vector<std::string>*>> needed_lists_;
    std::deque<Whole> wholes_;
    std::string language_, progress_;

    void refuse_unknown(const Arguments& remaining) const;
    void read_common();
    std::string help() const;
    [[noreturn]] void fail(std::string message, std::string suggestion = "") const;
};

/// A mistake on the command line of a verb.
[[noreturn]] void usage_error(std::string_view verb, std::string message, std::string suggestion);

/// "did you mean …?" in the language of the user, or "" if no name is near.
std::string suggestion(const Voice& voice, std::string_view given, const std::vector<std::string>& names);

/// A whole number in plain digits and nothing else.
std::optional<std::uint64_t> parse_whole(std::string_view text);

} // namespace phakhi
