// SPDX-License-Identifier: MIT
#include "cli/progress.hpp"
#include "cli/console.hpp"
#include <nlohmann/json.hpp>
#include <unistd.h>

namespace phakhi {

using namespace std::chrono_literals;

static ProgressStyle possible(ProgressStyle style) { return style == ProgressStyle::line && !::isatty(STDERR_FILENO) ? ProgressStyle::none : style; }

Progress::Progress(ProgressStyle style, std::string unit, std::size_t total, Voice voice)
    : style_(possible(style)), unit_(std::move(unit)), total_(total), voice_(std::move(voice)) {}

Progress::~Progress() {
    if (style_ == ProgressStyle::json) tell(Clock::now());
    if (shown_ && style_ == ProgressStyle::line) Console().say("\r\033[K");
}

void Progress::done(bool failed) {
    done_.fetch_add(1, std::memory_order_relaxed);
    if (failed) failed_.fetch_add(1, std::memory_order_relaxed);
    if (style_ == ProgressStyle::none) return;
    const Clock::time_point now = Clock::now();
    if (now - start_ < 1s) return;
    const std::unique_lock lock(telling_, std::try_to_lock);
    if (!lock || now - told_ < (style_ == ProgressStyle::json ? 500ms : 100ms)) return;
    told_ = now;
    tell(now);
}

void Progress::tell(Clock::time_point now) {
    const double seconds = std::chrono::duration<double>(now - start_).count();
    const auto done = done_.load(), failed = failed_.load();
    const double rate = static_cast<double>(done) / std::max(seconds, 1e-9), left = done == 0 ? 0 : static_cast<double>(total_ - done) / rate;
    if (style_ == ProgressStyle::json) {
        const nlohmann::ordered_json line = {{"progress", unit_}, {"done", done}, {"total", total_}, {"rate", rate}, {"seconds_left", left}, {"failed", failed}};
        Console().say(line.dump() + "\n");
        return;
    }
    const bool runs = unit_ == "runs";
    std::string text = voice_(runs ? Text{"{0}/{1} runs, {2:.0f}/s, {3:.0f} s left", "{0}/{1} รอบจำลอง {2:.0f} รอบ/วินาที เหลือ {3:.0f} วินาที"}
                                   : Text{"week {0}/{1}, {2:.0f}/s, {3:.0f} s left", "สัปดาห์ที่ {0}/{1} {2:.0f} สัปดาห์/วินาที เหลือ {3:.0f} วินาที"}, done, total_, rate, left);
    if (runs && done > 0) text += voice_({", {0:.0f} % failed so far", " ล้มเหลวแล้ว {0:.0f}%"}, 100.0 * static_cast<double>(failed) / static_cast<double>(done));
    Console().say("\r\033[K" + text);
    shown_ = true;
}

} // namespace phakhi
