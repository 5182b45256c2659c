"""The rooms that hold their rows in memory, each in place of the store's own."""

from __future__ import annotations

from dataclasses import replace
from operator import attrgetter
from typing import TYPE_CHECKING

from chibo_cli.domain.facts.records import Assignment, Duty, Regulation, Waiver
from chibo_cli.domain.followups.filings import Filing
from chibo_cli.domain.meetings.calendar import Schedule
from chibo_cli.store.rooms.duties import Assignments, Duties, Regulations, Waivers
from chibo_cli.store.rooms.followups import Filings
from chibo_cli.store.rooms.held_people import HeldOfficials, HeldUnits
from chibo_cli.store.rooms.holding import Held, by_first_day
from chibo_cli.store.rooms.meetings import Schedules

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy.engine import Connection


class HeldAssignments(Held[Assignment], Assignments):
    """The assignments' room with all of them in memory."""

    about = attrgetter("official_id")

    def of_official(self, official_id: int) -> list[Assignment]:
        """Those of one official, of any day, by number."""
        return list(self.held.get(official_id, ()))


class HeldWaivers(Held[Waiver], Waivers):
    """The waivers' room with all of them in memory."""

    about = attrgetter("official_id", "unit_id")

    def naming(self, official_id: int | None, unit_id: int | None) -> list[Waiver]:
        """Those that name this official, or none, and this unit, or none, by id."""
        return list(self.held.get((official_id, unit_id), ()))


class HeldFilings(Held[Filing], Filings):
    """The filings' room with all of them in memory."""

    about = attrgetter("official_id", "unit_id")

    def naming(self, official_id: int | None, unit_id: int | None) -> list[Filing]:
        """Those that name this official, or none, and this unit, or none, by id."""
        return list(self.held.get((official_id, unit_id), ()))


class HeldSchedules(Held[Schedule], Schedules):
    """The schedules' room with all of them in memory."""

    about = attrgetter("unit_id")
    order = staticmethod(by_first_day)

    def of_unit(self, unit_id: int) -> list[Schedule]:
        """Those of one unit, of any day, by first day."""
        return list(self.held.get(unit_id, ()))


class _Duties(Held[Duty], Duties):
    about = attrgetter("regulation_id")
    order = attrgetter("number")


class HeldRegulations(Held[Regulation], Regulations):
    """The regulations' room with all of them, and their duties, in memory."""

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self._duties = self._own_duties = _Duties(connection)

    def add(self, record: Regulation, duties: Iterable[Duty] = ()) -> int:
        """A new regulation with its duties; their ids are given here. Returns its id."""
        number = super().add(record)
        for duty in duties:
            self.add_duty(replace(duty, regulation_id=number))
        return number

    def duties(self, regulation_id: int | None = None) -> list[Duty]:
        """The duties of one regulation, or of all, by their place in its file."""
        wanted = sorted(self._own_duties.held) if regulation_id is None else [regulation_id]
        return [each for one in wanted for each in self._own_duties.held.get(one, ())]


HELD = {
    "assignments": HeldAssignments,
    "filings": HeldFilings,
    "officials": HeldOfficials,
    "regulations": HeldRegulations,
    "schedules": HeldSchedules,
    "units": HeldUnits,
    "waivers": HeldWaivers,
}
"""The room that holds each, by its name in the store."""
