// SPDX-License-Identifier: MIT
#pragma once
#include "model/workspace.hpp"
#include "model/loop.hpp"
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace phakhi {

/// Calls body(0) … body(count − 1), each once, on as many threads as tbb::global_control allows, in no order. The first exception of a body is
/// thrown on when all have ended or been called off. The one place that says how work is spread over threads.
void for_each_task(std::size_t count, const std::function<void(std::size_t)>& body);

/// A loop over the agents of one network that runs in parallel from a few thousand items on.
Loop parallel_loop();

/// Workspaces for as many networks as run at once; each is used again.
class Workspaces {
public:
    class Lease {
    public:
        Lease(Workspaces& home, std::unique_ptr<Workspace> work) : home_(home), work_(std::move(work)) {}
        ~Lease();
        Lease(const Lease&) = delete;
        Lease& operator=(const Lease&) = delete;
        Workspace& operator*() const { return *work_; }

    private:
        Workspaces& home_;
        std::unique_ptr<Workspace> work_;
    };
    Lease borrow();

private:
    std::mutex mutex_;
    std::vector<std::unique_ptr<Workspace>> idle_;
};

} // namespace phakhi
