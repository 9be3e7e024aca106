// SPDX-License-Identifier: MIT
#include "text/comparison_story.hpp"
#include "text/figures.hpp"
#include "text/page.hpp"
#include "text/unit_words.hpp"
#include "text/width.hpp"
#include <algorithm>
#include <numeric>

namespace phakhi {

namespace {

using Rows = std::vector<std::vector<std::string>>;

constexpr std::size_t most_rows = 30;   ///< factors on the screen; --json and --csv hold all

constexpr Text factor_heading = {"factor", "ปัจจัย"};

std::string factor_name(const DesignColumn& factor, const Voice& voice) {
    const std::string label = Said(factor.label, factor.label_th).in(voice.language());
    return label.empty() ? factor.key : shortened(label, 40) + " (" + factor.key + ")";
}

std::string headed_table(const Voice& voice, const std::vector<Text>& headings, Rows rows) {
    std::vector<std::string> heads;
    for (const Text& heading : headings) heads.push_back(voice.in(heading));
    const std::size_t all = rows.size();
    if (all > most_rows) rows.resize(most_rows);
    return table(heads, rows) + (all > most_rows ? voice({"… and {0} weaker ones; --csv and --json hold all.\n", "… และอีก {0} ปัจจัยที่อ่อนกว่า ดูทั้งหมดด้วย --csv หรือ --json\n"}, all - most_rows) : "");
}

/// Places of things in the order of `strength`, the largest first, unknown ones last.
template <class Things, class F> std::vector<std::size_t> strongest_first(const Things& things, F&& strength) {
    std::vector<std::size_t> order(things.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto key = [&](std::size_t k) {
        const double s = strength(things[k]);
        return std::isnan(s) ? -1.0 : s;
    };
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return key(a) > key(b); });
    return order;
}

std::string sobol_table(const Influence& i, const std::vector<DesignColumn>& factors, const Voice& voice) {
    Rows rows;
    for (const std::size_t k : strongest_first(i.sobol.indices, [](const SobolIndices& s) { return s.total.value; })) {
        const SobolIndices& s = i.sobol.indices[k];
        rows.push_back({factor_name(factors[s.factor], voice), plain_interval(s.first), plain_interval(s.total)});
    }
    return headed_table(voice, {factor_heading, {"first: alone", "ลำดับแรก: โดยตัวเอง"}, {"total: with all it takes part in", "รวม: พร้อมปฏิสัมพันธ์"}}, rows);
}

std::string morris_table(const Influence& i, const std::vector<DesignColumn>& factors, const Voice& voice) {
    Rows rows;
    for (const std::size_t k : strongest_first(i.effects, [](const ElementaryEffects& e) { return e.absolute.value; })) {
        const ElementaryEffects& e = i.effects[k];
        rows.push_back({factor_name(factors[e.factor], voice), plain_interval(e.absolute), signed_interval(e.mean), figure(e.spread)});
    }
    return headed_table(voice, {factor_heading, {"μ*: how much", "μ*: มากเพียงใด"}, {"μ: which way", "μ: ทิศทาง"}, {"σ: how unevenly", "σ: ไม่สม่ำเสมอเพียงใด"}}, rows);
}

std::string correlation_table(const Influence& i, const std::vector<DesignColumn>& factors, const Voice& voice) {
    Rows rows;
    for (const std::size_t k : strongest_first(i.correlations, [](const RankCorrelation& r) { return std::abs(r.value.value); }))
        rows.push_back({factor_name(factors[i.correlations[k].factor], voice), signed_interval(i.correlations[k].value)});
    return headed_table(voice, {factor_heading, {"partial rank correlation", "สหสัมพันธ์อันดับบางส่วน"}}, rows);
}

std::string explanation(const Influence& i, const Voice& voice) {
    if (i.method == "sobol")
        return voice({"First: the share of the variance that would go if this factor alone were known. Total: the share that would stay if all others were. A first index far below the total one: it acts through others. "
                      "Intervals from {0} independent random shifts of {1} base rows in all.",
                      "ลำดับแรก: สัดส่วนความแปรปรวนที่จะหายไปหากรู้ค่าปัจจัยนี้เพียงตัวเดียว รวม: สัดส่วนที่จะเหลือหากรู้ปัจจัยอื่นทั้งหมด หากลำดับแรกต่ำกว่ารวมมาก แสดงว่ามีผลผ่านปัจจัยอื่น "
                      "ช่วงความเชื่อมั่นมาจากการเลื่อนสุ่มอิสระ {0} ชุด รวม {1} แถวฐาน"}, i.sobol.shifts, i.sobol.rows);
    if (i.method == "morris")
        return voice({"μ*: mean size of the change of the measure over the whole range of the factor; μ: with its sign; σ: how much it depends on the others, or bends. Intervals: bootstrap.",
                      "μ*: ขนาดเฉลี่ยของการเปลี่ยนแปลงตลอดช่วงค่าของปัจจัย μ: พร้อมเครื่องหมาย σ: ขึ้นกับปัจจัยอื่นหรือไม่เป็นเส้นตรงเพียงใด ช่วงความเชื่อมั่นจากบูตสแตรป"});
    return voice({"How the measure goes with one factor while the others are held, from -1 to 1, by ranks; it sees what rises or falls throughout, not what turns. Intervals: Fisher's z.",
                  "ตัวชี้วัดไปกับปัจจัยหนึ่งเพียงใดเมื่อคุมปัจจัยอื่น จาก -1 ถึง 1 โดยใช้อันดับ เห็นเฉพาะความสัมพันธ์ที่ขึ้นหรือลงทางเดียว ช่วงความเชื่อมั่นตาม z ของ Fisher"});
}

} // namespace

