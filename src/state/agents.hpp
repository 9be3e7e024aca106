// SPDX-License-Identifier: MIT
#pragma once
#include "state/ids.hpp"
#include <array>

namespace phakhi {

inline constexpr int kGoals = 3;    ///< goal dimensions K
inline constexpr int kSkills = 6;   ///< skills S
inline constexpr int kSectors = 3;  ///< SECTOR-1..3: people, academia, government

/// A small number as loops like it: as wide as the reals beside it.
using Flag = std::int32_t;

enum class Status : Flag { outside, member, left };

/// Agents as arrays. An agent is a seat: one person who speaks for one group. Everything lies in [0,1] unless a unit stands.
struct Agents {
    // who they are
    PerAgent<Uid> uid;
    PerAgent<Flag> sector;          ///< 0 people, 1 academia, 2 government
    PerAgent<float> influence;              ///< p
    PerAgent<float> interest;
    PerAgent<float> capacity;               ///< h, share of a week's slack
    PerAgent<float> opportunism;            ///< o
    PerAgent<float> ability;                ///< a, to lead
    PerAgent<float> exit_threshold;         ///< commitment below which the outside option is better
    PerAgent<float> home_pull;              ///< lasting pull of the home organisation on goal 2, in [-1,1]
    std::array<PerAgent<float>, kSkills> skill;
    std::array<PerAgent<float>, kGoals> goal;  ///< g
    // how they stand to the network
    PerAgent<Status> status;
    PerAgent<std::int32_t> joined_week;
    PerAgent<float> urgency;                ///< u
    PerAgent<float> awareness;              ///< y_a, of the vision
    PerAgent<float> acceptance;             ///< v, of the vision
    PerAgent<float> commitment;             ///< c
    PerAgent<float> fatigue;                ///< f
    PerAgent<float> benefit;                ///< r, smoothed benefit minus cost
    PerAgent<float> fairness;               ///< φ
    PerAgent<float> voice;                  ///< ω
    PerAgent<float> role_clarity;           ///< ρ
    PerAgent<float> contribution;           ///< x, share of one's fair effort that one gives
    PerAgent<float> readiness;              ///< b, to lead
    PerAgent<float> effort;                 ///< e, this week
    PerAgent<float> overload;               ///< share of the demand that does not fit
    PerAgent<float> decision_weight;        ///< wt, sums to 1 over members
    PerAgent<float> credit_gap;             ///< effort share minus credit share, times members (survey: "my work was taken")
    PerAgent<float> trust_given;            ///< mean trust in tied members
    PerAgent<float> trust_received;         ///< mean trust of tied members in this agent, less if few know them
    PerAgent<float> conflict;               ///< of opinions with those one meets, unresolved
    PerAgent<Flag> disappointed;            ///< no longer believes that the work is worth what it is said to be
    PerAgent<Flag> in_trouble;
    PerAgent<Flag> attended;        ///< came to this week's activity
    // leadership
    PerAgent<Flag> leader;
    PerAgent<float> effectiveness;          ///< of a leader, grows over the handover
    PerAgent<std::int16_t> term_weeks;
    PerAgent<std::int16_t> terms_served;
    PerAgent<std::int32_t> stepped_down_week;  ///< 0 = never led

    std::size_t size() const { return uid.size(); }

    /// Calls f(array) for every array: sizing, permuting, comparing, measuring. Name and member stand here once.
    template <class Self, class F> static void each_array(Self& a, F&& f) {
        f(a.uid); f(a.sector); f(a.influence); f(a.interest); f(a.capacity); f(a.opportunism); f(a.ability); f(a.exit_threshold); f(a.home_pull);
        for (auto& s : a.skill) f(s);
        for (auto& g : a.goal) f(g);
        f(a.status); f(a.joined_week); f(a.urgency); f(a.awareness); f(a.acceptance); f(a.commitment); f(a.fatigue); f(a.benefit); f(a.fairness);
        f(a.voice); f(a.role_clarity); f(a.contribution); f(a.readiness); f(a.effort); f(a.overload); f(a.decision_weight); f(a.credit_gap);
        f(a.trust_given); f(a.trust_received); f(a.conflict); f(a.disappointed); f(a.in_trouble); f(a.attended); f(a.leader); f(a.effectiveness); f(a.term_weeks); f(a.terms_served);
        f(a.stepped_down_week);
    }
    void resize(std::size_t size) {
        each_array(*this, [&](auto& array) { array.resize(size); });
    }
};

} // namespace phakhi
