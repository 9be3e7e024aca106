// SPDX-License-Identifier: MIT
// Plants causes of failure and counts what `explain` names: phakhi_explain_check [--seed N] [--single N] [--double N] [--verbose].
// The seed of the figures in docs/explain.md is 2; thresholds were chosen on other seeds.
#include "analysis/explanation.hpp"
#include "analysis/verdict.hpp"
#include "planted.hpp"
#include "scenario/settings.hpp"
#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <fmt/format.h>

using namespace phakhi;

namespace {

struct Score {
    std::size_t cases = 0, planted = 0, found = 0, named = 0, decoys = 0, decoys_named = 0, luck = 0, luck_named = 0, idle = 0, idle_named = 0;
    std::size_t false_that_matter = 0;   ///< named, not planted, and yet saving at least `least_effect` in 400 fresh replicates
    std::size_t exact = 0;               ///< cases in which exactly what was planted is named
    void add(const Score& o) {
        cases += o.cases, planted += o.planted, found += o.found, named += o.named, decoys += o.decoys, decoys_named += o.decoys_named, luck += o.luck, luck_named += o.luck_named;
        idle += o.idle, idle_named += o.idle_named, false_that_matter += o.false_that_matter, exact += o.exact;
    }
};

bool holds(const std::vector<std::string>& keys, const std::string& key) { return std::find(keys.begin(), keys.end(), key) != keys.end(); }

/// Half of the cases ask about the scenario, half about its first run that fails.
Question question_of(const planted::Case& c, bool run) {
    Question q;
    q.scenarios = {c.scenario};
    for (std::uint32_t r = 0; run && q.runs.empty() && r < 100; ++r) {
        if (planted::failing(c.scenario, r, 1) > 0) q.runs.push_back({0, c.scenario.seed, r});
    }
    return q;
}

bool matters(const planted::Case& c, const Alteration& a) {
    Scenario without = c.scenario;
    apply(a, without);
    return planted::failing(c.scenario, 2'000'000, 400) - planted::failing(without, 2'000'000, 400) >= least_effect;
}

Score judge_case(const planted::Case& c, const Explanation& e, bool verbose) {
    Score s{.cases = 1, .planted = c.planted.size(), .decoys = c.decoys.size()};
    std::string told;
    for (const Tried& one : e.causes) {
        const std::string& key = one.alteration.key;
        if (!e.is_cause(key)) continue;
        ++s.named;
        const bool right = holds(c.planted, key);
        s.found += right;
        s.decoys_named += holds(c.decoys, key);
        if (!right) s.false_that_matter += matters(c, one.alteration);
        told += (told.empty() ? "" : ", ") + key + (right ? "" : " (not planted)");
    }
    s.exact = s.found == s.planted && s.named == s.planted;
    for (const Tried& one : e.placebos) {
        const bool luck = one.alteration.kind == Alteration::Kind::luck;
        (luck ? s.luck : s.idle) += one.effect.has_value();
        (luck ? s.luck_named : s.idle_named) += one.named;
    }
    if (verbose) {
        std::string planted;
        for (const std::string& key : c.planted) planted += (planted.empty() ? "" : ", ") + key + fmt::format("={:.3g}", *find_setting(c.scenario, key));
        fmt::print("{:8} {:7} planted: {} | named: {} | lives {}/{}, all set back {}\n", c.base, c.how, planted, told.empty() ? "nothing" : told, e.lives.count, e.lives.of, e.set_back.with);
        std::fflush(stdout);
    }
    return s;
}

std::string percent(std::size_t count, std::size_t of) {
    const Share share = share_of(count, of);
    return fmt::format("{:3}/{:3} = {:.2f} ({:.2f} to {:.2f})", count, of, share.value(), share.low, share.high);
}

void print(std::string_view what, const Score& s) {
    fmt::print("{}: {} cases\n  precision     {}\n  recall        {}\n  exactly right {}\n  decoys named  {}\n  luck named    {}\n  idle named    {}\n  of {} named and not planted, {} save at least {:.0f} % in 400 fresh replicates\n", what, s.cases,
               percent(s.found, s.named), percent(s.found, s.planted), percent(s.exact, s.cases), percent(s.decoys_named, s.decoys), percent(s.luck_named, s.luck), percent(s.idle_named, s.idle), s.named - s.found,
               s.false_that_matter, 100 * least_effect);
}

} // namespace

int main(int argc, char** argv) {
    CLI::App app("Plants causes of failure and counts what explain names");
    std::uint64_t seed = 2;
    std::uint32_t single = 40, twofold = 20;
    bool verbose = false;
    app.add_option("--seed", seed), app.add_option("--single", single), app.add_option("--double", twofold), app.add_flag("--verbose", verbose);
    CLI11_PARSE(app, argc, argv);
    const auto start = std::chrono::steady_clock::now();
    for (const std::size_t causes : {std::size_t{1}, std::size_t{2}}) {
        Score all, either, both;
        const std::uint32_t count = causes == 1 ? single : twofold;
        std::uint32_t none = 0;
        for (std::uint32_t n = 0; n < count; ++n) {
            const auto c = planted::plant(seed, n, causes);
            if (!c) {
                ++none;
                continue;
            }
            const Score s = judge_case(*c, explain(question_of(*c, n % 8 >= 4)), verbose);
            all.add(s);
            if (causes == 2) (c->how == "either" ? either : both).add(s);
        }
        if (count == 0) continue;
        print(causes == 1 ? "one cause" : "two causes", all);
        if (causes == 2) print("  either suffices", either), print("  both are needed", both);
        if (none > 0) fmt::print("{} proposals led to no case\n", none);
    }
    fmt::print("{:.0f} s\n", std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
}
