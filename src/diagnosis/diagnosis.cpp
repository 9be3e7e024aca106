// SPDX-License-Identifier: MIT
#include "diagnosis/diagnosis.hpp"

namespace phakhi {

Diagnosis::Diagnosis() : indicator_(failures_count), active_(failures_count), on_weeks_(failures_count), first_week_(failures_count, -1) {
    gate_week_.fill(-1);
    stage_week_.fill(-1);
}

const MetricSet& Diagnosis::reads() {
    static const MetricSet set = [] {
        MetricSet all;
        for (const FailureMode* f : failures_by_number()) add_reads(f->bounds, all);
        for (const Stage* s : stages_by_number()) add_reads(s->bounds, all);
        all.set(static_cast<std::size_t>(MetricId::members));
        return all;
    }();
    return set;
}

void Diagnosis::read(int week, const Measures& seen, WeekList<Event>& events) {
    read_failures(week, seen, events);
    read_stages(week, seen, events);
}

void Diagnosis::read_failures(int week, const Measures& seen, WeekList<Event>& events) {
    const auto all = failures_by_number();
    const bool readable = seen[MetricId::members] >= 3;
    for (std::size_t k = 0; k < all.size(); ++k) {
        const FailureMode& f = *all[k];
        const double value = readable ? f.indicator(seen) : 0;
        indicator_[k] = static_cast<float>(value);
        on_weeks_[k] = value >= indicator_threshold && week >= f.from_week ? on_weeks_[k] + 1 : 0;
        const bool on = on_weeks_[k] >= f.weeks;
        if (on != (active_[k] != 0)) {
            events.add({.kind = on ? EventKind::failure_on : EventKind::failure_off, .value = value, .id = static_cast<std::int16_t>(f.number)});
            active_[k] = on;
        }
        if (on && first_week_[k] < 0) first_week_[k] = week;
    }
    if (first_failure_ > 0) return;
    for (std::size_t k = 0; k < all.size() && first_failure_ == 0; ++k) {
        const int explained_by = all[k]->gives_way_to;
        if (active_[k] && !(explained_by > 0 && indicator_[static_cast<std::size_t>(explained_by - 1)] >= indicator_threshold)) first_failure_ = all[k]->number;
    }
}

void Diagnosis::read_stages(int week, const Measures& seen, WeekList<Event>& events) {
    const auto all = stages_by_number();
    for (std::size_t k = 0; k < all.size(); ++k) {
        const bool open = all[k]->open(seen);
        open_weeks_[k] = open ? open_weeks_[k] + 1 : 0;
        shut_weeks_[k] = open ? 0 : shut_weeks_[k] + 1;
        if (open_weeks_[k] >= all[k]->weeks) gate_[k] = 1;
        if (shut_weeks_[k] >= all[k]->weeks) gate_[k] = 0;
        if (gate_[k] && gate_week_[k] < 0) gate_week_[k] = week;
    }
    int now = 0;
    while (now < stage_count && gate_[static_cast<std::size_t>(now)]) ++now;
    for (; stage_ > now; --stage_) events.add({.kind = EventKind::stage_lost, .id = static_cast<std::int16_t>(stage_)});
    for (; stage_ < now; ++stage_) {
        const auto k = static_cast<std::size_t>(stage_);
        if (stage_week_[k] < 0) stage_week_[k] = week;
        events.add({.kind = EventKind::stage_reached, .id = static_cast<std::int16_t>(stage_ + 1)});
    }
}

} // namespace phakhi
