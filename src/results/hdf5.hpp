// SPDX-License-Identifier: MIT
#pragma once
#include "support/text.hpp"
#include <hdf5.h>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// A small layer over the C interface of HDF5: owns identifiers, checks every call, writes only what all readers understand
/// (docs/results.md). Files are built in memory or go to a Sink: what reaches the disk is written by PendingFile, where every write can be checked.
/// Failures are MachineErrors that name the file, the object and HDF5's own reason. To be used by one thread at a time.
namespace phakhi::h5 {

/// Owns one HDF5 identifier.
class Handle {
public:
    using Closer = herr_t (*)(hid_t);
    Handle() = default;
    /// Takes over `id`; throws if it is negative, saying that `what` failed at `place`.
    Handle(hid_t id, Closer closer, std::string_view place, std::string_view what);
    Handle(Handle&& other) noexcept : id_(other.id_), closer_(other.closer_) { other.id_ = -1; }
    Handle& operator=(Handle&& other) noexcept;
    ~Handle();
    hid_t get() const { return id_; }
    /// Closes and checks: what was buffered may fail only now.
    void close(std::string_view place);

private:
    hid_t id_ = -1;
    Closer closer_ = nullptr;
};

/// Throws a MachineError "place: what (HDF5's reason)".
[[noreturn]] void fail(std::string_view place, std::string_view what);
/// Throws if a call returned a negative number.
void check(herr_t result, std::string_view place, std::string_view what);

/// Meanings of a category: values first, first + 1, …; one word each, separated by blanks.
struct Flags {
    int first = 0;
    std::string_view meanings;
};

/// A dataset's name and what it says about itself.
struct Column {
    std::string_view name;
    Text label;                   ///< long_name, long_name_th
    std::string_view unit = "1";  ///< never "days": xarray would make dates of it
    Flags flags = {};             ///< empty meanings = not a category
    constexpr operator std::string_view() const { return name; }
};
/// The scales along which a dataset lies, by name.
using Axes = std::initializer_list<std::string_view>;

/// A column that is filled block by block of its first axis, each block being one chunk of the file: it costs the memory of one block
/// however long it is, and a block can be handed on from one file to another as it is, compressed.
class Blocks {
public:
    Blocks(Handle dataset, std::string place, hsize_t rows, std::vector<hsize_t> shape) : dataset_(std::move(dataset)), place_(std::move(place)), rows_(rows), shape_(std::move(shape)) {}
    /// The values of block k, row by row; the last block may have fewer rows.
    template <class T> void write(std::size_t k, std::span<const T> values);
    /// Block k out of the only block of the same column in another file.
    void copy(std::size_t k, hid_t from, std::string_view place);
    void close() { dataset_.close(place_); }

private:
    Handle dataset_;
    std::string place_;
    hsize_t rows_;
    std::vector<hsize_t> shape_;
};

/// A group that is being written, with the dimension scales that its columns use.
class Group {
public:
    Group(Handle group, std::string place) : group_(std::move(group)), place_(std::move(place)) {}

    Group group(const std::string& name);
    /// A dimension: column of whole numbers, by whose name columns name their axes.
    void scale(const Column& column, std::span<const std::int32_t> values);
    /// A dimension of real numbers.
    void scale(const Column& column, std::span<const double> values);
    /// A scale 0, 1, …, size - 1.
    void index(const Column& column, std::size_t size);
    /// A column (or matrix, row by row) along scales of this group; as many values as they span.
    /// T: std::int8_t, std::int32_t, float, double.
    template <class T> void column(const Column& column, Axes axes, std::span<const T> values);
    template <class T> void column(const Column& what, Axes axes, const std::vector<T>& values) { column(what, axes, std::span<const T>(values)); }
    void column(const Column& column, Axes axes, const std::vector<std::string>& values);
    /// A column along scales, to be filled by blocks of `rows`.
    template <class T> Blocks blocks(const Column& column, Axes axes, std::size_t rows);
    /// The same without scales or words, with the shape given: a part of a file to come.
    template <class T> Blocks bare_blocks(std::string_view name, std::vector<hsize_t> shape, std::size_t rows);
    /// Texts along a scale, to be filled by texts(…).
    Handle empty_texts(const Column& column, Axes axes);
    /// Fills in texts from `first` on.
    void write_texts(const Handle& texts, std::size_t first, const std::vector<std::string>& values);
    /// One text of any length.
    void text(const Column& column, const std::string& value);

    void attribute(const std::string& name, std::string_view value);
    void attribute(const std::string& name, const char* value) { attribute(name, std::string_view(value)); }
    void attribute(const std::string& name, std::int32_t value);
    void attribute(const std::string& name, double value);
    /// An attribute of a column that was written.
    void attribute_of(const Column& column, const std::string& name, std::string_view value);

    /// Closes scales and group, checked. To be called when all is written.
    void close();

private:
    struct Scale {
        Handle dataset;
        hsize_t size;
    };
    Handle group_;
    std::string place_;
    std::map<std::string, Scale, std::less<>> scales_;

    std::vector<hsize_t> shape_of(Axes axes, const std::string& place) const;
    std::vector<hsize_t> shape_of(Axes axes, std::size_t values, const std::string& place) const;   ///< checked against the number of values
    void describe(hid_t dataset, const Column& column, const std::string& place) const;
    void attach(hid_t dataset, Axes axes, const std::string& place) const;
    std::string place_of(const Column& column) const { return place_ + "/" + std::string(column.name); }
    template <class T> void create_scale(const Column& column, std::span<const T> values);
    template <class T> Handle create(std::string_view name, const std::vector<hsize_t>& shape, std::span<const T> values);
    Handle create_texts(std::string_view name, hid_t space, const std::vector<std::string>& values);
};

/// Where the bytes of a file that is too large for the memory go. What goes wrong is for the sink to remember and to tell: HDF5 itself does
/// not recover from a write that fails, so it is never told.
class Sink {
public:
    virtual void write(std::uint64_t offset, std::span<const std::byte> bytes) noexcept = 0;
    virtual void read(std::uint64_t offset, std::span<std::byte> bytes) noexcept = 0;
    virtual void resize(std::uint64_t size) noexcept = 0;

protected:
    ~Sink() = default;
};

/// A file under construction, in memory or in a sink.
class File {
public:
    /// `name`: for messages only.
    explicit File(std::string name);
    File(std::string name, Sink& sink);
    Group root();
    /// Of a file in memory: closes nothing; flushes and copies the finished bytes.
    std::vector<std::byte> image();
    void close();

private:
    std::string name_;
    Handle file_;

    void create(const std::string& image_name, hid_t access);
};

/// The bytes as text that every reader accepts: invalid UTF-8 becomes U+FFFD, NUL a blank.
std::string clean_text(std::string_view bytes);

} // namespace phakhi::h5
