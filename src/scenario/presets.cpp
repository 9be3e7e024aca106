// SPDX-License-Identifier: MIT
#include "scenario/presets.hpp"
#include "scenario/embedded.hpp"
#include <algorithm>

namespace phakhi {

static std::string_view folder_of(Source::Kind kind) {
    return kind == Source::Kind::form ? "/forms/" : kind == Source::Kind::governance ? "/governance/" : "/strategies/";
}

static std::string text_of(const Node& file, std::initializer_list<std::string_view> path) {
    const Node* node = file.at(path);
    return node ? node->text : "";
}

static Preset read_preset(const EmbeddedFile& file, Source::Kind kind) {
    Preset preset;
    preset.path = file.path;
    const std::size_t slash = preset.path.find_last_of('/');
    preset.id = preset.path.substr(slash + 1, preset.path.find_last_of('.') - slash - 1);
    preset.content = parse_toml(file.text, std::make_shared<Source>(Source{kind, preset.path, "", true}));
    preset.title = text_of(preset.content, {"scenario", "title", "en"});
    preset.title_th = text_of(preset.content, {"scenario", "title", "th"});
    preset.source = text_of(preset.content, {"scenario", "source"});
    for (const std::string_view key : {"schema", "scenario"}) {
        if (preset.content.find(key)) preset.content.take(key);
    }
    return preset;
}

static std::vector<Preset> read_presets(Source::Kind kind) {
    std::vector<Preset> all;
    for (const EmbeddedFile& file : embedded_files()) {
        if (file.path.find(folder_of(kind)) != file.path.npos) all.push_back(read_preset(file, kind));
    }
    std::sort(all.begin(), all.end(), [](const Preset& a, const Preset& b) { return a.id < b.id; });
    return all;
}

const std::vector<Preset>& presets(Source::Kind kind) {
    static const std::vector<Preset> forms = read_presets(Source::Kind::form), governances = read_presets(Source::Kind::governance),
                                     strategies = read_presets(Source::Kind::strategy);
    return kind == Source::Kind::form ? forms : kind == Source::Kind::governance ? governances : strategies;
}

const Preset* find_preset(Source::Kind kind, std::string_view id) {
    for (const Preset& preset : presets(kind)) {
        if (preset.id == id) return &preset;
    }
    return nullptr;
}

std::vector<std::string> preset_ids(Source::Kind kind) {
    std::vector<std::string> ids;
    for (const Preset& preset : presets(kind)) ids.push_back(preset.id);
    return ids;
}

} // namespace phakhi
