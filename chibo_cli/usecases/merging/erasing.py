"""Whom an office has erased, and who still stands here."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from chibo_cli.domain.facts.records import Official
    from chibo_cli.domain.merging.parcels import Parcel
    from chibo_cli.store.store import Store


def erased_there(store: Store, parcel: Parcel) -> list[str]:
    """The uids of those officials of an office who are erased there and not here.

    Who is one with somebody of another office here is not among them: that one's office erases.
    """
    numbers = store.officials.numbers(parcel.sender.erased)
    officials = store.officials.with_ids(numbers.values())
    return sorted(uid for uid, number in numbers.items() if not officials[number].is_erased)


def official_of(store: Store, uid: str) -> Official:
    """The official known by that uid, who stands here."""
    (number,) = store.officials.numbers([uid]).values()
    return store.officials.with_ids([number])[number]
