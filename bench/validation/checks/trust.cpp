// SPDX-License-Identifier: MIT
// P1, P5: trust broken and mended; what transparency keeps from being stolen.
#include "../check.hpp"
#include "../laboratory.hpp"
#include <fmt/format.h>

namespace phakhi::validation {

namespace {

void breach(Laboratory& lab, Report& report) {
    constexpr int week = 104, lasting = 8, horizon = 286;
    const Course calm = lab.run(lab.arm("healthy").weeks(horizon), {MetricId::mean_trust});
    const Course broken = lab.run(lab.arm("healthy").weeks(horizon).at(week, "strategy.overpromising", 1, week + lasting), {MetricId::mean_trust});
    const auto loss = [&](int at) { return paired(broken.at(MetricId::mean_trust, at), calm.at(MetricId::mean_trust, at)); };
    report.judge("trust after eight weeks of broken promises, against none broken", loss(week + lasting), at_most(-0.05), "", "falls");
    /// Weeks from the end of the breach until so much of the loss is regained.
    const auto regained = [&](double part) {
        std::vector<Values> gap;
        for (int w = week + lasting; w <= horizon; ++w) {
            Values d = broken.at(MetricId::mean_trust, w);
            const Values c = calm.at(MetricId::mean_trust, w);
            for (std::size_t k = 0; k < d.size(); ++k) d[k] -= c[k];
            gap.push_back(std::move(d));
        }
        return bootstrap(calm.size(), [&](const std::vector<std::size_t>& sample) {
            double lost = 0;
            for (std::size_t w = 0; w < gap.size(); ++w) {
                double sum = 0, n = 0;
                for (const std::size_t k : sample) {
                    if (gap[w][k] == gap[w][k]) sum += gap[w][k], ++n;
                }
                const double now = n > 0 ? sum / n : 0;
                lost = std::min(lost, now);
                if (w > 0 && now >= lost * (1 - part)) return static_cast<double>(w);
            }
            return static_cast<double>(gap.size());
        });
    };
    report.judge("weeks until half of the loss is regained", regained(0.5), between(lasting, 104), "weeks", "longer than the breach, within two years");
    report.judge("weeks until nine tenths are regained", regained(0.9), between(3 * lasting, 174), "weeks", "several times the breach");
    if (!lab.full()) return;
    for (const int at : {112, 117, 130, 143, 156, 182}) report.tell(fmt::format("difference of trust at week {}", at), loss(at));
}

void transparency(Laboratory& lab, Report& report) {
    constexpr int week = 104;
    const auto course = [&](double t, double shared = 0.7) {
        return lab.run(lab.arm("healthy").set("parameters.founding.opportunism", 0.22).set("strategy.transparency", t).set("strategy.shared_decisions", shared),
                       {MetricId::mean_contribution, MetricId::theft});
    };
    const Course hidden = course(0.15), seen = course(0.9);
    report.judge("contribution at week 104, transparency .9 against .15", paired(seen.at(MetricId::mean_contribution, week), hidden.at(MetricId::mean_contribution, week)), at_least(0.15), "", "higher");
    report.judge("share of credit stolen at week 104, the same", paired(seen.at(MetricId::theft, week), hidden.at(MetricId::theft, week)), at_most(-0.1), "", "lower");
    report.judge("survival at week 520, the same", paired_shares(seen.survived(520), hidden.survived(520)).times(100), at_least(10), "points", "higher");
    const Course few = course(0.15, 0.1), few_seen = course(0.9, 0.1);
    report.judge("captured where few decide, transparency .9 against .15", paired_shares(few_seen.ended_as(Outcome::captured), few.ended_as(Outcome::captured)).times(100), at_most(-15), "points", "less capture");
    report.judge("captured at transparency .15, few deciding against many", paired_shares(few.ended_as(Outcome::captured), hidden.ended_as(Outcome::captured)).times(100), at_least(15), "points", "more capture");
    if (!lab.full()) return;
    for (const double t : {0.0, 0.15, 0.3, 0.5, 0.7, 0.9}) {
        const Course c = course(t);
        report.tell(fmt::format("survival at week 520, transparency {}", t), share(c.survived(520)).times(100), "%");
        report.tell(fmt::format("contribution at week 104, transparency {}", t), mean(c.at(MetricId::mean_contribution, week)));
    }
}

constexpr std::string_view family = "Patterns of trust";
constexpr Check checks[] = {
    {"P1", family, "After a breach of trust several kept promises are needed to recover", "TRUST-1; Slovic 1993", "healthy, every promise broken for eight weeks", 200, 40, true, breach},
    {"P5", family, "Transparency reduces credit stealing and capture; without it free riding spreads", "ACT-15; FAIL-10, FAIL-15", "healthy, opportunism .22", 200, 40, true, transparency},
};

} // namespace

std::span<const Check> trust_checks() { return checks; }

} // namespace phakhi::validation
