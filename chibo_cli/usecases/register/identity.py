"""Which register this is, where a file was copied for a second office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.lists.errors import RegisterBusy
from chibo_cli.store.rooms.office import give_identity

if TYPE_CHECKING:
    from chibo_cli.store.store import Store


def change_identity(store: Store, old: str, new: str) -> None:
    """Another identity in place of the old one; the transaction is an operation for that.

    Raises:
        RegisterBusy: somebody has just given it another.
    """
    if not give_identity(store.connection, old, new):
        raise RegisterBusy(old, 0)
