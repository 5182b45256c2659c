"""The store: one transaction on one register, a room a noun."""

from __future__ import annotations

from contextlib import contextmanager
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError

from chibo_cli.domain.register.errors import OfficeHung, OfficesRow, PeriodClosed
from chibo_cli.store.engine import ENGINE, Refused
from chibo_cli.store.engines.sqlite.header import LANGUAGE
from chibo_cli.store.engines.sqlite.opening import as_kept, transaction
from chibo_cli.store.journal.journal import Journal
from chibo_cli.store.registers import SCHEMA_VERSION, Mode, register_at
from chibo_cli.store.rooms.attendances import Attendances
from chibo_cli.store.rooms.duties import Assignments, Regulations, Waivers
from chibo_cli.store.rooms.organisation import Officials, Successions, UnitKinds, Units
from chibo_cli.store.tables import tables

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator
    from contextlib import AbstractContextManager

    from sqlalchemy.engine import Connection

    from chibo_cli.domain.register.address import Address
    from chibo_cli.domain.register.journal import Operation
    from chibo_cli.domain.register.rights import Area
    from chibo_cli.store.engine import Engine
    from chibo_cli.store.journal.trail import Trail
    from chibo_cli.store.rooms.calendar import Plans, Schedules
    from chibo_cli.store.rooms.copying import Copying
    from chibo_cli.store.rooms.followups import Filings, Recommendations, Scoring, Templates
    from chibo_cli.store.rooms.office import Closings, Remarks, Settings, WordTemplates
    from chibo_cli.store.rooms.offices import LeftOutRows, Offices, Origins, UnitedRows

__all__ = ["Mode", "Store", "open_store"]

_Room = TypeVar("_Room")


def _opened(room: Callable[[Connection], _Room]) -> cached_property[_Room]:
    """A room that is opened when it is first entered."""
    return cached_property(lambda store: room(store.connection))


