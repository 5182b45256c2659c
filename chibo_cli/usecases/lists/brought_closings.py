"""Closings that come by a list, held against the facts and the files that came with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.lists.errors import Rule, RuleBroken
from chibo_cli.domain.lists.lists import ListKind
from chibo_cli.domain.reports.closed.proof import files_of
from chibo_cli.usecases.reports.closing import is_of_facts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from chibo_cli.store.store import Store
    from chibo_cli.usecases.importing.rows import Row


def check_closings(store: Store, kind: ListKind, new: Mapping[int, Row]) -> None:
    """Note each new row, by number, that is not as a whole export brings it."""
    if kind is ListKind.CLOSED_FILES:
        _check_files(store, new)
        return
    operation = store.journal.head()
    in_force: set[str] = set()
    for each in store.closings.all():
        row = new.get(each.id)
        if row is None:
            continue
        if any(store.closings.file(digest) is None for digest in files_of(each).values()):
            row.note(RuleBroken(Rule.FILES))
        if each.is_reopened:
            continue
        if each.period in in_force:
            row.note(RuleBroken(Rule.KEPT))
        elif not (operation and operation.adjusts) and not is_of_facts(store, each):
            row.note(RuleBroken(Rule.FACTS))
        in_force.add(each.period)


def _check_files(store: Store, new: Mapping[int, Row]) -> None:
    """Note each file that no closing has printed."""
    noted = {digest for each in store.closings.all() for digest in files_of(each).values()}
    for file in store.closings.files():
        if file.id in new and file.digest not in noted:
            new[file.id].note(RuleBroken(Rule.FILES))
