// SPDX-License-Identifier: MIT
#pragma once
#include <sched.h>
#include <string>
#include <sys/mount.h>
#include <utility>

namespace phakhi {

/// A disk of 64 KiB on a folder, mounted in a namespace of this process and the children it forks: nobody else sees it, and the kernel drops it
/// with the process, however that ends. Not mounted without the right to (root has it); the test is then to be skipped.
class SmallDisk {
public:
    explicit SmallDisk(std::string folder) : folder_(std::move(folder)) {
        mounted_ = ::unshare(CLONE_NEWNS) == 0 && ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 &&
                   ::mount("none", folder_.c_str(), "tmpfs", 0, "size=64k") == 0;
    }
    ~SmallDisk() {
        if (mounted_) ::umount2(folder_.c_str(), MNT_DETACH);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;
    bool mounted() const { return mounted_; }

private:
    std::string folder_;
    bool mounted_ = false;
};

} // namespace phakhi
