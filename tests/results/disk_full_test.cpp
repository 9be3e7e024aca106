// SPDX-License-Identifier: MIT
#include "results/sample_record.hpp"
#include "results/small_disk.hpp"
#include "results/test_folder.hpp"
#include "results/trajectory_file.hpp"
#include "support/errors.hpp"
#include <gtest/gtest.h>
#include <csignal>
#include <cstdlib>
#include <iostream>
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
    GTEST_FLAG_SET(death_test_style, "fast");  // a child that starts anew would write to a folder and a disk of its own, and leave them behind
    const TestFolder folder;
    const SmallDisk disk(folder.path());
    if (!disk.mounted()) GTEST_SKIP() << "mounting a small disk needs root";
    EXPECT_EXIT(write_and_exit(folder / "run.h5"), testing::ExitedWithCode(3), "No space left on device");
    EXPECT_TRUE(folder.files().empty());
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
