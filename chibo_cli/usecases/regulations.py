"""Regulations: taking one up, listing those in the register."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from chibo_cli.domain.duties.subjects import binds
from chibo_cli.domain.entries.duties import PresetEntry, RegulationEntry
from chibo_cli.domain.facts.errors import RegulationDiffers
from chibo_cli.domain.facts.records import grouped
from chibo_cli.domain.failures import Noun
from chibo_cli.domain.text.errors import UnknownName
from chibo_cli.domain.text.names import folded
from chibo_cli.domain.time.spans import ALWAYS, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from chibo_cli.domain.facts.records import Duty, Regulation
    from chibo_cli.domain.facts.searching import Sought
    from chibo_cli.store.store import Store


def add_regulation(store: Store, regulation: Regulation, duties: Sequence[Duty]) -> bool:
    """Take a regulation up; False where the very same stands in the register already.

    Raises:
        RegulationDiffers: its code is known, with other contents.
    """
    for known in store.regulations.all():
        if folded(known.code) != folded(regulation.code):
            continue
        if _bare(known, store.regulations.duties(known.id)) == _bare(regulation, duties):
            return False
        raise RegulationDiffers(regulation.code)
    store.regulations.add(regulation, duties)
    return True


def find_preset(
    presets: Iterable[tuple[Regulation, tuple[Duty, ...]]], text: str
) -> tuple[Regulation, tuple[Duty, ...]]:
    """The preset of that code, or of the number it begins with; UnknownName where none is."""
    sought = folded(text)
    for regulation, duties in presets:
        code = folded(regulation.code)
        if sought in {code, code.split("-")[0]}:
            return regulation, duties
    raise UnknownName(Noun.PRESET, text)


def list_regulations(
    store: Store, *, day: date, days: Span = ALWAYS, sought: Sought | None = None
) -> list[RegulationEntry]:
    """The regulations in force on some of these days, oldest entry first.

    Each says how many officials it binds on `day`. `sought` keeps those with these words in their
    code, title or issuer.
    """
    duties = store.regulations.duties()
    bound = _bound(store, duties, day)
    return [
        RegulationEntry(
            regulation.code,
            regulation.title,
            regulation.issuer,
            regulation.issued_on,
            sum(duty.regulation_id == regulation.id for duty in duties),
            regulation.life.since,
            regulation.life.until,
            len(bound[regulation.id]) if day in regulation.life else 0,
        )
        for regulation in store.regulations.all()
        if regulation.life.overlaps(days)
        and (sought is None or sought.is_in(regulation.code, regulation.title, regulation.issuer))
    ]


def list_presets(
    presets: Iterable[tuple[Regulation, tuple[Duty, ...]]], known: Iterable[str]
) -> list[PresetEntry]:
    """The presets, and whether each code is in the register."""
    codes = {folded(code) for code in known}
    return [
        PresetEntry(
            regulation.code,
            regulation.title,
            regulation.issuer,
            len(duties),
            folded(regulation.code) in codes,
        )
        for regulation, duties in presets
    ]


def _bound(store: Store, duties: Iterable[Duty], day: date) -> Mapping[int, set[int]]:
    """The officials in office with an assignment in force that day that a duty binds."""
    in_force = [each for each in store.assignments.within(Span(day, day)) if not each.is_draft]
    units = store.units.with_ids({each.unit_id for each in in_force})
    people = store.officials.with_ids({each.official_id for each in in_force})
    duties_of = grouped((duty.regulation_id, duty) for duty in duties if day in duty.life)
    bound: defaultdict[int, set[int]] = defaultdict(set)
    for each in in_force:
        if day not in units[each.unit_id].life or day not in people[each.official_id].life:
            continue
        if any(binds(duty, each.role) for duty in duties_of.get(each.regulation_id, ())):
            bound[each.regulation_id].add(each.official_id)
    return bound


def _bare(regulation: Regulation, duties: Iterable[Duty]) -> tuple[Regulation, list[Duty]]:
    return replace(regulation, id=0), [replace(duty, id=0, regulation_id=0) for duty in duties]
