// SPDX-License-Identifier: MIT
#include "results/sample_record.hpp"
#include "results/test_folder.hpp"
#include "results/trajectory_file.hpp"
#include "support/errors.hpp"
#include <gtest/gtest.h>
#include <csignal>
#include <cstdlib>
#include <iostream>
#include <sys/mount.h>
#include <sys/resource.h>

using namespace phakhi;

/// Writes in a process of its own, so that a crash at exit shows. Ends with 3 after a MachineError (message on stderr).
[[noreturn]] static void write_and_exit(const std::string& path) {
    try {
        write_trajectory(path, sample_record(400, 60), sample_provenance());
    } catch (const MachineError& error) {
        std::cerr << error.what() << '\n';
        std::exit(3);
    }
    std::exit(0);
}

TEST(DiskFullDeathTest, IsAMachineErrorAndLeavesNothing) {
    GTEST_FLAG_SET(death_test_style, "threadsafe");
    const TestFolder folder;
    if (::mount("none", folder.path().c_str(), "tmpfs", 0, "size=64k") != 0) GTEST_SKIP() << "mounting a small disk needs root";
    EXPECT_EXIT(write_and_exit(folder / "run.h5"), testing::ExitedWithCode(3), "No space left on device");
    const std::vector<std::string> left = folder.files();
    ::umount(folder.path().c_str());
    EXPECT_TRUE(left.empty());
}

TEST(FileSizeLimitDeathTest, IsAMachineErrorAndLeavesNothing) {
    GTEST_FLAG_SET(death_test_style, "fast");  // the limit must not hit the test's own restart
    const TestFolder folder;
    const auto limited = [&] {
        std::signal(SIGXFSZ, SIG_DFL);
        const rlimit limit{64 << 10, 64 << 10};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        write_and_exit(folder / "run.h5");
    };
    EXPECT_EXIT(limited(), testing::ExitedWithCode(3), "File too large");
    EXPECT_TRUE(folder.files().empty());
}
