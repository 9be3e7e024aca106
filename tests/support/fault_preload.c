/* SPDX-License-Identifier: MIT */
/* Loaded before a program (LD_PRELOAD), it lets the k-th call that changes files under a folder fail as on a full or broken disk:
     FAULT_UNDER   the folder
     FAULT_AT      k, from 1; 0 = none
     FAULT_LASTING 1 = those that follow fail too
     FAULT_COUNT   a file that is told at the end how many such calls there were
   A close that fails has closed, as on Linux. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static atomic_long calls;

static int counts(const char* path) {
    const char* under = getenv("FAULT_UNDER");
    return under && strncmp(path, under, strlen(under)) == 0;
}

static int counts_file(int file) {
    char link[64], path[PATH_MAX];
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    const int saved = errno;
    const ssize_t size = readlink(link, path, sizeof path - 1);
    errno = saved;
    if (size <= 0) return 0;
    path[size] = 0;
    return counts(path);
}

static int fails(void) {
    const char *at = getenv("FAULT_AT"), *lasting = getenv("FAULT_LASTING");
    const long k = at ? atol(at) : 0, now = atomic_fetch_add(&calls, 1) + 1;
    return k > 0 && (now == k || (lasting && *lasting == '1' && now > k));
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

ssize_t write(int file, const void* bytes, size_t count) {
    if (counts_file(file) && fails()) return errno = ENOSPC, -1;
    return REAL(write)(file, bytes, count);
}
ssize_t pwrite(int file, const void* bytes, size_t count, off_t offset) {
    if (counts_file(file) && fails()) return errno = ENOSPC, -1;
    return REAL(pwrite)(file, bytes, count, offset);
}
ssize_t pwrite64(int file, const void* bytes, size_t count, off64_t offset) { return pwrite(file, bytes, count, offset); }
int ftruncate(int file, off_t size) {
    if (counts_file(file) && fails()) return errno = ENOSPC, -1;
    return REAL(ftruncate)(file, size);
}
int ftruncate64(int file, off64_t size) { return ftruncate(file, size); }
int fsync(int file) {
    if (counts_file(file) && fails()) return errno = EIO, -1;
    return REAL(fsync)(file);
}
int rename(const char* from, const char* to) {
    if (counts(to) && fails()) return errno = ENOSPC, -1;
    return REAL(rename)(from, to);
}
int renameat2(int from_folder, const char* from, int to_folder, const char* to, unsigned flags) {
    if (counts(to) && fails()) return errno = ENOSPC, -1;
    return REAL(renameat2)(from_folder, from, to_folder, to, flags);
}
int mkdir(const char* path, mode_t mode) {
    if (counts(path) && fails()) return errno = ENOSPC, -1;
    return REAL(mkdir)(path, mode);
}
int close(int file) {
    const int fail = counts_file(file) && (fcntl(file, F_GETFL) & O_ACCMODE) != O_RDONLY && fails();
    const int result = REAL(close)(file);
    if (fail) return errno = EIO, -1;
    return result;
}

__attribute__((destructor)) static void tell(void) {
    const char* path = getenv("FAULT_COUNT");
    FILE* out = path ? fopen(path, "w") : NULL;
    if (!out) return;
    fprintf(out, "%ld\n", (long)calls);
    fclose(out);
}
