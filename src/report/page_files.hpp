// SPDX-License-Identifier: MIT
#pragma once
#include "scenario/embedded.hpp"

namespace phakhi {

/// The files of src/report/page: structure, looks and scripts of a page, in the order of their names. The list is generated when the
/// program is built.
std::span<const EmbeddedFile> page_files();

} // namespace phakhi
