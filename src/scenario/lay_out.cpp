// SPDX-License-Identifier: MIT
#include "design/units.hpp"
#include "scenario/bundle_parts.hpp"
#include "scenario/experiment_messages.hpp"
#include "scenario/experiment_parts.hpp"
#include "scenario/number.hpp"
#include "scenario/read_experiment.hpp"
#include "scenario/settings.hpp"
#include "support/sha256.hpp"
#include "text/say.hpp"
#include "text/width.hpp"
#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace phakhi {

double base_value(const Scenario& base, const std::string& key) {
    if (const double* value = find_setting(base, key)) return *value;
    if (key == "run.weeks") return base.weeks;
    if (key == "population.founders") return base.population.founding_seats();
    if (key == "population.pool") return base.population.size();
    if (key == "population.outsiders") return base.population.size() - base.population.founding_seats();
    if (key == "population.max_ties") return base.population.max_ties;
    return std::numeric_limits<double>::quiet_NaN();
}

namespace {

constexpr std::size_t most_points = 1'000'000, most_variants = 10'000, most_sobol_factors = 1800;

/// One strategy of method bundle_parts: a bundle whole or not, or a part of it off or alone.
struct PartOfBundle {
    enum class Which { none, all, without, only } which = Which::none;
    const Level* bundle = nullptr;
    std::string name;
    std::string words() const {
        switch (which) {
        case Which::none: return "none";
        case Which::all: return "all";
        case Which::without: return "without " + name;
        case Which::only: return "only " + name;
        }
        return "";
    }
};

/// A key that is set by reading the scenario anew rather than by a number put into it.
bool is_structural(const Factor& factor) {
    return std::find(setting_keys().begin(), setting_keys().end(), factor.key) == setting_keys().end();
}

class Layout {
public:
    explicit Layout(ExperimentReading& reading) : reading_(reading), e_(reading.experiment), problems_(reading.problems) {}

    void run() {
        check_factors();
        if (!problems_.none()) return;
        if (e_.method == Method::bundle_parts) list_parts();
        if (!problems_.none()) return;
        place_points();
        if (!problems_.none()) return;
        note_columns();
        make_variants();
    }

private:
    ExperimentReading& reading_;
    Experiment& e_;
    Problems& problems_;
    std::vector<std::size_t> sampled_, crossed_;   ///< numbers of factors
    std::vector<PartOfBundle> parts_;              ///< bundle_parts only
    Units rows_;                                   ///< [points][factors, and the part]: number of a level, or place between low and high

    bool by_levels() const { return e_.method == Method::factorial || e_.method == Method::one_at_a_time || e_.method == Method::table; }
    bool is_bundle(const Factor& factor) const { return e_.method == Method::bundle_parts && factor.key == "strategy.use"; }
    Problem at_file(Said message, Said suggestion = {}) const { return {e_.inputs.front().path, 0, 0, std::move(message), std::move(suggestion)}; }

    void check_factors() {
        if (e_.factors.empty()) return problems_.add(at_file(say(messages::no_factors, name_of(e_.method)), say(messages::write_factor)));
        bool bundle = false;
        for (std::size_t f = 0; f < e_.factors.size(); ++f) {
            Factor& factor = e_.factors[f];
            bundle |= is_bundle(factor);
            const bool chained = e_.method == Method::sobol || e_.method == Method::morris;
            if (factor.crossed && chained) problems_.add(factor.place.problem(say(messages::not_crossed, name_of(e_.method)), say(messages::one_each)));
            if (e_.method == Method::table && !factor.tabled && !factor.crossed) problems_.add(factor.place.problem(say(messages::table_factors_cross)));
            if (factor.ranged && (by_levels() || factor.crossed)) problems_.add(factor.place.problem(say(messages::needs_levels, factor.key), say(messages::write_steps, name_of(e_.method))));
            if (is_bundle(factor)) continue;
            const bool crosses = (factor.crossed && e_.method != Method::factorial) || (e_.method == Method::bundle_parts && !factor.ranged);
            (crosses ? crossed_ : sampled_).push_back(f);
        }
        if (e_.method == Method::bundle_parts && !bundle) problems_.add(at_file(say(messages::no_bundle)));
        if (sampled_.empty() && e_.method != Method::bundle_parts) problems_.add(at_file(say(messages::only_crossed, name_of(e_.method))));
        if (e_.method == Method::sobol && sampled_.size() > most_sobol_factors) problems_.add(at_file(say(messages::too_many_dimensions, most_sobol_factors)));
    }

    Scenario read(const std::string& file, const std::vector<std::string>& overrides) const { return reading_.scenario(file, overrides); }

