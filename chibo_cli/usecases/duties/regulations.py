"""Regulations: taken up, listed, corrected with their duties, taken out."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from chibo_cli.domain.duties.subjects import binds
from chibo_cli.domain.entries.duties import PresetEntry, RegulationEntry
from chibo_cli.domain.facts.errors import CodeTaken, NothingToChange, RegulationDiffers
from chibo_cli.domain.facts.records import Duty, Regulation, grouped
from chibo_cli.domain.failures import Noun
from chibo_cli.domain.text.errors import UnknownName
from chibo_cli.domain.text.names import folded
from chibo_cli.domain.time.spans import ALWAYS, Span, check_span
from chibo_cli.usecases.changes.edits import UNCHANGED, Edit, Unchanged, refuse_while_needed
from chibo_cli.usecases.register.history import changes_now

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from chibo_cli.domain.entries.register import ChangeEntry
    from chibo_cli.domain.facts.searching import Sought
    from chibo_cli.store.store import Store


def add_regulation(store: Store, regulation: Regulation, duties: Sequence[Duty]) -> bool:
    """Take a regulation up; False where the same stands in the register, whatever its notes say.

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


@dataclass(frozen=True, slots=True, kw_only=True)
class RegulationEdit(Edit[Regulation]):
    """What may be corrected of a regulation; its duties are stated anew by a file."""

    code: str | Unchanged = UNCHANGED
    title: str | Unchanged = UNCHANGED
    issuer: str | Unchanged = UNCHANGED
    report_title: str | Unchanged = UNCHANGED
    issued_on: date | Unchanged | None = UNCHANGED
    since: date | Unchanged | None = UNCHANGED
    until: date | Unchanged | None = UNCHANGED


def edit_regulation(
    store: Store,
    regulation: Regulation,
    stated: Regulation,
    duties: Sequence[Duty] | None = None,
    *,
    today: date,
) -> list[ChangeEntry]:
    """Bring a regulation to what is stated and, where any are given, its duties by their place.

    Returns what that changed of it and of each duty.

    Raises:
        CodeTaken, EndBeforeStart: it cannot stand so.
        StillNeeded: a duty goes, or asks for another document, under which some were filed.
        NothingToChange: it stands so already.
    """
    check_span(stated.life)
    _check_code(store, regulation, stated.code)
    store.regulations.rewrite(replace(stated, id=regulation.id))
    if duties is not None:
        _bring_duties(store, regulation, duties)
    changes = list(changes_now(store, day=today))
    if not changes:
        raise NothingToChange(regulation.code)
    return changes


def remove_regulation(store: Store, regulation: Regulation) -> None:
    """Take a regulation out that was entered by mistake, with its duties.

    Raises:
        StillNeeded: an assignment, a waiver or a document filed names it.
    """
    refuse_while_needed(store, Noun.REGULATION, regulation.id, regulation.code)
    for duty in store.regulations.duties(regulation.id):
        _remove_duty(store, regulation, duty)
    store.regulations.remove(regulation)


def _bound(store: Store, duties: Iterable[Duty], day: date) -> Mapping[int, set[int]]:
    """The officials in office with an assignment in force that day that a duty binds."""
    in_force = [each for each in store.assignments.within(Span(day, day)) if not each.is_draft]
    units = store.units.with_ids({each.unit_id for each in in_force})
    people = store.officials.with_ids({each.official_id for each in in_force})
    duties_of = grouped((duty.regulation_id, duty) for duty in duties if day in duty.life)
    bound: defaultdict[int, set[int]] = defaultdict(set)
    for each in in_force:
        if day not in units[each.unit_id].life or not people[each.official_id].is_in_office(day):
            continue
        if any(binds(duty, each.role) for duty in duties_of.get(each.regulation_id, ())):
            bound[each.regulation_id].add(each.official_id)
    return bound


def _bare(regulation: Regulation, duties: Iterable[Duty]) -> tuple[Regulation, list[Duty]]:
    bare = [replace(duty, id=0, regulation_id=0, note="") for duty in duties]
    return replace(regulation, id=0), bare


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
