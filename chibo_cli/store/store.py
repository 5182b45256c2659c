"""The store: one transaction on one register, a room a noun."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from chibo_cli.store.assignments import Assignments
from chibo_cli.store.attendances import Attendances
from chibo_cli.store.connection import Mode, transaction
from chibo_cli.store.officials import Officials
from chibo_cli.store.regulations import Regulations
from chibo_cli.store.units import Units
from chibo_cli.store.waivers import Waivers

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy.engine import Connection


class Store:
    """The rooms of one transaction."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.units = Units(connection)
        self.officials = Officials(connection)
        self.regulations = Regulations(connection)
        self.assignments = Assignments(connection)
        self.attendances = Attendances(connection)
        self.waivers = Waivers(connection)


@contextmanager
def open_store(path: Path, mode: Mode, *, wait: float) -> Iterator[Store]:
    """The store for one transaction; errors as `transaction` raises them."""
    with transaction(path, mode, wait=wait) as connection:
        yield Store(connection)
