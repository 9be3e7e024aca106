// SPDX-License-Identifier: MIT
// Measures of the map against Boost.Graph and against graphs whose measures are known.
#include "metrics/metric.hpp"
#include "metrics/nominations.hpp"
#include "support/open_network.hpp"
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/connected_components.hpp>
#include <boost/graph/core_numbers.hpp>
#include <gtest/gtest.h>

using namespace phakhi;

namespace {
double measure(const State& s, MetricId id) { return metrics()[static_cast<std::size_t>(id)]->measure(s); }

using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS>;

/// Ties among members, as Boost.Graph sees them; vertices are places in the list of members.
Graph graph(const State& s) {
    Graph g(s.roster.members.size());
    for (std::size_t i = 0; i < s.roster.members.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (s.ties.between(s.roster.members[i], s.roster.members[j]) != Ties::no_tie) add_edge(i, j, g);
        }
    }
    return g;
}

/// Members with random ties, some of whom have left.
OpenNetwork random_graph(std::uint64_t seed, double mean_degree) {
    OpenNetwork net = lone_members(60);
    State& s = net.found().state;
    std::mt19937_64 chance(seed);
    for (std::size_t k = 0; k < 60; ++k) {
        if (uniform(chance) < 0.1) s.agents.status[agent_id(k)] = Status::left;
    }
    s.roster.refresh(s.agents);
    for (std::size_t i = 0; i < 60; ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (uniform(chance) >= mean_degree / 60) continue;
            if (!make_tie(s, agent_id(i), agent_id(j), 0.5f, static_cast<float>(0.4 * uniform(chance)))) continue;
            const TieId t = s.ties.between(agent_id(i), agent_id(j));
            s.ties.trust_lo[t] = static_cast<float>(uniform(chance)), s.ties.trust_hi[t] = static_cast<float>(uniform(chance));
        }
    }
    return net;
}

/// A hub tied to everybody else.
OpenNetwork star(int members) {
    OpenNetwork net = lone_members(members);
    net.found();
    for (std::size_t k = 1; k < static_cast<std::size_t>(members); ++k) make_tie(net.state, net.member(0), net.member(k), 0.8f, 0.5f);
    return net;
}

/// Everybody tied to everybody.
OpenNetwork complete(int members) {
    OpenNetwork net = lone_members(members);
    net.found();
    for (std::size_t i = 0; i < static_cast<std::size_t>(members); ++i) {
        for (std::size_t j = 0; j < i; ++j) make_tie(net.state, net.member(i), net.member(j), 0.8f, 0.5f);
    }
    return net;
}
} // namespace

TEST(GraphMetrics, TheGiantComponentIsBoostsLargest) {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const OpenNetwork net = random_graph(seed, 0.5 + 0.2 * static_cast<double>(seed));
        const Graph g = graph(net.state);
        std::vector<int> group(num_vertices(g));
        std::vector<int> size(static_cast<std::size_t>(boost::connected_components(g, group.data())));
        for (const int k : group) ++size[static_cast<std::size_t>(k)];
        EXPECT_NEAR(measure(net.state, MetricId::giant_component), *std::max_element(size.begin(), size.end()) / static_cast<double>(num_vertices(g)), 1e-12);
    }
}

TEST(GraphMetrics, TheCoreIsBoostsKCore) {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const OpenNetwork net = random_graph(seed, 3 + 0.5 * static_cast<double>(seed));
        const Graph g = graph(net.state);
        std::vector<std::size_t> core(num_vertices(g));
        boost::core_numbers(g, boost::make_iterator_property_map(core.begin(), get(boost::vertex_index, g)));
        const double degree = 2.0 * static_cast<double>(num_edges(g)) / static_cast<double>(num_vertices(g));
        const auto k = static_cast<std::size_t>(std::max(3, static_cast<int>(0.6 * degree + 0.5)));
        const auto in = std::count_if(core.begin(), core.end(), [&](std::size_t c) { return c >= k; });
        EXPECT_NEAR(measure(net.state, MetricId::core_share), static_cast<double>(in) / static_cast<double>(num_vertices(g)), 1e-12) << seed;
        EXPECT_NEAR(measure(net.state, MetricId::mean_degree), degree, 1e-12);
    }
}

