// SPDX-License-Identifier: MIT
#include "cli/program.hpp"
#include "results/hdf5_reader.hpp"
#include "results/read_ensemble.hpp"
#include "results/read_trajectory.hpp"
#include "results/test_folder.hpp"
#include "text/holds.hpp"
#include <gtest/gtest.h>
#include <csignal>
#include <fcntl.h>
#include <nlohmann/json.hpp>
#include <random>
#include <sys/file.h>

using namespace phakhi;

namespace {

/// 600 runs in three blocks, of small networks with a spread between replicates.
struct ExperimentVerb : testing::Test {
    const TestFolder folder;
    const std::string out = folder / "e.h5", blocks = out + ".run";

    ExperimentVerb() {
        put_bytes(folder / "base.toml", "schema = 1\nweeks = 30\n[population]\nfounders = 8\noutsiders = 4\n[variation]\n\"environment.difficulty\" = { sd = 0.3 }\n");
        write("seed = 3\n");
    }
    void write(const std::string& more) const {
        put_bytes(folder / "e.toml", "schema = 1\nbase = \"base.toml\"\nreplicates = 100\n" + more +
                                         "[[factor]]\nkey = \"strategy.use\"\nvalues = [\"do_nothing\", \"small_wins\"]\n[[factor]]\nkey = \"strategy.rotation_weeks\"\nvalues = [0, 10, 20]\n");
    }
    Ended play(std::vector<std::string> more = {}, const std::string& output = "") const {
        std::vector<std::string> args = {"experiment", folder / "e.toml", "-o", output.empty() ? out : output, "--no-volatile"};
        args.insert(args.end(), more.begin(), more.end());
        return run_program(args);
    }
    /// What it is to be, in the end.
    std::string expected() const {
        static const std::string bytes = [&] {
            EXPECT_EQ(play({"--threads", "1"}, folder / "expected.h5").code, 0);
            return bytes_of(folder / "expected.h5");
        }();
        return bytes;
    }
};

} // namespace

TEST_F(ExperimentVerb, SameBytesOnAnyNumberOfThreads) {
    for (const char* threads : {"1", "2", "7"}) {
        ASSERT_EQ(play({"--threads", threads}, folder / threads).code, 0);
        EXPECT_TRUE(bytes_of(folder / threads) == expected()) << threads;
    }
    EXPECT_FALSE(std::filesystem::exists(folder / "7.run"));
}

TEST_F(ExperimentVerb, ShardsInAnyOrderMergeToTheSameBytes) {
    std::vector<int> order(16);
    std::iota(order.begin(), order.end(), 1);
    std::shuffle(order.begin(), order.end(), std::mt19937(5));
    for (const int shard : order) ASSERT_EQ(play({"--shard", std::to_string(shard) + "/16", "--threads", "1"}).code, 0) << shard;
    const Ended status = run_program({"status", out, "--json"});
    EXPECT_EQ(nlohmann::json::parse(status.out)["runs"]["done"], 600);
    EXPECT_FALSE(std::filesystem::exists(out));
    ASSERT_EQ(run_program({"merge", out, "--no-volatile"}).code, 0);
    EXPECT_TRUE(bytes_of(out) == expected());
    EXPECT_TRUE(std::filesystem::exists(folder / "e_csv/runs.csv"));
    EXPECT_FALSE(std::filesystem::exists(blocks));
    EXPECT_EQ(run_program({"merge", out}).code, 5);
}

