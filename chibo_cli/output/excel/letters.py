"""A letter to one official: visits and documents owed, by when, the next meetings to choose."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from chibo_cli.domain.text.names import search_form
from chibo_cli.messages.answers import reports as says
from chibo_cli.output.excel.book.columns import NEXT_MEETINGS
from chibo_cli.output.excel.book.heights import broken
from chibo_cli.output.excel.book.layout import BLANK, Look, margins_of
from chibo_cli.output.excel.book.letterhead import Heading, Letterhead
from chibo_cli.output.excel.book.page import Page
from chibo_cli.output.excel.book.sheets import Lines, Sheet
from chibo_cli.output.forms.text import safe
from chibo_cli.output.forms.values import shown_meeting
from chibo_cli.output.reports.other_duties import asked

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from chibo_cli.domain.facts.named import ComingMeeting, Person
    from chibo_cli.domain.facts.settings import Setting
    from chibo_cli.domain.reminding.reminders import OwedDocument, Reminder, Reminders
    from chibo_cli.messages.words import Words

_TEXT = Look(is_boxed=False)
_WIDTHS = [column.width for column in NEXT_MEETINGS]


@dataclass(frozen=True, slots=True)
class Letter:
    """A file for one official; its name says whose it is."""

    file_name: str
    content: bytes


@dataclass(slots=True)
class _Owing:
    """What one official owes: visits that can still be made, and documents."""

    person: Person
    visits: list[Reminder] = field(default_factory=list)
    documents: list[OwedDocument] = field(default_factory=list)


def letters(
    reminders: Reminders, settings: Mapping[Setting, str], words: Words
) -> Iterator[Letter]:
    """A letter to each official who can still meet the rule or owes a document, by number."""
    found: dict[int, _Owing] = {}
    for row in reminders.that_can(still=True):
        found.setdefault(row.official_id, _Owing(row.official)).visits.append(row)
    for owed in reminders.own_documents:
        owing = found.setdefault(owed.official_id, _Owing(owed.row.official))
        owing.documents.append(owed)
    taken: set[str] = set()
    for _, each in sorted(found.items()):
        name = _file_name(each.person, taken)
        yield Letter(name, _content(each, reminders.as_of, settings, words))


def _file_name(person: Person, taken: set[str]) -> str:
    """`CB01-nguyen-van-an.xlsx`; namesakes without a code are told apart by a number."""
    code = "-".join(search_form(person.code or "").upper().replace("/", " ").split())
    name = "-".join(search_form(person.name).replace("/", " ").split())
    stem = "-".join(part for part in (code, name) if part)
    stem = "".join(letter for letter in stem if letter.isalnum() or letter in "-_.")
    found, number = stem, 1
    while found.casefold() in taken:
        number += 1
        found = f"{stem}-{number}"
    taken.add(found.casefold())
    return f"{found}.xlsx"


def _content(owing: _Owing, today: date, settings: Mapping[Setting, str], words: Words) -> bytes:
    from chibo_cli.output.excel.book.in_memory import new_book

    person = owing.person
    addressee = ", ".join(part for part in (person.name, person.title) if part)
    about = _about(owing, words)
    heading = Heading(
        "",
        words(says.ADDRESSEE, official=safe(addressee)),
        about=about,
        kind=words(says.LETTER_KIND),
        recipient=words(says.AS_ABOVE),
    )
    head = Letterhead(settings, _WIDTHS, (), words, heading)
    page = Page(margins_of(settings), head.row_count + 1, is_letter=True)
    book = new_book(about, today)
    sheet = Sheet(book, says.LETTER_TAB, _WIDTHS, page, words)
    head.write_above(sheet)
    if owing.visits:
        _write_visits(sheet, owing.visits, today, words)
    if owing.documents:
        told = [_document(each, words) for each in owing.documents]
        _write_paragraphs(sheet, [*told, *_requests(owing.documents, words)])
    head.write_below(sheet)
    return book.content()


def _requests(documents: Sequence[OwedDocument], words: Words) -> Iterator[str]:
    if any(each.days_late is not None for each in documents):
        yield words(says.REQUEST_AT_ONCE)
    if any(each.days_late is None for each in documents):
        yield words(says.REQUEST_DOCUMENTS)


def _about(owing: _Owing, words: Words) -> str:
    periods = {row.period for row in owing.visits}
    if not periods:
        return words(says.ABOUT_DOCUMENTS)
    if len(periods) > 1:
        return words(says.ABOUT_SEVERAL)
    return words(says.ABOUT, period=owing.visits[0].period)


def _write_visits(sheet: Sheet, owed: Sequence[Reminder], today: date, words: Words) -> None:
    _write_paragraphs(sheet, [text for row in owed for text in _owed(row, today, words)])
    meetings = sorted({each for row in owed for each in row.meetings}, key=_place)
    _write_paragraphs(sheet, [words(says.NEXT if meetings else says.NO_MEETING)])
    if meetings:
        _write_meetings(sheet, meetings, words)
    _write_paragraphs(sheet, [*_also(owed, words), words(says.REQUEST)])


def _document(owed: OwedDocument, words: Words) -> str:
    """What is to be filed, by when; how late it is, where it is."""
    is_late = owed.days_late is not None
    return words(
        says.OVERDUE_DOCUMENT if is_late else says.DOCUMENT,
        regulation=owed.row.regulation,
        document=asked(owed.row, words),
        period=owed.row.period,
        units=", ".join(safe(unit.name) for unit in owed.row.units),
        last=owed.last_day,
        days=owed.days_late if is_late else owed.days_left,
    )


def _owed(row: Reminder, today: date, words: Words) -> Iterator[str]:
    """What is owed under one duty, and what is known of it."""
    yield words(
        says.OWED,
        regulation=row.regulation,
        period=row.period,
        required=row.required,
        counted=row.counted,
        missing=row.missing,
        units=", ".join(safe(unit.name) for unit in row.units),
        today=today,
        last=row.period.last_day,
        days=row.days_left,
    )
    if row.missed_before:
        is_one = row.missed_in_a_row == 1
        yield words(says.MISSED_ONE) if is_one else words(says.MISSED, count=row.missed_in_a_row)
    if row.planned:
        visits = "; ".join(shown_meeting(each, words) for each in row.planned)
        yield words(says.PLANNED, visits=visits)


def _also(owed: Sequence[Reminder], words: Words) -> Iterator[str]:
    """What the table does not show; duties of one area would tell it twice."""
    clashing = max(row.clashing for row in owed)
    unscheduled = max(row.unscheduled for row in owed)
    if clashing:
        yield words(says.ALSO_CLASHING, count=clashing)
    if unscheduled:
        yield words(says.ALSO_UNSCHEDULED, count=unscheduled)


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


def _place(meeting: ComingMeeting) -> tuple[date, bool, str, str]:
    return meeting.date, meeting.time is None, meeting.time or "", meeting.unit.name
