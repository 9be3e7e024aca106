// SPDX-License-Identifier: MIT
#include "scenario/words.hpp"
#include "scenario/fold.hpp"
#include "support/nearest_name.hpp"

namespace phakhi {

const std::vector<Column>& stakeholder_columns() {
    static const std::vector<Column> columns = {
        {"name",
         true,
         {"label", "stakeholder", "partner", "actor", "node", "ชื่อ", "ชื่อผู้มีส่วนได้เสีย/ภาคี", "ชื่อผู้มีส่วนได้เสีย", "ชื่อผู้มีส่วนได้ส่วนเสีย", "ผู้มีส่วนได้เสีย",
          "ผู้มีส่วนได้ส่วนเสีย", "ภาคี", "ชื่อภาคี", "ชื่อกลุ่ม", "กลุ่ม"}},
        {"id", true, {"node id", "รหัส"}},
        {"sector", true, {"type of organisation", "ภาคส่วน", "ภาค"}},
        {"organisation", false, {"organization", "agency", "หน่วยงาน", "องค์กร", "สังกัด"}},
        {"relation",
         false,
         {"relation to us", "ความสัมพันธ์", "ความสัมพันธ์กับโครงการ", "กลุ่มที่มีอิทธิพลต่อโครงการเรา", "กลุ่มที่โครงการเราไปมีอิทธิพลต่อเขา", "กลุ่มที่โครงการเราไปมีผลต่อเขา",
          "กลุ่มที่สนใจความสำเร็จและความล้มเหลวของโครงการเรา"}},
        {"impact", false, {"impact on them", "ผลกระทบ", "ภาคีรับผลกระทบอะไรจากโครงการเรา"}},
        {"influence", true, {"power", "อิทธิพล"}},
        {"interest", true, {"ความสนใจ", "สนใจ"}},
        {"capacity_hours_per_week",
         true,
         {"hours per week", "hours a week", "capacity", "ชั่วโมงต่อสัปดาห์", "เวลาที่ให้ได้ (ชั่วโมงต่อสัปดาห์)", "ความพร้อมด้านเวลา",
          "ความพร้อมด้านเวลา (ชั่วโมงต่อสัปดาห์)"}},
        {"skills", true, {"skill", "strongest skill", "ทักษะ", "ความชำนาญ"}},
        {"members", true, {"seats", "จำนวนสมาชิก", "จำนวนคน", "จำนวนผู้แทน"}},
        {"founder", true, {"founding member", "ผู้ก่อตั้ง", "ร่วมก่อตั้ง"}},
        {"contact", false, {"contact person", "ชื่อผู้ที่ติดต่อได้", "ผู้ประสานงาน"}},
        {"what_matters", false, {"what matters to them", "อะไรมีความสำคัญต่อภาคี"}},
        {"how_they_help", false, {"how they help us", "ภาคีช่วยอะไรโครงการเราได้บ้าง"}},
        {"how_they_hinder", false, {"how they hinder us", "ภาคีเป็นอุปสรรคอย่างไรต่อโครงการเรา"}},
        {"how_to_reach", false, {"how to reach them", "เข้าถึงภาคีได้อย่างไร"}},
        {"note", false, {"notes", "remark", "comment", "หมายเหตุ"}},
    };
    return columns;
}

const std::vector<Column>& tie_columns() {
    static const std::vector<Column> columns = {
        {"from", true, {"source", "ego", "จาก", "เรา", "กลุ่มเรา", "ต้นทาง"}},
        {"to", true, {"target", "alter", "กลุ่ม", "ถึง", "ไปยัง", "กับ", "ภาคี", "ปลายทาง"}},
        {"level", true, {"present tie", "tie", "type", "ความสัมพันธ์เดิม", "ความสัมพันธ์", "ระดับ", "ระดับความสัมพันธ์"}},
        {"weight", true, {"strength", "น้ำหนัก"}},
        {"wanted_level", true, {"wanted tie", "ความสัมพันธ์ใหม่", "ความสัมพันธ์ที่ต้องการ"}},
        {"our_benefit", false, {"ประโยชน์เรา/แลกเปลี่ยน", "ประโยชน์เรา"}},
        {"their_benefit", false, {"ประโยชน์เพื่อน", "ประโยชน์เขา"}},
        {"method", false, {"วิธีการ"}},
        {"id", false, {"edge id", "รหัส"}},
        {"label", false, {"edge label"}},
        {"note", false, {"notes", "remark", "comment", "หมายเหตุ"}},
    };
    return columns;
}

const Column* find_column(const std::vector<Column>& columns, std::string_view header) {
    const std::string wanted = word_fold(header);
    for (const Column& column : columns) {
        if (word_fold(column.key) == wanted) return &column;
        for (const std::string_view name : column.names) {
            if (word_fold(name) == wanted) return &column;
        }
    }
    return nullptr;
}

WordList::WordList(std::span<const Word> words) {
    for (const Word& word : words) {
        meanings_.emplace(word_fold(word.word), word.meaning);
        spelled_.emplace_back(word.word);
    }
}

std::optional<int> WordList::meaning(std::string_view text) const {
    const auto found = meanings_.find(word_fold(text));
    return found == meanings_.end() ? std::nullopt : std::optional(found->second);
}

Said WordList::nearest(std::string_view text) const { return did_you_mean(text, spelled_); }

const WordList& sector_words() {
    static constexpr Word words[] = {
        {"people", 0},
        {"civil society", 0},
        {"business", 0},
        {"private", 0},
        {"private sector", 0},
        {"company", 0},
        {"citizens", 0},
        {"community", 0},
        {"NGO", 0},
        {"SECTOR-1", 0},
        {"1", 0},
        {"ภาคประชาชน", 0},
        {"ประชาชน", 0},
        {"ประชาสังคม", 0},
        {"ภาคประชาสังคม", 0},
        {"เอกชน", 0},
        {"ภาคเอกชน", 0},
        {"ธุรกิจ", 0},
        {"ภาคธุรกิจ", 0},
        {"ชุมชน", 0},
        {"academia", 1},
        {"academic", 1},
        {"academics", 1},
        {"university", 1},
        {"research", 1},
        {"SECTOR-2", 1},
        {"2", 1},
        {"ภาควิชาการ", 1},
        {"วิชาการ", 1},
        {"นักวิชาการ", 1},
        {"มหาวิทยาลัย", 1},
        {"สถาบันการศึกษา", 1},
        {"government", 2},
        {"public sector", 2},
        {"state", 2},
        {"public agency", 2},
        {"local government", 2},
        {"SECTOR-3", 2},
        {"3", 2},
        {"ภาครัฐ", 2},
        {"รัฐ", 2},
        {"ราชการ", 2},
        {"ภาคราชการ", 2},
        {"หน่วยงานรัฐ", 2},
        {"หน่วยงานของรัฐ", 2},
        {"ท้องถิ่น", 2},
        {"องค์กรปกครองส่วนท้องถิ่น", 2},
    };
    static const WordList list(words);
    return list;
}

const WordList& tie_level_words() {
    // The material has two classes, loose and dense, and glosses ประสานการทำงาน and ประสานความร่วมมือ the wrong way round (by plain
    // sense); both are read as coordination.
    static constexpr Word words[] = {
        {"no tie", 1},
        {"none", 1},
        {"TIE-1", 1},
        {"ไม่มีความสัมพันธ์", 1},
        {"ไม่มี", 1},
        {"ไม่รู้จัก", 1},
        {"loose contact", 2},
        {"loose", 2},
        {"contact", 2},
        {"TIE-2", 2},
        {"แบบหลวม ๆ", 2},
        {"หลวม ๆ", 2},
        {"หลวม", 2},
        {"หลวมๆ ผ่านผู้เชื่อมคนเดียว", 2},
        {"หลวม ผ่านผู้เชื่อมคนเดียว", 2},
        {"coordination", 3},
        {"coordinate", 3},
        {"TIE-3", 3},
        {"การประสานงาน", 3},
        {"ประสานงาน", 3},
        {"ประสานการทำงาน", 3},
        {"การประสานการทำงาน", 3},
        {"ประสานความร่วมมือ", 3},
        {"การประสานความร่วมมือ", 3},
        {"cooperation", 4},
        {"co-operation", 4},
        {"cooperate", 4},
        {"TIE-4", 4},
        {"ความร่วมมือ", 4},
        {"ร่วมมือ", 4},
        {"การร่วมมือ", 4},
        {"collaboration", 5},
        {"collaborate", 5},
        {"participation", 5},
        {"collaboration, participation", 5},
        {"dense", 5},
        {"TIE-5", 5},
        {"การทำงานร่วมกัน การมีส่วนร่วม", 5},
        {"การทำงานร่วมกัน", 5},
        {"ทำงานร่วมกัน", 5},
        {"การมีส่วนร่วม", 5},
        {"มีส่วนร่วม", 5},
        {"แน่นแฟ้น", 5},
    };
    static const WordList list(words);
    return list;
}

const WordList& degree_words() {
    static constexpr Word words[] = {
        {"high", 2},     {"medium", 1},  {"low", 0},      {"มาก", 2},     {"สูง", 2},      {"ปานกลาง", 1}, {"กลาง", 1},    {"น้อย", 0},    {"ต่ำ", 0},
        {"อิทธิพลมาก", 2}, {"อิทธิพลสูง", 2}, {"อิทธิพลน้อย", 0}, {"อิทธิพลต่ำ", 0}, {"สนใจมาก", 2}, {"สนใจสูง", 2},  {"สนใจน้อย", 0}, {"สนใจต่ำ", 0},
    };
    static const WordList list(words);
    return list;
}

const WordList& yes_no_words() {
    static constexpr Word words[] = {{"yes", 1}, {"true", 1}, {"1", 1}, {"ใช่", 1}, {"no", 0}, {"false", 0}, {"0", 0}, {"ไม่", 0}, {"ไม่ใช่", 0}};
    static const WordList list(words);
    return list;
}

} // namespace phakhi
