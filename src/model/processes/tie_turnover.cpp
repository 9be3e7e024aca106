// SPDX-License-Identifier: MIT
#include "model/processes/tie_turnover.hpp"
#include "model/expansion.hpp"
#include "model/tie_blocks.hpp"
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
    {&TieTurnover::coordinator_reach, "coordinator_reach", "1", {0, 1}, "assumption", {"share of the coordinator's weaving that reaches out instead of introducing", "สัดส่วนการถักทอของผู้ประสานงานที่เข้าหาคนใหม่ แทนที่จะแนะนำคนให้รู้จักกัน"}},
    {&TieTurnover::same_sector_introduction, "same_sector_introduction", "1", {0, 1}, "assumption", {"introductions within a sector against those across", "การแนะนำภายในภาคส่วน เทียบกับข้ามภาคส่วน"}},
    {&TieTurnover::cross_sector, "cross_sector", "1", {0, 1}, "MOT-1; T2", {"acceptance of a tie across sectors", "การยอมรับความสัมพันธ์ข้ามภาคส่วน"}},
    {&TieTurnover::likeness_floor, "likeness_floor", "1", {0, 1}, "MOT-1", {"acceptance of someone with wholly different goals", "การยอมรับผู้ที่มีเป้าหมายต่างกันโดยสิ้นเชิง"}},
    {&TieTurnover::likeness_width, "likeness_width", "1", {0.01, 10}, "MOT-1", {"distance of goals over which likeness fades", "ระยะห่างของเป้าหมายที่ความคล้ายกันจางลง"}},
    {&TieTurnover::exchange_acceptance, "exchange_acceptance", "1", {0, 1}, "ACT-18; size assumption", {"unlikeness that a stated exchange makes up for", "ความไม่คล้ายกันที่การแลกเปลี่ยนประโยชน์ชดเชยได้"}},
    {&TieTurnover::exchange_outreach, "exchange_outreach", "1", {0, 10}, "ACT-18; size assumption", {"outreach that a stated exchange adds", "การเข้าหาคนนอกที่เพิ่มขึ้นเมื่อมีการแลกเปลี่ยนประโยชน์"}},
    {&TieTurnover::trouble_seeking, "trouble_seeking", "1/week", {0, 1}, "MOT-9; no source gives a size", {"chance that a member in trouble seeks one who is in the same trouble", "โอกาสที่สมาชิกซึ่งเดือดร้อนจะหาผู้ที่ประสบปัญหาอย่างเดียวกัน"}},
};
const std::span<const Setting<TieTurnover>> TieTurnover::table = rows;

namespace {
enum Purpose : std::uint32_t { dropping, asking, meeting = 3, triad, anyone, outreach, granting, trouble, coordinating = 64 };
} // namespace

float TieTurnover::likeness(const State& s, AgentId i, AgentId j) const {
    const float floor = likeness_floor, narrow = -1 / (likeness_width * likeness_width);
    const float goals = floor >= 1 ? 1.0f : floor + (1 - floor) * exp_of(narrow * goal_gap2(s.agents, i, j));
    const double agreed = exchange_acceptance * s.levers.exchange * std::min(1.0, s.network.energy);   // a stated exchange makes up for unlikeness
    return s.agents.sector[i] == s.agents.sector[j] ? goals : goals * static_cast<float>(cross_sector + (1 - cross_sector) * agreed);
}

namespace {

struct Fading {
    float rate, near, trusted, age, gone, daily, week;
    std::int32_t together;                   ///< week of birth of ties that daily life protects; -1 = none
    const std::int32_t* __restrict born;
    const float* __restrict w;
    const float* __restrict trust_lo;
    const float* __restrict trust_hi;
    Flag* __restrict dropped;
};

/// The ends of a tie show whether they have left.
PHAKHI_CLONES void fade(const Fading f, std::size_t first, std::size_t count, const TieBlock& block) {
#pragma GCC ivdep
    for (std::size_t l = 0; l < count; ++l) {
        const std::size_t k = first + l;
        const float loose = std::max(0.0f, 1 - f.near * f.w[k]);
        const float age = f.week - static_cast<float>(f.born[k]);
        float hazard = f.rate * loose * loose * (1 - f.trusted * 0.5f * (f.trust_lo[k] + f.trust_hi[k])) / (1 + age * f.age);
        hazard = f.born[k] == f.together ? f.daily : hazard;
        hazard = block.lo.flags[l] | block.hi.flags[l] ? f.gone : hazard;
        f.dropped[k] = static_cast<Flag>(chance(block.words[0][l]) < hazard);
    }
}

struct Levels {
    const float* __restrict w;
    const float* __restrict trust_lo;
    const float* __restrict trust_hi;
    const Flag* __restrict level;
    Flag* __restrict now;
    Flag* __restrict changed;
};

/// The level of each tie as it stands now, and where it is another than before.
PHAKHI_CLONES void read_levels(const Levels l, std::size_t first, std::size_t last) {
#pragma GCC ivdep
    for (std::size_t k = first; k < last; ++k) {
        const float lo = l.trust_lo[k], hi = l.trust_hi[k];
        l.now[k] = tie_level_of(l.w[k], std::min(lo, hi));
        l.changed[k] = static_cast<Flag>(l.now[k] != l.level[k]);
    }
}

} // namespace

