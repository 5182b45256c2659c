"""The header of a sheet with names down and days or months across: what each column stands for."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from chibo_cli.domain.lists.copies import UID
from chibo_cli.domain.lists.lists import Cell, ListKind, Wishes
from chibo_cli.domain.lists.month_sheet import AREA, HeadingFault, HeadingRefused
from chibo_cli.domain.text.names import folded
from chibo_cli.domain.time.periods import Period, PeriodKind
from chibo_cli.intake.formats.marks import letter
from chibo_cli.intake.headers.meanings import columns_of, fit_of, meanings_of
from chibo_cli.intake.headers.rows import Header, said_of, with_wide_name
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from chibo_cli.intake.sheets import Sheet

_SEARCHED = 100  # rows in which the header is looked for
_MOST_ROWS = 3  # of a header: year or month, days, days of the week
_OVERHEAD = 2  # rows above the name's header that may stand over a column
_CENTURY = 2000

_IN_BRACKETS = re.compile(r"[(\[{][^)\]}]*[)\]}]")
_WEEKDAY = r"(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|t[2-7]|cn|chu nhat|hai|ba|tu|nam|sau|bay)"
_WEEKDAYS = re.compile(_WEEKDAY)
_BEFORE = re.compile(rf"(?:{_WEEKDAY}\s*[,.:-]?\s+(?=\d|ngay))?(?:ngay\s+(?=\d))?")
_BY = r"(?:\s*[/.\-]\s*|\s+(?:nam\s+)?)"
_DAYS = tuple(
    map(
        re.compile,
        (
            r"(?P<day>\d{1,2})\s*[/.\-]\s*(?P<month>\d{1,2})(?:\s*[/.\-]\s*(?P<year>\d{4}|\d{2}))?",
            r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})",
            r"(?P<day>\d{1,2})\s+thang\s+(?P<month>\d{1,2})(?:\s+nam\s+(?P<year>\d{4}))?",
        ),
    )
)
_MONTHS = tuple(
    map(
        re.compile,
        (
            rf"(?:thang|thg|month|t)\.?\s*(?P<month>\d{{1,2}})(?:{_BY}(?P<year>\d{{4}}))?",
            r"(?P<month>\d{1,2})\s*[/.\-]\s*(?P<year>\d{4})",
            r"(?P<year>\d{4})-(?P<month>\d{1,2})",
        ),
    )
)
_FIGURE = re.compile(r"(?P<figure>\d{1,2})(?:\.0)?")
_YEAR = re.compile(r"(?:qu[yi]\s*\w+\s*/|(?:qu[yi]\s*\w+\s+)?(?:nam|year))\s*(?P<year>\d{4})")
_OF_MONTHS = re.compile(r"(?:cac )?thang|months?|thang trong nam")
_OF_DAYS = re.compile(r"(?:cac )?ngay.*|days?|dates?")
# The day a paper was signed says nothing of the days in it.
_SIGNED = re.compile(
    r"ngay[\s.…_]*\d{0,2}[\s.…_]*thang[\s.…_]*\d{0,2}[\s.…_]*nam\s*\d{4}|\d{1,2}[/.\-]\d{1,2}[/.\-]\d{4}"
)
_NAMED = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        # Where something begins or ends is not the month it is about.
        (PeriodKind.YEAR, rf"\b(?:tu|den|het) (?:\w+ )?thang\s*\d{{1,2}}{_BY}(?P<year>\d{{4}})"),
        (PeriodKind.MONTH, rf"\b(?:thang|month|t)\.?\s*(?P<index>\d{{1,2}}){_BY}(?P<year>\d{{4}})"),
        (
            PeriodKind.QUARTER,
            rf"\b(?:qu[yi]|quarter|q)\.?\s*(?P<index>[1-4]|iv|i{{1,3}}){_BY}(?P<year>\d{{4}})",
        ),
        (PeriodKind.YEAR, r"\b(?:nam|year)\s*(?P<year>\d{4})(?!\s*[-–]\s*\d{4})"),
    )
)
_SHEET_NAMED = (
    (PeriodKind.MONTH, re.compile(r"\b(?P<index>\d{1,2})\s*[-. /_]\s*(?P<year>\d{4})\b")),
    (PeriodKind.MONTH, re.compile(r"\b(?P<year>\d{4})-(?P<index>\d{1,2})\b")),
    (PeriodKind.YEAR, re.compile(r"\b(?P<year>\d{4})\b")),
)
_NO_WEEKDAY = re.compile(r"t(?:1|[89]|1[0-2])")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


@dataclass(frozen=True, slots=True)
class _Said:
    """What a heading says of its column; a figure is a day or a month, as what is over it tells."""

    day: int | None = None
    month: int | None = None
    year: int | None = None
    figure: int | None = None
    of: PeriodKind | None = None  # figures below it are months of a year, or days of a month

    def below(self, over: _Said) -> _Said:
        """The same, where what stands over it says what is left open."""
        said = self
        if said.figure is not None:
            if over.of is PeriodKind.YEAR or (over.year is not None and over.month is None):
                said = replace(said, figure=None, month=said.figure)
            elif over.of is PeriodKind.MONTH or over.month is not None:
                said = replace(said, figure=None, day=said.figure)
        return replace(
            said,
            month=over.month if said.month is None else said.month,
            year=over.year if said.year is None else said.year,
        )


def month_header(sheet: Sheet, wishes: Wishes) -> Header | None:
    """The header of a sheet with days or months across; None where it is no such sheet.

    Raises:
        HeadingRefused: it is one, but of one of its columns the day or month is not known.
    """
    if wishes.kind not in {None, ListKind.ATTENDANCES}:
        return None
    for at, row in enumerate(sheet.rows[:_SEARCHED]):
        texts = ["" if cell is None else " ".join(str(cell).split()) for cell in row]
        if any(folded(text) == UID for text in texts):
            return None
        said = said_of(texts, wishes)
        official = columns_of(texts, ListKind.ATTENDANCES, said).get("official")
        if official is not None:
            found = _across(sheet, at, official)
            if found is not None:
                return _header(sheet, at, said, *found)
            if len(columns_of(texts, ListKind.ATTENDANCES, said)) > 1:
                return None
    return None


def _header(
    sheet: Sheet,
    at: int,
    said: Mapping[int, tuple[str, ...]],
    across: Mapping[int, tuple[int, date | Period | HeadingFault]],
    below: int,
) -> Header | None:
    width = max(map(len, sheet.rows[at:below]))
    texts = [
        "" if place in across else _text(sheet, range(at, below), place) for place in range(width)
    ]
    fit = fit_of(texts, ListKind.ATTENDANCES, said)
    if "date" in fit.columns:
        return None  # a row a visit: what else is a day is no column of visits
    days: dict[int, date | Period] = {}
    for place, (row, stretch) in across.items():
        fault = HeadingFault.TWICE if stretch in days.values() else stretch
        if isinstance(fault, HeadingFault):
            raise _refused(sheet, row, place, fault)
        days[place] = stretch  # type: ignore[assignment]  # what is no fault is one of them
        texts[place] = heading(days[place])
    _check_first_days(sheet, days, range(at, below))
    fit = replace(fit, columns=_with_place(fit.columns, texts, said))
    fit = with_wide_name(fit, texts, sheet.merged, range(at, below))
    return Header(texts, below, fit, days)


def _text(sheet: Sheet, header: range, place: int) -> str:
    cells = (sheet.rows[at][place] for at in header if _filled(sheet.rows[at], place))
    return " ".join(str(next(cells, "")).split())


def _refused(sheet: Sheet, at: int, place: int, fault: HeadingFault) -> HeadingRefused:
    cell = sheet.rows[at][place]
    text = f"{cell:%d/%m/%Y}" if isinstance(cell, date) else str(cell).removesuffix(".0")
    return HeadingRefused(sheet.file, sheet.name, f"{letter(place)}{at + 1}", text, fault)


def heading(stretch: date | Period) -> str:
    """A day or a month as a heading says it whole."""
    if isinstance(stretch, Period):
        return f"{stretch.index:02}/{stretch.year}"
    return f"{stretch:%d/%m/%Y}"


def _with_place(
    columns: Mapping[str, int], texts: Sequence[str], said: Mapping[int, tuple[str, ...]]
) -> dict[str, int]:
    """The columns, of those that name a unit only one: of the unit attended, else of the area."""
    found = {key: place for key, place in columns.items() if key not in {"unit", "cell"}}
    places = [
        (place, key)
        for place, text in enumerate(texts)
        for key in (said.get(place) or meanings_of(text))
        if key in {"unit", "cell"}
    ]
    attended = [
        (place, key)
        for place, key in places
        if key == "cell" or place in said or "du" in folded(texts[place]).split()
    ]
    taken = attended[:1] or [(place, AREA) for place, _ in places[:1]]
    return found | {key: place for place, key in taken}


def _across(
    sheet: Sheet, at: int, official: int
) -> tuple[dict[int, tuple[int, date | Period | HeadingFault]], int] | None:
    """By column the row and the day or month of its heading, and the first row below the header."""
    rows, below = sheet.rows, at + 1
    while below < min(at + _MOST_ROWS, len(rows)) and _goes_on(rows, range(at, below), official):
        below += 1
    named = _named_in(sheet, at)
    across: dict[int, tuple[int, date | Period | HeadingFault]] = {}
    for place in range(max(map(len, rows[at:below]))):
        filled = (row for row in range(below - 1, at - 1, -1) if _is_heading(rows[row], place))
        lowest = next(filled, None)
        said = None if lowest is None else _said(rows[lowest][place])
        if lowest is None or said is None or said.of is not None:
            continue
        for above in range(lowest - 1, max(at - _OVERHEAD, 0) - 1, -1):
            said = said.below(_over(sheet, above, place, official))
        stretch = _stretch(said, named)
        if stretch is not None:
            across[place] = (lowest, stretch)
    return (across, below) if across else None


def _goes_on(rows: Sequence[Sequence[Cell]], header: range, official: int) -> bool:
    """Whether the row below is of the header too: it names nobody, and says what is left open."""
    row, first = rows[header.stop], rows[header.start]
    if _filled(row, official):
        return False
    headings = [place for place in range(len(row)) if _is_heading(row, place) and _said(row[place])]
    if not headings:
        return any(_is_weekday(row, place) for place in range(len(row)))
    whole = (
        above.day or above.figure
        for place in headings
        for at in header
        if _is_heading(rows[at], place) and (above := _said(rows[at][place]))
    )
    # Days below a header of their own are a column of days, in a row without a name.
    return not any(whole) and not all(
        _filled(first, place) and (meanings_of(str(first[place])) or not _said(first[place]))
        for place in headings
    )


def _is_heading(row: Sequence[Cell], place: int) -> bool:
    return _filled(row, place) and not _is_weekday(row, place)


def _over(sheet: Sheet, at: int, place: int, official: int) -> _Said:
    """What the cell that stands over a column in a row above says, merged or with blanks beside."""
    row = sheet.rows[at]
    left = min(place, len(row) - 1)
    while left > official and not _filled(row, left):
        left -= 1
    if left <= official or _is_weekday(row, left):
        return _Said()
    ends = [right for (top, begin), (_, right) in sheet.merged if (top, begin) == (at, left)]
    said = None if ends and ends[0] < place else _said(row[left])
    return _Said() if said is None or said.day is not None else said


def _stretch(said: _Said, named: AbstractSet[Period]) -> date | Period | HeadingFault | None:
    """The day or month meant, with the periods named above the table; None where it is neither."""
    day, month, year = said.day or said.figure, said.month, said.year
    if month is None and day is not None:
        months = [each for each in named if each.kind is PeriodKind.MONTH]
        if said.figure is not None and (not months or len(named) > 1):
            return HeadingFault.FIGURE if named else None
        if len(months) != 1:
            return HeadingFault.MONTH
        month, year = months[0].index, months[0].year
    if month is None:
        return None
    years = {each.year for each in named if _holds(each, month)} if year is None else {year}
    if len(years) != 1:
        return HeadingFault.YEAR
    (year,) = years
    try:
        whole = Period(PeriodKind.MONTH, year, month)
        return whole if day is None else date(year, month, day)
    except ValueError:
        return HeadingFault.NO_SUCH_DAY


def _holds(period: Period, month: int) -> bool:
    return period.first_day.month <= month <= period.last_day.month


def _said(cell: Cell) -> _Said | None:
    """What a heading says; None of one that is about no day and no month."""
    match cell:
        case date():
            return _Said(cell.day, cell.month, cell.year)
        case bool() | None:
            return None
        case int() | float():
            text = f"{cell:g}"
        case _:
            text = folded(_IN_BRACKETS.sub(" ", str(cell))).strip(" .:*")
    text = text[len(found[0]) :] if (found := _BEFORE.match(text)) else text
    for pattern in (*_DAYS, *_MONTHS, _FIGURE, _YEAR):
        match = pattern.fullmatch(text)
        if match is not None:
            parts = {name: int(part) for name, part in match.groupdict().items() if part}
            year = parts.get("year")
            if year is not None and year < 100:  # noqa: PLR2004 — of two digits
                year += _CENTURY
            return _Said(parts.get("day"), parts.get("month"), year, parts.get("figure"))
    if _OF_MONTHS.fullmatch(text):
        return _Said(of=PeriodKind.YEAR)
    return _Said(of=PeriodKind.MONTH) if _OF_DAYS.fullmatch(text) else None


def _is_weekday(row: Sequence[Cell], place: int) -> bool:
    """Whether a cell is a day of the week; T2 is a month where T1 or T8 stands in its row."""
    cell = row[place]
    if not isinstance(cell, str) or not _WEEKDAYS.fullmatch(folded(cell).strip(" .")):
        return False
    return not any(
        isinstance(each, str) and _NO_WEEKDAY.fullmatch(folded(each).strip(" .")) for each in row
    )


def _named_in(sheet: Sheet, at: int) -> AbstractSet[Period]:
    """The periods that the rows above the header name; where none do, the sheet's name."""
    above = (cell for row in sheet.rows[:at] for cell in row if isinstance(cell, str))
    named = {each for text in above for each in _periods(text, _NAMED)}
    return named or set(_periods(sheet.name, (*_NAMED, *_SHEET_NAMED)))


def _periods(
    text: str, notations: Sequence[tuple[PeriodKind, re.Pattern[str]]]
) -> Iterator[Period]:
    rest = _SIGNED.sub(" ", folded(text))
    for kind, notation in notations:
        for match in notation.finditer(rest):
            index = match.groupdict().get("index", "1")
            try:
                yield Period(kind, int(match["year"]), _ROMAN.get(index) or int(index))
            except ValueError:
                continue
        rest = notation.sub(" ", rest)


def _check_first_days(sheet: Sheet, days: Mapping[int, date | Period], header: range) -> None:
    """A workbook keeps a month as its first day: where all are such, days and months look alike."""
    if any(isinstance(each, Period) or each.day > 1 for each in days.values()):
        return
    for at in header:
        for place in days:
            if place < len(sheet.rows[at]) and isinstance(sheet.rows[at][place], date):
                raise _refused(sheet, at, place, HeadingFault.FIRST_DAY)


def _filled(row: Sequence[Cell], place: int) -> bool:
    return place < len(row) and row[place] is not None and bool(str(row[place]).strip())
