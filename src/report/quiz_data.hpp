// SPDX-License-Identifier: MIT
#pragma once
#include "report/quiz.hpp"
#include <nlohmann/json.hpp>

namespace phakhi {

/// A page's data with the question of a quiz in it: the network in "runs", what to ask in "quiz", with the course of every answer.
nlohmann::ordered_json quiz_data(const Quiz& quiz, const Scenario& scenario, Names names);

} // namespace phakhi
