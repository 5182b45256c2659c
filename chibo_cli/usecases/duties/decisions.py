"""A whole decision, read row by row, taken in as a difference to what stands on its day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.duties.decision import (
    DecisionChange,
    DecisionEntry,
    Wanted,
    decision_difference,
)
from chibo_cli.domain.duties.subjects import role_named
from chibo_cli.domain.facts.errors import (
    NoRows,
    OutsideDecision,
    OutsideOfficialLife,
    OutsideUnitLife,
)
from chibo_cli.domain.lists.errors import RowsRefused
from chibo_cli.domain.lists.lists import ListKind, ListTable
from chibo_cli.domain.text.collation import code_key, person_key, sort_key
from chibo_cli.domain.text.errors import AmbiguousName
from chibo_cli.domain.time.spans import ONE_DAY, Span, check_span
from chibo_cli.usecases.duties.assignments import (
    assign,
    assignment_entries,
    end_assignment,
    find_assignment,
    unbound_roles,
)
from chibo_cli.usecases.finding.narrowing import Narrowing, assignments_within
from chibo_cli.usecases.finding.people import find_official, find_regulation, find_unit
from chibo_cli.usecases.importing.rows import Intake, Refused, Row, UnboundRole
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from chibo_cli.domain.duties.decision import DecisionDifference
    from chibo_cli.domain.facts.records import Assignment, Official, Regulation, Unit
    from chibo_cli.store.store import Store


@dataclass(frozen=True, slots=True)
class Decided:
    """What a decision changed and left, by unit."""

    entries: tuple[DecisionEntry, ...]
    unbound: Mapping[UnboundRole, int]

    def count(self, *changes: DecisionChange) -> int:
        """How many of them are such."""
        values = {change.value for change in changes}
        return sum(entry.change in values for entry in self.entries)

    @property
    def ends(self) -> int:
        """How many assignments it ended, those replaced among them."""
        return self.count(DecisionChange.ENDED, DecisionChange.REPLACED)


def take_decision(
    store: Store, tables: Sequence[ListTable], decision: Decision, *, today: date
) -> Decided:
    """Take the rows of a decision; those who stand as it says go on under their numbers.

    A row's own first day counts where it lies later than the decision's.

    Raises:
        RowsRefused: some rows cannot be taken; it names every problem, and the caller's
            transaction is rolled back.
        NoRows: there are none.
        AssignmentOver: an assignment that should end begins on the decision's day.
    """
    intake = Intake(store, ListKind.ASSIGNMENTS, today, optional=OPTIONAL_COLUMNS)
    named: dict[Wanted, NamedRow] = {}
    for row in intake.rows(tables):
        with intake.taking(row):
            wanted, names = read_row(row, decision)
            named.setdefault(wanted, names)
    if intake.problems:
        raise RowsRefused(intake.refusal(tables))
    if not named:
        raise NoRows(list(dict.fromkeys(table.file for table in tables)))
    difference = decision_difference(
        _standing(store, decision, named),
        (each for each in store.assignments.within(Span(decision.on)) if not each.is_draft),
        named,
    )
    numbers = _applied(intake, difference, named, decision)
    if intake.problems:
        raise RowsRefused(intake.refusal(tables))
    entries = _entries(store, difference, numbers, decision)
    return Decided(entries, dict(intake.tally.unbound))


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


def _standing(
    store: Store, decision: Decision, named: Mapping[Wanted, NamedRow]
) -> list[Assignment]:
    """The assignments that the decision is about, on its day; not what other offices decided."""
    meant = decision.regulation
    regulations = {each.regulation_id for each in named} if meant is None else {meant.id}
    days = Span(decision.on, decision.on)
    found = assignments_within(store, Narrowing(days=days, under=decision.under))
    others = store.origins.offices_of("assignment", [each.id for each in found])
    return [
        each
        for each in found
        if not each.is_draft and each.regulation_id in regulations and each.id not in others
    ]


def _applied(
    intake: Intake,
    difference: DecisionDifference,
    named: Mapping[Wanted, NamedRow],
    decision: Decision,
) -> dict[Wanted, int]:
    """End, then add; the numbers of the new assignments."""
    last_day = decision.on - ONE_DAY
    for gone in (*difference.ended, *(each for each, _ in difference.replaced)):
        end_assignment(intake.store, gone, on=last_day, reason=decision.reason)
    before = {new: old for old, new in difference.replaced}
    numbers: dict[Wanted, int] = {}
    for new in (*before, *difference.added):
        old, names = before.get(new), named[new]
        role = new.role or (None if old is None else old.role)
        with intake.taking(names.row):
            numbers[new] = assign(
                intake.store,
                names.official,
                names.unit,
                names.regulation,
                life=Span(new.since, new.until),
                role=role,
                decision=new.decision,
                replaces=old,
            )
        unbound = unbound_roles(intake.store, names.regulation, role)
        if unbound:
            intake.tally.unbound[UnboundRole(names.regulation.code, role or "", unbound)] += 1
    return numbers


def _entries(
    store: Store, difference: DecisionDifference, numbers: Mapping[Wanted, int], decision: Decision
) -> tuple[DecisionEntry, ...]:
    """What became of each, by unit and then by official in Vietnamese order."""
    before = {numbers[new]: old for old, new in difference.replaced}
    change_of = {
        **{each.id: DecisionChange.KEPT for each in difference.kept},
        **{each.id: DecisionChange.ENDED for each in difference.ended},
        **dict.fromkeys(numbers.values(), DecisionChange.ADDED),
        **dict.fromkeys(before, DecisionChange.REPLACED),
    }
    found = [find_assignment(store, number) for number in change_of]
    shown = assignment_entries(store, found, day=decision.on)
    olds = assignment_entries(store, before.values(), day=decision.on)
    predecessors = {entry.id: entry.official for entry in olds}

    def entries() -> Iterator[DecisionEntry]:
        for each in shown:
            old = before.get(each.id)
            yield DecisionEntry(
                change_of[each.id].value,
                each.unit,
                each.official,
                each.regulation,
                each.role,
                each.id,
                each.since,
                each.until,
                None if old is None else old.id,
                None if old is None else predecessors[old.id],
            )

    return tuple(sorted(entries(), key=_place))


def _place(entry: DecisionEntry) -> tuple[object, ...]:
    unit, official = entry.unit, entry.official
    return sort_key(unit.name), code_key(unit.code), person_key(official.name), entry.id


def _official(store: Store, text: str, day: date) -> Official:
    official = find_official(store, text, day=day)
    if not official.is_in_office(day):
        raise OutsideOfficialLife(official.named_on(day).name, day)
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
        raise OutsideUnitLife(name, day, unit.id)
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
