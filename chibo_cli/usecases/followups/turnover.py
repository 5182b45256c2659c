"""Recommendations counted by addressee, tag or month: raised, settled, open at start and end."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import asdict
from enum import Enum
from typing import TYPE_CHECKING

from chibo_cli.domain.entries.followups import AddresseeEntry, MonthTurnover, TagTurnover
from chibo_cli.domain.facts.records import grouped
from chibo_cli.domain.followups.turnover import Course, turnover
from chibo_cli.domain.text.collation import sort_key
from chibo_cli.domain.text.names import folded
from chibo_cli.domain.time.periods import months_of
from chibo_cli.domain.time.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from chibo_cli.domain.entries.followups import RecommendationEntry
    from chibo_cli.store.store import Store

    Counted = Sequence[AddresseeEntry] | Sequence[TagTurnover] | Sequence[MonthTurnover]


class TurnoverBy(Enum):
    """What recommendations are counted by."""

    ADDRESSEE = "addressee"
    TAG = "tag"
    MONTH = "month"


def turnover_by(
    store: Store,
    entries: Sequence[RecommendationEntry],
    days: Span,
    by: TurnoverBy,
    *,
    today: date,
) -> Counted:
    """What became on these days of recommendations raised by their end, a row a part.

    An addressee is the present one. Spellings that differ in marks or case are one addressee, or
    one tag, spelled as first met; those without one come last, and parts without any are left
    out, but for months.
    """
    steps = grouped(
        (each.recommendation_id, each)
        for each in store.recommendations.steps_of(each.id for each in entries)
    )
    courses = {
        each.id: Course(each.raised_on, each.status, each.settled_on, steps.get(each.id, ()))
        for each in entries
    }
    match by:
        case TurnoverBy.ADDRESSEE:
            return _by_addressee(entries, courses, days, today)
        case TurnoverBy.TAG:
            return _by_tag(entries, courses, days, today)
        case TurnoverBy.MONTH:
            return list(_by_month(courses, days, today))


def _by_addressee(
    entries: Iterable[RecommendationEntry],
    courses: Mapping[int, Course],
    days: Span,
    today: date,
) -> list[AddresseeEntry]:
    """Most open first."""
    groups: defaultdict[str, list[RecommendationEntry]] = defaultdict(list)
    for each in entries:
        groups[folded(each.addressed_to or "")].append(each)
    counted = []
    for group in groups.values():
        found = turnover((courses[each.id] for each in group), days, today=today)
        if found.in_hand:
            counted.append(
                AddresseeEntry(
                    addressed_to=group[0].addressed_to,
                    recommendations=found.in_hand,
                    open=found.open_at_end,
                    overdue=sum(each.overdue for each in group),
                    settled=found.settled,
                    rejected=found.rejected,
                    raised=found.raised,
                    open_at_start=found.open_at_start,
                    open_at_end=found.open_at_end,
                )
            )
    return sorted(counted, key=lambda each: (each.addressed_to is None, -each.open))


def _by_tag(
    entries: Iterable[RecommendationEntry],
    courses: Mapping[int, Course],
    days: Span,
    today: date,
) -> list[TagTurnover]:
    """In Vietnamese order; one with several tags counts under each."""
    spelled: dict[str, str | None] = {}
    groups: defaultdict[str, list[Course]] = defaultdict(list)
    for each in entries:
        for tag in each.tags or (None,):
            key = folded(tag or "")
            spelled.setdefault(key, tag)
            groups[key].append(courses[each.id])
    rows = []
    for key, group in groups.items():
        found = turnover(group, days, today=today)
        if found.in_hand:
            rows.append(TagTurnover(spelled[key], **asdict(found)))
    return sorted(rows, key=lambda each: (each.tag is None, sort_key(each.tag or "")))


def _by_month(courses: Mapping[int, Course], days: Span, today: date) -> Iterator[MonthTurnover]:
    first = min((each.raised_on for each in courses.values()), default=today)
    whole = Span(days.since or first, days.until or max(today, first))
    for month in months_of(whole):
        found = turnover(courses.values(), month.span.common(whole), today=today)
        yield MonthTurnover(month, **asdict(found))
