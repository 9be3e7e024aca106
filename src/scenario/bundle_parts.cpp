// SPDX-License-Identifier: MIT
#include "scenario/bundle_parts.hpp"
#include <algorithm>

namespace phakhi {

BundleParts::BundleParts(Scenario with, Scenario without) : with_(std::move(with)), without_(std::move(without)) {
    const auto add = [&](std::string name, const Part& part) {
        const auto taken = std::count_if(names_.begin(), names_.end(), [&](const std::string& other) { return other.substr(0, other.find(' ')) == name; });
        if (taken > 0) name += " " + std::to_string(taken + 1);
        names_.push_back(std::move(name));
        parts_.push_back(part);
    };
    for (const Setting<Levers>& row : Levers::table) {
        if (with_.plan.levers.*row.value != without_.plan.levers.*row.value) add(std::string(row.key), {row.value, 0, 0});
    }
    // those of a bundle stand before those of the file
    const std::size_t actions = with_.plan.actions.size() - without_.plan.actions.size(), changes = with_.plan.changes.size() - without_.plan.changes.size();
    for (std::size_t k = 0; k < actions; ++k) add("ACT-" + std::to_string(with_.plan.actions[k].action), {nullptr, k + 1, 0});
    for (std::size_t k = 0; k < changes; ++k) add("change@" + std::to_string(with_.plan.changes[k].week), {nullptr, 0, k + 1});
}

const BundleParts::Part* BundleParts::find(const std::string& name) const {
    const auto found = std::find(names_.begin(), names_.end(), name);
    return found == names_.end() ? nullptr : &parts_[static_cast<std::size_t>(found - names_.begin())];
}

Scenario BundleParts::all_but(const std::string& name) const {
    Scenario s = with_;
    const Part* part = find(name);
    if (!part) return s;
    if (part->lever) s.plan.levers.*part->lever = without_.plan.levers.*part->lever;
    if (part->action) s.plan.actions.erase(s.plan.actions.begin() + static_cast<std::ptrdiff_t>(part->action) - 1);
    if (part->change) s.plan.changes.erase(s.plan.changes.begin() + static_cast<std::ptrdiff_t>(part->change) - 1);
    return s;
}

Scenario BundleParts::only(const std::string& name) const {
    Scenario s = without_;
    const Part* part = find(name);
    if (!part) return s;
    if (part->lever) s.plan.levers.*part->lever = with_.plan.levers.*part->lever;
    if (part->action) s.plan.actions.insert(s.plan.actions.begin(), with_.plan.actions[part->action - 1]);
    if (part->change) s.plan.changes.insert(s.plan.changes.begin(), with_.plan.changes[part->change - 1]);
    return s;
}

} // namespace phakhi
