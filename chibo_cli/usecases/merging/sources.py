"""Where an office's rows come from: its register."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol

from chibo_cli.usecases.merging.registers import proved_register, since_last
from chibo_cli.usecases.merging.sending import RegisterParcel
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path

    from chibo_cli.domain.merging.offices import Office
    from chibo_cli.domain.merging.parcels import Parcel
    from chibo_cli.domain.register.journal import Operation
    from chibo_cli.store.store import Store


class Source(Protocol):
    """An office's rows, proved; `digest` is what is read over the telephone, if it has one."""

    @property
    def identity(self) -> str:
        """Which register it is."""

    @property
    def digest(self) -> str | None:
        """What is read over the telephone, if it has one."""

    def parcel(self, office: Office | None, *, anew: bool) -> Parcel:
        """What the office sends that is not taken yet, or everything."""


@dataclass(frozen=True, slots=True)
class _Register:
    store: Store
    path: Path
    identity: str
    digest: str | None = None

    def parcel(self, office: Office | None, *, anew: bool) -> Parcel:
        return RegisterParcel(self.store, since_last(self.store, office, self.path, anew=anew))


@contextmanager
def opened_source(
    path: Path, scratch: Path, *, operation: Operation, wait: float, today: date
) -> Iterator[Source]:
    """What is in a file, proved before a row of it is looked at."""
    with proved_register(
        path, scratch.parent, operation=operation, wait=wait, today=today
    ) as store:
        yield _Register(store, path, store.identity)