TEST_F(ExperimentVerb, WhatTheRunsComeToHasTheSameBytesToo) {
    put_bytes(folder / "e.toml", "schema = 1\nbase = \"base.toml\"\nmethod = \"morris\"\ntrajectories = 15\nreplicates = 6\n"
                                 "[[factor]]\nkey = \"strategy.push\"\nlow = 0\nhigh = 1\n[[factor]]\nkey = \"environment.difficulty\"\nlow = 0.1\nhigh = 0.9\n[[factor]]\nkey = \"strategy.rotation_weeks\"\nlow = 0\nhigh = 20\n");
    ASSERT_EQ(play({"--threads", "1"}, folder / "1.h5").code, 0);
    ASSERT_EQ(play({"--threads", "7"}, folder / "7.h5").code, 0);
    for (const char* shard : {"2/2", "1/2"}) ASSERT_EQ(play({"--shard", shard}).code, 0);
    ASSERT_EQ(run_program({"merge", out, "--no-volatile"}).code, 0);
    const std::string whole = bytes_of(folder / "1.h5");
    EXPECT_TRUE(bytes_of(folder / "7.h5") == whole);
    EXPECT_TRUE(bytes_of(out) == whole);
    const h5::Reader file = h5::Reader::open(out);
    EXPECT_EQ(file.group("summary").shape("mean_trust"), (std::vector<std::size_t>{60, 31, 5}));
    EXPECT_EQ(file.group("sensitivity").values<double>("effects"), std::vector<double>(file.group("sensitivity").texts("measure_key").size() * 3, 15.0));
}

TEST_F(ExperimentVerb, MergingTooEarlySaysWhatIsMissing) {
    ASSERT_EQ(play({"--shard", "2/3"}).code, 0);
    const Ended ended = run_program({"merge", out});
    EXPECT_EQ(ended.code, 2);
    EXPECT_TRUE(holds(ended.err, "2 of 3 blocks are missing")) << ended.err;
    ASSERT_EQ(play().code, 0);   // the whole command takes over
    EXPECT_TRUE(bytes_of(out) == expected());
}

TEST_F(ExperimentVerb, GoesOnAfterAKillToTheSameBytes) {
    for (const int milliseconds : {5, 30, 60, 90, 130}) {
        std::error_code ignored;
        std::filesystem::remove(out, ignored);
        for (const int more : {0, 20}) {
            const Ended killed = run_program(Launch{.args = {"experiment", folder / "e.toml", "-o", out, "--no-volatile", "--threads", "1"}, .signal = SIGKILL, .after = std::chrono::milliseconds(milliseconds + more)});
            if (killed.code == 0) break;
            EXPECT_FALSE(std::filesystem::exists(out) && bytes_of(out) != expected());
        }
        ASSERT_EQ(play().code, 0) << milliseconds;
        EXPECT_TRUE(bytes_of(out) == expected()) << milliseconds;
        EXPECT_FALSE(std::filesystem::exists(blocks));
    }
}

TEST_F(ExperimentVerb, CtrlCKeepsTheBlocksAndSaysHowToGoOn) {
    put_bytes(folder / "e.toml", "schema = 1\nbase = \"base.toml\"\nreplicates = 3000\n[[factor]]\nkey = \"strategy.push\"\nvalues = [0, 1]\n");
    const Ended ended = run_program(Launch{.args = {"experiment", folder / "e.toml", "-o", out, "--threads", "1"}, .signal = SIGINT, .after = std::chrono::milliseconds(0), .once = blocks + "/block_000000.h5"});
    if (ended.code == 0) GTEST_SKIP() << "it was done sooner";
    EXPECT_EQ(ended.code, 4) << ended.err;
    EXPECT_TRUE(holds(ended.err, "The same command goes on")) << ended.err;
    EXPECT_EQ(play().code, 0);
}

TEST_F(ExperimentVerb, AChangedExperimentIsRefusedWithTheDifference) {
    const std::string before = expected();
    ASSERT_EQ(play({"--shard", "1/3"}).code, 0);
    write("seed = 4\n");
    const Ended seed = play();
    EXPECT_EQ(seed.code, 5);
    EXPECT_TRUE(holds(seed.err, "seed was 3 and is 4")) << seed.err;
    write("seed = 3\n");
    put_bytes(folder / "base.toml", bytes_of(folder / "base.toml") + "[environment]\nown_budget = 0.7\n");
    const Ended base = play();
    EXPECT_EQ(base.code, 5);
    EXPECT_TRUE(holds(base.err, "environment.own_budget")) << base.err;
    EXPECT_EQ(play({"--force"}).code, 0);
    EXPECT_FALSE(bytes_of(out) == before);
    write("seed = 4\n");
    const Ended finished = play();
    EXPECT_EQ(finished.code, 5);
    EXPECT_TRUE(holds(finished.err, "seed was 3 and is 4")) << finished.err;
}

