// SPDX-License-Identifier: MIT
#pragma once
#include <atomic>
#include <string>

namespace phakhi {

/// Ctrl-C, SIGTERM and SIGHUP: once, and the flag is raised for a clean end; twice, and the program stops at once with 4.
/// A closed pipe and the file size limit become errors of write().
void install_signal_handlers();

/// Raised by the first signal.
const std::atomic<bool>& stop_requested();

/// Throws Interrupted if the flag is raised.
void stop_if_requested();

/// A temporary file to be removed by the second signal, while this lives.
class RemovedOnStop {
public:
    explicit RemovedOnStop(const std::string& path);
    ~RemovedOnStop();
    RemovedOnStop(const RemovedOnStop&) = delete;
    RemovedOnStop& operator=(const RemovedOnStop&) = delete;
};

} // namespace phakhi
