// SPDX-License-Identifier: MIT
#include "export/formats.hpp"
#include <algorithm>

namespace phakhi {

/// A label in Pajek's quotes, which cannot hold a quote or a line end.
static std::string quoted(std::string label) {
    std::replace(label.begin(), label.end(), '"', '\'');
    std::replace_if(label.begin(), label.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
    return "\"" + label + "\"";
}

std::string pajek_network(const NetworkAt& net) {
    std::string out = "*Vertices " + std::to_string(net.agents.size()) + "\n";
    const auto unit = [](float value) { return single_text((value + 1) / 2); };   // Pajek's picture is the unit square, y downwards
    for (std::size_t row = 0; row < net.agents.size(); ++row) {
        out += std::to_string(row + 1) + " " + quoted(net.label(row));
        if (!net.x.empty() && !std::isnan(net.x[row])) out += " " + unit(net.x[row]) + " " + unit(-net.y[row]) + " 0.5";
        out += "\n";
    }
    out += net.directed() ? "*Arcs\n" : "*Edges\n";
    for (std::size_t k = 0; k < net.ties.size(); ++k)
        out += std::to_string(net.ties[k].first + 1) + " " + std::to_string(net.ties[k].second + 1) + " " + single_text(static_cast<float>(net.weight[k])) + "\n";
    return out;
}

/// Numbers of the categories of a text, in the order of their first letters: 1, 2 … ; the comment says which is which.
static std::string partition(const Attribute& a, std::size_t rows) {
    std::vector<std::string> names = a.texts;
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    std::string out = "*Partition " + a.key + " (";
    for (std::size_t k = 0; k < names.size(); ++k) out += (k ? ", " : "") + std::to_string(k + 1) + " " + names[k];
    out += ")\n*Vertices " + std::to_string(rows) + "\n";
    for (const std::string& text : a.texts) out += std::to_string(std::lower_bound(names.begin(), names.end(), text) - names.begin() + 1) + "\n";
    return out;
}

static std::string column(const Attribute& a, std::size_t rows) {
    constexpr const char* missing = "999999998";   // Pajek's own mark
    const bool flags = a.kind == Attribute::Kind::flag;
    std::string out = (flags ? "*Partition " : "*Vector ") + a.key + "\n*Vertices " + std::to_string(rows) + "\n";
    for (std::size_t k = 0; k < rows; ++k) out += (a.missing(k) ? missing : flags ? (a.numbers[k] != 0 ? "1" : "0") : a.value(k)) + "\n";
    return out;
}

std::string pajek_project(const NetworkAt& net) {
    std::string title = net.title;
    std::replace_if(title.begin(), title.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";   // Pajek reads UTF-8 only with it; readers of plain .net files stumble over it
    std::string out = std::string(byte_order_mark) + "*Network " + title + ", week " + std::to_string(net.week) + "\n" + pajek_network(net);
    for (std::size_t k = 1; k < net.agent_attributes.size(); ++k) {   // the first is the label
        const Attribute& a = net.agent_attributes[k];
        out += "\n" + (a.kind == Attribute::Kind::text ? partition(a, net.agents.size()) : column(a, net.agents.size()));
    }
    return out;
}

} // namespace phakhi