TEST_F(ExperimentVerb, AnotherCommentIsNoChange) {
    ASSERT_EQ(play({}, folder / "before.h5").code, 0);
    ASSERT_EQ(play({"--shard", "1/3"}).code, 0);
    put_bytes(folder / "base.toml", "# the same\n" + bytes_of(folder / "base.toml"));
    EXPECT_EQ(play().code, 0);
    EXPECT_EQ(read_ensemble(folder / "before.h5").record.measures[0].values, read_ensemble(out).record.measures[0].values);
}

TEST_F(ExperimentVerb, ASecondProcessIsRefusedBeforeItTouchesAnything) {
    ASSERT_EQ(play({"--shard", "1/3"}).code, 0);
    const int lock = ::open((blocks + "/lock").c_str(), O_RDWR);
    ASSERT_EQ(::flock(lock, LOCK_EX | LOCK_NB), 0);
    const Ended ended = play({"--force"});
    EXPECT_EQ(ended.code, 5);
    EXPECT_TRUE(holds(ended.err, "another process")) << ended.err;
    EXPECT_TRUE(std::filesystem::exists(blocks + "/block_000000.h5"));
    EXPECT_TRUE(holds(run_program({"status", out}).out, "working on it"));
    ::close(lock);
    EXPECT_EQ(play().code, 0);
}

TEST_F(ExperimentVerb, FinishedIsFinished) {
    ASSERT_EQ(play().code, 0);
    const Ended again = play();
    EXPECT_EQ(again.code, 0);
    EXPECT_TRUE(holds(again.out, "finished already"));
    put_bytes(folder / "mine.h5", "mine");
    EXPECT_EQ(play({}, folder / "mine.h5").code, 5);
    EXPECT_EQ(bytes_of(folder / "mine.h5"), "mine");
    EXPECT_EQ(play({"--force"}, folder / "base.toml").code, 2);
}

TEST_F(ExperimentVerb, ForceGoesOnWithTheSameExperimentToo) {
    ASSERT_EQ(play({"--shard", "1/3"}).code, 0);
    const auto begun = std::filesystem::last_write_time(blocks + "/block_000000.h5");
    ASSERT_EQ(play({"--shard", "2/3"}).code, 0);
    EXPECT_EQ(std::filesystem::last_write_time(blocks + "/block_000000.h5"), begun);
    put_bytes(out, "an older output");
    EXPECT_EQ(play().code, 5);
    EXPECT_EQ(play({"--force"}).code, 0);
    EXPECT_TRUE(bytes_of(out) == expected());
    EXPECT_FALSE(std::filesystem::exists(blocks));
}

TEST_F(ExperimentVerb, RemainsOfAFinishedExperimentAreTakenAway) {
    ASSERT_EQ(play().code, 0);
    std::filesystem::create_directories(blocks);
    put_bytes(blocks + "/block_000000.h5", "left when the power went");
    EXPECT_EQ(play().code, 0);
    EXPECT_FALSE(std::filesystem::exists(blocks));
}

TEST_F(ExperimentVerb, AReplayIsTheRunBitByBit) {
    ASSERT_EQ(play().code, 0);
    std::filesystem::remove(folder / "base.toml");   // all is in the file
    const EnsembleRecord all = read_ensemble(out).record;
    for (const std::size_t run : {0, 299, 599}) {
        const std::string path = folder / (std::to_string(run) + ".h5");
        ASSERT_EQ(run_program({"replay", out, "--run", std::to_string(run), "-o", path}).code, 0);
        const TrajectoryRecord one = read_trajectory(path).record;
        EXPECT_EQ(one.outcome.end_week, all.end_week[run]);
        for (const auto& series : all.series) {
            const auto same = [&](const auto& metric) { return metric.key == series.key; };
            const auto found = std::find_if(one.metrics.begin(), one.metrics.end(), same);
            ASSERT_NE(found, one.metrics.end());
            for (std::size_t week = 0; week <= 30; ++week) {
                const float then = series.values[run * 31 + week], now = static_cast<float>(found->values[week]);
                ASSERT_TRUE(then == now || (std::isnan(then) && std::isnan(now))) << series.key << " " << week;
            }
        }
    }
    EXPECT_EQ(run_program({"replay", out, "--run", "600"}).code, 2);
}

