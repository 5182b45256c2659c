"""Waivers, dated reasons not to count days: recorded, listed, corrected, taken from lists."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from chibo_cli.domain.entries.duties import WaiverEntry
from chibo_cli.domain.facts.errors import WaiverNamesNobody
from chibo_cli.domain.facts.named import Named
from chibo_cli.domain.facts.records import Official, Regulation, Unit, Waiver, entry_of
from chibo_cli.domain.failures import Noun
from chibo_cli.domain.text.errors import UnknownName
from chibo_cli.domain.time.spans import Span, check_span
from chibo_cli.usecases.changes.edits import UNCHANGED, Edit, Edited, Unchanged, checked
from chibo_cli.usecases.finding.narrowing import EVERYTHING, Narrowing, of_people_called
from chibo_cli.usecases.importing.lookup import Directory
from chibo_cli.usecases.importing.rows import Intake, Refused, Row

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from chibo_cli.domain.facts.searching import Sought
    from chibo_cli.domain.lists.lists import ListTable
    from chibo_cli.store.store import Store


def waive(
    store: Store,
    *,
    official: Official | None,
    unit: Unit | None,
    regulation: Regulation | None,
    life: Span,
    reason: str,
    document: str | None = None,
) -> int:
    """A new waiver; returns its number.

    Raises:
        WaiverNamesNobody, EndBeforeStart: it cannot stand so.
    """
    check_span(life)
    if official is None and unit is None:
        raise WaiverNamesNobody
    waiver = Waiver(
        id=0,
        life=life,
        reason=reason,
        official_id=None if official is None else official.id,
        unit_id=None if unit is None else unit.id,
        regulation_id=None if regulation is None else regulation.id,
        document=document,
    )
    return store.waivers.add(waiver)


def find_waiver(store: Store, number: int) -> Waiver:
    """The waiver of that number; UnknownName where there is none."""
    waiver = store.waivers.with_id(number)
    if waiver is None:
        raise UnknownName(Noun.WAIVER, str(number))
    return waiver


def list_waivers(store: Store, wanted: Narrowing = EVERYTHING, *, day: date) -> list[WaiverEntry]:
    """The waivers with one of these days, by first day and number.

    `official` and `unit` keep those that name them, `under` those of a unit that stood in that
    one's area on some of the days, `sought` those with these words in a name, the regulation,
    the reason or the document.
    """
    official, unit, under, sought = wanted.official, wanted.unit, wanted.under, wanted.sought
    found = [
        each
        for each in store.waivers.within(wanted.days)
        if (official is None or each.official_id == official.id)
        and (unit is None or each.unit_id == unit.id)
        and (under is None or each.unit_id is not None)
    ]
    if under is not None:
        tree = store.units.tree_of({each.unit_id for each in found if each.unit_id is not None})
        found = [
            each
            for each in found
            if tree.is_ever_within(each.unit_id or 0, under.id, each.life.common(wanted.days))
        ]
    entries = waiver_entries(store, found, day=day)
    called = of_people_called(store, {each.id: each.official_id for each in found}, sought)
    return [each for each in entries if sought is None or each.id in called or _says(each, sought)]


def waiver_entries(store: Store, found: Sequence[Waiver], *, day: date) -> list[WaiverEntry]:
    """Waivers as rows show them, by first day and number."""
    officials = {each.id: each for each in store.officials.all()}
    codes = {regulation.id: regulation.code for regulation in store.regulations.all()}
    tree = store.units.tree_of({each.unit_id for each in found if each.unit_id is not None})
    entries = []
    for each in found:
        person = officials.get(each.official_id or 0)
        area = tree.units.get(each.unit_id or 0)
        entries.append(
            entry_of(
                WaiverEntry,
                each,
                official=None if person is None else person.named_on(day),
                unit=None if area is None else Named(area.code, tree.name(area.id, day)),
                regulation=codes.get(each.regulation_id or 0),
            )
        )
    return sorted(entries, key=lambda entry: (str(entry.since or ""), entry.id))


@dataclass(frozen=True, slots=True, kw_only=True)
class WaiverEdit(Edit[Waiver]):
    """What may be corrected of a waiver."""

    official_id: int | Unchanged | None = UNCHANGED
    since: date | Unchanged | None = UNCHANGED
    until: date | Unchanged | None = UNCHANGED
    reason: str | Unchanged = UNCHANGED
    document: str | Unchanged | None = UNCHANGED
    regulation_id: int | Unchanged | None = UNCHANGED


def edit_waiver(
    store: Store, waiver: Waiver, edit: WaiverEdit, *, today: date
) -> Edited[WaiverEntry]:
    """Other values for the fields named.

    Raises:
        EndBeforeStart, WaiverNamesNobody: it cannot stand so.
        NothingToChange: it stands so already.
    """
    new = edit.of(waiver)
    if new.official_id is None and new.unit_id is None:
        raise WaiverNamesNobody
    before = waiver_entries(store, [waiver], day=today)[0]
    store.waivers.rewrite(new)
    after = waiver_entries(store, [new], day=today)[0]
    return checked(Edited(before, after), str(waiver.id))


def remove_waiver(store: Store, waiver: Waiver) -> None:
    """Take a waiver out: its days count again."""
    store.waivers.remove(waiver)


def take_waivers(intake: Intake, tables: Sequence[ListTable]) -> None:
    """Take lists of waivers."""
    intake.store.hold("waivers", "regulations")
    intake.lookup = Directory(intake.store)
    for row in intake.rows(tables):
        with intake.taking(row):
            _take(intake, row)


def _says(entry: WaiverEntry, sought: Sought) -> bool:
    return sought.is_in_name(entry.official, entry.unit) or sought.is_in(
        entry.regulation, entry.reason, entry.document
    )


def _take(intake: Intake, row: Row) -> None:
    store, life = intake.store, row.life()
    since = life.since
    who, where = row.text("official"), row.text("unit")
    if who is None and where is None and {"official", "unit"}.isdisjoint(row.refused):
        row.note(WaiverNamesNobody())
    official, unit = row.official(since), row.unit("unit", since)
    regulation = None if row.text("regulation") is None else row.regulation()
    reason, document = row.text("reason"), row.text("document")
    if row.refused or reason is None:
        raise Refused
    named = (
        official.id if official else None,
        unit.id if unit else None,
        regulation.id if regulation else None,
    )
    row.is_about(*named, since)
    what = (who, where, since)
    for known in store.waivers.naming(*named[:2]):
        if (named[2], since) == (known.regulation_id, known.life.since):
            last_day = row.end(known.life.until)
            check_span(Span(since, last_day))
            changes: dict[str, tuple[object, object]] = {
                "until": (known.life.until, last_day),
                "reason": (known.reason, reason),
                "document": (known.document, document or known.document),
            }
            if intake.record(row, what, changes):
                store.waivers.change(
                    known, until=last_day, reason=reason, document=document or known.document
                )
            return
    waive(
        store,
        official=official,
        unit=unit,
        regulation=regulation,
        life=life,
        reason=reason,
        document=document,
    )
    intake.add(row, *what)