void TieTurnover::drop(State& s, const Turn& turn) const {
    Ties& ties = s.ties;
    const Agents& a = s.agents;
    std::int32_t* const left = turn.work.levels.data();
    for (std::size_t k = 0; k < a.size(); ++k) left[k] = a.status.data()[k] == Status::left;
    Fading f;
    f.rate = drop_rate, f.near = drop_closeness, f.trusted = drop_trust, f.age = 1 / drop_age_weeks, f.gone = drop_gone;
    f.daily = drop_daily_life, f.together = s.conditions.everyday_contact > 0 ? 0 : -1;
    f.week = static_cast<float>(s.week);
    f.born = ties.born.data(), f.w = ties.closeness.data();
    f.trust_lo = ties.trust_lo.data(), f.trust_hi = ties.trust_hi.data(), f.dropped = turn.work.flags.data();
    each_tie_block(s, turn, dropping, {a.overload.data(), a.overload.data(), left}, [&](std::size_t first, std::size_t some, const TieBlock& block) { fade(f, first, some, block); });
    std::vector<TieId>& going = turn.work.ties;
    going.clear();
    each_marked(f.dropped, ties.size(), [&](std::size_t k) { going.push_back(tie_id(k)); });
    while (!going.empty()) {   // from the back, so that the places of the others stay theirs
        drop_tie(s, going.back());
        going.pop_back();
    }
}

