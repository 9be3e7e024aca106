// SPDX-License-Identifier: MIT
#include "scenario/section.hpp"
#include "scenario/number.hpp"
#include "scenario/settings.hpp"
#include "support/nearest_name.hpp"
#include "text/width.hpp"
#include <algorithm>
#include <cmath>

namespace phakhi {

Section::Section(const Node* table, std::string name, Problems& problems) : table_(table), name_(std::move(name)), problems_(&problems) {
    if (!table_ || table_->kind == Node::Kind::table) return;
    problem(*table_, name_ + " is " + std::string(table_->kind_name()) + "; it is a section, [" + name_ + "]");
    table_ = nullptr;
}

std::string Section::full(std::string_view key) const { return name_.empty() ? std::string(key) : name_ + "." + std::string(key); }

void Section::problem(const Node& at, std::string message, std::string suggestion) {
    problems_->add(at.place.problem(std::move(message), std::move(suggestion)));
}

void Section::problem_here(std::string message, std::string suggestion) { problem(*table_, std::move(message), std::move(suggestion)); }

const Node* Section::any(std::string_view key) {
    known_.emplace_back(key);
    return table_ ? table_->find(key) : nullptr;
}

bool Section::finite(std::string_view key, const Node& node, Range range, std::string_view unit) {
    const std::string what = full(key) + " is ";
    if (node.kind != Node::Kind::number) {
        const std::string given = node.kind == Node::Kind::text ? "the text \"" + shown(node.text) + "\"" : std::string(node.kind_name());
        const bool quoted = node.kind == Node::Kind::text && parse_number(node.text);
        problem(node, what + given + "; it is a number from " + range_text(range, unit),
                quoted                          ? "remove the quotes"
                : node.kind == Node::Kind::text ? number_hint(node.text)
                                                : "");
        return false;
    }
    if (!std::isfinite(node.number)) {
        problem(node, what + "not a finite number; it lies from " + range_text(range, unit));
        return false;
    }
    if (!range.holds(node.number)) {
        problem(node, what + number_text(node.number) + "; it lies from " + range_text(range, unit));
        return false;
    }
    return true;
}

bool Section::number(std::string_view key, Range range, std::string_view unit, double& value) {
    const Node* node = any(key);
    if (!node || !finite(key, *node, range, unit)) return false;
    value = node->number == 0 ? 0 : node->number; // no -0
    return true;
}

bool Section::whole(std::string_view key, Range range, std::string_view unit, int& value) {
    const Node* node = any(key);
    if (!node || !finite(key, *node, range, unit)) return false;
    if (node->number != std::floor(node->number)) {
        problem(*node, full(key) + " is " + number_text(node->number) + "; it is a whole number from " + range_text(range, unit));
        return false;
    }
    value = static_cast<int>(node->number);
    return true;
}

bool Section::text(std::string_view key, std::string& value) {
    const Node* node = any(key);
    if (!node) return false;
    if (node->kind != Node::Kind::text) {
        problem(*node, full(key) + " is " + std::string(node->kind_name()) + "; it is a text in quotes");
        return false;
    }
    value = node->text;
    return true;
}

bool Section::flag(std::string_view key, bool& value) {
    const Node* node = any(key);
    if (!node) return false;
    if (node->kind != Node::Kind::boolean) {
        problem(*node, full(key) + " is " + std::string(node->kind_name()) + "; it is true or false");
        return false;
    }
    value = node->boolean;
    return true;
}

bool Section::choice(std::string_view key, const std::vector<std::string>& names, std::string& value) {
    std::string given;
    if (!text(key, given)) return false;
    if (std::find(names.begin(), names.end(), given) != names.end()) {
        value = given;
        return true;
    }
    std::string all;
    for (const std::string& name : names) all += (all.empty() ? "" : ", ") + name;
    problem(*table_->find(key), "unknown " + full(key) + " \"" + shown(given) + "\" (it is one of " + all + ")", did_you_mean(given, names));
    return false;
}

Section Section::section(std::string_view key) { return {any(key), full(key), *problems_}; }

std::vector<Section> Section::sections(std::string_view key) {
    const Node* list = any(key);
    std::vector<Section> all;
    if (!list) return all;
    if (list->kind != Node::Kind::list) {
        problem(*list, full(key) + " is " + std::string(list->kind_name()) + "; it is a list", "write [[" + full(key) + "]] above each");
        return all;
    }
    constexpr std::size_t most = 10'000;
    if (list->items.size() > most) {
        problem(*list, full(key) + " has " + std::to_string(list->items.size()) + " entries; at most " + std::to_string(most) + " are read");
        return all;
    }
    for (const Node& item : list->items) {
        if (item.kind == Node::Kind::table)
            all.emplace_back(&item, full(key), *problems_);
        else
            problem(item, "an entry of " + full(key) + " is " + std::string(item.kind_name()), "write [[" + full(key) + "]] above each");
    }
    return all;
}

void Section::finish(const std::function<std::string(const std::string& key)>& elsewhere) {
    if (!table_) return;
    for (const Node::Entry& entry : table_->entries) {
        if (std::find(known_.begin(), known_.end(), entry.key) != known_.end()) continue;
        std::string suggestion = elsewhere && !problems_->full() ? elsewhere(entry.key) : "";
        if (suggestion.empty() && !problems_->full()) suggestion = did_you_mean(entry.key, known_);
        problems_->add(entry.place.problem("unknown key \"" + shown(entry.key) + "\"" + (name_.empty() ? "" : " in [" + name_ + "]"), suggestion));
    }
}

} // namespace phakhi
