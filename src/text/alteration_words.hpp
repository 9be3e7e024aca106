// SPDX-License-Identifier: MIT
#pragma once
#include "analysis/alteration.hpp"
#include "text/voice.hpp"

namespace phakhi {

/// What an alteration is about, in words and with its key: a cause as it stands in the scenario ("term of a leader
/// (strategy.rotation_weeks): 0, usually 104"), a rescue as what is done.
std::string alteration_text(const Alteration& alteration, const Voice& voice);

/// The same without numbers and keys, to stand in a sentence: "term of a leader".
std::string alteration_name(const Alteration& alteration, const Voice& voice);

} // namespace phakhi
