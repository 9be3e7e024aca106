// SPDX-License-Identifier: MIT
#include "observe/diagnosed.hpp"

namespace phakhi {

std::vector<CatalogueLabel> failure_labels() {
    std::vector<CatalogueLabel> labels;
    for (const FailureMode* f : failures_by_number()) labels.push_back({"FAIL-" + std::to_string(f->number), std::string(f->label.en), std::string(f->label.th)});
    return labels;
}

std::vector<CatalogueLabel> stage_labels() {
    std::vector<CatalogueLabel> labels;
    for (const Stage* s : stages_by_number()) labels.push_back({"STAGE-" + std::to_string(s->number), std::string(s->label.en), std::string(s->label.th)});
    return labels;
}

OutcomeRecord outcome_record(Outcome outcome, const Diagnosis& diagnosis, int end_week) {
    OutcomeRecord record;
    record.outcome = describe(outcome).key;
    record.outcome_th = describe(outcome).label.th;
    record.end_week = end_week;
    const int first = diagnosis.first_failure();
    if (first == 0) return record;
    record.first_failure = "FAIL-" + std::to_string(first);
    record.first_failure_week = diagnosis.first_weeks()[static_cast<std::size_t>(first - 1)];
    return record;
}

} // namespace phakhi
