// SPDX-License-Identifier: MIT
#include "export/network_at.hpp"
#include "export/ties_at.hpp"
#include "export/words.hpp"
#include "metrics/nominations.hpp"
#include "results/schema.hpp"
#include <algorithm>
#include <limits>
#include <map>

namespace phakhi {

namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();
constexpr std::int8_t member = static_cast<std::int8_t>(Status::member);

/// The last row of states up to a week.
std::size_t row_at(const AgentRecord& agents, int week) {
    const auto after = std::upper_bound(agents.state_week.begin(), agents.state_week.end(), week);
    return after == agents.state_week.begin() ? 0 : static_cast<std::size_t>(after - agents.state_week.begin()) - 1;
}

Attribute attribute(const h5::Column& column, Attribute::Kind kind) {
    return {std::string(column.name), std::string(column.label.en), std::string(column.label.th), std::string(column.unit), kind, {}, {}};
}

template <class T> Attribute numbers(const h5::Column& column, Attribute::Kind kind, const std::vector<std::int32_t>& uids, const std::vector<T>& values, std::size_t offset = 0) {
    Attribute out = attribute(column, kind);
    for (const std::int32_t uid : uids) out.numbers.push_back(static_cast<double>(values[offset + static_cast<std::size_t>(uid)]));
    return out;
}

template <class T> Attribute categories(const h5::Column& column, const std::vector<std::int32_t>& uids, const std::vector<T>& values, std::size_t offset = 0) {
    Attribute out = attribute(column, Attribute::Kind::text);
    for (const std::int32_t uid : uids) out.texts.emplace_back(word_of(column.flags, values[offset + static_cast<std::size_t>(uid)]));
    return out;
}

void describe_agents(NetworkAt& net, const AgentRecord& a, std::size_t row) {
    using namespace schema::agents;
    using Kind = Attribute::Kind;
    const std::vector<std::int32_t>& uids = net.agents;
    const std::size_t offset = row * a.size();
    Attribute name = attribute(label, Kind::text);
    for (const std::int32_t uid : uids) name.texts.push_back(a.label[static_cast<std::size_t>(uid)]);
    std::vector<Attribute>& all = net.agent_attributes;
    all.push_back(std::move(name));
    all.push_back(numbers(schema::agent, Kind::whole, uids, [&] {
        std::vector<std::int32_t> every(a.size());
        for (std::size_t uid = 0; uid < a.size(); ++uid) every[uid] = static_cast<std::int32_t>(uid);
        return every;
    }()));
    all.push_back(categories(sector, uids, a.sector));
    all.push_back(categories(status, uids, a.status, offset));
    all.push_back(numbers(leader, Kind::flag, uids, a.leader, offset));
    all.push_back(numbers(influence, Kind::number, uids, a.influence));
    all.push_back(numbers(interest, Kind::number, uids, a.interest));
    all.push_back(numbers(capacity, Kind::number, uids, a.capacity));
    all.push_back(numbers(cohort_week, Kind::whole, uids, a.cohort_week));
    for (const NamedSeries<float>& state : a.states) {
        Attribute one{state.key, state.label, state.label_th, state.unit, Kind::number, {}, {}};
        for (const std::int32_t uid : uids) one.numbers.push_back(static_cast<double>(state.values[offset + static_cast<std::size_t>(uid)]));
        all.push_back(std::move(one));
    }
    for (int k = 0; k < a.goals; ++k) {
        Attribute one = attribute(goal, Kind::number);
        one.key += "_" + std::to_string(k + 1), one.label += " " + std::to_string(k + 1), one.label_th += " " + std::to_string(k + 1);
        for (const std::int32_t uid : uids) one.numbers.push_back(static_cast<double>(a.goal[(offset + static_cast<std::size_t>(uid)) * static_cast<std::size_t>(a.goals) + static_cast<std::size_t>(k)]));
        all.push_back(std::move(one));
    }
    for (Attribute& one : all) {   // -1 = never or not in the field
        if (one.kind == Kind::whole || one.kind == Kind::flag) std::replace(one.numbers.begin(), one.numbers.end(), -1.0, missing);
    }
}

/// Attributes of the ties: in order, each filled by `add`.
struct TieTable {
    using Kind = Attribute::Kind;
    std::vector<Attribute> all;
    void add(std::size_t k, const h5::Column& column, Kind kind, double value) {
        if (k == all.size()) all.push_back(attribute(column, kind));
        all[k].numbers.push_back(value);
    }
};

constexpr h5::Column formed_week{"formed_week", {"week in which the tie was made (0 = at founding)", "สัปดาห์ที่เกิดความสัมพันธ์ (0 = ตอนก่อตั้ง)"}, "weeks"},
    recorded_week{"recorded_week", {"week of trust and closeness: the last snapshot or change of level", "สัปดาห์ที่บันทึกความไว้วางใจและความใกล้ชิด"}, "weeks"},
    trust_in_named{"trust", {"trust of who names in who is named", "ความไว้วางใจของผู้ระบุชื่อต่อผู้ถูกระบุ"}}, returned{"returned", {"whether the other names back", "อีกฝ่ายระบุชื่อตอบหรือไม่"}};

void add_tie(NetworkAt& net, TieTable& table, std::size_t a, std::size_t b, const TieAt& tie) {
    using Kind = Attribute::Kind;
    net.ties.emplace_back(a, b);
    net.weight.push_back(tie.closeness);
    std::size_t k = 0;
    table.add(k++, schema::tie::trust, Kind::number, tie.trust);
    table.add(k++, schema::tie::trust_back, Kind::number, tie.trust_back);
    table.add(k++, schema::tie::closeness, Kind::number, tie.closeness);
    table.add(k++, schema::tie::level, Kind::whole, tie.level);
    table.add(k++, formed_week, Kind::whole, tie.formed);
    table.add(k++, recorded_week, Kind::whole, tie.recorded);
}

void add_nominations(NetworkAt& net, TieTable& table, std::size_t a, std::size_t b, const TieAt& tie) {
    using Kind = Attribute::Kind;
    if (!(tie.closeness > nomination_closeness)) return;
    const bool there = tie.trust > nomination_trust, back = tie.trust_back > nomination_trust;
    const auto name = [&](std::size_t from, std::size_t to, float trust) {
        net.ties.emplace_back(from, to);
        net.weight.push_back(trust);
        std::size_t k = 0;
        table.add(k++, trust_in_named, Kind::number, trust);
        table.add(k++, returned, Kind::flag, there && back);
        table.add(k++, schema::tie::closeness, Kind::number, tie.closeness);
        table.add(k++, schema::tie::level, Kind::whole, tie.level);
        table.add(k++, formed_week, Kind::whole, tie.formed);
        table.add(k++, recorded_week, Kind::whole, tie.recorded);
    };
    if (there) name(a, b, tie.trust);
    if (back) name(b, a, tie.trust_back);
}

void place_agents(NetworkAt& net, const TrajectoryRecord& record) {
    const LayoutRecord& layout = record.layout;
    if (layout.frame_week.empty()) return;
    const auto after = std::upper_bound(layout.frame_week.begin(), layout.frame_week.end(), net.week);
    const std::size_t frame = after == layout.frame_week.begin() ? 0 : static_cast<std::size_t>(after - layout.frame_week.begin()) - 1;
    for (const std::int32_t uid : net.agents) {
        net.x.push_back(layout.x[frame * record.agents.size() + static_cast<std::size_t>(uid)]);
        net.y.push_back(layout.y[frame * record.agents.size() + static_cast<std::size_t>(uid)]);
    }
}

bool is_given(const TrajectoryRecord& record, std::size_t uid) { return record.agents.label[uid] != "agent " + std::to_string(uid + 1); }

} // namespace

