// SPDX-License-Identifier: MIT
#include "scenario/fold.hpp"
#include "text/utf8.hpp"
#include <algorithm>

namespace phakhi {

namespace {

constexpr char32_t sara_aa = U'\u0E32', sara_am = U'\u0E33', sara_e = U'\u0E40', sara_ae = U'\u0E41', nikhahit = U'\u0E4D', mai_yamok = U'\u0E46';
constexpr char32_t private_first = 0xF700;
constexpr std::u32string_view private_glyphs =
    U"\u0E10\u0E34\u0E35\u0E36\u0E37\u0E48\u0E49\u0E4A\u0E4B\u0E4C\u0E48\u0E49\u0E4A\u0E4B\u0E4C\u0E0D\u0E31\u0E4D\u0E47\u0E48\u0E49\u0E4A\u0E4B"
    U"\u0E4C\u0E38\u0E39\u0E3A";

bool is_tone(char32_t c) { return c >= 0x0E48 && c <= 0x0E4B; }
bool is_upper_mark(char32_t c) { return c >= 0x0E48 && c <= 0x0E4C; } // tones and thanthakhat stand above the vowel
bool is_vowel_mark(char32_t c) { return c == 0x0E31 || (c >= 0x0E34 && c <= 0x0E3A) || c == 0x0E47 || c == nikhahit; }
bool is_mark(char32_t c) { return is_upper_mark(c) || is_vowel_mark(c); }
bool is_invisible(char32_t c) {
    return (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF || c == 0xAD;
}
bool is_space(char32_t c) { return c == ' ' || (c >= 9 && c <= 13) || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x3000; }

/// Letters as they stand, private glyphs replaced, invisible characters out, spaces single.
std::u32string cleaned(std::string_view text) {
    std::u32string out;
    bool space = false;
    for (std::size_t at = 0; at < text.size();) {
        char32_t c = next_code_point(text, at);
        if (c >= private_first && c < private_first + private_glyphs.size()) c = private_glyphs[c - private_first];
        if (is_invisible(c)) continue;
        if (is_space(c)) {
            space = !out.empty();
            continue;
        }
        if (space) out += U' ';
        space = false;
        out += c;
    }
    return out;
}

/// Appends the marks of one letter, which end at a sara am if there is one: vowels, tones, sara am. A tone that would stand behind an
/// earlier sara am goes before it.
void append_marks(std::u32string& out, std::u32string marks, bool am) {
    if (am) std::erase(marks, nikhahit);
    std::stable_partition(marks.begin(), marks.end(), is_vowel_mark);
    const auto tones_end = std::find_if_not(marks.begin(), marks.end(), is_tone);
    const std::size_t before_am = out.find_last_not_of(sara_am) + 1;
    if (before_am < out.size()) {
        out.insert(before_am, std::u32string(marks.begin(), tones_end));
        marks.erase(marks.begin(), tones_end);
    }
    out += marks;
    if (am) out += sara_am;
}

} // namespace

std::string fold(std::string_view text) {
    const std::u32string in = cleaned(text);
    std::u32string out;
    for (std::size_t at = 0; at < in.size();) {
        std::u32string marks;
        while (at < in.size() && is_mark(in[at])) marks += in[at++];
        const bool split = at < in.size() && in[at] == sara_aa && marks.find(nikhahit) != marks.npos;
        const bool am = split || (at < in.size() && in[at] == sara_am);
        if (am) {
            ++at;
            while (at < in.size() && is_tone(in[at])) marks += in[at++];
        }
        append_marks(out, std::move(marks), am);
        if (am || at == in.size()) continue;
        if (in[at] == sara_e && at + 1 < in.size() && in[at + 1] == sara_e)
            out += sara_ae, at += 2;
        else
            out += in[at++];
    }
    return utf8(out);
}

std::string word_fold(std::string_view text) {
    std::u32string out;
    for (const char32_t c : code_points(fold(text))) {
        constexpr std::u32string_view dropped = U" _-/.()";
        if (c == mai_yamok || dropped.find(c) != dropped.npos) continue;
        out += c >= U'A' && c <= U'Z' ? c + 32 : c;
    }
    return utf8(out);
}

} // namespace phakhi
