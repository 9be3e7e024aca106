// SPDX-License-Identifier: MIT
#include "engine/parallel.hpp"
#include <algorithm>
#include <tbb/global_control.h>
#include <tbb/parallel_for.h>
#ifdef __SANITIZE_THREAD__
#include <atomic>
#include <exception>
#include <thread>
#endif

namespace phakhi {

namespace {
constexpr std::size_t serial_below = 4000;   ///< items under which a second thread costs more than it brings
constexpr std::size_t grain = 1024;

#ifdef __SANITIZE_THREAD__
/// oneTBB as distributions build it hides from ThreadSanitizer that its workers have joined; plain threads show whether *our* code races.
void share_out(std::size_t count, const std::function<void(std::size_t)>& body) {
    std::atomic<std::size_t> next{0};
    std::mutex mutex;
    std::exception_ptr failure;
    const auto work = [&] {
        for (std::size_t k; (k = next.fetch_add(1)) < count;) {
            try {
                body(k);
            } catch (...) {
                next = count;
                const std::lock_guard lock(mutex);
                if (!failure) failure = std::current_exception();
            }
        }
    };
    std::vector<std::thread> others(std::min(count, tbb::global_control::active_value(tbb::global_control::max_allowed_parallelism)) - (count > 0));
    for (std::thread& other : others) other = std::thread(work);
    work();
    for (std::thread& other : others) other.join();
    if (failure) std::rethrow_exception(failure);
}
#else
void share_out(std::size_t count, const std::function<void(std::size_t)>& body) { tbb::parallel_for(std::size_t{0}, count, body, tbb::simple_partitioner{}); }
#endif

void run_in_parallel(void*, std::size_t count, std::size_t unit, Loop::Range range, void* body) {
    if (count < serial_below) {
        range(body, 0, count);
        return;
    }
    const std::size_t step = std::max<std::size_t>(1, grain / unit) * unit;
    share_out((count + step - 1) / step, [&](std::size_t k) { range(body, k * step, std::min(count, (k + 1) * step)); });
}
} // namespace

void for_each_task(std::size_t count, const std::function<void(std::size_t)>& body) { share_out(count, body); }

Loop parallel_loop() { return {run_in_parallel, nullptr}; }

Workspaces::Lease Workspaces::borrow() {
    const std::lock_guard lock(mutex_);
    if (idle_.empty()) return {*this, std::make_unique<Workspace>()};
    std::unique_ptr<Workspace> work = std::move(idle_.back());
    idle_.pop_back();
    return {*this, std::move(work)};
}

Workspaces::Lease::~Lease() {
    const std::lock_guard lock(home_.mutex_);
    home_.idle_.push_back(std::move(work_));
}

} // namespace phakhi
