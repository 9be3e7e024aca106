// SPDX-License-Identifier: MIT
#pragma once
#include "scenario/worksheet.hpp"
#include "support/text.hpp"
#include <string>
#include <vector>

namespace phakhi {

/// The files from which a user starts, with comments in the user's language.
struct Starter {
    std::string scenario;      ///< scenario.toml: the few settings that make this network another one; every other key in comments
    std::string stakeholders;  ///< stakeholders.csv, its header alone; "" if there is one already
    std::string ties;          ///< ties.csv: its header, and pairs worth asking about
    std::string experiment;    ///< experiment.toml: four strategies, side by side
};

/// Without a worksheet: a synthetic network of ordinary size.
Starter empty_starter(Language language);
/// From a worksheet that was read; `path`: as seen from the folder of the scenario.
Starter starter_from(const Worksheets& sheets, const std::string& path, Language language);

/// Two stakeholders who may well know each other, and why.
struct CandidatePair {
    std::size_t from, to;   ///< rows of the worksheet
    enum class Reason { organisation, sectors, sector, relation } reason;
};
/// Pairs worth asking about, each once: those of one organisation; the most influential of each sector with each other; everybody with the
/// most influential of the own sector, and of those who stand alike to us (column relation).
std::vector<CandidatePair> candidate_pairs(const std::vector<Stakeholder>& rows);

/// The strategies that experiment.toml compares, the first being the yardstick.
const std::vector<std::string>& compared_strategies();

} // namespace phakhi
