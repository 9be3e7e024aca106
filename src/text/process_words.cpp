// SPDX-License-Identifier: MIT
#include "text/process_words.hpp"

namespace phakhi {

struct ProcessLabel {
    std::string_view key;
    Text label;
};

static constexpr ProcessLabel labels[] = {
    {"management", {"the manager sets levers and takes actions; shocks strike", "ผู้บริหารใช้ตัวปรับและมาตรการ เหตุการณ์ภายนอกเกิดขึ้น"}},
    {"environment", {"the problem, the need and the sponsor move", "ปัญหา ความต้องการ และผู้สนับสนุนเปลี่ยนไป"}},
    {"resources", {"money and the leaders' energy are counted", "คิดงบประมาณและพลังของผู้นำ"}},
    {"communication", {"members hear of the urgency and the vision", "สมาชิกรับรู้ความเร่งด่วนและวิสัยทัศน์"}},
    {"coordination", {"members are called to one table", "นัดหมายสมาชิกมาทำกิจกรรมร่วม"}},
    {"interaction", {"promises are kept or broken; trust follows", "รักษาหรือผิดคำมั่น ความไว้วางใจเปลี่ยนตาม"}},
    {"goals", {"goals draw near in contact", "เป้าหมายเข้าใกล้กันเมื่อได้พบกัน"}},
    {"conflict", {"opinions clash where people meet, and are eased or not", "ความคิดเห็นขัดแย้งกันเมื่อพบกัน และได้รับการผ่อนคลายหรือไม่"}},
    {"learning", {"knowledge and skills are passed on", "แลกเปลี่ยนเรียนรู้และเพิ่มความชำนาญ"}},
    {"production", {"effort is made and work comes of it", "ลงแรงและเกิดผลงาน"}},
    {"rewards", {"decisions, credit, benefits and milestones are shared out", "แบ่งการตัดสินใจ ผลงาน ผลประโยชน์ และความสำเร็จย่อย"}},
    {"deliberation", {"the vision is worked on and lessons are drawn", "ทำวิสัยทัศน์ร่วมกันและถอดบทเรียน"}},
    {"disappointment", {"some see that the work falls short, and tell others", "บางคนเห็นว่างานไม่ได้ผลดังที่กล่าว และบอกต่อกัน"}},
    {"leadership", {"leaders tire, go, hand over and are found", "ผู้นำเหนื่อยล้า พ้นตำแหน่ง ส่งต่อ และมีผู้สืบทอด"}},
    {"commitment", {"commitment follows what membership is worth", "ความผูกพันเปลี่ยนตามคุณค่าของการเป็นสมาชิก"}},
    {"membership", {"members leave and newcomers join", "สมาชิกออกและมีผู้เข้าร่วมใหม่"}},
    {"tie_turnover", {"ties fade and form", "ความสัมพันธ์จางลงและก่อขึ้นใหม่"}},
    {"culture", {"what lasts becomes culture", "สิ่งที่ทำต่อเนื่องกลายเป็นวัฒนธรรม"}},
};

Text label_of_process(std::string_view key) {
    for (const ProcessLabel& process : labels) {
        if (process.key == key) return process.label;
    }
    return {};
}

} // namespace phakhi
