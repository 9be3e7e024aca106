// SPDX-License-Identifier: MIT
#pragma once
#include "analysis/course.hpp"
#include "analysis/honesty.hpp"
#include "analysis/verdict.hpp"
#include "text/page.hpp"
#include "text/voice.hpp"

namespace phakhi {

/// What many runs say together: how many fail, how and when, and which alarm comes first.
void tell_verdict(Page& page, const Verdict& verdict, int weeks, const Voice& voice);

/// Which replicate is told, and why that one.
enum class Chosen { typical, asked_for, only_one };
void tell_choice(Page& page, Chosen chosen, std::size_t replicate, Outcome outcome, const Voice& voice);

/// How the network went, from its beginning to its end, in plain words. `names`: of the given seats, by uid.
void tell_course(Page& page, const Course& course, const Scenario& scenario, const std::vector<std::string>& names, const Voice& voice);

/// Hours and money, if the scenario names a currency.
void tell_cost(Page& page, const Effort& effort, const Costs& costs, const Voice& voice);

/// How much is assumed, that it is no forecast, what did nothing. `notes`: the reader's; `file`: of the scenario.
void tell_honesty(Page& page, const Honesty& honesty, const std::vector<Said>& notes, const std::string& file, const Voice& voice);

/// Parts of tell_course.
void tell_beginning(Page& page, const Course& course, const Scenario& scenario, const std::vector<std::string>& names, const Voice& voice);
void tell_work(Page& page, const Course& course, const Voice& voice);
void tell_people(Page& page, const Course& course, const std::vector<std::string>& names, const Voice& voice);
void tell_interventions(Page& page, const Course& course, const Voice& voice);
void tell_alarms(Page& page, const Course& course, const Voice& voice);
void tell_end(Page& page, const Course& course, const Voice& voice);

} // namespace phakhi
