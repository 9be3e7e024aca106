// SPDX-License-Identifier: MIT
#include "scenario/layers.hpp"
#include "scenario/encoding.hpp"
#include "scenario/experiment_messages.hpp"
#include "scenario/messages.hpp"
#include "scenario/presets.hpp"
#include "support/nearest_name.hpp"
#include "text/say.hpp"
#include "text/width.hpp"
#include <algorithm>

namespace phakhi {

namespace {

constexpr int schema_version = 1;
constexpr std::size_t deepest_extends = 16;

class Loader {
public:
    Loader(const InputFiles& files, Layers& layers, Problems& problems) : files_(files), layers_(layers), problems_(problems) {}

    /// A scenario file upon what it extends.
    Node scenario(const std::string& path, const Place& named_at) {
        Node file = read(path, named_at, Source::Kind::file);
        const Node* extends = file.find("extends");
        if (!extends) return file;
        if (extends->kind != Node::Kind::text) {
            problems_.add(
                extends->place.problem(say(messages::extends_no_path, extends->kind_name())));
            return file;
        }
        if (chain_.size() > deepest_extends)
            throw InputError(extends->place.problem(say(messages::extends_too_deep, deepest_extends)));
        const Node name = file.take("extends");
        Node base = scenario(path_in(name.place.source->folder, name.text), name.place);
        tell_what_is_lost(base, file);
        lay(base, std::move(file));
        return base;
    }

    Node read(const std::string& path, const Place& named_at, Source::Kind kind) {
        FileBytes read = files_.read(path, named_at);
        if (std::find(chain_.begin(), chain_.end(), read.identity) != chain_.end())
            throw InputError(named_at.problem(say(messages::extends_itself, shown(path, 400)), say(messages::remove_one_extends)));
        chain_.push_back(read.identity);
        const DecodedText decoded = decode_text(read.bytes, path);
        if (!decoded.note.empty()) layers_.notes.push_back(decoded.note);
        layers_.inputs.push_back({relative_to(layers_.folder, path), std::move(read.bytes)});
        Node file = parse_toml(decoded.text, std::make_shared<Source>(Source{kind, path, folder_of(path), false}));
        if (kind == Source::Kind::file && (file.find("base") || file.find("factor")))
            throw InputError({path, 0, 0, say(messages::is_an_experiment), say(messages::play_experiment, shown(path, 400))});
        check_schema(file, path, problems_);
        use_canonical_places(file, problems_);
        return file;
    }

    /// Lays a file upon another; settings that exclude each other replace each other.
    static void lay(Node& base, Node over) {
        Node *below = base.find("population"), *above = over.find("population");
        if (below && above) {
            const auto drop = [&](std::string_view present, std::string_view excluded) {
                if (above->find(present) && !above->find(excluded) && below->find(excluded)) below->take(excluded);
            };
            drop("pool", "outsiders"), drop("outsiders", "pool"), drop("founders", "stakeholders"), drop("stakeholders", "founders");
        }
        merge(base, std::move(over));
    }

private:
    /// A list is taken as a whole: who writes one that the base has, too, may mean to add to it.
    void tell_what_is_lost(const Node& base, const Node& over) {
        for (const std::string_view list : {"action", "change", "shock"}) {
            const Node *below = base.find(list), *above = over.find(list);
            if (!below || !above || above->kind != Node::Kind::list) continue;
            const auto lost = std::count_if(below->items.begin(), below->items.end(), [&](const Node& item) {
                return std::none_of(above->items.begin(), above->items.end(), [&](const Node& own) { return same_value(item, own); });
            });
            if (lost > 0) layers_.notes.push_back(say(messages::list_replaced, above->place.origin(), std::string(list), static_cast<int>(lost), below->place.source->name));
        }
    }

