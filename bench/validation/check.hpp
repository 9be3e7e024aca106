// SPDX-License-Identifier: MIT
#pragma once
#include "statistics.hpp"
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace phakhi::validation {

class Laboratory;

/// What a result may be; bounds left out are infinite.
struct Accept {
    double low = -std::numeric_limits<double>::infinity(), high = std::numeric_limits<double>::infinity();
    bool holds(double x) const { return x >= low && x <= high; }
};
constexpr Accept between(double low, double high) { return {low, high}; }
constexpr Accept at_least(double low) { return {low, std::numeric_limits<double>::infinity()}; }
constexpr Accept at_most(double high) { return {-std::numeric_limits<double>::infinity(), high}; }

/// How a result stands to what is accepted. The estimate decides between hit and miss; `near_` says that the 95 % interval reaches over the bound.
enum class Verdict { told, hit, near_hit, near_miss, miss, absent };
std::string_view name(Verdict verdict);
constexpr bool holds(Verdict v) { return v == Verdict::told || v == Verdict::hit || v == Verdict::near_hit; }

/// One statistic of a check.
struct Line {
    std::string what;
    std::string target;    ///< what the source says, or empty
    std::string unit;      ///< "%", "points", … ; empty = a plain number
    Interval found;
    Accept accept;
    bool judged = true;    ///< otherwise told for context
    std::string note;
    Verdict verdict() const;
};

/// What a check found.
class Report {
public:
    /// A statistic held against a target.
    void judge(std::string what, Interval found, Accept accept, std::string unit = "", std::string target = "", std::string note = "");
    /// A statistic without verdict.
    void tell(std::string what, Interval found, std::string unit = "", std::string target = "", std::string note = "");
    /// A target that this model has nothing to measure by.
    void absent(std::string what, std::string target, std::string why);

    const std::vector<Line>& lines() const { return lines_; }

private:
    std::vector<Line> lines_;
};

/// One check: what is held against the model, and the experiment that measures it.
struct Check {
    std::string_view id;
    std::string_view family;      ///< heading of the page under which it stands
    std::string_view claim;       ///< one sentence: what must be seen
    std::string_view source;
    std::string_view scenarios;   ///< what is run
    std::size_t replicates;       ///< of each arm
    std::size_t quick;            ///< the same with --quick
    bool jittered;                ///< a conclusion, repeated under joint jitter of all parameters
    void (*measure)(Laboratory&, Report&);
};

/// The checks of one file of bench/validation/checks.
struct Family {
    std::string_view file;
    std::span<const Check> checks;
};

/// The families, in the order of the page.
std::vector<Family> families();

std::span<const Check> network_checks();
std::span<const Check> people_checks();
std::span<const Check> tie_checks();
std::span<const Check> founding_checks();
std::span<const Check> trust_checks();
std::span<const Check> course_checks();
std::span<const Check> form_checks();
std::span<const Check> leader_checks();
std::span<const Check> diagnosis_checks();
std::span<const Check> pair_checks();
std::span<const Check> robustness_checks();
std::span<const Check> sensitivity_checks();
std::span<const Check> contested_checks();
std::span<const Check> calibration_checks();

} // namespace phakhi::validation
