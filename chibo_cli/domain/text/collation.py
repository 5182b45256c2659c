"""Vietnamese order, as ICU's `vi` has it, with the tone mark's place made canonical first.

Three levels: letters (a ă â b c d đ e ê … o ô ơ … u ư …), then tones (ngang huyền hỏi ngã sắc
nặng), then case. Spaces come before punctuation, before digits, before letters.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from chibo_cli.domain.text.names import OFFICE_MARK, given_name_first

Place = tuple[tuple[tuple[int, str, int], ...], tuple[int, ...], tuple[int, ...]]
SortKey = tuple[tuple[tuple[int, str, int], ...], tuple[int, ...], tuple[int, ...], str]

_HAT, _BREVE, _HORN = "\u0302", "\u0306", "\u031b"
_TONE_ORDER = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
_LETTER_RANK = {
    ("a", _BREVE): 1,
    ("a", _HAT): 2,
    ("e", _HAT): 1,
    ("o", _HAT): 1,
    ("o", _HORN): 2,
    ("u", _HORN): 1,
}
_TONE = "([\u0300\u0309\u0303\u0301\u0323])"
_OPEN_OA = f"(?i)(o)([ae]){_TONE}(?![^\\W\\d_]|[\u0300-\u036f])"  # compiled where one sorts
_OPEN_UY = f"(?i)(?<!q)(u)(y){_TONE}(?![^\\W\\d_]|[\u0300-\u036f])"
_OTHER_MARK = 6
_PUNCTUATION = "_-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$"  # the order of CLDR's root collation


@cache  # a report sorts the same names by row, by unit and by part
def sort_key(text: str) -> SortKey:
    """The place of a text in Vietnamese order."""
    weights = [_weight(letter, marks) for letter, marks in _letters(text)]
    if not weights:
        return (), (), (), text
    primary, tones, cases = zip(*weights, strict=True)
    return primary, tones, cases, text


def person_key(full_name: str) -> tuple[Place, Place]:
    """The place of a person: by given name, the last word, then by the rest.

    Two spellings of one name have one place, for the code to decide.
    """
    given, rest = given_name_first(full_name)
    return sort_key(given)[:3], sort_key(rest)[:3]


def code_key(code: str | None) -> tuple[str, SortKey]:
    """The place of a code: letter by letter, those of offices then by the office behind the `@`.

    No code is placed as an empty one.
    """
    own, _, office = (code or "").partition(OFFICE_MARK)
    return own, sort_key(office)


def _letters(text: str) -> list[tuple[str, str]]:
    """Each base letter with its combining marks, the tone moved to its canonical place."""
    decomposed = unicodedata.normalize("NFD", text)
    for pattern in (_OPEN_OA, _OPEN_UY):
        decomposed = re.sub(pattern, r"\1\3\2", decomposed)
    letters: list[tuple[str, str]] = []
    for character in decomposed:
        if unicodedata.combining(character) and letters:
            base, marks = letters[-1]
            letters[-1] = (base, marks + character)
        else:
            letters.append((character, ""))
    return letters


@cache
def _weight(letter: str, marks: str) -> tuple[tuple[int, str, int], int, int]:
    """What one letter with its marks adds to each level."""
    rank = 1 if letter in "đĐ" else 0
    tone = 0
    for mark in marks:
        variant = _LETTER_RANK.get((letter.lower(), mark))
        if variant is not None:
            rank = variant
        else:
            tone = _TONE_ORDER.get(mark, _OTHER_MARK)
    return (*_place(letter), rank), tone, int(letter.isupper())


def _place(letter: str) -> tuple[int, str]:
    if letter.isspace():
        return 0, ""
    if letter.isdigit():
        return 2, letter
    if letter.isalpha():
        return 3, "d" if letter in "đĐ" else letter.lower()
    ranked = _PUNCTUATION.find(letter)
    return 1, chr(ranked) if ranked >= 0 else letter
