// SPDX-License-Identifier: MIT
#include "jitter.hpp"
#include "laboratory.hpp"

namespace phakhi::validation {

namespace {
constexpr std::size_t worlds = 48, quick_worlds = 8;
constexpr std::size_t replicates = 32, quick_replicates = 16;   // of each arm in each world

struct Score {
    std::size_t held = 0, broken = 0, idle = 0;
    void count(const Line& line) {
        const bool holds_here = holds(line.verdict());
        held += holds_here;
        idle += !holds_here && line.found.idle;
        broken += !line.found.idle && line.verdict() == Verdict::miss;
    }
};
} // namespace

Json under_jitter(const Check& check, const std::string& scenarios, const World& base, bool quick) {
    const std::size_t draws = quick ? quick_worlds : worlds, each = quick ? quick_replicates : replicates;
    std::vector<std::pair<std::string, Score>> lines;
    std::size_t runs = 0;
    double agent_weeks = 0;
    for (std::uint32_t draw = 0; draw < draws; ++draw) {
        World world = base;
        const World drawn = jittered(draw);
        world.turned.insert(world.turned.end(), drawn.turned.begin(), drawn.turned.end());
        Laboratory lab(scenarios, each, world, draw * static_cast<std::uint32_t>(each), false);
        Report report;
        check.measure(lab, report);
        std::size_t k = 0;
        for (const Line& line : report.lines()) {
            if (!line.judged) continue;
            if (k == lines.size()) lines.push_back({line.what, {}});
            lines[k++].second.count(line);
        }
        runs += lab.runs();
        agent_weeks += lab.agent_weeks();
    }
    Json result = {{"id", check.id}, {"worlds", draws}, {"replicates", each}};
    for (const auto& [what, score] : lines) result["lines"].push_back({{"what", what}, {"held", score.held}, {"broken", score.broken}, {"idle", score.idle}});
    result["runs"] = runs;
    result["agent_weeks"] = agent_weeks;
    return result;
}

} // namespace phakhi::validation
