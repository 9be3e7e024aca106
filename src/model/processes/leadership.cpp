// SPDX-License-Identifier: MIT
#include "model/processes/leadership.hpp"
#include "model/lanes.hpp"

namespace phakhi {

static constexpr Setting<Leadership> rows[] = {
    {&Leadership::fatigue_base, "fatigue_base", "1/week", {0, 1}, "assumption", {"fatigue that commitment brings", "ความเหนื่อยล้าที่มากับความผูกพัน"}},
    {&Leadership::fatigue_overload, "fatigue_overload", "1/week", {0, 1}, "assumption", {"fatigue that overload brings", "ความเหนื่อยล้าจากภาระงานล้น"}},
    {&Leadership::fatigue_leading, "fatigue_leading", "1/week", {0, 1}, "assumption; P2", {"fatigue that leading one span brings", "ความเหนื่อยล้าจากการนำสมาชิกเต็มจำนวนที่ดูแลได้"}},
    {&Leadership::fatigue_difficulty, "fatigue_difficulty", "1/week", {0, 1}, "FAIL-6", {"fatigue that hard work brings", "ความเหนื่อยล้าจากงานยาก"}},
    {&Leadership::fatigue_recovery, "fatigue_recovery", "1/week", {0, 1}, "assumption", {"recovery from fatigue", "การฟื้นจากความเหนื่อยล้า"}},
    {&Leadership::help_relief, "help_relief", "1", {0, 1}, "ACT-11", {"leaders' fatigue that mutual help takes away", "ความเหนื่อยล้าของผู้นำที่การช่วยเหลือกันช่วยลด"}},
    {&Leadership::tenure_load, "tenure_load", "1", {0, 5}, "P2", {"work that gathers on those who stay long", "งานที่สะสมอยู่กับผู้ที่อยู่ในตำแหน่งนาน"}},
    {&Leadership::readiness_leading, "readiness_leading", "1/week", {0, 1}, "assumption", {"readiness that leading teaches", "ความพร้อมที่ได้จากการเป็นผู้นำ"}},
    {&Leadership::readiness_mentoring, "readiness_mentoring", "1/activity", {0, 1}, "ACT-12", {"readiness that mentoring teaches at an activity", "ความพร้อมที่ได้จากพี่เลี้ยงในกิจกรรมหนึ่งครั้ง"}},
    {&Leadership::readiness_most, "readiness_most", "1", {0, 1}, "assumption", {"readiness that mentoring can reach", "ความพร้อมสูงสุดที่พี่เลี้ยงสร้างได้"}},
    {&Leadership::transfer, "transfer", "1/week", {0, 1}, "R6: executives leave at .17-.25 a year", {"chance that a leader is transferred or retires", "โอกาสที่ผู้นำย้ายหรือเกษียณ"}},
    {&Leadership::burnout, "burnout", "1/week", {0, 1}, "free parameter", {"chance to leave per fatigue above the burn-out level", "โอกาสออกไป ต่อความเหนื่อยล้าที่เกินระดับหมดไฟ"}},
    {&Leadership::burnout_fatigue, "burnout_fatigue", "1", {0, 1}, "free parameter", {"fatigue at which burn-out begins", "ความเหนื่อยล้าที่เริ่มหมดไฟ"}},
    {&Leadership::departure_momentum, "departure_momentum", "1", {0, 1}, "assumption", {"momentum left after a leader's departure", "แรงส่งที่เหลือหลังผู้นำจากไป"}},
    {&Leadership::departure_exit, "departure_exit", "1", {0, 1}, "assumption", {"share of departing leaders who leave the network", "สัดส่วนผู้นำที่พ้นตำแหน่งแล้วออกจากเครือข่ายด้วย"}},
    {&Leadership::willing_commitment, "willing_commitment", "1", {0, 1}, "assumption", {"commitment without which nobody stands", "ความผูกพันที่ต่ำกว่านี้แล้วไม่มีใครยอมเป็นผู้นำ"}},
    {&Leadership::willing_fatigue, "willing_fatigue", "1", {0, 1}, "assumption", {"fatigue above which nobody stands", "ความเหนื่อยล้าที่สูงกว่านี้แล้วไม่มีใครยอมเป็นผู้นำ"}},
    {&Leadership::rest_weeks, "rest_weeks", "weeks", {0, 520}, "assumption", {"rest after an own term", "ช่วงพักหลังหมดวาระของตน"}},
    {&Leadership::accept_base, "accept_base", "1/week", {0, 1}, "assumption", {"chance that an unready candidate accepts", "โอกาสที่ผู้ที่ยังไม่พร้อมตอบรับเป็นผู้นำ"}},
    {&Leadership::accept_ready, "accept_ready", "1/week", {0, 2}, "ACT-12", {"what readiness adds to it", "ส่วนที่ความพร้อมเพิ่มให้"}},
    {&Leadership::turn_effectiveness, "turn_effectiveness", "1", {0, 1}, "assumption", {"first effectiveness of a ready successor after a handover", "ประสิทธิผลแรกเริ่มของผู้สืบทอดที่พร้อมและได้รับการส่งต่องาน"}},
    {&Leadership::vacancy_effectiveness, "vacancy_effectiveness", "1", {0, 1}, "assumption", {"first effectiveness of a successor without a handover", "ประสิทธิผลแรกเริ่มเมื่อไม่มีการส่งต่องาน"}},
    {&Leadership::turn_momentum, "turn_momentum", "1", {0, 1}, "assumption; P2", {"momentum kept when a leader hands over", "แรงส่งที่คงอยู่เมื่อผู้นำส่งต่องาน"}},
    {&Leadership::turn_habit, "turn_habit", "1", {0, 1}, "ACT-13", {"habit that a change of all leaders breaks", "ความเคยชินที่ลดลงเมื่อเปลี่ยนผู้นำทั้งชุด"}},
    {&Leadership::rotation_readiness, "rotation_readiness", "1/week", {0, 1}, "SUCC-2; size assumption", {"growth of readiness to lead by taking turns in roles", "ความพร้อมเป็นผู้นำที่เพิ่มขึ้นจากการสับเปลี่ยนบทบาท"}},
    {&Leadership::responsibility_relief, "responsibility_relief", "1", {0, 1}, "SUCC-8; size assumption", {"fatigue of leading that shared responsibility relieves", "ความเหนื่อยล้าจากการนำที่ลดลงเมื่อรับผิดชอบร่วมกัน"}},
};
const std::span<const Setting<Leadership>> Leadership::table = rows;

namespace {
enum Purpose : std::uint32_t { go, standing, accept };
} // namespace

std::size_t Leadership::candidate(const State& s, const Draws& draws, bool turn_taking, bool willing_only) const {
    const Agents& a = s.agents;
    const auto& members = s.roster.members;
    std::size_t best = members.size();
    float best_score = -1;
    for (std::size_t k = 0; k < members.size(); ++k) {
        const AgentId i = members[k];
        if (a.leader[i] || a.status[i] != Status::member) continue;
        if (willing_only && (a.commitment[i] < static_cast<float>(willing_commitment) || a.fatigue[i] > static_cast<float>(willing_fatigue) ||
                             (a.stepped_down_week[i] > 0 && s.week - a.stepped_down_week[i] < rest_weeks)))
            continue;
        const float luck = 0.8f + 0.4f * chance(draws.agent(standing, number(a.uid[i]))[0]);
        const float served = turn_taking ? 1 / (1 + 0.5f * static_cast<float>(a.terms_served[i])) : 1.0f;
        const float score = (a.trust_received[i] + 0.1f) * served * (0.3f + 0.7f * a.readiness[i]) * a.ability[i] * (1 - a.fatigue[i]) * (0.5f + a.commitment[i]) * luck;
        if (score > best_score) {
            best_score = score;
            best = k;
        }
    }
    return best;
}

bool Leadership::accepts(const State& s, const Turn& turn, AgentId i) const {
    return chance(turn.draws.agent(accept, number(s.agents.uid[i]))[0]) < accept_base + accept_ready * s.agents.readiness[i] * (0.7 + s.levers.incentives);
}

void Leadership::seat(State& s, AgentId i, double effectiveness) const {
    Agents& a = s.agents;
    a.leader[i] = 1;
    ++a.terms_served[i];
    a.term_weeks[i] = 0;
    a.effectiveness[i] = static_cast<float>(effectiveness) * a.readiness[i];
}

namespace {

struct Tiring {
    float base, busy, rest, lead, load, lasting, all_learn, mentored, most, leading_teaches;
    const Status* __restrict status;
    const Flag* __restrict leader;
    const Flag* __restrict attended;
    const float* __restrict tenure;
    const float* __restrict ability;
    const float* __restrict commitment;
    const float* __restrict overload;
    float* __restrict fatigue;
    float* __restrict readiness;
};

PHAKHI_CLONES void tire_all(const Tiring t, std::size_t first, std::size_t last) {
#pragma GCC ivdep
    for (std::size_t k = first; k < last; ++k) {
        const float m = t.status[k] == Status::member ? 1.0f : 0.0f, l = static_cast<float>(t.leader[k]), f = t.fatigue[k];
        const float leading = l * t.lead * std::min(2.0f, t.load / (0.4f + t.ability[k]) * (1 + t.lasting * t.tenure[k]));
        const float f1 = clip01(f + t.base * t.commitment[k] + (t.busy * t.overload[k] + leading) * (1 - f) - t.rest * f);
        t.fatigue[k] = f + m * (f1 - f);
        const float b0 = t.readiness[k];
        float b = clip01(b0 + t.all_learn * (1 - b0));
        const float teaching = l * t.leading_teaches * (1 - b) + (1 - l) * static_cast<float>(t.attended[k]) * t.mentored * (t.most - b);
        b = clip01(b + teaching);
        t.readiness[k] = b0 + m * (b - b0);
    }
}

} // namespace

void Leadership::tire(State& s, const Turn& turn) const {
    Agents& a = s.agents;
    const float n = s.members(), leaders = std::max<std::size_t>(s.roster.leaders.size(), 1);
    Tiring t;
    t.load = n / (leaders * static_cast<float>(s.levers.span_of_control));
    t.base = fatigue_base + fatigue_difficulty * std::max(0.0, s.conditions.difficulty - 1), t.busy = fatigue_overload, t.rest = fatigue_recovery;
    t.lead = fatigue_leading * (1 - help_relief * s.levers.mutual_help) * (1 - responsibility_relief * s.levers.shared_responsibility), t.lasting = tenure_load;
    const bool leaderless = s.network.wanted_leaders < 0.5 && s.levers.administration < 0.1;
    t.all_learn = leaderless && n > 0 ? readiness_leading * std::min(1.0f, 8 / n) : 0;
    t.all_learn += rotation_readiness * s.levers.role_rotation;
    t.mentored = readiness_mentoring * s.levers.mentoring * s.network.energy * s.levers.meeting_cadence_weeks / 4, t.most = readiness_most;
    t.leading_teaches = readiness_leading;
    float* const tenured = turn.work.row[0].data();
    tenures(s, tenured);
    t.status = a.status.data(), t.tenure = tenured, t.leader = a.leader.data(), t.attended = a.attended.data();
    t.ability = a.ability.data(), t.commitment = a.commitment.data(), t.overload = a.overload.data();
    t.fatigue = a.fatigue.data(), t.readiness = a.readiness.data();
    turn.loop.lanes(s.roster.reach, [&](std::size_t first, std::size_t last) { tire_all(t, first, last); });
    for (const AgentId i : s.roster.leaders) a.term_weeks[i] = static_cast<std::int16_t>(std::min(a.term_weeks[i] + 1, 30000));
}

bool Leadership::depart(State& s, const Turn& turn) const {
    Agents& a = s.agents;
    bool changed = false;
    for (const AgentId i : s.roster.leaders) {
        const PhiloxBlock w = turn.draws.agent(go, number(a.uid[i]));
        s.network.leader_weeks += 1;
        if (chance(w[0]) >= transfer + burnout * std::max(0.0, a.fatigue[i] - burnout_fatigue)) continue;
        changed = true;
        a.leader[i] = 0;
        a.stepped_down_week[i] = s.week;
        s.network.momentum *= departure_momentum + (1 - departure_momentum) * responsibility_relief * s.levers.shared_responsibility;
        ++s.network.leader_departures;
        const bool leaves = chance(w[1]) < departure_exit * (1 - s.network.home_culture);
        if (leaves) a.status[i] = Status::left;
        s.events.add({.kind = EventKind::leader_left, .agent = s.uid(i), .value = leaves ? 1.0 : 0.0});
        if (leaves) s.events.add({.kind = EventKind::left, .agent = s.uid(i)});
    }
    return changed;
}

bool Leadership::rotate(State& s, const Turn& turn) const {
    Agents& a = s.agents;
    const Levers& lever = s.levers;
    bool changed = false;
    for (const AgentId i : s.roster.leaders) {
        if (!a.leader[i] || a.status[i] != Status::member) continue;
        const bool term_over = lever.rotation_weeks > 0 && a.term_weeks[i] >= lever.rotation_weeks;
        const bool worn = lever.rotation_on_fatigue > 0 && a.fatigue[i] >= lever.rotation_on_fatigue;
        if (!term_over && !worn) continue;
        const std::size_t next = candidate(s, turn.draws, true, true);
        if (next == s.roster.members.size() || !accepts(s, turn, s.roster.members[next])) continue;
        seat(s, s.roster.members[next], turn_effectiveness);
        changed = true;
        s.network.momentum *= turn_momentum;
        s.network.habit *= 1 - turn_habit / std::max(1.0, s.network.wanted_leaders);
        a.leader[i] = 0;
        a.stepped_down_week[i] = s.week;
        a.term_weeks[i] = 0;
        s.events.add({.kind = EventKind::leader_change, .agent = s.uid(s.roster.members[next]), .other = s.uid(i)});
    }
    return changed;
}

bool Leadership::fill_seats(State& s, const Turn& turn) const {
    if (s.conditions.succession_blocked > 0.5) return false;
    const double wanted = s.network.wanted_leaders;
    if (static_cast<double>(s.roster.leaders.size()) >= wanted) return false;
    bool changed = false;
    for (int asked = 0; asked < (wanted > 6 ? 2 : 1); ++asked) {
        const std::size_t next = candidate(s, turn.draws, false, true);
        if (next == s.roster.members.size() || !accepts(s, turn, s.roster.members[next])) continue;
        seat(s, s.roster.members[next], vacancy_effectiveness);
        changed = true;
        s.events.add({.kind = EventKind::leader_change, .agent = s.uid(s.roster.members[next])});
    }
    return changed;
}

void Leadership::operator()(State& s, const Turn& turn) const {
    tire(s, turn);
    if (depart(s, turn) | rotate(s, turn)) s.roster.refresh(s.agents);
    if (fill_seats(s, turn)) s.roster.refresh(s.agents);
}

} // namespace phakhi
