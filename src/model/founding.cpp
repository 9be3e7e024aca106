// SPDX-License-Identifier: MIT
#include "model/founding.hpp"
#include "model/model.hpp"
#include "model/recruit.hpp"
#include "model/tie_making.hpp"
#include "support/maths.hpp"
#include "support/precise_maths.hpp"
#include <boost/random/normal_distribution.hpp>
#include <cmath>

namespace phakhi {

static constexpr Setting<Founding> rows[] = {
    {&Founding::trust, "trust", "1", {0, 1}, "assumption", {"trust between founders who know each other", "ความไว้วางใจระหว่างผู้ก่อตั้งที่รู้จักกัน"}},
    {&Founding::trust_spread, "trust_spread", "1", {0, 0.5}, "assumption", {"spread of trust between founders (standard deviation)", "ความแตกต่างของความไว้วางใจระหว่างผู้ก่อตั้ง (ส่วนเบี่ยงเบนมาตรฐาน)"}},
    {&Founding::closeness, "closeness", "1", {0, 1}, "assumption", {"closeness of founders' ties", "ความใกล้ชิดระหว่างผู้ก่อตั้ง"}},
    {&Founding::ties_per_founder, "ties_per_founder", "ties", {0, 64}, "assumption", {"ties of a founder at the start, on average", "จำนวนความสัมพันธ์เฉลี่ยของผู้ก่อตั้งหนึ่งคนเมื่อเริ่มต้น"}},
    {&Founding::cross_sector_ties, "cross_sector_ties", "probability", {0, 1}, "MOT-1; size assumption", {"chance that a tie across sectors is kept at the start", "โอกาสที่ความสัมพันธ์ข้ามภาคส่วนมีอยู่เมื่อเริ่มต้น"}},
    {&Founding::same_sector_ties, "same_sector_ties", "1", {0, 1}, "FORM-9", {"founders' ties within a sector against those across", "ความสัมพันธ์ของผู้ก่อตั้งภายในภาคส่วน เทียบกับข้ามภาคส่วน"}},
    {&Founding::outsider_trust, "outsider_trust", "1", {0, 1}, "assumption", {"trust on ties of outsiders", "ความไว้วางใจในความสัมพันธ์ของคนนอกเครือข่าย"}},
    {&Founding::outsider_closeness, "outsider_closeness", "1", {0, 1}, "assumption", {"closeness of ties of outsiders", "ความใกล้ชิดในความสัมพันธ์ของคนนอกเครือข่าย"}},
    {&Founding::outsider_ties, "outsider_ties", "ties", {0, 32}, "assumption", {"ties that each outsider brings, on average", "จำนวนความสัมพันธ์เฉลี่ยที่คนนอกหนึ่งคนมี"}},
    {&Founding::commitment, "commitment", "1", {0, 1}, "assumption", {"commitment of founders", "ความผูกพันของผู้ก่อตั้ง"}},
    {&Founding::urgency, "urgency", "1", {0, 1}, "assumption", {"urgency felt by founders", "ความรู้สึกเร่งด่วนของผู้ก่อตั้ง"}},
    {&Founding::outsider_urgency, "outsider_urgency", "1", {0, 1}, "assumption", {"urgency felt by outsiders", "ความรู้สึกเร่งด่วนของคนนอกเครือข่าย"}},
    {&Founding::acceptance, "acceptance", "1", {0, 1}, "assumption", {"founders' acceptance of the vision; they are twice as aware of it", "การยอมรับวิสัยทัศน์ของผู้ก่อตั้ง (การรับรู้เป็นสองเท่าของค่านี้)"}},
    {&Founding::fatigue, "fatigue", "1", {0, 1}, "assumption", {"fatigue at the start", "ความเหนื่อยล้าเมื่อเริ่มต้น"}},
    {&Founding::role_clarity, "role_clarity", "1", {0, 1}, "FAIL-4; size assumption", {"founders' role clarity", "ความชัดเจนของบทบาทของผู้ก่อตั้ง"}},
    {&Founding::fairness, "fairness", "1", {0, 1}, "assumption", {"felt fairness at the start", "ความเป็นธรรมที่รู้สึกเมื่อเริ่มต้น"}},
    {&Founding::voice, "voice", "1", {0, 1}, "assumption", {"felt say at the start", "การมีเสียงในการตัดสินใจที่รู้สึกเมื่อเริ่มต้น"}},
    {&Founding::benefit, "benefit", "1", {0, 1}, "assumption", {"felt benefit at the start", "ผลตอบแทนที่รู้สึกเมื่อเริ่มต้น"}},
    {&Founding::contribution, "contribution", "1", {0, 1}, "assumption", {"contribution at the start", "การลงแรงตามส่วนเมื่อเริ่มต้น"}},
    {&Founding::momentum, "momentum", "1", {0, 1}, "assumption", {"momentum at the start", "แรงส่งเมื่อเริ่มต้น"}},
    {&Founding::culture, "culture", "1", {0, 1}, "assumption", {"culture of cooperation at the start", "วัฒนธรรมความร่วมมือเมื่อเริ่มต้น"}},
    {&Founding::habit, "habit", "1", {0, 1}, "assumption", {"habit at the start", "ความเคยชินเมื่อเริ่มต้น"}},
    {&Founding::clarity, "clarity", "1", {0, 1}, "FAIL-3; size assumption", {"clarity of the vision at the start", "ความชัดเจนของวิสัยทัศน์เมื่อเริ่มต้น"}},
    {&Founding::vision_offset, "vision_offset", "1", {-1, 1}, "assumption", {"distance of the first vision from the founders' mean, on goal 1", "ระยะห่างของวิสัยทัศน์แรกจากค่าเฉลี่ยของผู้ก่อตั้ง ในเป้าหมายที่ 1"}},
    {&Founding::reserve, "reserve", "weeks", {0, 52}, "assumption", {"money at the start, in weeks of a healthy need per 24 founders", "เงินเมื่อเริ่มต้น นับเป็นสัปดาห์ของความต้องการปกติ ต่อผู้ก่อตั้ง 24 คน"}},
    {&Founding::influence, "influence", "1", {0, 1}, "assumption", {"mean influence of agents", "อิทธิพลเฉลี่ยของแต่ละคน"}},
    {&Founding::influence_spread, "influence_spread", "1", {0, 0.5}, "assumption", {"spread of influence", "ความแตกต่างของอิทธิพล"}},
    {&Founding::capacity, "capacity", "share of slack", {0, 1}, "assumption; FAIL-22", {"mean time to spare", "ความพร้อมด้านเวลาเฉลี่ย"}},
    {&Founding::capacity_spread, "capacity_spread", "share of slack", {0, 0.5}, "assumption", {"spread of time to spare", "ความแตกต่างของความพร้อมด้านเวลา"}},
    {&Founding::opportunism, "opportunism", "1", {0, 1}, "assumption; R7", {"scale of opportunism (exponential)", "ระดับการเอาเปรียบ (แจกแจงแบบเลขชี้กำลัง)"}},
    {&Founding::ability, "ability", "1", {0, 1}, "assumption", {"mean ability to lead", "ภาวะผู้นำเฉลี่ย"}},
    {&Founding::ability_spread, "ability_spread", "1", {0, 0.5}, "assumption", {"spread of ability to lead", "ความแตกต่างของภาวะผู้นำ"}},
    {&Founding::goal_spread, "goal_spread", "1", {0, 0.5}, "assumption", {"spread of goals about the need", "ความแตกต่างของเป้าหมายรอบความต้องการจริง"}},
    {&Founding::sector_gap, "sector_gap", "1", {0, 1}, "FAIL-20", {"distance of the sectors' goals on goal 2", "ระยะห่างของเป้าหมายระหว่างภาคส่วน ในเป้าหมายที่ 2"}},
    {&Founding::home_spread, "home_spread", "1", {0, 1}, "FAIL-23; assumption", {"spread of what members' own groups hold on to, on goal 2", "ความแตกต่างของจุดยืนของกลุ่มต้นสังกัด ในเป้าหมายด้านที่สอง"}},
    {&Founding::readiness, "readiness", "1", {0, 0.5}, "assumption", {"mean readiness to lead", "ความพร้อมเป็นผู้นำเฉลี่ย"}},
    {&Founding::exit_threshold, "exit_threshold", "1", {0, 1}, "calibrated (findings 5, row cliff)", {"mean commitment below which the outside option is better", "ระดับความผูกพันเฉลี่ยที่ต่ำกว่านี้แล้วการออกไปดีกว่า"}},
    {&Founding::exit_threshold_spread, "exit_threshold_spread", "1", {0, 0.5}, "calibrated (findings 5, row cliff)", {"spread of the exit threshold between persons", "ความแตกต่างของเกณฑ์การออกระหว่างบุคคล"}},
    {&Founding::leader_effectiveness, "leader_effectiveness", "1", {0, 1}, "assumption", {"effectiveness of the first leaders", "ประสิทธิผลของผู้นำชุดแรก"}},
    {&Founding::leader_readiness, "leader_readiness", "1", {0, 1}, "assumption", {"least readiness of the first leaders", "ความพร้อมขั้นต่ำของผู้นำชุดแรก"}},
    {&Founding::need_low, "need_low", "1", {0, 1}, "assumption", {"lowest start of the real need", "ค่าต่ำสุดของความต้องการจริงเมื่อเริ่มต้น"}},
    {&Founding::need_span, "need_span", "1", {0, 1}, "assumption", {"span of starts of the real need", "ช่วงค่าของความต้องการจริงเมื่อเริ่มต้น"}},
};
const std::span<const Setting<Founding>> Founding::table = rows;

namespace {
enum Purpose : std::uint32_t { person, lasting, need, founder_tie, outsider_tie, target };

double normal(Stream& stream, double mean, double sd) { return sd > 0 ? boost::random::normal_distribution<double>(mean, sd)(stream) : mean; }
double uniform(Stream& stream) {
    const std::uint32_t high = stream();
    return uniform53(high, stream());
}

/// The sector of a synthetic agent: shares dealt out as evenly as whole agents allow.
int dealt_sector(const std::vector<double>& shares, const std::array<int, kSectors>& dealt) {
    int next = 0;
    double least = -1;
    for (int k = 0; k < kSectors; ++k) {
        const double share = k < static_cast<int>(shares.size()) ? shares[k] : 0;
        const double due = share / (dealt[k] + 1);
        if (due > least) {
            least = due;
            next = k;
        }
    }
    return next;
}

void place_agents(const Founding& founding, const Population& population, State& s, const Draws& draws) {
    Agents& a = s.agents;
    const int size = population.size(), given = static_cast<int>(population.seats.size());
    std::array<int, kSectors> dealt{};
    for (int k = 0; k < size; ++k) {
        const AgentId i = agent_id(k);
        const Seat* seat = k < given ? &population.seats[k] : nullptr;
        a.uid[i] = Uid(s.next_uid++);
        a.sector[i] = static_cast<Flag>(seat ? seat->sector : dealt_sector(population.sectors, dealt));
        ++dealt[a.sector[i]];
        Stream stream = draws.stream(lasting, number(a.uid[i]));
        const double influence = std::clamp(normal(stream, founding.influence, founding.influence_spread), 0.05, 0.95);
        const double interest = uniform(stream);
        a.influence[i] = seat ? seat->influence.value_or(influence) : influence;
        a.interest[i] = seat ? seat->interest.value_or(interest) : interest;
        draw_person(founding, s, i, draws, person);
        if (seat && seat->capacity) a.capacity[i] = *seat->capacity;
        if (seat && seat->strongest_skill) {
            for (int q = 0; q < kSkills; ++q) a.skill[q][i] = q == *seat->strongest_skill ? 0.8f : std::min(a.skill[q][i], 0.3f);
        }
        if (seat ? seat->founder : k < population.founders && given == 0) {
            a.status[i] = Status::member;
            a.urgency[i] = founding.urgency;
            a.acceptance[i] = founding.acceptance;
            a.awareness[i] = std::min(1.0, 2 * founding.acceptance);
            a.commitment[i] = founding.commitment;
            a.role_clarity[i] = founding.role_clarity;
        }
        s.roster.everyone.push_back(i);
    }
}

void tie_founders(const Founding& founding, const Population& population, State& s, const Draws& draws) {
    for (const GivenTie& tie : population.ties) {
        if (tie.wanted_closeness > 0) s.wanted.push_back({Uid(static_cast<std::uint32_t>(std::min(tie.from, tie.to))), Uid(static_cast<std::uint32_t>(std::max(tie.from, tie.to))),
                                                          static_cast<float>(tie.wanted_trust), static_cast<float>(tie.wanted_closeness)});   // seats have the first uids, in their order
        if (tie.closeness <= 0) continue;
        make_tie(s, agent_id(static_cast<std::size_t>(tie.from)), agent_id(static_cast<std::size_t>(tie.to)), tie.trust, tie.closeness);
    }
    const auto& members = s.roster.members;
    const Agents& a = s.agents;
    const auto n = static_cast<std::uint32_t>(members.size());
    const auto wanted = static_cast<int>(n * founding.ties_per_founder / 2);
    if (n > 1 && !population.given_ties_only) {
        int made = static_cast<int>(s.ties.size());
        for (int attempt = 0; attempt < wanted * 30 && made < wanted; ++attempt) {
            Stream stream = draws.stream(founder_tie, static_cast<std::uint32_t>(attempt));
            const AgentId i = members[below(stream(), n)], j = members[below(stream(), n)];
            if (a.sector[i] != a.sector[j] && chance(stream()) >= founding.cross_sector_ties) continue;
        if (founding.same_sector_ties < 1 && a.sector[i] == a.sector[j] && chance(stream()) >= founding.same_sector_ties) continue;
            made += make_tie(s, i, j, std::clamp(normal(stream, founding.trust, founding.trust_spread), 0.05, 0.95), founding.closeness);
        }
    }
    const auto size = static_cast<std::uint32_t>(s.roster.everyone.size());
    const auto outside = static_cast<int>((size - n) * founding.outsider_ties);
    int made = 0;
    for (int attempt = 0; size > n && attempt < outside * 30 && made < outside; ++attempt) {
        const PhiloxBlock w = draws.pair(outsider_tie, static_cast<std::uint32_t>(attempt), no_uid);
        const AgentId i = s.roster.everyone[below(w[0], size)], j = s.roster.everyone[below(w[1], size)];
        if (a.status[i] == Status::member || a.sector[i] != a.sector[j]) continue;
        made += make_tie(s, i, j, founding.outsider_trust, founding.outsider_closeness);
    }
}

void seat_first_leaders(const Founding& founding, const Leadership& leadership, State& s, const Draws& draws) {
    Agents& a = s.agents;
    const int seats = static_cast<int>(s.network.wanted_leaders);
    for (int l = 0; l < seats; ++l) {
        const std::size_t best = leadership.candidate(s, draws, false, false);
        if (best == s.roster.members.size()) break;
        const AgentId i = s.roster.members[best];
        a.leader[i] = 1;
        a.effectiveness[i] = founding.leader_effectiveness;
        a.readiness[i] = std::max(a.readiness[i], static_cast<float>(founding.leader_readiness));
        const double rotation = s.levers.rotation_weeks;
        a.term_weeks[i] = static_cast<std::int16_t>(rotation > 0 && seats > 1 ? std::min(rotation, 104.0) * l / seats : 0);   // terms end one by one
    }
    s.roster.refresh(a);
}

} // namespace

void draw_person(const Founding& f, State& s, AgentId i, const Draws& draws, std::uint32_t purpose) {
    Agents& a = s.agents;
    Stream stream = draws.stream(purpose, number(a.uid[i]));
    a.capacity[i] = std::clamp(normal(stream, f.capacity, f.capacity_spread), 0.03, 1.0);
    a.opportunism[i] = clip01(-f.opportunism * precise_log(1 - 0.98 * uniform(stream)));
    a.ability[i] = std::clamp(normal(stream, f.ability, f.ability_spread), 0.05, 0.95);
    a.home_pull[i] = f.sector_gap * (a.sector[i] - 1);
    for (int k = 0; k < kGoals; ++k) {
        const double own = (k == 0 && a.opportunism[i] > 0.3f ? 0.35 * a.opportunism[i] : 0) + (k == 1 ? a.home_pull[i] : 0);
        a.goal[k][i] = clip01(s.surroundings.need[k] + normal(stream, 0, f.goal_spread) + own);
    }
    const std::uint32_t best = below(stream(), kSkills);
    for (std::uint32_t q = 0; q < kSkills; ++q) {
        const double other = 0.15 + 0.15 * uniform(stream);
        a.skill[q][i] = q == best ? 0.8 : other;
    }
    a.readiness[i] = 2 * f.readiness * uniform(stream);
    a.exit_threshold[i] = normal(stream, f.exit_threshold, f.exit_threshold_spread);
    const float stand = normal(stream, 0, f.home_spread);   // what his own group holds on to, whatever the sector
    a.home_pull[i] = std::clamp(a.home_pull[i] + stand, -1.0f, 1.0f);
    a.goal[1][i] = clip01(a.goal[1][i] + stand);
    a.status[i] = Status::outside;
    a.joined_week[i] = 0;
    a.urgency[i] = f.outsider_urgency;
    a.awareness[i] = a.acceptance[i] = a.commitment[i] = a.role_clarity[i] = 0;
    a.fatigue[i] = f.fatigue;
    a.benefit[i] = f.benefit;
    a.fairness[i] = f.fairness;
    a.voice[i] = f.voice;
    a.contribution[i] = f.contribution;
    a.effort[i] = a.overload[i] = a.decision_weight[i] = a.credit_gap[i] = a.effectiveness[i] = 0;
    a.trust_given[i] = a.trust_received[i] = f.trust;
    a.conflict[i] = 0;
    a.disappointed[i] = a.in_trouble[i] = a.attended[i] = a.leader[i] = 0;
    a.term_weeks[i] = a.terms_served[i] = 0;
    a.stepped_down_week[i] = 0;
}

void remember_plan(const Plan& plan, ManagerMemory& memory) {
    constexpr std::int32_t never = -1000000;
    std::size_t comparisons = 0;
    for (const PlannedAction& action : plan.actions) {
        for (const auto& all : action.when.any) comparisons += all.size();
    }
    memory.taken_week.resize(plan.actions.size(), never);
    memory.was_true.resize(plan.actions.size(), 0);
    memory.held_weeks.resize(comparisons, 0);
}

State found(const Model& model, const Plan& plan, const Population& population, std::uint64_t seed, std::uint32_t replicate, Workspace& work) {
    const Founding& founding = model.founding;
    const auto size = static_cast<std::size_t>(population.size());
    State s;
    s.levers = plan.levers;
    s.conditions = plan.conditions;
    s.agents.resize(size);
    s.ties = Ties(size, std::min(population.max_ties, Ties::most_per_agent));
    s.roster.everyone.reserve(size);
    s.roster.members.reserve(size);
    s.roster.leaders.reserve(size);
    s.events.reserve(64 + size / 16);
    remember_plan(plan, s.memory);

    const Draws draws(stream_key(seed, replicate, Founding::key), 0);
    Stream world = draws.stream(need);
    for (double& theta : s.surroundings.need) theta = clip01(founding.need_low + founding.need_span * uniform(world));
    s.surroundings.pressure = plan.conditions.problem_pressure;
    place_agents(founding, population, s, draws);
    s.roster.refresh(s.agents);

    Network& net = s.network;
    net.founders = s.members();
    net.scale = std::max(1.0, net.founders) / 24;
    Stream aim = draws.stream(target);
    net.target = plan.conditions.target_impact * net.scale * precise_exp(normal(aim, 0, plan.conditions.target_spread));
    for (int k = 0; k < kGoals; ++k) {
        for (const AgentId i : s.roster.members) net.vision[k] += s.agents.goal[k][i] / net.founders;
        net.vision[k] = clip01(net.vision[k] + (k == 0 ? founding.vision_offset : 0));
    }
    net.founding_vision = net.vision;
    net.clarity = founding.clarity;
    net.momentum = founding.momentum;
    net.culture = founding.culture;
    net.habit = founding.habit;
    net.reserve = founding.reserve;
    net.sponsor = net.sponsor_setting = plan.conditions.sponsor_support;
    tie_founders(founding, population, s, draws);
    std::get<Management>(model.week).seat_leaders(s);
    seat_first_leaders(founding, std::get<Leadership>(model.week), s, Draws(stream_key(seed, replicate, Leadership::key), 0));
    s.tie_changes.release();   // the founding ties are the state's own; the log begins with week 1
    s.tie_changes.reserve(64 + size / 4);
    work.prepare(size, s.ties.size());
    return s;
}

} // namespace phakhi
