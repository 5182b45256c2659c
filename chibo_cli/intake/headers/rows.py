"""Where the header of a sheet stands: one row or two, below any number of title rows."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from chibo_cli.domain.lists.lists import Cell, ListKind, Wishes
from chibo_cli.intake.formats.marks import column_of
from chibo_cli.intake.headers.meanings import Fit, columns_of, ladder_fit, meanings_of, recognised
from chibo_cli.values import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet
    from datetime import date

    from chibo_cli.domain.time.periods import Period
    from chibo_cli.intake.formats.workbooks import Area
    from chibo_cli.intake.sheets import Sheet

_SEARCHED = 1_000  # rows in which a header is looked for
_AFTER_THE_FIRST = 2
_FEW = 2
_LETTER = re.compile(r"(?:(?:cột|cot|column) )?([a-z]{1,3})", re.IGNORECASE)
Said = dict[int, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Header:
    """The headers of a sheet, one a column, and the row below them, counted from 0.

    `days` are the days and months across a month sheet, by column; of other lists, none.
    """

    texts: Sequence[str]
    below: int
    fit: Fit
    days: Mapping[int, date | Period] = field(default_factory=dict)


def header_of(sheet: Sheet, wishes: Wishes) -> Header | None:
    """The header of a sheet's list; None where no row, nor two, make one.

    Of the first row that fits and those just below it, the one that uses most columns is taken.
    A row with one known column is a header only where no other row is: it may be a title.
    """
    first: int | None = None
    best: Header | None = None
    for at in range(min(len(sheet.rows), _SEARCHED)):
        if first is not None and at > first + _AFTER_THE_FIRST:
            break
        for texts, below in _candidates(sheet, at):
            fit = recognised(texts, said_of(texts, wishes), wishes.kind, wishes.optional)
            if fit is None and wishes.kind in {None, ListKind.UNITS}:
                fit = ladder_fit(texts)
            if fit is None:
                continue
            if best is None or fit.size > best.fit.size:
                best = Header(
                    texts, below, with_wide_name(fit, texts, sheet.merged, range(at, below))
                )
            if fit.size >= _FEW and first is None:
                first = at
    return best


def with_wide_name(fit: Fit, texts: Sequence[str], merged: Sequence[Area], rows: range) -> Fit:
    """With the columns below one merged header of a person's name, which are one name."""
    column = "official" if "official" in fit.columns else "name"
    left = fit.columns.get(column)
    if left is None or column in fit.halves or fit.kind is ListKind.UNITS:
        return fit
    for (top, first), (_, last) in merged:
        is_wide = top in rows and first == left < last < len(texts)
        if is_wide and not any(texts[left + 1 : last + 1]):
            return replace(fit, halves={**fit.halves, column: tuple(range(left, last + 1))})
    return fit


def nearest_texts(sheet: Sheet, wishes: Wishes) -> Sequence[str]:
    """The row that holds most known headers, else the one with most cells; for a refusal."""
    rows = (_texts(row) for row in sheet.rows[:_SEARCHED])

    def known(texts: Sequence[str]) -> tuple[int, int]:
        said = said_of(texts, wishes)
        count = sum(bool(meanings_of(text)) for text in texts) + len(said)
        return count, sum(map(bool, texts))

    return max(rows, key=known, default=())


def said_of(texts: Sequence[str], wishes: Wishes) -> Said:
    """What a clerk said of columns, by place: a header names its column, a letter any."""
    said: Said = {}
    for name, columns in wishes.columns:
        place = place_named(texts, name)
        if place is not None and texts[place]:
            said[place] = columns
    return said


def place_named(texts: Sequence[str], name: str) -> int | None:
    """The place of the column with that header, else of that letter."""
    wanted = " ".join(name.casefold().split())
    for place, text in enumerate(texts):
        if " ".join(text.casefold().split()) == wanted:
            return place
    found = _LETTER.fullmatch(wanted)
    place = -1 if found is None else column_of(found[1].upper())
    return place if 0 <= place < len(texts) else None


def is_header_again(row: Sequence[Cell], header: Header) -> bool:
    """Whether a row repeats the header, as on each printed page."""
    columns = header.fit.columns
    for column, place in columns.items():  # of most rows the first cell tells: asked of every row
        cell = row[place] if place < len(row) else None
        if not isinstance(cell, str) or column not in meanings_of(" ".join(cell.split())):
            return False
    return len(columns) >= _FEW and columns == columns_of(_texts(row), header.fit.kind)


def _candidates(sheet: Sheet, at: int) -> Iterator[tuple[Sequence[str], int]]:
    upper = _texts(sheet.rows[at])
    if not any(upper):
        return
    lower = _texts(sheet.rows[at + 1]) if at + 1 < len(sheet.rows) else []
    tall = {left for (top, left), (bottom, _) in sheet.merged if top == at < bottom}
    joined = _joined(upper, lower, _wide_in(sheet.merged, at), tall)
    if joined is None or not tall:
        yield upper, at + 1
    if joined is not None:
        yield joined, at + 2


def _joined(
    upper: Sequence[str], lower: Sequence[str], wide: Mapping[int, int], tall: AbstractSet[int]
) -> Sequence[str] | None:
    """The headers of two rows: below a wide header stand its parts, below others nothing.

    A wide header is a merged one, or one with blanks to its right, which is how the formats
    without merged ranges show it. Beside `tall` ones, merged downwards, also one column has parts.
    """
    width = max(len(upper), len(lower))
    upper = [*upper, *[""] * (width - len(upper))]
    lower = [*lower, *[""] * (width - len(lower))]
    if not any(lower) if tall else sum(map(bool, lower)) < _FEW or not any(map(meanings_of, lower)):
        return None
    above, over = "", -1
    texts = []
    for place in range(width):
        if upper[place]:
            above = upper[place]
            over = wide.get(place, _until(upper, place))
        is_wide = place <= over and (
            over > _start(upper, place) or (bool(tall) and place not in tall)
        )
        if lower[place] and upper[place] and not is_wide and lower[place] != upper[place]:
            return None  # a row of the list, below its header
        part = lower[place]
        if part and not meanings_of(part) and is_wide and meanings_of(f"{above} {part}"):
            part = f"{above} {part}"
        texts.append(part or upper[place])
    return texts


def _start(upper: Sequence[str], place: int) -> int:
    while place and not upper[place]:
        place -= 1
    return place


def _until(upper: Sequence[str], place: int) -> int:
    """The last of the blanks to the right of a header."""
    while place + 1 < len(upper) and not upper[place + 1]:
        place += 1
    return place


def _wide_in(merged: Sequence[Area], row: int) -> dict[int, int]:
    """The merged ranges that begin in a row and are one row high: first and last column."""
    return {left: right for (top, left), (bottom, right) in merged if top == row and bottom == row}


def _texts(row: Sequence[Cell]) -> list[str]:
    return ["" if cell is None else " ".join(str(cell).split()) for cell in row]
