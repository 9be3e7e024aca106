// SPDX-License-Identifier: MIT
#pragma once
#include "results/hdf5.hpp"
#include "results/provenance.hpp"

namespace phakhi {

/// Writes /provenance, the same in every kind of result.
void write_provenance(h5::Group& root, const Provenance& provenance, bool with_volatile);

} // namespace phakhi
