// SPDX-License-Identifier: MIT
#include "text/unit_words.hpp"

namespace phakhi {

static constexpr Text units[] = {
    {"weeks", "สัปดาห์"},
    {"week", "สัปดาห์"},
    {"days", "วัน"},
    {"hours", "ชั่วโมง"},
    {"hours a week", "ชั่วโมงต่อสัปดาห์"},
    {"person-hours", "ชั่วโมงคน"},
    {"units of money", "หน่วยเงิน"},
    {"times", "ครั้ง"},
    {"members", "คน"},
    {"agents", "คน"},
    {"founders", "คน"},
    {"leaders", "คน"},
    {"partners", "คน"},
    {"seats", "ที่นั่ง"},
    {"ties", "ความสัมพันธ์"},
    {"milestones", "ครั้ง"},
    {"activity", "กิจกรรม"},
    {"contact", "การพบปะ"},
    {"lesson", "การถอดบทเรียน"},
    {"talk", "การพูดคุย"},
    {"share", "สัดส่วน"},
    {"share of influence", "สัดส่วนของอิทธิพล"},
    {"share of members", "สัดส่วนของสมาชิก"},
    {"share of slack", "สัดส่วนของเวลาว่าง"},
    {"probability", "ความน่าจะเป็น"},
    {"probability per week", "ความน่าจะเป็นต่อสัปดาห์"},
    {"logit", "ลอจิต"},
    {"healthy need", "เท่าของความต้องการปกติ"},
    {"weeks of need", "สัปดาห์ของความต้องการ"},
    {"healthy weeks", "สัปดาห์ที่เข้มแข็ง"},
    {"healthy weeks per member", "สัปดาห์ที่เข้มแข็งต่อคน"},
    {"healthy weeks of 24 members", "สัปดาห์ที่เข้มแข็งของสมาชิก 24 คน"},
    {"fair shares", "เท่าของส่วนที่เป็นธรรม"},
    {"times fair share", "เท่าของส่วนที่เป็นธรรม"},
    {"baht", "บาท"},
};

Text unit_words(std::string_view unit) {
    for (const Text& known : units) {
        if (known.en == unit || known.th == unit) return known;
    }
    return {unit, unit};
}

} // namespace phakhi
