"""A workbook to fill in: headers, drop-down lists, cells that take only what can be read back."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from chibo_cli.domain.facts.kinds import UNIT_KINDS, Meeting, meeting_kind
from chibo_cli.domain.followups.scoring import MOST_POINTS
from chibo_cli.domain.lists.column import Column, Form
from chibo_cli.domain.lists.columns import COLUMNS
from chibo_cli.domain.lists.lists import SHAPES, ListKind
from chibo_cli.domain.lists.templates import HEADER_ROW, MARK, Choices, WideSheet, mark_of
from chibo_cli.domain.text.errors import InvalidChoice
from chibo_cli.domain.time.periods import Period, PeriodKind
from chibo_cli.messages.answers import lists as says_of_lists
from chibo_cli.messages.headings import templates as says
from chibo_cli.messages.text import Language, Text
from chibo_cli.output.excel.book import layout
from chibo_cli.output.excel.book.page import Page
from chibo_cli.output.excel.book.sheets import Lines, Sheet

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from openpyxl.worksheet.datavalidation import DataValidation

    from chibo_cli.messages.words import Words
    from chibo_cli.output.excel.book.in_memory import MemoryWorkbook

_LAST_ROW = 5_000
_DAY_ZERO = date(1899, 12, 30)  # from which a workbook counts its days
_FIRST_DAY, _LAST_DAY = date(1930, 1, 1), date(2099, 12, 31)
_LISTS = {
    Form.OFFICIAL: "officials",
    Form.UNIT: "units",
    Form.CELL: "cells",
    Form.PARENT: "above",
    Form.REGULATION: "regulations",
    Form.ROLE: "roles",
    Form.MEETING: "meetings",
    Form.KIND: "kinds",
}
_WIDTHS = {
    Form.CODE: 12.0,
    Form.POINTS: 10.0,
    Form.DAY: 14.0,
    Form.PAST_DAY: 14.0,
    Form.OFFICIAL: 28.0,
    Form.UNIT: 32.0,
    Form.CELL: 32.0,
    Form.PARENT: 30.0,
    Form.NAME: 28.0,
}
_WIDTH, _WIDTH_OF_WIDE, _MARK = 18.0, 26.0, 7.0
_TEXT = "@"  # 012 stays 012
_POINTS = "0.##"
_PAGE = Page(layout.Profile().margins, HEADER_ROW)


def template_workbook(kind: ListKind, choices: Choices, words: Words) -> bytes:
    """The workbook; the same register gives the same bytes."""
    book = _marked_book(kind, words)
    offered = _offered(choices, words)
    left_out = says.LEFT_OUT.get(kind, ())
    columns = [COLUMNS[key] for key in SHAPES[kind].columns if key not in left_out]
    _write_form(book, kind, columns, offered, words)
    _write_lists(book, columns, offered, words)
    return book.content()


def wide_workbook(wide: WideSheet, choices: Choices, words: Words) -> bytes:
    """A workbook of attendances with names down, days or months across."""
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    kind = ListKind.ATTENDANCES
    book, offered = _marked_book(kind, words), _offered(choices, words)
    columns = [COLUMNS[key] for key in ("official", "unit", "cell")]
    is_month = wide.period.kind is PeriodKind.MONTH
    widths = [*map(_width, columns), *(_MARK if is_month else _WIDTH for _ in wide.across)]
    name = str(wide.period)
    sheet = Sheet(book, Text(name, name), widths, _PAGE, words)
    sheet.sheet.freeze_panes = f"{get_column_letter(len(columns) + 1)}{HEADER_ROW + 1}"
    for number in range(1, len(widths) + 1):
        sheet.sheet.column_dimensions[get_column_letter(number)].number_format = _TEXT
    month = f"{wide.period.index:02}/{wide.period.year}"
    period = words(says.WIDE_MONTH, month=month) if is_month else words.period(wide.period)
    sheet.banner(words(says.WIDE_TITLE, period=period), layout.TITLE)
    sheet.banner(words(says.WIDE_MARKS[is_month]), layout.SUBTITLE)
    sheet.banner(words(says.WIDE_REMARK), layout.SUBTITLE)
    sheet.header(
        [
            _header(kind, "official", words),
            words(says.header_of(ListKind.ASSIGNMENTS, "unit")),
            words(says.header_of(kind, "cell")),
            *map(_across, wide.across),
        ]
    )
    lines = Lines(sheet, [layout.LABEL] * len(widths))
    for row in wide.rows:
        lines.row([row.official, row.unit, row.cell, *(None for _ in wide.across)])
    checks = [(_check(each.form, offered, words), at, at) for at, each in enumerate(columns, 1)]
    if is_month:
        marks = DataValidation(
            type="list",
            formula1='"x,v"',
            errorStyle="warning",
            showErrorMessage=True,
            errorTitle=words(says.ERROR_TITLE),
            error=words(says.NO_MARK),
        )
        checks.append((marks, len(columns) + 1, len(widths)))
    for check, first, last in checks:
        if check is not None:
            left, right = get_column_letter(first), get_column_letter(last)
            check.add(f"{left}{HEADER_ROW + 1}:{right}{_LAST_ROW}")
            sheet.sheet.data_validations.append(check)
    _write_lists(book, columns, offered, words)
    return book.content()


def _across(stretch: date | Period) -> str:
    """A day or a month as headings of the sheet say it, and `import` reads it."""
    if isinstance(stretch, Period):
        return f"{stretch.index:02}/{stretch.year}"
    return f"{stretch:%d/%m}"


def _marked_book(kind: ListKind, words: Words) -> MemoryWorkbook:
    from openpyxl.packaging.custom import StringProperty

    from chibo_cli.output.excel.book.in_memory import new_book

    book = new_book(words(says.TITLES[kind]), layout.UNDATED)
    mark = StringProperty(name=MARK, value=mark_of(kind.value))
    book.custom_doc_props.append(mark)  # type: ignore[attr-defined]  # the stubs leave it out
    return book


def _write_form(
    book: MemoryWorkbook,
    kind: ListKind,
    columns: Sequence[Column],
    offered: Mapping[str, Sequence[str]],
    words: Words,
) -> None:
    from openpyxl.utils import get_column_letter

    sheet = Sheet(book, says_of_lists.KINDS[kind], list(map(_width, columns)), _PAGE, words)
    for number, column in enumerate(columns, start=1):  # written before the first row
        dimension = sheet.sheet.column_dimensions[get_column_letter(number)]
        dimension.number_format = _number_format(column.form, words)
    sheet.banner(words(says.TITLES[kind]), layout.TITLE)
    sheet.banner(words(says.REMARK), layout.SUBTITLE)
    sheet.banner(words(says.MORE_REMARKS.get(kind, says.LISTS_REMARK)), layout.SUBTITLE)
    sheet.header([_header(kind, each.key, words) for each in columns])
    for number, column in enumerate(columns, start=1):
        check = _check(column.form, offered, words)
        if check is not None:
            letter = get_column_letter(number)
            check.add(f"{letter}{HEADER_ROW + 1}:{letter}{_LAST_ROW}")
            sheet.sheet.data_validations.append(check)


def _write_lists(
    book: MemoryWorkbook,
    columns: Sequence[Column],
    offered: Mapping[str, Sequence[str]],
    words: Words,
) -> None:
    """The lists' sheet, hidden, a column a list: in-line lists hold but 255 characters."""
    names = dict.fromkeys(_LISTS[each.form] for each in columns if each.form in _LISTS)
    lists = {name: offered[name] for name in names if offered[name]}
    if not lists:
        return
    from openpyxl.utils import get_column_letter
    from openpyxl.workbook.defined_name import DefinedName

    sheet = Sheet(book, says.LISTS_SHEET, [_WIDTH_OF_WIDE] * len(lists), _PAGE, words)
    sheet.sheet.sheet_state = "hidden"
    lines = Lines(sheet, [layout.LABEL] * len(lists))
    for at in range(max(map(len, lists.values()))):
        lines.row([values[at] if at < len(values) else None for values in lists.values()])
    for number, (name, values) in enumerate(lists.items(), start=1):
        letter = get_column_letter(number)
        place = f"'{words(says.LISTS_SHEET)}'!${letter}$1:${letter}${len(values)}"
        book.defined_names[_range_name(name)] = DefinedName(_range_name(name), attr_text=place)


