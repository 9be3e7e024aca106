// SPDX-License-Identifier: MIT
// R6, R7: people who leave, people who give.
#include "../check.hpp"
#include "../laboratory.hpp"
#include <algorithm>

namespace phakhi::validation {

namespace {

/// Events for each person-year, over resampled networks.
Interval yearly(const Course& course, double Tally::*events, double Tally::*years) {
    return bootstrap(course.size(), [&](const std::vector<std::size_t>& sample) {
        double e = 0, y = 0;
        for (const std::size_t k : sample) e += course.tallies[k].*events, y += course.tallies[k].*years;
        return y > 0 ? e / y : unseen;
    });
}

void leaving(Laboratory& lab, Report& report) {
    for (const char* const name : {"healthy", "population"}) {
        const Course course = lab.run(lab.arm(name));
        const bool judged = name == std::string_view("healthy");
        const Interval leaders = yearly(course, &Tally::leader_departures, &Tally::leader_years), members = yearly(course, &Tally::member_exits, &Tally::member_years);
        const std::string in = std::string(", ") + name;
        if (judged) {
            report.judge("leaders who leave, a leader and year" + in, leaders, between(0.17, 0.25), "", ".17–.25");
            report.judge("members who leave, a member and year" + in, members, between(0.13, 0.25), "", ".19");
        } else {
            report.tell("leaders who leave, a leader and year" + in, leaders, "", ".17–.25");
            report.tell("members who leave, a member and year" + in, members, "", ".19");
        }
    }
}

/// What founders still in the network give, a replicate's share of them below a bound.
struct Giving {
    Values low_share;
    void resize(std::size_t n) { low_share.assign(n, unseen); }
    void see(std::size_t k, const State& s) {
        double low = 0, all = 0;
        for (const AgentId i : s.roster.members) {
            if (s.agents.joined_week[i] > 0) continue;
            ++all;
            low += s.agents.contribution[i] < 0.1f;
        }
        low_share[k] = all > 0 ? low / all : unseen;
    }
};

/// A closed group, as in the laboratory: nobody comes or goes.
Arm closed_group(Laboratory& lab) {
    Arm arm = lab.arm("public_goods");
    const std::vector<std::string>& names = process_names();
    arm.scenario.model.off[static_cast<std::size_t>(std::find(names.begin(), names.end(), "membership") - names.begin())] = true;
    return arm;
}

void giving(Laboratory& lab, Report& report) {
    constexpr int early = 8, late = 104;   // ten rounds of the laboratory: ten activities and more
    Giving kinds;
    kinds.resize(lab.replicates());
    const Course hidden = lab.run(closed_group(lab), {MetricId::mean_contribution}, [&](std::size_t k, const Replicate& run) {
        if (run.state().week == late) kinds.see(k, run.state());
    });
    const auto percent = [](const Interval& i) { return i.times(100); };
    report.judge("contributions at the start, without sanctions", percent(mean(hidden.at(MetricId::mean_contribution, early))), between(40, 60), "%", "40–60 %");
    report.judge("contributions after two years, without sanctions", percent(mean(hidden.at(MetricId::mean_contribution, late))), between(8, 22), "%", "10–20 %");
    report.tell("contributions after forty weeks (ten activities)", percent(mean(hidden.at(MetricId::mean_contribution, 40))), "%");
    report.judge("founders who give less than a tenth after two years", percent(mean(kinds.low_share)), between(20, 45), "%", "a third are free riders");
    const char* const sanction = "strategy.peer_sanction";
    if (has(sanction)) {
        const Course punished = lab.run(closed_group(lab).set(sanction, 1), {MetricId::mean_contribution});
        report.judge("contributions after two years, with peer sanction", percent(mean(punished.at(MetricId::mean_contribution, late))), at_least(75), "%", "above 75 %");
        const Course later = lab.run(closed_group(lab).at(80, sanction, 1), {MetricId::mean_contribution});
        report.judge("rise when sanctions come at week 80", percent(paired(later.at(MetricId::mean_contribution, 120), hidden.at(MetricId::mean_contribution, 120))), at_least(20), "points", "up again");
    } else {
        report.absent("contributions with peer sanction", "above 75 %", "there is no lever for peer sanction");
    }
    const Course seen = lab.run(closed_group(lab).set("strategy.transparency", 1), {MetricId::mean_contribution});
    report.tell("contributions after two years where everything is seen", percent(mean(seen.at(MetricId::mean_contribution, late))), "%", "above 75 % with peer sanction");
    const char* const restart = "strategy.restart";
    if (has(restart)) {
        const Course again = lab.run(closed_group(lab).at(80, restart, 1, 84), {MetricId::mean_contribution});
        report.judge("contributions a month after a restart, against before", percent(paired(again.at(MetricId::mean_contribution, 84), again.at(MetricId::mean_contribution, 79))), at_least(5), "points", "lifted again");
    } else {
        report.absent("contributions after a restart", "lifted again", "nothing in the model is a restart: no action makes members expect more of each other");
    }
}

constexpr std::string_view family = "People who leave, people who give";
constexpr Check checks[] = {
    {"R6", family, "Executives leave at .17–.25 a year, voluntary staff at .19", "surveys of non-profits", "healthy, population", 200, 40, false, leaving},
    {"R7", family, "Without sanctions contributions to a common good fall from 40–60 % to 10–20 %, a restart lifts them, with peer sanction they stay above 75 %",
     "Fischbacher, Gächter & Fehr 2001; Fehr & Gächter 2000", "public_goods without coming and going", 200, 40, false, giving},
};

} // namespace

std::span<const Check> people_checks() { return checks; }

} // namespace phakhi::validation
