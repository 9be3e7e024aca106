// SPDX-License-Identifier: MIT
// P10, P11, P12, sizes: how networks come about, take shape and are governed.
#include "../check.hpp"
#include "../laboratory.hpp"
#include <fmt/format.h>

namespace phakhi::validation {

namespace {

void natural_or_established(Laboratory& lab, Report& report) {
    const auto course = [&](const char* form, int sponsor_ends = 0) {
        Arm arm = lab.arm(form);
        if (sponsor_ends) arm.at(sponsor_ends, "environment.sponsor_support", 0);
        return lab.run(arm, {MetricId::output, MetricId::members, MetricId::mean_trust, MetricId::cumulative_output});
    };
    const Course natural = course("natural"), established = course("established");
    report.judge("output in the first year, natural against established", paired(natural.over(MetricId::output, 26, 52), established.over(MetricId::output, 26, 52)), at_most(-0.03), "healthy weeks", "starts slower");
    const Course natural_cut = course("natural", 156), established_cut = course("established", 156);
    report.judge("survival at week 520, sponsor gone at 156: what it costs the established", paired_shares(established_cut.survived(520), established.survived(520)).times(100), at_most(-30), "points", "depends on its sponsor");
    report.judge("the same, the natural", paired_shares(natural_cut.survived(520), natural.survived(520)).times(100), at_least(-5), "points", "does not");
    // the same money, size and dependence; management stops at 104
    const auto stopped = [&](double trust, double ties, double everyday) {
        return lab.run(lab.arm("healthy").weeks(312).founders(20, 80).set("parameters.founding.trust", trust).set("parameters.founding.ties_per_founder", ties).set("environment.everyday_contact", everyday)
                           .at(104, "strategy.push", 0.15), {MetricId::mean_trust});
    };
    const Course kin = stopped(0.6, 5, 0.2), strangers = stopped(0.3, 1.5, 0);
    report.judge("trust at week 208, two years after management stopped, natural against established", paired(kin.at(MetricId::mean_trust, 208), strangers.at(MetricId::mean_trust, 208)), at_least(0.02), "", "keeps trust");
    const auto fall = [](const Course& c) {
        Values v = c.at(MetricId::mean_trust, 208);
        const Values before = c.at(MetricId::mean_trust, 104);
        for (std::size_t k = 0; k < v.size(); ++k) v[k] -= before[k];
        return v;
    };
    report.judge("fall of trust from 104 to 208, natural minus established", paired(fall(kin), fall(strangers)), at_least(0.0), "", "falls less");
    report.judge("survival at week 208, natural against established", paired_shares(kin.survived(208), strangers.survived(208)).times(100), at_least(5), "points", "longer");
    if (!lab.full()) return;
    report.tell("work of the whole network in the first year, natural", mean(natural.at(MetricId::cumulative_output, 52)), "healthy weeks");
    report.tell("work of the whole network in the first year, established", mean(established.at(MetricId::cumulative_output, 52)), "healthy weeks");
    report.tell("fall of trust, natural", mean(fall(kin)));
    report.tell("fall of trust, established", mean(fall(strangers)));
    for (const int week : {13, 26, 52, 104}) {
        report.tell(fmt::format("output at week {}, natural", week), mean(natural.at(MetricId::output, week)), "healthy weeks");
        report.tell(fmt::format("output at week {}, established", week), mean(established.at(MetricId::output, week)), "healthy weeks");
    }
}

void map_shapes(Laboratory& lab, Report& report) {
    const auto course = [&](double weaving) {
        return lab.run(lab.arm("sparse_start").weeks(416).set("strategy.weaving", weaving), {MetricId::giant_component, MetricId::hubs, MetricId::core_share, MetricId::degree_centralisation});
    };
    const Course woven = course(1), left = course(0);
    report.judge("giant component at the start", mean(woven.at(MetricId::giant_component, 0)), at_most(0.5), "share", "scattered");
    report.judge("rise of centralisation from the start to week 78", paired(woven.at(MetricId::degree_centralisation, 78), woven.at(MetricId::degree_centralisation, 0)), at_least(0.1), "", "hub and spoke");
    report.judge("hubs at week 78", mean(woven.at(MetricId::hubs, 78)), between(0.5, 2.6), "members", "one or two");
    report.judge("more hubs at week 286 than at 78", paired(woven.at(MetricId::hubs, 286), woven.at(MetricId::hubs, 78)), at_least(0.7), "members", "many hubs");
    report.judge("fall of centralisation from week 78 to 416", paired(woven.at(MetricId::degree_centralisation, 416), woven.at(MetricId::degree_centralisation, 78)), at_most(-0.01), "", "less central");
    report.judge("core at week 416", mean(woven.at(MetricId::core_share, 416)), between(0.5, 0.95), "share", "core and periphery");
    report.judge("giant component at week 52, weaver against none", paired(woven.at(MetricId::giant_component, 52), left.at(MetricId::giant_component, 52)), at_least(0.02), "share", "weaving connects sooner");
    if (!lab.full()) return;
    for (const int week : {0, 26, 52, 78, 104, 208, 286, 416}) {
        report.tell(fmt::format("giant component at week {}", week), mean(woven.at(MetricId::giant_component, week)), "share");
        report.tell(fmt::format("centralisation at week {}", week), mean(woven.at(MetricId::degree_centralisation, week)));
        report.tell(fmt::format("hubs at week {}", week), mean(woven.at(MetricId::hubs, week)), "members");
        report.tell(fmt::format("core at week {}", week), mean(woven.at(MetricId::core_share, week)), "share");
    }
}

enum Governance { shared, lead, office, hybrid };
constexpr const char* governance_names[] = {"shared", "lead organisation", "administrative organisation", "hybrid"};

/// The levers of scenarios/governance.
Arm govern(Arm arm, Governance how) {
    arm.set("strategy.leaders", how == lead ? 1 : how == hybrid ? -1 : 0).set("strategy.shared_decisions", how == shared ? 1 : how == lead ? 0.4 : 0.7);
    if (how == lead) arm.set("strategy.span_of_control", 40).set("strategy.rotation_weeks", 156);
    if (how == office) arm.set("strategy.administration", 0.7);
    return arm;
}

void governance(Laboratory& lab, Report& report) {
    const auto row = [&](const char* scenario) {
        std::vector<Course> all;
        for (const Governance how : {shared, lead, office, hybrid}) all.push_back(lab.run(govern(lab.arm(scenario), how)));
        return all;
    };
    const auto against = [](const std::vector<Course>& all, Governance a, Governance b) { return relative(all[a].output(), all[b].output()).times(100); };
    const auto few = row("few_dense"), dense = row("two_dozen_dense"), moderate = row("moderate"), many = row("many_sparse");
    report.judge("few and dense: output of shared against lead organisation", against(few, shared, lead), at_least(0), "%", "shared fits");
    report.judge("few and dense: shared against administrative organisation", against(few, shared, office), at_least(5), "%", "shared fits");
    report.judge("two dozen, dense: survival at week 260 of shared governance", share(dense[shared].survived(260)).times(100), at_least(75), "%", "viable up to about 24");
    report.judge("moderate: output of lead organisation against shared", against(moderate, lead, shared), at_least(10), "%", "brokered fits");
    report.judge("moderate: hybrid against administrative organisation", against(moderate, hybrid, office), at_least(-10), "%", "hybrid forms hold");
    report.judge("many and sparse: administrative organisation against lead organisation", against(many, office, lead), at_least(10), "%", "administrative fits");
    report.judge("many and sparse: administrative organisation against shared", against(many, office, shared), at_least(10), "%", "administrative fits");
    if (!lab.full()) return;
    const struct { const char* name; const std::vector<Course>& all; } rows[] = {{"few and dense", few}, {"two dozen, dense", dense}, {"moderate", moderate}, {"many and sparse", many}};
    for (const auto& r : rows) {
        for (const Governance how : {shared, lead, office, hybrid}) {
            report.tell(fmt::format("output, {}: {}", r.name, governance_names[how]), mean(r.all[how].output()), "healthy weeks", "", fmt::format("alive at week 520: {:.0f} %", 100 * mean_of(r.all[how].survived(520))));
        }
    }
}

/// G4: of the networks that change, which would gain?
void changes(Laboratory& lab, Report& report) {
    constexpr int week = 156;
    const auto switched = [&](Governance from, Governance to) {
        Arm arm = govern(lab.arm("moderate").set("parameters.founding.trust", 0.5).set("parameters.founding.ties_per_founder", 4), from);
        if (from != to) {
            const Scenario other = govern(lab.arm("moderate"), to).scenario;
            for (const char* key : {"strategy.leaders", "strategy.shared_decisions", "strategy.administration", "strategy.span_of_control", "strategy.rotation_weeks"}) arm.at(week, key, *find_setting(other, key));
        }
        return lab.run(arm).output();
    };
    const auto gains = [&](Governance from, Governance to) {
        const Values stay = switched(from, from), change = switched(from, to);
        Values yes(stay.size());
        for (std::size_t k = 0; k < yes.size(); ++k) yes[k] = change[k] > 1.02 * stay[k];
        return yes;
    };
    const Values office_there = gains(shared, office), office_back = gains(office, shared), lead_there = gains(shared, lead), lead_back = gains(lead, shared);
    Values there = office_there, back = office_back;
    for (std::size_t k = 0; k < there.size(); ++k) there[k] = (office_there[k] + lead_there[k]) / 2, back[k] = (office_back[k] + lead_back[k]) / 2;
    report.judge("networks that would gain by changing from shared to a brokered form, minus those that would by changing back", paired(there, back).times(100), at_least(5), "points", "shared to brokered more often");
    report.tell("would gain: shared to administrative organisation", share(office_there).times(100), "%");
    report.tell("would gain: administrative organisation to shared", share(office_back).times(100), "%");
    report.tell("would gain: shared to lead organisation", share(lead_there).times(100), "%");
    report.tell("would gain: lead organisation to shared", share(lead_back).times(100), "%");
}

void sizes(Laboratory& lab, Report& report) {
    const int founders[] = {7, 12, 24, 60};
    const auto survival = [&](const char* what, const std::function<void(Arm&)>& make, Accept accept, bool judged) {
        double most = 0, least = 1;
        Interval worst, best;
        for (const int n : founders) {
            Arm arm = lab.arm("healthy").weeks(260).founders(n, (10 * n + 2) / 3);
            make(arm);
            const Interval alive = share(lab.run(arm).survived(260));
            report.tell(fmt::format("alive at week 260, {}, {} founders", what, n), alive.times(100), "%");
            if (alive.value >= most) most = alive.value, best = alive;
            if (alive.value <= least) least = alive.value, worst = alive;
        }
        const Interval spread{most - least, std::max(0.0, best.low - worst.high), best.high - worst.low};
        if (judged) report.judge(fmt::format("spread of survival over sizes, {}", what), spread.times(100), accept, "points");
        else report.tell(fmt::format("spread of survival over sizes, {}", what), spread.times(100), "points");
    };
    survival("healthy", [](Arm&) {}, at_most(15), true);
    survival("difficulty 1.3", [](Arm& a) { a.set("environment.difficulty", 1.3); }, at_most(25), true);
    survival("no small wins", [](Arm& a) { a.set("strategy.celebrate_wins", 0); }, at_most(30), true);
}

constexpr std::string_view family = "Patterns of form, shape, governance and size";
constexpr Check checks[] = {
    {"P10", family, "Natural networks start slower and keep trust longer; established ones start faster and depend on their sponsor", "FORM-1, FORM-2", "natural, established; healthy with 20 founders where management stops", 200, 40, true, natural_or_established},
    {"P11", family, "The map goes from scattered over hub-and-spoke and many hubs to core and periphery where weaving goes well", "Krebs & Holley 2006", "sparse_start", 200, 40, true, map_shapes},
    {"P12", family, "Shared governance fits few members with dense trust and shared goals; brokered forms fit many with less", "Provan & Kenis 2008", "few_dense, two_dozen_dense, moderate, many_sparse", 120, 30, true, governance},
    {"G4", family, "Governance changes from shared to brokered more often than back", "Provan & Kenis 2008", "moderate with denser trust; governance changed at week 156", 120, 30, false, changes},
    {"SIZE", family, "Healthy survival does not hang on the number of founders", "decision 3; the wider bounds under stress are our own", "healthy, 7 to 60 founders", 200, 40, false, sizes},
};

} // namespace

std::span<const Check> form_checks() { return checks; }

} // namespace phakhi::validation
