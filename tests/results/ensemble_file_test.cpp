// SPDX-License-Identifier: MIT
#include "results/ensemble_file.hpp"
#include "results/hdf5_reader.hpp"
#include "results/read_ensemble.hpp"
#include "results/read_trajectory.hpp"
#include "results/run_columns.hpp"
#include "results/sample_ensemble.hpp"
#include "results/sample_record.hpp"
#include "results/test_folder.hpp"
#include "support/errors.hpp"
#include "text/holds.hpp"
#include <gtest/gtest.h>
#include <cstring>

using namespace phakhi;

namespace {

constexpr TrajectoryFileOptions replacing{.overwrite = Overwrite::replace};

/// Equal in every bit: NaN equals NaN.
template <class T> bool same_bits(const std::vector<T>& a, const std::vector<T>& b) { return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size() * sizeof(T)) == 0; }

void expect_equal(const EnsembleRecord& a, const EnsembleRecord& b) {
    EXPECT_EQ(a.title, b.title);
    EXPECT_EQ(a.title_th, b.title_th);
    EXPECT_EQ(a.weeks, b.weeks);
    EXPECT_EQ(a.design.method, b.design.method);
    EXPECT_EQ(a.design.points, b.design.points);
    EXPECT_EQ(a.design.groups, b.design.groups);
    EXPECT_EQ(a.design.shifts, b.design.shifts);
    ASSERT_EQ(a.design.factors.size(), b.design.factors.size());
    for (std::size_t k = 0; k < a.design.factors.size(); ++k) {
        EXPECT_EQ(a.design.factors[k].key, b.design.factors[k].key);
        EXPECT_EQ(a.design.factors[k].numbers, b.design.factors[k].numbers);
        EXPECT_EQ(a.design.factors[k].texts, b.design.factors[k].texts);
        EXPECT_EQ(a.design.factors[k].label_th, b.design.factors[k].label_th);
    }
    EXPECT_EQ(a.seed, b.seed);
    std::vector<std::vector<std::byte>> bits;
    const auto note = [&](RunAxes, const h5::Column&, const auto& values) {
        const auto bytes = std::as_bytes(std::span(values));
        bits.emplace_back(bytes.begin(), bytes.end());
    };
    each_run_column(a, note);
    const std::size_t half = bits.size();
    each_run_column(b, note);
    ASSERT_EQ(bits.size(), 2 * half);
    for (std::size_t k = 0; k < half; ++k) EXPECT_TRUE(same_bits(bits[k], bits[k + half])) << k;
}

} // namespace

TEST(EnsembleFile, ReadsBackWhatWasWritten) {
    for (const std::size_t runs : {std::size_t{1}, std::size_t{10}, runs_in_block, 2 * runs_in_block + 7}) {
        const TestFolder folder;
        const EnsembleRecord record = sample_ensemble(runs);
        const Provenance provenance = sample_provenance();
        write_ensemble(folder / "e.h5", record, provenance);
        const Ensemble read = read_ensemble(folder / "e.h5");
        expect_equal(record, read.record);
        EXPECT_EQ(read.provenance, provenance);
        EXPECT_TRUE(read_ensemble(folder / "e.h5", Series::leave).record.series.empty());
    }
}

/// Writes the runs as block files and joins them.
static void write_by_blocks(const TestFolder& folder, const std::string& name, std::size_t runs) {
    const EnsembleRecord frame = sample_ensemble(0);
    PendingFile output(folder / name);
    EnsembleWriter writer(output, frame, runs, sample_provenance(), Volatile::keep);
    for (std::size_t first = 0; first < runs; first += runs_in_block) {
        const EnsembleRecord block = sample_ensemble(std::min(runs_in_block, runs - first), first);
        const std::vector<std::byte> image = block_image("block", block, std::min(runs, runs_in_block));
        put_bytes(folder / "block", std::string(reinterpret_cast<const char*>(image.data()), image.size()));
        writer.copy(first / runs_in_block, h5::Reader::open(folder / "block"), block.seed[0]);
    }
    writer.finish();
}

TEST(EnsembleFile, EqualRunsGiveEqualBytes) {
    const TestFolder folder;
    const EnsembleRecord record = sample_ensemble(2 * runs_in_block + 7);
    for (const char* name : {"a.h5", "b.h5"}) write_ensemble(folder / name, record, sample_provenance());
    EXPECT_EQ(bytes_of(folder / "a.h5"), bytes_of(folder / "b.h5"));
    for (const char* name : {"c.h5", "d.h5"}) write_by_blocks(folder, name, record.runs());
    EXPECT_EQ(bytes_of(folder / "c.h5"), bytes_of(folder / "d.h5"));
}

