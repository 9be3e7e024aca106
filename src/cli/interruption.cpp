// SPDX-License-Identifier: MIT
#include "cli/interruption.hpp"
#include "support/errors.hpp"
#include <csignal>
#include <cstring>
#include <unistd.h>

namespace phakhi {

namespace {

// The only mutable globals of the program: a signal handler can reach nothing else.
std::atomic<bool> stop{false};
std::atomic<bool> removes{false};
char temporary[4096];

static_assert(std::atomic<bool>::is_always_lock_free, "a signal handler may use nothing else");

void handle(int) {
    if (!stop.exchange(true)) return;
    if (removes) ::unlink(temporary);
    constexpr int interrupted = 4;
    ::_exit(interrupted);
}

} // namespace

void install_signal_handlers() {
    struct sigaction action {};
    action.sa_handler = handle;
    action.sa_flags = SA_RESTART;
    ::sigemptyset(&action.sa_mask);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        struct sigaction before {};
        ::sigaction(signal, nullptr, &before);
        if (signal != SIGHUP || before.sa_handler != SIG_IGN) ::sigaction(signal, &action, nullptr);  // nohup stays nohup
    }
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
}

const std::atomic<bool>& stop_requested() { return stop; }

void stop_if_requested() {
    if (stop.load(std::memory_order_relaxed)) throw Interrupted();
}

RemovedOnStop::RemovedOnStop(const std::string& path) {
    if (path.size() >= sizeof temporary) return;
    std::memcpy(temporary, path.c_str(), path.size() + 1);
    removes = true;
}

RemovedOnStop::~RemovedOnStop() { removes = false; }

} // namespace phakhi
