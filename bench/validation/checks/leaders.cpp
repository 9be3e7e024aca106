// SPDX-License-Identifier: MIT
// P2, G1-G3, ROT: leaders who tire, stay, hand over and are missed.
#include "../check.hpp"
#include "../laboratory.hpp"
#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace phakhi::validation {

namespace {

/// The stressed network, rotating, when the work gets so hard.
Arm stressed(Laboratory& lab, double rotation, double difficulty = 1.6) {
    Arm arm = lab.arm("stress").set("strategy.rotation_weeks", rotation);
    for (Change& change : arm.scenario.plan.changes) {
        if (change.condition == &Conditions::difficulty) change.value = difficulty;
    }
    return arm;
}

/// Mean over arms, replicate by replicate.
Values average(const Values& a, const Values& b) {
    Values v(a.size());
    for (std::size_t k = 0; k < v.size(); ++k) v[k] = (a[k] + b[k]) / 2;
    return v;
}

/// Output of a member and week, 1 = healthy.
Values output_per_member(const Course& course) {
    Values v(course.size());
    for (std::size_t k = 0; k < v.size(); ++k) v[k] = course.runs[k].cumulative_output * 24 / std::max(1.0, course.tallies[k].member_years * 52);
    return v;
}

void rotation(Laboratory& lab, Report& report) {
    const auto output = [&](double weeks) { return lab.run(lab.arm("healthy").set("strategy.rotation_weeks", weeks)).output(); };
    const Values never = output(0), often = output(4), between_them = average(output(26), output(52));
    report.judge("output, terms of half a year to a year against never rotating", relative(between_them, never).times(100), at_least(3), "%", "never is worse");
    report.judge("output, the same against terms of four weeks", relative(between_them, often).times(100), at_least(3), "%", "too often is worse");
    for (const double difficulty : {1.4, 1.6, 1.8}) {
        const auto survived = [&](double weeks) { return lab.run(stressed(lab, weeks, difficulty), 2 * lab.replicates(), {}).survived(520); };
        const Values stay = survived(0), hasty = survived(4), middle = average(survived(26), survived(52));
        const std::string at = fmt::format(", work {} times as hard", difficulty);
        report.judge("survival under stress, terms of half a year to a year against never" + at, paired_mean_shares(middle, stay).times(100), at_least(4), "points", "never is worse");
        report.judge("survival under stress, the same against terms of four weeks" + at, paired_mean_shares(middle, hasty).times(100), at_least(4), "points", "too often is worse");
    }
    if (!lab.full()) return;
    for (const double w : {0, 520, 260, 156, 104, 78, 52, 26, 13, 8, 4}) report.tell(fmt::format("output, healthy, terms of {} weeks", w), mean(output(w)), "healthy weeks");
    for (const double w : {0, 260, 104, 52, 26, 13, 8, 4}) report.tell(fmt::format("survival under stress 1.6, terms of {} weeks", w), share(lab.run(stressed(lab, w)).survived(520)).times(100), "%");
}

void mentoring(Laboratory& lab, Report& report) {
    const auto survived = [&](double mentoring, double weeks) { return lab.run(stressed(lab, weeks).set("strategy.mentoring", mentoring)).survived(520); };
    report.judge("survival under stress with rotation, full mentoring against none", paired_shares(survived(1, 52), survived(0, 52)).times(100), at_least(5), "points", "more successors");
    report.judge("survival under stress without rotation, the same", paired_shares(survived(1, 0), survived(0, 0)).times(100), at_least(5), "points", "more successors");
}

void number_of_leaders(Laboratory& lab, Report& report) {
    const auto best = [&](int founders, std::initializer_list<double> numbers, double most) {
        std::vector<Values> outputs;
        std::vector<double> leaders(numbers);
        for (const double m : leaders) outputs.push_back(lab.run(lab.arm("healthy").founders(founders, (10 * founders + 2) / 3).set("strategy.leaders", m).set("strategy.rotation_weeks", 52)).output());
        const Interval found = bootstrap(outputs[0].size(), [&](const std::vector<std::size_t>& sample) {
            std::size_t top = 0;
            double highest = -1;
            for (std::size_t m = 0; m < outputs.size(); ++m) {
                double sum = 0;
                for (const std::size_t k : sample) sum += outputs[m][k];
                if (sum > highest) highest = sum, top = m;
            }
            return leaders[top];
        });
        report.judge(fmt::format("number of leaders with the highest output, {} founders", founders), found, between(2, most), "leaders", "no optimum beyond the span");
        report.judge(fmt::format("output of three leaders against one, {} founders", founders), relative(outputs[1], outputs[0]).times(100), at_least(10), "%", "several are better");
        if (!lab.full()) return;
        for (std::size_t m = 0; m < outputs.size(); ++m) report.tell(fmt::format("output of {} leaders, {} founders", leaders[m], founders), mean(outputs[m]), "healthy weeks");
    };
    best(24, {1, 3, 2, 4, 5, 6, 8, 10, 14}, 7);
    best(60, {1, 3, 2, 5, 8, 10, 14, 20, 28}, 16);
}

void shared_leadership(Laboratory& lab, Report& report) {
    Values shared(lab.replicates());
    const Course course = lab.run(lab.arm("population"), {MetricId::decision_concentration}, [&](std::size_t k, const Replicate& run) { shared[k] = run.scenario().plan.levers.shared_decisions; });
    report.judge("correlation of shared decisions with output over networks of all kinds", correlation(shared, course.output()), between(0.15, 0.5), "", "ρ ≈ .34");
    Values spread = course.at(MetricId::decision_concentration, 52);
    for (double& v : spread) v = -v;
    report.tell("correlation of evenly spread decision weight in the first year with output", correlation(spread, course.output()), "", "ρ ≈ .34");
}

void rotating_adapts(Laboratory& lab, Report& report) {
    constexpr int moved = 156;
    const auto course = [&](double leaders, double shared, double weeks) {
        return lab.run(lab.arm("healthy").weeks(364).set("strategy.leaders", leaders).set("strategy.shared_decisions", shared).set("strategy.rotation_weeks", weeks).shock(2, moved, 0.4, 1), {MetricId::output, MetricId::need_gap});
    };
    const Course rotating = course(3, 0.7, 26), dominating = course(1, 0.1, 0), consensus = course(3, 1, 0);
    const auto later = [](const Course& c) { return c.over(MetricId::output, moved + 26, moved + 156); };
    report.judge("output a member in the three years after the need moved, rotating against dominating leadership", relative(later(rotating), later(dominating)).times(100), at_least(5), "%", "better");
    report.judge("the same against consensus leadership", relative(later(rotating), later(consensus)).times(100), at_least(5), "%", "better");
    const auto gap = [](const Course& c) { return c.at(MetricId::need_gap, moved + 104); };
    report.judge("distance of vision and need two years after, rotating against dominating", paired(gap(rotating), gap(dominating)), at_most(-0.01), "", "adapts");
    report.judge("the same against consensus", paired(gap(rotating), gap(consensus)), at_most(-0.01), "", "adapts");
}

/// Share of the other members who lose touch with the largest part when the best-tied member goes, over what was apart before.
double cut_off(const State& s) {
    const auto& members = s.roster.members;
    const auto largest = [&](const AgentId* without) {
        PerAgent<std::uint8_t> seen(s.agents.size());
        std::size_t most = 0;
        std::vector<AgentId> queue;
        for (const AgentId start : members) {
            if (seen[start] || (without && start == *without)) continue;
            queue.assign(1, start);
            seen[start] = 1;
            for (std::size_t k = 0; k < queue.size(); ++k) {
                for (const TieId t : s.ties.of(queue[k])) {
                    const AgentId j = s.ties.other(t, queue[k]);
                    if (seen[j] || s.agents.status[j] != Status::member || (without && j == *without)) continue;
                    seen[j] = 1;
                    queue.push_back(j);
                }
            }
            most = std::max(most, queue.size());
        }
        return static_cast<double>(most);
    };
    if (members.size() < 3) return unseen;
    const AgentId* hub = nullptr;
    std::uint32_t ties = 0;
    for (const AgentId& i : members) {
        std::uint32_t degree = 0;
        for (const TieId t : s.ties.of(i)) degree += s.agents.status[s.ties.other(t, i)] == Status::member;
        if (!hub || degree > ties) hub = &i, ties = degree;
    }
    const double n = static_cast<double>(members.size()), whole = largest(nullptr);
    return std::max(0.0, (whole - 1 - largest(hub)) / (n - 1));
}

void hubs(Laboratory& lab, Report& report) {
    const auto founded = [&](std::size_t hubs) {   // every other seat knows the hubs only
        Arm arm = lab.arm("healthy").weeks(1);
        Population& field = arm.scenario.population;
        for (int k = 0; k < 16; ++k) field.seats.push_back({"seat " + std::to_string(k), k % 3, true, {}, {}, {}, {}});
        for (std::size_t h = 0; h < hubs; ++h) {
            for (std::size_t k = h + 1; k < 16; ++k) field.ties.push_back({static_cast<int>(h), static_cast<int>(k), 0.5, 0.5});
        }
        field.given_ties_only = true;
        Values cut(lab.replicates());
        lab.run(arm, {}, [&](std::size_t k, const Replicate& run) {
            if (run.state().week == 0) cut[k] = cut_off(run.state());
        });
        return mean(cut).times(100);
    };
    report.judge("members cut off when the hub of a star goes", founded(1), at_least(80), "%", "disconnected");
    report.judge("members cut off when one of three hubs goes", founded(3), at_most(5), "%", "not disconnected");
    std::vector<Values> cut(3, Values(lab.replicates(), unseen));
    const int weeks[] = {13, 78, 286};
    lab.run(lab.arm("sparse_start").weeks(286), {}, [&](std::size_t k, const Replicate& run) {
        for (std::size_t w = 0; w < 3; ++w) {
            if (run.state().week == weeks[w]) cut[w][k] = cut_off(run.state());
        }
    });
    report.judge("members cut off when the best-tied goes, week 286 against 13 of a network that weaves itself", paired(cut[2], cut[0]).times(100), at_most(-1), "points", "less as hubs multiply");
    for (std::size_t w = 0; w < 3; ++w) report.tell(fmt::format("members cut off when the best-tied goes, week {}", weeks[w]), mean(cut[w]).times(100), "%");
}

/// Members who left for each member-year between two weeks, while the network was alive.
class Exits {
public:
    Exits(std::size_t replicates, int from, int to) : from_(from), to_(to), first_(replicates), last_(replicates) {}
    void see(std::size_t k, const State& s) {
        if (s.week == from_) first_[k] = {s.network.member_exits, s.network.member_weeks};
        if (s.week > from_ && s.week <= to_) last_[k] = {s.network.member_exits, s.network.member_weeks};
    }
    Values yearly() const {
        Values v(first_.size(), unseen);
        for (std::size_t k = 0; k < v.size(); ++k) {
            const double years = (last_[k].second - first_[k].second) / 52;
            if (years > 0) v[k] = (last_[k].first - first_[k].first) / years;
        }
        return v;
    }

private:
    int from_, to_;
    std::vector<std::pair<double, double>> first_, last_;
};

/// What the trainer asks: never, two years, one, half, a quarter, a month, or when the leader is tired.
void trainer(Laboratory& lab, Report& report) {
    const std::initializer_list<MetricId> chain = {MetricId::leader_fatigue, MetricId::energy, MetricId::mean_voice, MetricId::mean_commitment};
    const std::size_t replicates = 2 * lab.replicates();
    const auto course = [&](const Arm& arm, Exits* exits = nullptr) {
        return lab.run(arm, replicates, chain, [&](std::size_t k, const Replicate& run) {
            if (exits) exits->see(k, run.state());
        });
    };
    Exits stay(replicates, 104, 312), turn = stay;
    const Course never = course(stressed(lab, 0), &stay), half_year = course(stressed(lab, 26), &turn), year = course(stressed(lab, 52));
    const Values middle = average(output_per_member(half_year), output_per_member(year));
    const Interval output = relative(middle, output_per_member(never)).times(100);
    const Interval survival = paired(average(half_year.survived(520), year.survived(520)), never.survived(520)).times(100);
    report.tell("output of a member and week, terms of half a year to a year against never", output, "%", "10 %");
    report.tell("survival at week 520, the same", survival, "points", "8 points");
    const bool by_survival = survival.value / 8 > output.value / 10;
    report.judge("the larger of the two, as a multiple of what is asked", (by_survival ? survival.times(1 / 8.0) : output.times(1 / 10.0)), at_least(1), "", "10 % of output or 8 points of survival", by_survival ? "survival" : "output");
    // the chain, in the years before and after the work got harder
    const auto link = [&](const char* what, MetricId measure, Accept accept, const char* target) {
        report.judge(std::string(what) + ", weeks 104–312, terms of half a year against never", paired(half_year.over(measure, 104, 312), never.over(measure, 104, 312)), accept, "", target);
    };
    link("leaders' fatigue", MetricId::leader_fatigue, at_most(-0.03), "less");
    link("energy", MetricId::energy, at_least(0.02), "more");
    link("voice", MetricId::mean_voice, at_least(0.005), "more");
    link("commitment", MetricId::mean_commitment, at_least(0.003), "more");
    report.judge("members who leave, a member and year, weeks 104–312, terms of half a year against never", paired(turn.yearly(), stay.yearly()), at_most(-0.005), "", "fewer");
    const auto ablated = [&](double weeks) {
        return stressed(lab, weeks).set("parameters.leadership.fatigue_leading", 0).set("parameters.resources.fatigue_cost", 0).set("parameters.leadership.tenure_load", 0).set("parameters.rewards.tenure_weight", 0);
    };
    const Course tireless_never = course(ablated(0)), tireless_half = course(ablated(26)), tireless_year = course(ablated(52));
    report.judge("output of a member and week where leaders neither tire nor gather power, the same comparison", relative(average(output_per_member(tireless_half), output_per_member(tireless_year)), output_per_member(tireless_never)).times(100),
                 at_most(3), "%", "gone");
    report.judge("survival, the same", paired(average(tireless_half.survived(520), tireless_year.survived(520)), tireless_never.survived(520)).times(100), at_most(3), "points", "gone");
    if (!lab.full()) return;
    const auto row = [&](const std::string& name, const Course& c) {
        report.tell("survival at week 520, " + name, share(c.survived(520)).times(100), "%");
        report.tell("output of a member and week, " + name, mean(output_per_member(c)), "healthy weeks");
    };
    row("never", never);
    row("every 104 weeks", course(stressed(lab, 104)));
    row("every 52 weeks", year);
    row("every 26 weeks", half_year);
    row("every 13 weeks", course(stressed(lab, 13)));
    row("every 4 weeks", course(stressed(lab, 4)));
    row("when the leader's fatigue reaches .45", course(stressed(lab, 0).set("strategy.rotation_on_fatigue", 0.45)));
    row("when it reaches .35", course(stressed(lab, 0).set("strategy.rotation_on_fatigue", 0.35)));
}

constexpr std::string_view family = "Leaders";
constexpr Check checks[] = {
    {"P2", family, "Rotation has an interior optimum: never burns leaders out, too often loses coordination", "ACT-13; SUCC-1", "healthy; stress at three levels", 200, 40, true, rotation},
    {"P2b", family, "Mentoring builds successors", "ACT-12", "stress", 200, 40, true, mentoring},
    {"P2c", family, "Several leaders are better than one, until they cost more coordination than they bring", "SUCC-2; factor 4 of B", "healthy, terms of a year, 24 and 60 founders", 100, 30, true, number_of_leaders},
    {"G1", family, "Shared leadership goes with effectiveness", "Wang, Waldman & Zhang 2014 (42 samples)", "population", 400, 100, false, shared_leadership},
    {"G2", family, "Rotating leadership beats dominating and consensus leadership on adaptation", "Davis & Eisenhardt 2011", "healthy, the need moves at week 156", 200, 40, false, rotating_adapts},
    {"G3", family, "Removing the hub of a star disconnects it, removing one hub of several does not", "Krebs & Holley 2006", "healthy with given ties; sparse_start", 100, 30, false, hubs},
    {"ROT", family, "What the trainer asks: how often should leaders change? The effect is large, runs through leaders' energy, voice, commitment and exits, and goes when leaders do not tire", "issue 4; ACT-13", "stress", 200, 40, true, trainer},
};

} // namespace

std::span<const Check> leader_checks() { return checks; }

} // namespace phakhi::validation
