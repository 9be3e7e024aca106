// SPDX-License-Identifier: MIT
#include "cli/listing.hpp"
#include "diagnosis/failure_mode.hpp"
#include "diagnosis/stage.hpp"
#include "model/action.hpp"
#include "scenario/number.hpp"
#include <algorithm>

namespace phakhi {

namespace {

std::string code(std::string_view name) { return "`" + std::string(name) + "`"; }

std::string key_of(MetricId metric) { return code(metrics()[static_cast<std::size_t>(metric)]->key); }

/// "`vision_gap` > 0.1 (±0.05)", or "… > 1.4·`output` (±0.1)"
std::string bound_text(const Bound& b) {
    return key_of(b.metric) + (b.side == Bound::Side::above ? " > " : " < ") + number_text(b.at) + (b.relative ? "·" + key_of(b.of) : "") + " (±" + number_text(b.width) + ")";
}

std::string all_of_text(std::span<const Bound> bounds) {
    std::string out;
    for (const Bound& bound : bounds) out += (out.empty() ? "" : " and ") + bound_text(bound);
    return out;
}

std::string effects_text(std::span<const Effect> effects) {
    std::string out;
    for (const Effect& effect : effects) {
        for (const Setting<Levers>& row : Levers::table) {
            if (row.value == effect.lever) out += (out.empty() ? "" : ", ") + code(row.key) + " → " + number_text(effect.value);
        }
    }
    return out;
}

std::string actions_table() {
    std::vector<const Action*> sorted(actions().begin(), actions().end());
    std::sort(sorted.begin(), sorted.end(), [](const Action* a, const Action* b) { return a->number < b->number; });
    std::string out = "| action | pushes | lasts (weeks) | hours | money | source |\n|---|---|---|---|---|---|\n";
    for (const Action* a : sorted)
        out += "| ACT-" + std::to_string(a->number) + " " + std::string(a->label.en) + " | " + effects_text(a->effects) + " | " + std::to_string(a->weeks) + " | " + number_text(a->hours) + " | " + number_text(a->money) + " | " +
               std::string(a->source) + " |\n";
    return out;
}

std::string failures_table() {
    std::string out = "| failure | all of (± width) | from week | weeks | countered by |\n|---|---|---|---|---|\n";
    for (const FailureMode* f : failures_by_number())
        out += "| FAIL-" + std::to_string(f->number) + " " + std::string(f->label.en) + " | " + all_of_text(f->bounds) + " | " + std::to_string(f->from_week) + " | " + std::to_string(f->weeks) + " | " + std::string(f->countered_by) +
               (f->gives_way_to > 0 ? " (gives way to FAIL-" + std::to_string(f->gives_way_to) + ")" : "") + " |\n";
    return out;
}

std::string stages_table() {
    std::string out = "| stage | all of (± width) |\n|---|---|\n";
    for (const Stage* s : stages_by_number()) out += "| STAGE-" + std::to_string(s->number) + " " + std::string(s->label.en) + " | " + all_of_text(s->bounds) + " |\n";
    return out;
}

} // namespace

std::vector<ModelTable> model_tables() { return {{"actions", actions_table()}, {"failures", failures_table()}, {"stages", stages_table()}}; }

std::string with_model_tables(std::string page) {
    for (const auto& [name, table] : model_tables()) {
        const std::string begin = "<!-- table " + name + ": scripts/generate_docs -->\n", end = "<!-- end of table -->\n";
        const std::size_t from = page.find(begin);
        const std::size_t to = from == page.npos ? page.npos : page.find(end, from);
        if (to != page.npos) page.replace(from + begin.size(), to - from - begin.size(), table);
    }
    return page;
}

} // namespace phakhi
