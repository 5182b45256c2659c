"""Between rows and records: the one place that knows how columns make a record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import Table, delete, insert, or_, true, update

from chibo_cli.domain.facts.kinds import Meeting
from chibo_cli.domain.facts.records import (
    Assignment,
    Attendance,
    Duty,
    Membership,
    Official,
    Placement,
    Post,
    Regulation,
    Score,
    Unit,
    UnitName,
    Waiver,
)
from chibo_cli.domain.followups.filings import Filing
from chibo_cli.domain.followups.recommendations import Recommendation, Step
from chibo_cli.domain.meetings.calendar import Plan, Schedule, ScheduleChange
from chibo_cli.domain.time.patterns import Pattern
from chibo_cli.domain.time.spans import Span
from chibo_cli.store.tables.types import decoded

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from sqlalchemy import ColumnElement, Select
    from sqlalchemy.engine import Connection, Row

Values = dict[str, Any]


def unit_record(row: Row[Any]) -> Unit:
    """A row of `unit`."""
    return Unit(row.id, row.code, row.kind, Span(row.since, row.until), row.tags)


def unit_name_record(row: Row[Any]) -> UnitName:
    """A row of `unit_name`."""
    return UnitName(row.unit_id, row.name, Span(row.since, row.until), row.id)


def placement_record(row: Row[Any]) -> Placement:
    """A row of `placement`."""
    return Placement(row.unit_id, row.parent_id, Span(row.since, row.until), row.id)


def official_record(row: Row[Any]) -> Official:
    """A row of `official`."""
    return Official(row.id, row.code, row.full_name, Span(row.since, row.until))


def post_record(row: Row[Any]) -> Post:
    """A row of `post`."""
    return Post(row.official_id, row.title, row.agency, Span(row.since, row.until), row.id)


def membership_record(row: Row[Any]) -> Membership:
    """A row of `membership`."""
    return Membership(row.official_id, row.cell_id, Span(row.since, row.until), row.id)


def regulation_record(row: Row[Any]) -> Regulation:
    """A row of `regulation`."""
    life = Span(row.since, row.until)
    return Regulation(row.id, row.code, row.title, row.issuer, row.issued_on, life)


def duty_record(row: Row[Any]) -> Duty:
    """A row of `duty`."""
    values = _without(row, "uid", "since", "until")
    values["unit_kinds"] = frozenset(row.unit_kinds)
    values["meetings"] = frozenset(decoded(Meeting, value) for value in row.meetings)
    return Duty(**values, life=Span(row.since, row.until))


def duty_values(duty: Duty) -> Values:
    """The columns of a duty, its id left out."""
    names = (
        *("regulation_id", "number", "kind", "period", "minimum", "count_per", "roles"),
        *("exclude_own_cell", "allow_substitute", "min_days", "note", "document"),
        *("held_by", "due", "due_before", "addressees"),
    )
    values: Values = {name: getattr(duty, name) for name in names}
    values["unit_kinds"] = sorted(duty.unit_kinds)
    values["meetings"] = sorted(meeting.value for meeting in duty.meetings)
    return values | life_values(duty.life)


def assignment_record(row: Row[Any]) -> Assignment:
    """A row of `assignment`."""
    values = _without(row, "uid", "since", "until")
    return Assignment(**values, life=Span(row.since, row.until))


def attendance_record(row: Row[Any]) -> Attendance:
    """A row of `attendance`."""
    return Attendance(**_without(row, "uid"))


def score_record(row: Row[Any]) -> Score:
    """A row of `score`."""
    return Score(**_without(row, "uid"))


def recommendation_record(row: Row[Any]) -> Recommendation:
    """A row of `recommendation`."""
    return Recommendation(**_without(row, "uid"))


def filing_record(row: Row[Any]) -> Filing:
    """A row of `filing`."""
    return Filing(**_without(row, "uid"))


def step_record(row: Row[Any]) -> Step:
    """A row of `recommendation_step`."""
    return Step(**_without(row, "uid"))


def waiver_record(row: Row[Any]) -> Waiver:
    """A row of `waiver`."""
    values = _without(row, "uid", "since", "until")
    return Waiver(**values, life=Span(row.since, row.until))


def schedule_record(row: Row[Any]) -> Schedule:
    """A row of `schedule`."""
    pattern = Pattern(row.day, row.nth, row.weekday)
    life = Span(row.since, row.until)
    return Schedule(row.id, row.unit_id, pattern, row.time, row.place, life)


def pattern_values(pattern: Pattern) -> Values:
    """The columns of a pattern."""
    return {"day": pattern.day, "nth": pattern.nth, "weekday": pattern.weekday}


def schedule_change_record(row: Row[Any]) -> ScheduleChange:
    """A row of `schedule_change`."""
    return ScheduleChange(**_without(row, "uid"))


def plan_record(row: Row[Any]) -> Plan:
    """A row of `plan`."""
    return Plan(**_without(row, "uid"))


def life_values(life: Span) -> Values:
    """The two columns of a span."""
    return {"since": life.since, "until": life.until}


def has_day_of(table: Table, days: Span) -> ColumnElement[bool]:
    """Whether a dated row has a day in common with these days, either end open."""
    fits: ColumnElement[bool] = true()
    if days.until is not None:
        fits = or_(table.c.since.is_(None), table.c.since <= days.until)
    if days.since is not None:
        fits &= or_(table.c.until.is_(None), table.c.until >= days.since)
    return fits


def lies_in(column: ColumnElement[date], days: Span) -> ColumnElement[bool]:
    """Whether a day is among these, either end open."""
    fits: ColumnElement[bool] = true()
    if days.since is not None:
        fits &= column >= days.since
    if days.until is not None:
        fits &= column <= days.until
    return fits


def narrowed(
    table: Table,
    *,
    official_id: int | None = None,
    unit_id: int | None = None,
    units: Select[tuple[int]] | None = None,
) -> ColumnElement[bool]:
    """Whether a row is of that official and at that unit, or one of `units`, a query of ids."""
    fits: ColumnElement[bool] = true()
    if official_id is not None:
        fits &= table.c.official_id == official_id
    if unit_id is not None:
        fits &= table.c.unit_id == unit_id
    if units is not None:
        fits &= table.c.unit_id.in_(units)
    return fits


def bears_code(table: Table, code: str) -> ColumnElement[bool]:
    """Whether a row bears the code in any case: NOCASE knows ASCII, the spellings also Đ."""
    return table.c.code.collate("NOCASE").in_(sorted({code, code.upper(), code.lower()}))


def added(connection: Connection, table: Table, values: Mapping[str, Any]) -> int:
    """Insert one row and return its id."""
    inserted = connection.execute(insert(table).values(**values))
    return int(inserted.lastrowid)


def changed(connection: Connection, table: Table, row_id: int, values: Mapping[str, Any]) -> None:
    """Update one row by its id."""
    connection.execute(update(table).where(table.c.id == row_id).values(**values))


def removed(connection: Connection, table: Table, row_id: int) -> None:
    """Take one row out by its id."""
    connection.execute(delete(table).where(table.c.id == row_id))


def _without(row: Row[Any], *names: str) -> Values:
    return {str(name): value for name, value in row._mapping.items() if name not in names}
