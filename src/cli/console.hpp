// SPDX-License-Identifier: MIT
#pragma once
#include <string_view>

namespace phakhi {

/// The two ways out: data to stdout, everything else to stderr.
class Console {
public:
    /// Writes data. What cannot be written is remembered and told by finish(): a run's file must not suffer from a closed pipe.
    void data(std::string_view text);
    /// Writes a message.
    void say(std::string_view text);
    /// Writes out what is left. Throws MachineError if any data got lost.
    void finish();

private:
    int lost_ = 0;   ///< errno of the first failure, 0 = none
};

/// Columns to write in: those of the terminal, at most `page_width`.
std::size_t console_width();

/// Makes sure that 0, 1 and 2 are open, so that no file of ours gets one of these numbers. What was closed cannot be written to.
void secure_standard_files();

} // namespace phakhi
