// SPDX-License-Identifier: MIT
#include "text/comparison_story.hpp"
#include "text/figures.hpp"
#include "text/page.hpp"
#include "text/unit_words.hpp"
#include "text/width.hpp"
#include <algorithm>

namespace phakhi {

namespace {

using Rows = std::vector<std::vector<std::string>>;

constexpr std::size_t most_rows = 40;   ///< alternatives in a table on the screen; --json and --csv hold all

constexpr Text alternative_heading = {"alternative", "ทางเลือก"};

/// Writes sentences and tables one below the other.
class Sheet {
public:
    Sheet(const Voice& voice, std::size_t width) : voice_(voice), width_(width) {}
    void sentence(const std::string& text) { text_ += wrapped(text, width_) + "\n"; }
    void item(const std::string& text) { text_ += wrapped("  - " + text, width_, 4) + "\n"; }
    void section(const std::string& text) { text_ += "\n", sentence(text); }
    void rows(const std::vector<Text>& headings, const Rows& cells) {
        std::vector<std::string> heads;
        for (const Text& heading : headings) heads.push_back(voice_.in(heading));
        text_ += table(heads, cells);
    }
    void rows(const std::vector<std::string>& headings, const Rows& cells) { text_ += table(headings, cells); }
    const std::string& text() const { return text_; }

private:
    const Voice& voice_;
    std::size_t width_;
    std::string text_;
};

/// What every section of a comparison needs.
struct Teller {
    const Compared& c;
    const Voice& voice;
    Sheet& sheet;

    std::string title(std::size_t a) const { return shortened(c.alternatives[a].title.in(voice.language()), 44); }
    /// Alternatives as they stand in tables: by rank.
    std::vector<std::size_t> order() const {
        std::vector<std::size_t> out;
        for (const Rank& rank : c.ranks) out.push_back(rank.alternative);
        if (out.size() > most_rows) out.resize(most_rows);
        return out;
    }
    std::string name(std::size_t q) const { return c.quantities[q].label.in(voice.language()); }
    std::string unit(std::size_t q) const { return std::string(unit_words(c.quantities[q].unit).in(voice.language())); }

