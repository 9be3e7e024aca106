// SPDX-License-Identifier: MIT
#pragma once
#include "text/voice.hpp"
#include <atomic>
#include <chrono>
#include <mutex>

namespace phakhi {

/// Whether progress is told: as a line that renews itself (only on a terminal), as JSON lines, or not.
enum class ProgressStyle { line, json, none };

/// Tells on stderr how far a long task is: done of total, rate, time left, share failed so far. Silent in the first second.
class Progress {
public:
    /// `unit`: what is counted, "runs" or "weeks".
    Progress(ProgressStyle style, std::string unit, std::size_t total, Voice voice);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    /// One more is done. From any thread.
    void done(bool failed = false);

private:
    using Clock = std::chrono::steady_clock;

    const ProgressStyle style_;
    const std::string unit_;
    const std::size_t total_;
    const Voice voice_;
    const Clock::time_point start_ = Clock::now();
    std::atomic<std::size_t> done_{0}, failed_{0};
    std::mutex telling_;
    Clock::time_point told_ = start_;
    bool shown_ = false;

    void tell(Clock::time_point now);
};

} // namespace phakhi
