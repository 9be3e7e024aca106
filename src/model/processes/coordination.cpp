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
    {&Coordination::preparation_effect, "preparation_effect", "logit", {0, 10}, "COORD-11; size assumption", {"what full preparation adds for the most influential, who else ask for time to study the papers", "ส่วนที่การเตรียมการเต็มที่เพิ่มให้ สำหรับผู้มีอิทธิพลสูงสุดซึ่งมักขอเวลาศึกษาเอกสาร"}},
    {&Coordination::preparation_gate, "preparation_gate", "1", {0, 1}, "COORD-3; size assumption", {"gatekeeping that full preparation takes away", "การกีดกันของหน้าห้องที่ลดลงเมื่อเตรียมการเต็มที่"}},
    {&Coordination::referral_gate, "referral_gate", "1", {0, 1}, "COORD-12; size assumption", {"closeness through a common contact that opens the gate, of the direct one", "ความใกล้ชิดผ่านคนกลางที่ช่วยเปิดทาง เทียบกับความใกล้ชิดโดยตรง"}},
    {&Coordination::informal_closeness, "informal_closeness", "1", {0, 1}, "COORD-9; size assumption", {"closeness to a leader from which the informal channel is open", "ความใกล้ชิดกับผู้นำที่ทำให้ประสานอย่างไม่เป็นทางการได้"}},
    {&Coordination::counterpart_rank, "counterpart_rank", "1", {0, 1}, "COORD-13; COORD-4; size assumption", {"difference of influence within which two are of the same rank", "ความต่างของอิทธิพลที่ถือว่าอยู่ระดับเดียวกัน"}},
    {&Coordination::most_introductions, "most_introductions", "introductions", {1, 10}, "COORD-12 (four in E:208)", {"introductions that a search for another host goes through at most", "จำนวนทอดของการแนะนำต่อที่ใช้หาเจ้าภาพใหม่ อย่างมาก"}},
    {&Coordination::willing_clash, "willing_clash", "1", {0, 1}, "COORD-13; size assumption", {"chance of a clash left where the host who took over is free", "โอกาสที่ปฏิทินงานชนกันที่ยังเหลือ เมื่อเจ้าภาพใหม่ว่าง"}},
    {&Coordination::shared_failure, "shared_failure", "1", {0, 1}, "SUCC-8; size assumption", {"momentum lost to a failed attempt that shared responsibility saves", "แรงส่งที่ไม่เสียไปจากความพยายามที่ล้มเหลว เมื่อรับผิดชอบร่วมกัน"}},
};
const std::span<const Setting<Coordination>> Coordination::table = rows;

namespace {
enum Purpose : std::uint32_t { hold, come, refusing, introducing };
constexpr double half_year = 1.0 / 26;

/// The most effective leader, or nobody.
const AgentId* convener_of(const State& s) {
    const AgentId* convener = nullptr;
    for (const AgentId& i : s.roster.leaders) {
        if (!convener || s.agents.effectiveness[i] > s.agents.effectiveness[*convener]) convener = &i;
    }
    return convener;
}

/// Closeness to the convener, by place: direct, and by way of a contact of both as far as contacts are asked to open doors.
void see_closeness(const State& s, AgentId convener, float by_referral, float* near, float* open) {
    for (const TieId t : s.ties.of(convener)) near[number(s.ties.other(t, convener))] = s.ties.closeness[t];
    if (by_referral <= 0) return;
    std::copy(near, near + s.agents.size(), open);
    for (const TieId t : s.ties.of(convener)) {
        const AgentId friendly = s.ties.other(t, convener);
        if (s.agents.status[friendly] == Status::left) continue;
        for (const TieId next : s.ties.of(friendly)) {
            float& door = open[number(s.ties.other(next, friendly))];
            door = std::max(door, by_referral * std::min(s.ties.closeness[t], s.ties.closeness[next]));
        }
    }
}

/// Closeness to whichever leader one is closest to, by place: coordination is the duty of the core (COORD-16).
void see_leaders(const State& s, float* kin) {
    std::fill(kin, kin + s.agents.size(), 0.0f);
    for (const AgentId leader : s.roster.leaders) {
        for (const TieId t : s.ties.of(leader)) {
            float& w = kin[number(s.ties.other(t, leader))];
            w = std::max(w, s.ties.closeness[t]);
        }
    }
}

/// Whom a convener asks to take an activity over: people elsewhere of the same rank, or below it, the near ones first; each who is asked names others.
struct Search {
    double willing, rank;
    int most;
};

/// After how many introductions somebody says yes; 0 if nobody does.
int introductions_to_a_host(const State& s, const Turn& turn, AgentId convener, const Search& search) {
    constexpr float loose_contact = 0.06f, cooperation = 0.32f;   // TIE-2; from TIE-4 on they are colleagues, and in the same boat
    const Agents& a = s.agents;
    Flag* const asked = turn.work.counts.data();
    std::fill(asked, asked + a.size(), Flag{0});
    std::vector<AgentId>&asking = turn.work.seekers, &named = turn.work.chosen;
    asking.assign(1, convener);
    asked[number(convener)] = 1;
    for (int hop = 1; hop <= search.most && !asking.empty(); ++hop) {
        named.clear();
        for (const AgentId i : asking) {
            for (const TieId t : s.ties.of(i)) {
                const AgentId j = s.ties.other(t, i);
                if (asked[number(j)] || a.status[j] == Status::left || s.ties.closeness[t] < loose_contact) continue;
                asked[number(j)] = 1;
                const PhiloxBlock w = turn.draws.agent(introducing, number(a.uid[j]));
                const double yes = search.willing * (0.4 + 0.6 * s.ties.trust_of(t, j));
                const bool of_rank = a.influence[j] <= a.influence[convener] + search.rank, elsewhere = s.ties.closeness[t] < cooperation;
                if (of_rank && elsewhere && chance(w[0]) < yes) return hop;
                if (chance(w[1]) < yes) named.push_back(j);
            }
        }
        asking.swap(named);
    }
    return 0;
}
} // namespace

