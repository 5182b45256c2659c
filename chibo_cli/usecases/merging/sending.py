"""What a register sends of itself: its parcel, whole or since an operation."""

from __future__ import annotations

import json
from functools import cached_property
from typing import TYPE_CHECKING

from chibo_cli.domain.facts.settings import Setting
from chibo_cli.domain.merging.parcels import Sender
from chibo_cli.store.rooms.merging import Sending

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from chibo_cli.domain.merging.parcels import SentRow
    from chibo_cli.domain.register.journal import Operation
    from chibo_cli.store.store import Store


class RegisterParcel:
    """The parcel of a register that is open: its rows are read when they are asked for.

    `after` is the number of the operation since which it tells, None for all. A register made of
    an export, whose journal is not the office's, has no head; of one brought up in a copy the
    operation that did so, `migration` by uuid, is not the office's either.
    """

    tells_all = True
    is_followed = False  # the next register is whole again

    def __init__(
        self,
        store: Store,
        after: int | None = None,
        *,
        identity: str | None = None,
        migration: str | None = None,
    ) -> None:
        self._store = store
        self._identity = identity
        self._migration = migration
        self._sending = Sending(store.connection, after)

    @cached_property
    def sender(self) -> Sender:
        """Whose it is."""
        store, head = self._store, None if self._identity else self._head()
        erased = [each.id for each in store.officials.all() if each.is_erased]
        return Sender(
            identity=self._identity or store.identity,
            name=store.settings.all().get(Setting.OFFICE),
            head=None if head is None else head.id,
            hash=None if head is None else head.hash,
            kept=_kept_apart(store),
            erased=frozenset(store.officials.uids(erased).values()),
        )

    def rows(self, table: str, also: Collection[str] = ()) -> Iterator[SentRow]:
        """As `Parcel.rows`."""
        return self._sending.rows(table, also)

    def gone(self, table: str, held: Collection[str], also: Collection[str] = ()) -> set[str]:
        """As `Parcel.gone`."""
        return self._sending.gone(table, held, also)

    def _head(self) -> Operation | None:
        """The last operation that the office's own register holds."""
        head = self._store.journal.head()
        if head is None or head.uuid != self._migration:
            return head
        earlier = (operation for operation, _ in self._store.journal.latest())
        return next((each for each in earlier if each.id != head.id), None)


def _kept_apart(store: Store) -> str:
    """The settings and the closed periods, as JSON."""
    settings = {setting.value: value for setting, value in store.settings.all().items()}
    closings = [
        {
            "period": each.period,
            "since": str(each.life.since),
            "until": str(each.life.until),
            "digest": each.digest,
            "reopened": each.is_reopened,
        }
        for each in store.closings.all()
    ]
    said = {"settings": settings, "closings": closings}
    return json.dumps(said, ensure_ascii=False, sort_keys=True)
