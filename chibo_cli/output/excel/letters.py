"""A letter to one official: visits and documents owed, by when, the next meetings to choose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.text.names import search_form
from chibo_cli.messages.answers import reports as says
from chibo_cli.messages.text import Text
from chibo_cli.output.excel.book.columns import NEXT_MEETINGS
from chibo_cli.output.excel.book.heights import broken
from chibo_cli.output.excel.book.layout import BLANK, Look, margins_of
from chibo_cli.output.excel.book.letterhead import Heading, Letterhead
from chibo_cli.output.excel.book.page import Page
from chibo_cli.output.excel.book.sheets import Lines, Sheet
from chibo_cli.output.reports.reminders import (
    Owing,
    addressee,
    letter_about,
    letters_due,
    paragraphs_after,
    paragraphs_before,
)
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from chibo_cli.domain.facts.named import ComingMeeting, Person
    from chibo_cli.domain.facts.settings import Setting
    from chibo_cli.domain.reports.reminding.reminders import Reminders
    from chibo_cli.messages.words import Words
    from chibo_cli.output.excel.book.in_memory import MemoryWorkbook

_TEXT = Look(is_boxed=False)
_LONGEST_TAB, _ROOM = 31, 4  # Excel takes no longer; for a number
_WIDTHS = [column.width for column in NEXT_MEETINGS]


@dataclass(frozen=True, slots=True)
class Letter:
    """A file for one official; its name says whose it is."""

    file_name: str
    content: bytes


def letters(
    reminders: Reminders, settings: Mapping[Setting, str], words: Words
) -> Iterator[Letter]:
    """A letter to each official who can still meet the rule or owes a document, by number."""
    taken: set[str] = set()
    for each in letters_due(reminders):
        name = f"{_untaken(_stem(each.person), taken)}.xlsx"
        yield Letter(name, _workbook([each], reminders.as_of, settings, words))


def letters_workbook(
    reminders: Reminders, settings: Mapping[Setting, str], words: Words
) -> bytes | None:
    """All of them in one workbook, a sheet each; None where there is nobody to write to."""
    due = letters_due(reminders)
    return _workbook(due, reminders.as_of, settings, words) if due else None


def _stem(person: Person) -> str:
    """`CB01-nguyen-van-an`: two namesakes without a code have the same."""
    code = "-".join(search_form(person.code or "").upper().replace("/", " ").split())
    name = "-".join(search_form(person.name).replace("/", " ").split())
    stem = "-".join(part for part in (code, name) if part)
    return "".join(letter for letter in stem if letter.isalnum() or letter in "-_.")


def _untaken(stem: str, taken: set[str]) -> str:
    """The stem, with a number where another has it already, which is taken now."""
    found, number = stem, 1
    while found.casefold() in taken:
        number += 1
        found = f"{stem}-{number}"
    taken.add(found.casefold())
    return found


def _workbook(
    due: Sequence[Owing], today: date, settings: Mapping[Setting, str], words: Words
) -> bytes:
    from chibo_cli.output.excel.book.in_memory import new_book

    is_one = len(due) == 1
    book = new_book(letter_about(due[0], words) if is_one else words(says.LETTER_TAB), today)
    taken: set[str] = set()
    for each in due:
        tab = says.LETTER_TAB if is_one else _tab(each.person, taken)
        _write_letter(book, tab, each, today, settings, words)
    return book.content()


def _tab(person: Person, taken: set[str]) -> Text:
    found = _untaken(_stem(person)[: _LONGEST_TAB - _ROOM], taken)
    return Text(found, found)


def _write_letter(
    book: MemoryWorkbook,
    tab: Text,
    owing: Owing,
    today: date,
    settings: Mapping[Setting, str],
    words: Words,
) -> None:
    heading = Heading(
        "",
        addressee(owing, words),
        about=letter_about(owing, words),
        kind=words(says.LETTER_KIND),
        recipient=words(says.AS_ABOVE),
    )
    head = Letterhead(settings, _WIDTHS, (), words, heading)
    page = Page(margins_of(settings), head.row_count + 1, is_letter=True)
    sheet = Sheet(book, tab, _WIDTHS, page, words)
    head.write_above(sheet)
    _write_paragraphs(sheet, paragraphs_before(owing, today, words))
    meetings = owing.meetings
    if meetings:
        _write_meetings(sheet, meetings, words)
    _write_paragraphs(sheet, paragraphs_after(owing, words))
    head.write_below(sheet)


def _write_paragraphs(sheet: Sheet, texts: Sequence[str]) -> None:
    """Each text on as many lines as it takes, and an empty one below it."""
    for text in texts:
        for part in broken(text, sum(_WIDTHS), _TEXT):
            sheet.banner(part, _TEXT)
        sheet.banner("", BLANK)


def _write_meetings(sheet: Sheet, meetings: Sequence[ComingMeeting], words: Words) -> None:
    sheet.header([words(column.heading) for column in NEXT_MEETINGS])
    lines = Lines(sheet, [column.look for column in NEXT_MEETINGS])
    for number, each in enumerate(meetings, start=1):
        units = [unit.name for unit in (each.unit, each.above) if unit is not None]
        lines.row([number, each.date, each.time, ", ".join(units), each.place])
    sheet.banner("", BLANK)
