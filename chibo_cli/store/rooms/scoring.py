"""Templates of scoring, and scores by number."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from sqlalchemy import insert, select

from chibo_cli.domain.facts.kinds import Meeting
from chibo_cli.domain.facts.records import Score, grouped
from chibo_cli.domain.followups.scoring import Criterion, Grade, Template
from chibo_cli.store import tables
from chibo_cli.store.conditions import lies_in, narrowed
from chibo_cli.store.rooms.room import Room
from chibo_cli.store.rows import Mapped

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import Select
    from sqlalchemy.engine import Connection

    from chibo_cli.domain.facts.records import Attendance
    from chibo_cli.domain.time.spans import Span


class Templates(Room[Template]):
    """The templates' room of one transaction."""

    mapped = Mapped(
        tables.score_template,
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
            for row in run(select(criterion).order_by(criterion.c.number))
        )
        grades = grouped(
            (row.template_id, Grade(row.name, row.at_least))
            for row in run(select(grade).order_by(grade.c.at_least.desc()))
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


class Scoring(Room[Score]):
    """The scores' room of one transaction, and that of their templates within it."""

    mapped = Mapped(tables.score, Score)

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self._templates = Templates(connection)

    def templates(self) -> list[Template]:
        """Every template, by id."""
        return self._templates.all()

    def add_template(self, template: Template) -> int:
        """A new template; its own id is given here and returned."""
        return self._templates.add(template)

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
