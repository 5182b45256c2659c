"""What the assignments of a day leave open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.duties.gaps import Gap, GapEntry, GapKind, gaps
from chibo_cli.domain.facts.named import Named
from chibo_cli.domain.text.collation import code_key, person_key, sort_key
from chibo_cli.domain.time.spans import Span

if TYPE_CHECKING:
    from datetime import date

    from chibo_cli.domain.facts.records import Official, Regulation, Unit
    from chibo_cli.store.store import Store

_ORDER = {kind: place for place, kind in enumerate(GapKind)}


def list_gaps(
    store: Store, *, day: date, under: Unit | None = None, regulation: Regulation | None = None
) -> list[GapEntry]:
    """What is open on a day: by kind, then by regulation, unit code and given name.

    `under` keeps the units in that one's area, and no people; `regulation` one document's.
    """
    tree = store.units.whole_tree()
    officials = {each.id: each for each in store.officials.all()}
    codes = {each.id: each.code for each in store.regulations.all() if day in each.life}
    standing = [
        each
        for each in store.assignments.within(Span(day, day))
        if not each.is_draft
        and each.regulation_id in codes
        and day in tree.units[each.unit_id].life
    ]
    in_force = [each for each in standing if officials[each.official_id].is_in_office(day)]
    left = [each for each in standing if _has_left(officials[each.official_id], day)]

    def wanted(gap: Gap) -> bool:
        if regulation is not None and gap.regulation_id != regulation.id:
            return False
        return under is None or (
            gap.unit_id is not None and tree.is_within(gap.unit_id, under.id, day)
        )

    def entry(gap: Gap) -> GapEntry:
        people = sorted(
            (officials[each] for each in gap.official_ids),
            key=lambda one: (person_key(one.named_on(day).name), code_key(one.code), one.id),
        )
        unit = None
        if gap.unit_id is not None:
            unit = Named(tree.units[gap.unit_id].code, tree.name(gap.unit_id, day))
        return GapEntry(
            gap.kind.value,
            codes.get(gap.regulation_id or 0),
            unit,
            tuple(one.named_on(day) for one in people),
        )

    found = gaps(in_force, list(officials.values()), tree, day, left)
    entries = [(gap, entry(gap)) for gap in found if wanted(gap)]
    entries.sort(
        key=lambda each: (
            _ORDER[each[0].kind],
            sort_key(each[1].regulation or ""),
            (True, "", ()) if each[0].unit_id is None else tree.place(each[0].unit_id, day),
            [person_key(one.name) for one in each[1].officials],
        )
    )
    return [shown for _, shown in entries]


def units_to_hand_on(store: Store, official: Official, *, day: date) -> list[Named]:
    """The units that need a successor on a day, now that the official has left; each once."""
    named = official.named_on(day)
    found = [
        gap.unit
        for gap in list_gaps(store, day=day)
        if gap.gap == GapKind.SUCCESSOR_NEEDED.value and gap.officials == (named,) and gap.unit
    ]
    return list(dict.fromkeys(found))


def _has_left(official: Official, day: date) -> bool:
    over = (term.life.until is not None and term.life.until < day for term in official.terms)
    return not official.is_in_office(day) and any(over)
