// SPDX-License-Identifier: MIT
#pragma once
#include "export/attribute.hpp"
#include "observe/trajectory_record.hpp"
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace phakhi {

/// Whether an exported network holds the ties (undirected, with the trust of both) or who names whom (directed: metrics/nominations.hpp).
enum class Direction { undirected, nominations };

/// Whether everyone in the field is exported, or the members alone with the ties among them.
enum class Who { everyone, members };

/// A network at the end of a week, as tables: what every graph format is written from. The rows of `agents` and the agents' attributes are the
/// nodes; `ties` are pairs of rows.
struct NetworkAt {
    std::string title, title_th;
    int week = 0;
    Direction direction = Direction::undirected;
    std::vector<std::int32_t> agents;                          ///< uids, in order
    std::vector<Attribute> agent_attributes;
    std::vector<std::pair<std::size_t, std::size_t>> ties;     ///< rows: smaller uid first; of nominations: who names, who is named
    std::vector<Attribute> tie_attributes;
    std::vector<double> weight;                                ///< of each tie: closeness; of nominations: trust
    std::vector<float> x, y;                                   ///< place on the map in [-1,1]; empty if the file has none
    bool directed() const { return direction == Direction::nominations; }
    /// The node's name for readers.
    const std::string& label(std::size_t row) const { return agent_attributes.front().texts[row]; }
};

/// The network of a week (0 to the last one simulated).
NetworkAt network_at(const TrajectoryRecord& record, int week, Direction direction = Direction::undirected, Who who = Who::everyone);

/// Puts "member 3 (government)" in the place of every given name; synthetic agents keep "agent 25".
void use_pseudonyms(TrajectoryRecord& record);
/// Whether an agent bears a name from a worksheet, and whether any does.
bool has_given_name(const TrajectoryRecord& record, std::size_t uid);
bool has_names(const TrajectoryRecord& record);

} // namespace phakhi
