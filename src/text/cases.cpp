// SPDX-License-Identifier: MIT
#include "text/cases.hpp"

namespace phakhi {

std::span<const Case> cases() {
    static constexpr Case all[] = {
        {1, {"RE-AMP energy network, US Midwest", "เครือข่ายพลังงาน RE-AMP สหรัฐอเมริกา"}, "D:334-408"},
        {2, {"Na Wa people's network, Nakhon Phanom", "เครือข่ายภาคประชาชนนาหว้า อำเภอนาหว้า"}, "D:449-455"},
        {3, {"Khu Mueang people's network, Ubon Ratchathani", "เครือข่ายภาคประชาชนคูเมือง อ.วารินชำราบ จ.อุบลราชธานี"}, "D:461-464"},
        {4, {"physical-activity network", "เครือข่ายกิจกรรมทางกาย"}, "D:467-479"},
        {5, {"organic-agriculture group, expansion across issues", "กลุ่มเกษตรอินทรีย์ ขยายเครือข่ายข้ามประเด็น"}, "D:603-611"},
        {6, {"university knowledge-management community", "ชุมชนการจัดการความรู้ในมหาวิทยาลัย"}, "A:61-307"},
        {7, {"coordination cases of a ministry", "กรณีศึกษาการประสานงานของกระทรวง"}, "E:151-241"},
        {8, {"reciprocal rice harvest", "เครือข่ายความร่วมมือลงแขกเกี่ยวข้าว"}, "D:214"},
        {9, {"Yala municipality", "เทศบาลเมืองยะลา"}, "D:197-205"},
    };
    return all;
}

} // namespace phakhi
