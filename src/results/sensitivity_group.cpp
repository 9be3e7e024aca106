// SPDX-License-Identifier: MIT
#include "results/sensitivity_group.hpp"
#include "results/schema.hpp"

namespace phakhi {

using namespace schema::sensitivity;

static void write_factors(h5::Group& group, const std::vector<DesignColumn>& factors) {
    std::vector<std::string> keys, labels, labels_th;
    for (const DesignColumn& f : factors) keys.push_back(f.key), labels.push_back(f.label), labels_th.push_back(f.label_th);
    group.index(factor, factors.size());
    group.column(factor_key, {factor}, keys);
    group.column(factor_label, {factor}, labels);
    group.column(factor_label_th, {factor}, labels_th);
}

static void write_matrix(h5::Group& group, const h5::Column& column, const std::vector<double>& values) {
    group.column(column, {measure, factor}, values);
    group.attribute_of(column, coordinates, named);   // so that xarray knows rows and columns by name
}

static void write_limit(h5::Group& group, const h5::Column& of, const char* suffix, const Text& words, const std::vector<double>& values) {
    const std::string name = std::string(of.name) + suffix, label = std::string(of.label.en) + ", " + std::string(words.en), label_th = std::string(of.label.th) + " " + std::string(words.th);
    write_matrix(group, {name, {label, label_th}, of.unit}, values);
}

void write_sensitivity(h5::Group& root, const Design& design, const SensitivityTable& table) {
    h5::Group group = root.group(schema::sensitivity::group);
    group.attribute(method, design.method);
    if (table.base_rows > 0) {
        group.attribute(base_rows, static_cast<std::int32_t>(table.base_rows));
        group.attribute(shifts, static_cast<std::int32_t>(table.shifts));
    }
    group.index(measure, table.key.size());
    group.column(measure_key, {measure}, table.key);
    group.column(measure_label, {measure}, table.label);
    group.column(measure_label_th, {measure}, table.label_th);
    group.column(measure_unit, {measure}, table.unit);
    group.column(too_few, {measure}, table.too_few);
    write_factors(group, design.factors);
    for (const SensitivityTable::Column& column : table.columns) {
        write_matrix(group, column.what, column.values);
        if (column.low.empty()) continue;
        write_limit(group, column.what, low, {"lower limit of 95%", "ขอบล่างของช่วง 95%"}, column.low);
        write_limit(group, column.what, high, {"upper limit of 95%", "ขอบบนของช่วง 95%"}, column.high);
    }
    group.close();
}

} // namespace phakhi
