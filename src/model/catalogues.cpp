// SPDX-License-Identifier: MIT
#include "model/action.hpp"
#include "model/shock.hpp"

namespace phakhi {

template <class T> static const T* find(std::span<const T* const> entries, int number) {
    for (const T* entry : entries) {
        if (entry->number == number) return entry;
    }
    return nullptr;
}

const Action* find_action(int number) { return find(actions(), number); }
const Shock* find_shock(int number) { return find(shocks(), number); }

} // namespace phakhi