/// An introduction by i: reach the least connected of some met people, or close two of the own contacts. `from == to` if none is made.
Workspace::Proposal TieTurnover::weave(const State& s, const Turn& turn, AgentId i, std::uint32_t purpose, const PhiloxBlock& w, float reach) const {
    const auto& everyone = s.roster.everyone;
    const auto& members = s.roster.members;
    const std::uint32_t uid = number(s.agents.uid[i]);
    const Workspace::Proposal none{0, i, i, 0, 0};
    if (chance(w[0]) < reach || s.ties.degree(i) < 4) {
        AgentId best = i;
        std::uint32_t fewest = no_uid;
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

/// A fifth word from the low bytes of four: `chance` reads the upper 23 bits of a word only.
inline std::uint32_t low_bytes(std::uint32_t a, std::uint32_t b, std::uint32_t c, std::uint32_t d) { return a << 24 | (b & 255) << 16 | (c & 255) << 8 | (d & 255); }

/// The ways to seek a tie in a week.
enum Way : std::size_t { meet, friends, random, out, weaving, way_count };

struct Gates {
    float rate[way_count];
    const Status* __restrict status;
    const Flag* __restrict attended;
    const float* __restrict commitment;
    const float* __restrict overload;
    const std::uint32_t* __restrict w0;
    const std::uint32_t* __restrict w1;
    const std::uint32_t* __restrict w2;
    const std::uint32_t* __restrict w3;
    Flag* __restrict ways;   // a bit for each
};

/// Who seeks a tie in which way this week: most agents in none. Weaving also asks for partners to introduce, which is looked at later.
PHAKHI_CLONES void pass(const Gates g, std::size_t first, std::size_t last) {
#pragma GCC ivdep
    for (std::size_t k = first; k < last; ++k) {
        const std::uint32_t w0 = g.w0[k], w1 = g.w1[k], w2 = g.w2[k], w3 = g.w3[k];
        const float in = g.status[k] == Status::left ? 0.0f : 1.0f, m = g.status[k] == Status::member ? 1.0f : 0.0f, free = 1 - g.overload[k];
        const Flag met = chance(w0) < (g.attended[k] ? g.rate[meet] : 0.0f), friendly = chance(w1) < in * g.rate[friends] * free;
        const Flag anyone = chance(w2) < in * g.rate[random], outward = chance(w3) < m * g.rate[out] * g.commitment[k];
        const Flag weaves = chance(low_bytes(w0, w1, w2, w3)) < m * g.rate[weaving] * g.commitment[k] * free;
        g.ways[k] = met | friendly << friends | anyone << random | outward << out | weaves << weaving;
    }
}

} // namespace

namespace {

/// Those who seek a tie this week, way by way, with their random words, drawn together.
class Seekers {
public:
    Seekers(const State& s, const Turn& turn, const Flag* ways, const std::uint32_t (&purpose)[way_count]) : turn_(turn) {
        static_assert(way_count <= Workspace::most_ways);
        std::vector<AgentId>&seekers = turn.work.seekers, &who = turn.work.chosen;
        seekers.clear(), who.clear();
        each_marked(ways, s.agents.size(), [&](std::size_t k) { seekers.push_back(agent_id(k)); });
        for (std::size_t way = 0; way < way_count; ++way) {
            first_[way] = who.size();
            who.resize(who.size() + seekers.size());   // without branches: each is written where the next who goes this way stands
            std::size_t next = first_[way];
            for (const AgentId i : seekers) {
                who[next] = i;
                next += static_cast<std::size_t>(ways[number(i)] >> way & 1);
            }
            who.resize(next);
            std::fill(turn.work.hi.begin() + static_cast<std::ptrdiff_t>(first_[way]), turn.work.hi.begin() + static_cast<std::ptrdiff_t>(who.size()), purpose[way]);
        }
        first_[way_count] = who.size();
        words_ = turn.draw_each(turn.work.hi.data(), s, who);
    }

    /// Fills in the requests of those who go a way; ask(agent, its four words) gives a proposal, or one from somebody to himself for none.
    template <class Ask> void go(Way way, Ask&& ask) const {
        const std::size_t first = first_[way], count = first_[way + 1] - first;
        const std::vector<AgentId>& who = turn_.work.chosen;
        auto& requests = turn_.work.requests;
        turn_.loop(count, [&](std::size_t k) {
            const std::size_t at = first + k;
            requests[at] = ask(who[at], PhiloxBlock{words_[0][at], words_[1][at], words_[2][at], words_[3][at]});
        });
        std::vector<Flag>& asked = turn_.work.counts;
        for (std::size_t at = first; at < first + count; ++at) {
            const auto i = number(who[at]);
            if (requests[at].from == requests[at].to || asked[i] >= static_cast<Flag>(Workspace::most_requests)) continue;
            ++asked[i];
            turn_.work.proposals.push_back(requests[at]);
        }
    }

private:
    const Turn& turn_;
    std::size_t first_[way_count + 1];
    Turn::Words words_;
};

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
    turn.work.proposals.clear();
    std::fill(turn.work.counts.begin(), turn.work.counts.begin() + static_cast<std::ptrdiff_t>(a.size()), Flag{0});

    Gates g;
    g.rate[meet] = there > 2 ? meeting_rate : 0, g.rate[friends] = triad_rate, g.rate[random] = random_rate, g.rate[out] = outreach_rate * lever.recruitment * (1 + exchange_outreach * lever.exchange);
    g.rate[weaving] = s.members() > 3 ? weave_rate * (0.5 + 0.5 * lever.weaving * s.network.energy) : 0;
    g.status = a.status.data(), g.attended = a.attended.data(), g.commitment = a.commitment.data(), g.overload = a.overload.data();
    const Turn::Words words = turn.draw_everyone(asking, s);
    g.w0 = words[0], g.w1 = words[1], g.w2 = words[2], g.w3 = words[3];
    g.ways = turn.work.flags.data();
    turn.loop.lanes(a.size(), [&](std::size_t first, std::size_t last) { pass(g, first, last); });

    const Seekers seekers(s, turn, g.ways, {meeting, triad, anyone, outreach, coordinating + 512});
    const auto none = [](AgentId i) { return Workspace::Proposal{0, i, i, 0, 0}; };
    seekers.go(meet, [&](AgentId i, const PhiloxBlock& w) {
        AgentId j = present[below(w[0], there)];
        for (std::size_t look = 1; look < static_cast<std::size_t>(meeting_looks); ++look) {
            const AgentId other = present[below(w[look], there)];
            if (ties.degree(other) > ties.degree(j)) j = other;
        }
        return chance(w[3]) < likeness(s, i, j) ? Workspace::Proposal{0, i, j, 0.3f, 0.2f} : none(i);
    });
    seekers.go(friends, [&](AgentId i, const PhiloxBlock& w) {
        if (ties.degree(i) == 0) return none(i);
        const TieId known = ties.of(i)[below(w[0], ties.degree(i))];
        const AgentId f = ties.other(known, i);
        const AgentId j = ties.other(ties.of(f)[below(w[1], ties.degree(f))], f);
        if (j == i || a.status[j] == Status::left || chance(w[2]) >= likeness(s, i, j)) return none(i);
        return Workspace::Proposal{0, i, j, 0.2f + 0.3f * ties.trust_of(known, i), 0.2f};
    });
    seekers.go(random, [&](AgentId i, const PhiloxBlock& w) {
        const AgentId j = everyone[below(w[0], count)];
        return a.status[j] != Status::left && chance(w[1]) < likeness(s, i, j) ? Workspace::Proposal{0, i, j, 0.25f, 0.15f} : none(i);
    });
    seekers.go(out, [&](AgentId i, const PhiloxBlock& w) {
        const AgentId j = everyone[below(w[0], count)];
        return a.status[j] == Status::outside && chance(w[1]) < likeness(s, i, j) ? Workspace::Proposal{0, i, j, 0.25f, 0.2f} : none(i);
    });
    const float middle = weave_degree, reach = weave_reach;
    seekers.go(weaving, [&](AgentId i, const PhiloxBlock& w) {
        const float known = logistic(static_cast<float>(ties.degree(i)) - middle);
        return chance(low_bytes(w[0], w[1], w[2], w[3])) < known ? weave(s, turn, i, coordinating + 512, w, reach) : none(i);
    });
}

namespace {

/// Those in trouble look for others who are (MOT-9), among members without a tie to them.
void seek_the_troubled(State& s, const Turn& turn, double rate) {
    std::vector<AgentId>& troubled = turn.work.present;
    troubled.clear();
    for (const AgentId i : s.roster.members) {
        if (s.agents.in_trouble[i]) troubled.push_back(i);
    }
    for (const AgentId i : troubled) {
        const PhiloxBlock w = turn.draws.agent(trouble, number(s.agents.uid[i]));
        const AgentId j = troubled[below(w[1], static_cast<std::uint32_t>(troubled.size()))];
        if (j != i && chance(w[0]) < rate) turn.work.proposals.push_back({0, i, j, 0.35f, 0.2f});
    }
}

} // namespace

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
            const Workspace::Proposal p = weave(s, turn, coordinator, purpose, turn.draws.agent(purpose, number(a.uid[coordinator])), coordinator_reach);
            if (p.from != p.to) requests.push_back(p);
        }
    }
    const std::uint32_t* const priorities = turn.draw_pairs(granting, requests.size(), [&](std::size_t k) {
        const Workspace::Proposal& r = requests[k];
        return std::pair(std::min(a.uid[r.from], a.uid[r.to]), std::max(a.uid[r.from], a.uid[r.to]));
    })[0];
    for (std::size_t k = 0; k < requests.size(); ++k) requests[k].priority = priorities[k];
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
    if (trouble_seeking > 0) seek_the_troubled(s, turn, trouble_seeking);
    allot(s, turn);
    if (s.levers.exchange > 0) renew_wanted_ties(s);
    Ties& ties = s.ties;
    const Agents& a = s.agents;
    turn.work.prepare(a.size(), ties.size());
    Flag *const before = turn.work.counts.data(), *const after = turn.work.levels.data();
    widen(reinterpret_cast<const std::uint8_t*>(ties.level.data()), before, ties.size());
    const Levels now{ties.closeness.data(), ties.trust_lo.data(), ties.trust_hi.data(), before, after, turn.work.flags.data()};
    turn.loop.lanes(ties.size(), [&](std::size_t first, std::size_t last) { read_levels(now, first, last); });
    each_marked(now.changed, ties.size(), [&](std::size_t k) {
        const TieId t = tie_id(k);
        const TieChangeKind kind = after[k] > before[k] ? TieChangeKind::strengthen : TieChangeKind::weaken;
        ties.level[t] = static_cast<std::int8_t>(after[k]);
        s.tie_changes.add({kind, a.uid[ties.lo[t]], a.uid[ties.hi[t]], ties.trust_lo[t], ties.trust_hi[t], ties.closeness[t], ties.level[t]});
    });
}

} // namespace phakhi
