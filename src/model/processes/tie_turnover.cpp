// SPDX-License-Identifier: MIT
#include "model/processes/tie_turnover.hpp"
#include "model/tie_making.hpp"
#include "model/lanes.hpp"

namespace phakhi {

static constexpr Setting<TieTurnover> rows[] = {
    {&TieTurnover::drop_rate, "drop_rate", "1/week", {0, 1}, "Burt 2000 (form); T1", {"chance that a new tie without contact is dropped", "โอกาสที่ความสัมพันธ์ใหม่ซึ่งไม่ได้พบกันจะขาดไป"}},
    {&TieTurnover::drop_closeness, "drop_closeness", "1", {0, 10}, "TIE-6", {"how closeness protects a tie; 2 = safe from closeness 0.5", "ความใกล้ชิดรักษาความสัมพันธ์ไว้เพียงใด (2 = ไม่ขาดเมื่อใกล้ชิดเกิน 0.5)"}},
    {&TieTurnover::drop_trust, "drop_trust", "1", {0, 1}, "assumption", {"how trust protects a tie", "ความไว้วางใจรักษาความสัมพันธ์ไว้เพียงใด"}},
    {&TieTurnover::drop_age_weeks, "drop_age_weeks", "weeks", {0.1, 1e9}, "Burt 2000", {"age at which the chance has halved", "อายุความสัมพันธ์ที่โอกาสนั้นเหลือครึ่งหนึ่ง"}},
    {&TieTurnover::drop_gone, "drop_gone", "1/week", {0, 1}, "assumption", {"chance that a tie to one who left is dropped", "โอกาสที่ความสัมพันธ์กับผู้ที่ออกไปแล้วจะขาด"}},
    {&TieTurnover::drop_daily_life, "drop_daily_life", "1/week", {0, 1}, "FORM-1", {"chance that founders who meet in daily life lose their tie", "โอกาสที่ผู้ก่อตั้งซึ่งพบกันในชีวิตประจำวันจะขาดความสัมพันธ์"}},
    {&TieTurnover::meeting_rate, "meeting_rate", "1/activity", {0, 1}, "assumption", {"chance to seek a new tie at an activity", "โอกาสที่จะหาความสัมพันธ์ใหม่ในกิจกรรมหนึ่งครั้ง"}},
    {&TieTurnover::meeting_looks, "meeting_looks", "agents", {1, 3}, "T2", {"people met among whom the best connected is sought", "จำนวนคนที่ได้พบ แล้วเลือกผู้ที่มีความสัมพันธ์มากที่สุด"}},
    {&TieTurnover::triad_rate, "triad_rate", "1/week", {0, 1}, "T2", {"chance to meet a friend of a friend", "โอกาสที่จะรู้จักเพื่อนของเพื่อน"}},
    {&TieTurnover::random_rate, "random_rate", "1/week", {0, 1}, "assumption; L1", {"chance to meet anyone at all", "โอกาสที่จะรู้จักใครก็ได้"}},
    {&TieTurnover::outreach_rate, "outreach_rate", "1/week", {0, 1}, "ACT-29", {"chance that a committed member approaches an outsider", "โอกาสที่สมาชิกที่ผูกพันเข้าหาคนนอกเครือข่าย"}},
    {&TieTurnover::weave_rate, "weave_rate", "1/week", {0, 1}, "ACT-4", {"chance that a committed, well-tied member weaves", "โอกาสที่สมาชิกซึ่งผูกพันและรู้จักคนมากช่วยถักทอเครือข่าย"}},
    {&TieTurnover::weave_degree, "weave_degree", "ties", {0, 64}, "Krebs & Holley 2006", {"ties at which half of the members weave", "จำนวนความสัมพันธ์ที่ทำให้สมาชิกครึ่งหนึ่งช่วยถักทอ"}},
    {&TieTurnover::weave_reach, "weave_reach", "1", {0, 1}, "assumption", {"share of members' weaving that reaches out instead of introducing", "สัดส่วนการถักทอของสมาชิกที่เข้าหาคนใหม่ แทนที่จะแนะนำคนให้รู้จักกัน"}},
    {&TieTurnover::coordinator_reach, "coordinator_reach", "1", {0, 1}, "assumption", {"the same of the coordinator", "สัดส่วนเดียวกันของผู้ประสานงาน"}},
    {&TieTurnover::same_sector_introduction, "same_sector_introduction", "1", {0, 1}, "assumption", {"introductions within a sector against those across", "การแนะนำภายในภาคส่วน เทียบกับข้ามภาคส่วน"}},
    {&TieTurnover::cross_sector, "cross_sector", "1", {0, 1}, "MOT-1; T2", {"acceptance of a tie across sectors", "การยอมรับความสัมพันธ์ข้ามภาคส่วน"}},
    {&TieTurnover::likeness_floor, "likeness_floor", "1", {0, 1}, "MOT-1", {"acceptance of someone with wholly different goals", "การยอมรับผู้ที่มีเป้าหมายต่างกันโดยสิ้นเชิง"}},
    {&TieTurnover::likeness_width, "likeness_width", "1", {0.01, 10}, "MOT-1", {"distance of goals over which likeness fades", "ระยะห่างของเป้าหมายที่ความคล้ายกันจางลง"}},
};
const std::span<const Setting<TieTurnover>> TieTurnover::table = rows;

namespace {
enum Purpose : std::uint32_t { dropping, asking, meeting = 3, triad, anyone, outreach, granting, coordinating = 64 };
constexpr std::size_t requests_each = 3;
} // namespace

float TieTurnover::likeness(const State& s, AgentId i, AgentId j) const {
    const float floor = likeness_floor, narrow = -1 / (likeness_width * likeness_width);
    const float goals = floor >= 1 ? 1.0f : floor + (1 - floor) * exp_of(narrow * goal_gap2(s.agents, i, j));
    return s.agents.sector[i] == s.agents.sector[j] ? goals : goals * static_cast<float>(cross_sector);
}

namespace {

struct Fading {
    float rate, near, trusted, age, gone, daily;
    float week;
    const float* left;      // per tie: an end has left, or both have their daily life together
    const float* together;
    const std::int32_t* born;
    const float* w;
    const float* trust_lo;
    const float* trust_hi;
    const std::uint32_t* words;
    float* dropped;
};

PHAKHI_CLONES void fade(const Fading& f, std::size_t first, std::size_t last) {
    const std::int32_t* const born = f.born;
    const std::uint32_t* const words = f.words;
    float* const dropped = f.dropped;
#pragma GCC ivdep
    for (std::size_t k = first; k < last; ++k) {
        const float loose = std::max(0.0f, 1 - f.near * f.w[k]);
        const float age = f.week - static_cast<float>(born[k]);
        float hazard = f.rate * loose * loose * (1 - f.trusted * 0.5f * (f.trust_lo[k] + f.trust_hi[k])) / (1 + age * f.age);
        hazard = f.together[k] > 0 ? f.daily : hazard;
        hazard = f.left[k] > 0 ? f.gone : hazard;
        dropped[k] = chance(words[k]) < hazard ? 1.0f : 0.0f;
    }
}

/// The level of each tie as it stands now.
PHAKHI_CLONES void read_levels(const float* w, const float* trust_lo, const float* trust_hi, std::int32_t* level, std::size_t count) {
#pragma GCC ivdep
    for (std::size_t k = 0; k < count; ++k) level[k] = tie_level_of(w[k], std::min(trust_lo[k], trust_hi[k]));
}

} // namespace

void TieTurnover::drop(State& s, const Turn& turn) const {
    Ties& ties = s.ties;
    const Agents& a = s.agents;
    auto& row = turn.work.row;
    const bool daily_life = s.conditions.everyday_contact > 0;
    turn.loop(ties.size(), [&](std::size_t k) {
        const TieId t = tie_id(k);
        row[0][k] = (a.status[ties.lo[t]] == Status::left) | (a.status[ties.hi[t]] == Status::left);
        row[1][k] = daily_life & (ties.born[t] == 0);
    });
    Fading f;
    f.rate = drop_rate, f.near = drop_closeness, f.trusted = drop_trust, f.age = 1 / drop_age_weeks, f.gone = drop_gone, f.daily = drop_daily_life;
    f.week = static_cast<float>(s.week);
    f.left = row[0].data(), f.together = row[1].data(), f.dropped = row[2].data(), f.born = ties.born.data(), f.w = ties.closeness.data();
    f.trust_lo = ties.trust_lo.data(), f.trust_hi = ties.trust_hi.data();
    f.words = turn.draw_ties(dropping, s)[0];
    turn.loop.ranges(ties.size(), [&](std::size_t first, std::size_t last) { fade(f, first, last); });
    for (std::size_t k = ties.size(); k-- > 0;) {
        if (f.dropped[k] > 0) drop_tie(s, tie_id(k));
    }
}

/// An introduction by i: reach the least connected of some met people, or close two of the own contacts. `from == to` if none is made.
Workspace::Proposal TieTurnover::weave(const State& s, const Turn& turn, AgentId i, std::uint32_t purpose, float reach) const {
    const auto& everyone = s.roster.everyone;
    const auto& members = s.roster.members;
    const std::uint32_t uid = number(s.agents.uid[i]);
    const PhiloxBlock w = turn.draws.agent(purpose, uid);
    const Workspace::Proposal none{0, i, i, 0, 0};
    if (chance(w[0]) < reach || s.ties.degree(i) < 4) {
        AgentId best = i;
        std::uint32_t fewest = nobody;
        for (std::uint32_t pair = 0; pair < 3; ++pair) {
            const PhiloxBlock m = turn.draws.agent(purpose + 1 + pair, uid);
            for (std::size_t h = 0; h < 4; h += 2) {
                const AgentId j = chance(m[h]) < 0.6f ? members[below(m[h + 1], static_cast<std::uint32_t>(members.size()))]
                                                     : everyone[below(m[h + 1], static_cast<std::uint32_t>(everyone.size()))];
                if (j == i || s.agents.status[j] == Status::left || s.ties.degree(j) >= fewest || s.ties.between(i, j) != Ties::no_tie) continue;
                fewest = s.ties.degree(j);
                best = j;
            }
        }
        return {0, i, best, 0.3f, 0.3f};
    }
    const auto own = s.ties.of(i);
    const AgentId x = s.ties.other(own[below(w[1], static_cast<std::uint32_t>(own.size()))], i);
    const AgentId y = s.ties.other(own[below(w[2], static_cast<std::uint32_t>(own.size()))], i);
    const bool fits = x != y && s.agents.status[x] != Status::left && s.agents.status[y] != Status::left &&
                      (s.agents.sector[x] != s.agents.sector[y] || chance(w[3]) < static_cast<float>(same_sector_introduction));
    return fits ? Workspace::Proposal{0, x, y, 0.35f, 0.3f} : none;
}

namespace {

/// A fifth word from the low bytes of four: `chance` reads the upper 24 bits of a word only.
inline std::uint32_t low_bytes(std::uint32_t a, std::uint32_t b, std::uint32_t c, std::uint32_t d) { return a << 24 | (b & 255) << 16 | (c & 255) << 8 | (d & 255); }

struct Gates {
    const float* member;
    float meet, friends, random, out, weave;
    const std::uint32_t* w0;
    const std::uint32_t* w1;
    const std::uint32_t* w2;
    const std::uint32_t* w3;
    std::int32_t* might;
};

PHAKHI_CLONES void pass(const Gates& g, std::size_t first, std::size_t last) {
    const std::uint32_t *const w0 = g.w0, *const w1 = g.w1, *const w2 = g.w2, *const w3 = g.w3;
    std::int32_t* const might = g.might;
#pragma GCC ivdep
    for (std::size_t k = first; k < last; ++k) {
        const float m = g.member[k];
        might[k] = (chance(w0[k]) < m * g.meet) | (chance(w1[k]) < g.friends) | (chance(w2[k]) < g.random) | (chance(w3[k]) < m * g.out) |
                   (chance(low_bytes(w0[k], w1[k], w2[k], w3[k])) < m * g.weave);
    }
}

} // namespace

void TieTurnover::ask(State& s, const Turn& turn) const {
    const Agents& a = s.agents;
    const Ties& ties = s.ties;
    const Levers& lever = s.levers;
    const auto& everyone = s.roster.everyone;
    std::vector<AgentId>& present = turn.work.present;
    present.clear();
    if (s.network.held) {
        for (const AgentId i : s.roster.members) {
            if (a.attended[i]) present.push_back(i);
        }
    }
    const auto count = static_cast<std::uint32_t>(everyone.size()), there = static_cast<std::uint32_t>(present.size());
    auto& requests = turn.work.requests;   // three places for each agent; what was asked goes to the proposals
    if (requests.size() < everyone.size() * requests_each) requests.resize(everyone.size() * requests_each);
    std::vector<std::uint8_t>& asked = turn.work.counts;
    const Turn::Words words = turn.draw(asking, s, everyone);
    const float meet = there > 2 ? meeting_rate : 0, friends = triad_rate, random = random_rate, out = outreach_rate * lever.recruitment;
    const float weave_most = s.members() > 3 ? weave_rate * (0.5 + 0.5 * lever.weaving * s.network.energy) : 0, middle = weave_degree, reach = weave_reach;
    // most agents ask for nothing: who might is found in one loop without branches, by the highest chance anyone has
    std::vector<std::int32_t>& might = turn.work.levels;
    float* const member = turn.work.row[0].data();   // in the order of the list, 1 for members: outsiders neither weave nor reach out
    for (std::size_t k = 0; k < everyone.size(); ++k) member[k] = a.status[everyone[k]] == Status::member ? 1.0f : 0.0f;
    const Gates gates{member, meet, friends, random, out, weave_most, words[0], words[1], words[2], words[3], might.data()};
    turn.loop.ranges(everyone.size(), [&](std::size_t first, std::size_t last) { pass(gates, first, last); });
    turn.loop(everyone.size(), [&](std::size_t k) {
        asked[k] = 0;
        if (!might[k]) return;
        const AgentId i = everyone[k];
        if (a.status[i] == Status::left) return;
        const bool member = a.status[i] == Status::member;
        const std::uint32_t uid = number(a.uid[i]);
        const auto request = [&](AgentId from, AgentId to, float trust, float closeness) {
            if (from != to && asked[k] < requests_each) requests[k * requests_each + asked[k]++] = {0, from, to, trust, closeness};
        };
        if (a.attended[i] && chance(words[0][k]) < meet) {
            const PhiloxBlock w = turn.draws.agent(meeting, uid);
            AgentId j = present[below(w[0], there)];
            for (std::size_t look = 1; look < static_cast<std::size_t>(meeting_looks); ++look) {
                const AgentId other = present[below(w[look], there)];
                if (ties.degree(other) > ties.degree(j)) j = other;
            }
            if (chance(w[3]) < likeness(s, i, j)) request(i, j, 0.3f, 0.2f);
        }
        if (ties.degree(i) > 0 && chance(words[1][k]) < friends * (1 - a.overload[i])) {
            const PhiloxBlock w = turn.draws.agent(triad, uid);
            const TieId known = ties.of(i)[below(w[0], ties.degree(i))];
            const AgentId f = ties.other(known, i);
            if (ties.degree(f) > 1) {
                const AgentId j = ties.other(ties.of(f)[below(w[1], ties.degree(f))], f);
                if (j != i && a.status[j] != Status::left && chance(w[2]) < likeness(s, i, j)) request(i, j, 0.2f + 0.3f * ties.trust_of(known, i), 0.2f);
            }
        }
        if (chance(words[2][k]) < random) {
            const PhiloxBlock w = turn.draws.agent(anyone, uid);
            const AgentId j = everyone[below(w[0], count)];
            if (j != i && a.status[j] != Status::left && chance(w[1]) < likeness(s, i, j)) request(i, j, 0.25f, 0.15f);
        }
        if (!member) return;
        if (chance(words[3][k]) < out * a.commitment[i]) {
            const PhiloxBlock w = turn.draws.agent(outreach, uid);
            const AgentId j = everyone[below(w[0], count)];
            if (a.status[j] == Status::outside && chance(w[1]) < likeness(s, i, j)) request(i, j, 0.25f, 0.2f);
        }
        const float try_weaving = chance(low_bytes(words[0][k], words[1][k], words[2][k], words[3][k]));
        if (try_weaving < weave_most * a.commitment[i] * (1 - a.overload[i]) &&
            try_weaving < weave_most * a.commitment[i] * (1 - a.overload[i]) * logistic(static_cast<float>(ties.degree(i)) - middle)) {
            const Workspace::Proposal p = weave(s, turn, i, coordinating + 512, reach);
            request(p.from, p.to, p.trust, p.closeness);
        }
    });
    auto& proposals = turn.work.proposals;
    proposals.clear();
    for (std::size_t k = 0; k < everyone.size(); ++k) {
        for (std::size_t r = 0; r < asked[k]; ++r) proposals.push_back(requests[k * requests_each + r]);
    }
}

void TieTurnover::allot(State& s, const Turn& turn) const {
    const Agents& a = s.agents;
    auto& requests = turn.work.proposals;
    const auto& members = s.roster.members;
    if (s.levers.weaving > 0 && members.size() > 3 && s.network.energy > 0.2) {
        AgentId coordinator = members.front();
        float best = -1;
        for (const AgentId i : members) {
            const float score = (a.leader[i] ? 0.3f : 0.0f) + 0.05f * static_cast<float>(s.ties.degree(i)) + 0.1f * a.interest[i];
            if (score > best) {
                best = score;
                coordinator = i;
            }
        }
        const int tries = std::max(1, static_cast<int>(s.network.wanted_leaders / 3));
        for (int q = 0; q < tries; ++q) {
            const std::uint32_t purpose = coordinating + 8 * static_cast<std::uint32_t>(q);
            if (chance(turn.draws.network(purpose)[0]) >= s.levers.weaving * s.network.energy) continue;
            const Workspace::Proposal p = weave(s, turn, coordinator, purpose, coordinator_reach);
            if (p.from != p.to) requests.push_back(p);
        }
    }
    for (auto& r : requests) {
        const Uid lo = std::min(a.uid[r.from], a.uid[r.to]), hi = std::max(a.uid[r.from], a.uid[r.to]);
        r.priority = turn.draws.pair(granting, number(lo), number(hi))[0];
    }
    std::sort(requests.begin(), requests.end(), [&](const auto& x, const auto& y) {
        if (x.priority != y.priority) return x.priority < y.priority;
        if (a.uid[x.from] != a.uid[y.from]) return a.uid[x.from] < a.uid[y.from];
        return a.uid[x.to] != a.uid[y.to] ? a.uid[x.to] < a.uid[y.to] : x.trust > y.trust;
    });
    for (const auto& r : requests) make_tie(s, r.from, r.to, r.trust, r.closeness);
}

void TieTurnover::operator()(State& s, const Turn& turn) const {
    drop(s, turn);
    ask(s, turn);
    allot(s, turn);
    Ties& ties = s.ties;
    std::vector<std::int32_t>& levels = turn.work.levels;
    if (levels.size() < ties.size()) levels.resize(ties.size() + ties.size() / 4);
    read_levels(ties.closeness.data(), ties.trust_lo.data(), ties.trust_hi.data(), levels.data(), ties.size());
    for (std::size_t k = 0; k < ties.size(); ++k) {
        const TieId t = tie_id(k);
        if (levels[k] == ties.level[t]) continue;
        const TieChangeKind kind = levels[k] > ties.level[t] ? TieChangeKind::strengthen : TieChangeKind::weaken;
        ties.level[t] = static_cast<std::int8_t>(levels[k]);
        s.tie_changes.add({kind, s.agents.uid[ties.lo[t]], s.agents.uid[ties.hi[t]], ties.trust_lo[t], ties.trust_hi[t], ties.closeness[t], ties.level[t]});
    }
}

} // namespace phakhi
