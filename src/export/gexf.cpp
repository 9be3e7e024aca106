// SPDX-License-Identifier: MIT
#include "export/formats.hpp"
#include "export/ties_at.hpp"
#include "export/words.hpp"
#include "results/schema.hpp"
#include <array>
#include <map>

namespace phakhi {

namespace {

constexpr double map_size = 1000;   ///< Gephi's coordinates run in hundreds

/// Colour of a sector, safe for colour-blind readers (Okabe and Ito 2008): people, academia, government.
constexpr std::array<std::string_view, 3> sector_colours = {"r=\"230\" g=\"159\" b=\"0\"", "r=\"86\" g=\"180\" b=\"233\"", "r=\"0\" g=\"158\" b=\"115\""};

std::string_view colour_of(std::string_view sector) {
    for (int k = 0; k < 3; ++k) {
        if (word_of(schema::agents::sector.flags, k + 1) == sector) return sector_colours[static_cast<std::size_t>(k)];
    }
    return "r=\"153\" g=\"153\" b=\"153\"";
}

std::string head(const std::string& title, const std::string& what) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gexf xmlns=\"http://www.gexf.net/1.2draft\" xmlns:viz=\"http://www.gexf.net/1.2draft/viz\" version=\"1.2\">\n"
           "  <meta><creator>phakhi</creator><description>" + xml_text(title + ", " + what) + "</description></meta>\n";
}

std::string_view type_of(Attribute::Kind kind) {
    switch (kind) {
    case Attribute::Kind::text: return "string";
    case Attribute::Kind::whole: return "integer";
    case Attribute::Kind::flag: return "boolean";
    case Attribute::Kind::number: break;
    }
    return "double";
}

void declare(std::string& out, const std::vector<Attribute>& attributes, std::size_t first, std::string_view owner) {
    out += "    <attributes class=\"" + std::string(owner) + "\" mode=\"static\">\n";
    for (std::size_t k = first; k < attributes.size(); ++k)
        out += "      <attribute id=\"" + std::to_string(k) + "\" title=\"" + xml_text(attributes[k].key) + "\" type=\"" + std::string(type_of(attributes[k].kind)) + "\"/>\n";
    out += "    </attributes>\n";
}

void values(std::string& out, const std::vector<Attribute>& attributes, std::size_t first, std::size_t row) {
    out += "<attvalues>";
    for (std::size_t k = first; k < attributes.size(); ++k) {
        if (!attributes[k].missing(row)) out += "<attvalue for=\"" + std::to_string(k) + "\" value=\"" + xml_text(attributes[k].value(row)) + "\"/>";
    }
    out += "</attvalues>";
}

std::string place(const NetworkAt& net, std::size_t row) {
    if (net.x.empty() || std::isnan(net.x[row])) return "";
    const auto at = [](float value) { return single_text(static_cast<float>(map_size) * value); };
    return "<viz:position x=\"" + at(net.x[row]) + "\" y=\"" + at(net.y[row]) + "\" z=\"0\"/>";
}

const std::string* sector_of(const NetworkAt& net, std::size_t row) {
    for (const Attribute& a : net.agent_attributes) {
        if (a.key == schema::agents::sector.name) return &a.texts[row];
    }
    return nullptr;
}

/// A spell as GEXF closes it: both ends are weeks in which it held.
std::string span(int onset, int terminus) { return "start=\"" + std::to_string(onset) + "\" end=\"" + std::to_string(terminus - 1) + "\""; }

} // namespace

