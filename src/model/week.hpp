// SPDX-License-Identifier: MIT
#pragma once
#include "model/processes/commitment.hpp"
#include "model/processes/communication.hpp"
#include "model/processes/conflict.hpp"
#include "model/processes/coordination.hpp"
#include "model/processes/culture.hpp"
#include "model/processes/deliberation.hpp"
#include "model/processes/disappointment.hpp"
#include "model/processes/environment.hpp"
#include "model/processes/goals.hpp"
#include "model/processes/interaction.hpp"
#include "model/processes/leadership.hpp"
#include "model/processes/learning.hpp"
#include "model/processes/management.hpp"
#include "model/processes/membership.hpp"
#include "model/processes/production.hpp"
#include "model/processes/resources.hpp"
#include "model/processes/rewards.hpp"
#include "model/processes/tie_turnover.hpp"
#include <tuple>

namespace phakhi {

/// The week, in order. Each process reads what those before it left (docs/model.md, section 3, argues the order):
/// the manager decides what is done, the world moves, money and energy are counted; members hear of it; they are called together;
/// they keep or break promises, persuade each other or quarrel, and learn; work is done and shared out; the vision, those who see through it, the leaders and the members'
/// commitment answer to it; people leave and come; ties follow; what lasts becomes culture.
using Week = std::tuple<Management, Environment, Resources, Communication, Coordination, Interaction, Goals, Conflict, Learning, Production, Rewards,
                        Deliberation, Disappointment, Leadership, Commitment, Membership, TieTurnover, Culture>;

inline constexpr std::size_t process_count = std::tuple_size_v<Week>;

/// Calls f(process, index) for each process in the order of the week.
template <class W, class F> void each_process(W& week, F&& f) {
    std::apply([&](auto&... process) { std::size_t index = 0; (f(process, index++), ...); }, week);
}

} // namespace phakhi
