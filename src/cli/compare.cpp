// SPDX-License-Identifier: MIT
#include "cli/compare.hpp"
#include "cli/interruption.hpp"
#include "cli/options.hpp"
#include "results/hdf5_reader.hpp"
#include "results/read_ensemble.hpp"
#include "results/read_parts.hpp"
#include "results/read_trajectory.hpp"
#include "results/schema.hpp"
#include "scenario/number.hpp"
#include "scenario/scenario.hpp"
#include "support/errors.hpp"
#include "text/say.hpp"
#include "text/width.hpp"
#include <algorithm>
#include <filesystem>

namespace phakhi {

namespace {

struct CompareOptions {
    std::vector<std::string> files;
    std::string reference, measure, budget, hours;
    bool csv = false;
};

bool read_options(CompareOptions& o, const Arguments& arguments, Common& common, Console& console) {
    Options options("compare", "  phakhi compare experiment.h5                                 # the design points of one experiment\n"
                               "  phakhi compare before.h5 after.h5                            # results side by side\n"
                               "  phakhi compare experiment.h5 --reference do_nothing --csv > table.csv\n",
                    {"Which alternative keeps more networks alive, how sure that is, and what it costs: differences with 95 % intervals, survival, endings, ranking, what undominated money buys, and "
                     "what more replicates would settle. Of a sobol, morris or latin_hypercube design: what each factor does to a measure.",
                     "ทางเลือกใดรักษาเครือข่ายไว้ได้มากกว่า แน่ใจเพียงใด และมีค่าใช้จ่ายเท่าใด: ความต่างพร้อมช่วงความเชื่อมั่น 95% การอยู่รอด จุดจบ ลำดับ ค่าใช้จ่ายที่คุ้ม และต้องเพิ่มรอบจำลองเท่าใด "
                     "ถ้าเป็นแผน sobol, morris หรือ latin_hypercube จะบอกว่าแต่ละปัจจัยมีผลต่อตัวชี้วัดเพียงใด"}, common);
    options.arguments("RESULT.h5", o.files, {"what experiment, merge, run or replay wrote", "แฟ้มที่ experiment, merge, run หรือ replay เขียน"});
    options.text("--reference", "ALTERNATIVE", o.reference, {"what the others are held against: its key, title or number from 0 [the first]", "ทางเลือกที่ใช้เทียบ: รหัส ชื่อ หรือลำดับนับจาก 0 [ตัวแรก]"});
    options.text("--measure", "KEY", o.measure, {"what is ranked, or explained by the factors [not_failed]", "ตัวชี้วัดที่ใช้เรียงลำดับ หรือที่ปัจจัยอธิบาย [not_failed]"});
    options.text("--budget", "MONEY", o.budget, {"money that there is for one network: marks what keeps within it", "งบประมาณต่อเครือข่าย: แสดงว่าทางเลือกใดอยู่ในงบ"});
    options.text("--hours", "HOURS", o.hours, {"hours that there are for one network", "ชั่วโมงที่มีต่อเครือข่าย"});
    options.flag("--csv", o.csv, {"one long table as CSV", "ตารางยาวหนึ่งตารางแบบ CSV"});
    return options.read(arguments, console);
}

/// An amount of money or hours; unknown if the option was not given.
double amount(const std::string& given, std::string_view option, const Voice& voice) {
    if (given.empty()) return unknown;
    char* end = nullptr;
    const double value = std::strtod(given.c_str(), &end);
    if (end == given.c_str() || *end != '\0' || !std::isfinite(value) || value < 0)
        usage_error("compare", voice({"{0} is \"{1}\"; it is a number, 0 or more", "{0} เป็น \"{1}\" ต้องเป็นตัวเลขไม่ติดลบ"}, option, shown(given)), voice({"write for instance {0} 50000", "เช่น {0} 50000"}, option));
    return value;
}

std::string name_of(const std::string& path) { return std::filesystem::path(path).stem().string(); }

/// What the files hold, side by side. Several files: alternatives are named after their file as well.
std::vector<Alternative> read_alternatives(const std::vector<std::string>& files, Said& title) {
    std::vector<Alternative> all;
    for (const std::string& file : files) {
        stop_if_requested();
        if (!is_ensemble(file)) {
            const Trajectory one = read_trajectory(file);
            all.push_back(alternative_of(one.record, name_of(file), one.provenance.seed, one.provenance.replicate));
            if (files.size() == 1) title = {one.record.title, one.record.title_th};
            continue;
        }
        const Ensemble ensemble = read_ensemble(file, Series::leave);
        if (files.size() == 1) title = {ensemble.record.title, ensemble.record.title_th};
        std::vector<Alternative> own = alternatives_of(ensemble.record);
        for (Alternative& a : own) {
            if (files.size() > 1) {
                a.key = own.size() == 1 ? name_of(file) : name_of(file) + ":" + a.key;
                a.title = own.size() == 1 ? Said(name_of(file)) : say({"{0}: {1}", "{0}: {1}"}, name_of(file), a.title);
            }
            if (a.key.empty()) a.key = name_of(file);
            if (a.title.empty()) a.title = name_of(file);
            all.push_back(std::move(a));
        }
    }
    return all;
}

/// Two files of one name, or runs of nothing, cannot be told apart or compared.
void check_alternatives(const std::vector<Alternative>& all, const std::vector<std::string>& files, const Voice& voice) {
    for (std::size_t k = 0; k < all.size(); ++k) {
        for (std::size_t j = 0; j < k; ++j) {
            if (all[j].key == all[k].key) usage_error("compare", voice({"two alternatives are called \"{0}\"", "มีสองทางเลือกชื่อ \"{0}\""}, shown(all[k].key)), voice({"give each file once, and files names of their own", "ระบุแต่ละแฟ้มครั้งเดียว และตั้งชื่อแฟ้มให้ต่างกัน"}));
        }
    }
    if (std::none_of(all.begin(), all.end(), [](const Alternative& a) { return !a.lives.empty(); }))
        throw InputError(Problem{files.front(), 0, 0, say({"there are no runs in it", "ไม่มีรอบจำลองในแฟ้ม"}), say({"wait until the experiment has run: phakhi status", "รอให้การทดลองเสร็จก่อน: phakhi status"})});
}

std::size_t reference_of(const std::string& given, const std::vector<Alternative>& all, const Voice& voice) {
    if (given.empty()) return 0;
    std::vector<std::string> names;
    for (std::size_t k = 0; k < all.size(); ++k) {
        if (given == all[k].key || given == all[k].title.en || given == all[k].title.th) return k;
        names.push_back(all[k].key);
    }
    if (const auto number = parse_whole(given); number && *number < all.size()) return static_cast<std::size_t>(*number);
    std::string list;
    for (std::size_t k = 0; k < std::min<std::size_t>(names.size(), 12); ++k) list += (k ? ", " : "") + names[k];
    if (names.size() > 12) list += ", …";
    const std::string nearest = suggestion(voice, given, names);
    usage_error("compare", voice({"no alternative is called \"{0}\"", "ไม่มีทางเลือกชื่อ \"{0}\""}, shown(given)), (nearest.empty() ? "" : nearest + " ") + voice({"there are: {0}", "มี: {0}"}, list));
}

[[noreturn]] void refuse_measure(const std::string& given, const std::vector<std::string>& keys, const Voice& voice) {
    std::string list;
    for (const std::string& key : keys) list += (list.empty() ? "" : ", ") + key;
    const std::string nearest = suggestion(voice, given, keys);
    usage_error("compare", voice({"these results have no measure \"{0}\"", "ผลลัพธ์นี้ไม่มีตัวชี้วัด \"{0}\""}, shown(given)), (nearest.empty() ? "" : nearest + " ") + voice({"one of: {0}", "เลือกจาก: {0}"}, list));
}

std::string dumped(const nlohmann::ordered_json& facts) { return facts.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n"; }

/// A design that samples its factors and crosses none with them has nothing to rank: it is asked what the factors do.
bool asks_for_influence(const Design& design) { return has_influences(design) && crossing_of(design).compared.empty(); }

void tell_influence(const CompareOptions& o, const EnsembleRecord& record, const Common& common, Console& console) {
    const Voice voice(common.language);
    for (const auto& [given, option] : {std::pair{&o.reference, "--reference"}, {&o.budget, "--budget"}, {&o.hours, "--hours"}}) {
        if (!given->empty()) usage_error("compare", voice({"{0} does nothing with a {1} design, whose points are no alternatives", "{0} ไม่มีผลกับแผน {1} ซึ่งจุดต่าง ๆ ไม่ใช่ทางเลือก"}, option, record.design.method), voice({"leave it out", "ตัดออก"}));
    }
    std::vector<Influence> influences;
    std::vector<std::string> keys;
    std::size_t asked = 0;
    for (const Quantity& q : measures_of(record)) {
        if (q.key == o.measure) asked = influences.size();
        keys.push_back(q.key);
        influences.push_back(influence_of(record, q));
    }
    if (!o.measure.empty() && keys[asked] != o.measure) refuse_measure(o.measure, keys, voice);
    const Said title(record.title, record.title_th);
    const Honesty honesty = honesty_of(Scenario{});
    if (o.csv) console.data(influence_csv(influences, record.design.factors));
    else if (common.json) console.data(dumped(influence_facts(influences, record.design.factors, title, honesty)));
    else console.data(influence_story(influences[asked], record.design.factors, title, honesty, voice, console_width()));
}

} // namespace

int compare_verb(const Arguments& arguments, Common common, Console& console) {
    CompareOptions o;
    if (!read_options(o, arguments, common, console)) return 0;
    const Voice voice(common.language);
    if (o.csv && common.json) usage_error("compare", voice({"--csv and --json are both given", "ระบุทั้ง --csv และ --json"}), voice({"choose one", "เลือกอย่างใดอย่างหนึ่ง"}));
    const Budget budget{amount(o.budget, "--budget", voice), amount(o.hours, "--hours", voice)};
    if (o.files.size() == 1 && is_ensemble(o.files[0])) {
        const Ensemble ensemble = read_ensemble(o.files[0], Series::leave);
        if (asks_for_influence(ensemble.record.design)) return tell_influence(o, ensemble.record, common, console), 0;
    }
    Said title = say({"{0} results side by side", "เปรียบเทียบ {0} ผลลัพธ์"}, o.files.size());
    std::vector<Alternative> alternatives = read_alternatives(o.files, title);
    check_alternatives(alternatives, o.files, voice);
    const std::size_t reference = reference_of(o.reference, alternatives, voice);
    const std::vector<std::string> keys = measure_keys(alternatives);
    if (!o.measure.empty() && std::find(keys.begin(), keys.end(), o.measure) == keys.end()) refuse_measure(o.measure, keys, voice);
    const Compared compared = compare(std::move(alternatives), reference, o.measure);
    const Honesty honesty = honesty_of(Scenario{});
    if (o.csv) console.data(comparison_csv(compared));
    else if (common.json) console.data(dumped(comparison_facts(compared, budget, title, honesty)));
    else console.data(comparison_story(compared, budget, title, honesty, voice, console_width()));
    return 0;
}

} // namespace phakhi
