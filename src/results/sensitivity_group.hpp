// SPDX-License-Identifier: MIT
#pragma once
#include "observe/ensemble_record.hpp"
#include "results/hdf5.hpp"

namespace phakhi {

/// What the factors of a sampled design do to the measures of its runs, as columns. K measures, F factors.
struct SensitivityTable {
    struct Column {
        h5::Column what;
        std::vector<double> values;            ///< [K, F], NaN = unknown
        std::vector<double> low, high;         ///< [K, F] limits of 95 %, or empty
    };
    std::vector<std::string> key, label, label_th, unit;   ///< [K]
    std::vector<std::int8_t> too_few;                      ///< [K] 1 = an interval is too wide to order factors by
    std::vector<Column> columns;
    std::size_t base_rows = 0, shifts = 0;                 ///< sobol: rows used, independent shifts
};

/// Writes the group /sensitivity of an ensemble file.
void write_sensitivity(h5::Group& root, const Design& design, const SensitivityTable& table);

} // namespace phakhi
