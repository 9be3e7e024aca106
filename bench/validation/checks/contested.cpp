// SPDX-License-Identifier: MIT
// X1-X4: signs that the literature disputes, and rival mechanisms, as experiments. Nothing here is judged.
#include "../check.hpp"
#include "../laboratory.hpp"
#include <algorithm>
#include <fmt/format.h>

namespace phakhi::validation {

namespace {

void complexity(Laboratory& lab, Report& report) {
    const auto output = [&](double difficulty, double shared) { return lab.run(lab.arm("healthy").set("environment.difficulty", difficulty).set("strategy.shared_decisions", shared)).output(); };
    for (const double difficulty : {0.8, 1.0, 1.3, 1.6}) {
        report.tell(fmt::format("output, decisions shared by all against by few, work {} times as hard", difficulty), relative(output(difficulty, 1), output(difficulty, 0.2)).times(100), "%", "disputed: does complexity strengthen shared leadership?");
    }
}

void density(Laboratory& lab, Report& report) {
    const auto course = [&](double ties, double weaving) {
        return lab.run(lab.arm("healthy").set("parameters.founding.ties_per_founder", ties).set("strategy.weaving", weaving).shock(2, 260, 0.4, 1), {MetricId::output});
    };
    const Course efficient = course(8, 1), inefficient = course(1.5, 0);
    report.tell("output in the first year, densely against loosely tied", relative(efficient.over(MetricId::output, 26, 52), inefficient.over(MetricId::output, 26, 52)).times(100), "%", "disputed: efficient networks win at first");
    report.tell("output in the third year after the need moved, the same", relative(efficient.over(MetricId::output, 364, 416), inefficient.over(MetricId::output, 364, 416)).times(100), "%", "disputed: inefficient ones explore longer");
}

void mandate(Laboratory& lab, Report& report) {
    const auto course = [&](bool mandated) {
        Arm arm = lab.arm("healthy");
        if (mandated) arm.set("strategy.reserved_seats", 24).set("environment.sponsor_support", 0.9).set("environment.sponsor_share", 0.33).set("parameters.founding.trust", 0.3).set("parameters.founding.ties_per_founder", 1);
        return lab.run(arm, {MetricId::mean_commitment});
    };
    const Course mandated = course(true), voluntary = course(false);
    report.tell("survival at week 520, mandated against voluntary, about the same money", paired_shares(mandated.survived(520), voluntary.survived(520)).times(100), "points", "disputed");
    report.tell("output, the same", relative(mandated.output(), voluntary.output()).times(100), "%", "disputed");
    report.tell("commitment at week 260, the same", paired(mandated.at(MetricId::mean_commitment, 260), voluntary.at(MetricId::mean_commitment, 260)), "", "disputed");
}

/// Rival mechanisms, as settings; a model that lacks the switch is left out.
struct Rival {
    const char* name;
    const char* key;
    double value;
};
constexpr Rival rivals[] = {
    {"goals follow one's own trust instead of the pair's (DeGroot 1974)", "parameters.goals.direction", 1},
    {"commitment as a sum instead of a geometric mean (Fishbein & Ajzen 1975)", "parameters.commitment.compensation", 1},
    {"giving is copied from the successful instead of from everybody (Schlag 1998)", "parameters.rewards.imitate_success", 1},
};

void rival_mechanisms(Laboratory& lab, Report& report) {
    const std::vector<std::string>& keys = setting_keys();
    for (const Rival& rival : rivals) {
        const auto found = std::find(keys.begin(), keys.end(), rival.key);
        if (found == keys.end()) {
            report.tell(std::string(rival.name) + ": not in this model", {}, "", "", std::string("no setting ") + rival.key);
            continue;
        }
        const World world{{{static_cast<std::size_t>(found - keys.begin()), rival.value, World::Kind::set}}};
        std::size_t conclusions = 0, kept = 0;
        std::string lost;
        for (const Family& family : families()) {
            for (const Check& check : family.checks) {
                if (!check.jittered || check.id.substr(0, 1) != "P") continue;
                const auto verdicts = [&](const World& in) {
                    Laboratory other(lab.folder(), lab.replicates(), in, 0, false);
                    Report seen;
                    check.measure(other, seen);
                    lab.charge(other);
                    return seen.lines();
                };
                const auto usual = verdicts({}), now = verdicts(world);
                for (std::size_t k = 0; k < usual.size(); ++k) {
                    if (!usual[k].judged || !holds(usual[k].verdict())) continue;
                    ++conclusions;
                    if (holds(now[k].verdict())) ++kept;
                    else lost += fmt::format("{}{}: {}", lost.empty() ? "" : "; ", check.id, now[k].what);
                }
            }
        }
        report.tell(std::string(rival.name) + ": statements of P1–P14 that hold by default and still do", share(kept, conclusions).times(100), "%", "", lost.empty() ? "none depends on it" : "lost: " + lost);
    }
}

constexpr std::string_view family = "Contested signs and rival mechanisms: experiments without verdict";
constexpr Check checks[] = {
    {"X1", family, "Does complexity of the task strengthen shared leadership?", "disputed (validation 6)", "healthy", 200, 40, false, complexity},
    {"X2", family, "Do efficient or inefficient communication networks do better?", "disputed (validation 6)", "healthy, the need moves at week 260", 200, 40, false, density},
    {"X3", family, "Do mandated or voluntary networks do better?", "disputed (validation 6)", "healthy; seats refilled by a sponsor against voluntary", 200, 40, false, mandate},
    {"X4", family, "Which conclusions depend on the choice between rival mechanisms?", "issue 4 (structure)", "those of P1–P14", 100, 20, false, rival_mechanisms},
};

} // namespace

std::span<const Check> contested_checks() { return checks; }

} // namespace phakhi::validation
