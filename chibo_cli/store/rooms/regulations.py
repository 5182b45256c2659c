"""Regulations and their duties."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from chibo_cli.domain.facts.kinds import Meeting
from chibo_cli.domain.facts.records import Duty, Regulation
from chibo_cli.store import tables
from chibo_cli.store.rooms.room import Room
from chibo_cli.store.rows import Mapped

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy.engine import Connection


class Duties(Room[Duty]):
    """The duties' room of one transaction."""

    mapped = Mapped(tables.duty, Duty, sets={"unit_kinds": str, "meetings": Meeting})


class Regulations(Room[Regulation]):
    """The regulations' room of one transaction, and that of their duties within it."""

    mapped = Mapped(tables.regulation, Regulation)

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self._duties = Duties(connection)

    def duties(self, regulation_id: int | None = None) -> list[Duty]:
        """The duties of one regulation, or of all, by their place in its file."""
        table = tables.duty
        order = [table.c.regulation_id, table.c.number]
        if regulation_id is None:
            return self._duties.matching(by=order)
        return self._duties.matching(table.c.regulation_id == regulation_id, by=order)

    def add(self, record: Regulation, duties: Iterable[Duty] = ()) -> int:
        """A new regulation with its duties; their ids are given here. Returns its id."""
        regulation_id = super().add(record)
        for duty in duties:
            self.add_duty(replace(duty, regulation_id=regulation_id))
        return regulation_id

    def add_duty(self, duty: Duty) -> int:
        """A new duty of its regulation; its id is given here."""
        return self._duties.add(duty)

    def change_duty(self, duty: Duty) -> None:
        """Other values for all fields of the duty of that id."""
        self._duties.rewrite(duty)

    def remove_duty(self, duty: Duty) -> None:
        """Take a duty out."""
        self._duties.remove(duty)
