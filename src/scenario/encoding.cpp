// SPDX-License-Identifier: MIT
#include "scenario/encoding.hpp"
#include "scenario/messages.hpp"
#include "text/say.hpp"
#include "text/utf8.hpp"
#include "support/errors.hpp"
#include <algorithm>

namespace phakhi {

namespace {

/// Code point of a byte above 127 in CP874, or 0 if it has none.
char32_t cp874(unsigned char byte) {
    if (byte >= 0xA1 && (byte <= 0xDA || (byte >= 0xDF && byte <= 0xFB))) return 0x0E00u + byte - 0xA0u;
    switch (byte) {
    case 0x80:
        return 0x20AC;
    case 0x85:
        return 0x2026;
    case 0x91:
        return 0x2018;
    case 0x92:
        return 0x2019;
    case 0x93:
        return 0x201C;
    case 0x94:
        return 0x201D;
    case 0x95:
        return 0x2022;
    case 0x96:
        return 0x2013;
    case 0x97:
        return 0x2014;
    case 0xA0:
        return 0x00A0;
    default:
        return 0;
    }
}

bool is_high(unsigned char byte) { return byte >= 0x80; }
bool is_thai_mark(unsigned char byte) { return byte == 0xD1 || (byte >= 0xD4 && byte <= 0xDA) || (byte >= 0xE7 && byte <= 0xEE); }

/// Thai text in CP874: every high byte is in its table, no mark stands on an ASCII character, and Thai letters come in runs. A Latin-1
/// text with a few accents fails one of the three.
bool looks_like_cp874(std::string_view bytes) {
    std::size_t high = 0, in_runs = 0;
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        const auto byte = static_cast<unsigned char>(bytes[at]);
        if (!is_high(byte)) continue;
        if (cp874(byte) == 0) return false;
        const bool after_high = at > 0 && is_high(static_cast<unsigned char>(bytes[at - 1]));
        const bool before_high = at + 1 < bytes.size() && is_high(static_cast<unsigned char>(bytes[at + 1]));
        if (is_thai_mark(byte) && !after_high) return false;
        ++high;
        in_runs += after_high || before_high;
    }
    return high > 0 && 4 * in_runs >= 3 * high;
}

std::string from_cp874(std::string_view bytes) {
    std::string out;
    out.reserve(bytes.size() * 3);
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        append_utf8(out, is_high(byte) ? cp874(byte) : byte);
    }
    return out;
}

bool starts(std::string_view bytes, std::string_view magic) { return bytes.substr(0, magic.size()) == magic; }

/// Position (line, column in bytes) of an offset, for messages.
Problem at_offset(std::string_view bytes, std::size_t offset, const std::string& file, Said message, Said suggestion) {
    const std::string_view before = bytes.substr(0, offset);
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    return {file, static_cast<int>(line), 0, std::move(message), std::move(suggestion)};
}

void refuse_what_is_no_text(std::string_view bytes, const std::string& file) {
    using namespace std::string_view_literals;
    if (starts(bytes, "PK\x03\x04"))
        throw InputError({file, 0, 0, say(messages::is_workbook), say(messages::save_sheet)});
    if (starts(bytes, "\xD0\xCF\x11\xE0"))
        throw InputError({file, 0, 0, say(messages::is_old_workbook), say(messages::save_sheet)});
    if (starts(bytes, "\xFF\xFE"sv) || starts(bytes, "\xFE\xFF"sv)) throw InputError({file, 0, 0, say(messages::is_utf16), say(messages::save_as_utf8)});
    const std::size_t zero = bytes.find('\0');
    if (zero == bytes.npos) return;
    const std::string_view head = bytes.substr(0, std::min<std::size_t>(bytes.size(), 4096));
    if (3 * std::count(head.begin(), head.end(), '\0') >= static_cast<std::ptrdiff_t>(head.size()))
        throw InputError({file, 0, 0, say(messages::is_utf16_or_binary), say(messages::save_as_utf8)});
    throw InputError(at_offset(bytes, zero, file, say(messages::has_zero, zero), {}));
}

/// Ends every line by LF: CR LF and a lone CR (old Mac) too.
void unify_line_ends(std::string& text) {
    std::size_t to = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\r') {
            text[to++] = '\n';
            if (at + 1 < text.size() && text[at + 1] == '\n') ++at;
        } else
            text[to++] = text[at];
    }
    text.resize(to);
}

} // namespace

DecodedText decode_text(std::string_view bytes, const std::string& file) {
    refuse_what_is_no_text(bytes, file);
    if (starts(bytes, "\xEF\xBB\xBF")) bytes.remove_prefix(3);
    DecodedText decoded;
    if (const std::size_t invalid = first_invalid_utf8(bytes); invalid == all_valid)
        decoded.text = bytes;
    else if (looks_like_cp874(bytes)) {
        decoded.text = from_cp874(bytes);
        decoded.note = say(messages::is_cp874, file);
    } else {
        throw InputError(
            at_offset(bytes, invalid, file, say(messages::not_utf8, invalid), say(messages::save_as_utf8)));
    }
    unify_line_ends(decoded.text);
    return decoded;
}

} // namespace phakhi
