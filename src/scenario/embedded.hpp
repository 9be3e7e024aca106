// SPDX-License-Identifier: MIT
#pragma once
#include <span>
#include <string_view>

namespace phakhi {

/// A file of scenarios/ that is part of the program.
struct EmbeddedFile {
    std::string_view path; ///< "scenarios/forms/natural.toml"
    std::string_view text;
};

/// The files of scenarios/{forms,governance,strategies}; the list is generated when the program is built.
std::span<const EmbeddedFile> embedded_files();

} // namespace phakhi
