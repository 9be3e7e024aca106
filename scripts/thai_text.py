# SPDX-License-Identifier: MIT
"""Thai text in matplotlib figures: a font that has Thai, and the right glyphs on versions that do not shape text.

matplotlib shapes text by itself from 3.11 on. Before that a tone mark floats too high or collides with the letter (ผู้ ที่ น้ำ),
and ญ ฐ keep the part that stands below the line when a vowel comes there. The TLWG fonts carry glyphs for these cases in the
private range U+F700–U+F71A; `shape` picks them. Only for drawing, never for data: elsewhere these characters are empty boxes.
"""
import locale
import os
import re
import sys
from dataclasses import dataclass

FONTS = ("Waree", "Loma", "Garuda", "Laksaman", "Umpush", "Kinnari", "Norasi")  # TLWG, best for screens first
OTHER_FONTS = ("Noto Sans Thai", "Noto Sans Thai Looped", "Sarabun", "Noto Serif Thai", "Leelawadee UI", "Thonburi", "Tahoma")
MATPLOTLIB_SHAPES_FROM = (3, 11)

TALL = set("ปฝฟฬ")  # letters whose stem rises into the place of the marks
TONES, ABOVE, BELOW = "่้๊๋์", "ัิีึื็ํ", "ฺุู"


def _glyphs(marks, first):
    """{mark: private glyph} for marks that stand one after the other from code point `first`."""
    return {mark: chr(first + i) for i, mark in enumerate(marks)}


ABOVE_LEFT = {**_glyphs("ิีึื", 0xF701), **_glyphs("ัํ็", 0xF710)}  # beside a tall letter
TONE_LOW_LEFT, TONE_LOW = _glyphs(TONES, 0xF705), _glyphs(TONES, 0xF70A)  # no vowel between letter and tone
TONE_HIGH_LEFT = _glyphs(TONES, 0xF713)
BELOW_LOWER = {"ฺ": "\uF71A", "ุ": "\uF718", "ู": "\uF719"}  # under ฎ ฏ
PHRASES = ("ของ", "ระหว่าง", "เมื่อ", "และ", "แทนที่", "สำหรับ", "ซึ่ง", "เพราะ")  # words that begin a phrase and end no other word
WITHOUT_FOOT = {"ญ": "\uF70F", "ฐ": "\uF700"}


def shape(text):
    """`text` with the TLWG private glyphs for every Thai letter and its marks; other characters as they are."""
    drawn, i = [], 0
    while i < len(text):
        letter, i = text[i], i + 1
        if not "ก" <= letter <= "ฮ":
            drawn.append(letter)
            continue
        start = i
        while i < len(text) and text[i] in TONES + ABOVE + BELOW:
            i += 1
        marks, tail = text[start:i], ""
        if text[i:i + 1] == "ำ":  # sara am is a ring above and an aa behind; the tone goes above the ring
            marks, tail, i = "ํ" + marks, "า", i + 1
        drawn.append(_cluster(letter, marks) + tail)
    return "".join(drawn)


def _cluster(letter, marks):
    """One letter with its marks, in drawing order: letter, below, above, tone."""
    above = [mark for mark in marks if mark in ABOVE]
    below = [mark for mark in marks if mark in BELOW]
    tones = [mark for mark in marks if mark in TONES]
    tall = letter in TALL
    if above:
        tones = [TONE_HIGH_LEFT[tone] if tall else tone for tone in tones]
    else:
        tones = [(TONE_LOW_LEFT if tall else TONE_LOW)[tone] for tone in tones]
    if tall:
        above = [ABOVE_LEFT[mark] for mark in above]
    if below and letter in "ฎฏ":
        below = [BELOW_LOWER[mark] for mark in below]
    return (WITHOUT_FOOT.get(letter, letter) if below else letter) + "".join(below + above + tones)


def wrap(text, width):
    """Thai `text` that is wider than `width` letters in two lines, broken near the middle at a space or before a word that begins a phrase; as it is where there is no such place.
    Thai has no spaces between words, and breaking inside a word is worse than a long line."""
    wide = lambda part: sum(character not in TONES + ABOVE + BELOW for character in part)  # noqa: E731
    places = [found.start() for found in re.finditer(" |(?<=[ก-๛])(?:" + "|".join(PHRASES) + ")", text)]
    if wide(text) <= width or not places:
        return text
    place = min(places, key=lambda place: abs(wide(text[:place]) - wide(text[place:])))
    return text[:place].rstrip() + "\n" + text[place:].lstrip()


def chosen_language(option):
    """"en" or "th": the option --lang, else PHAKHI_LANG, else the locale, else English."""
    names = [option, os.environ.get("PHAKHI_LANG"), locale.getlocale()[0]]
    return next((name[:2] for name in names if name and name[:2] in ("en", "th")), "en")


def has_thai(text):
    return any("\u0e01" <= character <= "\u0e5b" for character in text)


@dataclass(frozen=True)
class Lettering:
    """How text gets into a figure: `families` for font.family, `font` the Thai one ("" if none), `preshape` if we pick glyphs."""
    families: tuple
    font: str
    preshape: bool

    def __call__(self, text):
        """The string to hand to matplotlib for `text`."""
        return shape(text) if self.preshape and has_thai(text) else text


def choose_lettering(thai_first, report=lambda message: print(message, file=sys.stderr)):
    """The best installed font with Thai, in front of DejaVu Sans when `thai_first`; one message when Thai will look wrong."""
    import matplotlib
    from matplotlib import font_manager
    installed = {entry.name: entry.fname for entry in reversed(font_manager.fontManager.ttflist)}
    font = next((name for name in FONTS + OTHER_FONTS if name in installed), "")
    needs_help = matplotlib.__version_info__[:2] < MATPLOTLIB_SHAPES_FROM
    preshape = needs_help and bool(font) and _has_private_glyphs(installed[font])
    if thai_first and not font:
        report("no font with Thai letters was found, Thai will be empty boxes; install one (Debian, Ubuntu: fonts-thai-tlwg)")
    elif thai_first and needs_help and not preshape:
        report(f"the font {font} lets Thai tone marks collide in matplotlib {matplotlib.__version__}; "
               "install fonts-thai-tlwg (Debian, Ubuntu) or matplotlib 3.11")
    families = [font, "DejaVu Sans"] if thai_first else ["DejaVu Sans", font]
    return Lettering(tuple(name for name in families if name), font, preshape)


def _has_private_glyphs(font_file):
    from matplotlib.ft2font import FT2Font
    characters = FT2Font(font_file).get_charmap()
    return all(code in characters for code in range(0xF700, 0xF71B))
