// SPDX-License-Identifier: MIT
// Holds the model against what is known: runs the checks of this folder and keeps each result as JSON. scripts/validate writes the page.
//   phakhi_validate -o FOLDER [ID...]
#include "check.hpp"
#include "jitter.hpp"
#include "laboratory.hpp"
#include "store.hpp"
#include "support/errors.hpp"
#include "support/nearest_name.hpp"
#include <CLI/CLI.hpp>
#include <chrono>
#include <fmt/format.h>
#include <tbb/global_control.h>

using namespace phakhi;
using namespace phakhi::validation;

namespace {

struct Options {
    std::string folder, scenarios = PHAKHI_SOURCE_DIR "/scenarios";
    std::vector<std::string> ids, set;
    bool quick = false, list = false, only_jitter = false, no_jitter = false;
    std::size_t threads = 0;
};

Json about(const Check& c) {
    return {{"id", c.id}, {"family", c.family}, {"claim", c.claim}, {"source", c.source}, {"scenarios", c.scenarios}, {"jittered", c.jittered}};
}

template <class Work> void timed(const std::string& path, std::string_view id, const std::string& how, Work&& work) {
    if (find_result(path)) return;
    const auto start = std::chrono::steady_clock::now();
    fmt::print(stderr, "{:<10} {} …", id, how);
    Json result = work();
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    keep_result(path, result);
    fmt::print(stderr, " {:.1f} s, {} runs, {:.0f} million agent-weeks\n", seconds, result["runs"].get<std::size_t>(), result["agent_weeks"].get<double>() / 1e6);
}

Json measured(const Check& check, const Options& options) {
    Laboratory lab(options.scenarios, options.quick ? check.quick : check.replicates, with(options.set));
    Report report;
    check.measure(lab, report);
    Json result = about(check);
    result["replicates"] = lab.replicates();
    for (const Line& line : report.lines()) result["lines"].push_back(as_json(line));
    result["runs"] = lab.runs();
    result["agent_weeks"] = lab.agent_weeks();
    return result;
}

bool chosen(const Check& check, const Options& options) {
    return options.ids.empty() || std::find(options.ids.begin(), options.ids.end(), check.id) != options.ids.end();
}

void know(const Options& options) {
    std::vector<std::string> known;
    for (const Family& family : families()) {
        for (const Check& check : family.checks) known.emplace_back(check.id);
    }
    std::vector<Problem> problems;
    for (const std::string& id : options.ids) {
        if (std::find(known.begin(), known.end(), id) == known.end()) problems.push_back({"", 0, 0, "unknown check \"" + id + "\"", did_you_mean(id, known)});
    }
    if (!problems.empty()) throw InputError(problems);
}

/// What is checked, where its results stand, and whether they are there.
void list(const Store& store, const std::string& how) {
    Json all = Json::array();
    for (const Family& family : families()) {
        for (const Check& check : family.checks) {
            Json entry = about(check);
            for (const bool jitter : {false, true}) {
                if (jitter && !check.jittered) continue;
                const std::string path = store.path(family.file, check.id, jitter ? how + " jitter" : how);
                entry[jitter ? "under_jitter" : "measured"] = {{"file", path}, {"there", find_result(path).has_value()}};
            }
            all.push_back(std::move(entry));
        }
    }
    fmt::print("{}\n", all.dump(1));
}

int validate(const Options& options) {
    know(options);
    const Store store(options.folder, {PHAKHI_MODEL_LIBRARIES}, PHAKHI_SOURCE_DIR "/bench/validation", options.scenarios);
    std::string how = options.quick ? "quick" : "full";
    for (const std::string& assignment : options.set) how += " " + assignment;
    const World base = with(options.set);
    if (options.list) {
        list(store, how);
        return 0;
    }
    Json index = Json::array();   // what belongs together, for the page
    for (const bool jitter : {false, true}) {
        if (jitter ? options.no_jitter : options.only_jitter) continue;
        for (const Family& family : families()) {
            for (const Check& check : family.checks) {
                if (!chosen(check, options) || (jitter && !check.jittered)) continue;
                const std::string kind = jitter ? how + " jitter" : how;
                const std::string path = store.path(family.file, check.id, kind);
                timed(path, check.id, kind, [&] { return jitter ? under_jitter(check, options.scenarios, base, options.quick) : measured(check, options); });
                index.push_back({{"id", check.id}, {"jitter", jitter}, {"file", path}});
            }
        }
    }
    fmt::print("{}\n", index.dump(1));
    return 0;
}

} // namespace

int main(int count, char** words) {
    Options options;
    CLI::App app("Example: phakhi_validate -o build/validation R1 P2\nHolds the model against what is known. Prints where each result stands, as JSON.");
    app.add_option("-o,--results", options.folder, "folder of finished results; those there are not measured again")->default_str("build/validation");
    app.add_option("--scenarios", options.scenarios, "folder of scenarios")->capture_default_str();
    app.add_option("--set", options.set, "key=value of a parameter, in every scenario: what if?")->allow_extra_args(false);
    app.add_option("--threads", options.threads, "at most so many; 0 = all");
    app.add_flag("--quick", options.quick, "few replicates");
    app.add_flag("--list", options.list, "lists the checks as JSON");
    app.add_flag("--only-jitter", options.only_jitter, "only the conclusions under jitter of all parameters");
    app.add_flag("--no-jitter", options.no_jitter, "without them");
    app.add_option("ID", options.ids, "checks to run; all if none is named");
    options.folder = "build/validation";
    CLI11_PARSE(app, count, words);
    try {
        const tbb::global_control limit(tbb::global_control::max_allowed_parallelism,
                                        options.threads ? options.threads : tbb::global_control::active_value(tbb::global_control::max_allowed_parallelism));
        return validate(options);
    } catch (const InputError& e) {
        fmt::print(stderr, "{}\n", e.what());
        return 2;
    } catch (const MachineError& e) {
        fmt::print(stderr, "{}\n", e.what());
        return 3;
    } catch (const std::exception& e) {
        fmt::print(stderr, "phakhi_validate: {}: a check does not fit this model\n", e.what());
        return 1;
    }
}
