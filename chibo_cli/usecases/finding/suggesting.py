"""Did you mean: people and units named like one that was not found, units that follow one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.facts.errors import AssignmentOutsideLife, OutsideUnitLife
from chibo_cli.domain.failures import Candidate, ChiboError, Noun
from chibo_cli.domain.lists.errors import RowsRefused, TooManyProblems
from chibo_cli.domain.organisation.tree import Successions
from chibo_cli.domain.text.errors import UnknownName
from chibo_cli.domain.text.matching import codings, nearest, with_code_like
from chibo_cli.domain.text.names import stored
from chibo_cli.usecases.finding.people import described_official, without_addresses
from chibo_cli.usecases.finding.units import described_units

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from chibo_cli.store.store import Store

_MOST_ROWS = 50  # of a list: no more are shown


def suggest(store: Store, error: ChiboError, *, day: date) -> None:
    """Put near names, or what follows an ended unit, into a failure or the rows that failed so."""
    match error:
        case UnknownName():
            error.near = _near(store, error, day)
        case OutsideUnitLife() | AssignmentOutsideLife():
            error.heirs = _heirs(store, error.unit_id, error.day)
        case TooManyProblems():
            suggest(store, error.first.error, day=day)
        case RowsRefused():
            for problem in error.problems[:_MOST_ROWS]:
                suggest(store, problem.error, day=day)


def _near(store: Store, error: UnknownName, day: date) -> Sequence[Candidate]:
    typed = stored(error.text)
    typed = next((each.name for each in codings(typed)), typed)
    if error.noun is Noun.OFFICIAL:
        officials = store.officials.all()
        codes = [
            (code, one)
            for one in officials
            for code in (one.code, *one.former_codes)
            if code is not None
        ]
        names = [(each.name, one) for one in officials for each in one.names]
        near = with_code_like(typed, codes) or nearest(without_addresses(typed)[-1], names)
        return [described_official(store, one, day) for one in near]
    if error.noun is Noun.UNIT:
        codes_of_units = [(one.code, one.id) for one in store.units.all() if one.code is not None]
        ids = with_code_like(typed, codes_of_units)
        ids = ids or nearest(typed.partition(",")[0], store.units.all_names())
        tree = store.units.tree_of(ids)
        return described_units(tree, [tree.units[unit_id] for unit_id in dict.fromkeys(ids)], day)
    if error.noun is Noun.OFFICE:
        offices = [(each.name, each) for each in store.offices.all()]
        return [Candidate(None, each.name, "") for each in nearest(typed, offices)]
    return []


def _heirs(store: Store, unit_id: int, day: date) -> Sequence[Candidate]:
    """The units that follow one ended by that day, directly or through others."""
    heirs = Successions.of(store.successions.all()).heirs
    reached: dict[int, None] = {}
    waiting = [unit_id]
    while waiting:
        for heir in heirs.get(waiting.pop(0), ()):
            if heir not in reached:
                reached[heir] = None
                waiting.append(heir)
    tree = store.units.tree_of(reached)
    standing = [tree.units[each] for each in reached if day in tree.units[each].life]
    return described_units(tree, standing, day)
