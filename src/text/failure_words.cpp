// SPDX-License-Identifier: MIT
#include "text/failure_words.hpp"

namespace phakhi {

struct Meaning {
    int failure;
    Text text;
};

/// The bounds of src/diagnosis/failures/ in words that need no explanation.
static constexpr Meaning meanings[] = {
    {1, {"members are content with the work, while the books show that far less comes of it", "สมาชิกพอใจกับผลงาน ทั้งที่ผลจริงน้อยกว่าที่คิดกันมาก"}},
    {2, {"the vision has moved away from what members care about", "วิสัยทัศน์ห่างออกไปจากสิ่งที่สมาชิกสนใจ"}},
    {3, {"there is no clear vision", "ยังไม่มีวิสัยทัศน์ที่ชัดเจน"}},
    {4, {"members do not know who is to do what", "สมาชิกไม่รู้ว่าใครต้องทำอะไร"}},
    {5, {"a few decide, and the others feel unheard", "คนส่วนน้อยเป็นผู้ตัดสินใจ คนอื่นรู้สึกว่าไม่มีใครรับฟัง"}},
    {6, {"the work itself wears members out; time is not what they lack", "งานหนักจนสมาชิกเหนื่อยล้า ไม่ใช่เพราะไม่มีเวลา"}},
    {7, {"for a long time there has been no success to celebrate", "ไม่มีความสำเร็จให้ชื่นชมมานานแล้ว"}},
    {8, {"planned activities are not even tried, though there is money", "ไม่ได้พยายามจัดกิจกรรมร่วมตามแผน ทั้งที่ยังมีงบประมาณ"}},
    {9, {"working together is not becoming how the agencies work", "การทำงานร่วมกันยังไม่หยั่งรากเป็นวัฒนธรรมของหน่วยงาน"}},
    {10, {"members feel that others take the credit for their work, and do less", "สมาชิกรู้สึกว่าถูกชุบมือเปิบ จึงลงแรงน้อยลง"}},
    {11, {"the problem presses, but members do not feel it", "ปัญหาบีบเข้ามา แต่สมาชิกไม่รู้สึกว่าเร่งด่วน"}},
    {12, {"those at the top hardly push, though the network depends on them", "ผู้บริหารระดับสูงแทบไม่ผลักดัน ทั้งที่เครือข่ายต้องพึ่งพิง"}},
    {13, {"members know the vision, but it does not move them", "สมาชิกรู้วิสัยทัศน์แล้ว แต่ไม่คล้อยตาม"}},
    {14, {"there is a vision, but members hardly know it", "มีวิสัยทัศน์ แต่สมาชิกแทบไม่รู้จัก"}},
    {15, {"a few decide everything and take the credit", "คนส่วนน้อยรวบอำนาจตัดสินใจ และเอาผลงานไปเป็นของตน"}},
    {16, {"members hardly hear from the network, though activities are called", "สมาชิกแทบไม่ได้รับข่าวสาร ทั้งที่ยังมีการนัดกิจกรรม"}},
    {17, {"fewer than half of the leaders' seats are filled", "ตำแหน่งผู้นำว่างเกินครึ่ง"}},
    {18, {"the money covers less than half of what is needed", "งบประมาณมีไม่ถึงครึ่งของที่จำเป็น"}},
    {19, {"joint activities are postponed again and again", "กิจกรรมร่วมถูกเลื่อนครั้งแล้วครั้งเล่า"}},
    {20, {"the sectors’ organisations expect different things of the network", "หน่วยงานแต่ละภาคส่วนคาดหวังจากเครือข่ายไม่ตรงกัน"}},
    {21, {"promises are broken and trust is low", "ผิดคำมั่นกันบ่อย และความไว้วางใจต่ำ"}},
    {22, {"their own jobs leave members no time", "งานประจำทำให้สมาชิกไม่มีเวลา"}},
    {23, {"members quarrel over what they want whenever they meet, and nobody settles it", "สมาชิกขัดแย้งทางความคิดเห็นทุกครั้งที่พบกัน และไม่มีใครช่วยแก้ไข"}},
    {24, {"members cannot say what they know that others could use", "สมาชิกบอกไม่ได้ว่าตนมีความรู้อะไรที่คนอื่นใช้ได้"}},
};

Text meaning_of_failure(int number) {
    for (const Meaning& meaning : meanings) {
        if (meaning.failure == number) return meaning.text;
    }
    return {};
}

} // namespace phakhi
