// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <string_view>

namespace phakhi {

/// A name as it is compared: two names are the same if their folds are. Thai text comes in several byte forms that look alike and
/// that Unicode normalisation leaves apart; the user's own bytes are what is shown. Idempotent. What it does:
///   private-use glyphs of old Windows fonts (U+F700–U+F71A) → the letters and marks they draw
///   nikhahit (+ tone) + aa → (tone +) sara am, in any order; tone after sara am → before it
///   marks of one letter → vowels first, then tones
///   เ เ → แ
///   invisible characters dropped; any space → one space, none at the ends
/// Case is kept; word_fold is for headers and fixed words.
std::string fold(std::string_view text);

/// A worksheet header or fixed word as it is compared: folded, ASCII lower case, without spaces, _ - / . ( ) and ๆ.
std::string word_fold(std::string_view text);

} // namespace phakhi
