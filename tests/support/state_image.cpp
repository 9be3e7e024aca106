// SPDX-License-Identifier: MIT
#include "support/state_image.hpp"

namespace phakhi {

namespace {

template <class T> void append(std::string& bytes, const T& value) {
    static_assert(std::is_trivially_copyable_v<T>);
    bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
}

void add_agents(StateImage& out, const State& s, const std::vector<AgentId>& order) {
    int k = 0;
    Agents::each_array(s.agents, [&](const auto& array) {
        std::string bytes;
        for (const AgentId i : order) append(bytes, array[i]);
        out.sections.push_back({"agents, array " + std::to_string(k++), std::move(bytes)});
    });
}

void add_ties(StateImage& out, const State& s, const std::vector<AgentId>& order, bool by_uid) {
    const auto end = [&](AgentId i) { return by_uid ? number(s.agents.uid[i]) : number(i); };
    std::string ends, values, lists;
    for (std::size_t k = 0; k < s.ties.size(); ++k) {
        const TieId t = tie_id(k);
        append(ends, end(s.ties.lo[t])), append(ends, end(s.ties.hi[t]));
        append(values, s.ties.trust_lo[t]), append(values, s.ties.trust_hi[t]), append(values, s.ties.closeness[t]), append(values, s.ties.shared[t]);
        append(values, s.ties.born[t]), append(values, s.ties.contact[t]), append(values, s.ties.level[t]);
    }
    for (const AgentId i : order) {
        append(lists, s.ties.degree(i));
        for (const TieId t : s.ties.of(i)) append(lists, t);
    }
    out.sections.push_back({"ends of ties", std::move(ends)});
    out.sections.push_back({"values of ties", std::move(values)});
    out.sections.push_back({"ties by agent", std::move(lists)});
}

void add_happenings(StateImage& out, const State& s) {
    std::string bytes;
    for (const Event& e : s.events) append(bytes, e.kind), append(bytes, e.agent), append(bytes, e.other), append(bytes, e.value), append(bytes, e.id);
    out.sections.push_back({"events", std::move(bytes)});
    bytes.clear();
    for (const TieChange& c : s.tie_changes) {
        append(bytes, c.kind), append(bytes, c.lo), append(bytes, c.hi), append(bytes, c.trust_lo), append(bytes, c.trust_hi), append(bytes, c.closeness);
        append(bytes, c.level);
    }
    out.sections.push_back({"tie changes", std::move(bytes)});
}

void add_whole(StateImage& out, const State& s, bool by_uid) {
    std::string bytes;
    for (const auto* list : {&s.roster.everyone, &s.roster.members, &s.roster.leaders}) {
        append(bytes, list->size());
        for (const AgentId i : *list) append(bytes, by_uid ? number(s.agents.uid[i]) : number(i));
    }
    out.sections.push_back({"roster", std::move(bytes)});
    bytes.clear();
    each_network_value(s.network, [&](const auto& x) { append(bytes, x); });
    out.sections.push_back({"network", std::move(bytes)});
    bytes.clear();
    append(bytes, s.surroundings.pressure);
    for (const double x : s.surroundings.need) append(bytes, x);
    append(bytes, s.week), append(bytes, s.next_uid);
    out.sections.push_back({"surroundings", std::move(bytes)});
}

void add_settings(StateImage& out, const State& s) {
    std::string bytes;
    for (const auto& row : Levers::table) append(bytes, s.levers.*row.value);
    for (const auto& row : Conditions::table) append(bytes, s.conditions.*row.value);
    for (const auto week : s.memory.taken_week) append(bytes, week);
    for (const auto was : s.memory.was_true) append(bytes, was);
    for (const auto weeks : s.memory.held_weeks) append(bytes, weeks);
    out.sections.push_back({"levers and conditions", std::move(bytes)});
}

std::vector<AgentId> agents_in(const State& s, ImageOrder order) {
    std::vector<AgentId> all(s.agents.size());
    for (std::size_t k = 0; k < all.size(); ++k) all[k] = agent_id(k);
    if (order == ImageOrder::uid) std::sort(all.begin(), all.end(), [&](AgentId i, AgentId j) { return s.agents.uid[i] < s.agents.uid[j]; });
    return all;
}

} // namespace

StateImage image(const State& s, ImageOrder order) {
    StateImage out;
    const std::vector<AgentId> all = agents_in(s, order);
    add_agents(out, s, all);
    add_ties(out, s, all, order == ImageOrder::uid);
    add_whole(out, s, order == ImageOrder::uid);
    add_settings(out, s);
    add_happenings(out, s);
    return out;
}

StateImage effects_image(const State& s) {
    StateImage out;
    const std::vector<AgentId> all = agents_in(s, ImageOrder::place);
    add_agents(out, s, all);
    add_ties(out, s, all, false);
    add_whole(out, s, false);
    return out;
}

std::string first_difference(const StateImage& a, const StateImage& b) {
    for (std::size_t k = 0; k < a.sections.size() && k < b.sections.size(); ++k) {
        if (!(a.sections[k] == b.sections[k])) return a.sections[k].name;
    }
    return a.sections.size() == b.sections.size() ? "" : "number of sections";
}

} // namespace phakhi
