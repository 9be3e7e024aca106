// SPDX-License-Identifier: MIT
#include "results/pending_file.hpp"
#include "support/errors.hpp"
#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <filesystem>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>
#include <utility>

namespace phakhi {

static InputError bad_path(const std::string& path, std::string message, std::string suggestion) {
    return InputError(Problem{path, 0, 0, std::move(message), std::move(suggestion)});
}

static OutputExists exists_already(const std::string& path) {
    return OutputExists(path + ": this output exists already; give another name with -o, or replace it with --force");
}

/// A write beyond the file size limit then fails with EFBIG like any other write, where by default it kills the process.
static void let_large_writes_fail() {
    struct sigaction now {};
    if (::sigaction(SIGXFSZ, nullptr, &now) == 0 && now.sa_handler == SIG_DFL) std::signal(SIGXFSZ, SIG_IGN);
}

PendingFile::PendingFile(const std::string& path, Overwrite overwrite, const FileOps& ops)
    : ops_(ops), path_(path), target_(path), overwrite_(overwrite) {
    if (path.empty()) throw bad_path("-o", "the name of the output is empty", "give a name such as run.h5");
    refuse_existing();
    const std::string folder = std::filesystem::path(target_).parent_path().string();
    folder_ = folder.empty() ? "." : folder;
    let_large_writes_fail();
    create_temporary();
}

PendingFile::~PendingFile() {
    if (file_ >= 0) ops_.close(file_);
    if (!temporary_.empty()) ::unlink(temporary_.c_str());
}

void PendingFile::refuse_existing() {
    if (path_.back() == '/') throw bad_path(path_, "this names a folder, not a file", "give the name of a file in it, such as " + path_ + "run.h5");
    struct stat found {};
    if (::lstat(path_.c_str(), &found) != 0) {
        if (errno == ENOENT) return;
        if (errno == EACCES) fail("the folder may not be looked into", errno);
        throw bad_path(path_, std::string("not a usable file name (") + std::strerror(errno) + ")", "give another name with -o");
    }
    if (const bool is_link = S_ISLNK(found.st_mode); is_link && ::stat(path_.c_str(), &found) != 0) {
        throw bad_path(path_, "a link that leads nowhere stands here", "remove it or give another name with -o");
    } else if (S_ISDIR(found.st_mode)) {
        throw bad_path(path_, "this is a folder, not a file", "give the name of a file in it, such as " + path_ + "/run.h5");
    } else if (overwrite_ == Overwrite::refuse) {
        throw exists_already(path_);
    } else if (!S_ISREG(found.st_mode)) {
        throw bad_path(path_, "not a plain file, so it cannot be replaced", "give another name with -o");
    } else if (is_link) {
        target_ = std::filesystem::canonical(path_).string();  // --force replaces what the link names and keeps the link
    }
}

void PendingFile::create_temporary() {
    // room for the ending in file systems that allow 255 bytes a name (85 Thai letters)
    const std::string name = std::filesystem::path(target_).filename().string().substr(0, 220);
    const std::string stem = folder_ + "/" + name + ".tmp." + std::to_string(::getpid());
    constexpr int tries = 100;  // the same process number may belong to a dead process or one on another machine: never take its file
    int problem = EEXIST;
    for (int k = 0; k < tries && problem == EEXIST; ++k) {
        const std::string temporary = stem + (k ? "." + std::to_string(k) : "");
        file_ = ops_.create(temporary.c_str());
        problem = file_ < 0 ? errno : 0;
        if (problem == 0) temporary_ = temporary;
    }
    if (problem == 0) return;
    if (problem == ENOENT) throw bad_path(path_, "there is no folder " + folder_, "create it first: mkdir -p " + folder_);
    if (problem == ENOTDIR) throw bad_path(path_, folder_ + " is not a folder", "give another name with -o");
    fail("the file cannot be created", problem);
}

void PendingFile::write(std::span<const std::byte> bytes) {
    constexpr std::size_t piece = 1 << 20;
    while (!bytes.empty()) {
        const ssize_t written = ops_.write(file_, bytes.data(), std::min(bytes.size(), piece));
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) fail("the result could not be written", written < 0 ? errno : EIO);
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
}

void PendingFile::commit() {
    // a failed fsync is never tried again: what it could not write may be forgotten by then
    if (ops_.fsync(file_) != 0) fail("the result could not be made durable (fsync)", errno);
    const int closing = std::exchange(file_, -1);
    if (ops_.close(closing) != 0 && errno != EINTR) fail("the result could not be closed", errno);
    struct stat found {};
    if (overwrite_ == Overwrite::replace && ::stat(target_.c_str(), &found) == 0) ::chmod(temporary_.c_str(), found.st_mode & 07777);
    if (ops_.rename(temporary_.c_str(), target_.c_str(), overwrite_ == Overwrite::replace) != 0) {
        if (errno == EEXIST) throw exists_already(path_);
        fail("the result could not be given its name", errno);
    }
    temporary_.clear();
    if (ops_.sync_folder(folder_.c_str()) != 0) fail("the result is whole, but its folder could not be made durable (fsync)", errno);
}

void PendingFile::fail(const char* what, int problem) const {
    std::string text = path_ + ": " + what + " (" + std::strerror(problem);
    struct statvfs disk {};
    if (::statvfs(folder_.empty() ? "." : folder_.c_str(), &disk) == 0) {
        text += "; " + std::to_string(disk.f_bavail * disk.f_frsize) + " bytes free";
    }
    text += ")";
    switch (problem) {
    case ENOSPC: case EDQUOT: text += "; free some space or choose another disk with -o"; break;
    case EFBIG: text += "; raise the limit on file sizes (ulimit -f) or keep less ([output] states_every_weeks)"; break;
    case EACCES: case EPERM: case EROFS: text += "; choose a folder that you may write to with -o"; break;
    default: text += "; choose another place with -o"; break;
    }
    throw MachineError(text);
}

} // namespace phakhi
