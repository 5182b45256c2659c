"""A month's meeting moved, cancelled, or put back as registered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.facts.errors import (
    NoMeetingThatMonth,
    NothingToChange,
    OutsideUnitLife,
    TooFarFromMonth,
)
from chibo_cli.domain.meetings.calendar import CellMeeting, ScheduleChange
from chibo_cli.domain.time.periods import months_of
from chibo_cli.usecases.meetings.calendar import meeting_in, widened
from chibo_cli.usecases.meetings.notices import to_be_told
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from datetime import date

    from chibo_cli.domain.facts.named import Named
    from chibo_cli.domain.facts.records import Unit
    from chibo_cli.domain.time.periods import Period
    from chibo_cli.store.store import Store


@dataclass(frozen=True, slots=True)
class ChangedMeeting:
    """A unit's meeting as it stood and as it stands, and who should be told."""

    unit: str
    before: CellMeeting | None
    after: CellMeeting | None
    told: tuple[Named, ...]


def move_meeting(
    store: Store,
    unit: Unit,
    month: Period,
    day: date,
    *,
    time: str | None = None,
    place: str | None = None,
    reason: str | None = None,
    today: date,
) -> ChangedMeeting:
    """Hold a month's meeting on another day; on its usual one nothing of a change is left.

    Time and place that are not named are the usual ones.

    Raises:
        TooFarFromMonth: the day lies beyond the months beside it.
        OutsideUnitLife: the unit does not exist then.
        NothingToChange: the meeting stands so already.
    """
    beside = months_of(widened(month.span))
    if not beside[0].first_day <= day <= beside[-1].last_day:
        raise TooFarFromMonth(day, month)
    if day not in unit.life:
        raise OutsideUnitLife(_name(store, unit, day), day, unit.id)
    before = meeting_in(store, unit, month)
    known = store.schedules.change_of(unit.id, month.first_day)
    is_usual = before is not None and day == before.usual and not (time or place)
    wanted = ScheduleChange(
        id=0 if known is None else known.id,
        unit_id=unit.id,
        month=month.first_day,
        held_on=day,
        time=time,
        place=place,
        reason=reason,
    )
    if known == wanted or (known is None and is_usual):
        raise NothingToChange(_name(store, unit, day))
    if known is not None and is_usual:
        store.schedules.drop_change(known)
    else:
        store.schedules.put_change(wanted)
    return _changed(store, unit, month, before, today)


def cancel_meeting(
    store: Store, unit: Unit, month: Period, reason: str, *, today: date
) -> ChangedMeeting:
    """Hold no meeting in a month.

    Raises:
        NoMeetingThatMonth: there is none.
        NothingToChange: it is cancelled for that reason already.
    """
    before = meeting_in(store, unit, month)
    if before is None or before.usual is None:
        raise NoMeetingThatMonth(_name(store, unit, month.last_day), month)
    known = store.schedules.change_of(unit.id, month.first_day)
    wanted = ScheduleChange(
        id=0 if known is None else known.id, unit_id=unit.id, month=month.first_day, reason=reason
    )
    if known == wanted:
        raise NothingToChange(_name(store, unit, month.last_day))
    store.schedules.put_change(wanted)
    return _changed(store, unit, month, before, today)


def put_back(store: Store, unit: Unit, month: Period, *, today: date) -> ChangedMeeting:
    """Take the change of a month out: its meeting is as registered.

    Raises:
        NothingToChange: the month was never changed.
    """
    known = store.schedules.change_of(unit.id, month.first_day)
    if known is None:
        raise NothingToChange(_name(store, unit, month.last_day))
    before = meeting_in(store, unit, month)
    store.schedules.drop_change(known)
    return _changed(store, unit, month, before, today)


def _changed(
    store: Store, unit: Unit, month: Period, before: CellMeeting | None, today: date
) -> ChangedMeeting:
    after = meeting_in(store, unit, month)
    concerned = after or before
    told = () if concerned is None else to_be_told(store, concerned, today=today)
    return ChangedMeeting(_name(store, unit, month.last_day), before, after, told)


def _name(store: Store, unit: Unit, day: date) -> str:
    return store.units.tree_of([unit.id]).name(unit.id, unit.life.nearest(day))
