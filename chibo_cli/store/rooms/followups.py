"""What follows a meeting: documents filed, scores by templates, recommendations with steps."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from sqlalchemy import Select, delete, exists, func, insert, or_, select, update

from chibo_cli.domain.facts.kinds import Meeting
from chibo_cli.domain.facts.records import Attendance, Score, grouped
from chibo_cli.domain.followups.filings import Filing
from chibo_cli.domain.followups.recommendations import Recommendation, RecommendationState, Step
from chibo_cli.domain.followups.scoring import Criterion, Grade, Template
from chibo_cli.store.rooms.room import Mapped, Room, lies_in, narrowed
from chibo_cli.store.tables import tables
from chibo_cli.store.tables.columns import is_among

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from sqlalchemy.engine import Connection

    from chibo_cli.domain.time.spans import Span

_OPEN = tuple(state for state in RecommendationState if not state.is_final)


class Filings(Room[Filing]):
    """The filings' room of one transaction."""

    mapped = Mapped("filing", Filing)

    def within(self, days: Span) -> list[Filing]:
        """Those filed on these days, by day and number."""
        table = tables.filing
        return self.matching(lies_in(table.c.filed_on, days), by=[table.c.filed_on, table.c.id])

    def naming(self, official_id: int | None, unit_id: int | None) -> list[Filing]:
        """Those that name this official, or none, and this unit, or none, by id."""
        table = tables.filing  # `== None` says IS NULL
        return self.matching(table.c.official_id == official_id, table.c.unit_id == unit_id)

    def of(self, duty_ids: Iterable[int], periods: Iterable[str]) -> list[Filing]:
        """Those of these duties for these periods, by number."""
        table = tables.filing
        return self.matching(table.c.duty_id.in_(list(duty_ids)), table.c.period.in_(list(periods)))


class Steps(Room[Step]):
    """The steps' room of one transaction."""

    mapped = Mapped("recommendation_step", Step)


class Recommendations(Room[Recommendation]):
    """The recommendations' room of one transaction, and that of their steps within it."""

    mapped = Mapped("recommendation", Recommendation)

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self._steps = Steps(connection)

    def within(
        self,
        days: Span,
        *,
        official_id: int | None = None,
        unit_id: int | None = None,
        units: Select[tuple[int]] | None = None,
        states: Iterable[RecommendationState] | None = None,
    ) -> list[Recommendation]:
        """Those raised on these days, by day and number; `units` is a query of ids.

        An official's are those of the official's visits too.
        """
        table, visit = tables.recommendation, tables.attendance
        fits = narrowed(table, unit_id=unit_id, units=units)
        if official_id is not None:
            visits = select(visit.c.id).where(visit.c.official_id == official_id)
            fits &= or_(table.c.official_id == official_id, table.c.attendance_id.in_(visits))
        if states is not None:
            fits &= table.c.status.in_(list(states))
        order = [table.c.raised_on, table.c.id]
        return self.matching(lies_in(table.c.raised_on, days), fits, by=order)

    def overdue_count(self, today: date) -> int:
        """How many open ones were due before today."""
        table = tables.recommendation
        query = select(func.count()).where(table.c.due < today, table.c.status.in_(_OPEN))
        return int(self._connection.execute(query).scalar_one())

    def steps(self, recommendation_id: int) -> list[Step]:
        """What became of it, by day and number."""
        table = tables.recommendation_step
        own = table.c.recommendation_id == recommendation_id
        return self._steps.matching(own, by=[table.c.noted_on, table.c.id])

    def steps_of(self, recommendation_ids: Iterable[int]) -> list[Step]:
        """What became of each of these, by day and number."""
        table = tables.recommendation_step
        own = is_among(table.c.recommendation_id, recommendation_ids)
        return self._steps.matching(own, by=[table.c.noted_on, table.c.id])

    def add_step(self, step: Step) -> int:
        """A step; its own id is given here and returned."""
        return self._steps.add(step)

    def at(self, attendance_ids: Iterable[int] | None = None) -> list[Recommendation]:
        """What was raised at these attendances, or at all of them, by number."""
        table = tables.recommendation
        if attendance_ids is None:
            return self.matching(table.c.attendance_id.is_not(None))
        return self.matching(is_among(table.c.attendance_id, attendance_ids))

    def apart(self) -> list[Recommendation]:
        """Those that were raised at no attendance, the latest first."""
        table = tables.recommendation
        return self.matching(table.c.attendance_id.is_(None), by=[table.c.id.desc()])

    def raised_within(self, days: Span) -> list[Recommendation]:
        """What was raised at attendances held on these days, both ends known, by number."""
        table, held = tables.recommendation, tables.attendance
        query = (
            select(table)
            .join(held, held.c.id == table.c.attendance_id)
            .where(held.c.held_on.between(days.since, days.until))
            .order_by(table.c.id)
        )
        return self._found(query)

    def raise_at(self, attendance: Attendance, text: str) -> int:
        """A recommendation raised at an attendance; returns its id."""
        return self.add(_raised(attendance, text))

    def raise_many(self, raised: Iterable[tuple[Attendance, str]]) -> None:
        """Recommendations raised at attendances, in one statement."""
        self.add_many(_raised(attendance, text) for attendance, text in raised)

    def remove(self, record: Recommendation) -> None:
        """Take a recommendation out, with its steps."""
        step = tables.recommendation_step
        own = step.c.recommendation_id == record.id
        self._connection.execute(delete(step).where(own))
        super().remove(record)

    def move(self, old: Attendance, new: Attendance) -> None:
        """The unit of a corrected attendance, and its day, for what was raised at it."""
        table = tables.recommendation
        mine = table.c.attendance_id == old.id
        that_day = table.c.raised_on == old.held_on
        run = self._connection.execute
        run(update(table).where(mine, that_day).values(raised_on=new.held_on))
        run(update(table).where(mine).values(unit_id=new.unit_id))


