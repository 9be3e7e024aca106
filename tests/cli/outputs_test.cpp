// SPDX-License-Identifier: MIT
#include "cli/program.hpp"
#include "results/small_disk.hpp"
#include "results/test_folder.hpp"
#include "text/holds.hpp"
#include <csignal>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace phakhi;

static const std::string healthy = in_project("scenarios/docking/healthy.toml");

/// A run that takes minutes: many agents, many weeks.
static std::vector<std::string> long_run(const std::string& output) {
    return {"run", healthy, "--set", "population.pool=20000", "--set", "population.founders=6000", "--weeks", "5200", "--set", "output.states_every_weeks=520",
            "--set", "output.snapshots_every_weeks=5200", "-o", output};
}

TEST(Outputs, AnExistingFileIsLeftAsItIs) {
    const TestFolder folder;
    put_bytes(folder / "out.h5", "mine");
    const Ended ended = run_program({"run", healthy, "-o", folder / "out.h5"});
    EXPECT_EQ(ended.code, 5);
    EXPECT_TRUE(holds(ended.err, "--force"));
    EXPECT_EQ(bytes_of(folder / "out.h5"), "mine");
    EXPECT_EQ(run_program({"run", healthy, "--weeks", "4", "-o", folder / "out.h5", "--force"}).code, 0);
    EXPECT_NE(bytes_of(folder / "out.h5"), "mine");
    EXPECT_EQ(folder.files(), std::vector<std::string>{"out.h5"});
}

TEST(Outputs, AnInputIsNeverAnOutput) {
    const TestFolder folder;
    put_bytes(folder / "s.toml", "schema = 1\n");
    const Ended ended = run_program({"run", folder / "s.toml", "-o", folder / "s.toml", "--force"});
    EXPECT_EQ(ended.code, 2);
    EXPECT_EQ(bytes_of(folder / "s.toml"), "schema = 1\n");
}

TEST(Outputs, AMissingFolderIsAnInputErrorAnUnwritableOneTheMachines) {
    const TestFolder folder;
    EXPECT_EQ(run_program({"run", healthy, "-o", folder / "no/such/out.h5"}).code, 2);
    if (::geteuid() != 0) GTEST_SKIP() << "a test by another user needs root";
    put_bytes(folder / "s.toml", "schema = 1\n");
    ::chmod(folder.path().c_str(), 0755);
    constexpr unsigned nobody = 65534;
    if (run_program(Launch{.args = {"--version"}, .user = nobody}).code != 0) GTEST_SKIP() << "another user cannot start the program";
    const Ended ended = run_program(Launch{.args = {"run", folder / "s.toml", "-o", folder / "out.h5"}, .user = nobody});
    EXPECT_EQ(ended.code, 3);
    EXPECT_TRUE(holds(ended.err, "Permission denied"));
}

TEST(Outputs, AFullDiskLeavesNothing) {
    const TestFolder folder;
    const SmallDisk disk(folder.path());
    if (!disk.mounted()) GTEST_SKIP() << "mounting a small disk needs root";
    const Ended ended = run_program({"run", healthy, "--replicates", "0", "-o", folder / "out.h5"});
    EXPECT_EQ(ended.code, 3);
    EXPECT_TRUE(holds(ended.err, "No space left"));
    EXPECT_TRUE(folder.files().empty());
}

TEST(Outputs, ATooLargeFileLeavesNothing) {
    const TestFolder folder;
    const Ended ended = run_program(Launch{.args = {"run", healthy, "--replicates", "0", "-o", folder / "out.h5"}, .file_bytes = 65536});
    EXPECT_EQ(ended.code, 3);
    EXPECT_TRUE(holds(ended.err, "File too large"));
    EXPECT_TRUE(folder.files().empty());
}

TEST(Outputs, AFullOrClosedStandardOutputIsToldAndTheFileIsWhole) {
    const TestFolder folder;
    const std::vector<std::string> args = {"run", healthy, "--weeks", "20", "--replicates", "3", "--force", "-o", folder / "out.h5"};
    const std::size_t whole = (run_program(args), bytes_of(folder / "out.h5").size());
    for (const Launch& launch : {Launch{.args = args, .output_to = "/dev/full"}, Launch{.args = args, .unread = true}, Launch{.args = args, .closed = {1}}}) {
        std::filesystem::remove(folder / "out.h5");
        const Ended ended = run_program(launch);
        EXPECT_EQ(ended.code, 3);
        EXPECT_TRUE(holds(ended.err, "standard output"));
        EXPECT_NEAR(static_cast<double>(bytes_of(folder / "out.h5").size()), static_cast<double>(whole), 4096);
        EXPECT_EQ(folder.files(), std::vector<std::string>{"out.h5"});
    }
}

TEST(Outputs, ClosedStandardFilesDoNotSpoilTheResult) {
    const TestFolder folder;
    const std::vector<std::string> args = {"run", healthy, "--weeks", "20", "--replicates", "3", "--no-volatile", "--force", "-o", folder / "out.h5"};
    ASSERT_EQ(run_program(args).code, 0);
    const std::string whole = bytes_of(folder / "out.h5");
    run_program(Launch{.args = args, .closed = {0, 1, 2}});
    EXPECT_EQ(bytes_of(folder / "out.h5"), whole);
}

TEST(Outputs, ASignalEndsALongRunWithFourAndLeavesNothing) {
    for (const int signal : {SIGINT, SIGTERM}) {
        const TestFolder folder;
        const Ended ended = run_program(Launch{.args = long_run(folder / "out.h5"), .signal = signal, .after = std::chrono::milliseconds(1500)});
        EXPECT_EQ(ended.code, 4);
        EXPECT_TRUE(holds(ended.err, "again"));
        EXPECT_TRUE(folder.files().empty());
    }
}

TEST(Outputs, ASecondSignalLeavesNothingEither) {
    const TestFolder folder;
    std::vector<std::string> args = long_run(folder / "out.h5");
    args.insert(args.end(), {"--replicates", "0"});
    const Ended ended = run_program(Launch{.args = args, .signal = SIGINT, .after = std::chrono::milliseconds(1500), .signals = 2});
    EXPECT_EQ(ended.code, 4);
    EXPECT_TRUE(folder.files().empty());
}
