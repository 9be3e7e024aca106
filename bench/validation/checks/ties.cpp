// SPDX-License-Identifier: MIT
// T1-T5 and their negative control, measured on nominations.
#include "../check.hpp"
#include "../laboratory.hpp"
#include "../survey.hpp"
#include <fmt/format.h>

namespace phakhi::validation {

namespace {

constexpr int first_wave = 156, two_years_on = 260;

/// Two waves of each replicate; those that ended in between are left out.
std::vector<TwoWaves> two_waves(Laboratory& lab, const Arm& arm, const Survey& survey) {
    std::vector<Wave> first(lab.replicates());
    std::vector<TwoWaves> found(lab.replicates());
    lab.run(arm, {}, [&](std::size_t k, const Replicate& run) {
        if (run.state().week == first_wave) first[k] = ask(run.state(), survey);
        if (run.state().week == two_years_on) found[k] = compare(first[k], ask(run.state(), survey));
    });
    return found;
}

/// Rate of a cell over resampled networks, or the ratio of two.
Interval rate(const std::vector<TwoWaves>& all, const std::function<Cell(const TwoWaves&)>& cell, const std::function<Cell(const TwoWaves&)>& base = {}) {
    return bootstrap(all.size(), [&](const std::vector<std::size_t>& sample) {
        Cell a, b;
        for (const std::size_t k : sample) {
            const Cell x = cell(all[k]), y = base ? base(all[k]) : Cell{};
            a.chances += x.chances, a.came += x.came, b.chances += y.chances, b.came += y.came;
        }
        return base ? (b.came > 0 ? a.rate() / b.rate() : unseen) : a.rate();
    });
}

Arm half_way(Laboratory& lab, const char* name) { return lab.arm(name).weeks(two_years_on); }

void persistence(Laboratory& lab, Report& report) {
    const auto all = two_waves(lab, half_way(lab, "healthy"), {});
    report.judge("nominations that stand two years later", rate(all, [](const TwoWaves& t) { return t.all; }).times(100), between(38, 52), "%", "45 %");
    const auto cells = [&](auto member, std::size_t k) { return [member, k](const TwoWaves& t) { return (t.*member)[k]; }; };
    const auto of = [&](const char* what, auto member, const char* target, const char* no, const char* yes, Accept accept, const char* ratio) {
        report.tell(std::string(what) + ": " + no, rate(all, cells(member, 0)).times(100), "%", "");
        report.tell(std::string(what) + ": " + yes, rate(all, cells(member, 1)).times(100), "%", target);
        report.judge(std::string(what) + ": ratio", rate(all, cells(member, 1), cells(member, 0)), accept, "", ratio);
    };
    of("persistence by reciprocity", &TwoWaves::reciprocated, "59 % against 41 %", "not returned", "returned", between(1.1, 1.8), "1.1–1.8");
    of("persistence by embeddedness", &TwoWaves::embedded, "51 % against 37 %", "no shared partner", "some", between(1.0, 1.5), "1.0–1.5");
    of("persistence by age", &TwoWaves::old, "older last longer", "up to a year", "older", at_least(1.02), "above 1");
    for (const float more : {-0.02f, 0.02f}) {   // how far the level depends on the instrument
        const auto other = two_waves(lab, half_way(lab, "healthy"), {nomination_closeness + more, nomination_trust + more});
        report.tell(fmt::format("the same with both bounds of a nomination {:+.2f}", more), rate(other, [](const TwoWaves& t) { return t.all; }).times(100), "%");
    }
}

void formation(Laboratory& lab, Report& report) {
    const auto all = two_waves(lab, half_way(lab, "healthy"), {});
    static constexpr const char* degrees[] = {"0", "1–2", "3–4", "more than 4"};
    static constexpr const char* degree_targets[] = {"2 %", "7 %", "18 %", "30 %"};
    static constexpr const char* shared_targets[] = {"5 %", "8 %", "15 %", "24 %"};
    const auto cells = [](auto member, std::size_t k) { return [member, k](const TwoWaves& t) { return (t.*member)[k]; }; };
    for (std::size_t k = 0; k < 4; ++k) report.tell(std::string("made within two years to one named by ") + degrees[k], rate(all, cells(&TwoWaves::indegree, k)).times(100), "%", degree_targets[k]);
    report.judge("in-degree above 4 against 0: ratio", rate(all, cells(&TwoWaves::indegree, 3), cells(&TwoWaves::indegree, 0)), between(6, 24), "", "× 15 (.30 / .02)");
    const auto steps = [&](auto member) {   // the smallest of the three ratios of neighbouring classes
        Interval least{99, 99, 99};
        for (std::size_t k = 1; k < 4; ++k) {
            const Interval r = rate(all, cells(member, k), cells(member, k - 1));
            if (!(r.value >= least.value)) least = r;
        }
        return least;
    };
    report.judge("in-degree: smallest step", steps(&TwoWaves::indegree), at_least(1), "", "monotone");
    for (std::size_t k = 0; k < 4; ++k) report.tell(fmt::format("made within two years with {} shared partner{}", k == 3 ? "3 or more" : std::to_string(k), k == 1 ? "" : "s"), rate(all, cells(&TwoWaves::shared, k)).times(100), "%", shared_targets[k]);
    report.judge("3 and more shared partners against 0: ratio", rate(all, cells(&TwoWaves::shared, 3), cells(&TwoWaves::shared, 0)), between(3, 8), "", "× 4.8, at least 3");
    report.judge("shared partners: smallest step", steps(&TwoWaves::shared), at_least(1), "", "monotone");
    report.judge("incoming nomination: ratio", rate(all, cells(&TwoWaves::incoming, 1), cells(&TwoWaves::incoming, 0)), between(1.5, 2.6), "", "about 2");
    report.judge("same sector: ratio", rate(all, cells(&TwoWaves::same_sector, 1), cells(&TwoWaves::same_sector, 0)), between(1.2, 1.9), "", "about 1.5");
}

void settling(Laboratory& lab, Report& report) {
    constexpr int weeks = 312, quarter = 13;
    constexpr std::size_t quarters = weeks / quarter;
    std::vector<Wave> last(lab.replicates());
    std::vector<Values> like(quarters + 1, Values(lab.replicates(), unseen)), density = like;
    constexpr int a_third = weeks / 3;
    std::vector<Wave> week_before(lab.replicates());
    Values weekly(lab.replicates(), unseen);
    lab.run(lab.arm("healthy").weeks(weeks), {}, [&](std::size_t k, const Replicate& run) {
        if (run.state().week == a_third - 1) week_before[k] = ask(run.state());
        if (run.state().week == a_third) weekly[k] = correlation(week_before[k], ask(run.state()));
        if (run.state().week % quarter) return;
        Wave now = ask(run.state());
        const auto q = static_cast<std::size_t>(run.state().week / quarter);
        if (q > 0) like[q][k] = correlation(last[k], now);
        density[q][k] = shape(now).density;
        last[k] = std::move(now);
    });
    report.judge("correlation of nominations, quarter to quarter, at a third of the run", mean(like[quarters / 3]), at_least(0.85), "", "above .85");
    report.judge("rise of that correlation from the first year to a third of the run", paired(like[quarters / 3], like[2]), at_least(0.02), "", "climbs");
    report.tell("correlation from week to week, at a third of the run", mean(weekly));
    for (const std::size_t q : {1u, 2u, 4u, 8u, 16u, 24u}) report.tell(fmt::format("the correlation at week {}", q * quarter), mean(like[q]));
    report.judge("rise of density in the first year", paired(density[4], density[0]), at_least(0.01), "", "fast");
    Values easing(lab.replicates());
    for (std::size_t k = 0; k < easing.size(); ++k) easing[k] = (density[4][k] - density[0][k]) - (density[12][k] - density[8][k]);
    report.judge("rise of density in the first year, over that in the third", mean(easing), at_least(0.005), "", "eases");
    for (const std::size_t q : {0u, 2u, 4u, 8u, 16u, 24u}) report.tell(fmt::format("density at week {}", q * quarter), mean(density[q]));
}

void crisis(Laboratory& lab, Report& report) {
    const Survey sharper{0.20f, 0.40f};   // who worked with whom, not who is trusted for long
    std::vector<Shape> at[3];
    const int weeks[] = {13, 26, 52};
    for (auto& a : at) a.resize(lab.replicates());
    lab.run(lab.arm("crisis"), {}, [&](std::size_t k, const Replicate& run) {
        for (int w = 0; w < 3; ++w) {
            if (run.state().week == weeks[w]) at[w][k] = shape(ask(run.state(), sharper));
        }
    });
    const auto over = [&](int w, double Shape::*what) {
        Values v;
        for (const Shape& s : at[w]) v.push_back(s.*what);
        return mean(v);
    };
    const struct { const char* name; double Shape::*what; Accept accept; const char* target; } rows[] = {
        {"density", &Shape::density, between(.18, .46), ".18–.46"},
        {"reciprocity", &Shape::reciprocity, between(.46, .79), ".46–.79"},
        {"clustering", &Shape::clustering, between(.48, .83), ".48–.83"},
        {"degree centralisation", &Shape::centralisation, between(.29, .63), ".29–.63"}};
    for (const auto& row : rows) {
        report.judge(std::string(row.name) + " at week 26", over(1, row.what), row.accept, "", row.target);
        report.tell(std::string(row.name) + " at week 13", over(0, row.what), "", row.target);
        report.tell(std::string(row.name) + " at week 52", over(2, row.what), "", row.target);
    }
}

void risk(Laboratory& lab, Report& report) {
    const auto waves = [&](double opportunism, double transparency) {
        return two_waves(lab, half_way(lab, "healthy").set("parameters.founding.opportunism", opportunism).set("strategy.transparency", transparency), {});
    };
    const auto low = waves(0.05, 0.9), high = waves(0.25, 0.3);
    const auto cells = [](auto member, std::size_t k) { return [member, k](const TwoWaves& t) { return (t.*member)[k]; }; };
    const auto compare_slopes = [&](const char* what, auto member, std::size_t top, bool higher_where_risky) {
        const auto l = rate(low, cells(member, top), cells(member, 0)), h = rate(high, cells(member, top), cells(member, 0));
        report.tell(std::string(what) + ", low risk", l);
        report.tell(std::string(what) + ", high risk", h);
        const Interval ratio = bootstrap(low.size(), [&](const std::vector<std::size_t>& sample) {
            Cell a, b, c, d;
            const auto add = [](Cell& to, const Cell& x) { to.chances += x.chances, to.came += x.came; };
            for (const std::size_t k : sample) add(a, (high[k].*member)[top]), add(b, (high[k].*member)[0]), add(c, (low[k].*member)[top]), add(d, (low[k].*member)[0]);
            const double slope_high = a.rate() / b.rate(), slope_low = c.rate() / d.rate();
            return b.came > 0 && d.came > 0 && slope_low > 0 ? slope_high / slope_low : unseen;
        });
        report.judge(std::string(what) + ", high against low risk", ratio, higher_where_risky ? at_least(1.1) : at_most(0.9), "", higher_where_risky ? "steeper where risk is high" : "flatter where risk is high");
    };
    compare_slopes("slope of formation on in-degree (popularity)", &TwoWaves::indegree, 3, false);
    compare_slopes("slope of formation on shared partners (closure)", &TwoWaves::shared, 3, true);
    compare_slopes("ratio for an incoming nomination (reciprocity)", &TwoWaves::incoming, 1, true);
    compare_slopes("persistence of returned nominations (reciprocity)", &TwoWaves::reciprocated, 1, true);
}

void neutral(Laboratory& lab, Report& report) {
    const auto all = two_waves(lab, half_way(lab, "neutral"), {});
    const auto cells = [](auto member, std::size_t k) { return [member, k](const TwoWaves& t) { return (t.*member)[k]; }; };
    const Accept flat = between(0.85, 1.18);
    const auto ratio = [&](const char* what, auto member, std::size_t top) { report.judge(what, rate(all, cells(member, top), cells(member, 0)), flat, "", "1"); };
    ratio("persistence, returned against not", &TwoWaves::reciprocated, 1);
    ratio("persistence, embedded against not", &TwoWaves::embedded, 1);
    const auto some = [](auto member) {   // few are named by many here, so all classes above none together
        return [member](const TwoWaves& t) {
            Cell sum;
            for (std::size_t k = 1; k < 4; ++k) sum.chances += (t.*member)[k].chances, sum.came += (t.*member)[k].came;
            return sum;
        };
    };
    report.judge("formation, named by anyone against by nobody", rate(all, some(&TwoWaves::indegree), cells(&TwoWaves::indegree, 0)), flat, "", "1");
    report.judge("formation, any shared partner against none", rate(all, some(&TwoWaves::shared), cells(&TwoWaves::shared, 0)), flat, "", "1");
    ratio("formation, incoming nomination against none", &TwoWaves::incoming, 1);
    ratio("formation, same sector against another", &TwoWaves::same_sector, 1);
    report.tell("nominations that stand two years later", rate(all, [](const TwoWaves& t) { return t.all; }).times(100), "%");
    report.tell("pairs that come to be named within two years", rate(all, [](const TwoWaves& t) { return t.made; }).times(100), "%");
}

constexpr std::string_view family = "Ties (on nominations: i names j where the tie is close and i trusts j)";
constexpr std::string_view policy = "two-wave policy-network data; Burt 2000, 2002";
constexpr Check checks[] = {
    {"T1", family, "Ties last longer when reciprocated, embedded and old; 45 % persist over two years", policy, "healthy, weeks 156 and 260", 400, 40, false, persistence},
    {"T2", family, "New ties go to those who have many, to friends of friends, to those who already named one, to the same sector", policy, "healthy, weeks 156 and 260", 400, 40, false, formation},
    {"T3", family, "A new network settles: nominations change less and less, density rises fast, then eases", "Newcomb 1961; van de Bunt 1999", "healthy, six years, every quarter", 100, 30, false, settling},
    {"T4", family, "Crisis-born networks of 13–27 organisations have a known shape", "EMON search-and-rescue data", "crisis (closeness above .20, trust above .40)", 200, 60, false, crisis},
    {"T5", family, "Low risk of defection: popular partners; high risk: reciprocity and closure", "Berardo & Scholz 2010", "healthy, opportunism .05 and transparency .9 against .25 and .3", 600, 60, false, risk},
    {"T0", family, "Negative control: without trust, likeness and reciprocity in the rules the ratios of T1 and T2 are 1", "validation 5", "neutral, weeks 156 and 260", 600, 60, false, neutral},
};

} // namespace

std::span<const Check> tie_checks() { return checks; }

} // namespace phakhi::validation
