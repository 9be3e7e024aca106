// SPDX-License-Identifier: MIT
#include "scenario/conversions.hpp"
#include "scenario/encoding.hpp"
#include "scenario/messages.hpp"
#include "scenario/number.hpp"
#include "scenario/readers.hpp"
#include "scenario/worksheet.hpp"
#include "text/say.hpp"
#include "text/width.hpp"
#include <algorithm>
#include <array>
#include <cmath>

namespace phakhi {

namespace {

constexpr int most_agents = 100'000;
constexpr double most_tie_slots = 2e7;                           ///< agents × ties per agent
constexpr double bytes_per_agent = 400, bytes_per_tie_slot = 24; ///< rough, for messages

/// "3.2 GB"
std::string bytes_text(double bytes) {
    constexpr std::array<std::string_view, 7> units = {"B", "kB", "MB", "GB", "TB", "PB", "EB"};
    std::size_t unit = 0;
    while (bytes >= 1000 && unit + 1 < units.size()) bytes /= 1000, ++unit;
    return number_text(bytes < 10 ? std::round(bytes * 10) / 10 : std::round(bytes)) + " " + std::string(units[unit]);
}

double estimated_bytes(double agents, double max_ties) { return agents * (bytes_per_agent + bytes_per_tie_slot * max_ties); }

/// A count of agents. One that no machine could hold is refused with what it would need.
bool read_count(Section& population, std::string_view key, double max_ties, int& value) {
    const Node* node = population.any(key);
    if (node && node->kind == Node::Kind::number && std::isfinite(node->number) && node->number > most_agents) {
        population.problem(*node, say(messages::too_many_agents, key, number_text(node->number), bytes_text(estimated_bytes(node->number, max_ties)), most_agents));
        return false;
    }
    return population.whole(key, {0, most_agents}, "agents", value);
}

void read_sectors(Section& population, Population& out) {
    Section sectors = population.section("sectors");
    if (!sectors.given()) return;
    std::vector<double> sizes(3, 0.0);
    sectors.number("people", {0, 1e6}, "", sizes[0]);
    sectors.number("academia", {0, 1e6}, "", sizes[1]);
    sectors.number("government", {0, 1e6}, "", sizes[2]);
    sectors.finish();
    if (sizes[0] + sizes[1] + sizes[2] > 0)
        out.sectors = sizes;
    else
        sectors.problem_here(say(messages::empty_sectors), say(messages::fill_sectors));
}

/// Reads one worksheet and keeps its bytes.
template <class Read>
bool read_sheet(const Node& named, Scenario& scenario, Worksheets& sheets, const std::string& folder, const InputFiles& files, Problems& problems,
                Read&& read) {
    const std::string path = path_in(named.place.source ? named.place.source->folder : "", named.text);
    const std::size_t before = problems.count();
    try {
        FileBytes file = files.read(path, named.place);
        const DecodedText decoded = decode_text(file.bytes, path);
        if (!decoded.note.empty()) sheets.notes.push_back(decoded.note);
        read(decoded.text, path, sheets, problems);
        scenario.inputs.push_back({relative_to(folder, path), std::move(file.bytes)});
    } catch (const InputError& error) {
        for (const Problem& problem : error.problems()) problems.add(problem);
    }
    return problems.count() == before;
}

const Node* file_name(Section& population, std::string_view key) {
    std::string name;
    return population.text(key, name) && !name.empty() ? population.any(key) : nullptr;
}

/// No agent may be given more ties than it has room for.
void check_degrees(const Node& named, Section& population, const Population& out) {
    std::vector<std::uint32_t> degree(out.seats.size(), 0);
    for (const GivenTie& tie : out.ties) ++degree[static_cast<std::size_t>(tie.from)], ++degree[static_cast<std::size_t>(tie.to)];
    const auto most = std::max_element(degree.begin(), degree.end());
    if (most == degree.end() || *most <= out.max_ties) return;
    population.problem(named, say(messages::degree_too_high, shown(out.seats[static_cast<std::size_t>(most - degree.begin())].label), *most, out.max_ties),
                       say(messages::raise_ties));
}

void read_worksheets(Section& population, Scenario& scenario, const std::string& folder, const InputFiles& files) {
    Population& out = scenario.population;
    const Node *stakeholders = file_name(population, "stakeholders"), *ties = file_name(population, "ties");
    Worksheets sheets;
    bool good = stakeholders && read_sheet(*stakeholders, scenario, sheets, folder, files, population.problems(), read_stakeholders);
    if (ties && !stakeholders) population.problem(*ties, say(messages::ties_alone), say(messages::name_stakeholders));
    if (ties && good) good = read_sheet(*ties, scenario, sheets, folder, files, population.problems(), read_ties);
    out.seats = std::move(sheets.seats);
    out.ties = std::move(sheets.ties);
    scenario.notes.insert(scenario.notes.end(), sheets.notes.begin(), sheets.notes.end());
    out.given_ties_only = ties != nullptr;
    population.flag("given_ties_only", out.given_ties_only);
    if (good) check_degrees(ties ? *ties : *stakeholders, population, out);
}

/// How many agents there are: given by pool or outsiders, or in proportion to the founders.
void read_sizes(Section& population, Population& out) {
    int outsiders = 0;
    const bool founders_given = read_count(population, "founders", out.max_ties, out.founders);
    const bool pool_given = read_count(population, "pool", out.max_ties, out.pool);
    const bool outsiders_given = read_count(population, "outsiders", out.max_ties, outsiders);
    const bool wrong = (population.any("founders") && !founders_given) || (population.any("pool") && !pool_given) ||
                       (population.any("outsiders") && !outsiders_given);
    if (wrong) return;
    const bool seats = !out.seats.empty();
    if (seats && founders_given)
        population.problem(*population.any("founders"), say(messages::founders_are_seats), say(messages::remove_founders));
    if (pool_given && outsiders_given) {
        population.problem(*population.any("outsiders"), say(messages::pool_and_outsiders), say(messages::keep_pool_or_outsiders));
        return;
    }
    const int given_seats = static_cast<int>(out.seats.size());
    if (!seats && pool_given && !founders_given) out.founders = founders_for_pool(out.pool);
    const int founders = out.founding_seats();
    if (outsiders_given)
        out.pool = std::max(given_seats, founders + outsiders);
    else if (!pool_given && (seats || founders_given))
        out.pool = std::max(given_seats, pool_for_founders(founders));
    if (out.pool < founders || out.pool < given_seats)
        population.problem(*population.any("pool"), say(seats ? messages::pool_too_small_for_seats : messages::pool_too_small, out.pool, std::max(founders, given_seats)),
                           say(messages::pool_counts_all));
    if (out.pool > most_agents) out.pool = most_agents;
}

void note_size(Scenario& scenario) {
    constexpr int smallest = 7, largest = 200;
    const int founders = scenario.population.founding_seats();
    if (founders < smallest || founders > largest)
        scenario.notes.push_back(say(messages::size_note, founders, smallest, largest));
}

} // namespace

void read_population(Section& file, Scenario& scenario, const std::string& folder, const InputFiles& files) {
    Section population = file.section("population");
    Population& out = scenario.population;
    int max_ties = static_cast<int>(out.max_ties);
    population.whole("max_ties", {1, 1000}, "ties", max_ties);
    out.max_ties = static_cast<std::uint32_t>(max_ties);
    read_worksheets(population, scenario, folder, files);
    read_sectors(population, out);
    read_sizes(population, out);
    population.section("synthetic").finish(); // its keys were moved up; what is left is unknown
    population.finish();
    const double slots = static_cast<double>(out.size()) * max_ties;
    if (const Node* given = population.any("max_ties"); given && slots > most_tie_slots)
        population.problem(*given, say(messages::too_many_ties, out.size(), max_ties, bytes_text(estimated_bytes(out.size(), max_ties))), say(messages::lower_ties));
    note_size(scenario);
}

} // namespace phakhi
