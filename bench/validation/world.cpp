// SPDX-License-Identifier: MIT
#include "world.hpp"
#include "random/draws.hpp"
#include "support/errors.hpp"
#include "support/nearest_name.hpp"
#include <algorithm>
#include <cstdlib>

namespace phakhi::validation {

const std::vector<ParameterInfo>& parameters() {
    static const std::vector<ParameterInfo> all = [] {
        std::vector<ParameterInfo> found;
        Scenario scenario;
        const std::string prefix = "parameters.";
        const auto every = settings(scenario);
        for (std::size_t k = 0; k < every.size(); ++k) {
            const SettingRef& s = every[k];
            if (s.key.compare(0, prefix.size(), prefix) || *s.value == 0) continue;
            found.push_back({k, s.key.substr(prefix.size()), std::string(s.source), *s.value, s.range});
        }
        return found;
    }();
    return all;
}

void World::apply(Scenario& scenario) const {
    if (turned.empty()) return;
    const auto every = settings(scenario);
    for (const Turned& t : turned) {
        const SettingRef& s = every[t.setting];
        *s.value = std::clamp(t.kind == Kind::times ? *s.value * t.value : t.value, s.range.min, s.range.max);
    }
}

World with(const std::vector<std::string>& assignments) {
    World world;
    const std::vector<std::string>& keys = setting_keys();
    std::vector<Problem> problems;
    for (const std::string& text : assignments) {
        const std::size_t equals = text.find('=');
        const std::string key = text.substr(0, equals);
        const auto found = std::find(keys.begin(), keys.end(), key);
        char* end = nullptr;
        const double value = equals == std::string::npos ? 0 : std::strtod(text.c_str() + equals + 1, &end);
        if (equals == std::string::npos || *end || end == text.c_str() + equals + 1) problems.push_back({"", 0, 0, "\"" + text + "\" is not key=number", ""});
        else if (found == keys.end()) problems.push_back({"", 0, 0, "unknown setting \"" + key + "\"", did_you_mean(key, keys)});
        else world.turned.push_back({static_cast<std::size_t>(found - keys.begin()), value, World::Kind::set});
    }
    if (!problems.empty()) throw InputError(problems);
    return world;
}

World jittered(std::uint32_t draw) {
    World world;
    const Draws draws(stream_key(1, draw, "validation.jitter"), 0);
    for (const ParameterInfo& p : parameters()) {
        const PhiloxBlock w = draws.agent(0, static_cast<std::uint32_t>(name_hash(p.name)));   // by name: a new parameter shifts no other's draw
        world.turned.push_back({p.setting, 1 + jitter_spread * (2 * uniform53(w[0], w[1]) - 1)});
    }
    return world;
}

} // namespace phakhi::validation
