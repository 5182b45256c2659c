"""Templates of scoring, with their criteria and grades."""

from __future__ import annotations

from dataclasses import asdict

from sqlalchemy import insert, select

from chibo_cli.domain.facts.kinds import Meeting
from chibo_cli.domain.facts.records import grouped
from chibo_cli.domain.followups.scoring import Criterion, Grade, Template
from chibo_cli.store.rooms.room import Mapped, Room
from chibo_cli.store.tables import tables


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
