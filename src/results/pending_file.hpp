// SPDX-License-Identifier: MIT
#pragma once
#include "results/file_ops.hpp"
#include "support/said.hpp"
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

namespace phakhi {

/// Whether an output that exists is an error or may be replaced (--force).
enum class Overwrite : bool { refuse, replace };

/// A file that gets its name only when it is whole. The constructor really creates `<name>.tmp.<pid>` in the same folder, so what
/// cannot work (folder missing or unwritable, disk full, output exists) is known before anything is computed. commit() makes the
/// bytes durable and gives them the name; without it the destructor removes the temporary file. A file of anybody else is never
/// opened, truncated or (unless Overwrite::replace) replaced.
/// Throws OutputExists, InputError (no such folder, name of a folder), MachineError (disk, permission).
class PendingFile {
public:
    explicit PendingFile(const std::string& path, Overwrite overwrite = Overwrite::refuse, const FileOps& ops = system_file_ops());
    ~PendingFile();
    PendingFile(const PendingFile&) = delete;
    PendingFile& operator=(const PendingFile&) = delete;

    /// Throws what the constructor would, and leaves nothing behind even if the process is killed meanwhile.
    static void try_out(const std::string& path, Overwrite overwrite);

    /// The name as the user gave it.
    const std::string& path() const { return path_; }
    const std::string& temporary_path() const { return temporary_; }

    /// Appends bytes.
    void write(std::span<const std::byte> bytes);
    /// Writes bytes at a place of the file, for one that is not built from beginning to end.
    void write_at(std::uint64_t offset, std::span<const std::byte> bytes);
    /// Reads back what was written; beyond the end there are zeros.
    void read_at(std::uint64_t offset, std::span<std::byte> bytes) const;
    void resize(std::uint64_t size);
    /// fsync, close, rename, fsync of the folder. The file is then whole under its name.
    void commit();

private:
    struct Untouched {};   ///< looked at; nothing is created yet
    PendingFile(Untouched, const std::string& path, Overwrite overwrite, const FileOps& ops);

    const FileOps& ops_;
    std::string path_, target_, folder_, temporary_;  ///< target_: path_ with links followed
    Overwrite overwrite_;
    int file_ = -1;

    void refuse_existing();
    void create_temporary();
    [[noreturn]] void cannot_create(int problem) const;
    [[noreturn]] void fail(const Message& what, int problem) const;
};

} // namespace phakhi
