// SPDX-License-Identifier: MIT
#include "model/processes/environment.hpp"
#include "model/plan.hpp"
#include "support/maths.hpp"
#include "support/precise_maths.hpp"
#include <boost/random/normal_distribution.hpp>

namespace phakhi {

static constexpr Setting<Environment> rows[] = {
    {&Environment::pressure_return, "pressure_return", "1/week", {0, 1}, "assumption", {"weekly return of problem pressure to its mean", "การกลับสู่ค่าเฉลี่ยของแรงกดดันของปัญหาในแต่ละสัปดาห์"}},
    {&Environment::pressure_noise, "pressure_noise", "1/week", {0, 0.5}, "assumption", {"weekly noise of problem pressure (standard deviation)", "ความผันผวนรายสัปดาห์ของแรงกดดัน (ส่วนเบี่ยงเบนมาตรฐาน)"}},
    {&Environment::renewal_base, "renewal_base", "logit", {-10, 10}, "fitted to Feinberg et al. 2008", {"logit of a grant renewal without planning at ordinary output", "ลอจิตของการต่อทุน เมื่อไม่ได้วางแผนและผลงานปกติ"}},
    {&Environment::renewal_planning, "renewal_planning", "logit", {0, 10}, "fitted to Feinberg et al. 2008", {"what planning for sustainability adds to it", "ส่วนที่การวางแผนหลังหมดทุนเพิ่มให้"}},
    {&Environment::renewal_output, "renewal_output", "logit", {0, 10}, "assumption", {"what output above the ordinary adds to it", "ส่วนที่ผลงานเกินปกติเพิ่มให้"}},
    {&Environment::renewal_output_middle, "renewal_output_middle", "healthy weeks", {0, 5}, "assumption", {"the ordinary output per member that a funder expects", "ผลงานปกติต่อสมาชิกที่ผู้ให้ทุนคาดหวัง"}},
    {&Environment::pressure_after_need_met, "pressure_after_need_met", "1", {0, 1}, "DEF-10", {"problem pressure left when the need is met and the network goes on", "แรงกดดันที่เหลือ เมื่อหมดความจำเป็นแต่เครือข่ายยังดำเนินต่อ"}},
};
const std::span<const Setting<Environment>> Environment::table = rows;

namespace {
enum Purpose : std::uint32_t { pressure, need, renewal, termination };
double reflected(double x) { return x < 0 ? -x : x > 1 ? 2 - x : x; }
} // namespace

void Environment::operator()(State& s, const Turn& turn) const {
    const Conditions& world = s.conditions;
    Surroundings& around = s.surroundings;
    Network& net = s.network;
    Stream noise = turn.draws.stream(pressure);
    const double mean = net.need_met ? pressure_after_need_met : world.problem_pressure;
    const double step = pressure_noise > 0 ? boost::random::normal_distribution<double>(0, pressure_noise)(noise) : 0;
    around.pressure = clip01(around.pressure + pressure_return * (mean - around.pressure) + step);
    if (world.need_drift > 0) {
        Stream walk = turn.draws.stream(need);
        for (double& theta : around.need) theta = reflected(theta + boost::random::normal_distribution<double>(0, world.need_drift)(walk));
    }
    const int end = static_cast<int>(world.grant_end_week), length = static_cast<int>(world.grant_length_weeks);
    if (end > 0 && s.week >= end && (s.week - end) % length == 0) {
        const PhiloxBlock w = turn.draws.network(renewal);
        const double odds = renewal_base + renewal_planning * s.levers.sustainability_planning +
                            renewal_output * (net.output_smooth - renewal_output_middle);
        net.sponsor = uniform53(w[0], w[1]) < logistic(odds) ? world.grant_renewal : 0;
    }
    if (world.termination_hazard > 0 && !net.terminated) {
        const PhiloxBlock w = turn.draws.network(termination);
        net.terminated = uniform53(w[0], w[1]) < 1 - precise_exp(-world.termination_hazard);
    }
}

} // namespace phakhi
