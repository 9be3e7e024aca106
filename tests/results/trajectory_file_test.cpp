// SPDX-License-Identifier: MIT
#include "results/trajectory_file.hpp"
#include "results/hdf5_reader.hpp"
#include "results/read_trajectory.hpp"
#include "results/sample_record.hpp"
#include "results/schema.hpp"
#include "results/test_folder.hpp"
#include "support/errors.hpp"
#include <gtest/gtest.h>
#include <cstring>
#include <functional>
#include <hdf5_hl.h>

using namespace phakhi;

/// Equal, with NaN equal to NaN.
template <class T> static bool same(const std::vector<T>& a, const std::vector<T>& b) {
    return a.size() == b.size() && (a.empty() || std::memcmp(a.data(), b.data(), a.size() * sizeof(T)) == 0);
}

template <class T> static void expect_same_series(const std::vector<NamedSeries<T>>& a, const std::vector<NamedSeries<T>>& b) {
    ASSERT_EQ(a.size(), b.size());
    for (std::size_t k = 0; k < a.size(); ++k) {
        EXPECT_EQ(a[k].key, b[k].key);
        EXPECT_EQ(a[k].label, b[k].label);
        EXPECT_EQ(a[k].label_th, b[k].label_th);
        EXPECT_EQ(a[k].unit, b[k].unit);
        EXPECT_TRUE(same(a[k].values, b[k].values)) << a[k].key;
    }
}

static void expect_same_ties(const TieColumns& a, const TieColumns& b) {
    EXPECT_EQ(a.source, b.source);
    EXPECT_EQ(a.target, b.target);
    EXPECT_EQ(a.trust, b.trust);
    EXPECT_EQ(a.trust_back, b.trust_back);
    EXPECT_EQ(a.closeness, b.closeness);
    EXPECT_EQ(a.level, b.level);
}

static void expect_same_labels(const std::vector<CatalogueLabel>& a, const std::vector<CatalogueLabel>& b) {
    ASSERT_EQ(a.size(), b.size());
    for (std::size_t k = 0; k < a.size(); ++k) {
        EXPECT_EQ(a[k].id, b[k].id);
        EXPECT_EQ(a[k].label, b[k].label);
        EXPECT_EQ(a[k].label_th, b[k].label_th);
    }
}

static Trajectory written_and_read(const TrajectoryRecord& record) {
    const TestFolder folder;
    write_trajectory(folder / "run.h5", record, sample_provenance());
    return read_trajectory(folder / "run.h5");
}

TEST(TrajectoryFile, WhatIsReadIsWhatWasWritten) {
    const TrajectoryRecord a = sample_record(300, 300);  // more than one chunk both ways
    const Trajectory read = written_and_read(a);
    const TrajectoryRecord& b = read.record;
    EXPECT_EQ(a.title, b.title);
    EXPECT_EQ(a.title_th, b.title_th);
    EXPECT_EQ(a.weeks, b.weeks);
    EXPECT_EQ(a.agents.label, b.agents.label);
    EXPECT_EQ(a.agents.sector, b.agents.sector);
    EXPECT_EQ(a.agents.influence, b.agents.influence);
    EXPECT_EQ(a.agents.interest, b.agents.interest);
    EXPECT_EQ(a.agents.capacity, b.agents.capacity);
    EXPECT_EQ(a.agents.first_week, b.agents.first_week);
    EXPECT_EQ(a.agents.cohort_week, b.agents.cohort_week);
    EXPECT_EQ(a.agents.state_week, b.agents.state_week);
    EXPECT_EQ(a.agents.status, b.agents.status);
    EXPECT_EQ(a.agents.leader, b.agents.leader);
    EXPECT_EQ(a.agents.goals, b.agents.goals);
    EXPECT_TRUE(same(a.agents.goal, b.agents.goal));
    expect_same_series(a.agents.states, b.agents.states);
    EXPECT_EQ(a.ties.week, b.ties.week);
    EXPECT_EQ(a.ties.kind, b.ties.kind);
    expect_same_ties(a.ties, b.ties);
    EXPECT_EQ(a.snapshots.week, b.snapshots.week);
    EXPECT_EQ(a.snapshots.first_tie, b.snapshots.first_tie);
    expect_same_ties(a.snapshots, b.snapshots);
    auto by_name = a.metrics;
    std::sort(by_name.begin(), by_name.end(), [](const auto& x, const auto& y) { return x.key < y.key; });
    expect_same_series(by_name, b.metrics);
    EXPECT_EQ(a.stage, b.stage);
    EXPECT_EQ(a.shape, b.shape);
    expect_same_labels(a.failures, b.failures);
    expect_same_labels(a.stages, b.stages);
    EXPECT_TRUE(same(a.indicator, b.indicator));
    EXPECT_EQ(a.active, b.active);
    EXPECT_EQ(a.stage_active, b.stage_active);
    EXPECT_EQ(a.events.week, b.events.week);
    EXPECT_EQ(a.events.kind, b.events.kind);
    EXPECT_EQ(a.events.agent, b.events.agent);
    EXPECT_EQ(a.events.other, b.events.other);
    EXPECT_TRUE(same(a.events.value, b.events.value));
    EXPECT_EQ(a.events.id, b.events.id);
    EXPECT_EQ(a.layout.frame_week, b.layout.frame_week);
    EXPECT_EQ(a.layout.x, b.layout.x);
    EXPECT_EQ(a.layout.y, b.layout.y);
    EXPECT_EQ(a.outcome.outcome, b.outcome.outcome);
    EXPECT_EQ(a.outcome.outcome_th, b.outcome.outcome_th);
    EXPECT_EQ(a.outcome.end_week, b.outcome.end_week);
    EXPECT_EQ(a.outcome.first_failure, b.outcome.first_failure);
    EXPECT_EQ(a.outcome.first_failure_week, b.outcome.first_failure_week);
    EXPECT_EQ(a.outcome.values, b.outcome.values);
    EXPECT_EQ(a.outcome.words, b.outcome.words);
    EXPECT_EQ(read.provenance, sample_provenance());
}

