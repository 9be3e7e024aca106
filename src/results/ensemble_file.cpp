// SPDX-License-Identifier: MIT
#include "results/ensemble_file.hpp"
#include "results/hdf5_reader.hpp"
#include "results/run_columns.hpp"
#include "results/write_provenance.hpp"
#include <algorithm>
#include <numeric>

namespace phakhi {

using h5::Column;
using h5::Group;

/// Puts the bytes on the disk and keeps the first error.
class EnsembleWriter::DiskSink final : public h5::Sink {
public:
    explicit DiskSink(PendingFile& file) : file_(file) {}
    void write(std::uint64_t offset, std::span<const std::byte> bytes) noexcept override { keep([&] { file_.write_at(offset, bytes); }); }
    void read(std::uint64_t offset, std::span<std::byte> bytes) noexcept override { keep([&] { file_.read_at(offset, bytes); }); }
    void resize(std::uint64_t size) noexcept override { keep([&] { file_.resize(size); }); }
    /// Throws what went wrong first, if anything did.
    void raise() const {
        if (error_) std::rethrow_exception(error_);
    }

private:
    PendingFile& file_;
    std::exception_ptr error_;

    template <class Task> void keep(Task&& task) noexcept {
        if (error_) return;
        try {
            task();
        } catch (...) {
            error_ = std::current_exception();
        }
    }
};

struct EnsembleWriter::Parts {
    h5::File file;
    Group root, runs, failures, series;
    h5::Handle seeds;
    std::vector<h5::Blocks> columns;   ///< in the order of each_run_column
};

static std::vector<std::int32_t> numbers_of(const std::vector<CatalogueLabel>& entries) {
    std::vector<std::int32_t> numbers(entries.size());
    std::iota(numbers.begin(), numbers.end(), 1);
    return numbers;
}

static void write_labels(Group& group, const std::vector<CatalogueLabel>& entries) {
    using namespace schema::failures;
    const auto each = [&](std::string CatalogueLabel::*member) {
        std::vector<std::string> values;
        for (const CatalogueLabel& entry : entries) values.push_back(entry.*member);
        return values;
    };
    group.scale(failure, numbers_of(entries));
    group.column(schema::id, {failure}, each(&CatalogueLabel::id));
    group.column(label, {failure}, each(&CatalogueLabel::label));
    group.column(label_th, {failure}, each(&CatalogueLabel::label_th));
}

static void write_design(Group group, const Design& design) {
    using namespace schema::design;
    std::string keys;
    for (const DesignColumn& factor : design.factors) keys += (keys.empty() ? "" : "\n") + factor.key;
    group.attribute(method, design.method);
    group.attribute(factors, keys);
    group.attribute(groups, static_cast<std::int32_t>(design.groups));
    group.attribute(shifts, static_cast<std::int32_t>(design.shifts));
    group.index(point, design.points);
    for (const DesignColumn& factor : design.factors) {
        const Column column{factor.key, {factor.label, factor.label_th}, factor.unit.empty() ? "1" : std::string_view(factor.unit)};
        if (factor.texts.empty()) group.column(column, {point}, factor.numbers);
        else group.column(column, {point}, factor.texts);
        group.attribute_of(column, key, factor.key);
    }
    group.close();
}

static void write_about(Group& root, const EnsembleRecord& frame) {
    root.attribute(schema::attribute::conventions, schema::conventions);
    root.attribute(schema::attribute::format, schema::ensemble);
    root.attribute(schema::attribute::version, schema::version);
    root.attribute(schema::attribute::title, frame.title);
    root.attribute(schema::attribute::title_th, frame.title_th);
}

template <class Task> void EnsembleWriter::guarded(Task&& task) {
    try {
        task();
    } catch (...) {
        disk_->raise();   // what HDF5 says follows from it
        throw;
    }
    disk_->raise();
}

EnsembleWriter::EnsembleWriter(PendingFile& output, const EnsembleRecord& frame, std::size_t runs, const Provenance& provenance, Volatile volatile_facts)
    : output_(output), frame_(frame), runs_(runs), disk_(std::make_unique<DiskSink>(output)) {
    guarded([&] {
        h5::File file(output.path(), *disk_);
        Group root = file.root();
        write_about(root, frame);
        write_design(root.group(schema::design::group), frame.design);
        write_provenance(root, provenance, volatile_facts == Volatile::keep);
        Group own = root.group(schema::runs::group), failures = root.group(schema::failures::group), series = root.group(schema::series::group);
        std::vector<std::int32_t> weeks(static_cast<std::size_t>(frame.weeks) + 1);
        std::iota(weeks.begin(), weeks.end(), 0);
        for (Group* group : {&own, &failures, &series}) group->index(schema::runs::run, runs);
        write_labels(failures, frame.failures);
        series.scale(schema::week, weeks);
        h5::Handle seeds = own.empty_texts(schema::runs::seed, {schema::runs::run});
        parts_ = std::make_unique<Parts>(Parts{std::move(file), std::move(root), std::move(own), std::move(failures), std::move(series), std::move(seeds), {}});
        each_run_column(frame_, [&]<class T>(RunAxes axes, const Column& column, const std::vector<T>&) {
            const std::string_view run = schema::runs::run;
            parts_->columns.push_back(axes == RunAxes::run           ? parts_->runs.blocks<T>(column, {run}, runs_in_block)
                                      : axes == RunAxes::run_failure ? parts_->failures.blocks<T>(column, {run, schema::failures::failure}, runs_in_block)
                                                                     : parts_->series.blocks<T>(column, {run, schema::week}, runs_in_block));
        });
    });
}

EnsembleWriter::~EnsembleWriter() = default;

void EnsembleWriter::write_seeds(std::size_t k, const std::vector<std::string>& seeds) { parts_->runs.write_texts(parts_->seeds, k * runs_in_block, seeds); }

void EnsembleWriter::add(std::size_t k, const EnsembleRecord& block) {
    guarded([&] {
        std::size_t at = 0;
        each_run_column(block, [&]<class T>(RunAxes, const Column&, const std::vector<T>& values) { parts_->columns[at++].write(k, std::span<const T>(values)); });
        write_seeds(k, block.seed);
    });
}

void EnsembleWriter::copy(std::size_t k, const h5::Reader& block, const std::string& seed) {
    guarded([&] {
        const h5::Reader groups[] = {block.group(schema::runs::group), block.group(schema::failures::group), block.group(schema::series::group)};
        std::size_t at = 0;
        each_run_column(frame_, [&](RunAxes axes, const Column& column, const auto&) {
            const h5::Handle from = groups[static_cast<std::size_t>(axes)].dataset(column.name);
            parts_->columns[at++].copy(k, from.get(), column.name);
        });
        write_seeds(k, std::vector<std::string>(std::min(runs_in_block, runs_ - k * runs_in_block), seed));
    });
}

void EnsembleWriter::write(const std::function<void(h5::Group& root)>& task) {
    guarded([&] { task(parts_->root); });
}

void EnsembleWriter::finish() {
    guarded([&] {
        for (h5::Blocks& column : parts_->columns) column.close();
        parts_->columns.clear();
        parts_->seeds.close(output_.path());
        for (Group* group : {&parts_->runs, &parts_->failures, &parts_->series, &parts_->root}) group->close();
        parts_->file.close();
    });
    output_.commit();
}

/// Runs `from` up to before `to` of a record.
static EnsembleRecord some_runs(const EnsembleRecord& all, std::size_t from, std::size_t to) {
    EnsembleRecord some = all;
    each_run_column(some, [&](RunAxes axes, const Column&, auto& values) {
        const auto width = static_cast<std::ptrdiff_t>(width_of(axes, all));
        values = {values.begin() + static_cast<std::ptrdiff_t>(from) * width, values.begin() + static_cast<std::ptrdiff_t>(to) * width};
    });
    some.seed = {all.seed.begin() + static_cast<std::ptrdiff_t>(from), all.seed.begin() + static_cast<std::ptrdiff_t>(to)};
    return some;
}

void write_ensemble(const std::string& path, const EnsembleRecord& record, const Provenance& provenance, const TrajectoryFileOptions& options) {
    PendingFile output(path, options.overwrite);
    EnsembleWriter writer(output, record, record.runs(), provenance, options.volatile_facts);
    for (std::size_t from = 0; from < record.runs(); from += runs_in_block) writer.add(from / runs_in_block, some_runs(record, from, std::min(record.runs(), from + runs_in_block)));
    writer.finish();
}

std::vector<std::byte> block_image(const std::string& name, const EnsembleRecord& block, std::size_t rows) {
    h5::File file(name);
    Group root = file.root();
    Group groups[] = {root.group(schema::runs::group), root.group(schema::failures::group), root.group(schema::series::group)};
    each_run_column(block, [&]<class T>(RunAxes axes, const Column& column, const std::vector<T>& values) {
        std::vector<hsize_t> shape = {block.runs()};
        if (axes != RunAxes::run) shape.push_back(width_of(axes, block));
        h5::Blocks only = groups[static_cast<std::size_t>(axes)].bare_blocks<T>(column.name, std::move(shape), rows);
        only.write(0, std::span<const T>(values));
        only.close();
    });
    for (Group& group : groups) group.close();
    root.close();
    std::vector<std::byte> bytes = file.image();
    file.close();
    return bytes;
}

} // namespace phakhi
