// SPDX-License-Identifier: MIT
#include "support/errors.hpp"

namespace phakhi {

std::string Problem::text(Language language) const {
    std::string out = file;
    if (line > 0) out += ":" + std::to_string(line);
    if (line > 0 && column > 0) out += ":" + std::to_string(column);
    if (!out.empty()) out += ": ";
    out += message.in(language);
    if (!suggestion.empty()) out += (language == Language::thai ? " " : "; ") + suggestion.in(language);
    return out;
}

static std::string joined(const std::vector<Problem>& problems) {
    std::string out;
    for (const Problem& problem : problems) out += (out.empty() ? "" : "\n") + problem.text();
    return out;
}

InputError::InputError(std::vector<Problem> problems) : std::runtime_error(joined(problems)), problems_(std::move(problems)) {}

} // namespace phakhi