TEST(TrajectoryFile, NothingHappenedIsAFileToo) {
    TrajectoryRecord record = sample_record();
    record.ties = {};
    record.snapshots = {};
    record.events = {};
    record.layout = {};
    const Trajectory read = written_and_read(record);
    EXPECT_EQ(read.record.ties.size(), 0u);
    EXPECT_EQ(read.record.events.size(), 0u);
    EXPECT_EQ(read.record.snapshots.first_tie, std::vector<std::int32_t>{0});
}

TEST(TrajectoryFile, EqualRunsGiveEqualBytes) {
    Provenance other = sample_provenance();
    other.volatile_facts.host = "elsewhere";
    const auto bytes = trajectory_image("a", sample_record(), sample_provenance(), Volatile::leave_out);
    EXPECT_EQ(bytes, trajectory_image("b", sample_record(), other, Volatile::leave_out));
    EXPECT_NE(trajectory_image("a", sample_record(), sample_provenance()), trajectory_image("a", sample_record(), other));
}

TEST(TrajectoryFile, TiesOfAWeekAreASlice) {
    const TestFolder folder;
    write_trajectory(folder / "run.h5", sample_record(), sample_provenance());
    const auto first = h5::Reader::open(folder / "run.h5").group("ties").values<std::int32_t>("first_event");
    ASSERT_EQ(first.size(), 32u);  // T + 2
    EXPECT_EQ(first[0], 0);
    EXPECT_EQ(first[1], 2);   // two ties at founding
    EXPECT_EQ(first[4], 3);
    EXPECT_EQ(first[31], 4);
}

/// Calls f(dataset, path) for each dataset of a file.
static void each_dataset(const std::string& path, std::function<void(hid_t, const std::string&)> f) {
    const hid_t file = H5Fopen(path.c_str(), H5F_ACC_RDONLY, H5P_DEFAULT);
    ASSERT_GE(file, 0);
    H5Ovisit1(file, H5_INDEX_NAME, H5_ITER_INC, [](hid_t root, const char* name, const H5O_info_t* info, void* call) -> herr_t {
        if (info->type != H5O_TYPE_DATASET) return 0;
        const hid_t dataset = H5Dopen2(root, name, H5P_DEFAULT);
        (*static_cast<std::function<void(hid_t, const std::string&)>*>(call))(dataset, name);
        H5Dclose(dataset);
        return 0;
    }, &f);
    H5Fclose(file);
}

TEST(TrajectoryFile, EveryDatasetSaysWhatItIs) {
    const TestFolder folder;
    write_trajectory(folder / "run.h5", sample_record(), sample_provenance());
    each_dataset(folder / "run.h5", [](hid_t dataset, const std::string& name) {
        for (const char* attribute : {"long_name", "long_name_th", "units"}) EXPECT_GT(H5Aexists(dataset, attribute), 0) << name << ' ' << attribute;
        const hid_t type = H5Dget_type(dataset);
        const bool is_float = H5Tget_class(type) == H5T_FLOAT;
        EXPECT_EQ(H5Aexists(dataset, "_FillValue") > 0, is_float) << name;
        EXPECT_EQ(H5Aexists(dataset, "flag_values") > 0, H5Aexists(dataset, "flag_meanings") > 0) << name;
        EXPECT_TRUE(H5Tget_class(type) != H5T_STRING || H5Tis_variable_str(type) > 0) << name;
        EXPECT_TRUE(H5Tget_class(type) == H5T_STRING || is_float || H5Tget_size(type) == 1 || H5Tget_size(type) == 4) << name;
        H5Tclose(type);
    });
}

