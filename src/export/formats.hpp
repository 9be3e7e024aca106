// SPDX-License-Identifier: MIT
#pragma once
#include "export/network_at.hpp"

namespace phakhi {

/// GraphML 1.0: nodes n<uid>, every attribute typed. Read by igraph, networkx, Gephi, Cytoscape, visone and yEd.
std::string graphml(const NetworkAt& net);

/// GEXF 1.2 for Gephi: one network, with places on the map and colours by sector.
std::string gexf(const NetworkAt& net);
/// The whole course as GEXF with spells (weeks as numbers): who is in the field and tied when, at which level, members when.
std::string gexf_course(const TrajectoryRecord& record);

/// A Pajek network (.net): labels, places, ties with closeness (nominations: arcs with trust).
std::string pajek_network(const NetworkAt& net);
/// A Pajek project (.paj): the network with a partition for each category and a vector for each number.
std::string pajek_project(const NetworkAt& net);

/// UCINET's DL text, format edgelist1: labels and weights; what UCINET keeps of attributes is a second sheet, so there are none.
std::string ucinet(const NetworkAt& net);

} // namespace phakhi
