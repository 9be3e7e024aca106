// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>
#include <sys/types.h>

namespace phakhi {

/// The calls of the operating system that can fail while a result is stored. One seam, so that a test lets each of them fail in turn.
/// All return as the system's own do: negative on failure, with errno set.
struct FileOps {
    int (*create)(const char* path);                                  ///< a new file; never opens one that exists
    ssize_t (*write)(int file, const void* bytes, std::size_t count);
    ssize_t (*write_at)(int file, const void* bytes, std::size_t count, off_t offset);
    int (*resize)(int file, off_t size);
    int (*fsync)(int file);
    int (*close)(int file);
    int (*rename)(const char* from, const char* to, bool replace);    ///< EEXIST if `to` exists and may not be replaced
    int (*sync_folder)(const char* folder);
};

/// The real ones.
const FileOps& system_file_ops();

} // namespace phakhi
