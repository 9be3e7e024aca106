// SPDX-License-Identifier: MIT
#pragma once
#include "scenario/messages.hpp"
#include "support/errors.hpp"
#include "text/say.hpp"
#include <vector>

namespace phakhi {

/// The mistakes found so far. A broken file of a million rows does not make a million messages: after 100 the rest is counted.
class Problems {
public:
    static constexpr std::size_t most = 100;

    void add(Problem problem) {
        if (list_.size() < most)
            list_.push_back(std::move(problem));
        else
            ++more_;
    }
    /// From here on mistakes are only counted: no need to look for suggestions.
    bool full() const { return list_.size() == most; }
    bool none() const { return list_.empty(); }
    std::size_t count() const { return list_.size() + more_; }
    const std::vector<Problem>& list() const { return list_; }

    /// Throws all of them if there are any.
    void raise() const {
        if (list_.empty()) return;
        std::vector<Problem> all = list_;
        if (more_ > 0) all.push_back({"", 0, 0, say(messages::more_problems, more_), ""});
        throw InputError(std::move(all));
    }

private:
    std::vector<Problem> list_;
    std::size_t more_ = 0;
};

} // namespace phakhi
