// SPDX-License-Identifier: MIT
#pragma once
#include "support/text.hpp"
#include <nlohmann/json.hpp>
#include <span>
#include <string>
#include <vector>

namespace phakhi {

/// A list of what there is: its rows as facts, and which of them a table shows.
struct Listing {
    struct Column {
        std::string key;   ///< of the facts
        Text heading;
        Text (*words)(std::string_view) = nullptr;   ///< what a value is called in both languages; none: as it is
    };
    std::vector<Column> columns;
    nlohmann::ordered_json rows = nlohmann::ordered_json::array();
};

/// A kind of list: `phakhi list KIND`.
struct ListKind {
    std::string_view name;
    Text meaning;
    Listing (*make)();
};
std::span<const ListKind> list_kinds();

/// A listing as aligned text, or as a table of Markdown.
std::string listing_text(const Listing& listing, Language language);
std::string listing_markdown(const Listing& listing);

/// docs/names.md: every name that a user may write or read, on one page.
std::string names_page();

/// A table of docs/model.md that is written from a catalogue.
struct ModelTable {
    std::string name, markdown;
};
std::vector<ModelTable> model_tables();
/// docs/model.md with its tables as they are now: each stands between `<!-- table NAME: … -->` and `<!-- end of table -->`.
std::string with_model_tables(std::string page);

Listing list_scenarios();
Listing list_cases();
Listing list_strategies();
Listing list_forms();
Listing list_governance();
Listing list_failures();
Listing list_stages();
Listing list_shapes();
Listing list_actions();
Listing list_shocks();
Listing list_metrics();
Listing list_outcomes();
Listing list_processes();
Listing list_levers();
Listing list_conditions();
Listing list_parameters();

} // namespace phakhi
