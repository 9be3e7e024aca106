// SPDX-License-Identifier: MIT
#include "analysis/alternative.hpp"
#include "model/action.hpp"
#include "scenario/number.hpp"
#include "scenario/presets.hpp"
#include "text/say.hpp"
#include "text/width.hpp"
#include <algorithm>
#include <cstdlib>
#include <map>

namespace phakhi {

namespace {

std::string level_text(const DesignColumn& factor, std::size_t point) { return factor.texts.empty() ? number_text(factor.numbers[point]) : factor.texts[point]; }

std::string stem(const std::string& path) {
    const std::size_t slash = path.find_last_of('/'), from = slash == path.npos ? 0 : slash + 1, dot = path.find_last_of('.');
    return path.substr(from, dot == path.npos || dot <= from ? path.npos : dot - from);
}

/// What a label calls a thing, without what it says of its unit and of what its values mean; "วาระของผู้นำ (สัปดาห์); 0 = ไม่สับเปลี่ยน" is "วาระของผู้นำ".
std::string name_alone(const std::string& label) {
    std::size_t end = label.size();
    for (const char* mark : {" (", "; ", ": "}) end = std::min(end, label.find(mark));
    return label.substr(0, end);
}

const Preset* preset_of(const DesignColumn& factor, const std::string& level) {
    if (factor.key == "strategy.use") return find_preset(Source::Kind::strategy, level);
    if (factor.key == "network.form") return find_preset(Source::Kind::form, level);
    if (factor.key == "network.governance") return find_preset(Source::Kind::governance, level);
    return nullptr;
}

/// Columns of method bundle_parts: which bundle, and "none", "all", "without ACT-16" or "only ACT-16" of it.
struct Bundle {
    const DesignColumn* use = nullptr;
    const DesignColumn* part = nullptr;
    explicit Bundle(const Design& design) {
        if (design.method != "bundle_parts") return;
        for (const DesignColumn& factor : design.factors) {
            if (factor.key == "strategy.use") use = &factor;
            if (factor.key == "part") part = &factor;
        }
    }
    bool holds(const DesignColumn& factor) const { return use && part && (&factor == use || &factor == part); }
    std::string key(std::size_t p) const {
        const std::string& of = part->texts[p];
        return of == "none" ? "none" : of == "all" ? use->texts[p] : use->texts[p] + " " + of;
    }
    Said words(std::size_t p) const {
        const std::string& of = part->texts[p];
        if (of == "none") return say({"no strategy", "ไม่มีกลยุทธ์"});
        const Said whole = level_words(*use, p);
        if (of == "all") return whole;
        const std::size_t space = of.find(' ');
        const Said name = part_words(of.substr(space + 1));
        return of.starts_with("only") ? say({"{1} alone ({0})", "{1} อย่างเดียว ({0})"}, whole, name) : say({"{0} without {1}", "{0} โดยไม่มี {1}"}, whole, name);
    }

private:
    /// "ACT-16 2" and its label, the dated change "change@26 2"; levers by their key.
    static Said part_words(const std::string& name) {
        if (name.starts_with("change@")) {
            const std::size_t space = name.find(' '), from = std::string_view("change@").size();
            const Said change = say({"the change of week {0}", "การเปลี่ยนในสัปดาห์ที่ {0}"}, name.substr(from, space == name.npos ? space : space - from));
            return space == name.npos ? change : say({"{0} ({1})", "{0} ({1})"}, change, name.substr(space + 1));
        }
        if (!name.starts_with("ACT-")) return name;
        const Action* action = find_action(std::atoi(name.c_str() + 4));
        return action ? say({"{0} {1}", "{0} {1}"}, name, action->label) : Said(name);
    }
};

/// What --reference may say: "small_wins", or "strategy.use=small_wins,network.leaders=3" where several factors differ.
std::string key_of(const Design& design, const std::vector<std::size_t>& compared, std::size_t point) {
    if (compared.size() == 1 && !design.factors[compared[0]].texts.empty()) return level_text(design.factors[compared[0]], point);
    const Bundle bundle(design);
    std::string key = bundle.part ? bundle.key(point) : "";
    for (const std::size_t f : compared) {
        if (!bundle.holds(design.factors[f])) key += (key.empty() ? "" : ",") + design.factors[f].key + "=" + level_text(design.factors[f], point);
    }
    return key;
}

Said title_of(const Design& design, const std::vector<std::size_t>& compared, std::size_t point) {
    const Bundle bundle(design);
    Said title = bundle.part ? bundle.words(point) : Said();
    for (const std::size_t f : compared) {
        if (bundle.holds(design.factors[f])) continue;
        if (!title.empty()) title += Said(", ", " · ");
        title += level_words(design.factors[f], point);
    }
    return title;
}

bool constant_within(const DesignColumn& factor, std::size_t block, std::size_t points) {
    for (std::size_t p = 0; p < points; ++p) {
        if (level_text(factor, p) != level_text(factor, p - p % block)) return false;
    }
    return true;
}

/// Points that lie side by side for the parts of a bundle: until the first one comes again.
std::size_t parts_of(const Design& design) {
    const Bundle bundle(design);
    if (!bundle.part) return 1;
    for (std::size_t p = 1; p < design.points; ++p) {
        if (bundle.key(p) == bundle.key(0)) return p;
    }
    return std::max<std::size_t>(design.points, 1);
}

const std::vector<double>* column(const EnsembleRecord& record, std::string_view key) {
    for (const auto& measure : record.measures) {
        if (measure.key == key) return &measure.values;
    }
    return nullptr;
}
const std::vector<double>* output_column(const EnsembleRecord& record) { return column(record, "cumulative_output"); }
const std::vector<double>* members_column(const EnsembleRecord& record) { return column(record, "mean_members"); }

} // namespace

std::vector<double> values_of(const EnsembleRecord& record, const std::string& key) {
    if (const auto* values = column(record, key)) return *values;
    std::vector<double> out(record.runs(), unknown);
    if (key != output_per_member) return out;
    constexpr double members_of_output = 24;   // cumulative output counts healthy weeks of so many
    const std::vector<double>&output = *output_column(record), &members = *members_column(record);
    for (std::size_t k = 0; k < out.size(); ++k) out[k] = members[k] > 0 ? output[k] * members_of_output / members[k] : unknown;
    return out;
}

std::vector<Quantity> quantities_of(const EnsembleRecord& record) {
    std::vector<Quantity> out;
    for (const auto& measure : record.measures) out.push_back({measure.key, {measure.label, measure.label_th}, measure.unit});
    if (output_column(record) && members_column(record)) out.push_back({output_per_member, {"output per member", "ผลงานต่อสมาชิก"}, "healthy weeks"});
    return out;
}

namespace {

/// The last week of what still goes on, or that of the record where nothing does.
void set_horizon(Alternative& a, int weeks) {
    a.horizon = weeks;
    for (const Lifetime& life : a.lives) {
        if (life.outcome == Outcome::sustained) a.horizon = std::min(a.horizon, life.week);
    }
}

} // namespace

Crossing crossing_of(const Design& design) {
    Crossing crossing;
    crossing.draw.assign(design.points, 0);
    const auto varies = [&](const DesignColumn& factor) { return !constant_within(factor, std::max<std::size_t>(design.points, 1), design.points); };
    const bool chained = design.method == "sobol" || design.method == "morris", drawn = design.method == "latin_hypercube" || design.method == "bundle_parts";
    const std::size_t parts = parts_of(design), draws = std::max<std::size_t>(drawn ? design.groups : 0, 1), block = draws * parts;   // points: combinations of crossed levels, in each the draws, in each the parts
    for (std::size_t f = 0; f < design.factors.size(); ++f) {
        const DesignColumn& factor = design.factors[f];
        const bool sampled = chained || (draws > 1 && !Bundle(design).holds(factor) && !constant_within(factor, block, design.points));
        if (sampled) crossing.sampled.push_back(f);
        else if (varies(factor)) crossing.compared.push_back(f);
    }
    if (crossing.sampled.empty() || chained) return crossing;
    for (std::size_t p = 0; p < design.points; ++p) crossing.draw[p] = static_cast<std::int32_t>(p / parts % draws);
    crossing.draws = static_cast<std::int32_t>(draws);
    return crossing;
}

Said level_words(const DesignColumn& factor, std::size_t point) {
    const std::string level = level_text(factor, point);
    if (const Preset* preset = preset_of(factor, level)) return {preset->title, preset->title_th};
    if (factor.key == "scenario") return stem(level);
    constexpr std::size_t short_label = 28;   // longer ones tell more than a table has room for
    const std::string key = factor.key.substr(factor.key.find_last_of('.') + 1);
    const std::string en = factor.label.empty() || display_width(factor.label) > short_label ? key : factor.label, th = name_alone(factor.label_th);
    return say({"{0} {1}", "{0} {1}"}, Said(en, th.empty() ? key : th), level);
}

std::vector<Alternative> alternatives_of(const EnsembleRecord& record) {
    const Crossing crossing = crossing_of(record.design);
    const std::vector<Quantity> quantities = quantities_of(record);
    std::vector<std::vector<double>> measures;
    for (const Quantity& q : quantities) measures.push_back(values_of(record, q.key));
    std::vector<Alternative> out;
    std::map<std::string, std::size_t> known;
    std::vector<std::size_t> of_point(record.design.points);
    for (std::size_t p = 0; p < record.design.points; ++p) {
        const std::string key = key_of(record.design, crossing.compared, p);
        const auto [found, is_new] = known.emplace(key, out.size());
        of_point[p] = found->second;
        if (!is_new) continue;
        Alternative a;
        a.key = key;
        a.title = crossing.compared.empty() ? Said(record.title, record.title_th) : title_of(record.design, crossing.compared, p);
        a.quantities = quantities;
        a.measures.resize(quantities.size());
        out.push_back(std::move(a));
    }
    for (std::size_t k = 0; k < record.runs(); ++k) {
        const auto point = static_cast<std::size_t>(record.design_point[k]);
        Alternative& a = out[of_point[point]];
        if (record.status[k] != 0) {
            ++a.errors;
            continue;
        }
        const std::int32_t draw = crossing.draw[point];
        a.runs.push_back(record.seed[k] + "/" + std::to_string(record.replicate[k]) + "/" + std::to_string(draw));
        a.draws.push_back(draw);
        a.lives.push_back({record.end_week[k], static_cast<Outcome>(record.outcome[k])});
        for (std::size_t m = 0; m < measures.size(); ++m) a.measures[m].push_back(measures[m][k]);
    }
    for (Alternative& a : out) set_horizon(a, record.weeks);
    return out;
}

namespace {

/// A measure of a single run, and what ensembles call it.
struct Known {
    std::string_view of_run;
    Quantity quantity;
};

} // namespace

Alternative alternative_of(const TrajectoryRecord& record, const std::string& name, const std::string& seed, int replicate) {
    Alternative a;
    a.key = name;
    a.title = name;
    a.runs = {seed + "/" + std::to_string(replicate) + "/0"};
    a.draws = {0};
    Outcome outcome = Outcome::sustained;
    for (int k = 0; k < outcome_count; ++k) {
        if (describe(static_cast<Outcome>(k)).key == record.outcome.outcome) outcome = static_cast<Outcome>(k);
    }
    a.lives = {{record.outcome.end_week, outcome}};
    const auto currency = std::find_if(record.outcome.words.begin(), record.outcome.words.end(), [](const auto& word) { return word.first == "cost_currency"; });
    const std::string money = currency == record.outcome.words.end() ? "units of money" : currency->second;
    const Known known[] = {{"cumulative_output", {"cumulative_output", {"cumulative output", "ผลงานสะสม"}, "healthy weeks of 24 members"}},
                           {"members", {"members", {"members at the end", "สมาชิกเมื่อสิ้นสุด"}, "members"}},
                           {"cost", {"money", {"money that managing took", "เงินที่ใช้ในการบริหาร"}, money}},
                           {"cost_hours", {"hours", {"hours that managing took", "ชั่วโมงที่ใช้ในการบริหาร"}, "person-hours"}}};
    for (const auto& [key, value] : record.outcome.values) {
        const auto found = std::find_if(std::begin(known), std::end(known), [&](const Known& k) { return k.of_run == key; });
        a.quantities.push_back(found == std::end(known) ? Quantity{key, key, "1"} : found->quantity);
        a.measures.push_back({value});
    }
    set_horizon(a, record.weeks);
    return a;
}

} // namespace phakhi
