// SPDX-License-Identifier: MIT
#pragma once
#include "scenario/document.hpp"
#include <string>
#include <vector>

namespace phakhi {

/// A named bundle of settings that is part of the program: a form, a governance or a strategy. It is data: scenarios/FOLDER/ID.toml.
struct Preset {
    std::string id;
    std::string title, title_th;
    std::string source; ///< lines of the material, a paper, or "assumption"
    std::string path;
    Node content; ///< its settings, without title and source
};

/// The bundles of a kind, by id.
const std::vector<Preset>& presets(Source::Kind kind);
const Preset* find_preset(Source::Kind kind, std::string_view id);
std::vector<std::string> preset_ids(Source::Kind kind);

} // namespace phakhi
