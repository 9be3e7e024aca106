// SPDX-License-Identifier: MIT
#include "results/hdf5.hpp"
#include "text/utf8.hpp"
#include <algorithm>

namespace phakhi::h5 {

std::string clean_text(std::string_view bytes) {
    std::string text;
    while (!bytes.empty()) {
        const std::size_t valid = std::min(first_invalid_utf8(bytes), bytes.size());
        text += bytes.substr(0, valid);
        if (valid < bytes.size()) text += "\xef\xbf\xbd";
        bytes.remove_prefix(std::min(valid + 1, bytes.size()));
    }
    std::replace(text.begin(), text.end(), '\0', ' ');
    return text;
}

} // namespace phakhi::h5
