// SPDX-License-Identifier: MIT
#pragma once
#include "observe/ensemble_record.hpp"
#include "results/provenance.hpp"
#include <string>

namespace phakhi {

struct Ensemble {
    EnsembleRecord record;
    Provenance provenance;   ///< its first input is the experiment file
};

/// Whether a file of ours holds many runs rather than one. InputError if it is none of ours.
bool is_ensemble(const std::string& path);

/// Whether the weekly series are read as well: they take most of the memory.
enum class Series : bool { read, leave };

/// Reads an ensemble file back. InputError if it is none, is damaged, or is of a newer major version. With Series::leave the record has no
/// series at all.
Ensemble read_ensemble(const std::string& path, Series series = Series::read);

} // namespace phakhi
