"""Templates of scoring, and scores by number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import insert, select

from chibo_cli.domain.facts.kinds import Meeting
from chibo_cli.domain.facts.records import grouped
from chibo_cli.domain.followups.scoring import Criterion, Grade, Template
from chibo_cli.domain.time.spans import Span
from chibo_cli.store.rows import (
    Values,
    added,
    changed,
    lies_in,
    life_values,
    narrowed,
    removed,
    score_record,
)
from chibo_cli.store.tables import followups as says_of_scoring
from chibo_cli.store.tables import meetings as tables
from chibo_cli.store.tables.types import decoded

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from sqlalchemy import Select
    from sqlalchemy.engine import Connection

    from chibo_cli.domain.facts.records import Attendance, Score

_COLUMNS = ("code", "title", "issuer", "issued_on", "max_points", "note")
_SCORE_COLUMNS = ("unit_id", "held_on", "official_id", "points", "template_id")


class Scoring:
    """The rooms of scores and their templates of one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def templates(self) -> list[Template]:
        """Every template with its criteria in order and its grades from the highest, by id."""
        run, criterion, grade = (
            self._connection.execute,
            says_of_scoring.score_criterion,
            says_of_scoring.score_grade,
        )
        rows = run(
            select(says_of_scoring.score_template).order_by(says_of_scoring.score_template.c.id)
        ).all()
        if not rows:
            return []
        criteria = grouped(
            (row.template_id, Criterion(row.text, row.points))
            for row in run(select(criterion).order_by(criterion.c.number))
        )
        grades = grouped(
            (row.template_id, Grade(row.name, row.at_least))
            for row in run(select(grade).order_by(grade.c.at_least.desc()))
        )
        return [
            Template(
                row.id,
                row.code,
                row.max_points,
                row.title,
                row.issuer,
                row.issued_on,
                frozenset(decoded(Meeting, value) for value in row.meetings),
                criteria.get(row.id, ()),
                grades.get(row.id, ()),
                row.note,
                Span(row.since, row.until),
            )
            for row in rows
        ]

    def add_template(self, template: Template) -> int:
        """A new template with its criteria and grades; returns its id."""
        values = {name: getattr(template, name) for name in _COLUMNS}
        values["meetings"] = sorted(meeting.value for meeting in template.meetings)
        template_id = added(
            self._connection, says_of_scoring.score_template, values | life_values(template.life)
        )
        for number, each in enumerate(template.criteria, start=1):
            criterion: Values = {"template_id": template_id, "number": number, "text": each.text}
            added(
                self._connection,
                says_of_scoring.score_criterion,
                criterion | {"points": each.points},
            )
        for one in template.grades:
            grade: Values = {"template_id": template_id, "name": one.name}
            added(self._connection, says_of_scoring.score_grade, grade | {"at_least": one.at_least})
        return template_id

    def with_id(self, score_id: int) -> Score | None:
        """The score with that number."""
        table = tables.score
        row = self._connection.execute(select(table).where(table.c.id == score_id)).first()
        return None if row is None else score_record(row)

    def on(self, unit_id: int, held_on: date, official_id: int | None) -> Score | None:
        """The visitor's score of a meeting; without an official the cell's own."""
        table = tables.score
        query = select(table).where(
            table.c.unit_id == unit_id,
            table.c.held_on == held_on,
            table.c.official_id.is_not_distinct_from(official_id),
        )
        row = self._connection.execute(query).first()
        return None if row is None else score_record(row)

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
        query = select(table).where(
            lies_in(table.c.held_on, days),
            narrowed(table, official_id=official_id, unit_id=unit_id, units=units),
        )
        query = query.order_by(table.c.held_on, table.c.id)
        if of_visitors:
            query = query.where(table.c.official_id.is_not(None))
        return [score_record(row) for row in self._connection.execute(query)]

    def add(self, score: Score) -> int:
        """A new score; its own id is given here and returned."""
        values = {name: getattr(score, name) for name in _SCORE_COLUMNS}
        return added(self._connection, tables.score, values)

    def add_many(self, scores: Iterable[Score]) -> None:
        """New scores in one statement; their own ids are given here."""
        rows = [{name: getattr(each, name) for name in _SCORE_COLUMNS} for each in scores]
        if rows:
            self._connection.execute(insert(tables.score), rows)

    def change(self, score: Score) -> None:
        """Other values for all its columns."""
        values = {name: getattr(score, name) for name in _SCORE_COLUMNS}
        changed(self._connection, tables.score, score.id, values)

    def remove(self, score: Score) -> None:
        """Take a score out."""
        removed(self._connection, tables.score, score.id)
