// SPDX-License-Identifier: MIT
#include "results/hdf5_reader.hpp"
#include "results/hdf5_types.hpp"
#include "support/errors.hpp"
#include "text/say.hpp"
#include <cerrno>
#include <cstring>
#include <memory>
#include <unistd.h>

namespace phakhi::h5 {

static InputError unreadable(const std::string& path, Said message, Said suggestion) {
    return InputError(Problem{path, 0, 0, std::move(message), std::move(suggestion)});
}

Reader Reader::open(const std::string& path) {
    silence_error_stack();
    const Said give_result = say({"give a file written by phakhi", "ระบุแฟ้มที่ phakhi เขียน"});
    if (::access(path.c_str(), R_OK) != 0) throw unreadable(path, errno == ENOENT ? say({"there is no such file", "ไม่มีแฟ้มนี้"}) : Said(std::strerror(errno)), give_result);
    if (H5Fis_hdf5(path.c_str()) <= 0) throw unreadable(path, say({"not an HDF5 file", "ไม่ใช่แฟ้ม HDF5"}), give_result);
    Reader reader;
    reader.path_ = path;
    const hid_t file = H5Fopen(path.c_str(), H5F_ACC_RDONLY, H5P_DEFAULT);
    if (file < 0) {
        throw unreadable(path, say({"the file cannot be opened", "เปิดแฟ้มไม่ได้"}), say({"if it lies on a network disk, set HDF5_USE_FILE_LOCKING=FALSE; otherwise it is damaged", "หากแฟ้มอยู่บนดิสก์เครือข่าย ให้ตั้ง HDF5_USE_FILE_LOCKING=FALSE มิฉะนั้นแฟ้มเสียหาย"}));
    }
    reader.file_ = Handle(file, H5Fclose, path, "file");
    reader.group_ = Handle(H5Gopen2(file, "/", H5P_DEFAULT), H5Gclose, path, "root group");
    return reader;
}

void Reader::damaged(std::string_view what) const {
    throw unreadable(path_, say({"the file is damaged or incomplete ({0}/{1})", "แฟ้มเสียหายหรือไม่ครบ ({0}/{1})"}, place_, what), say({"run the scenario again to write it anew", "จำลองฉากทัศน์ใหม่เพื่อเขียนแฟ้มอีกครั้ง"}));
}

Reader Reader::group(const std::string& name) const {
    Reader inner;
    inner.path_ = path_;
    inner.place_ = place_ + "/" + name;
    const hid_t found = H5Gopen2(group_.get(), name.c_str(), H5P_DEFAULT);
    if (found < 0) damaged(name);
    inner.group_ = Handle(found, H5Gclose, inner.place_, "group");
    return inner;
}

bool Reader::has(const std::string& name) const { return H5Lexists(group_.get(), name.c_str(), H5P_DEFAULT) > 0; }

std::vector<std::string> Reader::names() const {
    std::vector<std::string> names;
    const auto note = [](hid_t, const char* name, const H5L_info_t*, void* out) -> herr_t {
        static_cast<std::vector<std::string>*>(out)->emplace_back(name);
        return 0;
    };
    if (H5Literate(group_.get(), H5_INDEX_NAME, H5_ITER_INC, nullptr, note, &names) < 0) damaged("");
    return names;
}

Handle Reader::dataset(std::string_view name) const {
    const hid_t found = H5Dopen2(group_.get(), std::string(name).c_str(), H5P_DEFAULT);
    if (found < 0) damaged(name);
    return {found, H5Dclose, place_, name};
}

bool Reader::is_text(std::string_view name) const {
    const Handle data = dataset(name);
    const Handle type(H5Dget_type(data.get()), H5Tclose, place_, name);
    return H5Tget_class(type.get()) == H5T_STRING;
}

std::vector<std::size_t> Reader::shape(std::string_view name) const {
    const Handle data = dataset(name);
    const Handle space(H5Dget_space(data.get()), H5Sclose, place_, name);
    const int dimensions = H5Sget_simple_extent_ndims(space.get());
    if (dimensions < 0) damaged(name);
    std::vector<hsize_t> sizes(static_cast<std::size_t>(dimensions));
    if (H5Sget_simple_extent_dims(space.get(), sizes.data(), nullptr) < 0) damaged(name);
    return {sizes.begin(), sizes.end()};
}

/// How many values a dataset or attribute holds.
static std::size_t count_of(hid_t space_id, std::string_view place) {
    const Handle space(space_id, H5Sclose, place, "shape");
    return static_cast<std::size_t>(std::max<hssize_t>(0, H5Sget_simple_extent_npoints(space.get())));
}

template <class T> std::vector<T> Reader::values(std::string_view name) const {
    const Handle data = dataset(name);
    std::vector<T> values(count_of(H5Dget_space(data.get()), place_));
    if (!values.empty() && H5Dread(data.get(), memory_type<T>(), H5S_ALL, H5S_ALL, H5P_DEFAULT, values.data()) < 0) damaged(name);
    return values;
}
template std::vector<std::int8_t> Reader::values(std::string_view) const;
template std::vector<std::int32_t> Reader::values(std::string_view) const;
template std::vector<float> Reader::values(std::string_view) const;
template std::vector<double> Reader::values(std::string_view) const;

std::vector<std::string> Reader::texts(std::string_view name) const {
    const Handle data = dataset(name);
    std::vector<char*> pointers(count_of(H5Dget_space(data.get()), place_));
    if (pointers.empty()) return {};
    const Handle type = text_type(place_);
    if (H5Dread(data.get(), type.get(), H5S_ALL, H5S_ALL, H5P_DEFAULT, pointers.data()) < 0) damaged(name);
    std::vector<std::string> texts;
    for (char* pointer : pointers) {
        texts.emplace_back(pointer ? pointer : "");
        H5free_memory(pointer);
    }
    return texts;
}

bool Reader::has_attribute(const std::string& name) const { return H5Aexists(group_.get(), name.c_str()) > 0; }

std::string Reader::read_text_attribute(hid_t object, const std::string& name) const {
    const hid_t found = H5Aopen(object, name.c_str(), H5P_DEFAULT);
    if (found < 0) damaged(name);
    const Handle attribute(found, H5Aclose, place_, name);
    const Handle type = text_type(place_);
    char* pointer = nullptr;
    if (count_of(H5Aget_space(found), place_) != 1 || H5Aread(found, type.get(), &pointer) < 0) damaged(name);
    const std::unique_ptr<char, herr_t (*)(void*)> owned(pointer, H5free_memory);
    return pointer ? pointer : "";
}

std::string Reader::text_attribute(const std::string& name) const { return read_text_attribute(group_.get(), name); }

std::string Reader::text_attribute(std::string_view dataset_name, const std::string& name) const {
    return read_text_attribute(dataset(dataset_name).get(), name);
}

double Reader::number_attribute(const std::string& name) const {
    const hid_t found = H5Aopen(group_.get(), name.c_str(), H5P_DEFAULT);
    if (found < 0) damaged(name);
    const Handle attribute(found, H5Aclose, place_, name);
    double value = 0;
    if (count_of(H5Aget_space(found), place_) != 1 || H5Aread(found, H5T_NATIVE_DOUBLE, &value) < 0) damaged(name);
    return value;
}

std::vector<std::pair<std::string, bool>> Reader::attributes() const {
    std::vector<std::pair<std::string, bool>> found;
    const auto note = [](hid_t object, const char* name, const H5A_info_t*, void* out) -> herr_t {
        const hid_t attribute = H5Aopen(object, name, H5P_DEFAULT);
        const hid_t type = H5Aget_type(attribute);
        static_cast<std::vector<std::pair<std::string, bool>>*>(out)->emplace_back(name, H5Tget_class(type) == H5T_STRING);
        H5Tclose(type);
        H5Aclose(attribute);
        return 0;
    };
    if (H5Aiterate2(group_.get(), H5_INDEX_NAME, H5_ITER_INC, nullptr, note, &found) < 0) damaged("");
    return found;
}

} // namespace phakhi::h5
