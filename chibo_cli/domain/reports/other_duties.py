"""The list of other duties beside a report: documents and scores, a row each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.duties.obligations import Obligation, judge_others
from chibo_cli.domain.facts.records import Holder
from chibo_cli.domain.reports.report import is_under, named_unit, person, place_of, units_of
from chibo_cli.domain.reports.values import OtherRow

if TYPE_CHECKING:
    from datetime import date

    from chibo_cli.domain.duties.facts import Facts
    from chibo_cli.domain.time.periods import Period


def other_rows(
    facts: Facts, period: Period, as_of: date, *, under: int | None = None
) -> tuple[OtherRow, ...]:
    """The other duties of the period's own length, in the order of a report's rows.

    `under` keeps subjects with a term in that unit's area.
    """
    return tuple(
        other_row(facts, each) for each in ordered_obligations(facts, period, as_of, under=under)
    )


def ordered_obligations(
    facts: Facts, period: Period, as_of: date, *, under: int | None = None
) -> list[Obligation]:
    """What is owed, in the order of a report's rows; `under` as there."""
    return sorted(
        (
            each
            for each in judge_others(facts, period, as_of)
            if under is None or is_under(facts, each.subject, under)
        ),
        key=lambda each: _place(facts, each),
    )


def other_row(facts: Facts, obligation: Obligation) -> OtherRow:
    """The row that shows an obligation; names are those of the period's last day."""
    subject, visit = obligation.subject, obligation.visit
    last_day = subject.period.last_day
    first = obligation.filings[0] if obligation.filings else None
    unit_id = None  # one that an official files is about the unit, not by it
    if visit is not None:
        unit_id = visit.unit_id
    elif first is not None and subject.duty.held_by is Holder.UNIT:
        unit_id = first.unit_id
    numbers = dict.fromkeys(each.number for each in obligation.filings if each.number)
    results = dict.fromkeys(each.result for each in obligation.filings if each.result)
    return OtherRow(
        subject.period,
        person(facts, subject.official, last_day),
        subject.regulation.code,
        subject.duty.number,
        subject.duty.kind,
        subject.duty.document,
        units_of(facts, subject),
        None if unit_id is None else named_unit(facts, unit_id, last_day),
        obligation.due,
        subject.duty.due_before,
        obligation.filed_on,
        tuple(each.id for each in obligation.filings),
        ", ".join(numbers) or (None if visit is None else visit.document),
        obligation.addressees,
        obligation.missing,
        "\n".join(results) or None,
        None if visit is None else visit.held_on,
        tuple(each.held_on for each in obligation.visits),
        tuple(each.held_on for each in obligation.unscored),
        obligation.verdict,
        obligation.basis,
    )


def _place(facts: Facts, obligation: Obligation) -> tuple[object, ...]:
    visit = obligation.visit
    return (
        *place_of(facts, obligation.subject),
        () if visit is None else (visit.held_on, visit.id),
    )
