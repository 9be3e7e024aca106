// SPDX-License-Identifier: MIT
#pragma once
#include "state/ids.hpp"
#include <cstddef>
#include <type_traits>

namespace phakhi {

/// Visits [0, count) in any order and on any threads; what a body does must not depend on either.
/// A non-owning reference: by default a plain loop; the engine hands in one that runs on oneTBB, tests one that shuffles.
class Loop {
public:
    using Range = void (*)(void* body, std::size_t first, std::size_t last);
    /// Calls range(body, first, last) on parts of [0, count) that begin at multiples of `unit`.
    using Runner = void (*)(void* runner, std::size_t count, std::size_t unit, Range range, void* body);

    Loop() = default;
    Loop(Runner run, void* runner) : run_(run), runner_(runner) {}

    /// Calls body(first, last) on parts that together make [0, count), each beginning at a multiple of `unit`.
    template <class Body> void ranges(std::size_t count, Body&& body, std::size_t unit = 1) const {
        if (!run_) {
            body(std::size_t{0}, count);
            return;
        }
        run_(runner_, count, unit, [](void* b, std::size_t first, std::size_t last) { (*static_cast<std::remove_reference_t<Body>*>(b))(first, last); }, &body);
    }
    /// The same for loops over padded arrays: parts of whole lanes, the last one beyond `count`.
    template <class Body> void lanes(std::size_t count, Body&& body) const { ranges(whole_lanes(count), body, lane_width); }
    /// Calls body(index) for each index.
    template <class Body> void operator()(std::size_t count, Body&& body) const {
        ranges(count, [&](std::size_t first, std::size_t last) {
            for (std::size_t k = first; k != last; ++k) body(k);
        });
    }

private:
    Runner run_ = nullptr;
    void* runner_ = nullptr;
};

} // namespace phakhi