    const InputFiles& files_;
    Layers& layers_;
    Problems& problems_;
    std::vector<FileIdentity> chain_;
};

/// "key=value" as a tree of one setting.
Node override_tree(const std::string& text, Problems& problems) {
    const auto source = std::make_shared<Source>(Source{Source::Kind::set, "--set " + shown(text), "", false});
    const Place place{source, 0, 0};
    Node tree;
    const std::size_t equals = text.find('=');
    if (equals == text.npos || equals == 0) {
        problems.add(place.problem(say(messages::set_no_assignment), say(messages::write_set)));
        return tree;
    }
    std::string key = text.substr(0, equals);
    key.erase(std::remove_if(key.begin(), key.end(), [](char c) { return c == ' ' || c == '"'; }), key.end());
    if (key == "schema" || key == "extends") {
        problems.add(place.problem(say(messages::set_not_allowed, key), say(messages::write_in_file)));
        return tree;
    }
    constexpr std::ptrdiff_t deepest_key = 8;
    if (std::count(key.begin(), key.end(), '.') > deepest_key) {
        problems.add(place.problem(say(messages::set_too_deep)));
        return tree;
    }
    Node* node = &tree;
    while (key.find('.') != key.npos) {
        const std::string head = key.substr(0, key.find('.'));
        node = &node->table(head, place);
        key.erase(0, head.size() + 1);
        if (head == "variation" && node == tree.find("variation")) break;
    }
    node->set(key, parse_toml_value(text.substr(equals + 1), source), place);
    use_canonical_places(tree, problems);
    return tree;
}

const Node* text_at(const Node& tree, std::initializer_list<std::string_view> path) {
    const Node* node = tree.at(path);
    return node && node->kind == Node::Kind::text ? node : nullptr;
}

/// Puts the lists of a bundle before those of the file; everything else of the file wins.
void lay_upon_bundle(Node& bundle, Node own) {
    for (const std::string_view list : {"action", "change", "shock"}) {
        Node *first = bundle.find(list), *second = own.find(list);
        if (first && second && first->kind == Node::Kind::list && second->kind == Node::Kind::list)
            second->items.insert(second->items.begin(), std::make_move_iterator(first->items.begin()), std::make_move_iterator(first->items.end()));
    }
    Loader::lay(bundle, std::move(own));
}

/// A bundle by its name, or a file of one by its path; nothing if there is none (the reader says so).
Node strategy_bundle(const Node& use, const InputFiles& files, Layers& layers, Problems& problems) {
    if (use.text.size() > 5 && use.text.substr(use.text.size() - 5) == ".toml") {
        Node bundle = Loader(files, layers, problems).read(path_in(use.place.source->folder, use.text), use.place, Source::Kind::strategy);
        if (bundle.find("scenario")) bundle.take("scenario");
        for (const Node::Entry& entry : bundle.entries) {
            if (entry.key != "strategy" && entry.key != "action" && entry.key != "change")
                problems.add(entry.place.problem(say(messages::strategy_section, shown(entry.key)), say(messages::strategy_holds)));
        }
        return bundle;
    }
    const Preset* preset = find_preset(Source::Kind::strategy, use.text);
    return preset ? preset->content : Node{};
}

} // namespace

void check_schema(Node& file, const std::string& path, Problems& problems) {
    const Node* schema = file.find("schema");
    if (!schema)
        problems.add({path, 1, 0, say(messages::no_schema), say(messages::write_schema_first)});
    else if (schema->kind != Node::Kind::number || !schema->is_whole || schema->whole < 1)
        problems.add(schema->place.problem(say(messages::schema_no_version), say(messages::write_this, "schema = 1")));
    else if (schema->whole > schema_version)
        throw InputError(schema->place.problem(say(messages::schema_newer, schema->whole, schema_version), say(messages::use_newer_phakhi)));
    if (schema) file.take("schema");
}

Layers load_layers(const std::string& path, const std::vector<std::string>& overrides, const InputFiles& files, Problems& problems) {
    Layers layers;
    layers.folder = folder_of(path);
    Node own = Loader(files, layers, problems).scenario(path_in("", path), {});
    for (const std::string& text : overrides) Loader::lay(own, override_tree(text, problems));
    const auto lay_upon_preset = [&](Source::Kind kind, std::string_view key) {
        const Node* name = text_at(own, {"network", key});
        const Preset* preset = name ? find_preset(kind, name->text) : nullptr;
        if (preset) Loader::lay(layers.effective, preset->content);
    };
    lay_upon_preset(Source::Kind::form, "form");
    lay_upon_preset(Source::Kind::governance, "governance");
    if (const Node* use = text_at(own, {"strategy", "use"})) Loader::lay(layers.effective, strategy_bundle(*use, files, layers, problems));
    lay_upon_bundle(layers.effective, std::move(own));
    return layers;
}

} // namespace phakhi