class Store:
    """The rooms of one transaction; those that few commands enter are loaded when entered."""

    def __init__(self, connection: Connection, address: Address) -> None:
        self.connection = connection
        self._address = address
        self._held: set[str] = set()
        self.meant: dict[str, str] = {}  # a code typed without the office whose it is, and with it

    @contextmanager
    def before(self) -> Iterator[Store]:
        """The register as it stood before this transaction, which keeps it so.

        Raises:
            RegisterBusy: this transaction has begun to write into the file.
        """
        address = self._address
        kept = as_kept(address) if isinstance(address, Path) else register_at(address).as_kept()
        with kept as connection:
            yield Store(connection, address)

    @cached_property
    def engine(self) -> Engine:
        """The kind of database that this is of; as `engine_of`, which every list would enter."""
        engine: Engine = self.connection.get_execution_options()[ENGINE]
        return engine

    @cached_property
    def area(self) -> Area | None:
        """Where the rights of who asks end; None where all of the register is seen."""
        if isinstance(self._address, Path):  # whoever reads a file sees all of it
            return None
        return self.engine.area(self.connection)

    assignments = _opened(Assignments)
    attendances = _opened(Attendances)
    journal = _opened(Journal)
    officials = _opened(Officials)
    regulations = _opened(Regulations)
    successions = _opened(Successions)
    unit_kinds = _opened(UnitKinds)
    units = _opened(Units)
    waivers = _opened(Waivers)

    @cached_property
    def trail(self) -> Trail:
        """Which operations touched a row."""
        from chibo_cli.store.journal.trail import Trail

        return Trail(self.connection)

    @cached_property
    def closings(self) -> Closings:
        """The periods closed."""
        from chibo_cli.store.rooms.office import Closings

        return Closings(self.connection)

    @cached_property
    def copying(self) -> Copying:
        """Every table of facts row by row."""
        from chibo_cli.store.rooms.copying import Copying

        return Copying(self.connection)

    @cached_property
    def filings(self) -> Filings:
        """Documents received."""
        from chibo_cli.store.rooms.followups import Filings

        return Filings(self.connection)

    @cached_property
    def left_out(self) -> LeftOutRows:
        """What offices have that could not be taken in."""
        from chibo_cli.store.rooms.offices import LeftOutRows

        return LeftOutRows(self.connection)

    @cached_property
    def offices(self) -> Offices:
        """Whose registers are taken in."""
        from chibo_cli.store.rooms.offices import Offices

        return Offices(self.connection)

    @cached_property
    def origins(self) -> Origins:
        """Which rows came from which office."""
        from chibo_cli.store.rooms.offices import Origins

        return Origins(self.connection)

    @cached_property
    def plans(self) -> Plans:
        """Visits planned."""
        from chibo_cli.store.rooms.calendar import Plans

        return Plans(self.connection)

    @cached_property
    def recommendations(self) -> Recommendations:
        """What was raised at meetings, and what became of it."""
        from chibo_cli.store.rooms.followups import Recommendations

        return Recommendations(self.connection)

    @cached_property
    def remarks(self) -> Remarks:
        """The Board's words on periods."""
        from chibo_cli.store.rooms.office import Remarks

        return Remarks(self.connection)

    @cached_property
    def word_templates(self) -> WordTemplates:
        """The templates that the office made in Word."""
        from chibo_cli.store.rooms.office import WordTemplates

        return WordTemplates(self.connection)

    @cached_property
    def schedules(self) -> Schedules:
        """When units meet."""
        from chibo_cli.store.rooms.calendar import Schedules

        return Schedules(self.connection)

    @cached_property
    def scoring(self) -> Scoring:
        """The points that meetings were given."""
        from chibo_cli.store.rooms.followups import Scoring

        return Scoring(self.connection)

    @cached_property
    def settings(self) -> Settings:
        """What the office set."""
        from chibo_cli.store.rooms.office import Settings

        return Settings(self.connection)

    @cached_property
    def templates(self) -> Templates:
        """By what meetings are scored."""
        from chibo_cli.store.rooms.followups import Templates

        return Templates(self.connection)

    @cached_property
    def united(self) -> UnitedRows:
        """Which rows of offices are one with rows here."""
        from chibo_cli.store.rooms.offices import UnitedRows

        return UnitedRows(self.connection)

    @cached_property
    def identity(self) -> str:
        """Which register this is; a copy of the file is the same one."""
        from chibo_cli.store.rooms.office import identity_in

        return identity_in(self.connection)

    def language(self) -> str | None:
        """That of the register, if it has one; asked of every register."""
        return self.connection.exec_driver_sql(LANGUAGE).scalar()

    def office_names(self) -> frozenset[str]:
        """What the offices are called whose registers are taken in; asked of every register."""
        return frozenset(self.connection.exec_driver_sql("SELECT name FROM office").scalars())

    def hold(self, *rooms: str) -> None:
        """Hold these rooms' rows in memory until `release`, for a list that asks row by row."""
        from chibo_cli.store.rooms.held import HELD

        for name in set(rooms) - self._held:
            self.__dict__[name] = HELD[name](self.connection)
            self._held.add(name)

    def foresee(self, people: Collection[str], units: Collection[str]) -> None:
        """Hold people and units; those who bear these codes, or names, are looked up at once.

        What was read for those before is let go.
        """
        self.hold("units")
        if self.engine.letting_go:
            self.connection.exec_driver_sql(self.engine.letting_go)
        if units:
            self.__dict__["units"].foresee(units)
        if people:
            self.hold("officials", "assignments")
            found = self.__dict__["officials"].foresee(people)
            self.__dict__["assignments"].foresee(
                {one.id for each in found.values() for one in each}
            )

    def release(self) -> None:
        """Hold nothing any more: what is rolled back must not be remembered."""
        while self._held:
            del self.__dict__[self._held.pop()]

    def row_counts(self) -> dict[str, int]:
        """How many rows each table of facts holds."""
        return {
            table.name: self.connection.execute(
                select(func.count()).select_from(table)
            ).scalar_one()
            for table in tables.facts
        }


@contextmanager
def open_store(
    address: Address,
    mode: Mode,
    *,
    wait: float,
    operation: Operation | None = None,
    version: int = SCHEMA_VERSION,
) -> Iterator[Store]:
    """The store for one transaction; a write belongs to an operation.

    Raises:
        PeriodClosed: it would alter a day inside closed periods, which are named.
        OfficesRow, OfficeHung: it would alter a row that an office brought, or where a unit of it
            hangs; the rest as `Register.transaction`.
    """
    opened: Callable[..., AbstractContextManager[Connection]]
    if isinstance(address, Path):  # the shortest way to what is opened all day
        opened = partial(transaction, address)
    else:
        opened = register_at(address).transaction
    with opened(mode, wait=wait, operation=operation, version=version) as connection:
        store = Store(connection, address)
        try:
            yield store
        except IntegrityError as error:
            match store.engine.refused(error):
                case Refused.CLOSED:
                    raise PeriodClosed(store.closings.refusing(error)) from error
                case Refused.OFFICE:
                    store.engine.recover(connection)
                    office, hangs = store.origins.refusing(error, store.identity)
                    raise (OfficeHung if hangs else OfficesRow)(office) from error
            raise
