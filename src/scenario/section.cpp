// SPDX-License-Identifier: MIT
#include "scenario/section.hpp"
#include "scenario/messages.hpp"
#include "scenario/number.hpp"
#include "scenario/settings.hpp"
#include "support/nearest_name.hpp"
#include "text/say.hpp"
#include "text/width.hpp"
#include <algorithm>
#include <cmath>

namespace phakhi {

Section::Section(const Node* table, std::string name, Problems& problems) : table_(table), name_(std::move(name)), problems_(&problems) {
    if (!table_ || table_->kind == Node::Kind::table) return;
    problem(*table_, say(messages::not_a_section, name_, table_->kind_name()));
    table_ = nullptr;
}

std::string Section::full(std::string_view key) const { return name_.empty() ? std::string(key) : name_ + "." + std::string(key); }

void Section::problem(const Node& at, Said message, Said suggestion) {
    problems_->add(at.place.problem(std::move(message), std::move(suggestion)));
}

void Section::problem_here(Said message, Said suggestion) { problem(*table_, std::move(message), std::move(suggestion)); }

const Node* Section::any(std::string_view key) {
    known_.emplace_back(key);
    return table_ ? table_->find(key) : nullptr;
}

bool Section::finite(std::string_view key, const Node& node, Range range, std::string_view unit) {
    if (node.kind != Node::Kind::number) {
        const bool is_text = node.kind == Node::Kind::text;
        const Said given = is_text ? say(messages::the_text, shown(node.text)) : say({"{0}", "{0}"}, node.kind_name());
        problem(node, say(messages::not_a_number, full(key), given, range_text(range, unit)),
                is_text && parse_number(node.text) ? say(messages::remove_quotes)
                : is_text                          ? number_hint(node.text)
                                                   : Said());
        return false;
    }
    if (!std::isfinite(node.number)) {
        problem(node, say(messages::not_finite, full(key), range_text(range, unit)));
        return false;
    }
    if (!range.holds(node.number)) {
        problem(node, say(messages::out_of_range, full(key), number_text(node.number), range_text(range, unit)));
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
        problem(*node, say(messages::not_whole, full(key), number_text(node->number), range_text(range, unit)));
        return false;
    }
    value = static_cast<int>(node->number);
    return true;
}

bool Section::text(std::string_view key, std::string& value) {
    const Node* node = any(key);
    if (!node) return false;
    if (node->kind != Node::Kind::text) {
        problem(*node, say(messages::not_text, full(key), node->kind_name()));
        return false;
    }
    value = node->text;
    return true;
}

bool Section::flag(std::string_view key, bool& value) {
    const Node* node = any(key);
    if (!node) return false;
    if (node->kind != Node::Kind::boolean) {
        problem(*node, say(messages::not_flag, full(key), node->kind_name()));
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
    problem(*table_->find(key), say(messages::unknown_choice, full(key), shown(given), all), did_you_mean(given, names));
    return false;
}

Section Section::section(std::string_view key) { return {any(key), full(key), *problems_}; }

std::vector<Section> Section::sections(std::string_view key) {
    const Node* list = any(key);
    std::vector<Section> all;
    if (!list) return all;
    if (list->kind != Node::Kind::list) {
        problem(*list, say(messages::not_list, full(key), list->kind_name()), say(messages::write_list, full(key)));
        return all;
    }
    constexpr std::size_t most = 10'000;
    if (list->items.size() > most) {
        problem(*list, say(messages::too_many_entries, full(key), list->items.size(), most));
        return all;
    }
    for (const Node& item : list->items) {
        if (item.kind == Node::Kind::table)
            all.emplace_back(&item, full(key), *problems_);
        else
            problem(item, say(messages::not_an_entry, full(key), item.kind_name()), say(messages::write_list, full(key)));
    }
    return all;
}

void Section::finish(const std::function<Said(const std::string& key)>& elsewhere) {
    if (!table_) return;
    for (const Node::Entry& entry : table_->entries) {
        if (std::find(known_.begin(), known_.end(), entry.key) != known_.end()) continue;
        Said suggestion = elsewhere && !problems_->full() ? elsewhere(entry.key) : Said();
        if (suggestion.empty() && !problems_->full()) suggestion = did_you_mean(entry.key, known_);
        problems_->add(entry.place.problem(name_.empty() ? say(messages::unknown_key, shown(entry.key)) : say(messages::unknown_key_in, shown(entry.key), name_), suggestion));
    }
}

} // namespace phakhi
