// SPDX-License-Identifier: MIT
#pragma once
#include "results/read_trajectory.hpp"
#include "scenario/scenario.hpp"
#include <nlohmann/json.hpp>
#include <optional>

namespace phakhi {

/// The course of one network as a page shows it. Every text is a pair [English, Thai]; weeks count from 0; long columns are packed
/// (report/packed.hpp). With pseudonyms no given name is in it. InputError if there are more agents than a page can hold (65 535).
nlohmann::ordered_json run_data(const Trajectory& result, Names names);

/// Parts of run_data.
nlohmann::ordered_json people_data(const TrajectoryRecord& record, Names names);
nlohmann::ordered_json ties_data(const TrajectoryRecord& record);
nlohmann::ordered_json measures_data(const TrajectoryRecord& record);
nlohmann::ordered_json diagnosis_data(const TrajectoryRecord& record);
nlohmann::ordered_json events_data(const TrajectoryRecord& record);
nlohmann::ordered_json origin_data(const Provenance& provenance);

/// The scenario that a result was made from. Nothing if its worksheets were withheld, or if this version reads it no more.
std::optional<Scenario> stored_scenario(const Provenance& provenance);

/// A text in both languages as a page knows it; where there is no Thai, both are the English.
inline nlohmann::ordered_json both(std::string_view en, std::string_view th) { return {en, th.empty() ? en : th}; }

} // namespace phakhi