TEST(GraphMetrics, ClusteringIsClosedTriplesOfAll) {
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        const OpenNetwork net = random_graph(seed, 20);
        const State& s = net.state;
        const std::size_t n = s.roster.members.size();
        const auto named = [&](std::size_t i, std::size_t j) {
            const TieId t = i == j ? Ties::no_tie : s.ties.between(s.roster.members[i], s.roster.members[j]);
            return t != Ties::no_tie && nomination(s, t).any();
        };
        double triples = 0, closed = 0, all = 0, returned = 0;
        for (std::size_t i = 0; i < n; ++i) {
            for (std::size_t j = 0; j < n; ++j) {
                if (!named(i, j)) continue;
                const Nomination both = nomination(s, s.ties.between(s.roster.members[i], s.roster.members[j]));
                all += (both.by_lo + both.by_hi) / 2.0, returned += both.by_lo && both.by_hi;
                for (std::size_t k = 0; k < j; ++k) {
                    if (named(i, k)) ++triples, closed += named(j, k);
                }
            }
        }
        EXPECT_NEAR(measure(s, MetricId::clustering), closed / triples, 1e-12);
        EXPECT_NEAR(measure(s, MetricId::reciprocity), returned / all, 1e-12);
        EXPECT_NEAR(measure(s, MetricId::density), all / (static_cast<double>(n) * (static_cast<double>(n) - 1)), 1e-12);
    }
}

TEST(GraphMetrics, AStarIsWhollyCentralisedAndACompleteNetworkNotAtAll) {
    EXPECT_NEAR(measure(star(20).state, MetricId::degree_centralisation), 1, 1e-12);
    EXPECT_NEAR(measure(complete(20).state, MetricId::degree_centralisation), 0, 1e-12);
    EXPECT_EQ(measure(star(20).state, MetricId::hubs), 1);
    EXPECT_EQ(measure(complete(20).state, MetricId::hubs), 0);
    EXPECT_EQ(measure(complete(20).state, MetricId::clustering), 1);
    EXPECT_EQ(measure(star(20).state, MetricId::clustering), 0);
    EXPECT_EQ(measure(complete(20).state, MetricId::density), 1);
    EXPECT_EQ(measure(complete(20).state, MetricId::reciprocity), 1);
    EXPECT_EQ(measure(star(20).state, MetricId::giant_component), 1);
}

// G3: removing the hub of a star disconnects it.
TEST(GraphMetrics, WithoutItsHubAStarFallsApart) {
    OpenNetwork net = star(20);
    net.state.agents.status[net.member(0)] = Status::left;
    net.state.roster.refresh(net.state.agents);
    EXPECT_NEAR(measure(net.state, MetricId::giant_component), 1 / 19.0, 1e-12);
}

TEST(GraphMetrics, ANominationTakesClosenessAndOnesOwnTrust) {
    OpenNetwork net = lone_members(2);
    State& s = net.found().state;
    make_tie(s, net.member(0), net.member(1), 0.5f, 0.2f);
    s.ties.trust_hi[tie_id(0)] = 0.3f;
    EXPECT_TRUE(nomination(s, tie_id(0)).by_lo);
    EXPECT_FALSE(nomination(s, tie_id(0)).by_hi);
    EXPECT_EQ(measure(s, MetricId::reciprocity), 0);
    s.ties.closeness[tie_id(0)] = 0.05f;
    EXPECT_FALSE(nomination(s, tie_id(0)).any());
}

