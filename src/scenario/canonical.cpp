// SPDX-License-Identifier: MIT
#include "scenario/layers.hpp"
#include "scenario/messages.hpp"
#include "text/say.hpp"

namespace phakhi {

namespace {

struct Move {
    std::vector<std::string_view> from, to;
};

/// Other spellings of a setting. A later row may move what an earlier one made.
const std::vector<Move>& moves() {
    static const std::vector<Move> all = {
        {{"title"}, {"scenario", "title"}},
        {{"title_th"}, {"scenario", "title_th"}},
        {{"description"}, {"scenario", "description"}},
        {{"description_th"}, {"scenario", "description_th"}},
        {{"source"}, {"scenario", "source"}},
        {{"weeks"}, {"run", "weeks"}},
        {{"seed"}, {"run", "seed"}},
        {{"start_date"}, {"run", "start_date"}},
        {{"scenario", "start_date"}, {"run", "start_date"}},
        {{"network", "leaders"}, {"strategy", "leaders"}},
        {{"population", "synthetic", "size"}, {"population", "pool"}},
        {{"population", "synthetic", "founders"}, {"population", "founders"}},
        {{"population", "synthetic", "outsiders"}, {"population", "outsiders"}},
        {{"population", "synthetic", "sectors"}, {"population", "sectors"}},
    };
    return all;
}

std::string dotted(const std::vector<std::string_view>& path) {
    std::string out;
    for (const std::string_view key : path) out += (out.empty() ? "" : ".") + std::string(key);
    return out;
}

/// The table that holds the last key of a path, or nullptr.
Node* holder(Node& file, const std::vector<std::string_view>& path) {
    Node* node = &file;
    for (std::size_t k = 0; k + 1 < path.size(); ++k) {
        node = node->find(path[k]);
        if (!node || node->kind != Node::Kind::table) return nullptr;
    }
    return node->find(path.back()) ? node : nullptr;
}

void move(Node& file, const Move& move, Problems& problems) {
    Node* from = holder(file, move.from);
    if (!from) return;
    Node value = from->take(move.from.back());
    const Place place = value.place;
    Node* to = &file;
    for (std::size_t k = 0; k + 1 < move.to.size(); ++k) to = &to->table(move.to[k], place);
    if (const Node* present = to->find(move.to.back())) {
        problems.add(
            place.problem(say(messages::same_setting, dotted(move.from), dotted(move.to), present->place.line), say(messages::keep_one_of_them)));
        return;
    }
    to->set(move.to.back(), std::move(value), place);
}

/// title = "x" → title = { en = "x" }, title_th = "x" → title.th
void split_languages(Node& file, std::string_view key) {
    Node* about = file.find("scenario");
    if (!about || about->kind != Node::Kind::table) return;
    if (Node* english = about->find(key); english && english->kind == Node::Kind::text) {
        Node text = std::move(*english);
        const Place place = text.place;
        *english = {};
        english->place = place;
        english->set("en", std::move(text), place);
    }
    const std::string thai = std::string(key) + "_th";
    if (const Node* found = about->find(thai); found && found->kind == Node::Kind::text) {
        Node text = about->take(thai);
        const Place place = text.place;
        about->table(key, place).set("th", std::move(text), place);
    }
}

} // namespace

void use_canonical_places(Node& file, Problems& problems) {
    for (const Move& m : moves()) move(file, m, problems);
    split_languages(file, "title");
    split_languages(file, "description");
    Node* population = file.find("population");
    if (population && population->kind == Node::Kind::table) {
        if (const Node* synthetic = population->find("synthetic"); synthetic && synthetic->kind == Node::Kind::table && synthetic->entries.empty()) {
            population->take("synthetic");
        }
    }
}

} // namespace phakhi
