"""Numbers as their cells show them, told by the number format: 007, CB007, 85%.

Source: ECMA-376 part 1, 18.8.30 and 18.8.31. Grouped digits and decimals are plain: they are read
as the number is. What shows otherwise and is not known here is unclear.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping

BUILT_IN: Mapping[int, str] = {
    9: "0%",
    10: "0.00%",
    11: "0.00E+00",
    12: "# ?/?",
    13: "# ??/??",
    48: "##0.0E+0",
}
"""The formats without a text of their own that do not show plain digits, nor a day."""

_INEXACT = 10**15  # spreadsheets keep fifteen digits
_MANY = 2**10
_LONGEST_CODE = 255  # characters: as Excel has it
_TOKEN = re.compile(r'"([^"]*)"|\\(.)|\[[^\]]*\]|[_*].|(.)', re.DOTALL)
_PLAIN = re.compile(r"[#?,]*0?(?:\.[0#?]*)?,*")
_DAY = re.compile(r"[dmyhsb]", re.IGNORECASE)
_WORDS = re.compile(r"General|Standard|@", re.IGNORECASE)
_PLAIN_TEXT = re.compile(r"-?(?:[1-9][\d.,\s\u202f]*|0(?:[.,]\d*)?)")
_AROUND_DIGITS = re.compile(r"(\D*)(\d+)(\D*)")


@dataclass(frozen=True, slots=True)
class NumberFormat:
    """A format that shows no plain digits: so many `digits` at least between two texts, or percent.

    `decimals` are those of a percentage. Without any of these it is unclear what is shown.
    """

    digits: int = 0
    before: str = ""
    after: str = ""
    decimals: int | None = None

    def shown(self, number: float) -> str | None:
        """What the cell shows; None where that cannot be told."""
        if self.decimals is not None:
            return f"{number * 100:.{self.decimals}f}%"
        if not self.digits or not 0 <= number < _INEXACT or not float(number).is_integer():
            return None
        return f"{self.before}{int(number):0{self.digits}}{self.after}"


@lru_cache(_MANY)
def number_format(code: str) -> NumberFormat | None:
    """The format that a sheet writes so; None of one that shows plain digits, or a day."""
    if len(code) > _LONGEST_CODE:
        return NumberFormat()
    tokens = [found.groups("") for found in _TOKEN.finditer(_first_section(code))]
    shape = "".join(char for *_, char in tokens)
    if _WORDS.fullmatch(shape.strip()) or _DAY.search(shape.replace("General", "")):
        return None
    if "%" in shape:
        return NumberFormat(decimals=sum(char in "0#?" for char in shape.partition(".")[2]))
    said = ["".join(token) for token in tokens]
    bare = shape.strip()
    if "".join(said).strip() == bare and _PLAIN.fullmatch(bare):
        return None
    zeros = [at for at, (*_, char) in enumerate(tokens) if char == "0"]
    if not bare or bare.strip("0") or zeros[-1] - zeros[0] + 1 > len(bare):
        return NumberFormat()
    return _padded("".join(said[: zeros[0]]), len(bare), "".join(said[zeros[-1] + 1 :]))


@lru_cache(_MANY)
def format_of_text(text: str) -> NumberFormat | None:
    """The format under which a number is shown as this text; None where that is plain digits."""
    if _PLAIN_TEXT.fullmatch(text):
        return None
    if "%" in text:
        return NumberFormat(decimals=len(re.split("[.,]", f"{text.rstrip('% ')}.")[1]))
    found = _AROUND_DIGITS.fullmatch(text)
    if found is None:
        return NumberFormat()
    before, digits, after = found.groups()
    return _padded(before, len(digits) if digits.startswith("0") else 1, after)


def _first_section(code: str) -> str:
    """The part that is for positive numbers: `;` ends it, outside of quotes."""
    found = re.match(r'(?:"[^"]*"|\\.|[^;"])*', code, re.DOTALL)
    return found[0] if found else code


def _padded(before: str, digits: int, after: str) -> NumberFormat:
    """Of `0 "điểm"`, a number with its unit, it is not clear that the text is meant."""
    return NumberFormat(digits, before, after) if digits > 1 or before else NumberFormat()