def _check(form: Form, offered: Mapping[str, Sequence[str]], words: Words) -> DataValidation | None:
    """What a column of that form takes; None where it takes any text."""
    from openpyxl.worksheet.datavalidation import DataValidation

    if form in _LISTS:
        if not offered[_LISTS[form]]:
            return None
        # A warning only: who is not in the list yet may be typed.
        return DataValidation(
            type="list",
            formula1=_range_name(_LISTS[form]),
            errorStyle="warning",
            showErrorMessage=True,
            errorTitle=words(says.ERROR_TITLE),
            error=words(says.NOT_LISTED),
        )
    if form.is_day:
        is_past = form is Form.PAST_DAY
        return DataValidation(
            type="date",
            operator="between",
            formula1=_serial(_FIRST_DAY),
            formula2="TODAY()" if is_past else _serial(_LAST_DAY),
            showErrorMessage=True,
            errorTitle=words(says.ERROR_TITLE),
            error=words(says.NO_PAST_DAY if is_past else says.NO_DAY),
        )
    if form is Form.POINTS:
        return DataValidation(
            type="decimal",
            operator="between",
            formula1="0",
            formula2=str(MOST_POINTS),
            showErrorMessage=True,
            errorTitle=words(says.ERROR_TITLE),
            error=words(says.NO_POINTS, most=MOST_POINTS),
        )
    return None


def _offered(choices: Choices, words: Words) -> Mapping[str, Sequence[str]]:
    is_vietnamese = words.language is Language.VI
    return {
        "officials": choices.officials,
        "units": choices.units,
        "cells": choices.cells,
        "above": choices.above,
        "regulations": choices.regulations,
        "roles": choices.roles,
        "meetings": [_meeting(kind, words) for kind in Meeting],
        "kinds": [
            *(
                names[0] if is_vietnamese else kind.replace("_", " ")
                for kind, names in UNIT_KINDS.items()
            ),
            *map(words.unit_kind, choices.own_kinds),
        ],
    }


def _meeting(kind: Meeting, words: Words) -> str:
    """The word for a kind of meeting that is read back as that kind."""
    word = words.say(kind)
    try:
        return word if meeting_kind(word) is kind else kind.value
    except InvalidChoice:
        return kind.value


def _header(kind: ListKind, key: str, words: Words) -> str:
    is_required = frozenset((key,)) in SHAPES[kind].required or key in says.REQUIRED.get(kind, ())
    return words(says.header_of(kind, key)) + (" *" if is_required else "")


def _width(column: Column) -> float:
    return _WIDTH_OF_WIDE if column.is_wide else _WIDTHS.get(column.form, _WIDTH)


def _number_format(form: Form, words: Words) -> str:
    if form.is_day:
        return words(layout.DAY)
    return _POINTS if form is Form.POINTS else _TEXT


def _range_name(name: str) -> str:
    return f"chibo_{name}"


def _serial(day: date) -> str:
    return str((day - _DAY_ZERO).days)
