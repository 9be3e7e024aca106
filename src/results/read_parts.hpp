// SPDX-License-Identifier: MIT
#pragma once
#include "observe/trajectory_record.hpp"
#include "results/hdf5_reader.hpp"
#include "results/provenance.hpp"
#include <algorithm>

/// What the readers of trajectories and of ensembles share.
namespace phakhi {

/// The phakhi_format of a file. InputError if it has none or is of a newer major version.
std::string check_phakhi_format(const std::string& path, const h5::Reader& file);

/// The datasets of `group` that are none of the named ones, as series with their labels.
template <class T> std::vector<NamedSeries<T>> other_series(const h5::Reader& group, std::initializer_list<std::string_view> known) {
    std::vector<NamedSeries<T>> all;
    for (const std::string& name : group.names()) {
        if (std::find(known.begin(), known.end(), name) != known.end()) continue;
        all.push_back({name, group.text_attribute(name, "long_name"), group.text_attribute(name, "long_name_th"), group.text_attribute(name, "units"), group.values<T>(name)});
    }
    return all;
}

/// Entries of a catalogue: columns id, `label` and `label_th`.
std::vector<CatalogueLabel> read_labels(const h5::Reader& group, std::string_view label, std::string_view label_th);

Provenance read_provenance(const h5::Reader& group);

} // namespace phakhi
