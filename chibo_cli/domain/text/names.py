"""Vietnamese names and texts: how they are stored, folded, compared, and quoted on a line."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from chibo_cli.domain.text.errors import TextFault, TextRefused

LONGEST_TEXT = 2000

OFFICE_MARK = "@"
"""Between a code and the office that it is of, as Kerberos has it: `CB01@Xã An Hòa`."""
_SPACES = {"\u00a0": " ", "\u202f": " ", "\u2007": " ", "\u3000": " ", "\t": " "}
_ZERO_WIDTH = dict.fromkeys("\u200b\u200c\u200d\u2060\ufeff\u00ad", "")
_LOOKALIKES = {"Ð": "Đ", "ð": "đ", "Ɖ": "Đ"}  # eth and African D, as other keyboards type Đ
_STORED = str.maketrans({**_SPACES, **_ZERO_WIDTH, **_LOOKALIKES})
APOSTROPHES = "\u2019\u2018\u02bc\u00b4\u0060\u2032"  # as other keyboards type '
_APOSTROPHES = str.maketrans(dict.fromkeys(APOSTROPHES, "'"))
_BIDI_CONTROLS = frozenset(
    "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)
_NO_CHARACTERS = "\ufffe\uffff"  # XML, and so every workbook, breaks on them
_MOST_MARKS = 30
# Nothing that Vietnamese is written with stands in so long a run without a letter or a sign.
_RUN = f"[^\x00-\u02ff\u1e00-\u1eff\u2000-\u206f]{{{_MOST_MARKS + 1},}}"
_TONES = "\u0300\u0309\u0303\u0301\u0323"
_AROUND_WORDS = '()[]{}"“”«».;:!?'
_LINE_END = re.compile(r"\r\n?|[\u2028\u2029]")
_SYLLABLE = re.compile(r"-|[^-]+")
_WORD = re.compile(r"[^\s,]+")


def stored(text: str) -> str:
    """One line of text as the register keeps it: NFC, single spaces, Đ for eth, nothing invisible.

    Raises:
        TextRefused: a control, bidirectional or surrogate character, or over 2,000 characters.
    """
    plain = " ".join(stored_lines(text).split())
    return text if plain == text else plain  # of a long list most are as typed, and held once


def stored_lines(text: str) -> str:
    r"""Text of several lines as the register keeps it; line ends become \\n.

    Raises:
        TextRefused: as `stored`.
    """
    plain = _LINE_END.sub("\n", text.translate(_STORED))
    if holds_forbidden(plain):
        raise TextRefused(text, TextFault.CONTROL_CHARACTER)
    if has_too_many_marks(plain):
        raise TextRefused(text, TextFault.TOO_MANY_MARKS)
    plain = unicodedata.normalize("NFC", plain).strip()
    if len(plain) > LONGEST_TEXT:
        raise TextRefused(text, TextFault.TOO_LONG)
    return plain


def holds_forbidden(text: str) -> bool:
    """Whether a character is in it that no text of the register holds."""
    return not text.isprintable() and any(map(_is_forbidden, text))


def has_too_many_marks(text: str) -> bool:
    """Whether a letter bears more than 30 marks: to put n of them in order takes n² steps.

    Source: UAX 15, section 13, the stream-safe text format.
    """
    if len(text) <= _MOST_MARKS or text.isascii():
        return False
    for run in re.finditer(_RUN, text):
        count = 0
        for character in run[0]:
            count = count + 1 if _is_mark(character) else 0
            if count > _MOST_MARKS:
                return True
    return False


def stored_name(text: str) -> str:
    """A name as the register keeps it, which can be looked for by its words.

    Raises:
        TextRefused: as `stored`; or it is empty, or holds no letter and no digit.
    """
    name = stored(text)
    if not name:
        raise TextRefused(text, TextFault.EMPTY)
    form = search_form(name)
    if not any(letter.isalnum() for letter in form):
        raise TextRefused(text, TextFault.NO_WORD)
    if len(form) > LONGEST_TEXT:  # some letters fold to several
        raise TextRefused(text, TextFault.TOO_LONG)
    return name


def folded(text: str) -> str:
    """Letters without any mark or case, đ as d: what a clerk types in haste. `Hòa` is `hoa`."""
    plain = text.translate(_STORED).translate(_APOSTROPHES).replace("Đ", "D").replace("đ", "d")
    decomposed = _decomposed(plain)
    bare = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return " ".join(bare.casefold().split())


def has_diacritics(text: str) -> bool:
    """Whether any mark was typed, đ included."""
    plain = text.translate(_STORED)
    decomposed = _decomposed(plain)
    return any(unicodedata.combining(letter) or letter in "đĐ" for letter in decomposed)


def same_name_key(text: str) -> tuple[tuple[str, str], ...]:
    """Key that two spellings of one name share: per word its letters without tone, and the tone.

    Case and the place of the tone mark do not matter: hoà = hòa, thuỷ = thủy; Hoà ≠ Hoá.
    """
    syllables = (syllable for word in words(text) for syllable in _SYLLABLE.findall(word))
    return tuple(_letters_and_tone(syllable) for syllable in syllables)


@lru_cache(2**13)  # of a long list each name is asked for from several sides
def search_form(text: str) -> str:
    """The folded words, without the punctuation around them, with single spaces."""
    return " ".join(words(folded(text)))


def parted(form: str) -> list[str]:
    """The words of such a form as names are compared by: those of `an-binh` are two."""
    return form.replace("-", " ").split()


def words(text: str) -> tuple[str, ...]:
    """The words, without the punctuation around them: `ấp 1 (mới)` has three."""
    found = (word.strip(_AROUND_WORDS) for word in _WORD.findall(text.translate(_STORED)))
    return tuple(word for word in found if word)


def given_name_first(full_name: str) -> tuple[str, str]:
    """The given name, which is the last word, and the rest before it."""
    rest, _, given = full_name.rpartition(" ")
    return given, rest


def coded(name: str, code: str | None) -> str:
    """A person or a unit as chibo writes them: `Nguyễn Văn An (CB01)`."""
    return name if code is None else f"{name} ({code})"


QUOTED = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "'")
"""What a text in CSV begins with that gets a `'` before it: `'` too, so that it comes off again."""


def quoted(text: str) -> str:
    """A text as CSV has it: one that a spreadsheet would take for a formula gets a `'`."""
    return f"'{text}" if text.startswith(QUOTED) else text


def unquoted(text: str) -> str:
    """The text that `quoted` made; any other as it is."""
    return text[1:] if text.startswith("'") and text[1:].startswith(QUOTED) else text


def _letters_and_tone(word: str) -> tuple[str, str]:
    decomposed = _decomposed(word.translate(_APOSTROPHES).casefold())
    tone = "".join(letter for letter in decomposed if letter in _TONES)
    letters = "".join(letter for letter in decomposed if letter not in _TONES)
    return unicodedata.normalize("NFC", letters), tone


def _decomposed(text: str) -> str:
    """Letters and their marks apart; where a letter bears too many to be writing, none."""
    if has_too_many_marks(text):
        text = "".join(character for character in text if not _is_mark(character))
    return unicodedata.normalize("NFD", text)


def _is_mark(character: str) -> bool:
    # U+0F73 and its like are no marks by themselves, and become two.
    return unicodedata.combining(unicodedata.normalize("NFD", character)[0]) > 0


def _is_forbidden(character: str) -> bool:
    if character == "\n":
        return False
    if character in _BIDI_CONTROLS or character in _NO_CHARACTERS:
        return True
    return unicodedata.category(character) in {"Cc", "Cs"}
