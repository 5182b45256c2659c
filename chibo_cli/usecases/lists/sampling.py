"""A register filled with sample lists, to try chibo on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.usecases.duties.regulations import add_regulation
from chibo_cli.usecases.lists.importing import import_lists

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from chibo_cli.domain.facts.records import Duty, Regulation
    from chibo_cli.domain.lists.lists import ListTable
    from chibo_cli.store.store import Store


def fill_with_samples(
    store: Store,
    regulations: Iterable[tuple[Regulation, tuple[Duty, ...]]],
    tables: Sequence[ListTable],
    *,
    today: date,
) -> None:
    """Take up the regulations, then every list."""
    for regulation, duties in regulations:
        add_regulation(store, regulation, duties)
    import_lists(store, tables, today=today)
