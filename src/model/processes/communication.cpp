// SPDX-License-Identifier: MIT
#include "model/processes/communication.hpp"
#include "model/tenure.hpp"
#include "support/maths.hpp"

namespace phakhi {

static constexpr Setting<Communication> rows[] = {
    {&Communication::core_exposure, "core_exposure", "1", {0, 1}, "assumption", {"exposure of members to the core's own messages", ""}},
    {&Communication::outside_exposure, "outside_exposure", "1", {0, 1}, "assumption", {"the same for outsiders", ""}},
    {&Communication::activity_exposure, "activity_exposure", "1", {0, 1}, "assumption", {"exposure at a joint activity", ""}},
    {&Communication::tie_exposure, "tie_exposure", "1", {0, 1}, "TIE-6", {"exposure through ties at most", ""}},
    {&Communication::tie_reach, "tie_reach", "1", {0, 5}, "TIE-6", {"how fast it fills with closeness and awareness of partners", ""}},
    {&Communication::outside_tie_factor, "outside_tie_factor", "1", {0, 1}, "assumption", {"the part of it that reaches outsiders", ""}},
    {&Communication::urgency_gain, "urgency_gain", "1/week", {0, 1}, "assumption", {"gain of urgency at full exposure", ""}},
    {&Communication::urgency_fade, "urgency_fade", "1/week", {0, 1}, "assumption", {"fading of urgency", ""}},
    {&Communication::complacency_factor, "complacency_factor", "1", {1, 20}, "FAIL-11; Kotter 1995", {"faster fading after a celebration without a next target", ""}},
    {&Communication::awareness_gain, "awareness_gain", "1/week", {0, 1}, "assumption", {"gain of awareness of the vision", ""}},
    {&Communication::awareness_fade, "awareness_fade", "1/week", {0, 1}, "assumption", {"fading of awareness", ""}},
    {&Communication::acceptance_gain, "acceptance_gain", "1/week", {0, 1}, "assumption", {"gain of acceptance of the vision", ""}},
    {&Communication::acceptance_fade, "acceptance_fade", "1/week", {0, 1}, "assumption", {"fading of acceptance", ""}},
    {&Communication::acceptance_width, "acceptance_width", "1", {0.01, 2}, "assumption", {"distance of goal and vision at which acceptance ends", ""}},
    {&Communication::one_way_ceiling, "one_way_ceiling", "1", {0, 1}, "DEF-9; P6", {"acceptance that one-way communication can reach, of the two-way one", ""}},
    {&Communication::role_gain, "role_gain", "1/week", {0, 1}, "assumption", {"gain of role clarity", ""}},
    {&Communication::role_fade, "role_fade", "1/week", {0, 1}, "assumption", {"fading of role clarity", ""}},
    {&Communication::vision_pull, "vision_pull", "1/week", {0, 1}, "assumption", {"pull of an accepted vision on members' goals", ""}},
    {&Communication::need_sensing, "need_sensing", "1/week", {0, 1}, "assumption", {"how fast goals follow the real need", ""}},
    {&Communication::home_wear, "home_wear", "1/week", {0, 1}, "assumption; FAIL-20", {"wear of the home organisation's pull at a respectful activity", ""}},
};
const std::span<const Setting<Communication>> Communication::table = rows;

namespace {
/// Mean trust in the leaders, or in everyone where nobody leads.
float trust_in_source(const State& s) {
    const auto& who = s.roster.leaders.empty() ? s.roster.members : s.roster.leaders;
    double sum = 0;
    for (const AgentId i : who) sum += s.agents.trust_received[i];
    return who.empty() ? 0.0f : static_cast<float>(sum / static_cast<double>(who.size()));
}
} // namespace

void Communication::operator()(State& s, const Turn& turn) const {
    Agents& a = s.agents;
    Network& net = s.network;
    const Levers& lever = s.levers;
    const auto& everyone = s.roster.everyone;
    std::vector<float>& heard = turn.work.a;   // from partners, of last week's awareness: the shadow
    std::vector<float>& exposure = turn.work.b;
    turn.loop(everyone.size(), [&](std::size_t k) {
        const AgentId i = everyone[k];
        if (a.status[i] == Status::left) return;
        float sum = 0;
        for (const TieId t : s.ties.of(i)) {
            const AgentId j = s.ties.other(t, i);
            if (a.status[j] == Status::member) sum += s.ties.closeness[t] * a.awareness[j];
        }
        heard[k] = sum;
    });
    const float pe = net.energy, energy = lever.communication * pe, clarity = net.clarity, two_way = lever.two_way_fraction;
    const float pressure = s.surroundings.pressure;
    const float fade = urgency_fade * (net.celebration > 0.5 && lever.next_targets < 0.5 ? complacency_factor : 1);
    const float belief = acceptance_gain * lever.vision_messages * (0.4 + 0.6 * trust_in_source(s));
    const float top = lever.ambition * (0.3 + 0.7 * net.clarity) * (one_way_ceiling + (1 - one_way_ceiling) * lever.two_way_fraction);
    const float narrow = -1 / (acceptance_width * acceptance_width);
    const float sensing = need_sensing * (1 - net.habit) * (1 - net.habit);
    const float activity = net.activities_held > 0 ? activity_exposure * pe : 0;
    turn.loop(everyone.size(), [&](std::size_t k) {
        const AgentId i = everyone[k];
        if (a.status[i] == Status::left) return;
        const bool member = a.status[i] == Status::member;
        const float by_ties = static_cast<float>(tie_exposure) * (1 - exp_of(static_cast<float>(-tie_reach) * heard[k])) * (member ? 1.0f : static_cast<float>(outside_tie_factor));
        const float x = clip01(energy * static_cast<float>(member ? core_exposure : outside_exposure) + (member && a.attended[i] ? activity : 0) + by_ties);
        exposure[k] = member ? x : 0;
        float& u = a.urgency[i];
        u = clip01(u + static_cast<float>(urgency_gain * lever.urgency_messages) * x * std::max(pressure - u, 0.0f) - fade * u);
        if (u > pressure) u = clip01(u - 0.02f * (u - pressure));
        float& aware = a.awareness[i];
        aware = clip01(aware + static_cast<float>(awareness_gain * lever.vision_messages) * x * clarity * (1 - aware) - static_cast<float>(awareness_fade) * aware);
        const float ceiling = top * exp_of(narrow * goal_gap2(a, i, net.vision)) * std::min(1.0f, 1.5f * aware);
        float& v = a.acceptance[i];
        v = clip01(v + belief * x * std::max(ceiling - v, 0.0f) - static_cast<float>(acceptance_fade) * v);
        const float home = a.home_pull[i];
        float pull = 0, follow = static_cast<float>(need_sensing);
        if (member) {
            float& role = a.role_clarity[i];
            role = clip01(role + static_cast<float>(role_gain * lever.role_definition) * pe * (1 - role) - static_cast<float>(role_fade) * role);
            pull = static_cast<float>(vision_pull) * v * two_way;
            follow = sensing * (1 - tenure(a, i));
            if (a.attended[i]) a.home_pull[i] = home * (1 - static_cast<float>(home_wear * lever.respect) * pe);
        }
        for (int d = 0; d < kGoals; ++d) {
            float& g = a.goal[d][i];
            const float need = clip01(static_cast<float>(s.surroundings.need[d]) + (d == 1 ? home : 0));
            g += pull * (static_cast<float>(net.vision[d]) - g) + follow * (need - g);
        }
    });
    double sum = 0;
    for (std::size_t k = 0; k < everyone.size(); ++k) sum += a.status[everyone[k]] == Status::member ? exposure[k] : 0;
    net.exposure = s.members() > 0 ? sum / s.members() : 0;
    net.exposure_smooth += 0.1 * (net.exposure - net.exposure_smooth);
}

} // namespace phakhi
