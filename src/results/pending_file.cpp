// SPDX-License-Identifier: MIT
#include "results/pending_file.hpp"
#include "support/errors.hpp"
#include "text/say.hpp"
#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>
#include <utility>

namespace phakhi {

static constexpr Message another_name{"give another name with -o", "ตั้งชื่ออื่นด้วย -o"}, a_file_in{"give the name of a file in it, such as {0}", "ระบุชื่อแฟ้มในโฟลเดอร์ เช่น {0}"};

static InputError bad_path(const std::string& path, Said message, Said suggestion) {
    return InputError(Problem{path, 0, 0, std::move(message), std::move(suggestion)});
}

static OutputExists exists_already(const std::string& path) {
    return OutputExists(say({"{0}: this output exists already; give another name with -o, or replace it with --force", "{0}: มีแฟ้มผลลัพธ์นี้อยู่แล้ว ให้ตั้งชื่ออื่นด้วย -o หรือเขียนทับด้วย --force"}, path));
}

/// A write beyond the file size limit then fails with EFBIG like any other write, where by default it kills the process.
static void let_large_writes_fail() {
    struct sigaction now {};
    if (::sigaction(SIGXFSZ, nullptr, &now) == 0 && now.sa_handler == SIG_DFL) std::signal(SIGXFSZ, SIG_IGN);
}

PendingFile::PendingFile(const std::string& path, Overwrite overwrite, const FileOps& ops) : PendingFile(Untouched{}, path, overwrite, ops) {
    let_large_writes_fail();
    create_temporary();
}

PendingFile::PendingFile(Untouched, const std::string& path, Overwrite overwrite, const FileOps& ops)
    : ops_(ops), path_(path), target_(path), overwrite_(overwrite) {
    if (path.empty()) throw bad_path("-o", say({"the name of the output is empty", "ชื่อแฟ้มผลลัพธ์ว่างเปล่า"}), say({"give a name such as run.h5", "ตั้งชื่อเช่น run.h5"}));
    refuse_existing();
    const std::string folder = std::filesystem::path(target_).parent_path().string();
    folder_ = folder.empty() ? "." : folder;
}

void PendingFile::try_out(const std::string& path, Overwrite overwrite) {
    PendingFile file({}, path, overwrite, system_file_ops());
    const int nameless = ::open(file.folder_.c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, 0600);
    if (nameless >= 0) ::close(nameless);
    else if (errno == EOPNOTSUPP || errno == EISDIR || errno == EINVAL) file.create_temporary();   // a file system without nameless files
    else file.cannot_create(errno);
}

PendingFile::~PendingFile() {
    if (file_ >= 0) ops_.close(file_);
    if (!temporary_.empty()) ::unlink(temporary_.c_str());
}

void PendingFile::refuse_existing() {
    if (path_.back() == '/') throw bad_path(path_, say({"this names a folder, not a file", "นี่คือชื่อโฟลเดอร์ ไม่ใช่แฟ้ม"}), say(a_file_in, path_ + "run.h5"));
    struct stat found {};
    if (::lstat(path_.c_str(), &found) != 0) {
        if (errno == ENOENT) return;
        if (errno == EACCES) fail({"the folder may not be looked into", "ไม่มีสิทธิ์เปิดดูโฟลเดอร์"}, errno);
        throw bad_path(path_, say({"not a usable file name ({0})", "ใช้เป็นชื่อแฟ้มไม่ได้ ({0})"}, std::strerror(errno)), say(another_name));
    }
    if (const bool is_link = S_ISLNK(found.st_mode); is_link && ::stat(path_.c_str(), &found) != 0) {
        throw bad_path(path_, say({"a link that leads nowhere stands here", "ตรงนี้มีลิงก์ที่ไม่ชี้ไปที่ใด"}), say({"remove it or give another name with -o", "ลบลิงก์ หรือตั้งชื่ออื่นด้วย -o"}));
    } else if (S_ISDIR(found.st_mode)) {
        throw bad_path(path_, say({"this is a folder, not a file", "นี่คือโฟลเดอร์ ไม่ใช่แฟ้ม"}), say(a_file_in, path_ + "/run.h5"));
    } else if (overwrite_ == Overwrite::refuse) {
        throw exists_already(path_);
    } else if (!S_ISREG(found.st_mode)) {
        throw bad_path(path_, say({"not a plain file, so it cannot be replaced", "ไม่ใช่แฟ้มปกติ จึงเขียนทับไม่ได้"}), say(another_name));
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
    if (problem != 0) cannot_create(problem);
}

void PendingFile::cannot_create(int problem) const {
    if (problem == ENOENT) throw bad_path(path_, say({"there is no folder {0}", "ไม่มีโฟลเดอร์ {0}"}, folder_), say({"create it first: mkdir -p {0}", "สร้างก่อน: mkdir -p {0}"}, folder_));
    if (problem == ENOTDIR) throw bad_path(path_, say({"{0} is not a folder", "{0} ไม่ใช่โฟลเดอร์"}, folder_), say(another_name));
    fail({"the file cannot be created", "สร้างแฟ้มไม่ได้"}, problem);
}

static constexpr std::size_t piece = 1 << 20;   ///< bytes given to the system at once
static constexpr Message not_written{"the result could not be written", "เขียนผลลัพธ์ไม่ได้"};

void PendingFile::write(std::span<const std::byte> bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ops_.write(file_, bytes.data(), std::min(bytes.size(), piece));
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) fail(not_written, written < 0 ? errno : EIO);
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
}

void PendingFile::write_at(std::uint64_t offset, std::span<const std::byte> bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ops_.write_at(file_, bytes.data(), std::min(bytes.size(), piece), static_cast<off_t>(offset));
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) fail(not_written, written < 0 ? errno : EIO);
        bytes = bytes.subspan(static_cast<std::size_t>(written));
        offset += static_cast<std::uint64_t>(written);
    }
}

