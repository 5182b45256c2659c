"""When units meet: registered, listed and corrected; a new pattern ends the one before."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from chibo_cli.domain.entries.meetings import ScheduleEntry
from chibo_cli.domain.facts.errors import NothingToChange, OutsideUnitLife, ScheduleOverlap
from chibo_cli.domain.facts.named import by_code
from chibo_cli.domain.facts.records import Unit, entry_of
from chibo_cli.domain.failures import Noun
from chibo_cli.domain.meetings.calendar import Schedule
from chibo_cli.domain.text.errors import UnknownName
from chibo_cli.domain.time.spans import ONE_DAY, Span, check_span
from chibo_cli.messages.answers.meetings import pattern_text
from chibo_cli.usecases.changes.edits import UNCHANGED, Edit, Edited, Unchanged, checked
from chibo_cli.usecases.finding.narrowing import EVERYTHING, Narrowing
from chibo_cli.usecases.finding.units import named
from chibo_cli.usecases.importing.cells import pattern_of, time_of
from chibo_cli.usecases.importing.lookup import Directory
from chibo_cli.usecases.importing.rows import Intake, Refused, Row
from chibo_cli.usecases.meetings.calendar import Audience, meetings_within

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from chibo_cli.domain.lists.lists import ListTable
    from chibo_cli.domain.time.patterns import Pattern
    from chibo_cli.store.store import Store

_AHEAD = timedelta(days=62)  # in which the next meeting lies


@dataclass(frozen=True, slots=True)
class Registered:
    """A schedule as it stands now, what it put an end to, and what follows when it is over."""

    schedule: Schedule
    ended: Schedule | None = None
    resumed: Schedule | None = None


def usual_schedule(store: Store, unit: Unit, day: date) -> Schedule | None:
    """The schedule in force on that day, else the latest one before it, else the first after."""
    known = store.schedules.of_unit(unit.id)
    begun = [each for each in known if each.life.since is None or each.life.since <= day]
    return begun[-1] if begun else next(iter(known), None)


def register_schedule(
    store: Store,
    unit: Unit,
    pattern: Pattern,
    *,
    time: str | None,
    place: str | None,
    life: Span,
) -> Registered:
    """When a unit meets on these days; one that begins on the same day is corrected.

    The one before ends the day before, and goes on after the new one where that has an end.

    Raises:
        EndBeforeStart, OutsideUnitLife, ScheduleOverlap: it cannot stand so.
        NothingToChange: it stands so already.
    """
    wanted = Schedule(id=0, unit_id=unit.id, pattern=pattern, time=time, place=place, life=life)
    known = store.schedules.of_unit(unit.id)
    same = next((each for each in known if each.life.since == life.since), None)
    if same is not None:
        days = Span(life.since, life.until or same.life.until)
        corrected = replace(wanted, id=same.id, life=days)
        correct_schedule(store, unit, same, corrected)
        return Registered(corrected)
    before = next((each for each in known if _begins_before(each, life)), None)
    check_schedule(store, unit, wanted, [each for each in known if each is not before])
    if before is not None and life.since is not None:
        store.schedules.change(before, until=life.since - ONE_DAY)
    kept = replace(wanted, id=store.schedules.add(wanted))
    resumed = None if before is None else _resumed(store, before, life)
    return Registered(kept, before, resumed)


def correct_schedule(store: Store, unit: Unit, known: Schedule, corrected: Schedule) -> None:
    """Other values for a schedule.

    Raises:
        EndBeforeStart, OutsideUnitLife, ScheduleOverlap: it cannot stand so.
        NothingToChange: it stands so already.
    """
    if corrected == known:
        raise NothingToChange(_name(store, unit, known))
    others = store.schedules.of_unit(unit.id)
    check_schedule(store, unit, corrected, [each for each in others if each.id != known.id])
    store.schedules.change(known, pattern=corrected.pattern)
    store.schedules.change(
        known,
        time=corrected.time,
        place=corrected.place,
        since=corrected.life.since,
        until=corrected.life.until,
    )


def check_schedule(
    store: Store, unit: Unit, schedule: Schedule, others: Iterable[Schedule]
) -> None:
    """Raises what `register_schedule` raises, before anything is kept."""
    check_span(schedule.life)
    if not schedule.life.overlaps(unit.life):
        raise OutsideUnitLife(_name(store, unit, schedule), schedule.life.some_day, unit.id)
    for other in others:
        if other.life.overlaps(schedule.life):
            raise ScheduleOverlap(_name(store, unit, schedule), other.id)


def find_schedule(store: Store, number: int) -> Schedule:
    """The schedule of that number; UnknownName where there is none."""
    schedule = store.schedules.with_id(number)
    if schedule is None:
        raise UnknownName(Noun.SCHEDULE, str(number))
    return schedule


def list_schedules(
    store: Store, wanted: Narrowing = EVERYTHING, *, day: date
) -> list[ScheduleEntry]:
    """The schedules in force on that day or later, whatever days are wanted, by unit and first day.

    `official` keeps those in that one's area, `sought` those with these words in the unit's name
    or the place.
    """
    official, unit, under, sought = wanted.official, wanted.unit, wanted.under, wanted.sought
    found = store.schedules.within(
        Span(day),
        unit_id=None if unit is None else unit.id,
        units=None if under is None else store.units.below(under.id),
    )
    tree = store.units.tree_of({each.unit_id for each in found})
    found = [each for each in found if day <= (tree.units[each.unit_id].life.until or day)]
    if under is not None:
        found = [each for each in found if tree.is_within(each.unit_id, under.id, day)]
    if official is not None:  # whoever follows a unit without a schedule is of the audience too
        whole = store.units.whole_tree()
        audience = Audience(store, whole, Span(day, day), today=day)
        found = [each for each in found if official.id in audience.localities(each.unit_id, day)]
    entries = schedule_entries(store, found, day=day)
    if sought is None:
        return entries
    return [each for each in entries if sought.is_in_name(each.cell) or sought.is_in(each.place)]


def schedule_entries(
    store: Store, schedules: Sequence[Schedule], *, day: date
) -> list[ScheduleEntry]:
    """Schedules as rows show them, by unit and first day; names are those of the day."""
    tree = store.units.tree_of({each.unit_id for each in schedules})
    coming: dict[int, date] = {}
    for meeting in meetings_within(store, Span(day, day + _AHEAD)):
        if meeting.is_held:
            coming.setdefault(meeting.unit_id, meeting.day)
    entries = [
        entry_of(
            ScheduleEntry,
            each,
            cell=named(tree, each.unit_id, tree.units[each.unit_id].life.nearest(day)),
            next=coming.get(each.unit_id) if day in each.life else None,
        )
        for each in schedules
    ]
    return sorted(entries, key=lambda entry: (*by_code(entry.cell), str(entry.since or "")))


@dataclass(frozen=True, slots=True, kw_only=True)
class ScheduleEdit(Edit[Schedule]):
    """What may be corrected of a schedule."""

    pattern: Pattern | Unchanged = UNCHANGED
    time: str | Unchanged | None = UNCHANGED
    place: str | Unchanged | None = UNCHANGED
    since: date | Unchanged | None = UNCHANGED
    until: date | Unchanged | None = UNCHANGED


def edit_schedule(
    store: Store, schedule: Schedule, edit: ScheduleEdit, *, today: date
) -> Edited[ScheduleEntry]:
    """Other values for the fields named.

    Raises:
        EndBeforeStart, OutsideUnitLife, ScheduleOverlap: it cannot stand so.
        NothingToChange: it stands so already.
    """
    new = edit.of(schedule)
    before = schedule_entries(store, [schedule], day=today)[0]
    unit = store.units.tree_of([schedule.unit_id]).units[schedule.unit_id]
    correct_schedule(store, unit, schedule, new)
    return checked(Edited(before, schedule_entries(store, [new], day=today)[0]), str(schedule.id))


def remove_schedule(store: Store, schedule: Schedule, *, today: date) -> ScheduleEntry:
    """Take out a schedule registered by mistake; returns it as it stood."""
    entry = schedule_entries(store, [schedule], day=today)[0]
    store.schedules.remove(schedule)
    return entry


def take_schedules(intake: Intake, tables: Sequence[ListTable]) -> None:
    """Take lists of schedules, by first day, so that each ends the one before."""
    intake.store.hold("schedules")
    intake.lookup = Directory(intake.store)
    for row in intake.rows(tables, are_successive=True):
        with intake.taking(row):
            _take(intake, row)


def _resumed(store: Store, before: Schedule, life: Span) -> Schedule | None:
    """The schedule before on the days that it had after these, if it had any."""
    if life.until is None:
        return None
    rest = replace(before, life=Span(life.until + ONE_DAY, before.life.until))
    return None if rest.life.is_empty else replace(rest, id=store.schedules.add(rest))


def _begins_before(known: Schedule, life: Span) -> bool:
    """Whether a schedule has days of the new one and begins before it."""
    if life.since is None or not known.life.overlaps(life):
        return False
    return known.life.since is None or known.life.since < life.since


def _name(store: Store, unit: Unit, schedule: Schedule) -> str:
    tree = store.units.tree_of([unit.id])
    return tree.name(unit.id, unit.life.nearest(schedule.life.some_day))


def _take(intake: Intake, row: Row) -> None:
    store, life = intake.store, row.life()
    day = None if "since" in row.refused else life.since or intake.today
    unit = row.unit("cell", day, intake.lookup.cell)
    pattern, time = row.given("pattern", pattern_of), row.given("time", time_of)
    place = row.text("place")
    if row.refused or unit is None or pattern is None:
        raise Refused
    row.is_about(unit.id, life.since)
    what = (row.text("cell"), life.since)
    known = next(
        (each for each in store.schedules.of_unit(unit.id) if each.life.since == life.since),
        None,
    )
    if known is None:
        register_schedule(store, unit, pattern, time=time, place=place, life=life)
        intake.add(row, *what)
        return
    corrected = replace(
        known,
        pattern=pattern,
        time=time or known.time,
        place=place or known.place,
        life=Span(life.since, row.end(known.life.until)),
    )
    changes: dict[str, tuple[object, object]] = {
        "pattern": (known.pattern, corrected.pattern),
        "time": (known.time, corrected.time),
        "place": (known.place, corrected.place),
        "until": (known.life.until, corrected.life.until),
    }
    if intake.record(row, what, changes, pattern=pattern_text):
        correct_schedule(store, unit, known, corrected)
