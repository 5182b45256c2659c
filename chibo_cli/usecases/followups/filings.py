"""Filings, the programmes, reports and evaluations that come in: recorded and corrected."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from chibo_cli.domain.duties.errors import (
    DuplicateFiling,
    FiledInFuture,
    FilingNamesNobody,
    NoSuchDocument,
)
from chibo_cli.domain.duties.obligations import due_day, last_in_time, missing_addressees
from chibo_cli.domain.duties.subjects import binds
from chibo_cli.domain.entries.followups import FilingEntry
from chibo_cli.domain.facts.named import Named
from chibo_cli.domain.facts.records import DutyKind, Holder, entry_of
from chibo_cli.domain.facts.searching import Sought
from chibo_cli.domain.failures import Noun
from chibo_cli.domain.followups.filings import Filing
from chibo_cli.domain.reports.other_duties import other_rows
from chibo_cli.domain.text.errors import MissingOption, UnknownName
from chibo_cli.domain.time.notation import parse_period
from chibo_cli.store.facts import facts_for
from chibo_cli.usecases.changes.edits import UNCHANGED, Edit, Edited, Unchanged, checked

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from chibo_cli.domain.facts.records import Document, Duty, Official, Regulation, Unit
    from chibo_cli.domain.reports.values import OtherRow
    from chibo_cli.domain.time.periods import Period
    from chibo_cli.store.store import Store

ALL = "all"  # every addressee that the duty names


@dataclass(frozen=True, slots=True)
class Filed:
    """A filing as it stands now, and how what it is for stands with it."""

    entry: FilingEntry
    rows: tuple[OtherRow, ...]


def find_duty(
    store: Store,
    regulation: Regulation,
    document: Document | None,
    period: Period,
    *,
    official: Official | None = None,
    number: int | None = None,
) -> Duty:
    """The one duty of the regulation that asks for that document for that period.

    Of several the one that binds the official's role is meant; `number` is its place in the
    regulation.

    Raises:
        NoSuchDocument: none, or several, ask for it; it names those that ask for any.
    """
    owed = [each for each in store.regulations.duties(regulation.id) if each.kind is DutyKind.FILE]
    found = [
        each
        for each in owed
        if each.period is period.kind
        and document in {None, each.document}
        and number in {None, each.number}
        and each.life.overlaps(period.span)
    ]
    if len(found) > 1 and official is not None:
        roles = {
            each.role
            for each in store.assignments.of_official(official.id)
            if each.regulation_id == regulation.id
        }
        found = [each for each in found if any(binds(each, role) for role in roles)]
    if len(found) != 1:
        raise NoSuchDocument(regulation.code, period, found or owed, is_several=bool(found))
    return found[0]


def filing_unit(
    store: Store, duty: Duty, official: Official, period: Period, named: Unit | None
) -> Unit | None:
    """The unit that files: the one named, else the only one the official is assigned to.

    Of a document that the official files none is needed: it is then for every unit.

    Raises:
        MissingOption: a unit files it, and the official is assigned to several.
    """
    if named is not None or duty.held_by is Holder.OFFICIAL:
        return named
    units = {
        each.unit_id
        for each in store.assignments.of_official(official.id)
        if each.regulation_id == duty.regulation_id
        and not each.is_draft
        and each.life.overlaps(period.span)
    }
    if len(units) > 1:
        raise MissingOption("--by")
    return store.units.tree_of(units).units[units.pop()] if units else None


def record_filing(store: Store, filing: Filing, *, today: date) -> Filed:
    """Keep a document received.

    Raises:
        FiledInFuture, FilingNamesNobody, DuplicateFiling: it cannot stand.
    """
    check_filing(store, filing, today=today)
    kept = replace(filing, id=store.filings.add(filing))
    return show_filing(store, kept, today=today)


def check_filing(store: Store, filing: Filing, *, today: date) -> None:
    """Raises what `record_filing` raises, before anything is kept."""
    if filing.filed_on > today:
        raise FiledInFuture(filing.filed_on, today)
    duty = duty_of(store, filing)
    if filing.official_id is None and (filing.unit_id is None or duty.held_by is Holder.OFFICIAL):
        raise FilingNamesNobody
    for other in store.filings.naming(filing.official_id, filing.unit_id):
        if other.id != filing.id and _is_same(duty, filing, other):
            raise DuplicateFiling(other.id, other.filed_on)


def find_filing(store: Store, number: int) -> Filing:
    """The filing of that number; UnknownName where there is none."""
    filing = store.filings.with_id(number)
    if filing is None:
        raise UnknownName(Noun.FILING, str(number))
    return filing


def duty_of(store: Store, filing: Filing) -> Duty:
    """The duty it is filed for."""
    return next(each for each in store.regulations.duties() if each.id == filing.duty_id)


def show_filing(store: Store, filing: Filing, *, today: date) -> Filed:
    """The filing, and the rows of other duties that it counts for today."""
    period = period_of(filing)
    people = None if filing.official_id is None else (filing.official_id,)
    facts = facts_for(store, period, officials=people)
    rows = [row for row in other_rows(facts, period, today) if filing.id in row.filings]
    return Filed(filing_entries(store, [filing])[0], tuple(rows))


def addressed(duty: Duty, typed: Iterable[str]) -> tuple[str, ...]:
    """Those a document was sent to, as the duty spells them; `all` are all that it names.

    Words that fit one of the duty's addressees alone mean that one; others stand as typed.
    """
    found: list[str] = []
    for text in typed:
        if text.casefold() == ALL:
            found += duty.addressees
            continue
        sought = Sought.of(text)
        meant = [each for each in duty.addressees if sought.is_in(each)]
        whole = [each for each in meant if len(each) == len(text)]
        found.append((whole or meant)[0] if len(whole or meant) == 1 else text)
    return tuple(dict.fromkeys(found))


def filing_entries(store: Store, filings: Sequence[Filing]) -> list[FilingEntry]:
    """Filings as rows show them; names are those of the day of filing."""
    officials = store.officials.with_ids(
        {each.official_id for each in filings if each.official_id is not None}
    )
    codes = {each.id: each.code for each in store.regulations.all()}
    duties = {each.id: each for each in store.regulations.duties()}
    tree = store.units.tree_of({each.unit_id for each in filings if each.unit_id is not None})
    entries = []
    for each in filings:
        duty, period = duties[each.duty_id], period_of(each)
        person = officials.get(each.official_id or 0)
        area = tree.units.get(each.unit_id or 0)
        due = due_day(duty, period)
        last_day = None if due is None else last_in_time(duty, due)
        entries.append(
            entry_of(
                FilingEntry,
                each,
                official=None if person is None else person.named_on(each.filed_on),
                unit=None if area is None else Named(area.code, tree.name(area.id, each.filed_on)),
                regulation=codes[duty.regulation_id],
                document=duty.document,
                period=period,
                due=due,
                last_day=last_day,
                late=last_day is not None and each.filed_on > last_day,
                missing=missing_addressees(duty.addressees, each.addressees),
                duty=duty.number,
            )
        )
    return entries


def period_of(filing: Filing) -> Period:
    """The period that a document is for."""
    return parse_period(filing.period, today=filing.filed_on)


@dataclass(frozen=True, slots=True, kw_only=True)
class FilingEdit(Edit[Filing]):
    """What may be corrected of a filing."""

    period: str | Unchanged = UNCHANGED
    filed_on: date | Unchanged = UNCHANGED
    unit_id: int | Unchanged | None = UNCHANGED
    number: str | Unchanged | None = UNCHANGED
    addressees: tuple[str, ...] | Unchanged = UNCHANGED
    result: str | Unchanged | None = UNCHANGED


def edit_filing(
    store: Store, filing: Filing, edit: FilingEdit, *, today: date
) -> Edited[FilingEntry]:
    """Other values for the fields named.

    Raises:
        FiledInFuture, FilingNamesNobody, DuplicateFiling: it cannot stand so.
        NothingToChange: it stands so already.
    """
    new = edit.of(filing)
    check_filing(store, new, today=today)
    before = filing_entries(store, [filing])[0]
    store.filings.rewrite(new)
    return checked(Edited(before, filing_entries(store, [new])[0]), str(filing.id))


def remove_filing(store: Store, filing: Filing) -> FilingEntry:
    """Take a filing out: what it was filed for is owed again."""
    entry = filing_entries(store, [filing])[0]
    store.filings.remove(filing)
    return entry


def _is_same(duty: Duty, one: Filing, other: Filing) -> bool:
    """Whether two of one sender are one document: each visit may have its own, told by the day."""
    if (one.duty_id, one.period) != (other.duty_id, other.period):
        return False
    return not duty.due.startswith("visit") or one.filed_on == other.filed_on
