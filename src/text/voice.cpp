// SPDX-License-Identifier: MIT
#include "text/voice.hpp"
#include <array>
#include <chrono>
#include <cmath>

namespace phakhi {

namespace {

constexpr int buddhist_era = 543;   ///< years that the Buddhist calendar of Thailand is ahead

constexpr std::array<Text, 12> months = {{{"Jan", "ม.ค."}, {"Feb", "ก.พ."}, {"Mar", "มี.ค."}, {"Apr", "เม.ย."}, {"May", "พ.ค."}, {"Jun", "มิ.ย."},
                                          {"Jul", "ก.ค."}, {"Aug", "ส.ค."}, {"Sep", "ก.ย."}, {"Oct", "ต.ค."}, {"Nov", "พ.ย."}, {"Dec", "ธ.ค."}}};

std::chrono::year_month_day day_of_week(const std::string& start_date, int week) {
    using namespace std::chrono;
    const year_month_day start{year(std::stoi(start_date.substr(0, 4))), month(static_cast<unsigned>(std::stoi(start_date.substr(5, 2)))),
                               day(static_cast<unsigned>(std::stoi(start_date.substr(8, 2))))};
    return sys_days(start) + days(7 * week);
}

} // namespace

std::string date_of_week(const std::string& start_date, int week) {
    if (start_date.size() != 10) return "";
    const std::chrono::year_month_day day = day_of_week(start_date, week);
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
}

std::string Voice::count(int number, std::string_view one, std::string_view many, std::string_view thai_noun) const {
    return grouped(number) + std::string(tight) + std::string(thai() ? thai_noun : number == 1 ? one : many);
}

std::string Voice::times(int number) const {
    if (!thai() && number == 1) return "once";
    if (!thai() && number == 2) return "twice";
    return count(number, "time", "times", "ครั้ง");
}

std::string Voice::list(const std::vector<std::string>& items) const {
    std::string out;
    for (std::size_t k = 0; k < items.size(); ++k) {
        const bool last = k + 1 == items.size();
        const bool latin = !items[k].empty() && static_cast<unsigned char>(items[k][0]) < 0x80;
        if (k > 0) out += thai() ? (last ? (latin ? " และ " : " และ") : " ") : (last ? " and " : ", ");
        out += items[k];
    }
    return out;
}

std::string Voice::week(int week) const { return (thai() ? "สัปดาห์ที่" : "week") + std::string(tight) + std::to_string(week); }

std::string Voice::when(int number) const {
    std::string out = week(number) + std::string(tight) + "(";
    if (number == 0) return out + (thai() ? "ตอนก่อตั้ง)" : "the founding)");
    if (start_date_.size() != 10) return out + (thai() ? "ปีที่" : "year") + std::string(tight) + std::to_string(year_of_week(number)) + ")";
    const std::chrono::year_month_day day = day_of_week(start_date_, number);
    const int year = static_cast<int>(day.year()) + (thai() ? buddhist_era : 0);
    return out + fmt::format("{1}{0}{2}{0}{3})", tight, static_cast<unsigned>(day.day()), months[static_cast<unsigned>(day.month()) - 1].in(language_), year);
}

std::string grouped(double number) {
    std::string digits = fmt::format("{:.0f}", std::abs(std::round(number)));
    for (std::size_t k = digits.size(); k > 3; k -= 3) digits.insert(k - 3, ",");
    return (std::round(number) < 0 ? "-" : "") + digits;
}

std::string named(std::string_view label, std::string_view prefix, int number) {
    return fmt::format("{}{}({}-{})", label, tight, prefix, number);
}

} // namespace phakhi