    void list_parts() {
        parts_.push_back({});
        for (const Factor& factor : e_.factors) {
            if (!is_bundle(factor)) continue;
            for (const Level& level : factor.levels) {
                try {
                    const BundleParts bundle(read(reading_.base, {"strategy.use=" + level.toml}), read(reading_.base, {"strategy.use=\"\""}));
                    if (bundle.names().empty()) problems_.add(level.place.problem(say(messages::no_parts, level.text), say(messages::levers_win)));
                    parts_.push_back({PartOfBundle::Which::all, &level, ""});
                    for (const auto which : {PartOfBundle::Which::without, PartOfBundle::Which::only}) {
                        if (bundle.names().size() < 2) break;   // without its only part there is nothing, alone it is all
                        for (const std::string& name : bundle.names()) parts_.push_back({which, &level, name});
                    }
                } catch (const InputError& error) {
                    for (const Problem& problem : error.problems()) problems_.add(problem.file.starts_with("--set ") ? level.place.problem(problem.message, problem.suggestion) : problem);
                }
            }
        }
    }

    std::vector<std::size_t> level_counts(const std::vector<std::size_t>& factors) const {
        std::vector<std::size_t> counts;
        for (const std::size_t f : factors) counts.push_back(e_.factors[f].levels.size());
        return counts;
    }

    static double product(const std::vector<std::size_t>& counts) {
        double all = 1;
        for (const std::size_t count : counts) all *= static_cast<double>(count);
        return all;
    }

    /// How many points the method makes of its own factors.
    double sampled_points() const {
        const std::vector<std::size_t> counts = level_counts(sampled_);
        const double factors = static_cast<double>(sampled_.size());
        switch (e_.method) {
        case Method::factorial: return product(counts);
        case Method::one_at_a_time: {
            double all = 1;
            for (const std::size_t count : counts) all += static_cast<double>(count);
            return all;
        }
        case Method::latin_hypercube: return static_cast<double>(e_.samples);
        case Method::sobol: return static_cast<double>(e_.samples) * (factors + 2);
        case Method::morris: return static_cast<double>(e_.trajectories) * (factors + 1);
        case Method::table: return static_cast<double>(e_.factors[sampled_[0]].levels.size());
        case Method::bundle_parts: return static_cast<double>(parts_.size()) * (sampled_.empty() ? 1.0 : static_cast<double>(std::max<std::size_t>(1, e_.samples)));
        }
        return 0;
    }

    /// The method's own points: places in the unit cube become numbers of levels where a factor has levels.
    Units sampled_rows() const {
        Units rows;
        switch (e_.method) {
        case Method::factorial: rows = full_factorial(level_counts(sampled_)); break;
        case Method::one_at_a_time: rows = without_standard(phakhi::one_at_a_time(level_counts(sampled_))); break;
        case Method::latin_hypercube: rows = phakhi::latin_hypercube(e_.samples, sampled_.size(), e_.seed); break;
        case Method::sobol: rows = saltelli_blocks(e_.samples, e_.shifts, sampled_.size(), e_.seed); break;
        case Method::morris: rows = morris_trajectories(e_.trajectories, e_.morris_levels, sampled_.size(), e_.seed); break;
        case Method::table:
            for (std::size_t k = 0; k < e_.factors[sampled_[0]].levels.size(); ++k) rows.emplace_back(sampled_.size(), static_cast<double>(k));
            break;
        case Method::bundle_parts: rows = sampled_.empty() ? Units{{}} : phakhi::latin_hypercube(std::max<std::size_t>(1, e_.samples), sampled_.size(), e_.seed); break;
        }
        if (by_levels()) return rows;
        for (std::vector<double>& row : rows) {
            for (std::size_t k = 0; k < row.size(); ++k) {
                const double levels = static_cast<double>(e_.factors[sampled_[k]].levels.size());
                if (levels > 0) row[k] = std::min(levels - 1, std::floor(row[k] * levels));
            }
        }
        return rows;
    }

    /// What a factor is in the base of one_at_a_time: the number of the scenario, else the first level.
    double standard(const Factor& factor) const { return base_value(e_.base, factor.key); }

    /// Leaves out points that are the base once more.
    Units without_standard(Units rows) const {
        const auto is_base = [&](const std::vector<double>& row) {
            for (std::size_t k = 0; k < row.size(); ++k) {
                if (row[k] == as_it_is) continue;
                const Factor& factor = e_.factors[sampled_[k]];
                const Level& level = factor.levels[static_cast<std::size_t>(row[k])];
                return level.is_number ? level.number == standard(factor) : row[k] == 0;
            }
            return false;
        };
        rows.erase(std::remove_if(rows.begin() + 1, rows.end(), is_base), rows.end());
        return rows;
    }

