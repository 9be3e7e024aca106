// SPDX-License-Identifier: MIT
#pragma once
#include "results/hdf5.hpp"
#include <type_traits>

/// Which C++ type is which HDF5 type, in memory and in the file (always little-endian).
namespace phakhi::h5 {

template <class T> hid_t memory_type() {
    if constexpr (std::is_same_v<T, std::int8_t>) return H5T_NATIVE_INT8;
    else if constexpr (std::is_same_v<T, std::int32_t>) return H5T_NATIVE_INT32;
    else if constexpr (std::is_same_v<T, float>) return H5T_NATIVE_FLOAT;
    else if constexpr (std::is_same_v<T, double>) return H5T_NATIVE_DOUBLE;
}

template <class T> hid_t file_type() {
    if constexpr (std::is_same_v<T, std::int8_t>) return H5T_STD_I8LE;
    else if constexpr (std::is_same_v<T, std::int32_t>) return H5T_STD_I32LE;
    else if constexpr (std::is_same_v<T, float>) return H5T_IEEE_F32LE;
    else if constexpr (std::is_same_v<T, double>) return H5T_IEEE_F64LE;
}

/// Text of any length in UTF-8; the only kind of string that every reader takes.
inline Handle text_type(std::string_view place) {
    Handle type(H5Tcopy(H5T_C_S1), H5Tclose, place, "text type");
    check(H5Tset_size(type.get(), H5T_VARIABLE), place, "text type");
    check(H5Tset_cset(type.get(), H5T_CSET_UTF8), place, "text type");
    return type;
}

/// HDF5 prints its errors on this thread no longer; they are thrown instead.
inline void silence_error_stack() { H5Eset_auto2(H5E_DEFAULT, nullptr, nullptr); }

} // namespace phakhi::h5
