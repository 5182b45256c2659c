"""The list of those to be reminded, as a sheet to sign."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.messages.answers import reports as says
from chibo_cli.output.excel.book.columns import OWED_DOCUMENTS, REMINDERS, SheetColumn
from chibo_cli.output.excel.book.layout import HEADER_FILL, REMARK, Look, margins_of
from chibo_cli.output.excel.book.letterhead import Heading, Letterhead
from chibo_cli.output.excel.book.page import Page
from chibo_cli.output.excel.book.sheets import Lines, Sheet, write_sheet
from chibo_cli.output.forms.text import capital
from chibo_cli.output.forms.values import shown, shown_meeting
from chibo_cli.output.reports.other_duties import asked
from chibo_cli.output.reports.reminders import groups_of, head_lines
from chibo_cli.output.reports.words import post_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from chibo_cli.domain.facts.settings import Setting
    from chibo_cli.domain.reports.reminding.reminders import OwedDocument, Reminder, Reminders
    from chibo_cli.messages.words import Words
    from chibo_cli.output.excel.book.cells import CellValue
    from chibo_cli.output.excel.book.in_memory import MemoryWorkbook

_KEPT = 2  # rows of the table that stay with the signature


def reminder_workbook(
    reminders: Reminders, settings: Mapping[Setting, str], scope: Sequence[str], words: Words
) -> bytes:
    """The workbook; `scope` are lines that say what it leaves out. The same rows, the same bytes.

    Where nobody is to be reminded it says so. Documents owed have a sheet of their own, which
    stands alone where nobody owes a visit.
    """
    from chibo_cli.output.excel.book.in_memory import new_book

    lines = [*head_lines(reminders, words, says.REMINDERS_SUBTITLE), *scope]
    book = new_book(words(says.SUBJECT), reminders.as_of)
    if reminders.rows or not reminders.documents:
        _write_visits(book, reminders, settings, lines, words)
    if reminders.documents:
        _write_documents(book, reminders, settings, lines, words)
    return book.content()


def _write_visits(
    book: MemoryWorkbook,
    reminders: Reminders,
    settings: Mapping[Setting, str],
    subtitles: Sequence[str],
    words: Words,
) -> None:
    """The list of those who owe visits, to be signed."""
    columns = _columns(reminders)
    widths = [column.width for column in columns]
    heading = Heading(words(says.NOTICE), words(says.SUBJECT), kind=words(says.NOTICE_KIND))
    head = Letterhead(settings, widths, subtitles, words, heading)
    page = Page(margins_of(settings), head.row_count + 1)
    sheet = Sheet(book, says.TAB, widths, page, words)
    head.write_above(sheet)
    sheet.header([words(column.heading) for column in columns])
    _write_groups(sheet, reminders, columns, words)
    end = sheet.row_count
    head.write_below(sheet)
    sheet.end_pages(range(max(page.header_row, end - _KEPT) + 1, sheet.row_count + 1))


def _write_documents(
    book: MemoryWorkbook,
    reminders: Reminders,
    settings: Mapping[Setting, str],
    subtitles: Sequence[str],
    words: Words,
) -> None:
    """A row a document, the first due first."""
    write_sheet(
        *(book, subtitles, settings, words),
        tab=says.DOCUMENTS_TAB,
        title=says.DOCUMENTS_TITLE,
        columns=OWED_DOCUMENTS,
        rows=(
            _document_values(owed, words) | {"number": number}
            for number, owed in enumerate(reminders.documents, start=1)
        ),
    )


def _document_values(owed: OwedDocument, words: Words) -> dict[str, CellValue]:
    row = owed.row
    return {
        "code": row.official.code,
        "official": row.official.name,
        "document": capital(asked(row, words)),
        "period": capital(words.period(row.period)),
        "units": "\n".join(shown(unit, words) for unit in row.units),
        "regulation": row.regulation,
        "held_by": capital(words.say(owed.held_by)),
        "last_day": owed.last_day,
        "days_left": owed.days_left,
        "days_late": owed.days_late,
    }


def _write_groups(
    sheet: Sheet, reminders: Reminders, columns: Sequence[SheetColumn], words: Words
) -> None:
    """Those who can still, then those who cannot, each group below its name."""
    band = Look(is_bold=True, is_boxed=False, fill=HEADER_FILL)
    lines = Lines(sheet, [column.look for column in columns])
    number = 0
    for title, rows, _ in groups_of(reminders, words):
        sheet.across([title], [band], [len(columns)])
        for row in rows:
            number += 1
            values = _row_values(row, words) | {"number": number}
            lines.row([values[column.key] for column in columns])
    if not number:
        for period in reminders.periods:
            sheet.banner(capital(words(says.NOBODY_OWES, period=period)), REMARK)


def _columns(reminders: Reminders) -> list[SheetColumn]:
    """The columns, without those that would say one thing in every row."""
    rows = reminders.rows
    idle = {
        key
        for key, said in (
            ("period", len(reminders.periods) > 1),
            ("regulation", len({row.regulation for row in rows}) > 1),
            ("code", any(row.official.code for row in rows)),
            ("missed", any(row.missed_before for row in rows)),
        )
        if not said
    }
    return [column for column in REMINDERS if column.key not in idle]


def _row_values(row: Reminder, words: Words) -> dict[str, CellValue]:
    return {
        "period": capital(words.period(row.period)),
        "code": row.official.code,
        "official": row.official.name,
        "post": post_of(row.official),
        "units": "\n".join(shown(unit, words) for unit in row.units),
        "regulation": row.regulation,
        "missing": row.missing,
        "days_left": row.days_left,
        "missed": row.missed_in_a_row or None,
        "meetings": "\n".join(shown_meeting(each, words) for each in row.meetings),
        "note": "\n".join(capital(note) for note in _notes(row, words)),
    }


def _notes(row: Reminder, words: Words) -> Iterator[str]:
    if row.obstacle is not None:
        yield words.say(row.obstacle)
    if row.planned:
        visits = "; ".join(shown_meeting(each, words) for each in row.planned)
        yield words(says.PLANNED, visits=visits)
    if row.clashing:
        yield words(says.CLASHING, count=row.clashing)
    if row.unscheduled:
        yield words(says.UNSCHEDULED, count=row.unscheduled)
