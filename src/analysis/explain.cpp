// SPDX-License-Identifier: MIT
#include "analysis/search.hpp"
#include <algorithm>
#include <cmath>
#include <limits>

namespace phakhi {

namespace {

constexpr std::size_t screening = 24;          ///< throws by which candidates are chosen
constexpr double worth_confirming = 0.08;      ///< difference seen in them
constexpr std::size_t most_causes = 12, most_rescues = 6;   ///< confirmed in fresh throws
constexpr double rarely = 0.05;                ///< a scenario of which fewer fail has nothing to be explained
constexpr double mostly = 0.5;                 ///< a network that lives in so many throws had bad luck
constexpr double most_of_it = 0.7;             ///< share of what all differences do at which a single one is enough
constexpr double a_little = 0.1;               ///< weight of lasting longer where as many live

/// What has other values in another scenario is told without a value.
void note_other_values(Alteration& known, const Alteration& other) {
    for (std::size_t k = 0; k < std::min(known.values.size(), other.values.size()); ++k) {
        if (known.values[k].from != other.values[k].from) known.values[k].from = std::numeric_limits<double>::quiet_NaN();
    }
}

class Search {
public:
    Search(const Question& question, Twins& twins, Explanation& found) : question_(question), twins_(twins), found_(found), trial_{twins, unchanged_, question.replicates, screening} {}

    void run() {
        list();
        as_it_is();
        if (found_.lives.value() > 1 - rarely) return;
        screen();
        confirm();
        if (needs_company()) search_causes_together();
        search_rescues_together();
        decide();
        if (found_.finding != Finding::nothing_failed) find_weeks(question_, twins_, unchanged_, found_);
    }

private:
    const Question& question_;
    Twins& twins_;
    Explanation& found_;
    Lived unchanged_, set_back_;               ///< in the throws of the confirmation
    const Trial trial_;
    Lived unchanged_screen_, set_back_screen_; ///< in those of the screening

    void list() {
        for (const Scenario& scenario : question_.scenarios) {
            const auto add = [](std::vector<Tried>& to, const std::vector<Alteration>& more) {
                for (const Alteration& one : more) {
                    const auto known = std::find_if(to.begin(), to.end(), [&](const Tried& t) { return t.alteration == one; });
                    if (known == to.end()) to.push_back({.alteration = one});
                    else note_other_values(known->alteration, one);
                }
            };
            add(found_.causes, differences(scenario, question_.reference));
            add(found_.rescues, possible_rescues(scenario));
            add(found_.placebos, placebos(scenario, scenario.weeks));
        }
    }

    Set everything() const {
        Set all;
        for (const Tried& one : found_.causes) {
            if (one.alteration.kind != Alteration::Kind::bundle) all.push_back(one.alteration);
        }
        return all;
    }

    void as_it_is() {
        const std::vector<Lived> both = twins_.throws({{}, everything()}, 0, trial_.confirm);
        unchanged_ = both[0], set_back_ = both[1];
        found_.lives = share_of(unchanged_.count(), trial_.confirm);
        found_.set_back = paired_shares(set_back_.lives, unchanged_.lives);
    }

    /// Leaves the candidates that stand out in few throws; the others keep what was seen there.
    void screen() {
        std::vector<Set> sets = {{}, everything()};
        for (const std::vector<Tried>* all : {&found_.causes, &found_.rescues}) {
            for (const Tried& one : *all) sets.push_back({one.alteration});
        }
        const std::vector<Lived> seen = twins_.throws(sets, trial_.confirm, trial_.screen);
        unchanged_screen_ = seen[0], set_back_screen_ = seen[1];
        std::size_t k = 2;
        for (std::vector<Tried>* all : {&found_.causes, &found_.rescues}) {
            for (Tried& one : *all) {
                one.screened = paired_shares(seen[k].lives, unchanged_screen_.lives).difference();
                one.longer = seen[k++].lasted - unchanged_screen_.lasted;
            }
            std::stable_sort(all->begin(), all->end(), [](const Tried& a, const Tried& b) { return a.screened != b.screened ? a.screened > b.screened : a.longer > b.longer; });
        }
    }

    static std::size_t standing_out(const std::vector<Tried>& all, std::size_t most) {
        std::size_t count = 0;
        while (count < std::min(most, all.size()) && all[count].screened >= worth_confirming) ++count;
        return count;
    }

    void confirm() {
        std::vector<Tried*> family;
        std::vector<Set> sets;
        const auto take = [&](std::vector<Tried>& all, std::size_t count) {
            for (std::size_t k = 0; k < count; ++k) family.push_back(&all[k]), sets.push_back({all[k].alteration});
        };
        take(found_.causes, standing_out(found_.causes, most_causes));
        take(found_.rescues, standing_out(found_.rescues, most_rescues));
        take(found_.placebos, found_.placebos.size());
        const std::vector<Lived> seen = twins_.throws(sets, 0, trial_.confirm);
        std::vector<double> p;
        for (std::size_t k = 0; k < family.size(); ++k) {
            family[k]->effect = paired_shares(seen[k].lives, unchanged_.lives);
            p.push_back(family[k]->effect->p);
        }
        const std::vector<double> adjusted = holm(p);
        for (std::size_t k = 0; k < family.size(); ++k) {
            family[k]->p_holm = adjusted[k];
            family[k]->named = adjusted[k] < significance && family[k]->effect->difference() >= least_effect;
        }
        drop_needless_bundles();
        for (std::vector<Tried>* all : {&found_.causes, &found_.rescues}) {
            std::stable_sort(all->begin(), all->end(), [](const Tried& a, const Tried& b) {
                if (a.effect.has_value() != b.effect.has_value()) return a.effect.has_value();
                return a.effect ? a.effect->difference() > b.effect->difference() : a.screened > b.screened;
            });
        }
    }