    void place_points() {
        const double points = sampled_points() * product(level_counts(crossed_));
        if (points > static_cast<double>(most_points)) return problems_.add(at_file(say(messages::too_many_points, number_text(points), most_points), say(messages::fewer_levels)));
        const Units own = sampled_rows(), combinations = full_factorial(level_counts(crossed_));
        const std::size_t parts = std::max<std::size_t>(1, parts_.size());
        for (const std::vector<double>& combination : combinations) {
            for (const std::vector<double>& row : own) {
                for (std::size_t part = 0; part < parts; ++part) {
                    std::vector<double>& point = rows_.emplace_back(e_.factors.size() + 1, 0.0);
                    for (std::size_t k = 0; k < sampled_.size(); ++k) point[sampled_[k]] = row[k];
                    for (std::size_t k = 0; k < crossed_.size(); ++k) point[crossed_[k]] = combination[k];
                    point.back() = static_cast<double>(part);
                }
            }
        }
        e_.design.method = name_of(e_.method);
        e_.design.points = rows_.size();
        if (e_.method == Method::sobol) e_.design.groups = e_.samples, e_.design.shifts = e_.shifts;
        if (e_.method == Method::morris) e_.design.groups = e_.trajectories;
        if (e_.method == Method::latin_hypercube || (e_.method == Method::bundle_parts && !sampled_.empty())) e_.design.groups = own.size();
    }

    /// The level of a factor at a point, or nullptr where it lies between bounds or is as the base has it.
    const Level* level(std::size_t f, std::size_t point) const {
        const Factor& factor = e_.factors[f];
        const double at = rows_[point][f];
        return factor.ranged || at == as_it_is ? nullptr : &factor.levels[static_cast<std::size_t>(at)];
    }

    /// The number of a factor at a point; NaN where it is as the base has it.
    double number(std::size_t f, std::size_t point) const {
        const Factor& factor = e_.factors[f];
        const double at = rows_[point][f];
        if (at == as_it_is) return std::numeric_limits<double>::quiet_NaN();
        if (!factor.ranged) return factor.levels[static_cast<std::size_t>(at)].number;
        const double x = factor.log ? std::exp(std::log(factor.low) + at * (std::log(factor.high) - std::log(factor.low))) : factor.low + at * (factor.high - factor.low);
        return std::clamp(is_structural(factor) ? std::round(x) : x, factor.low, factor.high);
    }

    static DesignColumn column_of(const std::string& key) {
        Scenario any;
        for (const SettingRef& setting : settings(any)) {
            if (setting.key != key) continue;
            const bool days = setting.unit == "days";   // readers make dates of it
            return {key, std::string(setting.meaning.en), std::string(setting.meaning.th), days ? "calendar days" : std::string(setting.unit), {}, {}};
        }
        struct Words { std::string_view key; Text label; std::string_view unit = "1"; };
        static constexpr Words words[] = {
            {"scenario", {"scenario", "ฉากทัศน์"}}, {"strategy.use", {"strategy", "กลยุทธ์"}}, {"network.form", {"form of the network", "รูปแบบการก่อเกิดเครือข่าย"}},
            {"network.governance", {"governance", "การกำกับดูแลเครือข่าย"}}, {"processes.off", {"processes switched off", "กระบวนการที่ปิด"}}, {"run.weeks", {"weeks simulated", "จำนวนสัปดาห์ที่จำลอง"}, "weeks"},
            {"population.founders", {"founders", "ผู้ก่อตั้ง"}, "agents"}, {"population.pool", {"everyone in the field", "ทุกคนในสนาม"}, "agents"}, {"population.outsiders", {"outsiders", "คนนอกเครือข่าย"}, "agents"},
            {"population.max_ties", {"most ties of an agent", "ความสัมพันธ์สูงสุดต่อคน"}, "ties"}, {"population.given_ties_only", {"only the ties given", "เฉพาะความสัมพันธ์ที่ให้"}},
            {"population.stakeholders", {"worksheet of stakeholders", "แบบกรอกผู้มีส่วนได้เสีย"}}, {"population.ties", {"worksheet of ties", "แบบกรอกความสัมพันธ์"}}};
        for (const Words& w : words) {
            if (w.key == key) return {key, std::string(w.label.en), std::string(w.label.th), std::string(w.unit), {}, {}};
        }
        return {key, key, key, "1", {}, {}};
    }

