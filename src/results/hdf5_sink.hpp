// SPDX-License-Identifier: MIT
#pragma once
#include "results/hdf5.hpp"

namespace phakhi::h5 {

/// Files opened with these access options put their bytes into the sink, which must outlive them.
void use_sink(hid_t access, Sink& sink, std::string_view place);

} // namespace phakhi::h5
