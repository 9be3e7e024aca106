// SPDX-License-Identifier: MIT
#pragma once
#include "scenario/document.hpp"
#include "scenario/scenario.hpp"
#include "scenario/settings.hpp"
#include <string>

namespace phakhi {

/// Writes a scenario as TOML, section by section. With a tree, each value is followed by its origin; without, by what may stand there.
class TomlWriter {
public:
    TomlWriter(const Scenario& scenario, const Node* effective, std::string folder)
        : scenario_(scenario), effective_(effective), folder_(std::move(folder)) {}

    std::string write();

private:
    const Scenario& scenario_;
    const Node* effective_;
    std::string folder_;
    std::string out_;

    bool explains() const { return effective_ == nullptr; }
    void heading(const std::string& name, const std::string& explanation = "");
    /// One line `key = value  # origin` or `# explanation` and `key = value`.
    void line(const std::string& key, const std::string& value, const Node* from, const std::string& explanation = "");
    /// A line that may be left out: a comment with an example where it is not given.
    void optional_line(const std::string& key, const std::string& value, const std::string& example, const Node* from,
                       const std::string& explanation);
    const Node* at(const std::string& dotted_path) const;
    std::string file_line(const std::string& key) const;

    void write_about();
    void write_run();
    void write_population();
    void write_network();
    void write_settings(std::string_view prefix, const std::string& section);
    void write_parameters();
    void write_actions();
    void write_shocks();
    void write_changes();
    void write_processes();
    void write_variation();
    void write_costs_and_output();
};

} // namespace phakhi