    /// A form as a whole is named only if it explains clearly more than any one of its settings.
    void drop_needless_bundles() {
        for (Tried& bundle : found_.causes) {
            if (!bundle.named || bundle.alteration.kind != Alteration::Kind::bundle) continue;
            for (const Tried& one : found_.causes) {
                const auto& values = bundle.alteration.values;
                const bool part = std::any_of(values.begin(), values.end(), [&](const Alteration::Value& v) { return v.key == one.alteration.key; });
                if (part && one.named && one.effect->difference() >= most_of_it * bundle.effect->difference()) bundle.named = false;
            }
        }
    }

    /// Whether what all differences do together is more than any one of them does.
    bool needs_company() const {
        double best = 0;
        for (const Tried& one : found_.causes) {
            if (one.named) best = std::max(best, one.effect->difference());
        }
        return found_.set_back.difference() >= least_effect && best < most_of_it * found_.set_back.difference();
    }

    /// Places of those that may be combined; a bundle would only stand in for its settings.
    static std::vector<std::size_t> single(const std::vector<Tried>& all) {
        std::vector<std::size_t> places;
        for (std::size_t k = 0; k < all.size(); ++k) {
            if (all[k].alteration.kind != Alteration::Kind::bundle) places.push_back(k);
        }
        return places;
    }

    /// Which causes are tried together first is told by what each does alone, and by what it breaks if it alone is kept while all others are set back:
    /// of two causes, each of which suffices, neither saves when set back alone.
    void search_causes_together() {
        std::vector<std::size_t> candidates = single(found_.causes);
        if (candidates.size() < 2) return;
        std::vector<Set> sets;
        for (const std::size_t kept : candidates) sets.push_back(all_but(kept));
        const std::vector<Lived> broken = twins_.throws(sets, trial_.confirm, trial_.screen);
        std::vector<double> score(found_.causes.size());
        for (std::size_t k = 0; k < candidates.size(); ++k) {
            const Tried& one = found_.causes[candidates[k]];
            score[candidates[k]] = one.screened + paired_shares(set_back_screen_.lives, broken[k].lives).difference() + a_little * (one.longer + set_back_screen_.lasted - broken[k].lasted);
        }
        found_.together = grow_together(trial_, found_.causes, candidates, score, set_back_screen_.count());
    }

    /// What a manager could have done is tried together where nothing alone saves most of the networks.
    void search_rescues_together() {
        double best = 0;
        for (const Tried& one : found_.rescues) {
            if (one.named) best = std::max(best, one.effect->share_with());
        }
        if (best >= most_of_it) return;
        std::vector<double> score;
        for (const Tried& one : found_.rescues) score.push_back(one.screened + a_little * one.longer);
        found_.rescued_together = grow_together(trial_, found_.rescues, single(found_.rescues), score, trial_.screen);
    }

    Set all_but(std::size_t kept) const {
        Set all;
        for (std::size_t k = 0; k < found_.causes.size(); ++k) {
            if (k != kept && found_.causes[k].alteration.kind != Alteration::Kind::bundle) all.push_back(found_.causes[k].alteration);
        }
        return all;
    }

    void decide() {
        const bool single = std::any_of(found_.causes.begin(), found_.causes.end(), [](const Tried& one) { return one.named; });
        if (found_.lives.value() >= mostly) found_.finding = Finding::bad_luck;
        else if (single) found_.finding = Finding::causes;
        else if (found_.together) found_.finding = Finding::together;
        else found_.finding = Finding::unexplained;
    }
};

} // namespace

bool Explanation::is_cause(const std::string& key) const {
    const auto is = [&](const Tried& one) { return one.alteration.key == key; };
    for (const Tried& one : causes) {
        if (one.named && is(one)) return true;
    }
    return together && std::any_of(together->members.begin(), together->members.end(), [&](std::size_t k) { return is(causes[k]); });
}

std::size_t most_runs(const Question& question) {
    std::size_t causes = 0, rescues = 0, placebo = 0;
    for (const Scenario& scenario : question.scenarios) {
        causes = std::max(causes, differences(scenario, question.reference).size());
        rescues = std::max(rescues, possible_rescues(scenario).size());
        placebo = std::max(placebo, placebos(scenario, scenario.weeks).size());
    }
    const std::size_t confirmed = 2 + std::min(causes, most_causes) + std::min(rescues, most_rescues) + placebo;
    return question.replicates * (2 + confirmed) + screening * (2 + causes + rescues) + late_runs * 5;
}

Explanation explain(const Question& question, const std::atomic<bool>* stop, const std::function<void(bool)>& done) {
    Explanation found;
    found.asked = question.runs.size();
    Twins twins(question, stop, done);
    found.shown = typical_failure(question, twins, question.replicates);
    if (found.shown) found.symptoms = symptoms_of(question.scenarios[found.shown->scenario], found.shown->seed, found.shown->replicate);
    const bool lived = !found.shown || !failed(found.symptoms.course.outcome);
    if (!lived) Search(question, twins, found).run();
    else if (found.asked == 1) found.lives = share_of(twins.throws({{}}, 0, question.replicates)[0].count(), question.replicates);
    else found.lives = share_of(question.replicates, question.replicates);
    if (found.asked == 1) {
        const std::size_t count = question.replicates;
        found.other_people = share_of(twins.other_people(count).count(), count);
    }
    found.runs = twins.runs();
    return found;
}

} // namespace phakhi
