"""Which row a cell of a copy points at: by code, or by uid."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from chibo_cli.domain.lists.copies import COPIES, pointed_at
from chibo_cli.domain.lists.errors import Rule, RuleBroken
from chibo_cli.domain.text.names import stored_lines

if TYPE_CHECKING:
    from chibo_cli.store.store import Store


class References:
    """The rows of the register and those of the lists taken so far, by table."""

    def __init__(self, store: Store) -> None:
        self._by_uid: dict[tuple[str, str], int] = {}
        self._by_code: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
        for copy in COPIES.values():
            for each in store.copying.pointers(copy.table):
                self.keep(copy.table, each.id, each.uid, each.code)

    def keep(self, table: str, row_id: int, uid: str, code: object = None) -> None:
        """From now on these words point at that row."""
        self._by_uid[table, uid] = row_id
        if isinstance(code, str):
            bearers = self._by_code[table, code.casefold()]
            if row_id not in bearers:
                bearers.append(row_id)

    def with_uid(self, table: str, uid: str) -> int | None:
        """The row of that uid."""
        return self._by_uid.get((table, uid))

    def find(self, table: str, text: str) -> int:
        """The row that a cell points at.

        Raises:
            RuleBroken: none, or several bear the code.
        """
        uid = pointed_at(text)
        if uid is not None:
            found = [self._by_uid[table, uid]] if (table, uid) in self._by_uid else []
        else:
            found = self._by_code.get((table, stored_lines(text).casefold()), [])
        if len(found) != 1:
            raise RuleBroken(Rule.SEVERAL if found else Rule.ROW, text)
        return found[0]
