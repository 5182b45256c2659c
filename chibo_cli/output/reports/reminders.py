"""Reminders on the screen, as rows and as letters: who can still meet the rule, what is to file."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from chibo_cli.domain.facts.named import Named
from chibo_cli.domain.reports.reminding.reminders import Reminder, Reminders, left_of
from chibo_cli.messages.answers import reports as says
from chibo_cli.messages.headings import columns as headings
from chibo_cli.output.followups.documents import owed_listing
from chibo_cli.output.forms.formats import Format
from chibo_cli.output.forms.listing import Column, Listing
from chibo_cli.output.forms.listings import (
    json_document,
    json_rows,
    list_table,
    list_text,
    listing_json,
)
from chibo_cli.output.forms.tables import line, stacked
from chibo_cli.output.forms.text import capital, safe
from chibo_cli.output.forms.values import shown_meeting
from chibo_cli.output.reports.other_duties import asked

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from rich.console import RenderableType

    from chibo_cli.domain.facts.named import ComingMeeting, Person
    from chibo_cli.domain.reports.reminding.reminders import OwedDocument
    from chibo_cli.messages.text import Text
    from chibo_cli.messages.words import Words

_NOUN = "remind"
_KEYS = (
    *("period", "official", "title", "agency", "units", "regulation", "duty", "required"),
    *("counted", "missing", "days_left", "can_still", "obstacle", "missed_before"),
    *("missed_in_a_row", "planned", "meetings", "meeting_days", "clashing", "unscheduled"),
)
_ON_SCREEN = ("period", "official", "units", "regulation", "missing", "days_left")
_WHO_CAN = (*_ON_SCREEN, "missed_in_a_row", "planned", "meetings", "clashing", "unscheduled")
_WHO_CANNOT = (*_ON_SCREEN, "missed_in_a_row", "obstacle")
_UNSAID_AT_NONE = ("missed_in_a_row", "clashing", "unscheduled")


def reminder_listing(reminders: Reminders) -> Listing:
    """Every row with every key."""
    columns = [Column(key, headings.of(_NOUN, key)) for key in _KEYS]
    head = {
        "period": reminders.period,
        "as_of": reminders.as_of,
        "days_left": reminders.days_left,
    }
    return Listing(_NOUN, columns, [_values(row) for row in reminders.rows], head)


def reminder_text(reminders: Reminders, form: Format, words: Words) -> str:
    """The reminders as text; nothing at all where there is nobody, but for rows in a file's form.

    JSON has the documents too; CSV and NDJSON, which are one list, only who owes visits.

    Raises:
        ValueError: the form is no text: a table or a workbook.
    """
    if form is Format.JSON:
        documents = json_rows(owed_listing(reminders.documents))
        return json_document({**listing_json(reminder_listing(reminders)), "documents": documents})
    if form is not Format.PLAIN:
        return list_text(reminder_listing(reminders), form, words)
    if not (reminders.rows or reminders.documents):
        return ""
    parts = ["".join(f"{each}\n" for each in head_lines(reminders, words))]
    for title, listing in _groups(reminders, words):
        parts.append(f"{title}\n{list_text(listing, form, words)}")
    return "\n".join(parts)


def reminder_table(reminders: Reminders, words: Words) -> RenderableType:
    """The reminders as tables for a terminal."""
    parts: list[RenderableType] = [line(each) for each in head_lines(reminders, words)]
    for title, listing in _groups(reminders, words):
        parts += [line(""), line(title, "bold"), list_table(listing, words)]
    return stacked(*parts)


def head_lines(
    reminders: Reminders, words: Words, pattern: Text = says.REMINDERS_HEAD
) -> Iterator[str]:
    """Each period, and how many of its days are left."""
    for period in reminders.periods:
        yield words(
            pattern,
            period=capital(words.period(period)),
            today=reminders.as_of,
            last=period.last_day,
            days=left_of(period, reminders.as_of),
        )


def groups_of(reminders: Reminders, words: Words) -> Iterator[tuple[str, Sequence[Reminder], bool]]:
    """Each group that has somebody: its title, its rows, and whether they can still."""
    for title, still in ((says.CAN_STILL, True), (says.CAN_NO_LONGER, False)):
        rows = reminders.that_can(still=still)
        if rows:
            yield words(title, officials=official_count(rows)), rows, still


def official_count(rows: Iterable[Reminder]) -> int:
    """How many officials the rows are about."""
    return len({row.official_id for row in rows})


def _groups(reminders: Reminders, words: Words) -> Iterator[tuple[str, Listing]]:
    idle = {
        key
        for key, several in (
            ("period", len(reminders.periods) > 1),
            ("regulation", len({row.regulation for row in reminders.rows}) > 1),
        )
        if not several
    }
    for title, rows, still in groups_of(reminders, words):
        listing = reminder_listing(replace(reminders, rows=tuple(rows)))
        shown = [_loud(row) for row in listing.rows]
        keys = [
            key
            for key in (_WHO_CAN if still else _WHO_CANNOT)
            if key not in idle and any(row[key] not in {None, ()} for row in shown)
        ]
        columns = [Column(key, headings.of(_NOUN, key)) for key in keys]
        yield title, Listing(_NOUN, columns, shown)
    if reminders.documents:
        title = words(says.DOCUMENTS, count=len(reminders.documents))
        yield title, owed_listing(reminders.documents)


def _loud(row: Mapping[str, object]) -> Mapping[str, object]:
    """A row as the screen has it: a count of none is not said."""
    return {key: None if key in _UNSAID_AT_NONE and not row[key] else row[key] for key in row}


def _values(row: Reminder) -> Mapping[str, object]:
    person = row.official
    given = {
        "official": Named(person.code, person.name),
        "title": person.title,
        "agency": person.agency,
    }
    return {key: given[key] if key in given else getattr(row, key) for key in _KEYS}


@dataclass(slots=True)
class Owing:
    """What one official owes: visits that can still be made, and documents."""

    person: Person
    visits: list[Reminder] = field(default_factory=list)
    documents: list[OwedDocument] = field(default_factory=list)

    @property
    def meetings(self) -> list[ComingMeeting]:
        """Those to choose from, the next first, each once."""
        return sorted({each for row in self.visits for each in row.meetings}, key=_place)


def letters_due(reminders: Reminders) -> list[Owing]:
    """Each official who can still meet the rule or owes a document, by number."""
    found: dict[int, Owing] = {}
    for row in reminders.that_can(still=True):
        found.setdefault(row.official_id, Owing(row.official)).visits.append(row)
    for owed in reminders.own_documents:
        owing = found.setdefault(owed.official_id, Owing(owed.row.official))
        owing.documents.append(owed)
    return [each for _, each in sorted(found.items())]


def addressee(owing: Owing, words: Words) -> str:
    """To whom a letter goes."""
    person = owing.person
    named = ", ".join(part for part in (person.name, person.title) if part)
    return words(says.ADDRESSEE, official=safe(named))


def paragraphs_before(owing: Owing, today: date, words: Words) -> list[str]:
    """What a letter says above the meetings to choose from."""
    told = [text for row in owing.visits for text in _owed(row, today, words)]
    if owing.visits:
        told.append(words(says.NEXT if owing.meetings else says.NO_MEETING))
    return told


def paragraphs_after(owing: Owing, words: Words) -> list[str]:
    """What it says below them."""
    told = [*_also(owing.visits, words), words(says.REQUEST)] if owing.visits else []
    if owing.documents:
        told += [_document(each, words) for each in owing.documents]
        told += _requests(owing.documents, words)
    return told


def letter_about(owing: Owing, words: Words) -> str:
    """What a letter is about."""
    periods = {row.period for row in owing.visits}
    if not periods:
        return words(says.ABOUT_DOCUMENTS)
    if len(periods) > 1:
        return words(says.ABOUT_SEVERAL)
    return words(says.ABOUT, period=owing.visits[0].period)


def _requests(documents: Sequence[OwedDocument], words: Words) -> Iterator[str]:
    if any(each.days_late is not None for each in documents):
        yield words(says.REQUEST_AT_ONCE)
    if any(each.days_late is None for each in documents):
        yield words(says.REQUEST_DOCUMENTS)


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
        so_far=_so_far(row, words),
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


def _so_far(row: Reminder, words: Words) -> str:
    return words(says.COUNTED_SO_FAR, count=row.counted) if row.counted else words(says.NONE_SO_FAR)


def _also(owed: Sequence[Reminder], words: Words) -> Iterator[str]:
    """What the table does not show; duties of one area would tell it twice."""
    clashing = max(row.clashing for row in owed)
    unscheduled = max(row.unscheduled for row in owed)
    if clashing:
        yield words(says.ALSO_CLASHING, count=clashing)
    if unscheduled:
        yield words(says.ALSO_UNSCHEDULED, count=unscheduled)


def _place(meeting: ComingMeeting) -> tuple[date, bool, str, str]:
    return meeting.date, meeting.time is None, meeting.time or "", meeting.unit.name
