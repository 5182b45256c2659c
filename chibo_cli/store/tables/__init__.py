"""The tables of facts of DESIGN section 4. Rules of one row and of keys are constraints here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.store.tables.columns import Declared, meant
from chibo_cli.store.tables.followups import Followups
from chibo_cli.store.tables.journal import Journal
from chibo_cli.store.tables.meetings import Meetings
from chibo_cli.store.tables.office import Office
from chibo_cli.store.tables.offices import Offices
from chibo_cli.store.tables.places import Places
from chibo_cli.store.tables.rules import Rules

if TYPE_CHECKING:
    from chibo_cli.store.tables.columns import Value


class Tables(Places, Rules, Meetings, Followups, Office, Offices, Journal, Declared):
    """Every table of a register."""


tables = Tables()


def meaning(table: str, column: str, held: Value) -> object:
    """What a held value of that column means; itself where there is no such column now."""
    known = tables.get(table)
    return held if known is None or column not in known.c else meant(known.c[column], held)
