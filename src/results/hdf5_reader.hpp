// SPDX-License-Identifier: MIT
#pragma once
#include "results/hdf5.hpp"

/// Reading what hdf5.hpp writes. Any failure is an InputError: the file is not what it should be.
namespace phakhi::h5 {

class Reader {
public:
    /// Opens a file's root group for reading.
    static Reader open(const std::string& path);
    Reader group(const std::string& name) const;
    bool has(const std::string& name) const;
    /// Names of the datasets and groups in this group, by name.
    std::vector<std::string> names() const;

    /// All values of a dataset, row by row. T: std::int8_t, std::int32_t, float, double; converted if stored otherwise.
    template <class T> std::vector<T> values(std::string_view name) const;
    std::vector<std::string> texts(std::string_view name) const;
    /// Sizes of a dataset's dimensions.
    std::vector<std::size_t> shape(std::string_view name) const;

    bool has_attribute(const std::string& name) const;
    std::string text_attribute(const std::string& name) const;
    double number_attribute(const std::string& name) const;
    /// An attribute of a dataset in this group.
    std::string text_attribute(std::string_view dataset, const std::string& name) const;
    /// Names of this group's attributes, by name, with whether each is text.
    std::vector<std::pair<std::string, bool>> attributes() const;

    /// Whether a dataset holds texts.
    bool is_text(std::string_view name) const;
    /// The dataset itself, for copying parts of it as they are.
    Handle dataset(std::string_view name) const;

private:
    Handle file_, group_;
    std::string path_, place_;

    Reader() = default;
    std::string read_text_attribute(hid_t object, const std::string& name) const;
    [[noreturn]] void damaged(std::string_view what) const;
};

} // namespace phakhi::h5
