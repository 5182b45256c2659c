"""The rows of a decision: whom each names, where, under which regulation, from when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from chibo_cli.domain.duties.decision import Wanted
from chibo_cli.domain.duties.subjects import role_named
from chibo_cli.domain.facts.errors import OutsideDecision, OutsideOfficialLife, OutsideUnitLife
from chibo_cli.domain.text.errors import AmbiguousName
from chibo_cli.domain.time.spans import Span, check_span
from chibo_cli.usecases.importing.row import Refused
from chibo_cli.usecases.resolving import find_official, find_regulation, find_unit

if TYPE_CHECKING:
    from datetime import date

    from chibo_cli.domain.facts.records import Official, Regulation, Unit
    from chibo_cli.store.store import Store
    from chibo_cli.usecases.importing.row import Row


OPTIONAL_COLUMNS = frozenset({"since"})


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision in force from a day on, and what assignments ended by it say.

    It is about `regulation`, or those its rows name, and about units in the area of `under`.
    """

    number: str
    on: date
    reason: str
    regulation: Regulation | None = None
    under: Unit | None = None


@dataclass(frozen=True, slots=True)
class NamedRow:
    """A row by whom and what it names."""

    row: Row
    official: Official
    unit: Unit
    regulation: Regulation


def read_row(row: Row, decision: Decision) -> tuple[Wanted, NamedRow]:
    """What a row wants, and whom and what it names; its problems are noted.

    A row's own first day counts where it lies later than the decision's.
    """
    store = row.intake.store
    since, until = row.day("since"), row.day("until")
    day = max(since or decision.on, decision.on)
    row.read("until", lambda _: check_span(Span(day, until)))
    known_day = None if "since" in row.refused else day
    official = row.official(known_day, lambda text, day: _official(store, text, day))
    unit = row.unit("unit", known_day, lambda text, day: _unit(store, text, decision, day))
    rule, typed = row.text("regulation"), row.text("role")
    regulation = row.read("regulation", lambda _: _regulation(store, rule, decision))
    number = row.text("decision") or decision.number
    if row.refused or official is None or unit is None or regulation is None:
        raise Refused
    row.is_about(official.id, unit.id, regulation.id)
    role = role_named(typed, store.regulations.duties(regulation.id))
    wanted = Wanted(official.id, unit.id, regulation.id, role, day, until, number)
    return wanted, NamedRow(row, official, unit, regulation)


def _official(store: Store, text: str, day: date) -> Official:
    official = find_official(store, text, day=day)
    if day not in official.life:
        raise OutsideOfficialLife(official.full_name, day)
    return official


def _unit(store: Store, text: str, decision: Decision, day: date) -> Unit:
    """The unit meant; a name that several bear means the one in the decision's area."""
    top = decision.under
    above = "" if top is None else store.units.tree_of([top.id]).name(top.id, day)
    try:
        unit = find_unit(store, text, day=day)
    except AmbiguousName:
        if top is None:
            raise
        unit = find_unit(store, f"{text}, {above}", day=day)
    tree = store.units.tree_of([unit.id])
    name = tree.name(unit.id, unit.life.nearest(day))
    if day not in unit.life:
        raise OutsideUnitLife(name, day)
    if top is not None and not tree.is_within(unit.id, top.id, day):
        raise OutsideDecision(name, above)
    return unit


def _regulation(store: Store, text: str | None, decision: Decision) -> Regulation:
    meant = decision.regulation
    if text is None and meant is not None:
        return meant
    found = find_regulation(store, text)
    if meant is not None and found.id != meant.id:
        raise OutsideDecision(found.code, meant.code)
    return found
