// SPDX-License-Identifier: MIT
#include "cli/explain.hpp"
#include "text/alteration_words.hpp"
#include "text/explanation_story.hpp"

namespace phakhi {

using Json = nlohmann::ordered_json;

namespace {

constexpr std::string_view kind_keys[] = {"alarm", "stage_lost", "leader_gone", "shock", "turning_point"};
constexpr std::string_view finding_keys[] = {"nothing_failed", "bad_luck", "causes", "together", "unexplained"};

struct Voices {
    Voice en, th;
};

Json share(const Share& s) { return {{"count", s.count}, {"of", s.of}, {"share", s.value()}, {"interval_95", {s.low, s.high}}}; }

Json paired(const PairedShares& p) {
    return {{"throws", p.of}, {"live_with", p.with}, {"live_without", p.without}, {"saved", p.only_with}, {"lost", p.only_without}, {"difference", p.difference()},
            {"interval_95", {p.low, p.high}}, {"p", p.p}};
}

Json in_time(const InTime& t) {
    Json weeks = Json::array();
    for (std::size_t k = 0; k < t.weeks.size(); ++k) {
        weeks.push_back({{"week", t.weeks[k]}, {"saved", t.saved[k].count}, {"of", t.saved[k].of}});
        if (!t.by_luck.empty()) weeks.back()["by_luck_alone"] = t.by_luck[k].count;
    }
    return {{"last_week", t.last < 0 ? Json(nullptr) : Json(t.last)}, {"weeks", weeks}};
}

Json alteration(const Alteration& a, const Voices& voices) {
    Json out = {{"key", a.key}, {"label", alteration_name(a, voices.en)}, {"label_th", alteration_name(a, voices.th)}, {"text", alteration_text(a, voices.en)}, {"text_th", alteration_text(a, voices.th)}};
    Json values = Json::array();
    for (const Alteration::Value& v : a.values) values.push_back({{"key", v.key}, {"from", v.from}, {"to", v.to}});
    if (!values.empty()) out["values"] = values;
    if (a.week > 0) out["week"] = a.week;
    out["at_founding_only"] = a.at_founding;
    return out;
}

Json tried(const std::vector<Tried>& all, const Voices& voices) {
    Json out = Json::array();
    for (const Tried& one : all) {
        Json fact = alteration(one.alteration, voices);
        fact["named"] = one.named;
        fact["screened_difference"] = one.screened;
        fact["effect"] = one.effect ? paired(*one.effect) : Json(nullptr);
        if (one.effect) fact["p_holm"] = one.p_holm;
        if (one.in_time) fact["in_time"] = in_time(*one.in_time);
        out.push_back(std::move(fact));
    }
    return out;
}

Json together(const std::optional<Together>& t, const std::vector<Tried>& all) {
    if (!t) return nullptr;
    Json members = Json::array();
    for (std::size_t k = 0; k < t->members.size(); ++k) members.push_back({{"key", all[t->members[k]].alteration.key}, {"adds", paired(t->each[k])}});
    return {{"members", members}, {"effect", paired(t->effect)}, {"in_time", t->in_time ? in_time(*t->in_time) : Json(nullptr)}};
}

Json symptoms(const Explanation& e, const std::vector<std::string>& names, const Voices& voices, const std::string& start_date) {
    Json out = Json::array();
    for (const Symptom& s : e.symptoms.chain) {
        Json one = {{"kind", kind_keys[static_cast<std::size_t>(s.kind)]}, {"week", s.week}};
        if (!start_date.empty()) one["date"] = date_of_week(start_date, s.week);
        if (s.kind == Symptom::Kind::alarm) one["id"] = "FAIL-" + std::to_string(s.number), one["explained_by"] = s.explained_by > 0 ? Json("FAIL-" + std::to_string(s.explained_by)) : Json(nullptr);
        if (s.kind == Symptom::Kind::stage_lost) one["id"] = "STAGE-" + std::to_string(s.number);
        if (s.kind == Symptom::Kind::shock) one["id"] = "SHOCK-" + std::to_string(s.number);
        if (s.kind == Symptom::Kind::leader_gone) one["agent"] = s.agent;
        if (s.kind == Symptom::Kind::turning_point) one["metric"] = metrics()[static_cast<std::size_t>(s.metric)]->key, one["from"] = s.from, one["to"] = s.to;
        one["text"] = symptom_text(s, names, voices.en), one["text_th"] = symptom_text(s, names, voices.th);
        out.push_back(std::move(one));
    }
    return out;
}

} // namespace

nlohmann::ordered_json explanation_facts(const Explanation& e, const Scenario& scenario, const std::vector<std::string>& names, const Honesty& honesty) {
    const Voices voices{Voice(Language::english, scenario.start_date), Voice(Language::thai, scenario.start_date)};
    Json out = {{"finding", finding_keys[static_cast<std::size_t>(e.finding)]}, {"text", explanation_paragraph(e, voices.en)}, {"text_th", explanation_paragraph(e, voices.th)},
                {"asked", e.asked == 0 ? "scenario" : e.asked == 1 ? "run" : "failed runs"}, {"runs_asked", e.asked}};
    out["title"] = scenario.title, out["title_th"] = scenario.title_th;
    if (e.shown) {
        const Course& c = e.symptoms.course;
        out["run"] = {{"seed", std::to_string(e.shown->seed)}, {"replicate", e.shown->replicate}, {"outcome", describe(c.outcome).key}, {"end_week", c.end_week},
                      {"first_failure", c.first_failure > 0 ? Json("FAIL-" + std::to_string(c.first_failure)) : Json(nullptr)}};
        out["symptoms"] = symptoms(e, names, voices, scenario.start_date);
    } else out["run"] = nullptr, out["symptoms"] = Json::array();
    out["lives_in_other_throws"] = share(e.lives);
    out["lives_with_other_people"] = e.other_people ? share(*e.other_people) : Json(nullptr);
    out["all_set_back"] = e.set_back.of > 0 ? paired(e.set_back) : Json(nullptr);
    out["causes"] = tried(e.causes, voices);
    out["together"] = together(e.together, e.causes);
    out["rescues"] = tried(e.rescues, voices);
    out["rescued_together"] = together(e.rescued_together, e.rescues);
    out["placebos"] = tried(e.placebos, voices);
    out["saved_by_luck_alone"] = e.luck_alone ? in_time(*e.luck_alone) : Json(nullptr);
    out["method"] = {{"interval", "Bonett-Price"}, {"test", "McNemar, exact, one-sided; Holm"}, {"significance", significance}, {"least_effect", least_effect}, {"runs", e.runs}};
    out["honesty"] = {{"parameters", honesty.parameters}, {"assumptions_at_least", honesty.assumptions}, {"assumption_share", honesty.share()}, {"forecast", false}};
    return out;
}

} // namespace phakhi
