// SPDX-License-Identifier: MIT
#pragma once
#include "support/text.hpp"
#include <string>
#include <utility>

namespace phakhi {

/// A sentence in both languages, filled in. Made from a plain string, it is English and stands for both.
struct Said {
    std::string en;
    std::string th;   ///< "" = not said in Thai
    Said() = default;
    Said(std::string english, std::string thai = "") : en(std::move(english)), th(std::move(thai)) {}
    Said(const char* english) : en(english) {}

    const std::string& in(Language language) const { return language == Language::thai && !th.empty() ? th : en; }
    bool empty() const { return en.empty(); }
    Said& operator+=(const Said& more) {
        const std::string thai = in(Language::thai) + more.in(Language::thai);
        en += more.en;
        th = thai;
        return *this;
    }
    friend Said operator+(Said a, const Said& b) { return std::move(a += b); }
    bool operator==(const Said&) const = default;
};

/// The pattern of a sentence in both languages, with places {0}, {1} … for what is filled in (say, text/say.hpp). One that lacks its Thai,
/// or whose languages name different places, does not compile.
struct Message {
    std::string_view en, th;
    consteval Message(std::string_view english, std::string_view thai) : en(english), th(thai) {
        if (english.empty() || thai.empty()) throw "a message is written in both languages";
        if (places(english) != places(thai)) throw "both languages of a message fill in the same places";
    }

private:
    static consteval unsigned places(std::string_view pattern) {
        unsigned found = 0;
        for (std::size_t at = 0; at + 1 < pattern.size(); ++at) {
            if (pattern[at] != '{') continue;
            if (pattern[at + 1] == '{') ++at;
            else if (pattern[at + 1] >= '0' && pattern[at + 1] <= '9') found |= 1u << (pattern[at + 1] - '0');
            else throw "a place is written {0}, a brace {{";
        }
        return found;
    }
};

} // namespace phakhi