void Coordination::neutral(State& s, const Turn&) const {
    std::fill_n(s.agents.attended.data(), s.agents.size(), Flag{0});
    s.network.held = false;
    s.network.attended = 0;
}

int Coordination::invite(State& s, const Turn& turn) const {
    Agents& a = s.agents;
    const Levers& lever = s.levers;
    const auto& members = s.roster.members;
    const AgentId* const convener = convener_of(s);
    std::vector<float>& near = turn.work.row[0];   // closeness to the convener, by place
    std::fill(near.begin(), near.begin() + static_cast<std::ptrdiff_t>(a.size()), 0.0f);
    const float referred = referral_gate * lever.referral, informal = lever.informal_channel, close = informal_closeness;
    const std::vector<float>& open = convener && referred > 0 ? turn.work.row[1] : near;   // closeness that opens the gate
    if (convener) see_closeness(s, *convener, referred, near.data(), turn.work.row[1].data());
    std::vector<float>& kin = turn.work.row[2];
    if (informal > 0) see_leaders(s, kin.data());
    const Turn::Words words = turn.draw(come, s, members);
    const float common = base + lead_effect * (1 - exp_of(-lever.invitation_lead_days / lead_days)) + channel_effect * lever.channel +
                         culture_effect * s.network.culture - money_effect * (1 - s.network.support);
    const float gate = gate_effect * s.conditions.gatekeeping * (1 - lever.channel) * (1 - preparation_gate * lever.preparation), prepared = preparation_effect * lever.preparation;
    const float clash = s.conditions.calendar_clash * (s.network.willing_host ? willing_clash : 1), shortcut = channel_effect * (1 - lever.channel);
    turn.loop(members.size(), [&](std::size_t k) {
        const AgentId i = members[k];
        const float without_ceremony = informal > 0 ? informal * clip01((kin[number(i)] - close) * 5) : 0;   // whom one is close to is called or met
        const float logit = common + static_cast<float>(commitment_effect) * a.commitment[i] + static_cast<float>(convener_effect) * near[number(i)] -
                            static_cast<float>(overload_effect) * a.overload[i] - gate * a.influence[i] * (1 - open[number(i)]) * (1 - without_ceremony) -
                            (chance(words[1][k]) < clash ? static_cast<float>(clash_effect) : 0) + (a.leader[i] ? static_cast<float>(leader_effect) : 0) +
                            prepared * a.influence[i] + shortcut * without_ceremony;
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
            net.willing_host = false;
            s.events.add({.kind = EventKind::activity, .value = share});
        } else {
            for (const AgentId i : s.roster.members) s.agents.attended[i] = 0;
            net.postponed_share += 0.15;
            const double shared = shared_failure * s.levers.shared_responsibility;
            net.momentum *= postponed_momentum + (1 - postponed_momentum) * shared;
            const bool refused = s.conditions.host_refusal > 0 && uniform53(turn.draws.network(refusing)[0], turn.draws.network(refusing)[1]) < s.conditions.host_refusal;
            const AgentId* const convener = refused && s.levers.referral > 0 ? convener_of(s) : nullptr;
            const int introductions = convener ? introductions_to_a_host(s, turn, *convener, {s.levers.referral, counterpart_rank, static_cast<int>(most_introductions)}) : 0;
            ++net.postponements;
            const bool cancelled = refused ? introductions == 0 : net.postponements >= static_cast<int>(s.levers.max_postponements);
            attempted = !cancelled;
            s.events.add({.kind = cancelled ? EventKind::cancelled : EventKind::postponed, .value = share});
            net.next_activity = s.week + (cancelled ? pause : refused ? 1 + introductions : 1 + (cadence > 1));
            if (cancelled) {
                net.postponements = 0;
                net.momentum *= cancelled_momentum + (1 - cancelled_momentum) * shared;
            }
            net.refusals += refused;
            if (introductions > 0) {   // another host took over, and is free
                ++net.rescues;
                net.postponements = 0;
                net.willing_host = true;
            }
        }
    } else if (s.week > net.next_activity + cadence) {
        net.attendance *= 0.97;
    }
    net.activity += half_year * ((net.held ? cadence : 0) - net.activity);
    net.attempts += half_year * ((attempted ? cadence : 0) - net.attempts);
}

} // namespace phakhi
