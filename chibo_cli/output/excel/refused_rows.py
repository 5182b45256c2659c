"""The lists that an import refused, row by row, with what is wrong: to mend and import again."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from datetime import date, datetime, time, timedelta
from pathlib import PurePath
from typing import TYPE_CHECKING

from chibo_cli.domain.facts.errors import RepeatedRow
from chibo_cli.domain.lists.copies import NUMBER, UID
from chibo_cli.domain.lists.lists import Cell, FaultyCell, ListRow, ListTable
from chibo_cli.domain.text.names import unquoted
from chibo_cli.messages.answers.lists import ERRORS_COLUMN, ERRORS_TITLE
from chibo_cli.output.excel.book.cells import GENERAL, Cells, CellValue
from chibo_cli.output.excel.book.heights import line_count, row_height
from chibo_cli.output.excel.book.layout import FAULTY, HEADER, LABEL, UNDATED
from chibo_cli.output.forms.text import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from chibo_cli.domain.failures import ChiboError
    from chibo_cli.domain.lists.errors import Problem
    from chibo_cli.messages.words import Words
    from chibo_cli.output.excel.book.in_memory import MemoryWorkbook

_NOT_IN_TITLES = re.compile(r"[\[\]:*?/\\]")
_LINE_END = re.compile(r"\r\n?")
_LONGEST_TITLE = 31
_NO_VALUE = "#VALUE!"  # of a formula without a saved value, which a workbook read shows nothing of
_WIDTH, _ERRORS_WIDTH = 20.0, 70.0
_DAY, _MOMENT, _TIME, _DURATION = "dd/mm/yyyy", "dd/mm/yyyy hh:mm", "hh:mm", "[h]:mm:ss"
_FIRST_YEAR = 1900  # before it a workbook has no days
_INEXACT = 10**15  # a number that no workbook keeps whole: refused again
_EXACT = 10**11  # a longer number is a code, and would be shown as 1,23E+11


def refused_workbook(
    tables: Sequence[ListTable],
    problems: Sequence[Problem],
    name: str,
    words: Words,
    sentence: Callable[[ChiboError, Words], str],
) -> bytes:
    """The lists of every file with a refused row, whole, to stand in the files' place.

    A sheet a list: its header, the rows as they were, those refused first, and a column of errors,
    which names other rows by their place in this workbook, called `name`.
    """
    from chibo_cli.output.excel.book.in_memory import new_book

    by_row: defaultdict[tuple[str, str, int], list[Problem]] = defaultdict(list)
    for each in (one for problem in problems for one in (problem, *problem.following)):
        by_row[each.file, each.sheet, each.row].append(each)
    book = new_book(words(ERRORS_TITLE), UNDATED)
    files = {file for file, _, _ in by_row}
    sheets: dict[str, tuple[ListTable, list[tuple[ListRow, Sequence[Problem]]]]] = {}
    taken: set[str] = set()
    for table in tables:
        if table.file in files:
            title = _title(table, taken)
            taken.add(title.casefold())
            # A row of a month sheet may state several visits.
            stated = {row.number: row for row in (*table.silent, *table.rows)}
            rows: list[tuple[ListRow, Sequence[Problem]]] = [
                (row, by_row.get((table.file, table.sheet, row.number), ()))
                for _, row in sorted(stated.items())
            ]
            sheets[title] = (table, sorted(rows, key=lambda pair: not pair[1]))
    places = {
        (table.file, table.sheet, row.number): (title, number)
        for title, (table, rows) in sheets.items()
        for number, (row, _) in enumerate(rows, start=2)
    }

    def told(problem: Problem) -> str:
        error = problem.error
        if isinstance(error, RepeatedRow):
            here = (error.file, problem.sheet, error.row)
            found = places.get(here) or next(
                (at for (file, _, row), at in places.items() if (file, row) == here[::2]), None
            )
            if found is not None:
                error = RepeatedRow(f"{name} {found[0]}", found[1])
        said = sentence(error, words)
        return f"{problem.column}: {said}" if problem.column else said

    for title, (table, rows) in sheets.items():
        _write(book, title, table, rows, words, told)
    return book.content()


def _write(
    book: MemoryWorkbook,
    title: str,
    table: ListTable,
    rows: Sequence[tuple[ListRow, Sequence[Problem]]],
    words: Words,
    told: Callable[[Problem], str],
) -> None:
    from openpyxl.utils import get_column_letter

    own = {ERRORS_COLUMN.vi, ERRORS_COLUMN.en}  # of an earlier workbook of ours: written anew
    kept = [place for place, heading in enumerate(table.header) if heading.strip() not in own]
    is_guarded = not table.sheet and (UID in table.headings or NUMBER in table.passed_over)
    sheet = book.add_sheet(title)
    sheet.freeze_panes = "A2"
    for number in range(1, len(kept) + 2):
        width = _WIDTH if number <= len(kept) else _ERRORS_WIDTH
        sheet.column_dimensions[get_column_letter(number)].width = width
    cells, widths = Cells(sheet), [*(_WIDTH for _ in kept), _ERRORS_WIDTH]
    head = [*(table.header[place] for place in kept), words(ERRORS_COLUMN)]
    sheet.append([cells.filled(place, text, HEADER, GENERAL) for place, text in enumerate(head)])
    for number, (row, wrong) in enumerate(rows, start=2):
        faulty = {each.column for each in wrong}
        values = [row.whole[place] if place < len(row.whole) else None for place in kept]
        looks = [*(FAULTY if table.header[place] in faulty else LABEL for place in kept), LABEL]
        faults = {
            table.headings.get(column, column): cell.text or _NO_VALUE
            for column, cell in row.cells.items()
            if isinstance(cell, FaultyCell)
        }
        values = [
            faults.get(table.header[place], value) if value in {None, ""} else value
            for place, value in zip(kept, values, strict=True)
        ]
        if is_guarded:
            values = [unquoted(value) if isinstance(value, str) else value for value in values]
        typed = [_typed(_lined(value)) for value in values]
        typed.append(("\n".join(dict.fromkeys(map(told, wrong))), GENERAL))
        sheet.row_dimensions[number].height = row_height(
            line_count(value, width, LABEL)
            for (value, _), width in zip(typed, widths, strict=True)
            if isinstance(value, str)
        )
        sheet.append(
            [
                cells.filled(place, value, look, number_format)
                for place, ((value, number_format), look) in enumerate(
                    zip(typed, looks, strict=True)
                )
            ]
        )


def _lined(value: Cell) -> Cell:
    """A text with the line ends that the import reads it with; a workbook would show others."""
    return _LINE_END.sub("\n", value) if isinstance(value, str) else value


def _typed(value: Cell) -> tuple[CellValue, str]:
    """The value as a workbook keeps it, and its number format; a long code is a text."""
    match value:
        case bool():
            return value, GENERAL
        case datetime() | date() if value.year < _FIRST_YEAR:
            return value.isoformat(), GENERAL
        case datetime() if value.time() != time():
            return value, _MOMENT
        case date():
            return value, _DAY
        case time():
            return value, _TIME
        case timedelta():
            return value, _DURATION
        case float() if not math.isfinite(value):
            return str(value), GENERAL
        case int() | float() if _EXACT <= abs(value) < _INEXACT and value == int(value):
            return str(int(value)), GENERAL
        case str() | int() | float() | None:
            return value, GENERAL
    return str(value), GENERAL


def _title(table: ListTable, taken: Collection[str]) -> str:
    """The sheet's own name, or its file's; made different from those taken, in any case."""
    name = _NOT_IN_TITLES.sub(" ", visible(table.sheet or PurePath(table.file).stem))
    name = " ".join(name.split()).strip("'") or "1"
    title, number = name[:_LONGEST_TITLE].strip(" '"), 1
    while title.casefold() in taken or title.casefold() == "history":  # Excel's own
        number += 1
        ending = f" ({number})"
        title = name[: _LONGEST_TITLE - len(ending)] + ending
    return title
