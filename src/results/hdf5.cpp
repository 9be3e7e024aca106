// SPDX-License-Identifier: MIT
#include "results/hdf5.hpp"
#include "results/hdf5_sink.hpp"
#include "results/hdf5_types.hpp"
#include "support/errors.hpp"
#include <hdf5_hl.h>
#include <algorithm>
#include <atomic>
#include <functional>
#include <limits>
#include <numeric>
#include <stdexcept>
#include <type_traits>
#include <utility>

namespace phakhi::h5 {

static constexpr hsize_t chunk_side = 256;        ///< of matrices: a read of one week or one agent touches few chunks
static constexpr hsize_t chunk_length = 16384;    ///< of plain columns
static constexpr unsigned deflate_level = 4;

Handle::Handle(hid_t id, Closer closer, std::string_view place, std::string_view what) : id_(id), closer_(closer) {
    if (id < 0) fail(place, what);
}

Handle& Handle::operator=(Handle&& other) noexcept {
    std::swap(id_, other.id_);
    std::swap(closer_, other.closer_);
    return *this;
}

Handle::~Handle() {
    if (id_ >= 0) closer_(id_);
}

void Handle::close(std::string_view place) {
    if (id_ >= 0) check(closer_(std::exchange(id_, -1)), place, "could not be closed");
}

void fail(std::string_view place, std::string_view what) {
    std::string reason;
    H5Ewalk2(H5E_DEFAULT, H5E_WALK_UPWARD, [](unsigned n, const H5E_error2_t* error, void* out) -> herr_t {
        if (n == 0 && error->desc) *static_cast<std::string*>(out) = error->desc;  // the innermost reason
        return 0;
    }, &reason);
    throw MachineError(std::string(place) + ": " + std::string(what) + " (HDF5" + (reason.empty() ? "" : ": " + reason) + ")");
}

void check(herr_t result, std::string_view place, std::string_view what) {
    if (result < 0) fail(place, what);
}

static void write_attribute(hid_t object, const char* name, hid_t space, hid_t file_type, hid_t memory_type, const void* value, const std::string& place) {
    Handle attribute(H5Acreate2(object, name, file_type, space, H5P_DEFAULT, H5P_DEFAULT), H5Aclose, place, std::string("attribute ") + name);
    check(H5Awrite(attribute.get(), memory_type, value), place, std::string("attribute ") + name);
    attribute.close(place);
}

static Handle scalar_space(const std::string& place) { return {H5Screate(H5S_SCALAR), H5Sclose, place, "shape of one value"}; }

static Handle space_of(const std::vector<hsize_t>& shape, const std::string& place) {
    return {H5Screate_simple(static_cast<int>(shape.size()), shape.data(), nullptr), H5Sclose, place, "shape"};
}

static void write_text(hid_t object, const char* name, std::string_view value, const std::string& place) {
    const std::string clean = clean_text(value);
    const char* const pointer = clean.c_str();
    const Handle type = text_type(place);
    write_attribute(object, name, scalar_space(place).get(), type.get(), type.get(), &pointer, place);
}

void Group::attribute(const std::string& name, std::string_view value) { write_text(group_.get(), name.c_str(), value, place_); }

void Group::attribute(const std::string& name, std::int32_t value) {
    write_attribute(group_.get(), name.c_str(), scalar_space(place_).get(), H5T_STD_I32LE, H5T_NATIVE_INT32, &value, place_);
}

void Group::attribute(const std::string& name, double value) {
    write_attribute(group_.get(), name.c_str(), scalar_space(place_).get(), H5T_IEEE_F64LE, H5T_NATIVE_DOUBLE, &value, place_);
}

Group Group::group(const std::string& name) {
    const std::string place = place_ + "/" + name;
    const Handle options(H5Pcreate(H5P_GROUP_CREATE), H5Pclose, place, "options");
    check(H5Pset_obj_track_times(options.get(), false), place, "options");
    return {Handle(H5Gcreate2(group_.get(), name.c_str(), H5P_DEFAULT, options.get(), H5P_DEFAULT), H5Gclose, place, "group"), place};
}

void Group::close() {
    for (auto& [name, scale] : scales_) scale.dataset.close(place_ + "/" + name);
    scales_.clear();
    group_.close(place_);
}

/// Layout of a dataset: compressed in chunks; the few that cannot be (no values, texts) in one piece, with no chunk given.
static Handle creation_options(const std::vector<hsize_t>& chunk, const std::string& place) {
    Handle options(H5Pcreate(H5P_DATASET_CREATE), H5Pclose, place, "options");
    check(H5Pset_obj_track_times(options.get(), false), place, "options");
    check(H5Pset_fill_time(options.get(), H5D_FILL_TIME_ALLOC), place, "options");  // no stray bytes at the edges of chunks
    if (!chunk.empty()) {
        check(H5Pset_chunk(options.get(), static_cast<int>(chunk.size()), chunk.data()), place, "chunks");
        check(H5Pset_shuffle(options.get()), place, "shuffle");
        check(H5Pset_deflate(options.get(), deflate_level), place, "compression");
    }
    return options;
}

static std::vector<hsize_t> usual_chunk(std::vector<hsize_t> shape) {
    for (hsize_t& side : shape) side = std::min(side, shape.size() == 1 ? chunk_length : chunk_side);
    return shape;
}

/// A dataset without values; of real numbers, those that are not there are NaN.
template <class T> static Handle create_dataset(hid_t group, const std::string& name, const std::vector<hsize_t>& shape, const hsize_t* largest, const std::vector<hsize_t>& chunk, const std::string& place) {
    const Handle options = creation_options(chunk, place);
    constexpr bool real = std::is_floating_point_v<T>;
    const T missing = real ? std::numeric_limits<T>::quiet_NaN() : T{};
    if (real) check(H5Pset_fill_value(options.get(), memory_type<T>(), &missing), place, "fill value");
    const Handle space(H5Screate_simple(static_cast<int>(shape.size()), shape.data(), largest), H5Sclose, place, "shape");
    Handle dataset(H5Dcreate2(group, name.c_str(), file_type<T>(), space.get(), H5P_DEFAULT, options.get(), H5P_DEFAULT), H5Dclose, place, "dataset");
    if (real) write_attribute(dataset.get(), "_FillValue", space_of({1}, place).get(), file_type<T>(), memory_type<T>(), &missing, place);
    return dataset;
}

template <class T> Handle Group::create(std::string_view given, const std::vector<hsize_t>& shape, std::span<const T> values) {
    const std::string name(given), place = place_ + "/" + name;
    Handle dataset = create_dataset<T>(group_.get(), name, shape, nullptr, values.empty() ? std::vector<hsize_t>{} : usual_chunk(shape), place);
    if (!values.empty()) check(H5Dwrite(dataset.get(), memory_type<T>(), H5S_ALL, H5S_ALL, H5P_DEFAULT, values.data()), place, "values");
    return dataset;
}

template <class T> void Blocks::write(std::size_t k, std::span<const T> values) {
    std::vector<hsize_t> start(shape_.size()), count = shape_;
    start[0] = k * rows_;
    count[0] = std::min(rows_, shape_[0] - start[0]);
    const Handle file(H5Dget_space(dataset_.get()), H5Sclose, place_, "shape"), memory = space_of(count, place_);
    check(H5Sselect_hyperslab(file.get(), H5S_SELECT_SET, start.data(), nullptr, count.data(), nullptr), place_, "block");
    if (static_cast<std::size_t>(H5Sget_simple_extent_npoints(memory.get())) != values.size()) throw std::logic_error(place_ + ": size of a block");
    check(H5Dwrite(dataset_.get(), memory_type<T>(), memory.get(), file.get(), H5P_DEFAULT, values.data()), place_, "values");
}
template void Blocks::write(std::size_t, std::span<const std::int8_t>);
template void Blocks::write(std::size_t, std::span<const std::int32_t>);
template void Blocks::write(std::size_t, std::span<const float>);
template void Blocks::write(std::size_t, std::span<const double>);

void Blocks::copy(std::size_t k, hid_t from, std::string_view place) {
    const std::vector<hsize_t> first(shape_.size());
    std::vector<hsize_t> start(shape_.size());
    start[0] = k * rows_;
    hsize_t size = 0;
    check(H5Dget_chunk_storage_size(from, first.data(), &size), place, "size of a block");
    std::vector<std::byte> packed(size);
    std::uint32_t filters = 0;
    check(H5Dread_chunk(from, H5P_DEFAULT, first.data(), &filters, packed.data()), place, "a block");
    check(H5Dwrite_chunk(dataset_.get(), H5P_DEFAULT, filters, start.data(), packed.size(), packed.data()), place_, "a block");
}

template <class T> Blocks Group::blocks(const Column& column, Axes axes, std::size_t rows) {
    const std::string place = place_of(column);
    const std::vector<hsize_t> shape = shape_of(axes, place);
    std::vector<hsize_t> chunk = shape;
    chunk[0] = std::min<hsize_t>(rows, shape[0]);
    Handle dataset = create_dataset<T>(group_.get(), std::string(column.name), shape, nullptr, chunk, place);
    describe(dataset.get(), column, place);
    attach(dataset.get(), axes, place);
    return {std::move(dataset), place, chunk[0], shape};
}
template <class T> Blocks Group::bare_blocks(std::string_view name, std::vector<hsize_t> shape, std::size_t rows) {
    const std::string place = place_ + "/" + std::string(name);
    std::vector<hsize_t> chunk = shape;
    chunk[0] = rows;   // also where there are fewer: the block is to fit into a longer column
    return {create_dataset<T>(group_.get(), std::string(name), shape, chunk.data(), chunk, place), place, chunk[0], std::move(shape)};
}
#define PHAKHI_BLOCKS_OF(T)                                            \
    template Blocks Group::blocks<T>(const Column&, Axes, std::size_t); \
    template Blocks Group::bare_blocks<T>(std::string_view, std::vector<hsize_t>, std::size_t);
PHAKHI_BLOCKS_OF(std::int8_t)
PHAKHI_BLOCKS_OF(std::int32_t)
PHAKHI_BLOCKS_OF(float)
PHAKHI_BLOCKS_OF(double)
#undef PHAKHI_BLOCKS_OF

Handle Group::empty_texts(const Column& column, Axes axes) {
    const std::string place = place_of(column);
    Handle dataset = create_texts(column, space_of(shape_of(axes, place), place).get(), {});
    describe(dataset.get(), column, place);
    attach(dataset.get(), axes, place);
    return dataset;
}

void Group::write_texts(const Handle& texts, std::size_t first, const std::vector<std::string>& values) {
    std::vector<std::string> clean;
    std::vector<const char*> pointers;
    for (const std::string& value : values) clean.push_back(clean_text(value));
    for (const std::string& value : clean) pointers.push_back(value.c_str());
    const hsize_t start = first, count = values.size();
    const Handle file(H5Dget_space(texts.get()), H5Sclose, place_, "shape"), memory = space_of({count}, place_), type = text_type(place_);
    check(H5Sselect_hyperslab(file.get(), H5S_SELECT_SET, &start, nullptr, &count, nullptr), place_, "block");
    check(H5Dwrite(texts.get(), type.get(), memory.get(), file.get(), H5P_DEFAULT, pointers.data()), place_, "values");
}

Handle Group::create_texts(std::string_view given, hid_t space, const std::vector<std::string>& values) {
    const std::string name(given), place = place_ + "/" + name;
    const Handle options = creation_options({}, place);
    const Handle type = text_type(place);
    std::vector<std::string> clean;
    std::vector<const char*> pointers;
    for (const std::string& value : values) clean.push_back(clean_text(value));
    for (const std::string& value : clean) pointers.push_back(value.c_str());
    Handle dataset(H5Dcreate2(group_.get(), name.c_str(), type.get(), space, H5P_DEFAULT, options.get(), H5P_DEFAULT), H5Dclose, place, "dataset");
    if (!values.empty()) check(H5Dwrite(dataset.get(), type.get(), H5S_ALL, H5S_ALL, H5P_DEFAULT, pointers.data()), place, "values");
    return dataset;
}

void Group::describe(hid_t dataset, const Column& column, const std::string& place) const {
    write_text(dataset, "long_name", column.label.en, place);
    write_text(dataset, "long_name_th", column.label.in(Language::thai), place);
    write_text(dataset, "units", column.unit, place);
    const std::string_view meanings = column.flags.meanings;
    if (meanings.empty()) return;
    std::vector<std::int8_t> values(1 + static_cast<std::size_t>(std::count(meanings.begin(), meanings.end(), ' ')));
    std::iota(values.begin(), values.end(), static_cast<std::int8_t>(column.flags.first));
    write_attribute(dataset, "flag_values", space_of({values.size()}, place).get(), H5T_STD_I8LE, H5T_NATIVE_INT8, values.data(), place);
    write_text(dataset, "flag_meanings", meanings, place);
}

std::vector<hsize_t> Group::shape_of(Axes axes, const std::string& place) const {
    std::vector<hsize_t> shape;
    for (const std::string_view axis : axes) {
        const auto found = scales_.find(axis);
        if (found == scales_.end()) throw std::logic_error(place + ": no scale " + std::string(axis));
        shape.push_back(found->second.size);
    }
    return shape;
}

std::vector<hsize_t> Group::shape_of(Axes axes, std::size_t values, const std::string& place) const {
    std::vector<hsize_t> shape = shape_of(axes, place);
    const std::size_t span = std::accumulate(shape.begin(), shape.end(), std::size_t{1}, std::multiplies<>());
    if (span != values) throw std::logic_error(place + ": " + std::to_string(values) + " values for " + std::to_string(span) + " places");
    return shape;
}

void Group::attach(hid_t dataset, Axes axes, const std::string& place) const {
    unsigned axis = 0;
    for (const std::string_view name : axes) check(H5DSattach_scale(dataset, scales_.find(name)->second.dataset.get(), axis++), place, "dimension scale");
}

template <class T> void Group::create_scale(const Column& column, std::span<const T> values) {
    const std::string place = place_of(column), name(column.name);
    Handle dataset = create(name, {values.size()}, values);
    check(H5DSset_scale(dataset.get(), name.c_str()), place, "dimension scale");
    describe(dataset.get(), column, place);
    scales_.emplace(name, Scale{std::move(dataset), values.size()});
}

void Group::scale(const Column& column, std::span<const std::int32_t> values) { create_scale(column, values); }
void Group::scale(const Column& column, std::span<const double> values) { create_scale(column, values); }

void Group::index(const Column& column, std::size_t size) {
    std::vector<std::int32_t> values(size);
    std::iota(values.begin(), values.end(), 0);
    scale(column, values);
}

template <class T> void Group::column(const Column& column, Axes axes, std::span<const T> values) {
    const std::string place = place_of(column);
    Handle dataset = create(column, shape_of(axes, values.size(), place), values);
    describe(dataset.get(), column, place);
    attach(dataset.get(), axes, place);
    dataset.close(place);
}
template void Group::column(const Column&, Axes, std::span<const std::int8_t>);
template void Group::column(const Column&, Axes, std::span<const std::int32_t>);
template void Group::column(const Column&, Axes, std::span<const float>);
template void Group::column(const Column&, Axes, std::span<const double>);

void Group::column(const Column& column, Axes axes, const std::vector<std::string>& values) {
    const std::string place = place_of(column);
    Handle dataset = create_texts(column, space_of(shape_of(axes, values.size(), place), place).get(), values);
    describe(dataset.get(), column, place);
    attach(dataset.get(), axes, place);
    dataset.close(place);
}

void Group::attribute_of(const Column& column, const std::string& name, std::string_view value) {
    const std::string place = place_of(column);
    const Handle dataset(H5Dopen2(group_.get(), std::string(column.name).c_str(), H5P_DEFAULT), H5Dclose, place, "dataset");
    write_text(dataset.get(), name.c_str(), value, place);
}

void Group::text(const Column& column, const std::string& value) {
    const std::string place = place_of(column);
    Handle dataset = create_texts(column, scalar_space(place).get(), {value});
    describe(dataset.get(), column, place);
    dataset.close(place);
}

File::File(std::string name) : name_(std::move(name)) {
    silence_error_stack();
    constexpr std::size_t growth = 4 << 20;  // bytes by which the image in memory grows
    const Handle access(H5Pcreate(H5P_FILE_ACCESS), H5Pclose, name_, "options");
    check(H5Pset_fapl_core(access.get(), growth, false), name_, "building in memory");
    static std::atomic<unsigned> count = 0;  // HDF5 takes two images of one name for one file
    create("/nonexistent/phakhi-image-" + std::to_string(count++), access.get());
}

File::File(std::string name, Sink& sink) : name_(std::move(name)) {
    silence_error_stack();
    const Handle access(H5Pcreate(H5P_FILE_ACCESS), H5Pclose, name_, "options");
    use_sink(access.get(), sink, name_);
    create(name_, access.get());
}

void File::create(const std::string& image_name, hid_t access) {
    check(H5Pset_libver_bounds(access, H5F_LIBVER_EARLIEST, H5F_LIBVER_V18), name_, "version bounds");
    const Handle creation(H5Pcreate(H5P_FILE_CREATE), H5Pclose, name_, "options");
    check(H5Pset_obj_track_times(creation.get(), false), name_, "options");
    file_ = Handle(H5Fcreate(image_name.c_str(), H5F_ACC_TRUNC, creation.get(), access), H5Fclose, name_, "file");
}

Group File::root() { return {Handle(H5Gopen2(file_.get(), "/", H5P_DEFAULT), H5Gclose, name_, "root group"), name_ + ":"}; }

std::vector<std::byte> File::image() {
    check(H5Fflush(file_.get(), H5F_SCOPE_GLOBAL), name_, "flush");
    const ssize_t size = H5Fget_file_image(file_.get(), nullptr, 0);
    if (size <= 0) fail(name_, "size of the result");
    std::vector<std::byte> bytes(static_cast<std::size_t>(size));
    if (H5Fget_file_image(file_.get(), bytes.data(), bytes.size()) != size) fail(name_, "bytes of the result");
    return bytes;
}

void File::close() { file_.close(name_); }

} // namespace phakhi::h5
