// SPDX-License-Identifier: MIT
#include "engine/variation.hpp"
#include "scenario/settings.hpp"
#include <algorithm>
#include <boost/random/normal_distribution.hpp>
#include <cmath>

namespace phakhi {

Scenario varied(const Scenario& scenario, std::uint64_t seed, std::uint32_t replicate) {
    Scenario own = scenario;
    own.inputs.clear();
    own.resolved.clear();
    for (const Variation& v : scenario.variation) {
        const Draws draws(stream_key(seed, replicate, "variation." + v.key), 0);
        Stream stream = draws.stream(0);
        for (const SettingRef& setting : settings(own)) {
            if (setting.key != v.key) continue;
            if (v.kind == Variation::Kind::relative_sd) *setting.value *= std::exp(v.low * boost::random::normal_distribution<double>()(stream));
            else {
                const PhiloxBlock w = draws.network(0);
                *setting.value = v.low + (v.high - v.low) * uniform53(w[0], w[1]);
            }
            *setting.value = std::clamp(*setting.value, setting.range.min, setting.range.max);
        }
    }
    return own;
}

} // namespace phakhi