def _raised(attendance: Attendance, text: str) -> Recommendation:
    return Recommendation(
        id=0,
        unit_id=attendance.unit_id,
        text=text,
        raised_on=attendance.held_on,
        attendance_id=attendance.id,
    )


class Scoring(Room[Score]):
    """The scores' room of one transaction."""

    mapped = Mapped("score", Score)

    def on(self, unit_id: int, held_on: date, official_id: int | None) -> Score | None:
        """The visitor's score of a meeting; without an official the cell's own."""
        table = tables.score
        return self._first(
            table.c.unit_id == unit_id,
            table.c.held_on == held_on,
            table.c.official_id.is_not_distinct_from(official_id),
        )

    def of_visit(self, attendance: Attendance) -> Score | None:
        """The visitor's own score of that meeting."""
        return self.on(attendance.unit_id, attendance.held_on, attendance.official_id)

    def within(
        self,
        days: Span,
        *,
        official_id: int | None = None,
        unit_id: int | None = None,
        units: Select[tuple[int]] | None = None,
        of_visitors: bool = False,
    ) -> list[Score]:
        """Those of meetings held on these days, by day and number; `units` is a query of ids.

        Of visitors: without the cells' own.
        """
        table = tables.score
        fits = narrowed(table, official_id=official_id, unit_id=unit_id, units=units)
        if of_visitors:
            fits &= table.c.official_id.is_not(None)
        order = [table.c.held_on, table.c.id]
        return self.matching(lies_in(table.c.held_on, days), fits, by=order)

    def given_again(self) -> list[int]:
        """The numbers of the cells' own scores of a meeting that has one, by day and number."""
        table, first = tables.score, tables.score.alias()
        has_one = exists().where(
            first.c.unit_id == table.c.unit_id,
            first.c.held_on == table.c.held_on,
            first.c.official_id.is_(None),
            first.c.id < table.c.id,
        )
        query = select(table.c.id).where(table.c.official_id.is_(None), has_one)
        return list(self._connection.execute(query.order_by(table.c.held_on, table.c.id)).scalars())


class Templates(Room[Template]):
    """The templates' room of one transaction."""

    mapped = Mapped(
        "score_template",
        Template,
        sets={"meetings": Meeting},
        elsewhere=("criteria", "grades"),
    )

    def all(self) -> list[Template]:
        """Every template with its criteria in order and its grades from the highest, by id."""
        table, run = self.mapped.table, self._connection.execute
        rows = run(select(table).order_by(table.c.id)).all()
        if not rows:
            return []
        criterion, grade = tables.score_criterion, tables.score_grade
        criteria = grouped(
            (row.template_id, Criterion(row.text, row.points))
            for row in run(select(criterion).order_by(criterion.c.number, criterion.c.id))
        )
        grades = grouped(
            (row.template_id, Grade(row.name, row.at_least))
            for row in run(select(grade).order_by(grade.c.at_least.desc(), grade.c.id))
        )
        return [
            self.mapped.record(
                row, criteria=criteria.get(row.id, ()), grades=grades.get(row.id, ())
            )
            for row in rows
        ]

    def add(self, record: Template) -> int:
        """A new template with its criteria and grades; returns its id."""
        template_id = super().add(record)
        for number, criterion in enumerate(record.criteria, start=1):
            values = {"template_id": template_id, "number": number, **asdict(criterion)}
            self._connection.execute(insert(tables.score_criterion), values)
        for grade in record.grades:
            values = {"template_id": template_id, **asdict(grade)}
            self._connection.execute(insert(tables.score_grade), values)
        return template_id
