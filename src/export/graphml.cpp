// SPDX-License-Identifier: MIT
#include "export/formats.hpp"
#include "export/words.hpp"

namespace phakhi {

static std::string_view type_of(Attribute::Kind kind) {
    switch (kind) {
    case Attribute::Kind::text: return "string";
    case Attribute::Kind::whole: return "int";
    case Attribute::Kind::flag: return "boolean";
    case Attribute::Kind::number: break;
    }
    return "double";
}

static void declare(std::string& out, const std::vector<Attribute>& attributes, std::string_view domain, char prefix) {
    for (std::size_t k = 0; k < attributes.size(); ++k) {
        const Attribute& a = attributes[k];
        out += "  <key id=\"" + std::string(1, prefix) + std::to_string(k) + "\" for=\"" + std::string(domain) + "\" attr.name=\"" + xml_text(a.key) + "\" attr.type=\"" +
               std::string(type_of(a.kind)) + "\"><desc>" + xml_text(a.label) + "</desc></key>\n";
    }
}

static void values(std::string& out, const std::vector<Attribute>& attributes, std::size_t row, char prefix) {
    for (std::size_t k = 0; k < attributes.size(); ++k) {
        if (attributes[k].missing(row)) continue;
        out += "<data key=\"" + std::string(1, prefix) + std::to_string(k) + "\">" + xml_text(attributes[k].value(row)) + "</data>";
    }
}

std::string graphml(const NetworkAt& net) {
    std::vector<Attribute> agents = net.agent_attributes, ties = net.tie_attributes;
    if (!net.x.empty()) {
        for (const auto& [key, values] : {std::pair{"x", &net.x}, {"y", &net.y}})
            agents.push_back({key, "place on the map", "ตำแหน่งบนผัง", "1", Attribute::Kind::number, {values->begin(), values->end()}, {}});
    }
    ties.push_back({"weight", net.directed() ? "trust" : "closeness", "น้ำหนัก", "1", Attribute::Kind::number, net.weight, {}});
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
                      "xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n"
                      "  <key id=\"g0\" for=\"graph\" attr.name=\"title\" attr.type=\"string\"/>\n  <key id=\"g1\" for=\"graph\" attr.name=\"week\" attr.type=\"int\"/>\n";
    declare(out, agents, "node", 'a');
    declare(out, ties, "edge", 't');
    out += "  <graph id=\"network\" edgedefault=\"" + std::string(net.directed() ? "directed" : "undirected") + "\">\n    <data key=\"g0\">" + xml_text(net.title) +
           "</data>\n    <data key=\"g1\">" + std::to_string(net.week) + "</data>\n";
    for (std::size_t row = 0; row < net.agents.size(); ++row) {
        out += "    <node id=\"n" + std::to_string(net.agents[row]) + "\">";
        values(out, agents, row, 'a');
        out += "</node>\n";
    }
    for (std::size_t k = 0; k < net.ties.size(); ++k) {
        out += "    <edge source=\"n" + std::to_string(net.agents[net.ties[k].first]) + "\" target=\"n" + std::to_string(net.agents[net.ties[k].second]) + "\">";
        values(out, ties, k, 't');
        out += "</edge>\n";
    }
    return out + "  </graph>\n</graphml>\n";
}

} // namespace phakhi
