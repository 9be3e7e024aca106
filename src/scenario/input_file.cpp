// SPDX-License-Identifier: MIT
#include "scenario/input_file.hpp"
#include "scenario/document.hpp"
#include "scenario/messages.hpp"
#include "scenario/scenario.hpp"
#include "support/nearest_name.hpp"
#include "text/say.hpp"
#include "text/width.hpp"
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

namespace phakhi {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t most_bytes = std::size_t{16} << 20;

struct Descriptor {
    int number;
    ~Descriptor() {
        if (number >= 0) ::close(number);
    }
};

/// "did you mean …" among the files of the folder.
Said nearest_file(const std::string& path) {
    std::error_code error;
    const fs::path folder = fs::path(path).parent_path();
    std::vector<std::string> names;
    constexpr std::size_t looked_at = 1000;
    for (fs::directory_iterator entry(folder.empty() ? "." : folder, error), end; !error && entry != end && names.size() < looked_at;
         entry.increment(error)) {
        names.push_back(entry->path().filename().string());
    }
    return did_you_mean(fs::path(path).filename().string(), names);
}

[[noreturn]] void refuse(const std::string& path, const Place& named_at, const Said& why, Said suggestion = {}) {
    if (!named_at.source) throw InputError({path, 0, 0, why, std::move(suggestion)});
    throw InputError(named_at.problem(say(messages::named_file, shown(path, 400), why), std::move(suggestion)));
}

[[noreturn]] void machine_fails(const std::string& path, const Message& what) { throw MachineError(say(what, path, std::strerror(errno))); }

std::string read_all(int descriptor, const std::string& path) {
    std::string bytes;
    char block[1 << 16];
    for (;;) {
        const ssize_t count = ::read(descriptor, block, sizeof block);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) machine_fails(path, messages::cannot_read);
        if (count == 0) return bytes;
        bytes.append(block, static_cast<std::size_t>(count));
        if (bytes.size() > most_bytes) return bytes;
    }
}

Said too_large() { return say(messages::file_too_large, most_bytes >> 20); }

FileBytes read_from_disk(const std::string& path, const Place& named_at) {
    struct stat facts {};
    if (path.find('\0') != path.npos) refuse(path, named_at, say(messages::path_zero));
    if (::stat(path.c_str(), &facts) != 0) {
        if (errno == EACCES) machine_fails(path, messages::cannot_open);
        if (errno == ENOENT || errno == ENOTDIR) refuse(path, named_at, say(messages::no_such_file), nearest_file(path));
        refuse(path, named_at, std::strerror(errno));
    }
    if (S_ISDIR(facts.st_mode)) refuse(path, named_at, say(messages::is_folder));
    if (!S_ISREG(facts.st_mode)) refuse(path, named_at, say(messages::is_device));
    const Descriptor file{::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC)};
    if (file.number < 0 || ::fstat(file.number, &facts) != 0) machine_fails(path, messages::cannot_open);
    if (!S_ISREG(facts.st_mode)) refuse(path, named_at, say(messages::not_regular));
    if (facts.st_size > static_cast<off_t>(most_bytes)) refuse(path, named_at, too_large());
    FileBytes out{read_all(file.number, path), {facts.st_dev, facts.st_ino}};
    if (out.bytes.size() > most_bytes) refuse(path, named_at, too_large());
    return out;
}

} // namespace

FileBytes InputFiles::read(const std::string& path, const Place& named_at) const {
    const auto told = [&](FileBytes read) {
        if (log_) log_(path, read.bytes);
        return read;
    };
    if (!stored_) return told(read_from_disk(path, named_at));
    for (std::size_t k = 0; k < stored_->size(); ++k) {
        if ((*stored_)[k].path == path) return told({(*stored_)[k].bytes, {0, k + 1}});
    }
    refuse(path, named_at, say(messages::not_stored));
}

std::string path_in(const std::string& folder, const std::string& path) { return (fs::path(folder) / path).lexically_normal().string(); }

std::string folder_of(const std::string& path) { return fs::path(path).parent_path().string(); }

std::string relative_to(const std::string& folder, const std::string& path) {
    const fs::path p = fs::path(path).lexically_normal(), from = fs::path(folder).lexically_normal();
    if (p.is_absolute() != from.is_absolute()) return p.string();
    const fs::path relative = p.lexically_relative(from.empty() ? "." : from);
    return relative.empty() ? p.string() : relative.string();
}

} // namespace phakhi
