// SPDX-License-Identifier: MIT
#pragma once
#include "results/pending_file.hpp"
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace phakhi {

/// Files that belong together: each is created at once (so what cannot work is known before anything is computed), and none gets its name
/// before all are whole.
class OutputSet {
public:
    explicit OutputSet(Overwrite overwrite) : overwrite_(overwrite) {}

    /// A new file, still empty.
    PendingFile& add(const std::string& path);
    /// A new file with this content.
    void add(const std::string& path, std::string_view text);
    /// Gives all files their names.
    void commit();
    std::vector<std::string> paths() const;

private:
    Overwrite overwrite_;
    std::vector<std::unique_ptr<PendingFile>> files_;
};

/// Makes a folder with those above it; one that is there is left as it is.
void make_folder(const std::string& folder);

} // namespace phakhi
