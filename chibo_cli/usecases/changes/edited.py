"""What every correction gives back: the row before and after, and the verdicts that moved."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from chibo_cli.domain.facts.errors import NothingToChange, StillNeeded
from chibo_cli.domain.time.spans import Span, check_span
from chibo_cli.store.journal.references import leaning
from chibo_cli.usecases.changes.watching import Moved

if TYPE_CHECKING:
    from collections.abc import Mapping

    from chibo_cli.domain.failures import Noun
    from chibo_cli.store.store import Store

Entry = TypeVar("Entry")
Entry_co = TypeVar("Entry_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Edited(Generic[Entry_co]):
    """A fact as lists show it, before and after."""

    before: Entry_co
    after: Entry_co
    moved: Moved = field(default_factory=Moved)


def checked(edited: Edited[Entry], what: str) -> Edited[Entry]:
    """The correction, if it is one.

    Raises:
        NothingToChange: the row stands as it stood.
    """
    if edited.before == edited.after:
        raise NothingToChange(what)
    return edited


def new_life(life: Span, edits: Mapping[str, Any]) -> Span:
    """The days of a fact once `since` and `until` are corrected.

    Raises:
        EndBeforeStart: they are none.
    """
    corrected = Span(edits.get("since", life.since), edits.get("until", life.until))
    check_span(corrected)
    return corrected


def refuse_while_needed(store: Store, noun: Noun, row_id: int, name: str) -> None:
    """Raises StillNeeded where other facts name the row."""
    found = leaning(store.connection, noun.value, row_id)
    if found:
        raise StillNeeded(noun, name, found)
