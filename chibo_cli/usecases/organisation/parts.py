"""The days of what comes with a unit or an official: a name, a post, an own cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.time.spans import ONE_DAY, Span

if TYPE_CHECKING:
    from chibo_cli.store.store import Store


def days_of_part(store: Store, life: Span) -> Span:
    """From the first day on; not beyond the last where days of a closed period lie there.

    Left open a part means the same, and is there should the last day move.
    """
    is_locked = life.until is not None and store.closings.lock(Span(life.until + ONE_DAY))
    return life if is_locked else Span(life.since)
