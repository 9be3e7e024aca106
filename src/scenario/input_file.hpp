// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace phakhi {

struct InputFile;
struct Place;

/// Which file it is, whatever its name: device and inode.
using FileIdentity = std::pair<std::uint64_t, std::uint64_t>;

struct FileBytes {
    std::string bytes;
    FileIdentity identity;
};

/// Where the files of a scenario are read from: the disk, or, to replay a stored run, a list kept in memory.
class InputFiles {
public:
    InputFiles() = default;
    explicit InputFiles(const std::vector<InputFile>& stored) : stored_(&stored) {}

    /// Reads a regular file of at most 16 MiB. Otherwise an InputError at the place that names the file (none: the command line); no
    /// permission or a broken disk is a MachineError. A pipe or device is refused without being opened for reading.
    FileBytes read(const std::string& path, const Place& named_at) const;

    /// From now on `log` is told each file read: its path and its bytes.
    using Log = std::function<void(const std::string& path, const std::string& bytes)>;
    void tell(Log log) { log_ = std::move(log); }

private:
    const std::vector<InputFile>* stored_ = nullptr;
    Log log_;
};

/// A path of a text that lies in `folder`, without detours; absolute paths stay.
std::string path_in(const std::string& folder, const std::string& path);
/// The folder of a path, "" for none.
std::string folder_of(const std::string& path);
/// A path seen from a folder.
std::string relative_to(const std::string& folder, const std::string& path);

} // namespace phakhi
