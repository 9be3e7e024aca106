// SPDX-License-Identifier: MIT
#pragma once
#include "model/founding.hpp"
#include "model/plan.hpp"
#include "model/population.hpp"
#include "model/week.hpp"
#include <array>
#include <cstdint>

namespace phakhi {

/// All parameters of the model and which processes are switched off (off = neutral, as each process says).
struct Model {
    Founding founding;
    Week week;
    std::array<bool, process_count> off{};
};

/// Founds a network. The state is whole afterwards and never allocates again.
State found(const Model& model, const Plan& plan, const Population& population, std::uint64_t seed, std::uint32_t replicate, Workspace& work);

/// Room for what a manager remembers of each planned action; what is remembered already stays.
void remember_plan(const Plan& plan, ManagerMemory& memory);

/// One week: every process in the order of the week, or its neutral form.
void step(const Model& model, const Plan& plan, State& state, std::uint64_t seed, std::uint32_t replicate, const Measures& seen,
          const Loop& loop, Workspace& work);

} // namespace phakhi
