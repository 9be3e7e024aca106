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

Store::Store(std::string folder, const std::string& program, const std::string& scenarios) : folder_(std::move(folder)) {
    fs::create_directories(folder_);
    std::string all = sha256(bytes_of(program));
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(scenarios)) {
        const auto kind = entry.path().extension();
        if (kind == ".toml" || kind == ".csv") files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    for (const fs::path& file : files) all += fs::relative(file, scenarios).generic_string() + sha256(bytes_of(file));
    fingerprint_ = sha256(all);
}

std::string Store::path(std::string_view id, std::string_view how) const {
    const std::string key = sha256(fingerprint_ + "\n" + std::string(id) + "\n" + std::string(how));
    return folder_ + "/" + std::string(id) + "-" + key.substr(0, 16) + ".json";
}

std::optional<Json> Store::find(std::string_view id, std::string_view how) const {
    std::ifstream file(path(id, how));
    if (!file) return std::nullopt;
    Json result = Json::parse(file, nullptr, false);
    if (result.is_discarded()) return std::nullopt;
    return result;
}

void Store::keep(std::string_view id, std::string_view how, const Json& result) const {
    const std::string name = path(id, how), pending = name + ".part";
    {
        std::ofstream file(pending);
        file << result.dump(1) << '\n';
        if (!file.flush()) throw MachineError("cannot write " + pending);
    }
    fs::rename(pending, name);
}

Json as_json(const Line& line) {
    return {{"what", line.what}, {"target", line.target}, {"unit", line.unit}, {"value", number(line.found.value)},
            {"interval", {number(line.found.low), number(line.found.high)}}, {"accept", {number(line.accept.low), number(line.accept.high)}},
            {"verdict", name(line.verdict())}, {"note", line.note}};
}

} // namespace phakhi::validation
