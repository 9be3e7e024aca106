// SPDX-License-Identifier: MIT
#pragma once
#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace phakhi {

/// A matrix whose rows come one by one and grow longer, as agents do.
template <class T> class GrowingRows {
public:
    /// A new row of `width` values, all `absent`.
    std::vector<T>& add(std::size_t width, T absent) { return rows_.emplace_back(width, absent); }
    std::size_t size() const { return rows_.size(); }

    /// All values row by row, `rows` × `columns`, what is missing filled with `absent`. Gives up the rows on the way.
    std::vector<T> take(std::size_t rows, std::size_t columns, T absent) {
        std::vector<T> all(rows * columns, absent);
        for (std::size_t r = 0; r < std::min(rows, rows_.size()); ++r) {
            const std::vector<T> row = std::exchange(rows_[r], {});
            std::copy_n(row.begin(), std::min(columns, row.size()), all.begin() + static_cast<std::ptrdiff_t>(r * columns));
        }
        rows_.clear();
        return all;
    }

private:
    std::vector<std::vector<T>> rows_;
};

} // namespace phakhi
