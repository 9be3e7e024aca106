// SPDX-License-Identifier: MIT
#include "export/network_at.hpp"
#include "export/ties_at.hpp"
#include "report/packed.hpp"
#include "report/run_data.hpp"
#include "text/unit_words.hpp"
#include <algorithm>
#include <cmath>

namespace phakhi {

using Json = nlohmann::ordered_json;

namespace {

constexpr Text sectors[] = {{"people, civil society, business", "ภาคประชาชน"}, {"academia", "ภาควิชาการ"}, {"government", "ภาครัฐ"}};

/// States that tell a member's story, in this order.
constexpr std::string_view told_states[] = {"commitment", "fatigue", "mean_trust_received", "effort"};
/// Bytes that the states of all agents may take; above, rows are left out evenly.
constexpr std::size_t most_state_bytes = 120'000;

bool is_synthetic(const AgentRecord& a, std::size_t uid) { return a.label[uid] == "agent " + std::to_string(uid + 1); }

/// A name in both languages. A given name is the same in both; what the program made up is not.
Json name_of(const AgentRecord& a, std::size_t uid, Names names) {
    const std::string number = std::to_string(uid + 1);
    if (is_synthetic(a, uid)) return both("agent " + number, "คนที่ " + number);
    const auto sector = static_cast<std::size_t>(a.sector[uid] - 1);
    const std::string plain = "member " + number + " (";
    if (names == Names::real && !a.label[uid].starts_with(plain)) return both(a.label[uid], a.label[uid]);
    static constexpr std::string_view words[] = {"people", "academia", "government"};
    if (sector >= std::size(sectors)) return both("member " + number, "สมาชิก " + number);
    return both(plain + std::string(words[sector]) + ")", "สมาชิก " + number + " (" + std::string(sectors[sector].th) + ")");
}

/// Stretches of weeks in which `holds(row, uid)`: [uid, first week, week after the last], those still open end with the week after the run.
template <class Holds> Json stretches(const TrajectoryRecord& record, Holds&& holds) {
    const AgentRecord& a = record.agents;
    const int end = last_week(record);
    Json all = Json::array();
    for (std::size_t uid = 0; uid < a.size(); ++uid) {
        int since = -1;
        for (std::size_t row = 0; row < a.state_week.size() && a.state_week[row] <= end; ++row) {
            const bool there = holds(row * a.size() + uid);
            if (there && since < 0) since = a.state_week[row];
            else if (!there && since >= 0) all.push_back({uid, since, a.state_week[row]}), since = -1;
        }
        if (since >= 0) all.push_back({uid, since, end + 1});
    }
    return all;
}

Json states(const TrajectoryRecord& record) {
    const AgentRecord& a = record.agents;
    const int end = last_week(record);
    std::size_t rows = 0;
    while (rows < a.state_week.size() && a.state_week[rows] <= end) ++rows;
    const std::size_t step = std::max<std::size_t>(1, (rows * a.size() * std::size(told_states) + most_state_bytes - 1) / most_state_bytes);
    Json weeks = Json::array(), kinds = Json::array();
    for (std::size_t row = 0; row < rows; row += step) weeks.push_back(a.state_week[row]);
    for (const std::string_view key : told_states) {
        const auto found = std::find_if(a.states.begin(), a.states.end(), [&](const NamedSeries<float>& state) { return state.key == key; });
        if (found == a.states.end()) continue;
        float most = 1;   // effort is not bounded by 1
        for (const float value : found->values) most = std::isnan(value) ? most : std::max(most, value);
        std::vector<std::uint8_t> bytes;
        for (std::size_t row = 0; row < rows; row += step) {
            for (std::size_t uid = 0; uid < a.size(); ++uid) bytes.push_back(as_byte(static_cast<double>(found->values[row * a.size() + uid] / most)));
        }
        kinds.push_back({{"key", found->key}, {"label", both(found->label, found->label_th)}, {"most", most}, {"values", packed(bytes)}});
    }
    return {{"weeks", std::move(weeks)}, {"kinds", std::move(kinds)}};
}

Json places(const TrajectoryRecord& record) {
    const auto whole = [](const std::vector<float>& from) {
        std::vector<std::int16_t> out;
        for (const float value : from) out.push_back(static_cast<std::int16_t>(std::lround(std::clamp(value, -1.f, 1.f) * 32000)));
        return packed(out);
    };
    return {{"weeks", record.layout.frame_week}, {"x", whole(record.layout.x)}, {"y", whole(record.layout.y)}};
}

} // namespace

Json people_data(const TrajectoryRecord& record, Names names) {
    const AgentRecord& a = record.agents;
    Json all_names = Json::array(), influence = Json::array();
    for (std::size_t uid = 0; uid < a.size(); ++uid) {
        all_names.push_back(name_of(a, uid, names));
        influence.push_back(as_byte(static_cast<double>(a.influence[uid])));
    }
    Json sector_names = Json::array();
    for (const Text& sector : sectors) sector_names.push_back(both(sector.en, sector.th));
    return {{"names", std::move(all_names)}, {"first", a.first_week}, {"sector", a.sector}, {"sectors", std::move(sector_names)}, {"influence", std::move(influence)},
            {"members", stretches(record, [&](std::size_t k) { return a.status[k] == 1; })},
            {"leaders", stretches(record, [&](std::size_t k) { return a.status[k] == 1 && a.leader[k] == 1; })},
            {"states", states(record)}, {"places", places(record)}};
}

} // namespace phakhi
