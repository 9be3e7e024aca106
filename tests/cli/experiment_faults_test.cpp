// SPDX-License-Identifier: MIT
#include "cli/program.hpp"
#include "results/test_folder.hpp"
#include <gtest/gtest.h>
#include <csignal>
#include <cstdlib>
#include <random>
#include <set>

using namespace phakhi;

namespace {

/// 600 very short runs in three blocks.
struct ExperimentFaults : testing::Test {
    const TestFolder folder, results;
    const std::string out = results / "e.h5";

    ExperimentFaults() {
        put_bytes(folder / "base.toml", "schema = 1\nweeks = 3\n[population]\nfounders = 7\noutsiders = 0\n");
        put_bytes(folder / "e.toml", "schema = 1\nbase = \"base.toml\"\nmethod = \"latin_hypercube\"\nsamples = 20\nreplicates = 30\n[[factor]]\nkey = \"strategy.push\"\nlow = 0\nhigh = 1\n[output]\nseries = [\"members\"]\n");   // with /summary and /sensitivity
    }
    Launch launch(const std::string& output, std::map<std::string, std::string> env = {}) const {
        return {.args = {"experiment", folder / "e.toml", "-o", output, "--no-volatile", "--threads", "1"}, .env = std::move(env)};
    }
    std::string expected() const {
        EXPECT_EQ(run_program(launch(folder / "expected.h5")).code, 0);
        return bytes_of(folder / "expected.h5");
    }
    /// Nothing or all under the final name, and the same command makes it whole and leaves nothing else.
    void expect_continues(const std::string& whole) const {
        ASSERT_TRUE(!std::filesystem::exists(out) || bytes_of(out) == whole);
        const Ended again = run_program(launch(out));
        ASSERT_EQ(again.code, 0) << again.err;
        ASSERT_TRUE(bytes_of(out) == whole);
        ASSERT_EQ(results.files(), std::vector<std::string>{"e.h5"});
        std::filesystem::remove(out);
    }
};

int times(const char* variable, int usual) {
    const char* given = std::getenv(variable);
    return given ? std::atoi(given) : usual;
}

} // namespace

TEST_F(ExperimentFaults, EveryWriteSyncRenameAndCloseMayFail) {
#ifdef PHAKHI_SANITIZED
    GTEST_SKIP() << "a sanitizer wants to be loaded first";
#endif
    const std::string whole = expected(), count = folder / "count";
    std::map<std::string, std::string> env = {{"LD_PRELOAD", PHAKHI_FAULTS}, {"FAULT_UNDER", results.path()}, {"FAULT_COUNT", count}, {"FAULT_AT", "0"}};
    ASSERT_EQ(run_program(launch(out, env)).code, 0);
    std::filesystem::remove(out);
    const int calls = std::atoi(bytes_of(count).c_str()), step = times("PHAKHI_FAULT_STEP", 5);
    ASSERT_GT(calls, 60);
    std::set<int> codes;
    for (const bool lasting : {false, true}) {
        env["FAULT_LASTING"] = lasting ? "1" : "0";
        for (int k = 1 + lasting; k <= calls; k += step) {
            env["FAULT_AT"] = std::to_string(k);
            const Ended ended = run_program(launch(out, env));
            EXPECT_TRUE(ended.code == 3 || ended.code == 0) << "call " << k << " of " << calls << (lasting ? " and on" : "") << ": " << ended.code << " " << ended.err;
            codes.insert(ended.code);
            expect_continues(whole);
            if (HasFatalFailure()) FAIL() << "call " << k << " of " << calls << (lasting ? " and on" : "");
        }
    }
    EXPECT_TRUE(codes.contains(3));
}

TEST_F(ExperimentFaults, AKillAtAnyInstantLosesNothing) {
    const std::string whole = expected();
    std::mt19937 random(static_cast<unsigned>(times("PHAKHI_KILL_SEED", 1)));
    std::uniform_int_distribution<int> instant(1, times("PHAKHI_KILL_WITHIN", 150));
    for (int k = 0; k < times("PHAKHI_KILLS", 8); ++k) {
        Launch killed = launch(out);
        killed.signal = SIGKILL;
        killed.after = std::chrono::milliseconds(instant(random));
        run_program(killed);
        expect_continues(whole);
        if (HasFatalFailure()) FAIL() << "after " << killed.after.count() << " ms";
    }
}
