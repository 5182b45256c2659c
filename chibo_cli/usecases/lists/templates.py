"""What a workbook to fill in offers to choose from: the people, units and rules of the register."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from chibo_cli.domain.facts.kinds import UNIT_KINDS, is_cell
from chibo_cli.domain.lists.templates import Choices, WideRow, WideSheet
from chibo_cli.domain.text.collation import code_key, person_key, sort_key
from chibo_cli.domain.text.names import coded

if TYPE_CHECKING:
    from collections.abc import Callable

    from chibo_cli.domain.facts.records import Unit
    from chibo_cli.domain.organisation.tree import UnitTree
    from chibo_cli.domain.time.periods import Period
    from chibo_cli.domain.time.spans import Span
    from chibo_cli.store.store import Store

_LATE_ENTRIES = timedelta(366)  # what ended no longer ago may still be written down


def template_choices(store: Store, *, today: date) -> Choices:
    """People by given name, units by code and then name; those that ended over a year ago not."""
    tree = store.units.whole_tree()
    units = sorted(
        (unit for unit in tree.units.values() if _is_wanted(unit.life, today)),
        key=lambda unit: (unit.code is None, sort_key(unit.code or _name(tree, unit, today))),
    )
    officials = sorted(
        (
            each.named_on(today)
            for each in store.officials.all()
            if any(_is_wanted(term.life, today) for term in each.terms)
        ),
        key=lambda each: (person_key(each.name), code_key(each.code)),
    )

    def offered(fits: Callable[[str], bool]) -> tuple[str, ...]:
        return tuple(
            dict.fromkeys(_offered_unit(tree, unit, today) for unit in units if fits(unit.kind))
        )

    duties, own = store.regulations.duties(), {each.key for each in store.unit_kinds.all()}
    return Choices(
        tuple(dict.fromkeys(coded(each.name, each.code) for each in officials)),
        offered(lambda _: True),
        offered(is_cell),
        offered(lambda kind: not is_cell(kind)),
        tuple(regulation.code for regulation in store.regulations.all()),
        tuple(dict.fromkeys(role for duty in duties for role in duty.roles)),
        tuple(sorted(own | {unit.kind for unit in tree.units.values()} - UNIT_KINDS.keys())),
    )


def wide_sheet(store: Store, period: Period) -> WideSheet:
    """Who is assigned where in the period, by given name, then unit."""
    tree, day = store.units.whole_tree(), period.last_day
    officials = {each.id: each.named_on(day) for each in store.officials.all()}
    assigned = {
        (each.official_id, each.unit_id)
        for each in store.assignments.within(period.span)
        if not each.is_draft
    }
    rows = []
    for official_id, unit_id in sorted(
        assigned,
        key=lambda pair: (
            person_key(officials[pair[0]].name),
            pair[0],
            tree.place(pair[1], day),
        ),
    ):
        official = officials[official_id]
        cells = [
            unit
            for unit in tree.units.values()
            if is_cell(unit.kind)
            and unit.life.overlaps(period.span)
            and tree.is_ever_within(unit.id, unit_id, period.span)
        ]
        rows.append(
            WideRow(
                coded(official.name, official.code),
                _offered_unit(tree, tree.units[unit_id], day),
                _offered_unit(tree, cells[0], day) if len(cells) == 1 else None,
            )
        )
    return WideSheet(period, tuple(rows))


def _is_wanted(life: Span, today: date) -> bool:
    return life.until is None or life.until >= today - _LATE_ENTRIES


def _offered_unit(tree: UnitTree, unit: Unit, today: date) -> str:
    """The unit with the one above it, by which units of one name are told apart."""
    day = unit.life.nearest(today)
    parent = tree.parent(unit.id, day)
    above = [] if parent is None else [tree.name(parent, day)]
    return ", ".join([coded(tree.name(unit.id, day), unit.code), *above])


def _name(tree: UnitTree, unit: Unit, today: date) -> str:
    return tree.name(unit.id, unit.life.nearest(today))
