// SPDX-License-Identifier: MIT
#include "results/summary_group.hpp"
#include "results/schema.hpp"
#include <numeric>

namespace phakhi {

SummaryGroup::SummaryGroup(h5::Group& root, const EnsembleRecord& frame, std::span<const double> quantiles, std::size_t points) : group_(root.group(schema::summary::group)) {
    using namespace schema::summary;
    const std::string_view point = schema::design::point, week = schema::week;
    std::vector<std::int32_t> weeks(static_cast<std::size_t>(frame.weeks) + 1);
    std::iota(weeks.begin(), weeks.end(), 0);
    group_.index(schema::design::point, frame.design.points);
    group_.scale(schema::week, weeks);
    group_.scale(quantile, quantiles);
    for (const auto& s : frame.series) series_.push_back(group_.blocks<float>({s.key, {s.label, s.label_th}, s.unit}, {point, week, quantile}, points));
    survival_.push_back(group_.blocks<std::int32_t>(at_risk, {point, week}, points));
    for (const h5::Column* column : {&survival, &survival_low, &survival_high}) survival_.push_back(group_.blocks<double>(*column, {point, week}, points));
}

void SummaryGroup::add(std::size_t k, const SummaryBlock& block) {
    for (std::size_t s = 0; s < series_.size(); ++s) series_[s].write(k, std::span(block.quantiles[s]));
    survival_[0].write(k, std::span(block.at_risk));
    survival_[1].write(k, std::span(block.survival));
    survival_[2].write(k, std::span(block.low));
    survival_[3].write(k, std::span(block.high));
}

void SummaryGroup::close() {
    for (auto* columns : {&series_, &survival_}) {
        for (h5::Blocks& column : *columns) column.close();
    }
    group_.close();
}

} // namespace phakhi