std::string influence_story(const Influence& i, const std::vector<DesignColumn>& factors, const Said& title, const Honesty& honesty, const Voice& voice, std::size_t width) {
    std::string out;
    const auto sentence = [&](const std::string& text) { out += wrapped(text, width) + "\n"; };
    const std::string unit = i.measure.unit == "1" ? "" : ", " + std::string(unit_words(i.measure.unit).in(voice.language()));
    sentence(shown(title.in(voice.language())));
    sentence(voice({"What {0} factors do to \"{1}\"{2}: {3} design points, {4} runs. Its mean over replicates lies between {5} and {6}, {7} on average.",
                    "ปัจจัย {0} ตัวมีผลต่อ “{1}”{2} อย่างไร: {3} จุด {4} รอบจำลอง ค่าเฉลี่ยต่อจุดอยู่ระหว่าง {5} ถึง {6} เฉลี่ย {7}"},
                   factors.size(), i.measure.label.in(voice.language()), unit, i.points, i.runs, figure(i.low), figure(i.high), figure(i.mean)));
    if (i.errors > 0) sentence(voice({"{0} runs could not be computed and are left out.", "มี {0} รอบที่จำลองไม่ได้ จึงไม่นับ"}, i.errors));
    out += "\n";
    if (!(i.high > i.low)) {
        sentence(voice({"It is the same at every design point: nothing here acts on it. Another measure may tell more (--measure).", "มีค่าเท่ากันทุกจุด ไม่มีปัจจัยใดมีผล ลองตัวชี้วัดอื่น (--measure)"}));
    } else {
        out += i.method == "sobol" ? sobol_table(i, factors, voice) : i.method == "morris" ? morris_table(i, factors, voice) : correlation_table(i, factors, voice);
        sentence(explanation(i, voice));
        if (i.too_few)
            sentence(voice({"Warning: some intervals are too wide to order the factors by. Take more samples; four times as many halve them.", "คำเตือน: ช่วงความเชื่อมั่นบางช่วงกว้างเกินกว่าจะเรียงลำดับปัจจัยได้ ให้เพิ่มจำนวนตัวอย่าง สี่เท่าจะทำให้ช่วงแคบลงครึ่งหนึ่ง"}));
    }
    out += "\n";
    sentence(honest_line(honesty, voice));
    return out;
}

} // namespace phakhi
