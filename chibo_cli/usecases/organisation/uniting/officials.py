"""One person under two records: all that names the second names the first."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from chibo_cli.domain.organisation.uniting import Likeness, RecordsContradict, SameRecord
from chibo_cli.domain.time.spans import ALWAYS
from chibo_cli.store.rooms.organisation import Memberships, OfficialNames, Posts, Terms
from chibo_cli.usecases.finding.people import find_official, officials_meant
from chibo_cli.usecases.organisation.uniting.records import (
    Kind,
    United,
    compared,
    kinds_beside_visits,
    kinds_of_visits,
)

if TYPE_CHECKING:
    from datetime import date

    from chibo_cli.domain.facts.records import Official
    from chibo_cli.store.store import Store

_OF = ("official_id",)


def find_second(store: Store, text: str, kept: Official, *, day: date) -> Official:
    """The official meant beside the one to be kept, who may bear the same name.

    Raises:
        UnknownName, AmbiguousName: none, or several, are meant.
        SameRecord: the kept one is meant.
    """
    others = [each for each in officials_meant(store.officials, text, day) if each.id != kept.id]
    found = others[0] if len(others) == 1 else find_official(store, text, day=day)
    if found.id == kept.id:
        raise SameRecord(kept.named_on(day).name)
    return found


def unite_officials(store: Store, kept: Official, second: Official, *, day: date) -> United:
    """Let all that names the second record name the first, and take the second out.

    Facts that say the same become one. The second's codes still find the person; its names are
    former ones on the days on which the first has none.

    Raises:
        RecordsContradict: facts of the two cannot both be true; all of them are named.
    """
    named = kept.named_on(day), second.named_on(day)
    found = compared(store, "official", kept.id, second.id, _kinds(store), day=day)
    if found.contradictions:
        raise RecordsContradict(*named, found.contradictions)
    lost = found.keep_names(OfficialNames(store.connection), kept.names, second.names)
    moved, merged = found.unite()
    former = (*kept.former_codes, *second.former_codes, *filter(None, [second.code]))
    one = replace(kept, former_codes=former).recoded(kept.code or second.code)
    store.officials.rewrite(one)
    return United(*named, moved, merged, lost)


def _kinds(store: Store) -> tuple[Kind, ...]:
    """What names an official, names aside: visits before what was raised at them."""
    connection = store.connection
    return (
        Kind(Terms(connection), _OF, Likeness()),
        Kind(Posts(connection), _OF, Likeness(notes=("title", "agency"))),
        Kind(Memberships(connection), _OF, Likeness()),
        *kinds_of_visits(store, "official_id", "unit_id"),
        *kinds_beside_visits(
            *(store, "official_id", "unit_id"),
            raised=lambda number: store.recommendations.within(ALWAYS, official_id=number),
        ),
    )
