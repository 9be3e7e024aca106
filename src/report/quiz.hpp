// SPDX-License-Identifier: MIT
#pragma once
#include "analysis/verdict.hpp"
#include "diagnosis/failure_mode.hpp"
#include "model/action.hpp"
#include "observe/trajectory_record.hpp"
#include "scenario/scenario.hpp"
#include <atomic>
#include <functional>

namespace phakhi {

/// What a room may answer to "what would you do?": an action, repeated from the week of the question on, and what comes of it.
struct QuizAnswer {
    const Action* action = nullptr;   ///< none = nothing is done
    bool counters = false;            ///< the catalogue names it against the failure asked about
    TrajectoryRecord course;          ///< the same network with it: equal until the question
    Share failed;                     ///< of `quiz_throws` other throws of the dice with it; of a lasting network also those whose alarm is on in the last week
};

/// A network that fails, stopped before it does; or one that lasts with its alarm on.
struct Quiz {
    std::uint32_t replicate = 0;             ///< of the scenario's seed
    int week = 0;                            ///< at which the clock stops: the failure's alarm has just gone on
    const FailureMode* failure = nullptr;    ///< which failure is under way
    bool lasting = false;                    ///< hardly a network fails after an alarm: what is counted is the alarm that stays on
    std::vector<const FailureMode*> guesses; ///< four, the right one among them, by number
    std::vector<QuizAnswer> answers;         ///< doing nothing first, then actions by number
};

inline constexpr std::size_t quiz_throws = 100;

/// Makes a quiz of a scenario: takes the network that fails with the most frequent first symptom in the middle of the weeks in which such networks end, and asks
/// when its alarm goes on. Guesses: the right failure and the three others that came nearest to going off in the half year before. Answers: of all actions, the one against the
/// failure that saves most, the best other one, and the two that save least. Where fewer than one in fifty fail after it but most have the same one (an agency that cooperates without making it
/// its way of working), the middle one of those is asked about. Deterministic on any number of threads. InputError if there is no such alarm either;
/// Interrupted at `stop`; `done` is called after each run.
Quiz make_quiz(const Scenario& scenario, Names names, const std::atomic<bool>* stop = nullptr, const std::function<void(bool failed)>& done = {});

/// Runs that make_quiz plays, for its progress.
std::size_t quiz_runs();

} // namespace phakhi
