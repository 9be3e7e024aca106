// SPDX-License-Identifier: MIT
#pragma once
#include "model/loop.hpp"
#include <algorithm>
#include <random>
#include <vector>

namespace phakhi {

/// Visits from the last to the first, one by one.
inline Loop reversed_loop() {
    return {[](void*, std::size_t count, std::size_t unit, Loop::Range range, void* body) {
                for (std::size_t k = (count + unit - 1) / unit; k-- > 0;) range(body, k * unit, std::min(count, (k + 1) * unit));
            },
            nullptr};
}

/// Visits one by one in an order that is another one each time it is used.
class ShuffledLoop {
public:
    explicit ShuffledLoop(unsigned seed) : chance_(seed) {}
    operator Loop() {
        return {[](void* self, std::size_t count, std::size_t unit, Loop::Range range, void* body) {
                    auto& own = *static_cast<ShuffledLoop*>(self);
                    std::vector<std::size_t> order((count + unit - 1) / unit);
                    for (std::size_t k = 0; k < order.size(); ++k) order[k] = k;
                    std::shuffle(order.begin(), order.end(), own.chance_);
                    for (const std::size_t k : order) range(body, k * unit, std::min(count, (k + 1) * unit));
                },
                this};
    }

private:
    std::mt19937 chance_;
};

/// Visits seven parts, as if seven threads took them, in an order of its own.
inline Loop seven_parts_loop() {
    return {[](void*, std::size_t count, std::size_t unit, Loop::Range range, void* body) {
                const std::size_t units = (count + unit - 1) / unit;
                for (const std::size_t part : {3, 6, 2, 5, 1, 4, 0}) range(body, units * part / 7 * unit, std::min(count, units * (part + 1) / 7 * unit));
            },
            nullptr};
}

} // namespace phakhi
