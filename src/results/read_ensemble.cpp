// SPDX-License-Identifier: MIT
#include "results/read_ensemble.hpp"
#include "diagnosis/outcome.hpp"
#include "results/read_parts.hpp"
#include "results/schema.hpp"
#include "support/errors.hpp"
#include "text/say.hpp"
#include <algorithm>
#include <stdexcept>

namespace phakhi {

using h5::Reader;

static void check_format(const std::string& path, const Reader& file) {
    const std::string format = check_phakhi_format(path, file);
    if (format == schema::ensemble) return;
    throw InputError(Problem{path, 0, 0, say({"this is not an ensemble of many runs but one run (phakhi_format \"{0}\")", "แฟ้มนี้ไม่ใช่ผลการทดลองหลายรอบ แต่เป็นรอบเดียว (phakhi_format \"{0}\")"}, format),
                             say({"give the file that `phakhi experiment` wrote", "ระบุแฟ้มที่ `phakhi experiment` เขียน"})});
}

static Design read_design(const Reader& g) {
    using namespace schema::design;
    Design d;
    d.method = g.text_attribute(method);
    d.groups = static_cast<std::size_t>(g.number_attribute(groups));
    d.shifts = static_cast<std::size_t>(g.number_attribute(shifts));
    d.points = g.shape(point).at(0);
    std::string keys = g.text_attribute(factors);
    for (std::size_t end = 0; !keys.empty(); keys.erase(0, end == keys.npos ? end : end + 1)) {
        end = keys.find('\n');
        const std::string name = keys.substr(0, end);
        DesignColumn column{name, g.text_attribute(name, "long_name"), g.text_attribute(name, "long_name_th"), g.text_attribute(name, "units"), {}, {}};
        if (g.is_text(name)) column.texts = g.texts(name);
        else column.numbers = g.values<double>(name);
        if (column.texts.size() + column.numbers.size() != d.points) throw std::out_of_range("size");
        d.factors.push_back(std::move(column));
    }
    return d;
}

static EnsembleRecord read_record(const Reader& file, Series series) {
    using namespace schema;
    EnsembleRecord r;
    r.title = file.text_attribute(attribute::title);
    r.title_th = file.text_attribute(attribute::title_th);
    r.design = read_design(file.group(design::group));
    const Reader own = file.group(runs::group);
    r.design_point = own.values<std::int32_t>(runs::design_point);
    r.replicate = own.values<std::int32_t>(runs::replicate);
    r.seed = own.texts(runs::seed);
    r.status = own.values<std::int8_t>(runs::status);
    r.outcome = own.values<std::int8_t>(runs::outcome);
    r.end_week = own.values<std::int32_t>(runs::end_week);
    r.event_observed = own.values<std::int8_t>(runs::event_observed);
    r.first_failure = own.values<std::int32_t>(runs::first_failure);
    r.measures = other_series<double>(own, {runs::run, runs::design_point, runs::replicate, runs::seed, runs::status, runs::outcome, runs::end_week, runs::event_observed, runs::first_failure});
    const Reader alarms = file.group(failures::group);
    r.failures = read_labels(alarms, failures::label, failures::label_th);
    r.ever = alarms.values<std::int8_t>(run_failures::ever);
    r.first_week = alarms.values<std::int32_t>(run_failures::first_week);
    const Reader weekly = file.group(schema::series::group);
    r.weeks = static_cast<int>(weekly.shape(week).at(0)) - 1;
    if (series == Series::read) r.series = other_series<float>(weekly, {runs::run, week});
    return r;
}

/// Throws std::out_of_range unless the columns are as long as their tables and the runs belong to design points.
static void check_sizes(const EnsembleRecord& r) {
    const std::size_t runs = r.runs();
    const auto expect = [](std::size_t size, const auto&... columns) {
        if (((columns.size() != size) || ...)) throw std::out_of_range("size");
    };
    expect(runs, r.replicate, r.seed, r.status, r.outcome, r.end_week, r.event_observed, r.first_failure);
    for (const auto& measure : r.measures) expect(runs, measure.values);
    expect(runs * r.failures.size(), r.ever, r.first_week);
    for (const auto& one : r.series) expect(runs * (static_cast<std::size_t>(r.weeks) + 1), one.values);
    for (std::size_t k = 0; k < runs; ++k) {
        const bool ok = r.status[k] == 0;
        if (r.design_point[k] < 0 || static_cast<std::size_t>(r.design_point[k]) >= r.design.points || (ok && (r.outcome[k] < 0 || r.outcome[k] >= outcome_count))) throw std::out_of_range("value");
    }
}

bool is_ensemble(const std::string& path) { return check_phakhi_format(path, Reader::open(path)) == schema::ensemble; }

Ensemble read_ensemble(const std::string& path, Series series) {
    const Reader file = Reader::open(path);
    check_format(path, file);
    try {
        Ensemble read{read_record(file, series), read_provenance(file.group(schema::provenance::group))};
        check_sizes(read.record);
        return read;
    } catch (const std::out_of_range&) {
        throw InputError(Problem{path, 0, 0, say({"the file is damaged: columns of one table do not fit together", "แฟ้มเสียหาย: คอลัมน์ในตารางเดียวกันไม่เข้ากัน"}),
                                 say({"run the experiment again to write it anew", "ทำการทดลองใหม่เพื่อเขียนแฟ้มอีกครั้ง"})});
    }
}

} // namespace phakhi
