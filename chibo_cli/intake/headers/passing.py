"""Which rows of a sheet are no rows of its list: groups, totals, signatures, blanks.

A row that could be one of the list is one, and is then refused for what it lacks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from chibo_cli.domain.lists.columns import DAYS
from chibo_cli.domain.lists.copies import UID
from chibo_cli.domain.lists.lists import SHAPES, Cell, ListKind, Skip
from chibo_cli.domain.text.names import folded
from chibo_cli.intake.cells import is_filled, said
from chibo_cli.intake.headers.meanings import is_number_heading

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from chibo_cli.intake.headers.rows import Header
    from chibo_cli.intake.sheets import Sheet

_MARKER = re.compile(r"\(?(?:[IVXLC]+|[A-ZĐ]|\d{1,3}(?:\.\d{1,3})*)[.)]?", re.IGNORECASE)
_NUMERAL = re.compile(r"\(?(?:[IVXLC]+|[A-HK-ZĐ])[.)]?")
_BEGINS_GROUP = re.compile(r"(?:[IVXLC]+|[A-Z])\s*[.)/-]\s*\S")
_MANY = 5_000  # texts of a column: names come again and again
_NUMBER = re.compile(r"\(?\d{1,2}\)?")
# Marks tell "tổng" from the surname Tống, "cộng" from Công.
_TOTAL = re.compile(r"(?:tổng|cộng)(?:\s+(?:cộng|số|hợp|toàn).*|\s*[:(\d].*)?", re.DOTALL)
_TOTAL_BARE = re.compile(r"(?:tong cong|tong so)\s*(?:[:(\d].*)?", re.DOTALL)
_SIGNATURE = re.compile(
    r"(?:noi nhan|nguoi lap|lap bieu|t/m|tm\.|k/t|kt\.|thu truong|\(ky|ky ten|xac nhan cua)"
    r"|.{0,60}\bngay\b.{0,12}\bthang\b.{0,12}\bnam\b"
)
_LEGEND = re.compile(
    r"(?:ghi chu|chu thich|chu giai|giai thich|ky hieu|luu y|notes?|legend|remarks?)\s*(?:[:*(.]|$)"
)
# What a group of people is named by, and no person is.
_OF_UNITS = re.compile(
    r"(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh|đảng bộ|đảng ủy|đảng uỷ|chi bộ"
    r"|cụm|khối|đơn vị|sở|phòng|văn phòng|ban (?:tổ|dân|tuyên|nội|thường|chấp|kiểm|quản|chỉ)"
    r"|tỉnh ủy|tỉnh uỷ|huyện ủy|huyện uỷ|ubnd|hđnd|mttq|công an|commune|district|cell)\b.*\S",
    re.DOTALL,
)
_NUMBERED_GROUP = re.compile(r"\(?(?:[IVXLC]+|[A-ZĐ]|\d{1,3}(?:\.\d{1,3})*)\s*[.)/-]\s*(?=\S)")
_IN_BRACKETS = re.compile(r"\s*\([^)]*\)")
_ORDINAL = re.compile(r"\(?([a-zđ]|\d{1,2})[.)]*(?:\s*=.*)?")
_FEW = 2


def group_name(cells: Sequence[Cell]) -> str | None:
    """What a group row names, without its number and what stands in brackets."""
    texts = [said(cell) for cell in cells if said(cell)]
    plain = _IN_BRACKETS.sub("", _NUMBERED_GROUP.sub("", texts[-1], count=1)).strip(" :")
    return plain or None


@dataclass(slots=True)
class Passing:
    """The rows of a list one after another: what was seen so far decides on the next."""

    sheet: Sheet
    header: Header
    _over: Skip | None = field(default=None, init=False)
    _is_begun: bool = field(default=False, init=False)
    _number: int = field(default=0, init=False)
    _numbers: int | None = field(init=False)
    _required: Sequence[frozenset[str]] = field(init=False)
    _merged: set[int] = field(init=False)

    def __post_init__(self) -> None:
        self._numbers = next(
            (place for place, text in enumerate(self.header.texts) if is_number_heading(text)),
            None,
        )
        columns = self.header.fit.columns.keys()  # some may be left out, where a command tells
        shape = SHAPES.get(self.header.fit.kind)  # a copy of a table is not looked at so
        required = () if shape is None else shape.required
        self._required = [alternatives for alternatives in required if alternatives & columns]
        self._merged = {
            top
            for (top, left), (bottom, right) in self.sheet.merged
            if top == bottom and right > left
        }

    def rows(self) -> Iterator[tuple[int, Sequence[Cell], Skip | None]]:
        """Each row below the header, its place from 0, and why it is passed over, if it is."""
        for at in range(self.header.below, len(self.sheet.rows)):
            cells = self.sheet.rows[at]
            why = self._why(at, cells)
            if why is None:
                self._over = None
                self._number = self._number_of(cells)
            if why is not Skip.BLANK:
                self._is_begun = True
            yield at, cells, why

    def _why(self, at: int, cells: Sequence[Cell]) -> Skip | None:
        if UID in self.header.fit.columns:  # a copy of a table has nothing but rows
            return None if is_filled(cells) else Skip.BLANK
        is_row = self._is_row(cells)
        if is_row and self._is_begun:
            return None  # as nearly all of them
        texts = ["" if cell is None else str(cell).strip() for cell in cells]
        filled = [text for text in texts if text]
        if not filled:
            return Skip.BLANK
        if not self._is_begun and _is_numbering(filled, self._fewest_numbers):
            return Skip.NUMBERING
        if is_row:
            return None
        if _is_total(filled[0]) or (len(filled) > 1 and self._numbered_total(texts, filled)):
            self._over = Skip.SIGNATURE
            return Skip.TOTAL
        if self._over is None and _SIGNATURE.match(folded(filled[0])):
            self._over = Skip.SIGNATURE
        elif self._over is None and _LEGEND.match(folded(filled[0])):
            self._over = Skip.LEGEND
        if self._over is not None:
            return self._over
        return Skip.GROUP if self._is_group(at, texts, filled) else None

    def _is_row(self, cells: Sequence[Cell]) -> bool:
        """Whether two required columns hold values, or what makes a row of a list of names."""
        real = 0
        for alternatives in self._required:
            real += any(self._is_real(column, cells) for column in alternatives)
            if real == _FEW:
                return True
        if self._over is not None and real and self._number_of(cells):
            return True
        if len(self._required) > 1:
            return False
        columns = sum(self._is_real(column, cells) for column in self.header.fit.columns)
        if not real or columns < _FEW or self._over is not None:
            return False
        first = next((text for text in map(said, cells) if text), "")
        return not _LEGEND.match(folded(first))

    def _is_real(self, column: str, cells: Sequence[Cell]) -> bool:
        place = self.header.fit.columns.get(column)
        cell = None if place is None or place >= len(cells) else cells[place]
        if cell is None or not str(cell).strip():
            return False
        if column in DAYS:
            return isinstance(cell, date) or any(map(str.isdigit, str(cell)))
        return isinstance(cell, str) and not _is_total(cell.strip())

    def _number_of(self, cells: Sequence[Cell]) -> int:
        """The number that a row bears in the column of numbers; 0 without one."""
        cell = (
            None if self._numbers is None or self._numbers >= len(cells) else cells[self._numbers]
        )
        text = str(cell or "").strip().rstrip(".").removesuffix(".0")
        return int(text) if text.isascii() and text.isdigit() else 0

    def _numbered_total(self, texts: Sequence[str], filled: Sequence[str]) -> bool:
        is_number = bool(_MARKER.fullmatch(filled[0])) and texts.index(filled[0]) == self._numbers
        return is_number and _is_total(filled[1])

    def _is_group(self, at: int, texts: Sequence[str], filled: Sequence[str]) -> bool:
        """A number or Roman numeral and one text, or one text that begins so or fills the row."""
        known = self.header.fit.places
        is_list_of_names = len(self._required) == 1
        if len(filled) == 1:
            place = texts.index(filled[0])
            if place not in known or at in self._merged:
                return True
            if self._names_a_group(at, place, filled[0].casefold()):
                return True
            return bool(_BEGINS_GROUP.match(filled[0]) or _NUMERAL.fullmatch(filled[0]))
        first = filled[0].removesuffix(".0")
        if len(filled) != _FEW or not _MARKER.fullmatch(first):
            return False
        if _NUMERAL.fullmatch(first):
            return True
        return not is_list_of_names and not self._is_in_sequence(at, first)

    def _names_a_group(self, at: int, place: int, text: str) -> bool:
        """Whether a unit stands alone where people are named, or over units that tell their kind.

        Anywhere else it may be a row that lacks the rest, and is refused for it.
        """
        if not _OF_UNITS.fullmatch(text):
            return False
        columns = self.header.fit.columns
        if self.header.fit.kind is ListKind.UNITS:
            below = self.sheet.rows[at + 1] if at + 1 < len(self.sheet.rows) else ()
            return "kind" in columns and not text.startswith("chi bộ") and self._is_row(below)
        return place in {columns.get("official"), columns.get("name")}

    @property
    def _fewest_numbers(self) -> int:
        """How many numbers number the columns: two might be a row, but not of a list of names."""
        return _FEW if "name" in self.header.fit.columns else _FEW + 1

    def _is_in_sequence(self, at: int, marker: str) -> bool:
        """Whether the number counts on from the rows of the list, before it or after it."""
        number = int(marker) if marker.isdigit() else 0
        if not number or self._numbers is None:
            return False
        if number == self._number + 1 and number > 1:
            return True
        after = self.sheet.rows[at + 1] if at + 1 < len(self.sheet.rows) else ()
        return self._is_row(after) and self._number_of(after) == number + 1


def _is_numbering(filled: Sequence[str], fewest: int) -> bool:
    """Whether a row numbers the columns, perhaps with gaps: (1) (2) (4), A B 1 2, a b c."""
    found = [_ORDINAL.fullmatch(text.removesuffix(".0").casefold()) for text in filled]
    marks = [match[1] for match in found if match]
    if len(marks) < len(filled) or len(marks) < fewest:
        return False
    letters = [mark for mark in marks if not mark.isdigit()]
    numbers = [int(mark) for mark in marks if mark.isdigit()]
    is_from_first = numbers[:1] in ([], [1]) and letters[:1] in ([], ["a"])
    is_rising = numbers == sorted(set(numbers)) and letters == sorted(set(letters))
    return is_from_first and is_rising and marks[: len(letters)] == letters


@lru_cache(_MANY)
def _is_total(text: str) -> bool:
    said = text.casefold().strip(" :*")
    return bool(_TOTAL.fullmatch(said) or _TOTAL_BARE.fullmatch(said))
