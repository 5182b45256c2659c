"""The store: one transaction on one register, a room a noun."""

from __future__ import annotations

from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING

from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError

from chibo_cli.domain.register.errors import PeriodClosed
from chibo_cli.store.faults import is_closed_period
from chibo_cli.store.file.connection import Mode, transaction
from chibo_cli.store.file.header import SCHEMA_VERSION
from chibo_cli.store.journal.journal import Journal
from chibo_cli.store.rooms.assignments import Assignments
from chibo_cli.store.rooms.attendances import Attendances
from chibo_cli.store.rooms.calendar import Plans, Schedules
from chibo_cli.store.rooms.filings import Filings
from chibo_cli.store.rooms.office import Closings, Settings
from chibo_cli.store.rooms.officials import Officials
from chibo_cli.store.rooms.recommendations import Recommendations
from chibo_cli.store.rooms.regulations import Regulations
from chibo_cli.store.rooms.units import Successions, Units
from chibo_cli.store.rooms.waivers import Waivers
from chibo_cli.store.tables import facts

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy.engine import Connection

    from chibo_cli.domain.register.journal import Operation
    from chibo_cli.store.rooms.copying import Copying
    from chibo_cli.store.rooms.scoring import Scoring


class Store:
    """The rooms of one transaction; two that few commands enter are opened when entered."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.units = Units(connection)
        self.successions = Successions(connection)
        self.officials = Officials(connection)
        self.regulations = Regulations(connection)
        self.assignments = Assignments(connection)
        self.attendances = Attendances(connection)
        self.waivers = Waivers(connection)
        self.schedules = Schedules(connection)
        self.plans = Plans(connection)
        self.filings = Filings(connection)
        self.recommendations = Recommendations(connection)
        self.closings = Closings(connection)
        self.settings = Settings(connection)
        self.journal = Journal(connection)

    @cached_property
    def scoring(self) -> Scoring:
        """Templates of scoring, and scores."""
        from chibo_cli.store.rooms.scoring import Scoring

        return Scoring(self.connection)

    @cached_property
    def copying(self) -> Copying:
        """Every table of facts row by row."""
        from chibo_cli.store.rooms.copying import Copying

        return Copying(self.connection)

    def row_counts(self) -> dict[str, int]:
        """How many rows each table of facts holds."""
        return {
            table.name: self.connection.execute(
                select(func.count()).select_from(table)
            ).scalar_one()
            for table in facts
        }


@contextmanager
def open_store(
    path: Path,
    mode: Mode,
    *,
    wait: float,
    operation: Operation | None = None,
    version: int = SCHEMA_VERSION,
) -> Iterator[Store]:
    """The store for one transaction; a write belongs to an operation.

    Raises:
        PeriodClosed: it would alter a day inside a closed period; the rest as `transaction`.
    """
    with transaction(path, mode, wait=wait, operation=operation, version=version) as connection:
        store = Store(connection)
        try:
            yield store
        except IntegrityError as error:
            if not is_closed_period(error):
                raise
            raise PeriodClosed(store.closings.closed_periods()) from error
