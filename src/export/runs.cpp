// SPDX-License-Identifier: MIT
#include "diagnosis/outcome.hpp"
#include "export/table_folder.hpp"
#include "export/tables.hpp"
#include "scenario/number.hpp"
#include "text/voice.hpp"
#include <cmath>

namespace phakhi {

namespace {

std::string outcome_words() {
    std::string words;
    for (int k = 0; k < outcome_count; ++k) words += (k ? " " : "") + std::string(describe(static_cast<Outcome>(k)).key);
    return words;
}

std::vector<ExportColumn> run_columns(const EnsembleRecord& r) {
    std::vector<ExportColumn> columns = {{"ensemble", "name of the ensemble file", "ชื่อแฟ้มผลการทดลอง"}, {"run", "number of the run, as `phakhi replay --run` takes it", "หมายเลขรอบจำลอง ใช้กับ `phakhi replay --run`"}, {"design_point", "number of the design point", "ลำดับจุดในแผนการทดลอง"},
                                        {"replicate", "replicate; equal numbers share their random numbers", "รอบที่ เลขเดียวกันใช้การสุ่มชุดเดียวกัน"}, {"seed", "seed", "ค่าตั้งต้นการสุ่ม (seed)"}};
    for (const DesignColumn& factor : r.design.factors) columns.push_back({factor.key, factor.label, factor.label_th, factor.unit.empty() ? "1" : factor.unit});
    const std::vector<ExportColumn> more = {{"status", "whether the run could be computed", "จำลองได้หรือไม่", "1", "ok error"}, {"outcome", "how it ended", "ผลลัพธ์", "1", outcome_words()},
                                           {"end_week", "last week simulated", "สัปดาห์สุดท้ายที่จำลอง", "weeks"}, {"event_observed", "1 = ended within the horizon, 0 = censored there", "1 = จบก่อนสุดขอบเวลา 0 = ยังไม่จบ", "1", "0 1"},
                                           {"first_failure", "first alarm that nothing else explains", "สัญญาณแรก"}};
    columns.insert(columns.end(), more.begin(), more.end());
    for (const auto& measure : r.measures) columns.push_back({measure.key, measure.label, measure.label_th, measure.unit});
    return columns;
}

std::string failure_id(int number) { return number > 0 ? "FAIL-" + std::to_string(number) : ""; }

void write_run_rows(TableFolder& folder, const EnsembleRecord& r, const std::string& name) {
    std::vector<std::string> texts = {name};
    for (const DesignColumn& factor : r.design.factors) texts.insert(texts.end(), factor.texts.begin(), factor.texts.end());
    CsvTable out = folder.table("runs", {"one row a run", "รอบจำลองละแถว"}, run_columns(r), TableFolder::what_hold(texts));
    for (std::size_t k = 0; k < r.runs(); ++k) {
        const auto point = static_cast<std::size_t>(r.design_point[k]);
        out.cell(name).cell(static_cast<long long>(k)).cell(r.design_point[k]).cell(r.replicate[k]).cell(r.seed[k]);
        for (const DesignColumn& factor : r.design.factors) {
            if (factor.texts.empty()) out.cell(number_text(factor.numbers.at(point)));
            else out.cell(factor.texts.at(point));
        }
        const bool ok = r.status[k] == 0;
        out.cell(ok ? "ok" : "error").cell(ok ? describe(static_cast<Outcome>(r.outcome[k])).key : "").known(r.end_week[k]).known(r.event_observed[k]);
        out.cell(failure_id(r.first_failure[k]));
        for (const auto& measure : r.measures) out.cell(std::isnan(measure.values[k]) ? "" : number_text(measure.values[k]));
        out.end_row();
    }
    out.finish();
}

void write_alarms(TableFolder& folder, const EnsembleRecord& r) {
    CsvTable out = folder.table("run_failures", {"every alarm that ever went on in a run", "สัญญาณเตือนทุกตัวที่เคยดังในแต่ละรอบ"},
                                {{"run", "number of the run", "หมายเลขรอบจำลอง"}, {"id", "failure mode", "รูปแบบความล้มเหลว"}, {"first_week", "week in which the alarm first went on", "สัปดาห์แรกที่เตือน", "weeks"}});
    for (std::size_t k = 0; k < r.runs(); ++k) {
        for (std::size_t f = 0; f < r.failures.size(); ++f) {
            const std::size_t at = k * r.failures.size() + f;
            if (r.ever[at] == 1) out.cell(static_cast<long long>(k)).cell(r.failures[f].id).known(r.first_week[at]).end_row();
        }
    }
    out.finish();
}

} // namespace

void write_runs(OutputSet& files, const std::string& folder, const std::string& name, const EnsembleRecord& record, const Provenance& provenance, Language language) {
    TableFolder tables(files, folder);
    write_run_rows(tables, record, name);
    write_alarms(tables, record);
    const Voice voice(language);
    tables.describe(origin_of(voice.in({record.title, record.title_th}), provenance, language) +
                        voice({"{0} runs over {1} design points.\n", "{0} รอบจำลอง จาก {1} จุดในแผนการทดลอง\n"}, record.runs(), record.design.points),
                    voice({"A run that fails is data; one that could not be computed has status error and empty cells. Weekly series stay in the HDF5 file.\n"
                           "  Python  pandas.read_csv(\"runs.csv\").groupby(\"design_point\")[\"outcome\"].value_counts(normalize=True)\n",
                           "รอบที่ล้มเหลวคือข้อมูล รอบที่จำลองไม่ได้มี status เป็น error และช่องว่าง ข้อมูลรายสัปดาห์อยู่ในแฟ้ม HDF5\n"
                           "  Python  pandas.read_csv(\"runs.csv\").groupby(\"design_point\")[\"outcome\"].value_counts(normalize=True)\n"}),
                    language);
}

} // namespace phakhi
