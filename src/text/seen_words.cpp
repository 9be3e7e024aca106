// SPDX-License-Identifier: MIT
#include "text/seen_words.hpp"

namespace phakhi {

const Text& seen_by_words(SeenBy who) {
    static constexpr Text words[] = {{"attendance sheet", "ใบลงชื่อ"}, {"member survey", "แบบสอบถามสมาชิก"}, {"minutes", "รายงานการประชุม"}, {"books", "บัญชี"}, {"nobody", "ไม่มีใครเห็น"}};
    return words[static_cast<std::size_t>(who)];
}

} // namespace phakhi
