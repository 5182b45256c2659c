"""What a closed report printed beside its rows, held against what would be printed now."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from chibo_cli.domain.entries.register import Difference
from chibo_cli.domain.facts.settings import Setting
from chibo_cli.domain.reports.annex import LETTERHEAD
from chibo_cli.domain.reports.closed.proof import closed_annex
from chibo_cli.domain.reports.values import PARTS
from chibo_cli.usecases.reports.compiling import list_remarks
from chibo_cli.usecases.reports.printing import duties_in, settings_beside, visits_beside
from chibo_cli.values import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from collections.abc import Set as AbstractSet
    from datetime import date
    from decimal import Decimal

    from chibo_cli.domain.facts.records import Closing
    from chibo_cli.domain.followups.recommendations import RecommendationState
    from chibo_cli.domain.reports.annex import Visited
    from chibo_cli.domain.reports.values import Remarked, Report
    from chibo_cli.store.store import Store
    from chibo_cli.store.tables.columns import Value

    _Row = tuple[str, str, Value]
    _Said = str | date | Decimal | RecommendationState | None


def printed_differences(
    store: Store, closing: Closing, reported: Report, compiled: Report
) -> Iterator[Difference]:
    """Each note, recommendation and setting that would be printed otherwise beside what is now.

    A visit that is gone, or new, is a matter of the rows. None of a period that an earlier program
    closed: it kept no notes.
    """
    printed = closed_annex(closing)
    if printed is None:
        return
    naming = {code for code, _ in duties_in(compiled)}
    told = _visited(printed.visits) | _remarked(reported.remarks)
    told |= _set({each.setting: each.value for each in printed.settings}, naming)
    held = {each.id for each in store.attendances.within(reported.period.span)}
    visits = [each for each in visits_beside(store, reported) if each.visit.id in held]
    now = _visited(visits) | _remarked(list_remarks(store, reported.period))
    now |= _set(settings_beside(store, compiled), naming)
    gone = {each.visit.id for each in printed.visits} - held
    changed = [
        item
        for item in dict.fromkeys((*told, *now))
        if told.get(item) != now.get(item) and not (item.of and item.of.visit.id in gone)
    ]
    since = _operations_since(store, closing, {row for item in changed for row in item.rows})
    for item in changed:
        visit = item.of
        yield Difference(
            official=None if visit is None else visit.official,
            regulation=item.regulation,
            duty=None,
            units=() if visit is None else (visit.visit.unit,),
            reported=None,
            now=None,
            counted_reported=None,
            counted_now=None,
            visits_added=(),
            visits_gone=(),
            operations=tuple(sorted({one for row in item.rows for one in since.get(row, ())})),
            item=item.name,
            visit=None if visit is None else visit.day,
            said=told.get(item),
            says=now.get(item),
        )


@dataclass(frozen=True, slots=True)
class _Item:
    """One thing printed: what it is called, the rows it is read from, the visit that it is of.

    A row is told by its table, a column and that column's value.
    """

    name: str
    rows: tuple[_Row, ...]
    of: Visited | None = field(default=None, compare=False)
    regulation: str | None = None


def _visited(visits: Iterable[Visited]) -> dict[_Item, _Said]:
    told: dict[_Item, _Said] = {}
    for visit in visits:
        row = ("attendance", "id", visit.visit.id)
        told[_Item("strengths", (row,), visit)] = visit.strengths
        told[_Item("shortcomings", (row,), visit)] = visit.shortcomings
        scored = (row, ("score", "held_on", visit.day.isoformat()))
        told[_Item("score", scored, visit)] = visit.score
        for raised in visit.recommendations:
            rows = (
                ("recommendation", "id", raised.id),
                ("recommendation_step", "recommendation_id", raised.id),
            )
            told[_Item("recommendation", rows, visit)] = raised.text
            told[_Item("addressed_to", rows, visit)] = raised.addressed_to
            told[_Item("due", rows, visit)] = raised.due
            told[_Item("status", rows, visit)] = raised.status
            told[_Item("outcome", rows, visit)] = raised.outcome
    return told


def _set(settings: Mapping[Setting, str], naming: Iterable[str]) -> dict[_Item, _Said]:
    """What stands in the letterhead; of the title, a regulation of that code may have given it."""
    rows: dict[Setting, list[_Row]] = {
        each: [("setting", "key", each.value)] for each in LETTERHEAD
    }
    rows[Setting.TITLE] += [("regulation", "code", code) for code in sorted(naming)]
    return {_Item(each.value, tuple(rows[each])): settings.get(each) for each in LETTERHEAD}


def _remarked(remarks: Iterable[Remarked]) -> dict[_Item, _Said]:
    return {
        _Item(f"remark_{part}", (("remark", "period", each.period),), regulation=each.regulation): (
            getattr(each, part)
        )
        for each in remarks
        for part in PARTS
    }


def _operations_since(
    store: Store, closing: Closing, rows: AbstractSet[_Row]
) -> Mapping[_Row, AbstractSet[int]]:
    """The operations since a closing that touched these rows, which are printed beside rows."""
    if not rows:
        return {}
    closed_by = min(store.trail.about("closing", closing.id))
    wanted: defaultdict[tuple[str, str], set[Value]] = defaultdict(set)
    for table, column, value in rows:
        wanted[table, column].add(value)
    since: dict[_Row, AbstractSet[int]] = {}
    for of_rows, values in wanted.items():
        since |= store.trail.bearing([of_rows], values, after=closed_by)
    return since
