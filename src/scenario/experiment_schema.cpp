// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"
#include "scenario/experiment.hpp"
#include "scenario/json_schema.hpp"

namespace phakhi {

using namespace json_schema;

/// Any number of a scenario, or one of the choices that may differ between the points of an experiment.
static Json factor_key(const Author& a) {
    return a.choice({"what differs: any setting of a scenario, or the scenario itself", "สิ่งที่ต่างกัน: ค่าใดก็ได้ในฉากทัศน์ หรือตัวฉากทัศน์เอง"}, factor_keys());
}

static Json factor(const Author& a) {
    Json out = a.table({"one thing that differs between the design points", "สิ่งหนึ่งที่ต่างกันระหว่างจุดในแผนการทดลอง"},
                       {{"key", factor_key(a)},
                        {"values", {{"description", a.description({"its levels", "ระดับต่าง ๆ"})}, {"type", "array"}, {"minItems", 1}}},
                        {"low", {{"description", a.description({"lower bound", "ขอบเขตล่าง"})}, {"type", "number"}}},
                        {"high", {{"description", a.description({"upper bound", "ขอบเขตบน"})}, {"type", "number"}}},
                        {"steps", a.whole({"levels from low to high, for designs that want levels", "จำนวนระดับจาก low ถึง high"}, 2, 10'000)},
                        {"scale", a.choice({"how values are spread between the bounds", "การกระจายระหว่างขอบเขต"}, {"linear", "log"})},
                        {"crossed", a.flag({"every level with every point of a sampled or tabled design", "ใช้ทุกระดับกับทุกจุดของแผนที่สุ่มหรือมาจากตาราง"})}});
    out["required"] = {"key"};
    return out;
}

nlohmann::ordered_json experiment_schema(Language language) {
    const Author a(language);
    std::vector<std::string> series = {"default", "all"};
    for (const Metric* metric : metrics()) series.emplace_back(metric->key);
    const Json one_series = {{"type", "string"}, {"enum", series}};
    constexpr double most = 1e6;
    Json properties = {
        {"title", a.title({"what the experiment is called", "ชื่อการทดลอง"})},
        {"base", a.text({"the scenario that every design point starts from; the path is relative to this file", "ฉากทัศน์ฐานของทุกจุด ที่อยู่นับจากแฟ้มนี้"})},
        {"method", a.choice({"how the design points are chosen", "วิธีเลือกจุดในแผนการทดลอง"}, {"factorial", "one_at_a_time", "latin_hypercube", "sobol", "morris", "table", "bundle_parts"})},
        {"replicates", a.whole({"networks played at each design point", "จำนวนรอบจำลองต่อจุด"}, 1, 1e7)},
        {"seed", a.seed()},
        {"common_random_numbers", a.flag({"equal replicates share their random numbers over the points, so that differences are sharper", "รอบเดียวกันใช้การสุ่มชุดเดียวกันทุกจุด เพื่อให้เห็นความต่างชัดขึ้น"})},
        {"samples", a.whole({"latin_hypercube: points; sobol: base rows", "latin_hypercube: จำนวนจุด; sobol: จำนวนแถวฐาน"}, 1, most)},
        {"shifts", a.whole({"sobol: independent random shifts", "sobol: จำนวนการเลื่อนสุ่มอิสระ"}, 1, 1000)},
        {"trajectories", a.whole({"morris: trajectories", "morris: จำนวนวิถี"}, 1, most)},
        {"levels", a.whole({"morris: levels of each factor, an even number", "morris: จำนวนระดับของแต่ละปัจจัย เป็นเลขคู่"}, 2, 1000)},
        {"table", a.text({"method table: a CSV whose columns are factors", "วิธี table: แฟ้ม CSV ที่คอลัมน์คือปัจจัย"})},
        {"factor", a.list({"what differs between the design points", "สิ่งที่ต่างกันระหว่างจุดในแผนการทดลอง"}, factor(a))},
        {"keep", a.table({"runs whose whole course is kept", "รอบที่เก็บเรื่องราวทั้งหมดไว้"}, {{"trajectories", a.text({"failed:first 5, completed:first 2 per point, runs 3, 17, all, none", "failed:first 5, completed:first 2 per point, runs 3, 17, all, none"})}})},
        {"output", a.table({"what is kept of every run", "สิ่งที่เก็บของทุกรอบ"},
                           {{"series", {{"description", a.description({"metrics kept week by week: the usual twelve, all, or by name", "ตัวชี้วัดที่เก็บรายสัปดาห์: สิบสองตัวปกติ ทั้งหมด หรือระบุชื่อ"})},
                                        {"anyOf", {one_series, {{"type", "array"}, {"items", one_series}}}}}}})},
    };
    return json_schema::file(a, "phakhi experiment", {"Many networks: what differs between them, and how often each is played.", "หลายเครือข่าย: อะไรต่างกัน และจำลองแต่ละแบบกี่รอบ"}, std::move(properties), {"schema"});
}

} // namespace phakhi
