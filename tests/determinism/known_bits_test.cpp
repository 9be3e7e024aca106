// SPDX-License-Identifier: MIT
// The same bits from every processor, compiler and way to build: with wide loops and without, whatever libm the machine has.
#include "engine/replicate.hpp"
#include "scenario/read_scenario.hpp"
#include "support/sha256.hpp"
#include "support/state_image.hpp"
#include <gtest/gtest.h>

using namespace phakhi;

namespace {
std::string bits_of(const Scenario& scenario) {
    Workspace work;
    std::string all;
    for (std::uint32_t replicate = 0; replicate < 3; ++replicate) {
        Replicate run(scenario, 1, replicate, work, {}, every_metric());
        while (run.state().week < 156 && run.advance()) {
            all.append(reinterpret_cast<const char*>(run.measures().values().data()), sizeof run.measures().values());
            all.append(reinterpret_cast<const char*>(run.diagnosis().indicators().data()), run.diagnosis().indicators().size_bytes());
        }
        for (const StateImage::Section& section : image(run.state()).sections) all += section.bytes;
    }
    return sha256(all);
}
} // namespace

// If the model was changed on purpose, its bits change: write down the new ones, and say so to those who repeat old runs.
TEST(Determinism, TheBitsAreThoseThatEveryOtherBuildGives) {
    const std::string scenarios = PHAKHI_SOURCE_DIR "/scenarios/";
    EXPECT_EQ(bits_of(Scenario{}), "219473234162054bba8939dc4e84c406dd7c483fb42ec62b42d1ac1c2791d28a");
    EXPECT_EQ(bits_of(read_scenario(scenarios + "cases/organic_agriculture/plan.toml")), "7c6fe0cb240415d6b853faae7ca6413a2e9d5ef374ed5826bee4da59fe18ccaf");
    EXPECT_EQ(bits_of(read_scenario(scenarios + "cases/re_amp/re_amp.toml")), "6450476532c521998f0029a3b8e29f24e092120af3d934afc6dec918984dace0");
}