TEST_F(ExperimentVerb, CommonRandomNumbersMakeEqualPointsEqual) {
    put_bytes(folder / "e.toml", "schema = 1\nbase = \"base.toml\"\nreplicates = 20\n[[factor]]\nkey = \"environment.grant_renewal\"\nvalues = [0.2, 0.8]\n");   // which cannot act
    const Ended ended = play();
    EXPECT_TRUE(holds(ended.err, "environment.grant_renewal does nothing")) << ended.err;
    const EnsembleRecord r = read_ensemble(out).record;
    for (std::size_t k = 0; k < 40; k += 2) EXPECT_EQ(r.measures[0].values[k], r.measures[0].values[k + 1]);
    put_bytes(folder / "e.toml", "common_random_numbers = false\n" + bytes_of(folder / "e.toml"));
    ASSERT_EQ(play({"--force"}).code, 0);
    const EnsembleRecord own = read_ensemble(out).record;
    int equal = 0;
    for (std::size_t k = 0; k < 40; k += 2) equal += own.measures[0].values[k] == own.measures[0].values[k + 1];
    EXPECT_LT(equal, 3);
}

TEST_F(ExperimentVerb, WholeCoursesAreKeptAsAskedFor) {
    write("[keep]\ntrajectories = \"sustained:first 1 per point, runs 9\"\n");
    ASSERT_EQ(play().code, 0);
    const EnsembleRecord r = read_ensemble(out, Series::leave).record;
    std::set<std::string> wanted = {"run_9.h5"};
    std::set<int> points;
    for (std::size_t k = 0; k < r.runs(); ++k) {
        if (r.outcome[k] == 0 && points.insert(r.design_point[k]).second) wanted.insert("run_" + std::to_string(k) + ".h5");
    }
    std::set<std::string> kept;
    for (const auto& entry : std::filesystem::directory_iterator(folder / "e_trajectories")) kept.insert(entry.path().filename().string());
    EXPECT_EQ(kept, wanted);
}

TEST_F(ExperimentVerb, CheckKnowsExperiments) {
    const Ended ended = run_program({"check", folder / "e.toml"});
    EXPECT_EQ(ended.code, 0);
    EXPECT_TRUE(holds(ended.out, "6 design points, 100 replicates each, 600 runs of 30")) << ended.out;
    EXPECT_EQ(nlohmann::json::parse(run_program({"check", folder / "e.toml", "--json"}).out)["runs"], 600);
    write("sed = 4\n");
    EXPECT_TRUE(holds(run_program({"check", folder / "e.toml"}).err, "did you mean \"seed\""));
}

TEST_F(ExperimentVerb, MistakesOfTheCommandLine) {
    for (const char* shard : {"0/3", "4/3", "x", "1/", "/2"}) EXPECT_EQ(play({"--shard", shard}).code, 2) << shard;
    EXPECT_EQ(play({"--shard", "1/2", "--force"}).code, 2);
    EXPECT_EQ(play({}, folder / "nowhere/e.h5").code, 2);
    EXPECT_EQ(run_program({"status", folder / "none.h5"}).code, 2);
    EXPECT_EQ(run_program({"merge", folder / "none.h5"}).code, 2);
    EXPECT_EQ(run_program({"experiment", folder / "base.toml"}).code, 2);
    EXPECT_FALSE(std::filesystem::exists(folder / "nowhere"));
    EXPECT_TRUE(holds(run_program({"run", folder / "e.toml"}).err, "play it with phakhi experiment"));
}
