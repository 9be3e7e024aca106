// SPDX-License-Identifier: MIT
#include "text/comparison_teller.hpp"
#include "text/figures.hpp"

namespace phakhi {

void Teller::head(const Said& heading) const {
    sheet.sentence(shown(heading.in(voice.language())));
    std::size_t fewest = c.standings.front().runs, most = fewest, errors = 0;
    for (const Standing& s : c.standings) fewest = std::min(fewest, s.runs), most = std::max(most, s.runs), errors += s.errors;
    const std::string each = fewest == most ? std::to_string(most) : voice({"{0} to {1}", "{0} ถึง {1}"}, fewest, most);
    const Text counted = c.alternatives.size() == 1 ? most == 1 ? Text{"One network, followed for {2} weeks.", "หนึ่งรอบจำลอง ติดตาม {2} สัปดาห์"} : Text{"{1} networks, followed for {2} weeks.", "{1} รอบจำลอง ติดตาม {2} สัปดาห์"}
                         : most == 1 ? Text{"{0} networks, followed for {2} weeks.", "{0} รอบจำลอง ติดตาม {2} สัปดาห์"}
                                     : Text{"{0} alternatives, {1} networks each, followed for {2} weeks.", "{0} ทางเลือก ทางเลือกละ {1} รอบจำลอง ติดตาม {2} สัปดาห์"};
    std::string text = voice(counted, c.alternatives.size(), each, c.horizon);
    if (c.draws > 1) text += voice({" They meet in {0} worlds drawn from the ranges of the sampled factors; a world, not a network, counts as one observation.", " เปรียบเทียบใน {0} โลกที่สุ่มจากช่วงค่าของปัจจัย โดยนับแต่ละโลกเป็นหนึ่งหน่วยสังเกต"}, c.draws);
    if (several() && !single())
        text += c.shared ? voice({" Equal replicates share their luck, so differences are taken pair by pair ({0} pairs).", " รอบเดียวกันใช้การสุ่มชุดเดียวกัน จึงหาความต่างเป็นคู่ ({0} คู่)"}, c.units)
                         : voice({" Not all share their random numbers: those that do not are compared as independent samples.", " บางทางเลือกไม่ได้ใช้การสุ่มชุดเดียวกัน จึงเปรียบเทียบแบบตัวอย่างอิสระ"});
    sheet.sentence(text);
    if (errors > 0) sheet.sentence(voice({"{0} runs could not be computed and are left out on both sides of a pair.", "มี {0} รอบที่จำลองไม่ได้ จึงไม่นับทั้งคู่"}, errors));
    if (single()) sheet.sentence(voice({"One run each is one throw of the dice: there are no intervals, and nothing here is a finding.", "ทางเลือกละหนึ่งรอบคือการทอดลูกเต๋าครั้งเดียว จึงไม่มีช่วงความเชื่อมั่น และยังไม่ใช่ข้อค้นพบ"}));
}

void Teller::ranking() const {
    if (single()) return;
    const bool shares = c.ranked == 0;
    const std::string what = shares ? voice({"share of networks that have not failed", "สัดส่วนเครือข่ายที่ไม่ล้มเหลว"}) : voice({"mean {0}", "ค่าเฉลี่ย{0}"}, name(c.ranked));
    if (!several()) sheet.section(voice({"The {0}", "{0}"}, what));
    else sheet.section(voice({"Ranking by {0}. \"May be\": the ranks it takes in 95 % of resampled replicates; \"first\": in how many it leads.", "ลำดับตาม{0} “อาจเป็น” คือลำดับที่ได้ในร้อยละ 95 ของการสุ่มรอบจำลองซ้ำ “ที่หนึ่ง” คือสัดส่วนที่ได้ลำดับแรก"}, what));
    TextRows cells;
    for (const Rank& rank : c.ranks) {
        if (cells.size() == most_rows) break;
        const Interval& mean = c.standings[rank.alternative].means[c.ranked];
        const std::string range = std::isnan(mean.low) ? "" : shares ? percent(mean.low) + "–" + percent(mean.high) : figure(mean.low) + "–" + figure(mean.high);
        std::vector<std::string>& row = cells.emplace_back(std::vector<std::string>{title(rank.alternative), shares ? percent(mean.value) : figure(mean.value), range});
        if (!several()) break;
        row.insert(row.begin(), std::to_string(rank.rank));
        row.push_back(rank.low == rank.high ? std::to_string(rank.low) : fmt::format("{}–{}", rank.low, rank.high));
        row.push_back(percent(rank.first));
    }
    const std::string measured = shares ? voice({"not failed, %", "ไม่ล้มเหลว %"}) : name(c.ranked) + (c.quantities[c.ranked].unit == "1" ? "" : ", " + unit(c.ranked));
    std::vector<std::string> heads = {voice.in(alternative_heading), measured, voice({"95 % interval", "ช่วงความเชื่อมั่น 95%"})};
    if (several()) heads.insert(heads.begin(), voice({"rank", "ลำดับ"})), heads.insert(heads.end(), {voice({"may be", "อาจเป็น"}), voice({"first, %", "ที่หนึ่ง %"})});
    sheet.rows(heads, cells);
    if (c.ranks.size() > most_rows) sheet.sentence(voice({"… and {0} more; --csv and --json hold all.", "… และอีก {0} ทางเลือก ดูทั้งหมดด้วย --csv หรือ --json"}, c.ranks.size() - most_rows));
}

void Teller::endings() const {
    sheet.section(voice({"How they have ended by week {0}, % of networks (cumulative incidence)", "จุดจบภายในสัปดาห์ที่ {0} ร้อยละของเครือข่าย (อุบัติการณ์สะสม)"}, c.horizon));
    TextRows cells;
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
    TextRows cells;
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
    TextRows cells;
    for (const std::size_t a : order()) {
        const auto d = std::find_if(c.differences.begin(), c.differences.end(), [&](const Difference& one) { return one.alternative == a; });
        if (d == c.differences.end()) continue;
        std::vector<std::string>& row = cells.emplace_back(std::vector<std::string>{title(a), single() ? signed_figure(100 * d->of[0].value) : signed_interval(d->of[0], 100), signed_interval(d->of[1], 1.0 / 52)});
        for (const std::size_t q : shown_quantities) row.push_back(signed_interval(d->of[q]));
        if (c.cost == 0) continue;
        const Interval &years = d->of[1], &cost = d->of[c.cost];
        if (single()) row.push_back("–");
        else if (!(years.value > 0)) row.push_back(years.excludes(0) ? voice({"loses years", "เสียปีมากกว่า"}) : voice({"saves none for certain", "ยังไม่แน่ว่ารักษาได้"}));
        else if (!years.excludes(0) && !std::isnan(years.low)) row.push_back(voice({"saves none for certain", "ยังไม่แน่ว่ารักษาได้"}));
        else if (cost.high < 0) row.push_back(voice({"cheaper, and saves", "ถูกกว่า และรักษาได้มากกว่า"}));
        else row.push_back(plain_interval(d->cost_per_year));
    }
    sheet.rows(heads, cells);
}

std::string honest_line(const Honesty& honesty, const Voice& voice) {
    return voice({"Keep in mind: at least {0} of the model's {1} parameters ({2:.0f} %) are assumptions. The intervals are those of the replicates, not of the model; this is not a forecast.",
                  "โปรดทราบ: พารามิเตอร์ของแบบจำลองอย่างน้อย {0} จาก {1} ตัว ({2:.0f}%) เป็นข้อสมมติ ช่วงความเชื่อมั่นเป็นของรอบจำลอง ไม่ใช่ของแบบจำลอง และไม่ใช่การพยากรณ์"},
                 honesty.assumptions, honesty.parameters, 100 * honesty.share());
}

std::string comparison_story(const Compared& c, const Budget& budget, const Said& title, const Honesty& honesty, const Voice& voice, std::size_t width) {
    ComparisonSheet sheet(voice, width);
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
