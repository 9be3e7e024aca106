// SPDX-License-Identifier: MIT
#pragma once
#include "analysis/explanation.hpp"
#include "text/page.hpp"
#include "text/voice.hpp"

namespace phakhi {

/// The whole explanation: chain of symptoms, luck, causes, rescues, by when, the check by placebos. `names`: of the given seats, by uid.
void tell_explanation(Page& page, const Explanation& e, const std::vector<std::string>& names, const Voice& voice);

/// One paragraph in plain words, without keys and intervals.
std::string explanation_paragraph(const Explanation& e, const Voice& voice);

/// What went wrong or turned, one line: "week 31 (year 1): lack of leader (FAIL-17)".
std::string symptom_text(const Symptom& symptom, const std::vector<std::string>& names, const Voice& voice);

} // namespace phakhi
