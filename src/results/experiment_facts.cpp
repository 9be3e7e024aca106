// SPDX-License-Identifier: MIT
#include "results/run_folder.hpp"
#include "scenario/number.hpp"
#include "scenario/read_experiment.hpp"
#include "support/sha256.hpp"
#include "text/say.hpp"
#include <algorithm>
#include <map>

namespace phakhi {

namespace {

std::string levels_of(const Factor& factor) {
    if (factor.ranged) return number_text(factor.low) + " to " + number_text(factor.high) + (factor.log ? " (log)" : "");
    std::string out;
    for (const Level& level : factor.levels) out += (out.empty() ? "" : ", ") + (level.is_number ? number_text(level.number) : level.text);
    constexpr std::size_t readable = 400;
    return out.size() <= readable ? out : "(" + std::to_string(factor.levels.size()) + " values) " + sha256(out);
}

std::string series_of(const Experiment& e) {
    std::string out;
    for (const std::uint16_t k : e.series) out += (out.empty() ? "" : ", ") + std::string(metrics()[k]->key);
    return out;
}

/// "key = value" of each line; a line that comes twice is counted.
std::map<std::string, std::string> lines_of(const std::string& facts) {
    std::map<std::string, std::string> all;
    std::map<std::string, int> times;
    for (std::size_t begin = 0; begin < facts.size();) {
        const std::size_t end = std::min(facts.find('\n', begin), facts.size());
        const std::string line = facts.substr(begin, end - begin);
        begin = end + 1;
        const std::size_t equals = line.find(" = ");
        std::string key = line.substr(0, equals);
        if (const int time = times[key]++; time > 0) key += " (" + std::to_string(time + 1) + ")";
        all[key] = equals == line.npos ? "" : line.substr(equals + 3);
    }
    return all;
}

} // namespace

std::string facts_of(const Experiment& e) {
    std::string out;
    const auto fact = [&](const std::string& key, const std::string& value) { out += key + " = " + value + "\n"; };
    const Provenance here = provenance_of(Scenario{}, 0, 0);
    fact("program", here.program_version + " " + here.git_commit);
    fact("method", std::string(name_of(e.method)));
    fact("replicates", std::to_string(e.replicates));
    fact("seed", std::to_string(e.seed));
    fact("common_random_numbers", e.common_random_numbers ? "true" : "false");
    if (e.method == Method::latin_hypercube || e.method == Method::sobol) fact("samples", std::to_string(e.samples));
    if (e.method == Method::sobol) fact("shifts", std::to_string(e.shifts));
    if (e.method == Method::morris) fact("trajectories", std::to_string(e.trajectories)), fact("levels", std::to_string(e.morris_levels));
    fact("output.series", series_of(e));
    for (const Factor& factor : e.factors) fact("factor " + factor.key, levels_of(factor));
    fact("design points", std::to_string(e.design.points));
    std::string design, variants;
    for (const DesignColumn& column : e.design.factors) {
        for (const double x : column.numbers) design += number_text(x) + "\n";
        for (const std::string& text : column.texts) design += text + "\n";
    }
    for (const std::uint32_t k : e.variant) variants += e.variant_hash[k] + "\n";
    fact("values of the design", sha256(design));
    std::string section;   // [strategy] push = 0.3 → "base strategy.push = 0.3"
    const std::string base = facts_of(e.base);
    for (std::size_t begin = 0; begin < base.size();) {
        const std::size_t end = std::min(base.find('\n', begin), base.size());
        const std::string line = base.substr(begin, end - begin);
        begin = end + 1;
        if (line[0] == '[') section = line.substr(line.find_first_not_of('['), line.find(']') - line.find_first_not_of('['));
        else out += "base " + (section.empty() ? "" : section + ".") + line + "\n";
    }
    fact("scenarios of the design", sha256(variants));
    for (const InputFile& input : e.inputs) {
        if (!input.path.ends_with(".toml")) fact("file " + input.path, sha256(input.bytes));
    }
    return out;
}

Said difference(const std::string& before, const std::string& now) {
    const std::map<std::string, std::string> old_facts = lines_of(before), new_facts = lines_of(now);
    constexpr std::size_t told = 3;
    constexpr Message was{"{0} was {1} and is {2}", "{0} เดิมเป็น {1} ตอนนี้เป็น {2}"}, gone{"{0} was {1} and is gone", "{0} เดิมเป็น {1} ตอนนี้ไม่มี"}, added{"{0} is new: {1}", "{0} เพิ่มมาใหม่: {1}"};
    std::vector<Said> all;
    for (const auto& [key, value] : old_facts) {
        const auto found = new_facts.find(key);
        if (found == new_facts.end()) all.push_back(say(gone, key, value));
        else if (found->second != value) all.push_back(say(was, key, value, found->second));
    }
    for (const auto& [key, value] : new_facts) {
        if (!old_facts.contains(key)) all.push_back(say(added, key, value));
    }
    Said out;
    for (std::size_t k = 0; k < std::min(told, all.size()); ++k) out += (k ? Said("; ") : Said()) + all[k];
    if (all.size() > told) out += say({" (and {0} more)", " (และอีก {0} อย่าง)"}, all.size() - told);
    return out;
}

} // namespace phakhi
