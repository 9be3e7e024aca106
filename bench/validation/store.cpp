// SPDX-License-Identifier: MIT
#include "store.hpp"
#include "support/errors.hpp"
#include "support/sha256.hpp"
#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace phakhi::validation {

namespace fs = std::filesystem;

namespace {

std::string bytes_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw MachineError("cannot read " + path.string());
    return {std::istreambuf_iterator<char>(file), {}};
}

Json number(double x) { return std::isfinite(x) ? Json(x) : Json(nullptr); }

} // namespace

Store::Store(std::string folder, const std::vector<std::string>& model, std::string instrument, const std::string& scenarios)
    : folder_(std::move(folder)), instrument_(std::move(instrument)) {
    fs::create_directories(folder_);
    for (const std::string& library : model) fingerprint_ += sha256(bytes_of(library));
    for (const auto& [place, deep] : {std::pair<std::string, bool>{instrument_, false}, {scenarios, true}}) {
        std::vector<fs::path> files;
        for (auto entry = fs::recursive_directory_iterator(place); entry != fs::recursive_directory_iterator(); ++entry) {
            if (entry->is_directory() && !deep) entry.disable_recursion_pending();
            const auto kind = entry->path().extension(), name = entry->path().stem();
            if (name == "validate_main" || name == "store") continue;   // how a result is asked for and kept is no part of it
            if (kind == ".toml" || kind == ".csv" || kind == ".cpp" || kind == ".hpp") files.push_back(entry->path());
        }
        std::sort(files.begin(), files.end());
        for (const fs::path& file : files) fingerprint_ += fs::relative(file, place).generic_string() + sha256(bytes_of(file));
    }
    fingerprint_ = sha256(fingerprint_);
}

std::string Store::path(std::string_view family, std::string_view id, std::string_view how) const {
    const std::string own = sha256(bytes_of(instrument_ + "/checks/" + std::string(family) + ".cpp"));
    const std::string key = sha256(fingerprint_ + own + std::string(id) + "\n" + std::string(how));
    return folder_ + "/" + std::string(id) + "-" + key.substr(0, 16) + ".json";
}

std::optional<Json> find_result(const std::string& path) {
    std::ifstream file(path);
    if (!file) return std::nullopt;
    Json result = Json::parse(file, nullptr, false);
    if (result.is_discarded()) return std::nullopt;
    return result;
}

void keep_result(const std::string& path, const Json& result) {
    const std::string pending = path + ".part";
    {
        std::ofstream file(pending);
        file << result.dump(1) << '\n';
        if (!file.flush()) throw MachineError("cannot write " + pending);
    }
    fs::rename(pending, path);
}

Json as_json(const Line& line) {
    return {{"what", line.what}, {"target", line.target}, {"unit", line.unit}, {"value", number(line.found.value)},
            {"interval", {number(line.found.low), number(line.found.high)}}, {"accept", {number(line.accept.low), number(line.accept.high)}},
            {"verdict", name(line.verdict())}, {"note", line.note}};
}

} // namespace phakhi::validation
