// SPDX-License-Identifier: MIT
#pragma once
#include "analysis/alteration.hpp"
#include "analysis/paired_shares.hpp"
#include "analysis/symptoms.hpp"
#include "analysis/verdict.hpp"
#include "engine/twin.hpp"

namespace phakhi {

/// A run that is asked about: which scenario it was played under, and which replicate of which seed it is.
struct Asked {
    std::size_t scenario = 0;
    std::uint64_t seed = 1;
    std::uint32_t replicate = 0;
};

/// What is to be explained. Without runs: the scenario itself, whatever its replicate.
struct Question {
    std::vector<Scenario> scenarios;   ///< one, or one for each run or design point
    std::vector<Asked> runs{};           ///< one run, or all that failed
    Scenario reference{};              ///< what is called usual: the default scenario
    std::size_t replicates = 100;      ///< throws by which an effect is confirmed
};

/// Until when a change still saves: shares of the failing networks that live if it is made in a week, with other luck from then on.
struct InTime {
    std::vector<int> weeks{};
    std::vector<Share> saved{};
    std::vector<Share> by_luck{};   ///< by other luck alone, in the same throws
    int last = -1;       ///< last of the weeks in which at least half are saved, and `least_effect` more than by luck alone; −1 = none
};

/// An alteration and what it did.
struct Tried {
    Alteration alteration;
    double screened = 0;                  ///< difference in the few throws of the screening
    double longer = 0;                    ///< share of the horizon that networks last longer there
    std::optional<PairedShares> effect{}; ///< in fresh throws, if it stood out there
    double p_holm = 1;                    ///< adjusted for all that were confirmed beside it
    bool named = false;                   ///< saves significantly and by at least `least_effect`
    std::optional<InTime> in_time{};
};

/// Alterations that save the network when made together.
struct Together {
    std::vector<std::size_t> members{};   ///< places in Explanation::causes or rescues
    PairedShares effect;                  ///< of all of them
    std::vector<PairedShares> each{};     ///< what each adds to the others: significant and large enough, or it is no member
    std::optional<InTime> in_time{};
};

inline constexpr double least_effect = 0.2;        ///< a named cause or rescue saves at least one network in five
inline constexpr double significance = 0.05;       ///< of all names together (Holm)

enum class Finding {
    nothing_failed,   ///< the run lives, or hardly any replicate fails
    bad_luck,         ///< with other luck it mostly lives
    causes,           ///< single causes are named
    together,         ///< only several causes together make the difference
    unexplained       ///< it fails in any case, also with all that differs set back
};

/// Why a network ended so, as facts.
struct Explanation {
    Finding finding = Finding::nothing_failed;
    std::size_t asked = 0;                 ///< runs asked about; 0 = the scenario
    std::optional<Asked> shown;            ///< the run whose symptoms are told
    Symptoms symptoms;
    Share lives;                           ///< unchanged, in other throws of the dice
    std::optional<Share> other_people;     ///< the same scenario with other people as well (one run asked about)
    PairedShares set_back;                 ///< with all that differs set back to the reference
    std::vector<Tried> causes, rescues, placebos;   ///< the strongest first
    std::optional<Together> together;          ///< causes, where one alone is not enough
    std::optional<Together> rescued_together;  ///< rescues, where one alone does not save most
    std::optional<InTime> luck_alone;      ///< shares saved by other luck from a week on, nothing else changed
    std::size_t runs = 0;                  ///< simulated in all
    bool is_cause(const std::string& key) const;   ///< named alone or together
};

/// Plays the twins. Deterministic on any number of threads. `stop` ends it with Interrupted; `done` is called after each run.
Explanation explain(const Question& question, const std::atomic<bool>* stop = nullptr, const std::function<void(bool failed)>& done = {});

/// Runs that explain() plays at most, for its progress.
std::size_t most_runs(const Question& question);

} // namespace phakhi