    /// The design as a file shows it, and the numbers to be put into the variants.
    void note_columns() {
        const std::size_t points = rows_.size();
        for (std::size_t f = 0; f < e_.factors.size(); ++f) {
            const Factor& factor = e_.factors[f];
            DesignColumn column = column_of(factor.key);
            const bool numeric = factor.ranged || (factor.levels[0].is_number && !is_bundle(factor));
            Experiment::Varied varied{factor.key, {}};
            for (std::size_t p = 0; p < points; ++p) {
                if (is_bundle(factor)) {
                    const PartOfBundle& part = parts_[static_cast<std::size_t>(rows_[p].back())];
                    column.texts.push_back(part.bundle ? part.bundle->text : "none");
                } else if (numeric) {
                    const double x = number(f, p);
                    varied.values.push_back(x);
                    column.numbers.push_back(std::isnan(x) ? standard(factor) : x);
                } else {
                    const Level* at = level(f, p);
                    column.texts.push_back(at ? at->text : factor.levels[0].text);
                }
            }
            e_.design.factors.push_back(std::move(column));
            if (numeric && !is_structural(factor)) e_.varied.push_back(std::move(varied));
        }
        if (parts_.empty()) return;
        DesignColumn part{"part", "part of the bundle", "ส่วนของชุดกลยุทธ์", "1", {}, {}};
        for (const std::vector<double>& row : rows_) part.texts.push_back(parts_[static_cast<std::size_t>(row.back())].words());
        e_.design.factors.push_back(std::move(part));
    }

    /// What a point sets by reading the scenario anew.
    struct Sets {
        std::string file;
        std::vector<std::string> overrides;
        std::vector<Place> places;   ///< of the values that are set
        std::vector<std::string> keys;
    };

    Sets sets_of(std::size_t point) const {
        Sets sets{reading_.base, {}, {}, {}};
        for (std::size_t f = 0; f < e_.factors.size(); ++f) {
            const Factor& factor = e_.factors[f];
            if (!is_structural(factor) || is_bundle(factor)) continue;
            const Level* at = level(f, point);
            if (!at && rows_[point][f] == as_it_is && !std::isnan(standard(factor))) continue;
            if (!at && !factor.ranged) at = &factor.levels[0];
            if (factor.key == "scenario") {
                sets.file = path_in(reading_.folder, at->text);
                continue;
            }
            sets.overrides.push_back(factor.key + "=" + (at ? at->toml : number_text(number(f, point))));
            sets.places.push_back(at ? at->place : factor.place);
            sets.keys.push_back(factor.key);
        }
        return sets;
    }

    Scenario build(const Sets& sets, std::size_t part_number) {
        if (parts_.empty()) return read(sets.file, sets.overrides);
        const PartOfBundle& part = parts_[part_number];
        const auto with = [&](const std::string& use) {
            std::vector<std::string> overrides = sets.overrides;
            overrides.push_back("strategy.use=" + use);
            return read(sets.file, overrides);
        };
        if (part.which == PartOfBundle::Which::none) return with("\"\"");
        if (part.which == PartOfBundle::Which::all) return with(part.bundle->toml);
        const BundleParts bundle(with(part.bundle->toml), with("\"\""));
        return part.which == PartOfBundle::Which::without ? bundle.all_but(part.name) : bundle.only(part.name);
    }

    /// Mistakes of a scenario that a point makes, at the values that make them; what the file itself says is told once.
    void tell(const InputError& error, const Sets& sets, std::set<std::string>& told) {
        for (Problem problem : error.problems()) {
            for (std::size_t k = 0; k < sets.overrides.size(); ++k) {
                if (problem.file == "--set " + shown(sets.overrides[k])) problem = sets.places[k].problem(problem.message, problem.suggestion);
            }
            if (told.insert(problem.text()).second) problems_.add(problem);
        }
    }

    void make_variants() {
        std::map<std::string, std::uint32_t> known;
        std::set<std::string> told;
        for (std::size_t p = 0; p < rows_.size() && !problems_.full(); ++p) {
            const Sets sets = sets_of(p);
            std::string name = sets.file + "\n" + std::to_string(static_cast<std::size_t>(rows_[p].back()));
            for (const std::string& text : sets.overrides) name += "\n" + text;
            const auto [found, is_new] = known.emplace(name, static_cast<std::uint32_t>(e_.variants.size()));
            e_.variant.push_back(found->second);
            if (!is_new) continue;
            if (e_.variants.size() == most_variants) {
                std::string keys;
                for (const std::string& key : sets.keys) keys += (keys.empty() ? "" : ", ") + key;
                return problems_.add(at_file(say(messages::too_many_variants, most_variants, keys), say(messages::give_values)));
            }
            e_.sources.push_back({sets.file, sets.overrides});
            Scenario& variant = e_.variants.emplace_back();
            try {
                variant = build(sets, static_cast<std::size_t>(rows_[p].back()));
                e_.variant_hash.push_back(sha256(facts_of(variant)));
                variant.notes.clear();
                variant.resolved.clear();
            } catch (const InputError& error) {
                tell(error, sets, told);
            }
        }
    }
};

} // namespace

void lay_out(ExperimentReading& reading) { Layout(reading).run(); }

} // namespace phakhi
