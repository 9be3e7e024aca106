// SPDX-License-Identifier: MIT
#pragma once
#include "scenario/scenario.hpp"
#include <optional>
#include <string>
#include <vector>

namespace phakhi::planted {

/// What a case is made of: a base that lives, settings moved a little that leave it alive, and one or two moved so that it fails.
struct Case {
    std::string base;
    Scenario scenario;
    std::vector<std::string> planted{};   ///< keys of the causes
    std::vector<std::string> decoys{};    ///< keys of the others that were moved
    std::string how{};                  ///< of two: "either" suffices, or "both" are needed; else ""
    double fails = 0, fails_without = 0;   ///< shares of the replicates by which it was chosen
    std::size_t drawn = 0;              ///< proposals until it was found
};

/// The case of a number: a function of seed and number alone. Nothing if none is found in reasonable time.
std::optional<Case> plant(std::uint64_t seed, std::uint32_t number, std::size_t causes);

/// Share of replicates [first, first + count) that fail.
double failing(const Scenario& scenario, std::uint32_t first, std::size_t count);

} // namespace phakhi::planted