NetworkAt network_at(const TrajectoryRecord& record, int week, Direction direction, Who who) {
    NetworkAt net{record.title, record.title_th, week, direction, {}, {}, {}, {}, {}, {}, {}};
    const AgentRecord& a = record.agents;
    const std::size_t row = row_at(a, week);
    const auto status = [&](std::int32_t uid) { return a.status[row * a.size() + static_cast<std::size_t>(uid)]; };
    const std::map<Pair, TieAt> ties = ties_at(record, week);
    std::vector<bool> wanted(a.size(), false);
    for (std::size_t uid = 0; uid < a.size(); ++uid) wanted[uid] = who == Who::members ? status(static_cast<std::int32_t>(uid)) == member : status(static_cast<std::int32_t>(uid)) >= 0;
    if (who == Who::everyone) {
        for (const auto& [ends, tie] : ties) wanted[static_cast<std::size_t>(ends.first)] = wanted[static_cast<std::size_t>(ends.second)] = true;
    }
    std::vector<std::size_t> row_of(a.size(), 0);
    for (std::size_t uid = 0; uid < a.size(); ++uid) {
        if (!wanted[uid]) continue;
        row_of[uid] = net.agents.size();
        net.agents.push_back(static_cast<std::int32_t>(uid));
    }
    describe_agents(net, a, row);
    TieTable table;
    for (const auto& [ends, tie] : ties) {
        const auto first = static_cast<std::size_t>(ends.first), second = static_cast<std::size_t>(ends.second);
        if (!wanted[first] || !wanted[second]) continue;
        if (direction == Direction::undirected) add_tie(net, table, row_of[first], row_of[second], tie);
        else if (status(ends.first) == member && status(ends.second) == member) add_nominations(net, table, row_of[first], row_of[second], tie);
    }
    net.tie_attributes = std::move(table.all);
    place_agents(net, record);
    return net;
}

bool has_given_name(const TrajectoryRecord& record, std::size_t uid) { return is_given(record, uid) && !record.agents.label[uid].starts_with("member " + std::to_string(uid + 1) + " ("); }

bool has_names(const TrajectoryRecord& record) {
    for (std::size_t uid = 0; uid < record.agents.size(); ++uid) {
        if (has_given_name(record, uid)) return true;
    }
    return false;
}

void use_pseudonyms(TrajectoryRecord& record) {
    for (std::size_t uid = 0; uid < record.agents.size(); ++uid) {
        if (is_given(record, uid)) record.agents.label[uid] = "member " + std::to_string(uid + 1) + " (" + std::string(word_of(schema::agents::sector.flags, record.agents.sector[uid])) + ")";
    }
}

} // namespace phakhi
