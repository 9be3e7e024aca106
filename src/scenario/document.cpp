// SPDX-License-Identifier: MIT
#include "scenario/document.hpp"
#include <algorithm>

namespace phakhi {

std::string Place::origin() const {
    if (!source) return "default";
    const std::string stem =
        source->name.substr(source->name.find_last_of('/') + 1, source->name.find_last_of('.') - source->name.find_last_of('/') - 1);
    switch (source->kind) {
    case Source::Kind::form:
        return "form " + stem;
    case Source::Kind::governance:
        return "governance " + stem;
    case Source::Kind::strategy:
        return "strategy " + stem;
    case Source::Kind::set:
        return "--set";
    case Source::Kind::file:
        break;
    }
    return source->name + (line > 0 ? ":" + std::to_string(line) : "");
}

const Node* Node::find(std::string_view key) const {
    const auto found = std::find_if(entries.begin(), entries.end(), [&](const Entry& entry) { return entry.key == key; });
    return found == entries.end() ? nullptr : &found->value;
}

Node* Node::find(std::string_view key) { return const_cast<Node*>(std::as_const(*this).find(key)); }

const Node* Node::at(std::initializer_list<std::string_view> path) const {
    const Node* node = this;
    for (const std::string_view key : path) {
        if (node) node = node->find(key);
    }
    return node;
}

Node& Node::table(std::string_view key, const Place& key_place) {
    Node* found = find(key);
    if (!found) found = &entries.emplace_back(Entry{std::string(key), key_place, {}}).value;
    if (found->kind != Kind::table) *found = {};
    if (!found->place.source) found->place = key_place;
    return *found;
}

void Node::set(std::string_view key, Node value, const Place& key_place) {
    for (Entry& entry : entries) {
        if (entry.key != key) continue;
        entry.value = std::move(value);
        entry.place = key_place;
        return;
    }
    entries.push_back({std::string(key), key_place, std::move(value)});
}

Node Node::take(std::string_view key) {
    const auto found = std::find_if(entries.begin(), entries.end(), [&](const Entry& entry) { return entry.key == key; });
    Node value = std::move(found->value);
    entries.erase(found);
    return value;
}

Text Node::kind_name() const {
    switch (kind) {
    case Kind::table:
        return {"a table", "ตาราง"};
    case Kind::list:
        return {"a list", "รายการ"};
    case Kind::text:
        return {"a text", "ข้อความ"};
    case Kind::number:
        return {"a number", "ตัวเลข"};
    case Kind::boolean:
        return {"true or false", "ค่า true หรือ false"};
    case Kind::date:
        return {"a date", "วันที่"};
    }
    return {};
}

void merge(Node& base, Node over) {
    for (Node::Entry& entry : over.entries) {
        Node* present = base.find(entry.key);
        if (present && present->kind == Node::Kind::table && entry.value.kind == Node::Kind::table)
            merge(*present, std::move(entry.value));
        else
            base.set(entry.key, std::move(entry.value), entry.place);
    }
    base.place = over.place;
}

bool same_value(const Node& a, const Node& b) {
    if (a.kind != b.kind || a.text != b.text || a.number != b.number || a.whole != b.whole || a.boolean != b.boolean) return false;
    if (a.items.size() != b.items.size() || a.entries.size() != b.entries.size()) return false;
    for (std::size_t k = 0; k < a.items.size(); ++k) {
        if (!same_value(a.items[k], b.items[k])) return false;
    }
    return std::all_of(a.entries.begin(), a.entries.end(), [&](const Node::Entry& entry) {
        const Node* other = b.find(entry.key);
        return other && same_value(entry.value, *other);
    });
}

} // namespace phakhi
