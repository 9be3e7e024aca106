// SPDX-License-Identifier: MIT
#include "cli/listing.hpp"
#include "scenario/document.hpp"
#include "scenario/embedded.hpp"
#include "scenario/input_file.hpp"
#include "scenario/read_experiment.hpp"
#include "support/errors.hpp"
#include "text/cases.hpp"
#include <algorithm>
#include <filesystem>

namespace phakhi {

namespace {

struct Found {
    std::string path, title, title_th, source;
    bool built_in = false;
};

std::string text_at(const Node& file, std::initializer_list<std::string_view> path) {
    const Node* node = file.at(path);
    return node && node->kind == Node::Kind::text ? node->text : "";
}

/// Title and source of a scenario, without reading what it extends; a file that is no TOML says so.
Found look_at(const std::string& path, std::string_view text, bool built_in) {
    Found found{path, "", "", "", built_in};
    try {
        const Node file = parse_toml(text, std::make_shared<Source>(Source{Source::Kind::file, path, "", built_in}));
        found.title = text_at(file, {"scenario", "title", "en"});
        found.title_th = text_at(file, {"scenario", "title", "th"});
        found.source = text_at(file, {"scenario", "source"});
        for (const auto& short_form : {text_at(file, {"title"}), text_at(file, {"scenario", "title"})}) {
            if (found.title.empty()) found.title = short_form;
        }
    } catch (const InputError& error) {
        found.title = "(cannot be read: " + error.problems().front().message.en + ")";
    }
    return found;
}

std::vector<std::string> toml_files_below(const std::string& folder) {
    std::vector<std::string> paths;
    std::error_code error;
    constexpr std::size_t most = 10'000;
    for (std::filesystem::recursive_directory_iterator entry(folder, error), end; !error && entry != end && paths.size() < most; entry.increment(error)) {
        if (entry->path().extension() == ".toml" && entry->is_regular_file(error)) paths.push_back(entry->path().generic_string());
    }
    std::sort(paths.begin(), paths.end());
    return paths;
}

std::vector<Found> scenarios() {
    std::vector<Found> all;
    for (const std::string& path : toml_files_below("scenarios")) {
        try {
            if (is_experiment(path)) continue;
            all.push_back(look_at(path, InputFiles().read(path, {}).bytes, false));
        } catch (const std::exception&) {
            all.push_back({path, "(cannot be read)", "", "", false});
        }
    }
    for (const EmbeddedFile& file : embedded_files()) {
        const std::string path(file.path);
        const auto same = std::find_if(all.begin(), all.end(), [&](const Found& found) { return found.path == path; });
        if (same != all.end()) same->built_in = true;
        else all.push_back(look_at(path, file.text, true));
    }
    std::sort(all.begin(), all.end(), [](const Found& a, const Found& b) { return a.path < b.path; });
    return all;
}

} // namespace

static Text where_words(std::string_view where) { return where == "built in" ? Text{"built in", "ในโปรแกรม"} : Text{"folder", "ในโฟลเดอร์"}; }

Listing list_scenarios() {
    Listing list{{{"file", {"file", "แฟ้ม"}}, {"label", {"English", "อังกฤษ"}}, {"label_th", {"Thai", "ไทย"}}, {"where", {"where", "ที่"}, where_words}, {"source", {"source", "ที่มา"}}}};
    for (const Found& found : scenarios()) {
        list.rows.push_back({{"file", found.path}, {"label", found.title}, {"label_th", found.title_th}, {"where", found.built_in ? "built in" : "folder"}, {"source", found.source}});
    }
    return list;
}

Listing list_cases() {
    Listing list{{{"id", {"id", "รหัส"}}, {"label", {"English", "อังกฤษ"}}, {"label_th", {"Thai", "ไทย"}}, {"source", {"source", "ที่มา"}}, {"file", {"scenario", "ฉากทัศน์"}}}};
    const std::vector<Found> files = scenarios();
    for (const Case& one : cases()) {
        const std::string id = "CASE-" + std::to_string(one.number);
        std::string where;
        for (const Found& found : files) {
            const bool cited = found.source.starts_with(id) && (found.source.size() == id.size() || !std::isdigit(static_cast<unsigned char>(found.source[id.size()])));
            if (cited) where += (where.empty() ? "" : ", ") + found.path;
        }
        list.rows.push_back({{"id", id}, {"label", one.label.en}, {"label_th", one.label.th}, {"source", one.source}, {"file", where}});
    }
    return list;
}

} // namespace phakhi
