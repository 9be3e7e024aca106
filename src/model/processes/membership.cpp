// SPDX-License-Identifier: MIT
#include "model/processes/membership.hpp"
#include "model/processes/commitment.hpp"
#include "model/processes/production.hpp"
#include "model/lanes.hpp"
#include "model/recruit.hpp"
#include "model/seat_change.hpp"
#include "model/tie_making.hpp"
#include "state/member_sums.hpp"
#include "support/maths.hpp"
#include <algorithm>

namespace phakhi {

static constexpr Setting<Membership> rows[] = {
    {&Membership::exit_base, "exit_base", "1/week", {0, 1}, "R6: 19 % a year at most", {"hazard of leaving for reasons that have nothing to do with the network", "อัตราเสี่ยงที่จะออกด้วยเหตุที่ไม่เกี่ยวกับเครือข่าย"}},
    {&Membership::exit_rate, "exit_rate", "1/week", {0, 1}, "calibrated with R4, R6", {"hazard of leaving where the outside option is clearly better", "อัตราเสี่ยงที่จะออกเมื่อทางเลือกภายนอกดีกว่าชัดเจน"}},
    {&Membership::exit_width, "exit_width", "1", {0.0001, 1}, "calibrated with R4, R6", {"commitment over which that hazard rises", "ช่วงความผูกพันที่อัตราเสี่ยงนั้นเพิ่มขึ้น"}},
    {&Membership::exit_honeymoon, "exit_honeymoon", "1", {0, 1}, "Fichman & Levinthal 1991; size calibrated", {"commitment that newcomers are forgiven", "ความผูกพันที่ยกเว้นให้สมาชิกใหม่"}},
    {&Membership::exit_honeymoon_weeks, "exit_honeymoon_weeks", "weeks", {1, 520}, "Fichman & Levinthal 1991", {"weeks over which that fades", "จำนวนสัปดาห์ที่ข้อยกเว้นนั้นจางลง"}},
    {&Membership::exit_in_office, "exit_in_office", "1", {0, 1}, "assumption", {"hazard of leaving of a leader in office against others", "อัตราเสี่ยงที่จะออกของผู้นำในตำแหน่ง เทียบกับคนอื่น"}},
    {&Membership::exit_disappointed, "exit_disappointed", "1", {0, 1}, "assumption; P8", {"commitment that those who are disappointed want more in order to stay", "ความผูกพันที่ผู้ผิดหวังต้องการเพิ่มจึงจะอยู่ต่อ"}},
    {&Membership::join_disappointed, "join_disappointed", "logit", {0, 50}, "assumption; P8", {"how far disappointed members put others off joining", "สมาชิกที่ผิดหวังทำให้คนอื่นไม่อยากเข้าร่วมเพียงใด"}},
    {&Membership::join_rate, "join_rate", "1/week", {0, 1}, "assumption; R5", {"chance of joining where everything speaks for it", "โอกาสเข้าร่วมเมื่อทุกอย่างเอื้อ"}},
    {&Membership::join_base, "join_base", "logit", {-50, 50}, "assumption", {"inclination to join, all else at zero", "แนวโน้มที่จะเข้าร่วม เมื่อปัจจัยอื่นเป็นศูนย์"}},
    {&Membership::join_needs_tie, "join_needs_tie", "1", {0, 1}, "COND-7", {"only those with a tie to a member join (above 0.5)", "เข้าร่วมได้เฉพาะผู้ที่มีความสัมพันธ์กับสมาชิก (เกิน 0.5)"}},
    {&Membership::return_rate, "return_rate", "1/week", {0, 1}, "assumption", {"chance that the place of one who left is taken by a new person in the pool", "โอกาสที่มีคนใหม่มาแทนที่ผู้ที่ออกไป ในหมู่คนนอกเครือข่าย"}},
    {&Membership::seat_rate, "seat_rate", "1/week", {0, 1}, "CASE-7; size assumption", {"chance that a sponsor fills a reserved seat", "โอกาสที่ผู้สนับสนุนแต่งตั้งคนในตำแหน่งที่สงวนไว้"}},
    {&Membership::obligation, "obligation", "1", {0, 1}, "DEF-11; size assumption", {"commitment that a binding agreement in force makes up for", "ความผูกพันที่ข้อผูกพันตามข้อตกลงทดแทนได้"}},
    {&Membership::voice_instead, "voice_instead", "1", {0, 1}, "SUCC-8; Hirschman 1970; size assumption", {"wish to leave of the disappointed that shared responsibility turns into speaking out", "ความคิดจะออกของผู้ผิดหวังที่เปลี่ยนเป็นการพูดออกมาเมื่อรับผิดชอบร่วมกัน"}},
    {&Membership::transfer_closeness, "transfer_closeness", "1", {0, 1}, "FAIL-9; size assumption", {"closeness left where a new person sits down and the agency has no practice of its own", "ความใกล้ชิดที่เหลือเมื่อเปลี่ยนตัวผู้แทนและหน่วยงานไม่มีวัฒนธรรมความร่วมมือ"}},
};
const std::span<const Setting<Membership>> Membership::table = rows;

namespace {
enum Purpose : std::uint32_t { fate, buddy, reserved, person, replaced };
enum Mark : std::size_t { leaving, joining, returning };

/// What a newcomer starts with.
void enter(State& s, AgentId i, double voice, double benefit) {
    Agents& a = s.agents;
    a.status[i] = Status::member;
    a.joined_week[i] = s.week;
    a.commitment[i] = 0.5f;
    a.role_clarity[i] = 0.2f;
    a.voice[i] = voice;
    a.benefit[i] = benefit;
    a.fairness[i] = 0.8f;
    a.urgency[i] = std::max(a.urgency[i], 0.4f);
    a.acceptance[i] = std::max(a.acceptance[i], 0.2f);
    a.fatigue[i] = 0.05f;
    a.contribution[i] = 0.9f;
    a.overload[i] = 0;
    a.conflict[i] = 0;
    a.disappointed[i] = 0;
    s.events.add({.kind = EventKind::joined, .agent = s.uid(i)});
}

/// A newcomer is taken by the hand: a tie to the readiest member, and clearer roles.
void mentor(State& s, const Turn& turn, AgentId i) {
    const Agents& a = s.agents;
    if (chance(turn.draws.agent(buddy, number(a.uid[i]))[0]) >= s.levers.mentoring * s.network.energy) return;
    const AgentId* best = nullptr;
    float most = -1;
    for (const AgentId& j : s.roster.members) {
        if (j == i || s.ties.between(i, j) != Ties::no_tie) continue;
        const Uid lo = std::min(a.uid[i], a.uid[j]), hi = std::max(a.uid[i], a.uid[j]);
        const float score = a.readiness[j] + 0.3f * chance(turn.draws.pair(buddy, number(lo), number(hi))[0]);
        if (score > most) {
            most = score;
            best = &j;
        }
    }
    if (best) make_tie(s, i, *best, 0.35f, 0.3f);
    s.agents.role_clarity[i] = std::max(s.agents.role_clarity[i], static_cast<float>(0.5 * s.levers.role_definition));
}
} // namespace

namespace {

/// The dice of the week: who leaves, whom chance would let join, and whose place a new person would take.
struct Fates {
    float base, rate, width, grace, fade, bound, office, week, joining, back, let_down;
    const Status* __restrict status;
    const Flag* __restrict leader;
    const Flag* __restrict disappointed;
    const std::int32_t* __restrict joined;
    const float* __restrict threshold;
    const float* __restrict commitment;
    const std::uint32_t* __restrict w0;
    const std::uint32_t* __restrict w1;
    const std::uint32_t* __restrict w2;
    Flag* __restrict leaves;
    Flag* __restrict may_join;
    Flag* __restrict may_come_back;
};

PHAKHI_CLONES void cast(const Fates f, std::size_t first, std::size_t last) {
    LanePart part;
    float* const pressed = part.value;
    for (; first < last; first += LanePart::most) {
        const std::size_t count = std::min(LanePart::most, last - first);
#pragma GCC ivdep
        for (std::size_t l = 0; l < count; ++l) {
            const std::size_t k = first + l;
            const float kept = f.grace * exp_of(f.fade * (f.week - static_cast<float>(f.joined[k]))) + f.bound;
            pressed[l] = (f.threshold[k] + f.let_down * static_cast<float>(f.disappointed[k]) - kept - f.commitment[k]) * f.width;
        }
#pragma GCC ivdep
        for (std::size_t l = 0; l < count; ++l) {
            const std::size_t k = first + l;
            const float hazard = (f.base + f.rate * logistic(pressed[l])) * (f.leader[k] ? f.office : 1.0f);
            f.leaves[k] = static_cast<Flag>(chance(f.w0[k]) < (f.status[k] == Status::member ? hazard : 0.0f));
            f.may_join[k] = static_cast<Flag>(chance(f.w1[k]) < (f.status[k] == Status::outside ? f.joining : 0.0f));
            f.may_come_back[k] = static_cast<Flag>(chance(f.w2[k]) < f.back);
        }
    }
}

/// The marked agents in the order of uids.
void list_marked(const State& s, const Flag* marks, std::vector<AgentId>& who) {
    who.clear();
    each_marked(marks, s.agents.size(), [&](std::size_t k) { who.push_back(agent_id(k)); });
    std::sort(who.begin(), who.end(), [&](AgentId i, AgentId j) { return s.agents.uid[i] < s.agents.uid[j]; });
}

} // namespace

const std::uint32_t* Membership::cast_fates(State& s, const Turn& turn) const {
    const Agents& a = s.agents;
    const Turn::Words words = turn.draw_everyone(fate, s);
    Fates f;
    f.base = exit_base, f.rate = exit_rate, f.width = 1 / exit_width, f.grace = exit_honeymoon, f.fade = -1 / exit_honeymoon_weeks, f.office = exit_in_office;
    f.week = static_cast<float>(s.week);
    f.joining = most_joining(s), f.back = return_rate, f.let_down = exit_disappointed * (1 - voice_instead * s.levers.shared_responsibility);
    f.bound = obligation * clip01((s.network.agreement_until - s.week) / std::max(1.0, s.levers.agreement_weeks));   // the nearer its end, the less it binds
    f.status = a.status.data(), f.leader = a.leader.data(), f.disappointed = a.disappointed.data(), f.joined = a.joined_week.data(), f.threshold = a.exit_threshold.data(), f.commitment = a.commitment.data();
    f.w0 = words[0], f.w1 = words[1], f.w2 = words[2];
    f.leaves = turn.work.marks[leaving].data(), f.may_join = turn.work.marks[joining].data(), f.may_come_back = turn.work.marks[returning].data();
    turn.loop.lanes(a.size(), [&](std::size_t first, std::size_t last) { cast(f, first, last); });
    return words[1];
}

void Membership::leave(State& s, const Turn& turn) const {
    Agents& a = s.agents;
    s.network.member_weeks += s.members();
    std::vector<AgentId>& who = turn.work.present;
    list_marked(s, turn.work.marks[leaving].data(), who);
    for (const AgentId i : who) {
        a.status[i] = Status::left;
        s.network.leader_departures += a.leader[i];
        a.leader[i] = 0;
        ++s.network.member_exits;
        s.events.add({.kind = EventKind::left, .agent = s.uid(i)});
    }
    if (!who.empty()) s.roster.refresh(a);
}

double Membership::most_joining(const State& s) const { return join_rate * s.levers.recruitment * (0.3 + 0.7 * s.network.energy); }

void Membership::join(State& s, const Turn& turn, const std::uint32_t* words) const {
    Agents& a = s.agents;
    Network& net = s.network;
    std::vector<AgentId>& who = turn.work.present;
    list_marked(s, turn.work.marks[joining].data(), who);
    if (who.empty()) return;
    const double benefit = member_mean(s, a.benefit), voice = member_mean(s, a.voice);
    const float most = most_joining(s);
    const float common = join_base + 2 * benefit + 1.5 * voice + (net.output_smooth > 0.3 ? net.momentum : 0) - join_disappointed * net.disappointed;
    const bool needs_tie = join_needs_tie > 0.5;
    float missing[kSkills];
    for (int q = 0; q < kSkills; ++q) missing[q] = exp_of(-net.coverage[q] / (0.9 * net.scale));
    std::vector<Flag>& joins = turn.work.flags;
    turn.loop(who.size(), [&](std::size_t k) {
        const AgentId i = who[k];
        joins[k] = 0;
        float trust = 0, closeness = 0;
        int known = 0;
        for (const TieId t : s.ties.of(i)) {
            if (a.status[s.ties.other(t, i)] != Status::member) continue;
            trust += s.ties.trust_of(t, i);
            closeness += s.ties.closeness[t];
            ++known;
        }
        if (known == 0 && needs_tie) return;
        int best = 0;
        for (int q = 1; q < kSkills; ++q) best = a.skill[q][i] > a.skill[best][i] ? q : best;
        const float logit = common + 1.5f * a.urgency[i] + 2 * exp_of(goal_gap2(a, i, net.vision) / -0.09f) * static_cast<float>(net.clarity) + missing[best] +
                            (known ? 1.5f * trust / static_cast<float>(known) : 0) + std::min(1.0f, 2 * closeness);
        joins[k] = chance(words[number(i)]) < most * logistic(logit);
    });
    std::size_t newcomers = 0;
    for (std::size_t k = 0; k < who.size(); ++k) {
        if (joins[k]) who[newcomers++] = who[k];
    }
    who.resize(newcomers);
    if (newcomers == 0) return;
    const double before = std::max(1, s.members());
    for (const AgentId i : who) enter(s, i, voice, benefit);
    for (const AgentId i : who) mentor(s, turn, i);
    s.roster.refresh(a);
    for (const AgentId i : who) Commitment::look_around(s, i);
    net.newcomers += 0.1 * static_cast<double>(newcomers) / before;
}

void Membership::fill_reserved(State& s, const Turn& turn) const {
    const double chance_of_seat = seat_rate * std::max(s.network.sponsor, 0.2);
    int free = static_cast<int>(s.levers.reserved_seats) - s.members();
    if (free <= 0) return;
    for (const AgentId i : s.roster.everyone) {
        if (free <= 0) break;
        const PhiloxBlock w = turn.draws.agent(reserved, number(s.agents.uid[i]));
        if (s.agents.status[i] != Status::outside || chance(w[0]) >= chance_of_seat) continue;
        enter(s, i, 0.6, 0.45);
        --free;
        const auto n = static_cast<std::uint32_t>(s.members());
        for (int k = 1; k < 4 && n > 0; ++k) make_tie(s, i, s.roster.members[below(w[static_cast<std::size_t>(k)], n)], 0.3f, 0.2f);
        s.network.newcomers += 0.1 / std::max(1u, n);
    }
    s.roster.refresh(s.agents);
}

namespace {
/// Agencies put other persons in their seats. What the agency has no practice of its own in, goes with the person who goes.
void replace_persons(State& s, const Turn& turn, float closeness_left) {
    Network& net = s.network;
    const float kept = net.home_culture;
    const double lost = (1 - net.home_culture) / std::max(1, s.members());
    bool led = false;
    for (const AgentId i : s.roster.members) {
        if (chance(turn.draws.agent(replaced, number(s.agents.uid[i]))[0]) >= s.conditions.transfers) continue;
        led |= s.agents.leader[i] != 0;
        change_person(s, i, kept, closeness_left + (1 - closeness_left) * kept);
        net.culture *= 1 - lost;
    }
    if (led) s.roster.refresh(s.agents);
}
} // namespace

void Membership::come_back(State& s, const Turn& turn) const {
    Agents& a = s.agents;
    auto& everyone = s.roster.everyone;
    std::vector<AgentId>& who = turn.work.present;
    list_marked(s, turn.work.marks[returning].data(), who);
    bool any = false;
    for (const AgentId i : who) {
        if (a.status[i] != Status::left) continue;
        while (s.ties.degree(i) > 0) drop_tie(s, s.ties.of(i).back());
        a.uid[i] = Uid(s.next_uid++);
        draw_person(turn.founding, s, i, turn.draws, person);
        everyone.erase(std::find(everyone.begin(), everyone.end(), i));   // the new uid is the largest: to the end
        everyone.push_back(i);
        any = true;
    }
    if (any) s.roster.refresh(a);
}

void Membership::operator()(State& s, const Turn& turn) const {
    const std::uint32_t* const words = cast_fates(s, turn);   // nothing draws for many until the last of them is read
    leave(s, turn);
    if (s.members() >= 3 || join_needs_tie <= 0.5) join(s, turn, words);
    if (s.levers.reserved_seats > 0) fill_reserved(s, turn);
    if (s.conditions.transfers > 0) replace_persons(s, turn, transfer_closeness);
    come_back(s, turn);
    s.stand_together(turn.work.present);
}

} // namespace phakhi