TEST(TrajectoryFile, EveryDimensionHasAScale) {
    const TestFolder folder;
    write_trajectory(folder / "run.h5", sample_record(), sample_provenance());
    each_dataset(folder / "run.h5", [](hid_t dataset, const std::string& name) {
        if (H5DSis_scale(dataset) > 0) return;
        const hid_t space = H5Dget_space(dataset);
        for (int axis = 0; axis < H5Sget_simple_extent_ndims(space); ++axis) EXPECT_EQ(H5DSget_num_scales(dataset, static_cast<unsigned>(axis)), 1) << name;
        H5Sclose(space);
    });
}

TEST(TrajectoryFile, NumbersAreShuffledAndCompressedInSmallChunks) {
    const TestFolder folder;
    write_trajectory(folder / "run.h5", sample_record(300, 300), sample_provenance());
    each_dataset(folder / "run.h5", [](hid_t dataset, const std::string& name) {
        const hid_t type = H5Dget_type(dataset), options = H5Dget_create_plist(dataset);
        if (H5Tget_class(type) != H5T_STRING) {
            EXPECT_EQ(H5Pget_nfilters(options), 2) << name;
            hsize_t chunk[3] = {0, 0, 0};
            const int dimensions = H5Pget_chunk(options, 3, chunk);
            EXPECT_TRUE(dimensions == 1 || (chunk[0] <= 256 && chunk[1] <= 256)) << name;
        }
        H5Pclose(options);
        H5Tclose(type);
    });
}

TEST(TrajectoryFile, NamesThatAreNoTextAreMadeText) {
    EXPECT_EQ(h5::clean_text("ภาคี"), "ภาคี");
    EXPECT_EQ(h5::clean_text("\xa1x"), "\xef\xbf\xbdx");
    EXPECT_EQ(h5::clean_text(std::string("a\0b", 3)), "a b");
    EXPECT_EQ(h5::clean_text("\xe0\xb8"), "\xef\xbf\xbd\xef\xbf\xbd");
    EXPECT_EQ(h5::clean_text("\xc0\xaf\xed\xa0\x80"), "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd");
}

TEST(TrajectoryFile, AnExistingOutputIsKept) {
    const TestFolder folder;
    put_bytes(folder / "run.h5", "old");
    EXPECT_THROW(write_trajectory(folder / "run.h5", sample_record(), sample_provenance()), OutputExists);
    EXPECT_EQ(bytes_of(folder / "run.h5"), "old");
    write_trajectory(folder / "run.h5", sample_record(), sample_provenance(), {.overwrite = Overwrite::replace});
    EXPECT_EQ(read_trajectory(folder / "run.h5").record.title, sample_record().title);
}

TEST(ReadTrajectory, WhatIsNoTrajectoryIsAnInputError) {
    const TestFolder folder;
    put_bytes(folder / "text.h5", "hello");
    EXPECT_THROW(read_trajectory(folder / "text.h5"), InputError);
    EXPECT_THROW(read_trajectory(folder / "missing.h5"), InputError);
    EXPECT_THROW(read_trajectory(folder.path()), InputError);
}

TEST(ReadTrajectory, ACutFileIsAnInputError) {
    const TestFolder folder;
    write_trajectory(folder / "run.h5", sample_record(), sample_provenance());
    const std::string whole = bytes_of(folder / "run.h5");
    for (std::size_t part = 0; part < 16; ++part) {
        put_bytes(folder / "cut.h5", whole.substr(0, whole.size() * part / 16));
        EXPECT_THROW(read_trajectory(folder / "cut.h5"), std::exception) << part;
    }
}

TEST(ReadTrajectory, ColumnsThatDoNotFitTogetherAreAnInputError) {
    const TestFolder folder;
    write_trajectory(folder / "run.h5", sample_record(), sample_provenance());
    const hid_t file = H5Fopen((folder / "run.h5").c_str(), H5F_ACC_RDWR, H5P_DEFAULT);
    H5Ldelete(file, "agents/influence", H5P_DEFAULT);
    const hsize_t one = 1;
    const float value = 0.5f;
    H5LTmake_dataset(file, "agents/influence", 1, &one, H5T_NATIVE_FLOAT, &value);
    H5Fclose(file);
    EXPECT_THROW(read_trajectory(folder / "run.h5"), InputError);
}

TEST(ReadTrajectory, ANewerMajorVersionIsRefusedByName) {
    const TestFolder folder;
    h5::File file("newer.h5");
    h5::Group root = file.root();
    root.attribute("phakhi_format", "trajectory");
    root.attribute("phakhi_format_version", "2.0");
    root.close();
    const auto bytes = file.image();
    put_bytes(folder / "newer.h5", std::string(reinterpret_cast<const char*>(bytes.data()), bytes.size()));
    try {
        read_trajectory(folder / "newer.h5");
        FAIL();
    } catch (const InputError& error) {
        EXPECT_NE(std::string(error.what()).find("2.0"), std::string::npos) << error.what();
    }
}
