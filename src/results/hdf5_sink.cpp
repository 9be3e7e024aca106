// SPDX-License-Identifier: MIT
#include "results/hdf5_sink.hpp"
#include <algorithm>
#include <new>

/// A driver of HDF5 (H5FDpublic.h) whose disk is a Sink.
namespace phakhi::h5 {

namespace {

struct SinkFile {
    H5FD_t head{};   ///< first, as HDF5 asks
    Sink* sink = nullptr;
    haddr_t allocated = 0, end = 0;
};
SinkFile& of(H5FD_t* file) { return *reinterpret_cast<SinkFile*>(file); }
const SinkFile& of(const H5FD_t* file) { return *reinterpret_cast<const SinkFile*>(file); }

H5FD_class_t sink_class() {
    H5FD_class_t c{};
    c.name = "phakhi_sink";
    c.maxaddr = (haddr_t{1} << 62) - 1;
    c.fc_degree = H5F_CLOSE_WEAK;
    c.fapl_size = sizeof(Sink*);
    c.open = [](const char*, unsigned, hid_t access, haddr_t) -> H5FD_t* {
        auto* file = new (std::nothrow) SinkFile;
        if (file) file->sink = *static_cast<Sink* const*>(H5Pget_driver_info(access));
        return file ? &file->head : nullptr;
    };
    c.close = [](H5FD_t* file) -> herr_t { return delete &of(file), 0; };
    c.cmp = [](const H5FD_t* a, const H5FD_t* b) { return a < b ? -1 : a > b; };
    c.query = [](const H5FD_t*, unsigned long* flags) -> herr_t {
        *flags = H5FD_FEAT_AGGREGATE_METADATA | H5FD_FEAT_ACCUMULATE_METADATA | H5FD_FEAT_DATA_SIEVE | H5FD_FEAT_AGGREGATE_SMALLDATA;
        return 0;
    };
    c.get_eoa = [](const H5FD_t* file, H5FD_mem_t) { return of(file).allocated; };
    c.set_eoa = [](H5FD_t* file, H5FD_mem_t, haddr_t address) -> herr_t { return of(file).allocated = address, 0; };
    c.get_eof = [](const H5FD_t* file, H5FD_mem_t) { return of(file).end; };
    c.read = [](H5FD_t* file, H5FD_mem_t, hid_t, haddr_t address, std::size_t size, void* buffer) -> herr_t {
        of(file).sink->read(address, {static_cast<std::byte*>(buffer), size});
        return 0;
    };
    c.write = [](H5FD_t* file, H5FD_mem_t, hid_t, haddr_t address, std::size_t size, const void* buffer) -> herr_t {
        of(file).sink->write(address, {static_cast<const std::byte*>(buffer), size});
        of(file).end = std::max(of(file).end, address + size);
        return 0;
    };
    c.truncate = [](H5FD_t* file, hid_t, hbool_t) -> herr_t {
        SinkFile& f = of(file);
        if (f.end != f.allocated) f.sink->resize(f.allocated);
        f.end = f.allocated;
        return 0;
    };
    constexpr H5FD_mem_t values_apart[H5FD_MEM_NTYPES] = H5FD_FLMAP_DICHOTOMY;
    std::copy(std::begin(values_apart), std::end(values_apart), c.fl_map);
    return c;
}

} // namespace

void use_sink(hid_t access, Sink& sink, std::string_view place) {
    static const H5FD_class_t driver = sink_class();
    static const hid_t registered = H5FDregister(&driver);
    if (registered < 0) fail(place, "driver");
    Sink* const info = &sink;
    check(H5Pset_driver(access, registered, &info), place, "driver");
}

} // namespace phakhi::h5
