"""A month's meetings: who should know of them, which clash, which cells have none registered."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from chibo_cli.domain.entries.meetings import ClashEntry, CoverageEntry, MeetingEntry, NoticeEntry
from chibo_cli.domain.facts.kinds import is_cell
from chibo_cli.domain.facts.named import Named, by_code
from chibo_cli.domain.facts.settings import DEFAULT_NOTIFY_DAY, Setting
from chibo_cli.domain.meetings.calendar import CellMeeting, Followed, clashing
from chibo_cli.domain.time.spans import ONE_DAY, Span
from chibo_cli.usecases.finding.units import named
from chibo_cli.usecases.meetings.calendar import Audience, meetings_within

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from chibo_cli.domain.facts.records import Official, Unit
    from chibo_cli.domain.organisation.tree import UnitTree
    from chibo_cli.domain.text.collation import SortKey
    from chibo_cli.domain.time.periods import Period
    from chibo_cli.store.store import Store
    from chibo_cli.usecases.finding.narrowing import Narrowing


def list_meetings(store: Store, wanted: Narrowing, *, today: date) -> list[MeetingEntry]:
    """The meetings on the days wanted, cancelled ones too, by day and time.

    `official` keeps those in that one's area, `sought` those with these words in the unit's name,
    the place or the reason of a change.

    Raises:
        ValueError: the days have an open end.
    """
    official, under, sought = wanted.official, wanted.under, wanted.sought
    tree = store.units.whole_tree()
    audience = Audience(store, tree, wanted.days, today=today)
    entries = []
    for each in meetings_within(store, wanted.days, tree, unit=wanted.unit):
        if under is not None and not tree.is_within(each.unit_id, under.id, each.day):
            continue
        if official is not None and official.id not in audience.localities(each.unit_id, each.day):
            continue
        cell = named(tree, each.unit_id, each.day)
        if sought is None or sought.is_in_name(cell) or sought.is_in(each.place, each.reason):
            told = audience.told(each.unit_id, each.day)
            entries.append(meeting_entry(each, tree, told=told))
    return entries


def meeting_entry(each: CellMeeting, tree: UnitTree, *, told: tuple[Named, ...]) -> MeetingEntry:
    """A meeting as rows show it."""
    return MeetingEntry(
        named(tree, each.unit_id, each.day),
        each.month,
        each.day,
        each.time,
        each.place,
        each.state,
        each.usual,
        each.reason,
        told,
    )


def to_be_told(store: Store, meeting: CellMeeting, *, today: date) -> tuple[Named, ...]:
    """Who should know of one meeting, as they still owe a visit."""
    tree = store.units.whole_tree()
    audience = Audience(store, tree, Span(meeting.day, meeting.day), today=today)
    return audience.told(meeting.unit_id, meeting.day)


def notices(
    store: Store,
    month: Period,
    *,
    today: date,
    official: Official | None = None,
    under: Unit | None = None,
    everyone: bool = False,
) -> list[NoticeEntry]:
    """For each official the meetings of the month in the area, and by when to tell of them.

    Those who still owe a visit that one of these meetings would make up, or everyone.
    """
    tree = store.units.whole_tree()
    audience = Audience(store, tree, month.span, today=today)
    tell_by = _notice_day(store, month)
    of_official: defaultdict[int, list[CellMeeting]] = defaultdict(list)
    for each in meetings_within(store, month.span, tree):
        if not each.is_held:
            continue
        if under is not None and not tree.is_within(each.unit_id, under.id, each.day):
            continue
        whom = audience.followers if everyone else audience.owing
        for person in whom(each.unit_id, each.day):
            if official is None or person.id == official.id:
                of_official[person.id].append(each)
    return [
        NoticeEntry(
            person.named_on(each.day),
            named(tree, each.unit_id, each.day),
            each.day,
            each.time,
            each.place,
            tell_by,
        )
        for person in audience.ordered(of_official)
        for each in of_official[person.id]
    ]


def clashes(
    store: Store, month: Period, *, today: date, official: Official | None = None
) -> list[ClashEntry]:
    """The days of the month on which localities of one official meet too near to one another.

    Two meetings of different localities on one day clash unless both have a time and more than
    two hours lie between them.
    """
    tree = store.units.whole_tree()
    audience = Audience(store, tree, month.span, today=today)
    of_official: defaultdict[int, list[Followed]] = defaultdict(list)
    for each in meetings_within(store, month.span, tree):
        if each.is_held:
            for person, localities in audience.localities(each.unit_id, each.day).items():
                if official is None or person == official.id:
                    of_official[person].append((each, localities))
    return [
        entry
        for person in audience.ordered(of_official)
        for entry in _clashes_of(person, of_official[person.id], tree)
    ]


def coverage(store: Store, *, day: date, under: Unit | None = None) -> list[CoverageEntry]:
    """The cells of that day by the unit right above them, and which have no schedule then."""
    tree = store.units.whole_tree()
    registered = {
        each.unit_id for each in store.schedules.within(Span(day, day)) if day in each.life
    }
    cells: defaultdict[int | None, list[int]] = defaultdict(list)
    for unit in tree.units.values():
        is_within = under is None or tree.is_within(unit.id, under.id, day)
        if is_within and is_cell(unit.kind) and day in unit.life:
            cells[tree.parent(unit.id, day)].append(unit.id)
    entries = []
    for above, unit_ids in cells.items():
        missing = sorted(
            (named(tree, each, day) for each in unit_ids if each not in registered), key=by_code
        )
        entries.append(
            CoverageEntry(
                None if above is None else named(tree, above, day),
                len(unit_ids),
                len(unit_ids) - len(missing),
                tuple(missing),
            )
        )
    return sorted(entries, key=_place)


def _place(entry: CoverageEntry) -> tuple[bool, tuple[bool, tuple[str, SortKey], SortKey]]:
    """Cells that stand under no unit come last."""
    unit = entry.unit or Named(None, "")
    return entry.unit is None, by_code(unit)


def _clashes_of(
    person: Official, followed: Sequence[Followed], tree: UnitTree
) -> Iterator[ClashEntry]:
    stuck = clashing(followed)
    missed = {meeting.unit_id for of_day in stuck.values() for meeting in of_day}
    free = {
        meeting.unit_id: meeting.day for meeting, _ in followed if meeting.unit_id not in missed
    }
    for day, of_day in stuck.items():
        if of_day:
            yield ClashEntry(
                person.named_on(day),
                day,
                tuple(named(tree, each.unit_id, day) for each in of_day),
                tuple(each.time for each in of_day),
                tuple(named(tree, unit_id, on) for unit_id, on in free.items()),
            )


def _notice_day(store: Store, month: Period) -> date:
    """The day of the month before by which officials are told, as the office has set it."""
    kept = store.settings.all().get(Setting.NOTIFY_DAY)
    day = DEFAULT_NOTIFY_DAY if kept is None else int(kept)
    return (month.first_day - ONE_DAY).replace(day=day)
