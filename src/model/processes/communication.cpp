// SPDX-License-Identifier: MIT
#include "model/processes/communication.hpp"
#include "model/lanes.hpp"
#include "state/member_sums.hpp"
#include <algorithm>
#include "support/maths.hpp"

namespace phakhi {

static constexpr Setting<Communication> rows[] = {
    {&Communication::core_exposure, "core_exposure", "1", {0, 1}, "assumption", {"exposure of members to the core's own messages", "การได้รับข่าวสารจากแกนนำโดยตรงของสมาชิก"}},
    {&Communication::outside_exposure, "outside_exposure", "1", {0, 1}, "assumption", {"exposure of outsiders to the core's own messages", "การได้รับข่าวสารจากแกนนำโดยตรงของคนนอกเครือข่าย"}},
    {&Communication::activity_exposure, "activity_exposure", "1", {0, 1}, "assumption", {"exposure at a joint activity", "การได้รับข่าวสารในกิจกรรมร่วม"}},
    {&Communication::briefed_exposure, "briefed_exposure", "share/week", {0, 1}, "ACT-26; size assumption", {"exposure that full briefing gives the most influential member", "การรับรู้ที่สมาชิกผู้มีอิทธิพลสูงสุดได้จากการถ่ายทอดแนวคิดเต็มที่"}},
    {&Communication::tie_exposure, "tie_exposure", "1", {0, 1}, "TIE-6", {"exposure through ties at most", "การได้รับข่าวสารผ่านความสัมพันธ์ สูงสุด"}},
    {&Communication::tie_reach, "tie_reach", "1", {0, 5}, "TIE-6", {"how fast it fills with closeness and awareness of partners", "ความเร็วที่ค่านั้นเพิ่มตามความใกล้ชิดและการรับรู้ของภาคี"}},
    {&Communication::outside_tie_factor, "outside_tie_factor", "1", {0, 1}, "assumption", {"the part of it that reaches outsiders", "ส่วนของค่านั้นที่ไปถึงคนนอกเครือข่าย"}},
    {&Communication::urgency_gain, "urgency_gain", "1/week", {0, 1}, "assumption", {"gain of urgency at full exposure", "ความรู้สึกเร่งด่วนที่เพิ่มเมื่อได้รับข่าวสารเต็มที่"}},
    {&Communication::urgency_fade, "urgency_fade", "1/week", {0, 1}, "assumption", {"fading of urgency", "การจางลงของความรู้สึกเร่งด่วน"}},
    {&Communication::complacency_factor, "complacency_factor", "1", {1, 20}, "FAIL-11; Kotter 1995", {"faster fading after a celebration without a next target", "การจางลงเร็วขึ้นกี่เท่า เมื่อชื่นชมความสำเร็จแล้วไม่มีเป้าหมายต่อไป"}},
    {&Communication::awareness_gain, "awareness_gain", "1/week", {0, 1}, "assumption", {"gain of awareness of the vision", "การรับรู้วิสัยทัศน์ที่เพิ่มขึ้น"}},
    {&Communication::awareness_fade, "awareness_fade", "1/week", {0, 1}, "assumption", {"fading of awareness", "การจางลงของการรับรู้"}},
    {&Communication::acceptance_gain, "acceptance_gain", "1/week", {0, 1}, "assumption", {"gain of acceptance of the vision", "การยอมรับวิสัยทัศน์ที่เพิ่มขึ้น"}},
    {&Communication::views_acceptance, "views_acceptance", "1", {0, 10}, "ACT-23; size assumption", {"how much faster those whose views were gathered come to accept", "การยอมรับที่เร็วขึ้นของผู้ที่ได้ให้ความเห็นก่อนการตัดสินใจ"}},
    {&Communication::acceptance_fade, "acceptance_fade", "1/week", {0, 1}, "assumption", {"fading of acceptance", "การจางลงของการยอมรับ"}},
    {&Communication::acceptance_width, "acceptance_width", "1", {0.01, 2}, "assumption", {"distance of goal and vision at which acceptance ends", "ระยะห่างระหว่างเป้าหมายกับวิสัยทัศน์ที่ไม่ยอมรับอีกต่อไป"}},
    {&Communication::one_way_ceiling, "one_way_ceiling", "1", {0, 1}, "DEF-9; P6", {"acceptance that one-way communication can reach, of the two-way one", "การยอมรับที่การสื่อสารทางเดียวทำได้ เทียบกับสองทาง"}},
    {&Communication::role_gain, "role_gain", "1/week", {0, 1}, "assumption", {"gain of role clarity", "ความชัดเจนของบทบาทที่เพิ่มขึ้น"}},
    {&Communication::role_fade, "role_fade", "1/week", {0, 1}, "assumption", {"fading of role clarity", "การจางลงของความชัดเจนของบทบาท"}},
    {&Communication::rotation_unclear, "rotation_unclear", "1/week", {0, 1}, "SUCC-2; size assumption", {"fading of role clarity that full rotation of roles adds", "ความชัดเจนของบทบาทที่จางลงเพิ่มเมื่อสับเปลี่ยนบทบาทเต็มที่"}},
    {&Communication::vision_pull, "vision_pull", "1/week", {0, 1}, "assumption", {"pull of an accepted vision on members' goals", "แรงดึงของวิสัยทัศน์ที่ยอมรับแล้วต่อเป้าหมายของสมาชิก"}},
    {&Communication::need_sensing, "need_sensing", "1/week", {0, 1}, "assumption", {"how fast goals follow the real need", "ความเร็วที่เป้าหมายปรับตามความต้องการจริง"}},
    {&Communication::home_wear, "home_wear", "1/week", {0, 1}, "assumption; FAIL-20", {"wear of the home organisation's pull at a respectful activity", "แรงดึงของต้นสังกัดที่ลดลงในกิจกรรมที่เคารพความแตกต่าง"}},
};
const std::span<const Setting<Communication>> Communication::table = rows;

namespace {

/// What every agent's week has in common, and the arrays, for the loop below.
struct Hearing {
    float by_core[2], by_ties[2], activity, reach;             // [outsider, member]
    float urgency, urgency_fade, pressure, awareness, awareness_fade, belief, acceptance_fade, ceiling, narrow;
    float role, role_fade, pull, follow[2], wear, briefed, consulted;
    float vision[kGoals], need[kGoals];
    const Status* __restrict status;
    const Flag* __restrict attended;
    const float* __restrict heard;
    const float* __restrict tenure;
    const float* __restrict influence;
    const float* __restrict voice;
    float* __restrict exposure;
    float* __restrict u;
    float* __restrict aware;
    float* __restrict v;
    float* __restrict rho;
    float* __restrict home;
    float* __restrict g0;
    float* __restrict g1;
    float* __restrict g2;
};

PHAKHI_CLONES void hear(const Hearing h, std::size_t first, std::size_t last) {
    LanePart part;
    float* const exposed = part.value;
    for (; first < last; first += LanePart::most) {
        const std::size_t count = std::min(LanePart::most, last - first);
#pragma GCC ivdep
        for (std::size_t l = 0; l < count; ++l) {   // what reaches each
            const std::size_t k = first + l;
            const float m = h.status[k] == Status::member ? 1.0f : 0.0f, here = m * static_cast<float>(h.attended[k]);
            const float by_ties = (h.by_ties[0] + m * (h.by_ties[1] - h.by_ties[0])) * (1 - exp_of(h.reach * h.heard[k]));
            const float x = clip01(h.by_core[0] + m * (h.by_core[1] - h.by_core[0]) + here * h.activity + by_ties + m * h.briefed * h.influence[k]);
            exposed[l] = x;
            h.exposure[k] = x * m;
        }
#pragma GCC ivdep
        for (std::size_t l = 0; l < count; ++l) {   // urgency, awareness, acceptance
            const std::size_t k = first + l;
            const float m = h.status[k] == Status::member ? 1.0f : 0.0f, in = h.status[k] == Status::left ? 0.0f : 1.0f, x = exposed[l];
            const float u = h.u[k];
            float u1 = clip01(u + h.urgency * x * std::max(h.pressure - u, 0.0f) - h.urgency_fade * u);
            u1 = clip01(u1 - 0.02f * std::max(u1 - h.pressure, 0.0f));
            h.u[k] = u + in * (u1 - u);
            const float a = h.aware[k];
            const float a1 = clip01(a + h.awareness * x * (1 - a) - h.awareness_fade * a);
            h.aware[k] = a + in * (a1 - a);
            const float d0 = h.g0[k] - h.vision[0], d1 = h.g1[k] - h.vision[1], d2 = h.g2[k] - h.vision[2];
            const float ceiling = h.ceiling * exp_of(h.narrow * ((d0 * d0 + d1 * d1 + d2 * d2) / kGoals)) * std::min(1.0f, 1.5f * h.aware[k]);
            const float v = h.v[k];
            const float v1 = clip01(v + h.belief * (1 + m * h.consulted * h.voice[k]) * x * std::max(ceiling - v, 0.0f) - h.acceptance_fade * v);
            h.v[k] = v + in * (v1 - v);
        }
#pragma GCC ivdep
        for (std::size_t l = 0; l < count; ++l) {   // roles, home, goals
            const std::size_t k = first + l;
            const float m = h.status[k] == Status::member ? 1.0f : 0.0f, in = h.status[k] == Status::left ? 0.0f : 1.0f, here = m * static_cast<float>(h.attended[k]);
            const float rho = h.rho[k];
            h.rho[k] = rho + m * (clip01(rho + h.role * (1 - rho) - h.role_fade * rho) - rho);
            const float home = h.home[k];
            h.home[k] = home * (1 - here * h.wear);
            const float pull = m * h.pull * h.v[k];
            const float follow = in * (h.follow[0] + m * (h.follow[1] * (1 - h.tenure[k]) - h.follow[0]));
            const float g0 = h.g0[k], g1 = h.g1[k], g2 = h.g2[k];
            h.g0[k] = g0 + pull * (h.vision[0] - g0) + follow * (h.need[0] - g0);
            h.g1[k] = g1 + pull * (h.vision[1] - g1) + follow * (clip01(h.need[1] + home) - g1);
            h.g2[k] = g2 + pull * (h.vision[2] - g2) + follow * (h.need[2] - g2);
        }
    }
}

/// Mean trust in the leaders, or in everyone where nobody leads.
double trust_in_source(const State& s) {
    const auto& who = s.roster.leaders.empty() ? s.roster.members : s.roster.leaders;
    double sum = 0;
    for (const AgentId i : who) sum += s.agents.trust_received[i];
    return who.empty() ? 0 : sum / static_cast<double>(who.size());
}

} // namespace

void Communication::operator()(State& s, const Turn& turn) const {
    static_assert(kGoals == 3, "the loop above writes the goals out");
    Agents& a = s.agents;
    Network& net = s.network;
    const Levers& lever = s.levers;
    const std::size_t size = a.size();
    auto& row = turn.work.row;
    float* const heard = row[0].data();      // from partners, of last week's awareness: the shadow
    float* const exposure = row[1].data();
    float* const told = row[2].data();       // what a member has to tell
    float* const tenured = row[3].data();
    std::fill(tenured + s.roster.reach, tenured + whole_lanes(size), 0.0f);
    tenures(s, tenured);
    mask_status(s, Status::member, told);
    for (std::size_t k = 0; k < size; ++k) told[k] *= a.awareness.data()[k];
    std::fill(heard, heard + size, 0.0f);
    const Ties& ties = s.ties;
    for (std::size_t k = 0; k < ties.size(); ++k) {   // in the order of the arrays, which nobody's place or thread changes
        const TieId t = tie_id(k);
        const std::uint32_t lo = number(ties.lo[t]), hi = number(ties.hi[t]);
        heard[lo] += ties.closeness[t] * told[hi];
        heard[hi] += ties.closeness[t] * told[lo];
    }
    const double pe = net.energy, open = 1 - net.habit;
    Hearing h;
    h.by_core[0] = lever.communication * pe * outside_exposure;
    h.by_core[1] = lever.communication * pe * core_exposure;
    h.by_ties[0] = tie_exposure * outside_tie_factor;
    h.by_ties[1] = tie_exposure;
    h.activity = net.activities_held > 0 ? activity_exposure * pe : 0;
    h.reach = -tie_reach;
    h.urgency = urgency_gain * lever.urgency_messages;
    h.urgency_fade = urgency_fade * (net.celebration > 0.5 && lever.next_targets < 0.5 ? complacency_factor : 1);
    h.pressure = s.surroundings.pressure;
    h.awareness = awareness_gain * lever.vision_messages * net.clarity;
    h.awareness_fade = awareness_fade;
    h.belief = acceptance_gain * lever.vision_messages * (0.4 + 0.6 * trust_in_source(s));
    h.acceptance_fade = acceptance_fade;
    h.ceiling = lever.ambition * (0.3 + 0.7 * net.clarity) * (one_way_ceiling + (1 - one_way_ceiling) * lever.two_way_fraction);
    h.narrow = -1 / (acceptance_width * acceptance_width);
    h.role = role_gain * lever.role_definition * pe;
    h.role_fade = role_fade + rotation_unclear * lever.role_rotation;
    h.pull = vision_pull * lever.two_way_fraction;
    h.follow[0] = need_sensing;
    h.follow[1] = need_sensing * open * open;
    h.wear = home_wear * lever.respect * pe;
    h.briefed = briefed_exposure * lever.briefing * pe;
    h.consulted = views_acceptance * lever.gather_views * clip01(pe);
    for (int d = 0; d < kGoals; ++d) {
        h.vision[d] = net.vision[d];
        h.need[d] = clip01(s.surroundings.need[d]);
    }
    h.status = a.status.data(), h.attended = a.attended.data(), h.heard = heard, h.tenure = tenured, h.influence = a.influence.data(), h.voice = a.voice.data(), h.exposure = exposure;
    h.u = a.urgency.data(), h.aware = a.awareness.data(), h.v = a.acceptance.data(), h.rho = a.role_clarity.data(), h.home = a.home_pull.data();
    h.g0 = a.goal[0].data(), h.g1 = a.goal[1].data(), h.g2 = a.goal[2].data();
    turn.loop.lanes(size, [&](std::size_t first, std::size_t last) { hear(h, first, last); });

    net.exposure = s.members() > 0 ? member_sum(s, exposure) / s.members() : 0;
    net.exposure_smooth += 0.1 * (net.exposure - net.exposure_smooth);
}

} // namespace phakhi
