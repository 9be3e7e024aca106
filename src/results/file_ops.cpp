// SPDX-License-Identifier: MIT
#include "results/file_ops.hpp"
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace phakhi {

static int create(const char* path) { return ::open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0666); }

static int rename(const char* from, const char* to, bool replace) {
    if (replace) return ::rename(from, to);
    if (::renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0) return 0;
    if (errno != EINVAL && errno != ENOSYS) return -1;
    // file systems without RENAME_NOREPLACE (NFS, some FUSE): a hard link does not overwrite either
    if (::link(from, to) == 0) return ::unlink(from);
    if (errno == EEXIST || (errno != EPERM && errno != ENOTSUP && errno != ENOSYS)) return -1;
    if (::access(to, F_OK) == 0) return errno = EEXIST, -1;  // neither (FAT): looking first is all that is left
    return ::rename(from, to);
}

static int sync_folder(const char* folder) {
    const int handle = ::open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0) return errno == EACCES ? 0 : -1;  // a folder that may be written but not read cannot be synced
    const int result = ::fsync(handle) == 0 || errno == EINVAL || errno == ENOTSUP ? 0 : -1;
    const int problem = errno;
    ::close(handle);
    errno = problem;
    return result;
}

const FileOps& system_file_ops() {
    static constexpr FileOps ops{create, ::write, ::pwrite, ::ftruncate, ::fsync, ::close, rename, sync_folder};
    return ops;
}

} // namespace phakhi
