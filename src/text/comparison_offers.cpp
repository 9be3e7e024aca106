// SPDX-License-Identifier: MIT
#include "text/comparison_teller.hpp"
#include "text/figures.hpp"

namespace phakhi {

static std::size_t quantity_with(const Compared& c, std::initializer_list<std::string_view> keys) {
    for (const std::string_view key : keys) {
        for (std::size_t q = 2; q < c.quantities.size(); ++q) {
            if (c.quantities[q].key == key) return q;
        }
    }
    return 0;
}

std::size_t money_of(const Compared& c) { return quantity_with(c, {"cost", "money"}); }
std::size_t hours_of(const Compared& c) { return quantity_with(c, {"cost_hours", "hours"}); }

bool affordable(const Compared& c, std::size_t alternative, const Budget& budget) {
    const auto within = [&](std::size_t quantity, double limit) { return std::isnan(limit) || (quantity != 0 && c.standings[alternative].means[quantity].value <= limit); };
    return within(money_of(c), budget.money) && within(hours_of(c), budget.hours);
}

void Teller::offers(const Budget& budget) const {
    if (c.cost == 0) {
        if (budget.given()) sheet.section(voice({"Nothing has a price here, so no budget can be kept: [costs] of the scenario names them.", "ไม่มีราคา จึงใช้งบประมาณไม่ได้ ให้ระบุใน [costs] ของฉากทัศน์"}));
        return;
    }
    const std::size_t money = money_of(c), hours = hours_of(c);
    const bool judged = several() && !single();
    sheet.section(!judged ? voice({"What it costs, per network, and what that buys", "ค่าใช้จ่ายต่อเครือข่าย และสิ่งที่ได้"}) : voice({"What it costs, per network, and what that buys. \"Undominated\": no other keeps as many alive for less, and in how many of the resampled replicates.", "ค่าใช้จ่ายต่อเครือข่าย และสิ่งที่ได้ “ไม่มีอะไรดีกว่า” คือไม่มีทางเลือกอื่นที่รอดเท่ากันด้วยค่าใช้จ่ายน้อยกว่า และเป็นเช่นนั้นในกี่ % ของการสุ่มซ้ำ"}));
    std::vector<std::string> heads = {voice.in(alternative_heading)};
    if (hours) heads.push_back(voice({"hours", "ชั่วโมง"}));
    if (money) heads.push_back(unit(money));
    const auto head_of = [&](const std::string& value) {
        heads.push_back(value);
        if (judged) heads.push_back(voice({"undominated", "ไม่มีอะไรดีกว่า"}));
    };
    head_of(voice({"not failed, %", "ไม่ล้มเหลว %"}));
    if (c.output) head_of(voice({"output", "ผลงาน"}));
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
    TextRows cells;
    for (const std::size_t a : rows) {
        const Standing& s = c.standings[a];
        std::vector<std::string>& row = cells.emplace_back(1, title(a));
        if (hours) row.push_back(figure(s.means[hours].value));
        if (money) row.push_back(figure(s.means[money].value));
        row.push_back(percent(s.means[0].value));
        if (judged) row.push_back(mark(c.frontier[a]));
        if (c.output) row.push_back(figure(s.means[c.output].value));
        if (c.output && judged) row.push_back(mark(c.output_frontier[a]));
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
    TextRows cells;
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
        std::string text = voice({"{0} or {1}: {2}", "{0} หรือ {1}: {2}"}, title(o.first), title(o.second), signed_interval(o.difference, scale)) + (c.ranked == 0 ? voice({" points", " จุดร้อยละ"}) : "") + voice.stop() + " ";
        if (!std::isnan(o.settled.replicates) && o.settled.replicates <= 1e6)
            text += voice({"About {0} replicates would tell them apart if the difference is as it looks", "ราว {0} รอบจะแยกออกจากกันได้ หากความต่างเป็นอย่างที่เห็น"}, grouped(o.settled.replicates));
        else text += voice({"They look alike: no sensible number of replicates would tell them apart", "ดูเหมือนกัน เพิ่มรอบเท่าใดก็แยกไม่ออก"});
        if (c.ranked == 0 && o.settled.to_bound > 0) text += voice({"; {0} would bound it to ±{1} points", " ส่วน {0} รอบจะจำกัดให้อยู่ใน ±{1} จุดร้อยละ"}, grouped(o.settled.to_bound), figure(100 * matters));
        sheet.item(text + voice.stop());
    }
    if (c.open.size() > most) sheet.item(voice({"… and {0} more pairs (--json).", "… และอีก {0} คู่ (--json)"}, c.open.size() - most));
}

} // namespace phakhi
