"""The tables of facts of DESIGN section 4. Rules of one row and of keys are constraints here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from sqlalchemy import MetaData

from chibo_cli.store.tables.columns import Value, meant
from chibo_cli.store.tables.followups import Followups
from chibo_cli.store.tables.journal import Journal
from chibo_cli.store.tables.meetings import Meetings
from chibo_cli.store.tables.office import Office
from chibo_cli.store.tables.places import Places
from chibo_cli.store.tables.rules import Rules

if TYPE_CHECKING:
    from sqlalchemy import Table


class Tables(Places, Rules, Meetings, Followups, Office, Journal, Mapping[str, "Table"]):
    """Every table of a register, by its name too; each is made when it is first asked for."""

    def __init__(self) -> None:
        self.made = MetaData()

    def __getitem__(self, name: str) -> Table:
        if name not in _NAMES:
            raise KeyError(name)
        made: Table = getattr(self, name)
        return made

    def __iter__(self) -> Iterator[str]:
        return iter(_NAMES)

    def __len__(self) -> int:
        return len(_NAMES)

    @property
    def metadata(self) -> MetaData:
        """All of them, made."""
        for name in self:
            self[name]
        return self.made

    @cached_property
    def facts(self) -> tuple[Table, ...]:
        """Those whose every change is journalled, each after those whose rows it names."""
        return tuple(each for each in self.metadata.sorted_tables if "uid" in each.columns)


_NAMES = tuple(
    name
    for part in Tables.__bases__
    for name, each in vars(part).items()
    if isinstance(each, cached_property)
)
tables = Tables()


def meaning(table: str, column: str, held: Value) -> object:
    """What a held value of that column means; itself where there is no such column now."""
    known = tables.get(table)
    return held if known is None or column not in known.c else meant(known.c[column], held)
