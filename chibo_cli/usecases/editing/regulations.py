"""Regulations corrected and taken out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from chibo_cli.domain.duties.movement import Touched, days_changed, hull
from chibo_cli.domain.facts.errors import CodeTaken, NothingToChange
from chibo_cli.domain.failures import Noun
from chibo_cli.domain.text.names import folded
from chibo_cli.domain.time.spans import check_span
from chibo_cli.usecases.editing.edited import refuse_while_needed
from chibo_cli.usecases.editing.watching import Moved, watch
from chibo_cli.usecases.history import changes_now

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from chibo_cli.domain.entries.register import ChangeEntry
    from chibo_cli.domain.facts.records import Duty, Regulation
    from chibo_cli.store.store import Store


@dataclass(frozen=True, slots=True)
class RegulationEdited:
    """What a correction changed of the regulation and of each duty, and the verdicts that moved."""

    changes: tuple[ChangeEntry, ...]
    moved: Moved


def edit_regulation(
    store: Store,
    regulation: Regulation,
    stated: Regulation,
    duties: Sequence[Duty] | None = None,
    *,
    today: date,
) -> RegulationEdited:
    """Bring a regulation to what is stated and, where any are given, its duties by their place.

    Raises:
        CodeTaken, EndBeforeStart: it cannot stand so.
        StillNeeded: a duty goes, or asks for another document, under which some were filed.
        NothingToChange: it stands so already.
    """
    check_span(stated.life)
    _check_code(store, regulation, stated.code)
    days = days_changed(regulation.life, stated.life)
    if duties is not None:
        days = hull(regulation.life, stated.life)
    touched = None if days is None else Touched(days, regulations=frozenset({regulation.id}))
    watched = watch(store, touched, today=today)
    store.regulations.change(regulation, stated)
    if duties is not None:
        _bring_duties(store, regulation, duties)
    changes = tuple(changes_now(store, day=today))
    if not changes:
        raise NothingToChange(regulation.code)
    return RegulationEdited(changes, watched.moved(store))


def remove_regulation(store: Store, regulation: Regulation) -> None:
    """Take a regulation out that was entered by mistake, with its duties.

    Raises:
        StillNeeded: an assignment, a waiver or a document filed names it.
    """
    refuse_while_needed(store, Noun.REGULATION, regulation.id, regulation.code)
    for duty in store.regulations.duties(regulation.id):
        _remove_duty(store, regulation, duty)
    store.regulations.remove(regulation)


def _bring_duties(store: Store, regulation: Regulation, duties: Sequence[Duty]) -> None:
    standing = {duty.number: duty for duty in store.regulations.duties(regulation.id)}
    for stated in duties:
        old = standing.pop(stated.number, None)
        new = replace(stated, id=old.id if old else 0, regulation_id=regulation.id)
        if old is None:
            store.regulations.add_duty(new)
            continue
        if _filed_under(old) != _filed_under(new):
            _refuse_while_filed(store, regulation, old)
        store.regulations.change_duty(new)
    for gone in standing.values():
        _remove_duty(store, regulation, gone)


def _filed_under(duty: Duty) -> tuple[object, ...]:
    """What the documents filed under a duty lean on."""
    return duty.kind, duty.document, duty.held_by, duty.period, duty.due.startswith("visit")


def _remove_duty(store: Store, regulation: Regulation, duty: Duty) -> None:
    _refuse_while_filed(store, regulation, duty)
    store.regulations.remove_duty(duty)


def _refuse_while_filed(store: Store, regulation: Regulation, duty: Duty) -> None:
    refuse_while_needed(store, Noun.DUTY, duty.id, f"{duty.number}, {regulation.code}")


def _check_code(store: Store, regulation: Regulation, code: str) -> None:
    for other in store.regulations.all():
        if other.id != regulation.id and folded(other.code) == folded(code):
            raise CodeTaken(Noun.REGULATION, code, other.title or other.code)
