"""The marks below the days or months of a sheet: each visit a row states is a row of a list."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, time, timedelta
from typing import TYPE_CHECKING

from chibo_cli.domain.failures import ChiboError
from chibo_cli.domain.lists import month_sheet
from chibo_cli.domain.lists.errors import CellRefused, Problem
from chibo_cli.domain.lists.lists import Cell, FaultyCell, ListRow
from chibo_cli.domain.text.names import folded
from chibo_cli.domain.time.errors import InvalidDay
from chibo_cli.domain.time.notation import parse_day_in_file, parse_time
from chibo_cli.domain.time.periods import Period
from chibo_cli.intake.cells import as_text
from chibo_cli.intake.formats.marks import letter
from chibo_cli.values import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from chibo_cli.intake.headers.rows import Header
    from chibo_cli.intake.sheets import Sheet

_ATTENDED = {"x", "×", "✓", "✔", "√", "☑", "1", "co", "yes", "true", "du", "da du"}
_ABSENT = {
    *("", "v", "p", "k", "kp", "vp", "0", "-", "–", "—", "false", "no", "absent", "excused"),
    *("vang", "vang mat", "vang co phep", "vang khong phep", "phep", "co phep", "khong phep"),
    *("khong", "khong du"),
}
_OF_A_VISIT = (
    *("meeting", "substitute", "score", "strengths", "shortcomings", "recommendation"),
    *("document", "reported_on", "tags"),
)
_BETWEEN_DAYS = re.compile(r"[;\n]|,(?=\s*\d)|\bvà\b(?=\s*\d)|\+")
_DAY = re.compile(r"(?:ngày\s+)?(\d{1,2}(?:[/.\-]\d{1,2}(?:[/.\-](?:\d{4}|\d{2}))?)?)(?![\d/])")
_CLOCK = re.compile(r"\d{1,2}\s*(?::|h|g)")


@dataclass(frozen=True, slots=True)
class Stated:
    """What a row of a month sheet states, a row of attendances a visit, and what is wrong in it."""

    rows: list[ListRow] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def visits_in(row: ListRow, header: Header, sheet: Sheet) -> Stated:
    """The visits of a row, its other columns read; a problem names the cell it stands in."""
    stated = Stated()
    for place, stretch in header.days.items():
        cell = row.whole[place] if place < len(row.whole) else None
        fault = sheet.marks.faults.get((row.number - 1, place))
        if fault is not None:
            cell = FaultyCell(CellRefused(fault[1], fault[0]), fault[1])
        at = (header.texts[place], letter(place) if sheet.name else "")
        try:
            for day, unit in _visits(cell, stretch):
                if unit is None and not {"unit", "cell", month_sheet.AREA} & row.cells.keys():
                    raise month_sheet.CellUnsaid(str(cell).strip())
                cells = {**row.cells, "date": day}
                places = {"date": at}
                if unit is not None:
                    cells["unit"], places["unit"] = unit, at
                stated.rows.append(replace(row, cells=cells, places=places))
        except ChiboError as error:
            stated.problems.append(_problem(sheet, row, at, cell, error))
    for column in _OF_A_VISIT:
        noted = row.cells.get(column)
        if noted is not None and folded(str(noted)) not in _ABSENT and len(stated.rows) != 1:
            place = header.fit.columns[column]
            at = (header.texts[place], letter(place) if sheet.name else "")
            several = month_sheet.OneVisitWanted(len(stated.rows))
            stated.problems.append(_problem(sheet, row, at, noted, several))
    return stated


def is_marked(cells: Sequence[Cell], header: Header) -> bool:
    """Whether a row has a mark or a figure below a day or month, whatever else it looks like."""
    said = (folded(str(cells[place])) for place in header.days if place < len(cells))
    return any(each.removesuffix(".0") in _ATTENDED or each[:1].isdigit() for each in said)


def _problem(
    sheet: Sheet, row: ListRow, at: tuple[str, str], cell: Cell, error: ChiboError
) -> Problem:
    heading, column = at
    place = f"{column}{row.number}" if column else ""
    text = str(cell).removesuffix(".0")
    return Problem(sheet.file, sheet.name, row.number, heading, text, error, place)


def _visits(cell: Cell, stretch: date | Period) -> Iterator[tuple[date, str | None]]:
    """The days that a cell states, each with the unit it names, if any.

    Raises:
        ChiboError: the cell is neither a visit nor none.
    """
    if isinstance(cell, FaultyCell):
        raise cell.error
    text = str(as_text(cell)).strip() if cell is not None else ""
    said = folded(text).removesuffix(".0").strip(" .")
    if said in _ABSENT:
        return
    if isinstance(stretch, Period):
        yield from _in_month(cell, text, said, stretch)
    elif said in _ATTENDED or _is_time(cell, text):
        yield stretch, None
    elif isinstance(cell, str) and any(each.isalpha() for each in text):
        yield stretch, text
    else:
        raise month_sheet.MarkUnknown(text.removesuffix(".0"))


def _in_month(cell: Cell, text: str, said: str, month: Period) -> Iterator[tuple[date, str | None]]:
    if isinstance(cell, date):
        day = date(cell.year, cell.month, cell.day)
        if day not in month:
            raise month_sheet.OutsideMonth(f"{day:%d/%m/%Y}", month)
        yield day, None
        return
    unsaid = month_sheet.DayUnsaid(text.removesuffix(".0"), month, f"05/{month.index:02}")
    parts = [part.strip() for part in _BETWEEN_DAYS.split(text) if part.strip()]
    if not isinstance(cell, str) or said in _ATTENDED or _is_time(cell, text):
        raise unsaid
    for part in parts:
        found = _DAY.match(part)
        is_bare = part.isdigit() and not part.startswith("0")
        if found is None or (is_bare and len(parts) == 1):  # a day, or how many?
            raise unsaid
        unit = part[found.end() :].strip(" :–-")
        if unit.startswith("(") and unit.endswith(")"):
            unit = unit[1:-1]
        yield _day(found[1], part, month), unit or None


def _day(written: str, part: str, month: Period) -> date:
    """A day, or a day and month, in a month of a year."""
    text = {0: f"{written}/{month.index}/{month.year}", 1: f"{written}/{month.year}"}.get(
        sum(written.count(mark) for mark in "/.-"), written
    )
    try:
        day = parse_day_in_file(text)
    except InvalidDay as error:
        raise InvalidDay(part, error.fault) from None
    if day not in month:
        raise month_sheet.OutsideMonth(part, month)
    return day


def _is_time(cell: Cell, text: str) -> bool:
    if isinstance(cell, time | timedelta):
        return bool(cell) if isinstance(cell, timedelta) else cell != time()
    if not isinstance(cell, str) or not _CLOCK.match(text):
        return False
    parse_time(text)
    return True
