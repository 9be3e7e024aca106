// SPDX-License-Identifier: MIT
// The figures phakhi is measured by, as one table (README quotes it with the machine):
//   phakhi_figures [--quick] [--prototype PROGRAM] [--yardstick PROGRAM]
// PROGRAM of --prototype is run as `PROGRAM reps=R th=1`, that of --yardstick as `PROGRAM 10000 1000 1 0`; without them those rows have no ratio.
#include "engine/replicate.hpp"
#include "scenario/read_scenario.hpp"
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

using namespace phakhi;
using Clock = std::chrono::steady_clock;

namespace {
double seconds_since(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

std::string output_of(const std::string& command, double& seconds) {
    const auto start = Clock::now();
    std::string text;
    if (FILE* pipe = popen((command + " 2>&1").c_str(), "r")) {
        std::array<char, 4096> part;
        while (std::fgets(part.data(), part.size(), pipe)) text += part.data();
        pclose(pipe);
    }
    seconds = seconds_since(start);
    return text;
}

struct WholeModel {
    double ns_per_agent_week, ns_per_tie_week, members, ties_per_agent;
};

/// The default network, 520 weeks, one thread: all indicators and stages weekly, graph measures every 13 weeks.
WholeModel whole_model(int replicates) {
    Scenario scenario;
    scenario.weeks = 520;
    Workspace work;
    double members = 0, ties = 0, weeks = 0, agents = 0;
    const auto start = Clock::now();
    for (int r = 0; r < replicates; ++r) {
        MetricSet graph;
        for (const MetricId id : {MetricId::degree_centralisation, MetricId::giant_component, MetricId::density, MetricId::reciprocity, MetricId::clustering}) graph.set(static_cast<std::size_t>(id));
        Replicate run(scenario, 1, static_cast<std::uint32_t>(r), work, {}, graph);
        while (run.advance()) {
            members += run.state().members();
            ties += static_cast<double>(run.state().ties.size());
            weeks += 1;
            agents += static_cast<double>(run.state().agents.size());
        }
    }
    const double ns = seconds_since(start) * 1e9;
    return {ns / agents, ns / ties, members / weeks, ties / agents};
}

struct TieLoop {
    double updates_per_second, trust, degree, bytes_per_agent;
};

/// Interaction, goals and tie turnover alone on 10 000 agents with 10 ties each. Turnover as in the yardstick's workload: an agent seeks a new
/// partner in 1 % of weeks, half of them friends of friends, and as many ties are dropped.
TieLoop tie_loop(int agents, int weeks) {
    Scenario scenario;
    scenario.weeks = weeks;
    scenario.population.founders = scenario.population.pool = agents;
    scenario.model.founding.ties_per_founder = 10;
    scenario.model.founding.cross_sector_ties = 1;
    auto& turnover = std::get<TieTurnover>(scenario.model.week);
    turnover.triad_rate = turnover.random_rate = 0.005;
    turnover.weave_rate = turnover.outreach_rate = 0;
    turnover.likeness_floor = turnover.cross_sector = 1;
    turnover.drop_closeness = turnover.drop_trust = 0;
    turnover.drop_age_weeks = 1e9;
    turnover.drop_rate = 0.002;
    scenario.plan.levers.weaving = 0;
    scenario.model.off.fill(true);
    each_process(scenario.model.week, [&](auto& process, std::size_t index) {
        if (process.key == Interaction::key || process.key == Goals::key || process.key == TieTurnover::key) scenario.model.off[index] = false;
    });
    Workspace work;
    const std::uint32_t replicate = 0;
    State state = found(scenario.model, scenario.plan, scenario.population, 1, replicate, work);
    const Measures none;
    double updates = 0;
    const auto start = Clock::now();
    for (int week = 0; week < weeks; ++week) {
        step(scenario.model, scenario.plan, state, 1, replicate, none, {}, work);
        updates += 2 * static_cast<double>(state.ties.size());
    }
    const double seconds = seconds_since(start);
    double trust = 0;
    for (std::size_t k = 0; k < state.ties.size(); ++k) trust += state.ties.mean_trust(tie_id(k)) / static_cast<double>(state.ties.size());
    return {updates / seconds, trust, 2.0 * static_cast<double>(state.ties.size()) / agents, 0};
}

double bytes_per_agent(int agents) {
    Scenario scenario;
    scenario.population.founders = scenario.population.pool = agents;
    scenario.model.founding.ties_per_founder = 10;
    scenario.model.founding.cross_sector_ties = 1;
    Workspace work;
    return static_cast<double>(found(scenario.model, scenario.plan, scenario.population, 1, 0, work).bytes()) / agents;
}
} // namespace

int main(int count, char** words) {
    std::string prototype, yardstick;
    bool quick = false;
    for (int k = 1; k < count; ++k) {
        if (!std::strcmp(words[k], "--quick")) quick = true;
        else if (!std::strcmp(words[k], "--prototype") && k + 1 < count) prototype = words[++k];
        else if (!std::strcmp(words[k], "--yardstick") && k + 1 < count) yardstick = words[++k];
        else {
            std::fprintf(stderr, "phakhi_figures [--quick] [--prototype PROGRAM] [--yardstick PROGRAM]\n");
            return 2;
        }
    }
    // Both in turn, several times; of each the quickest: what else the machine does slows, and never speeds.
    const int rounds = quick ? 2 : 6, replicates = quick ? 10 : 50;
    WholeModel model = whole_model(5);
    double prototype_ns = 1e300;
    for (int round = 0; round < rounds; ++round) {
        const WholeModel again = whole_model(replicates);
        if (round == 0 || again.ns_per_agent_week < model.ns_per_agent_week) model = again;
        if (prototype.empty()) continue;
        double seconds = 0;
        output_of(prototype + " reps=" + std::to_string(replicates) + " th=1", seconds);
        prototype_ns = std::min(prototype_ns, seconds * 1e9 / (replicates * 520.0 * 80));
    }
    std::printf("whole model, 80 agents x 520 weeks, %d replicates, 1 thread, quickest of %d\n", replicates, rounds);
    std::printf("  mean members %.1f, ties an agent holds %.2f (must be at least 25 and 2)\n", model.members, 2 * model.ties_per_agent);
    std::printf("  %.1f ns per agent-week (at most 80), %.1f ns per tie-week\n", model.ns_per_agent_week, model.ns_per_tie_week);
    if (!prototype.empty()) std::printf("  prototype beside it %.1f ns per agent-week: ratio %.2f (at most 0.50)\n", prototype_ns, model.ns_per_agent_week / prototype_ns);
    const int weeks = quick ? 200 : 1000;
    TieLoop loop{};
    double yardstick_rate = 0;
    for (int round = 0; round < (quick ? 1 : 3); ++round) {
        const TieLoop again = tie_loop(10000, weeks);
        if (again.updates_per_second > loop.updates_per_second) loop = again;
        if (yardstick.empty()) continue;
        double seconds = 0;
        const std::string text = output_of(yardstick + " 10000 " + std::to_string(weeks) + " 1 0", seconds);
        const std::size_t at = text.find("tie_upd/s=");
        if (at != std::string::npos) yardstick_rate = std::max(yardstick_rate, std::atof(text.c_str() + at + 10));
    }
    std::printf("ties: interaction + goals + turnover, 10 000 agents, %d weeks, 1 thread\n", weeks);
    std::printf("  %.1f million tie-updates/s (a tie-update: one agent's trust in one partner, as in the yardstick); degree %.1f, mean trust %.3f at the end\n",
                loop.updates_per_second / 1e6, loop.degree, loop.trust);
    if (yardstick_rate > 0) std::printf("  yardstick beside it %.1f million tie-updates/s: ratio %.2f (at least 0.35)\n", yardstick_rate / 1e6, loop.updates_per_second / yardstick_rate);
    std::printf("memory\n");
    for (const int agents : {100, 1000, 10000}) std::printf("  %6d agents with 10 ties: %.0f bytes per agent (at most 500)\n", agents, bytes_per_agent(agents));
}
