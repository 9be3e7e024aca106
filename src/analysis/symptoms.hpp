// SPDX-License-Identifier: MIT
#pragma once
#include "analysis/course.hpp"

namespace phakhi {

/// Something that was seen to go wrong, or to turn.
struct Symptom {
    enum class Kind { alarm, stage_lost, leader_gone, shock, turning_point } kind = Kind::alarm;
    int week = 0;
    int number = 0;          ///< of the FAIL, STAGE or SHOCK
    int explained_by = 0;    ///< alarm: the FAIL that explains it and is on as well, 0 = none
    std::int32_t agent = no_agent;   ///< leader_gone: uid
    MetricId metric{};       ///< turning_point: the measure that falls for good from here on
    double from = 0, to = 0; ///< its value then, and at the end
};

/// The chain of symptoms of one run, in the order of their weeks.
struct Symptoms {
    Course course;
    std::vector<Symptom> chain;
};

/// Plays a run again and notes its symptoms: the same seed gives the same bits.
Symptoms symptoms_of(const Scenario& scenario, std::uint64_t seed, std::uint32_t replicate);

} // namespace phakhi
