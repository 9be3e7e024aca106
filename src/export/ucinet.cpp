// SPDX-License-Identifier: MIT
#include "export/formats.hpp"
#include <set>

namespace phakhi {

/// A label without the characters that separate labels in DL; doubled ones get the uid behind them, as UCINET tells actors apart by label.
static std::string plain(const std::string& label, std::int32_t uid, std::set<std::string>& used) {
    std::string out;
    for (const char c : label) out += static_cast<unsigned char>(c) <= 0x20 || std::string_view(",;\"'()").find(c) != std::string_view::npos ? '_' : c;
    if (out.empty() || !used.insert(out).second) used.insert(out += "_" + std::to_string(uid));
    return out;
}

std::string ucinet(const NetworkAt& net) {
    std::string out = "dl n=" + std::to_string(net.agents.size()) + "\nformat = edgelist1\nlabels:\n";
    std::set<std::string> used;
    for (std::size_t row = 0; row < net.agents.size(); ++row) out += plain(net.label(row), net.agents[row], used) + "\n";
    out += "data:\n";
    for (std::size_t k = 0; k < net.ties.size(); ++k) {
        const auto line = [&](std::size_t a, std::size_t b) { out += std::to_string(a + 1) + " " + std::to_string(b + 1) + " " + single_text(static_cast<float>(net.weight[k])) + "\n"; };
        line(net.ties[k].first, net.ties[k].second);
        if (!net.directed()) line(net.ties[k].second, net.ties[k].first);   // the list is that of a matrix
    }
    return out;
}

} // namespace phakhi
