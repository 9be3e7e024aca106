// SPDX-License-Identifier: MIT
#include "model/processes/coordination.hpp"
#include "support/maths.hpp"

namespace phakhi {

static constexpr Setting<Coordination> rows[] = {
    {&Coordination::base, "base", "logit", {-10, 10}, "assumption", {"inclination to come, all else at zero", "แนวโน้มที่จะมา เมื่อปัจจัยอื่นเป็นศูนย์"}},
    {&Coordination::lead_effect, "lead_effect", "logit", {0, 10}, "COORD-5", {"what an early invitation adds", "ส่วนที่การเชิญล่วงหน้าเพิ่มให้"}},
    {&Coordination::lead_days, "lead_days", "days", {0.1, 100}, "COORD-5; saturates at about three weeks", {"lead time at which two thirds of that are reached", "จำนวนวันล่วงหน้าที่ได้ผลสองในสามของส่วนนั้น"}},
    {&Coordination::channel_effect, "channel_effect", "logit", {0, 10}, "COORD-2", {"what an invitation in person adds", "ส่วนที่การเชิญด้วยตนเองเพิ่มให้"}},
    {&Coordination::commitment_effect, "commitment_effect", "logit", {0, 10}, "assumption", {"what full commitment adds", "ส่วนที่ความผูกพันเต็มที่เพิ่มให้"}},
    {&Coordination::convener_effect, "convener_effect", "logit", {0, 10}, "COORD-9", {"what closeness to the convener adds", "ส่วนที่ความใกล้ชิดกับผู้เชิญเพิ่มให้"}},
    {&Coordination::culture_effect, "culture_effect", "logit", {0, 10}, "assumption", {"what an anchored culture adds", "ส่วนที่วัฒนธรรมที่ปลูกฝังแล้วเพิ่มให้"}},
    {&Coordination::overload_effect, "overload_effect", "logit", {0, 10}, "FAIL-22", {"what overload takes away", "ส่วนที่ภาระงานล้นทำให้ลดลง"}},
    {&Coordination::gate_effect, "gate_effect", "logit", {0, 20}, "COORD-6", {"what gatekeepers take away from impersonal invitations of the influential", "ส่วนที่หน้าห้องทำให้ลดลง เมื่อเชิญผู้มีอิทธิพลแบบไม่ถึงตัว"}},
    {&Coordination::clash_effect, "clash_effect", "logit", {0, 10}, "COORD-7", {"what another date on the same day takes away", "ส่วนที่ลดลงเมื่อปฏิทินงานชนกัน"}},
    {&Coordination::money_effect, "money_effect", "logit", {0, 10}, "assumption", {"what lack of money takes away", "ส่วนที่ลดลงเมื่อเงินไม่พอ"}},
    {&Coordination::leader_effect, "leader_effect", "logit", {0, 10}, "COORD-16", {"what being a leader adds", "ส่วนที่เพิ่มขึ้นเมื่อเป็นผู้นำ"}},
    {&Coordination::fewest_attending, "fewest_attending", "members", {1, 20}, "assumption", {"fewest who can hold an activity, per 24 founders (2 to this number)", "จำนวนคนน้อยที่สุดที่จัดกิจกรรมได้ ต่อผู้ก่อตั้ง 24 คน (ตั้งแต่ 2 ถึงค่านี้)"}},
    {&Coordination::postponed_momentum, "postponed_momentum", "1", {0, 1}, "assumption", {"momentum left after a postponement", "แรงส่งที่เหลือหลังเลื่อนกิจกรรม"}},
    {&Coordination::cancelled_momentum, "cancelled_momentum", "1", {0, 1}, "assumption", {"momentum left after a cancellation", "แรงส่งที่เหลือหลังยกเลิกกิจกรรม"}},
};
const std::span<const Setting<Coordination>> Coordination::table = rows;

namespace {
enum Purpose : std::uint32_t { hold, come };
constexpr double half_year = 1.0 / 26;
} // namespace

void Coordination::neutral(State& s, const Turn&) const {
    for (const AgentId i : s.roster.everyone) s.agents.attended[i] = 0;
    s.network.held = false;
    s.network.attended = 0;
}

int Coordination::invite(State& s, const Turn& turn) const {
    Agents& a = s.agents;
    const Levers& lever = s.levers;
    const auto& members = s.roster.members;
    const AgentId* convener = nullptr;
    for (const AgentId& i : s.roster.leaders) {
        if (!convener || a.effectiveness[i] > a.effectiveness[*convener]) convener = &i;
    }
    std::vector<float>& near = turn.work.row[0];   // closeness to the convener, by place
    std::fill(near.begin(), near.begin() + static_cast<std::ptrdiff_t>(a.size()), 0.0f);
    if (convener) {
        for (const TieId t : s.ties.of(*convener)) near[number(s.ties.other(t, *convener))] = s.ties.closeness[t];
    }
    const Turn::Words words = turn.draw(come, s, members);
    const float common = base + lead_effect * (1 - exp_of(-lever.invitation_lead_days / lead_days)) + channel_effect * lever.channel +
                         culture_effect * s.network.culture - money_effect * (1 - s.network.support);
    const float gate = gate_effect * s.conditions.gatekeeping * (1 - lever.channel), clash = s.conditions.calendar_clash;
    turn.loop(members.size(), [&](std::size_t k) {
        const AgentId i = members[k];
        const float logit = common + static_cast<float>(commitment_effect) * a.commitment[i] + static_cast<float>(convener_effect) * near[number(i)] -
                            static_cast<float>(overload_effect) * a.overload[i] - gate * a.influence[i] * (1 - near[number(i)]) -
                            (chance(words[1][k]) < clash ? static_cast<float>(clash_effect) : 0) + (a.leader[i] ? static_cast<float>(leader_effect) : 0);
        a.attended[i] = chance(words[0][k]) < logistic(logit);
    });
    int present = 0;
    for (const AgentId i : members) present += a.attended[i];
    return present;
}

void Coordination::operator()(State& s, const Turn& turn) const {
    Network& net = s.network;
    const double n = s.members(), cadence = s.levers.meeting_cadence_weeks;
    const int pause = std::max(1, static_cast<int>(cadence));
    neutral(s, turn);
    net.attendance_now = 0;
    bool attempted = false;
    if (s.week >= net.next_activity && n >= std::min(3.0, fewest_attending) && uniform53(turn.draws.network(hold)[0], turn.draws.network(hold)[1]) < clip01(net.energy * 1.3)) {
        const int present = invite(s, turn);
        const double share = present / n;
        const double least = std::max(std::min(2.0, fewest_attending), std::min(fewest_attending * net.scale, fewest_attending));
        net.attendance_now = share;
        net.attendance += 0.15 * (share - net.attendance);
        net.postponed_share *= 0.85;
        if (share >= s.levers.quorum && present >= least) {
            net.held = attempted = true;
            net.attended = present;
            ++net.activities_held;
            net.last_activity = s.week;
            net.next_activity = s.week + pause;
            net.postponements = 0;
            s.events.add({.kind = EventKind::activity, .value = share});
        } else {
            for (const AgentId i : s.roster.members) s.agents.attended[i] = 0;
            net.postponed_share += 0.15;
            net.momentum *= postponed_momentum;
            const bool cancelled = ++net.postponements >= static_cast<int>(s.levers.max_postponements);
            attempted = !cancelled;
            s.events.add({.kind = cancelled ? EventKind::cancelled : EventKind::postponed, .value = share});
            net.next_activity = s.week + (cancelled ? pause : 1 + (cadence > 1));
            if (cancelled) {
                net.postponements = 0;
                net.momentum *= cancelled_momentum;
            }
        }
    } else if (s.week > net.next_activity + cadence) {
        net.attendance *= 0.97;
    }
    net.activity += half_year * ((net.held ? cadence : 0) - net.activity);
    net.attempts += half_year * ((attempted ? cadence : 0) - net.attempts);
}

} // namespace phakhi