TEST(GraphMetrics, TheCoreGroupIsTheInfluenceOfTheConnectedUrgentCommittedAndTrusting) {
    OpenNetwork net = complete(8);
    Agents& a = net.state.agents;
    Ties& ties = net.state.ties;
    for (std::size_t k = 0; k < 8; ++k) {
        const AgentId i = net.member(k);
        a.urgency[i] = a.commitment[i] = a.influence[i] = 0.6f;
    }
    for (std::size_t k = 0; k < ties.size(); ++k) ties.trust_lo[tie_id(k)] = ties.trust_hi[tie_id(k)] = 0.5f;
    EXPECT_NEAR(measure(net.state, MetricId::core_group), 1, 1e-6);
    a.urgency[net.member(0)] = 0.4f, a.commitment[net.member(1)] = 0.4f;
    EXPECT_NEAR(measure(net.state, MetricId::core_group), 6.0 / 8, 1e-6);
    a.influence[net.member(2)] = 0.3f;   // too little to lead: 5 × .6 of 7 × .6 + .3
    EXPECT_NEAR(measure(net.state, MetricId::core_group), 3.0 / 4.5, 1e-6);
    for (std::size_t k = 0; k < ties.size(); ++k) ties.trust_lo[tie_id(k)] = 0.2f;   // trust on one side only: each stands alone
    EXPECT_NEAR(measure(net.state, MetricId::core_group), 0.6 / 4.5, 1e-6);
}

TEST(Metrics, DecisionConcentrationIsOneAmongEquals) {
    OpenNetwork net = lone_members(20);
    State& s = net.found().state;
    for (const AgentId i : s.roster.members) s.agents.decision_weight[i] = 0.05f;
    EXPECT_NEAR(measure(s, MetricId::decision_concentration), 1, 1e-6);
    for (std::size_t k = 0; k < 20; ++k) s.agents.decision_weight[net.member(k)] = k < 4 ? 0.25f : 0.0f;
    EXPECT_NEAR(measure(s, MetricId::decision_concentration), 5, 1e-6);   // a fifth decides all
}

TEST(Metrics, AreFiniteAndLeaveTheStateAloneWhateverItIs) {
    for (std::uint64_t seed = 1; seed <= 80; ++seed) {
        OpenNetwork net = random_network(seed, seed % 4 ? 50 : 2);
        net.weeks(2);
        const double members = net.state.members();
        for (const Metric* metric : metrics()) {
            const double x = metric->measure(net.state);
            EXPECT_TRUE(std::isfinite(x)) << metric->key << ", seed " << seed;
            const bool of_planned = metric->key == "activity" || metric->key == "attempts";   // right after a rare one, more than planned
            const double most = metric->unit == "share" && !of_planned ? 1 : metric->unit == "members" ? std::max(members, net.state.network.founders) : 1e9;
            EXPECT_LE(x, most + 1e-9) << metric->key << ", seed " << seed;
            EXPECT_GE(x, metric->unit == "share" || metric->unit == "members" ? 0 : -1e9) << metric->key << ", seed " << seed;
            EXPECT_EQ(x, metric->measure(net.state)) << metric->key;
        }
    }
}

TEST(Metrics, AreDefinedWhereNobodyIsLeft) {
    OpenNetwork net = lone_members(0);
    net.found();
    for (const Metric* metric : metrics()) EXPECT_TRUE(std::isfinite(metric->measure(net.state))) << metric->key;
    OpenNetwork gone = star(6);
    for (std::size_t k = 0; k < 6; ++k) gone.state.agents.status[agent_id(k)] = Status::left;
    gone.state.roster.refresh(gone.state.agents);
    for (const Metric* metric : metrics()) EXPECT_TRUE(std::isfinite(metric->measure(gone.state))) << metric->key;
}

TEST(Measures, AreTakenAtTheirCadenceAndKeepTheirLastValueBetween) {
    OpenNetwork net = star(10);
    Measures seen;
    const MetricPlan all(MetricSet{}.set());
    seen.take(net.state, all);
    EXPECT_EQ(seen[MetricId::degree_centralisation], 1);
    cut_all_ties(net.state);
    net.state.week = 12;
    seen.take(net.state, all);
    EXPECT_EQ(seen[MetricId::degree_centralisation], 1);
    EXPECT_EQ(seen[MetricId::mean_degree], 0);
    net.state.week = 13;
    seen.take(net.state, all);
    EXPECT_EQ(seen[MetricId::degree_centralisation], 0);
}
