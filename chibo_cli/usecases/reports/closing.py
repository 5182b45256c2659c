"""Periods closed, reopened, and held against what the facts say now."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from chibo_cli.domain.entries.register import ClosingEntry, Difference
from chibo_cli.domain.facts.named import Named
from chibo_cli.domain.facts.records import Closing, PrintedForm
from chibo_cli.domain.register.errors import (
    AlreadyClosed,
    ClosingUnsound,
    NotClosed,
    PeriodStillRuns,
)
from chibo_cli.domain.register.journal import OperationKind
from chibo_cli.domain.reports.annex import Annex, Printed
from chibo_cli.domain.reports.closed.packet import digest, fingerprint, packed
from chibo_cli.domain.reports.closed.proof import (
    PACKET_SCHEMA,
    PacketBroken,
    closed_report,
    file_to_keep,
    files_of,
    holds_shorter,
    printed_file,
)
from chibo_cli.domain.reports.groups import without_sums
from chibo_cli.domain.reports.values import GroupBy, Grouping, OtherRow, Report, Row
from chibo_cli.domain.time.periods import PeriodKind
from chibo_cli.domain.time.spans import ALWAYS, Span
from chibo_cli.store.facts import facts_for
from chibo_cli.store.journal.erasure import erasures_of
from chibo_cli.store.tables import tables
from chibo_cli.usecases.reports.printed_changes import printed_differences
from chibo_cli.usecases.reports.printing import annex_of
from chibo_cli.usecases.reports.review import own_part, review_period

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from collections.abc import Set as AbstractSet
    from datetime import date

    from chibo_cli.domain.facts.searching import Sought
    from chibo_cli.domain.time.periods import Period
    from chibo_cli.store.store import Store

    Draw = Callable[[Report, Annex], Mapping[PrintedForm, bytes]]

_MOVES_NOTHING = {
    *(OperationKind.CLOSE, OperationKind.REOPEN),
    *(OperationKind.ERASE, OperationKind.IDENTITY),
}
_FILED_LATER = "filing"  # the one fact about a period that comes after it


def close_period(
    store: Store,
    period: Period,
    *,
    today: date,
    version: str,
    still_running: bool = False,
    reason: str | None = None,
    draw: Draw | None = None,
) -> tuple[Report, Closing]:
    """Put the report of a period away and let nothing alter its days from here on.

    What is printed of it goes with it; the files that `draw` makes of a report with figures by
    unit are kept as they are.

    Raises:
        AlreadyClosed: it is closed.
        PeriodStillRuns: its last day is not over and `still_running` was not said.
    """
    if store.closings.of(str(period)) is not None:
        raise AlreadyClosed(period)
    if today <= period.last_day and not still_running:
        raise PeriodStillRuns(period, period.last_day)
    with_sums = review_period(store, period, today=today, by=Grouping(GroupBy.UNIT))
    report = without_sums(with_sums)
    annex = annex_of(store, with_sums, version=version)
    regulations = {regulation.id: regulation for regulation in store.regulations.all()}
    packet = {
        "schema": PACKET_SCHEMA,
        "period": str(period),
        "as_of": report.as_of.isoformat(),
        "version": version,
        "fingerprint": annex.basis.fingerprint,
        "rules": packed(
            [
                {"regulation": regulations[duty.regulation_id], "duty": duty}
                for duty in store.regulations.duties()
            ]
        ),
        "report": packed(report),
        "printed": packed(Printed.of(with_sums, annex)),
    }
    drawn: Mapping[PrintedForm, bytes] = {}
    if draw is not None:
        signed = replace(annex.basis, closed=digest(json.dumps(packet, ensure_ascii=False)))
        drawn = draw(with_sums, replace(annex, basis=signed))
    kept = {form: file_to_keep(content) for form, content in drawn.items()}
    packet["files"] = {form.value: file.digest for form, file in kept.items()}
    text = json.dumps(packet, ensure_ascii=False)
    closing = Closing(
        id=0, period=str(period), life=period.span, packet=text, digest=digest(text), reason=reason
    )
    store.closings.add(closing)
    for file in kept.values():
        store.closings.keep(file)
    return report, closing


def reopen_period(store: Store, period: Period, *, reason: str) -> None:
    """Let changes into a closed period again; its packet stays. NotClosed where it is not."""
    store.closings.reopen(_closed(store, period), reason)


def report_as_closed(store: Store, period: Period) -> Report:
    """The report as it was last put away. NotClosed where the period never was closed."""
    return _report(last_closed(store, period))


def file_as_closed(store: Store, closing: Closing, form: PrintedForm) -> bytes | None:
    """The very file that was printed at a closing; None where an earlier program kept none.

    Raises:
        ClosingUnsound: it is gone, or not what was printed.
    """
    noted = files_of(closing).get(form)
    if noted is None:
        return None
    file = store.closings.file(noted)
    try:
        if file is not None:
            return printed_file(file)
    except PacketBroken:
        pass
    raise ClosingUnsound(closing.period)


def marked_by(store: Store, closing: Closing) -> list[int]:
    """The erasures of people whose mark a closed report bears: nothing else of it ever changes."""
    return erasures_of(store.connection, tables.closing.name, closing.id)


def last_closed(store: Store, period: Period) -> Closing:
    """What was last put away of the period, reopened since or not. NotClosed where nothing was."""
    closings = [each for each in store.closings.all() if each.period == str(period)]
    if not closings:
        raise NotClosed(period)
    return closings[-1]


def list_closings(
    store: Store, *, days: Span = ALWAYS, sought: Sought | None = None
) -> list[ClosingEntry]:
    """The closings of periods with one of these days, reopened ones too, oldest first.

    `sought` keeps those with these words in a reason.
    """
    entries = []
    for closing in store.closings.all():
        if not closing.life.overlaps(days):
            continue
        if sought is not None and not sought.is_in(closing.reason, closing.reopen_reason):
            continue
        report = _report(closing)
        entries.append(
            ClosingEntry(
                closing.id,
                closing.period,
                report.as_of.isoformat(),
                report.summary.officials,
                report.summary.met,
                report.summary.unmet,
                closing.digest,
                closing.reason,
                closing.is_reopened,
                closing.reopen_reason,
            )
        )
    return entries


def differences(store: Store, period: Period) -> list[Difference]:
    """Row by row, what was last reported against what the facts say now as of the same day.

    After the rows, what was printed beside them: notes, recommendations, letterhead and signer.

    A period reopened is held against what was reported before: that is what was signed.
    """
    closing = last_closed(store, period)
    reported = _report(closing)
    now = _as_of_then(store, closing, reported)
    before: Mapping[tuple[object, ...], Row | OtherRow] = _rows(reported)
    after: Mapping[tuple[object, ...], Row | OtherRow] = _rows(now)
    keys = [key for key in dict.fromkeys((*before, *after)) if before.get(key) != after.get(key)]
    since = _changed_since(store, closing) if keys else {}
    numbers = {
        (code, each.name): official.id
        for official in (store.officials.all() if keys else ())
        for code in (official.code, *official.former_codes)
        for each in official.names
    }
    found = []
    for key in keys:
        old, new = before.get(key), after.get(key)
        person = (new or before[key]).official
        number = numbers.get((person.code, person.name))
        operations = [one for one, whose in since.items() if not whose or number in whose]
        found.append(_difference(old, new, tuple(operations)))
    return [*found, *printed_differences(store, closing, reported, now)]


def is_of_facts(store: Store, closing: Closing) -> bool:
    """Whether a closing's report can be one on the facts that stand.

    It is theirs where they are those of its fingerprint. They may have been adjusted since, but
    whom it judged and what it counted is still there then.

    Raises:
        ClosingUnsound: it is no report.
    """
    reported = _report(closing)
    facts, now = facts_for(store, *reported.period.periods), _as_of_then(store, closing, reported)
    if fingerprint(facts) == json.loads(closing.packet)["fingerprint"]:
        is_of_before = reported.summary.units is None
        return _says(reported, before=is_of_before) == _says(now, before=is_of_before)
    rows = [row for part in reported.all_parts for row in part.rows]
    rows_now = [row for part in now.all_parts for row in part.rows]
    people = {(row.official.code, row.official.name) for row in rows_now}
    visits = {
        (each.id, each.held_on, facts.officials[number].code)
        for number, of_one in facts.visits.items()
        if number in facts.officials
        for each in of_one
    }
    return all((row.official.code, row.official.name) in people for row in rows) and all(
        (visit.id, visit.day, row.official.code) in visits for row in rows for visit in row.counted
    )


def _says(report: Report, *, before: bool) -> list[tuple[object, ...]]:
    """What a report says; `before` leaves out what an earlier program said otherwise."""
    parts = report.all_parts
    if not before:
        return [(each.summary, each.rows, each.other_duties) for each in parts]
    return [
        (
            replace(each.summary, cells=0, units=None),
            Counter(each.rows),
            Counter((row.official, row.regulation, row.duty, row.due) for row in each.other_duties),
        )
        for each in parts
    ]


def _changed_since(store: Store, closing: Closing) -> Mapping[int, AbstractSet[int]]:
    """The operations that could reach into the period since, each with the officials it named.

    While a period is closed only an adjustment can, or a document filed after it; none named means
    that it may concern anybody.
    """
    closed_by = min(store.trail.about("closing", closing.id))
    reaching = store.journal.later_than(
        closed_by,
        kinds=set(OperationKind) - _MOVES_NOTHING,
        adjusting_or_of=None if closing.is_reopened else _FILED_LATER,
    )
    named = store.trail.held("official_id", reaching)
    return {
        number: {int(each) for each in named.get(number, ()) if each is not None}
        for number in reaching
    }


def _as_of_then(store: Store, closing: Closing, reported: Report) -> Report:
    """What the facts say now as of the days of a report, of its own and of other duties."""
    now = _seen_then(store, reported)
    if holds_shorter(closing):
        return now
    if reported.period.kind is PeriodKind.YEAR:
        return replace(now, halves=(), months=())
    return own_part(now)


def _seen_then(store: Store, reported: Report) -> Report:
    now = review_period(store, reported.period, today=reported.as_of)
    days = (each.others_as_of for each in reported.all_parts if each.others_as_of)
    seen = next(days, reported.as_of)
    if seen == reported.as_of:
        return now
    later = review_period(store, reported.period, today=seen)
    quarters = [
        replace(
            one, other_duties=other.other_duties, documents=other.documents, scores=other.scores
        )
        for one, other in zip(now.quarters, later.quarters, strict=True)
    ]
    return replace(
        now,
        other_duties=later.other_duties,
        documents=later.documents,
        scores=later.scores,
        quarters=tuple(quarters),
    )


def _difference(
    old: Row | OtherRow | None, new: Row | OtherRow | None, operations: tuple[int, ...]
) -> Difference:
    shown = new or old
    if shown is None:
        raise AssertionError("a difference has a side")
    days_before, days_now = _days_counted(old), _days_counted(new)
    return Difference(
        Named(shown.official.code, shown.official.name),
        shown.regulation,
        shown.duty,
        shown.units,
        None if old is None else old.verdict,
        None if new is None else new.verdict,
        len(days_before) if isinstance(old, Row) else None,
        len(days_now) if isinstance(new, Row) else None,
        tuple(day for day in days_now if day not in days_before),
        tuple(day for day in days_before if day not in days_now),
        operations,
    )


def _days_counted(row: Row | OtherRow | None) -> list[date]:
    return [visit.day for visit in row.counted] if isinstance(row, Row) else []


def _rows(report: Report) -> Mapping[tuple[object, ...], Row | OtherRow]:
    """The rows by what a clerk tells them apart by, other duties and a year's quarters too."""
    rows: dict[tuple[object, ...], Row | OtherRow] = {}
    for part in report.all_parts:
        of_part: list[Row | OtherRow] = [*part.rows, *part.other_duties]
        for row in of_part:
            key = (row.period, row.official.code or row.official.name, row.regulation, row.duty)
            place = 0
            while (*key, place) in rows:
                place += 1
            rows[*key, place] = row
    return rows


def _report(closing: Closing) -> Report:
    try:
        return closed_report(closing)
    except PacketBroken:
        raise ClosingUnsound(closing.period) from None


def _closed(store: Store, period: Period) -> Closing:
    closing = store.closings.of(str(period))
    if closing is None:
        raise NotClosed(period)
    return closing