std::string gexf(const NetworkAt& net) {
    std::string out = head(net.title, "week " + std::to_string(net.week));
    out += std::string("  <graph mode=\"static\" defaultedgetype=\"") + (net.directed() ? "directed" : "undirected") + "\">\n";
    declare(out, net.agent_attributes, 1, "node");   // the first is the label
    declare(out, net.tie_attributes, 0, "edge");
    out += "    <nodes>\n";
    for (std::size_t row = 0; row < net.agents.size(); ++row) {
        out += "      <node id=\"" + std::to_string(net.agents[row]) + "\" label=\"" + xml_text(net.label(row)) + "\">";
        values(out, net.agent_attributes, 1, row);
        if (const std::string* sector = sector_of(net, row)) out += "<viz:color " + std::string(colour_of(*sector)) + "/>";
        out += place(net, row) + "</node>\n";
    }
    out += "    </nodes>\n    <edges>\n";
    for (std::size_t k = 0; k < net.ties.size(); ++k) {
        out += "      <edge id=\"" + std::to_string(k) + "\" source=\"" + std::to_string(net.agents[net.ties[k].first]) + "\" target=\"" +
               std::to_string(net.agents[net.ties[k].second]) + "\" weight=\"" + single_text(static_cast<float>(net.weight[k])) + "\">";
        values(out, net.tie_attributes, 0, k);
        out += "</edge>\n";
    }
    return out + "    </edges>\n  </graph>\n</gexf>\n";
}

std::string gexf_course(const TrajectoryRecord& record) {
    std::string out = head(record.title, "weeks 0 to " + std::to_string(last_week(record)));
    out += "  <graph mode=\"dynamic\" timeformat=\"double\" defaultedgetype=\"undirected\" " + span(0, last_week(record) + 1) + ">\n"
           "    <attributes class=\"node\" mode=\"static\"><attribute id=\"sector\" title=\"sector\" type=\"string\"/></attributes>\n"
           "    <attributes class=\"node\" mode=\"dynamic\"><attribute id=\"member\" title=\"member\" type=\"boolean\"/></attributes>\n"
           "    <attributes class=\"edge\" mode=\"dynamic\"><attribute id=\"level\" title=\"level\" type=\"integer\"/></attributes>\n    <nodes>\n";
    std::map<std::int32_t, std::vector<const AgentSpell*>> membership;
    const std::vector<AgentSpell> members = member_spells(record), present = field_spells(record);
    for (const AgentSpell& spell : members) membership[spell.agent].push_back(&spell);
    for (std::size_t k = 0; k < present.size();) {
        const std::int32_t agent = present[k].agent;
        const auto uid = static_cast<std::size_t>(agent);
        const std::string sector(word_of(schema::agents::sector.flags, record.agents.sector[uid]));
        out += "      <node id=\"" + std::to_string(agent) + "\" label=\"" + xml_text(record.agents.label[uid]) + "\"><attvalues><attvalue for=\"sector\" value=\"" + sector + "\"/>";
        for (const AgentSpell* spell : membership[agent]) out += "<attvalue for=\"member\" value=\"true\" " + span(spell->onset, spell->terminus) + "/>";
        out += "</attvalues><spells>";
        for (; k < present.size() && present[k].agent == agent; ++k) out += "<spell " + span(present[k].onset, present[k].terminus) + "/>";
        out += "</spells><viz:color " + std::string(colour_of(sector)) + "/></node>\n";
    }
    std::map<Pair, std::vector<EdgeSpell>> ties;
    for (EdgeSpell& spell : tie_spells(record)) ties[spell.ends].push_back(std::move(spell));
    out += "    </nodes>\n    <edges>\n";
    for (const auto& [ends, spells] : ties) {
        out += "      <edge id=\"" + std::to_string(ends.first) + "-" + std::to_string(ends.second) + "\" source=\"" + std::to_string(ends.first) + "\" target=\"" + std::to_string(ends.second) + "\"><attvalues>";
        for (const EdgeSpell& spell : spells) {
            for (std::size_t k = 0; k < spell.levels.size(); ++k) {
                const int until = k + 1 < spell.levels.size() ? spell.levels[k + 1].first : spell.terminus;
                out += "<attvalue for=\"level\" value=\"" + std::to_string(spell.levels[k].second) + "\" " + span(spell.levels[k].first, until) + "/>";
            }
        }
        out += "</attvalues><spells>";
        for (const EdgeSpell& spell : spells) out += "<spell " + span(spell.onset, spell.terminus) + "/>";
        out += "</spells></edge>\n";
    }
    return out + "    </edges>\n  </graph>\n</gexf>\n";
}

} // namespace phakhi
