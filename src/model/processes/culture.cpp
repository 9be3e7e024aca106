// SPDX-License-Identifier: MIT
#include "model/processes/culture.hpp"
#include "support/maths.hpp"

namespace phakhi {

static constexpr Setting<Culture> rows[] = {
    {&Culture::gain, "gain", "1/week", {0, 1}, "assumption; P9", {"culture that a week of working together builds", "วัฒนธรรมที่เกิดจากการทำงานร่วมกันหนึ่งสัปดาห์"}},
    {&Culture::fade, "fade", "1/week", {0, 1}, "assumption", {"fading of culture", "การจางลงของวัฒนธรรม"}},
    {&Culture::unanchored, "unanchored", "1", {0, 1}, "FAIL-9", {"what grows by itself where nobody anchors it", "ส่วนที่เติบโตได้เองเมื่อไม่มีใครปลูกฝัง"}},
    {&Culture::idle_fade, "idle_fade", "1", {1, 50}, "assumption", {"faster fading without activities", "การจางลงเร็วขึ้นกี่เท่าเมื่อไม่มีกิจกรรม"}},
    {&Culture::home_gain, "home_gain", "1/week", {0, 1}, "FAIL-9; size assumption", {"culture of the member agencies that a week of working together builds", "วัฒนธรรมของหน่วยงานสมาชิกที่เกิดจากการทำงานร่วมกันหนึ่งสัปดาห์"}},
    {&Culture::home_fade, "home_fade", "1/week", {0, 1}, "assumption", {"fading of the culture of the member agencies", "การจางลงของวัฒนธรรมของหน่วยงานสมาชิก"}},
};
const std::span<const Setting<Culture>> Culture::table = rows;

void Culture::operator()(State& s, const Turn&) const {
    Network& net = s.network;
    const double anchored = (0.3 + 0.7 * s.levers.anchoring) * (s.levers.anchoring > 0 ? 1 : unanchored);
    const double grown = gain * anchored * net.energy * clip01(net.activity) * net.attendance * clip01(net.perceived_output + 0.2) * (1 - net.culture);
    net.culture = clip01(net.culture + grown - fade * net.culture * (net.activity < 0.3 ? idle_fade : 1));
    if (s.levers.home_anchoring > 0 || net.home_culture > 0) {
        const double taken_home = home_gain * s.levers.home_anchoring * net.energy * clip01(net.activity) * net.attendance * (1 - net.home_culture);
        net.home_culture = clip01(net.home_culture + taken_home - home_fade * net.home_culture);
    }
}

} // namespace phakhi