TEST(EnsembleFile, BlocksJoinedAreTheWhole) {
    for (const std::size_t runs : {std::size_t{10}, runs_in_block, 2 * runs_in_block + 7}) {
        const TestFolder folder;
        write_by_blocks(folder, "e.h5", runs);
        expect_equal(sample_ensemble(runs), read_ensemble(folder / "e.h5").record);
    }
}

TEST(EnsembleFile, WhatIsNoEnsembleIsSaidAndWhatIsDoneAboutIt) {
    const TestFolder folder;
    write_trajectory(folder / "run.h5", sample_record(), sample_provenance());
    write_ensemble(folder / "e.h5", sample_ensemble(3), sample_provenance());
    const auto message = [](auto&& task) {
        try {
            task();
        } catch (const InputError& error) {
            return error.problems().front().text();
        }
        return std::string("nothing thrown");
    };
    EXPECT_TRUE(holds(message([&] { read_ensemble(folder / "run.h5"); }), "phakhi experiment"));
    EXPECT_TRUE(holds(message([&] { read_trajectory(folder / "e.h5"); }), "phakhi replay"));
    EXPECT_TRUE(holds(message([&] { read_ensemble(folder / "none.h5"); }), "no such file"));
}

TEST(EnsembleFile, ACutFileIsAnInputErrorWhereverItIsCut) {
    const TestFolder folder;
    write_ensemble(folder / "e.h5", sample_ensemble(10), sample_provenance());
    const std::string whole = bytes_of(folder / "e.h5");
    for (std::size_t size = 0; size < whole.size(); size += 997) {
        put_bytes(folder / "cut.h5", whole.substr(0, size));
        EXPECT_THROW(read_ensemble(folder / "cut.h5"), InputError) << size;
    }
}

TEST(EnsembleFile, ReplacesOnlyWhenToldTo) {
    const TestFolder folder;
    write_ensemble(folder / "e.h5", sample_ensemble(3), sample_provenance());
    EXPECT_THROW(write_ensemble(folder / "e.h5", sample_ensemble(4), sample_provenance()), OutputExists);
    write_ensemble(folder / "e.h5", sample_ensemble(4), sample_provenance(), replacing);
    EXPECT_EQ(read_ensemble(folder / "e.h5").record.runs(), 4u);
    EXPECT_EQ(folder.files(), std::vector<std::string>{"e.h5"});
}

/// The k-th call on the file fails, with or without those that follow.
namespace ensemble_faults {
static int calls, failing;
static bool lasting;
static bool fails() {
    ++calls;
    if (calls != failing && !(lasting && calls > failing)) return false;
    errno = ENOSPC;
    return true;
}
static constexpr FileOps ops{
    [](const char* path) { return fails() ? -1 : system_file_ops().create(path); },
    [](int file, const void* bytes, std::size_t count) { return fails() ? ssize_t{-1} : system_file_ops().write(file, bytes, count); },
    [](int file, const void* bytes, std::size_t count, off_t offset) { return fails() ? ssize_t{-1} : system_file_ops().write_at(file, bytes, count, offset); },
    [](int file, off_t size) { return fails() ? -1 : system_file_ops().resize(file, size); },
    [](int file) { return fails() ? -1 : system_file_ops().fsync(file); },
    [](int file) {
        const bool failed = fails();
        const int result = system_file_ops().close(file);
        if (failed) errno = EIO;
        return failed ? -1 : result;
    },
    [](const char* from, const char* to, bool replace) { return fails() ? -1 : system_file_ops().rename(from, to, replace); },
    [](const char* folder) { return fails() ? -1 : system_file_ops().sync_folder(folder); },
};
} // namespace ensemble_faults

TEST(EnsembleFile, EveryCallMayFailAndNoHalfFileGetsTheName) {
    const EnsembleRecord record = sample_ensemble(40);
    for (const bool lasting : {false, true}) {
        ensemble_faults::lasting = lasting;
        bool done = false;
        for (ensemble_faults::failing = 1; !done; ++ensemble_faults::failing) {
            ASSERT_LT(ensemble_faults::failing, 2000);
            const TestFolder folder;
            ensemble_faults::calls = 0;
            try {
                PendingFile output(folder / "e.h5", Overwrite::refuse, ensemble_faults::ops);
                EnsembleWriter writer(output, record, record.runs(), sample_provenance(), Volatile::keep);
                writer.add(0, record);
                writer.finish();
                done = true;
            } catch (const MachineError& error) {
                EXPECT_TRUE(holds(error.text(Language::english), "bytes free")) << error.what();
            }
            const std::vector<std::string> files = folder.files();
            ASSERT_TRUE(files.empty() || files == std::vector<std::string>{"e.h5"}) << ensemble_faults::failing;
            if (!files.empty()) {
                EXPECT_EQ(read_ensemble(folder / "e.h5").record.runs(), 40u);
            }
        }
        EXPECT_GT(ensemble_faults::failing, 10);
    }
}