void PendingFile::read_at(std::uint64_t offset, std::span<std::byte> bytes) const {
    while (!bytes.empty()) {
        const ssize_t count = ::pread(file_, bytes.data(), bytes.size(), static_cast<off_t>(offset));
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) fail({"the result could not be read back", "อ่านผลลัพธ์กลับไม่ได้"}, errno);
        if (count == 0) {
            std::fill(bytes.begin(), bytes.end(), std::byte{});
            return;
        }
        bytes = bytes.subspan(static_cast<std::size_t>(count));
        offset += static_cast<std::uint64_t>(count);
    }
}

void PendingFile::resize(std::uint64_t size) {
    if (ops_.resize(file_, static_cast<off_t>(size)) != 0) fail(not_written, errno);
}

void PendingFile::commit() {
    // a failed fsync is never tried again: what it could not write may be forgotten by then
    if (ops_.fsync(file_) != 0) fail({"the result could not be made durable (fsync)", "บันทึกผลลัพธ์ลงดิสก์ไม่ได้ (fsync)"}, errno);
    const int closing = std::exchange(file_, -1);
    if (ops_.close(closing) != 0 && errno != EINTR) fail({"the result could not be closed", "ปิดแฟ้มผลลัพธ์ไม่ได้"}, errno);
    struct stat found {};
    if (overwrite_ == Overwrite::replace && ::stat(target_.c_str(), &found) == 0) ::chmod(temporary_.c_str(), found.st_mode & 07777);
    if (ops_.rename(temporary_.c_str(), target_.c_str(), overwrite_ == Overwrite::replace) != 0) {
        if (errno == EEXIST) throw exists_already(path_);
        fail({"the result could not be given its name", "ตั้งชื่อแฟ้มผลลัพธ์ไม่ได้"}, errno);
    }
    temporary_.clear();
    if (ops_.sync_folder(folder_.c_str()) != 0) fail({"the result is whole, but its folder could not be made durable (fsync)", "ผลลัพธ์ครบถ้วน แต่บันทึกโฟลเดอร์ลงดิสก์ไม่ได้ (fsync)"}, errno);
}

/// What to do about an error of the system.
static Said way_out(int problem) {
    switch (problem) {
    case ENOSPC: case EDQUOT: return say({"free some space or choose another disk with -o", "เพิ่มเนื้อที่ว่าง หรือเลือกดิสก์อื่นด้วย -o"});
    case EFBIG: return say({"raise the limit on file sizes (ulimit -f) or keep less ([output] states_every_weeks)", "เพิ่มขีดจำกัดขนาดแฟ้ม (ulimit -f) หรือเก็บให้น้อยลง ([output] states_every_weeks)"});
    case EACCES: case EPERM: case EROFS: return say({"choose a folder that you may write to with -o", "เลือกโฟลเดอร์ที่มีสิทธิ์เขียนด้วย -o"});
    default: return say({"choose another place with -o", "เลือกที่อื่นด้วย -o"});
    }
}

void PendingFile::fail(const Message& what, int problem) const {
    Said reason = std::string(std::strerror(problem));
    struct statvfs disk {};
    if (::statvfs(folder_.empty() ? "." : folder_.c_str(), &disk) == 0) {
        reason = say({"{0}; {1} bytes free", "{0} เหลือเนื้อที่ {1} ไบต์"}, reason, disk.f_bavail * disk.f_frsize);
    }
    throw MachineError(say({"{0}: {1} ({2}); {3}", "{0}: {1} ({2}) {3}"}, path_, say(what), reason, way_out(problem)));
}

} // namespace phakhi
