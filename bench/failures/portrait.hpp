// SPDX-License-Identifier: MIT
#pragma once
#include "analysis/symptoms.hpp"
#include "validation/demonstrations.hpp"
#include <map>
#include <tuple>

namespace phakhi::validation {

/// A symptom that many failing networks share.
struct Shared {
    Symptom symptom;      ///< week: the median over those that have it
    double share = 0;     ///< of the failing networks
};

/// A failure as it is measured on its demonstration and its counter.
struct Portrait {
    int failure = 0;
    std::string name, watch_en, watch_th;
    Interval fails, own_first;              ///< shares over all replicates
    double failure_week = unseen;           ///< median of those that fail
    Interval output;                        ///< cumulative, of the demonstration against the healthy network, − 1
    bool weakens() const { return fails.value < 0.6; }
    std::vector<Shared> first, chain;       ///< what comes first, commonest first; what most failing networks show, by week
    int counter_week = 0;
    Interval saved, gained;                 ///< counter against left alone: survival; output, − 1
    int latest = 0;                         ///< last week at which the counter still saves half of those that fail, 0 = none of the weeks tried
    std::vector<std::pair<int, Interval>> saved_from;   ///< by the week at which it begins, while at least ten had not failed yet
    std::size_t runs = 0;
};

/// A symptom without its week and its person.
using Kind = std::tuple<int, int, int>;

/// The healthy network on the same replicates: what there is of everything without a failure.
struct Healthy {
    explicit Healthy(Laboratory& lab);
    Course course;
    std::map<Kind, double> shares;   ///< of networks that show a symptom
};

/// Measures one failure on the replicates of the laboratory.
Portrait portrait_of(Laboratory& lab, const Demonstration& d, const Healthy& healthy);

} // namespace phakhi::validation