    void head(const Said& heading) const;
    void ranking() const;
    void endings() const;
    void survival() const;
    void differences() const;
    void offers(const Budget& budget) const;
    void robustness() const;
    void open() const;
};

void Teller::head(const Said& heading) const {
    sheet.sentence(shown(heading.in(voice.language())));
    std::size_t fewest = c.standings.front().runs, most = fewest, errors = 0;
    for (const Standing& s : c.standings) fewest = std::min(fewest, s.runs), most = std::max(most, s.runs), errors += s.errors;
    const std::string each = fewest == most ? std::to_string(most) : voice({"{0} to {1}", "{0} ถึง {1}"}, fewest, most);
    std::string text = voice({"{0} alternatives, {1} networks each, followed for {2} weeks.", "{0} ทางเลือก ทางเลือกละ {1} รอบจำลอง ติดตาม {2} สัปดาห์"}, c.alternatives.size(), each, c.horizon);
    if (c.draws > 1) text += voice({" They meet in {0} worlds drawn from the ranges of the sampled factors; a world, not a network, counts as one observation.", " เปรียบเทียบใน {0} โลกที่สุ่มจากช่วงค่าของปัจจัย โดยนับแต่ละโลกเป็นหนึ่งหน่วยสังเกต"}, c.draws);
    if (c.alternatives.size() > 1)
        text += c.shared ? voice({" Equal replicates share their luck, so differences are taken pair by pair ({0} pairs).", " รอบเดียวกันใช้การสุ่มชุดเดียวกัน จึงหาความต่างเป็นคู่ ({0} คู่)"}, c.units)
                         : voice({" Not all share their random numbers: those that do not are compared as independent samples.", " บางทางเลือกไม่ได้ใช้การสุ่มชุดเดียวกัน จึงเปรียบเทียบแบบตัวอย่างอิสระ"});
    sheet.sentence(text);
    if (errors > 0) sheet.sentence(voice({"{0} runs could not be computed and are left out on both sides of a pair.", "มี {0} รอบที่จำลองไม่ได้ จึงไม่นับทั้งคู่"}, errors));
    if (most == 1) sheet.sentence(voice({"One run each is one throw of the dice: there are no intervals, and nothing here is a finding.", "ทางเลือกละหนึ่งรอบคือการทอดลูกเต๋าครั้งเดียว จึงไม่มีช่วงความเชื่อมั่น และยังไม่ใช่ข้อค้นพบ"}));
}

void Teller::ranking() const {
    const bool shares = c.ranked == 0;
    const std::string what = shares ? voice({"share of networks that have not failed", "สัดส่วนเครือข่ายที่ไม่ล้มเหลว"}) : voice({"mean {0}", "ค่าเฉลี่ย{0}"}, name(c.ranked));
    sheet.section(voice({"Ranking by {0}. \"May be\": the ranks it takes in 95 % of resampled replicates; \"first\": in how many it leads.", "ลำดับตาม{0} “อาจเป็น” คือลำดับที่ได้ในร้อยละ 95 ของการสุ่มรอบจำลองซ้ำ “ที่หนึ่ง” คือสัดส่วนที่ได้ลำดับแรก"}, what));
    Rows cells;
    for (const Rank& rank : c.ranks) {
        if (cells.size() == most_rows) break;
        const Interval& mean = c.standings[rank.alternative].means[c.ranked];
        const std::string range = std::isnan(mean.low) ? "" : shares ? percent(mean.low) + "–" + percent(mean.high) : figure(mean.low) + "–" + figure(mean.high);
        cells.push_back({std::to_string(rank.rank), title(rank.alternative), shares ? percent(mean.value) : figure(mean.value), range,
                         rank.low == rank.high ? std::to_string(rank.low) : fmt::format("{}–{}", rank.low, rank.high), percent(rank.first)});
    }
    const std::string measured = shares ? voice({"not failed, %", "ไม่ล้มเหลว %"}) : name(c.ranked) + (c.quantities[c.ranked].unit == "1" ? "" : ", " + unit(c.ranked));
    sheet.rows(std::vector<std::string>{voice({"rank", "ลำดับ"}), voice.in(alternative_heading), measured, voice({"95 % interval", "ช่วงความเชื่อมั่น 95%"}), voice({"may be", "อาจเป็น"}), voice({"first, %", "ที่หนึ่ง %"})}, cells);
    if (c.ranks.size() > most_rows) sheet.sentence(voice({"… and {0} more; --csv and --json hold all.", "… และอีก {0} ทางเลือก ดูทั้งหมดด้วย --csv หรือ --json"}, c.ranks.size() - most_rows));
}

void Teller::endings() const {
    sheet.section(voice({"How they have ended by week {0}, % of networks (cumulative incidence)", "จุดจบภายในสัปดาห์ที่ {0} ร้อยละของเครือข่าย (อุบัติการณ์สะสม)"}, c.horizon));
    Rows cells;
    for (const std::size_t a : order()) {
        const Standing& s = c.standings[a];
        const auto share = [&](Outcome o) { return percent(s.incidence.share(o, c.horizon)); };
        double ended = 0;
        for (int k = 1; k < outcome_count; ++k) ended += s.incidence.share(static_cast<Outcome>(k), c.horizon);
        const int median = s.survival.median_week();
        cells.push_back({title(a), percent(std::max(0.0, 1 - ended)), share(Outcome::completed), share(Outcome::collapsed), share(Outcome::captured), share(Outcome::zombie),
                         plain_interval(s.means[1], 1.0 / 52), median < 0 ? "–" : std::to_string(median)});
    }
    sheet.rows({alternative_heading, {"at work", "ยังดำเนินอยู่"}, {"completed", "เสร็จสิ้น"}, {"collapsed", "ล่มสลาย"}, {"captured", "ถูกครอบงำ"}, {"on paper", "เหลือแต่ชื่อ"}, {"years not lost", "ปีที่ไม่เสียไป"}, {"half failed by week", "ล้มเหลวครึ่งหนึ่งในสัปดาห์ที่"}}, cells);
    sheet.sentence(voice({"Years not lost: mean years until a network fails, of {0}; what completes its task loses none.", "ปีที่ไม่เสียไป: จำนวนปีเฉลี่ยก่อนล้มเหลว จาก {0} ปี เครือข่ายที่เสร็จสิ้นภารกิจไม่นับว่าเสีย"}, figure(c.horizon / 52.0)));
}

void Teller::survival() const {
    std::vector<int> weeks;
    const int years = (c.horizon + 51) / 52, step = c.horizon >= 104 ? 52 * ((years + 4) / 5) : std::max(1, c.horizon / 5);
    for (int week = step; week <= c.horizon - step / 4; week += step) weeks.push_back(week);
    if (!weeks.empty() && weeks.back() == c.horizon) weeks.pop_back();
    weeks.push_back(c.horizon);
    sheet.section(voice({"Survival: % of networks that keep from failing (Kaplan–Meier, a completed task being censored), and how many are followed into the week", "การอยู่รอด: ร้อยละที่ไม่ล้มเหลว (Kaplan–Meier ถือว่าการเสร็จสิ้นภารกิจเป็นการสิ้นสุดการติดตาม) และจำนวนเครือข่ายที่ยังติดตามอยู่"}));
    std::vector<std::string> heads = {voice.in(alternative_heading)};
    for (const int week : weeks) heads.push_back(voice({"week {0}", "สัปดาห์ที่ {0}"}, week));
    Rows cells;
    for (const std::size_t a : order()) {
        std::vector<std::string>& row = cells.emplace_back(1, title(a));
        for (const int week : weeks) row.push_back(fmt::format("{} ({})", percent(c.standings[a].survival.survival(week)), at_risk(c.alternatives[a].lives, week)));
    }
    sheet.rows(heads, cells);
}

void Teller::differences() const {
    if (c.differences.empty()) return;
    sheet.section(voice({"Against \"{0}\": differences with 95 % intervals", "เทียบกับ “{0}”: ความต่างพร้อมช่วงความเชื่อมั่น 95%"}, title(c.reference)));
    std::vector<std::string> heads = {voice.in(alternative_heading), voice({"not failed, points", "ไม่ล้มเหลว (จุดร้อยละ)"}), voice({"years not lost", "ปีที่ไม่เสียไป"})};
    std::vector<std::size_t> shown_quantities;
    const auto show = [&](std::size_t q, const std::string& heading) {
        if (q < 2 || std::find(shown_quantities.begin(), shown_quantities.end(), q) != shown_quantities.end()) return;
        shown_quantities.push_back(q), heads.push_back(heading);
    };
    const auto full_name = [&](std::size_t q) { return name(q) + (c.quantities[q].unit == "1" ? "" : ", " + unit(q)); };
    show(c.per_member, voice({"output per member", "ผลงานต่อสมาชิก"}));
    if (c.per_member == 0) show(c.output, voice({"output", "ผลงาน"}));
    show(c.cost, unit(c.cost));
    show(c.ranked, full_name(c.ranked));
    if (c.cost != 0) heads.push_back(voice({"{0} for each year saved", "{0} ต่อปีที่รักษาไว้ได้"}, unit(c.cost)));
    Rows cells;
    for (const std::size_t a : order()) {
        const auto d = std::find_if(c.differences.begin(), c.differences.end(), [&](const Difference& one) { return one.alternative == a; });
        if (d == c.differences.end()) continue;
        std::vector<std::string>& row = cells.emplace_back(std::vector<std::string>{title(a), signed_interval(d->of[0], 100), signed_interval(d->of[1], 1.0 / 52)});
        for (const std::size_t q : shown_quantities) row.push_back(signed_interval(d->of[q]));
        if (c.cost == 0) continue;
        const Interval &years = d->of[1], &cost = d->of[c.cost];
        if (!(years.value > 0)) row.push_back(years.excludes(0) ? voice({"loses years", "เสียปีมากกว่า"}) : voice({"saves none for certain", "ยังไม่แน่ว่ารักษาได้"}));
        else if (!years.excludes(0) && !std::isnan(years.low)) row.push_back(voice({"saves none for certain", "ยังไม่แน่ว่ารักษาได้"}));
        else if (cost.high < 0) row.push_back(voice({"cheaper, and saves", "ถูกกว่า และรักษาได้มากกว่า"}));
        else row.push_back(plain_interval(d->cost_per_year));
    }
    sheet.rows(heads, cells);
}

void Teller::offers(const Budget& budget) const {
    if (c.cost == 0) {
        if (budget.given()) sheet.section(voice({"Nothing has a price here, so no budget can be kept: [costs] of the scenario names them.", "ไม่มีราคา จึงใช้งบประมาณไม่ได้ ให้ระบุใน [costs] ของฉากทัศน์"}));
        return;
    }
    const std::size_t money = money_of(c), hours = hours_of(c);
    sheet.section(voice({"What it costs, per network, and what that buys. \"Undominated\": no other keeps as many alive for less, and in how many of the resampled replicates.", "ค่าใช้จ่ายต่อเครือข่าย และสิ่งที่ได้ “ไม่มีอะไรดีกว่า” คือไม่มีทางเลือกอื่นที่รอดเท่ากันด้วยค่าใช้จ่ายน้อยกว่า และเป็นเช่นนั้นในกี่ % ของการสุ่มซ้ำ"}));
    std::vector<std::string> heads = {voice.in(alternative_heading)};
    if (hours) heads.push_back(voice({"hours", "ชั่วโมง"}));
    if (money) heads.push_back(unit(money));
    heads.push_back(voice({"not failed, %", "ไม่ล้มเหลว %"})), heads.push_back(voice({"undominated", "ไม่มีอะไรดีกว่า"}));
    if (c.output) heads.push_back(voice({"output", "ผลงาน"})), heads.push_back(voice({"undominated", "ไม่มีอะไรดีกว่า"}));
    if (budget.given()) heads.push_back(voice({"within budget", "อยู่ในงบ"}));
    std::vector<std::size_t> rows = order();
    const bool some = c.ranks.size() > most_rows;
    if (some) {   // of many, those that may be worth their cost
        rows.clear();
        const auto worth = [&](const std::vector<FrontierPoint>& points, std::size_t a) { return a < points.size() && (points[a].undominated || points[a].share >= 0.05); };
        for (const Rank& rank : c.ranks) {
            if (worth(c.frontier, rank.alternative) || worth(c.output_frontier, rank.alternative)) rows.push_back(rank.alternative);
        }
        if (rows.size() > most_rows) rows.resize(most_rows);
    }
    std::stable_sort(rows.begin(), rows.end(), [&](std::size_t a, std::size_t b) { return c.frontier[a].cost < c.frontier[b].cost; });
    const auto mark = [&](const FrontierPoint& p) { return (p.undominated ? voice({"yes", "ใช่"}) : voice({"no", "ไม่"})) + fmt::format(" ({} %)", percent(p.share)); };
    Rows cells;
    for (const std::size_t a : rows) {
        const Standing& s = c.standings[a];
        std::vector<std::string>& row = cells.emplace_back(1, title(a));
        if (hours) row.push_back(figure(s.means[hours].value));
        if (money) row.push_back(figure(s.means[money].value));
        row.push_back(percent(s.means[0].value)), row.push_back(mark(c.frontier[a]));
        if (c.output) row.push_back(figure(s.means[c.output].value)), row.push_back(mark(c.output_frontier[a]));
        if (budget.given()) row.push_back(affordable(c, a, budget) ? voice({"yes", "ใช่"}) : voice({"no", "ไม่"}));
    }
    sheet.rows(heads, cells);
    if (some) sheet.sentence(voice({"Left out are {0} that are dominated in 95 % of the resamples or more.", "ไม่แสดงอีก {0} ทางเลือกที่มีทางเลือกอื่นดีกว่าในร้อยละ 95 ของการสุ่มซ้ำขึ้นไป"}, c.ranks.size() - rows.size()));
    if (budget.given()) {
        const auto best = std::find_if(c.ranks.begin(), c.ranks.end(), [&](const Rank& rank) { return affordable(c, rank.alternative, budget); });
        sheet.sentence(best == c.ranks.end() ? voice({"Nothing keeps within the budget.", "ไม่มีทางเลือกใดอยู่ในงบ"}) : voice({"Within the budget the best is: {0}.", "ในงบนี้ทางเลือกที่ดีที่สุดคือ {0}"}, c.alternatives[best->alternative].title.in(voice.language())));
    }
    sheet.sentence(voice({"Hours and money are those of the price lists; your own prices stand in [costs] of the scenario.", "ชั่วโมงและเงินมาจากบัญชีราคาของแบบจำลอง แก้เป็นราคาของท่านได้ใน [costs] ของฉากทัศน์"}));
}

void Teller::robustness() const {
    if (c.robustness.empty()) return;
    sheet.section(voice({"How that holds over the {0} drawn worlds, % of worlds", "ผลคงอยู่เพียงใดใน {0} โลกที่สุ่ม ร้อยละของโลก"}, c.draws));
    std::vector<Text> heads = {alternative_heading, {"best", "ดีที่สุด"}};
    if (c.cost) heads.push_back({"undominated (not failed)", "ไม่มีอะไรดีกว่า (ไม่ล้มเหลว)"});
    if (c.cost && c.output) heads.push_back({"undominated (output)", "ไม่มีอะไรดีกว่า (ผลงาน)"});
    heads.push_back({"not failed, %: 5th – middle – 95th of worlds", "ไม่ล้มเหลว %: ที่ 5 – กลาง – 95 ของโลก"});
    Rows cells;
    for (const std::size_t a : order()) {
        const Robustness& r = c.robustness[a];
        std::vector<std::string>& row = cells.emplace_back(std::vector<std::string>{title(a), percent(r.first)});
        if (c.cost) row.push_back(percent(r.undominated));
        if (c.cost && c.output) row.push_back(percent(r.undominated_output));
        row.push_back(percent(r.low) + " – " + percent(r.middle) + " – " + percent(r.high));
    }
    sheet.rows(heads, cells);
}

void Teller::open() const {
    if (c.alternatives.size() < 2) return;
    if (c.units < 2) return;
    if (c.open.empty()) {
        sheet.section(voice({"Neighbours in the ranking differ beyond chance: more replicates would change no order.", "ลำดับที่อยู่ติดกันต่างกันเกินกว่าความบังเอิญ การเพิ่มรอบจำลองจะไม่เปลี่ยนลำดับ"}));
        return;
    }
    sheet.section(voice({"What is still open, and what would settle it ({0} each so far):", "สิ่งที่ยังไม่ชัด และต้องเพิ่มเท่าใดจึงจะชัด (ขณะนี้ทางเลือกละ {0}):"}, c.units));
    const double scale = c.ranked == 0 ? 100 : 1;
    constexpr std::size_t most = 8;
    for (std::size_t k = 0; k < std::min(most, c.open.size()); ++k) {
        const Open& o = c.open[k];
        std::string text = voice({"{0} or {1}: {2}", "{0} หรือ {1}: {2}"}, title(o.first), title(o.second), signed_interval(o.difference, scale)) + (c.ranked == 0 ? voice({" points", " จุดร้อยละ"}) : "") + ". ";
        if (!std::isnan(o.settled.replicates) && o.settled.replicates <= 1e6)
            text += voice({"About {0} replicates would tell them apart if the difference is as it looks", "ราว {0} รอบจะแยกออกจากกันได้ หากความต่างเป็นอย่างที่เห็น"}, grouped(o.settled.replicates));
        else text += voice({"They look alike: no sensible number of replicates would tell them apart", "ดูเหมือนกัน เพิ่มรอบเท่าใดก็แยกไม่ออก"});
        if (c.ranked == 0 && o.settled.to_bound > 0) text += voice({"; {0} would bound it to ±{1} points", " ส่วน {0} รอบจะจำกัดให้อยู่ใน ±{1} จุดร้อยละ"}, grouped(o.settled.to_bound), figure(100 * matters));
        sheet.item(text + voice.stop());
    }
    if (c.open.size() > most) sheet.item(voice({"… and {0} more pairs (--json).", "… และอีก {0} คู่ (--json)"}, c.open.size() - most));
}

std::size_t quantity_with(const Compared& c, std::initializer_list<std::string_view> keys) {
    for (const std::string_view key : keys) {
        for (std::size_t q = 2; q < c.quantities.size(); ++q) {
            if (c.quantities[q].key == key) return q;
        }
    }
    return 0;
}

} // namespace

std::size_t money_of(const Compared& c) { return quantity_with(c, {"cost", "money"}); }
std::size_t hours_of(const Compared& c) { return quantity_with(c, {"cost_hours", "hours"}); }

bool affordable(const Compared& c, std::size_t alternative, const Budget& budget) {
    const auto within = [&](std::size_t quantity, double limit) { return std::isnan(limit) || (quantity != 0 && c.standings[alternative].means[quantity].value <= limit); };
    return within(money_of(c), budget.money) && within(hours_of(c), budget.hours);
}

std::string honest_line(const Honesty& honesty, const Voice& voice) {
    return voice({"Keep in mind: at least {0} of the model's {1} parameters ({2:.0f} %) are assumptions. The intervals are those of the replicates, not of the model; this is not a forecast.",
                  "โปรดทราบ: พารามิเตอร์ของแบบจำลองอย่างน้อย {0} จาก {1} ตัว ({2:.0f}%) เป็นข้อสมมติ ช่วงความเชื่อมั่นเป็นของรอบจำลอง ไม่ใช่ของแบบจำลอง และไม่ใช่การพยากรณ์"},
                 honesty.assumptions, honesty.parameters, 100 * honesty.share());
}

std::string comparison_story(const Compared& c, const Budget& budget, const Said& title, const Honesty& honesty, const Voice& voice, std::size_t width) {
    Sheet sheet(voice, width);
    const Teller teller{c, voice, sheet};
    teller.head(title);
    teller.ranking();
    teller.endings();
    teller.survival();
    teller.differences();
    teller.offers(budget);
    teller.robustness();
    teller.open();
    sheet.section(honest_line(honesty, voice));
    return sheet.text();
}

} // namespace phakhi
