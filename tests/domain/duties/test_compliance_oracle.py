"""The rule against the slow oracle, over small generated registers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chibo_cli.domain.duties.compliance import judge
from chibo_cli.domain.reports.report import compile_report
from chibo_cli.domain.time.periods import Period, PeriodKind
from tests.domain.duties import oracle
from tests.domain.duties.oracle import Figures, Judged
from tests.domain.duties.province import facts_of
from tests.domain.duties.registers import as_of_days, registers
from tests.running.examples import examples

if TYPE_CHECKING:
    from chibo_cli.domain.duties.compliance import Judgement
    from chibo_cli.domain.reports.values import Summary

pytestmark = pytest.mark.slow

# Shorter periods cost the oracle less, and the rule does not know which one it is in.
PERIODS = (
    *[Period(PeriodKind.MONTH, 2024, 2)] * 6,
    *[Period(PeriodKind.QUARTER, 2024, 1)] * 4,
    Period(PeriodKind.HALF, 2024, 2),
    Period(PeriodKind.YEAR, 2023),
)


@examples(200)
@given(st.data())
def test_the_rule_agrees_with_the_oracle(data: st.DataObject) -> None:
    period = data.draw(st.sampled_from(PERIODS), "period")
    register = data.draw(registers(period), "register")
    as_of = data.draw(as_of_days(period), "as_of")
    facts = facts_of(register)

    expected = oracle.judge(register, period, as_of)

    judged = [_as_judged(judgement) for judgement in judge(facts, period, as_of)]
    assert sorted(judged, key=_subject) == sorted(expected, key=_subject)
    summary = compile_report(facts, period, as_of).summary
    assert _as_figures(summary) == oracle.figures(register, expected)


def _as_judged(judgement: Judgement) -> Judged:
    subject = judgement.subject
    return Judged(
        official=subject.official.id,
        duty=subject.duty.id,
        assignments=frozenset(term.assignment.id for term in subject.terms),
        verdict=judgement.verdict.value,
        counted=frozenset(visit.id for visit in judgement.counted),
        refused=frozenset((visit.id, reason.value) for visit, reason in judgement.refused),
        assigned_days=subject.assigned_days,
        liable_days=subject.liable_days,
    )


def _as_figures(summary: Summary) -> Figures:
    return Figures(
        officials=summary.officials,
        verdicts={verdict: getattr(summary, verdict) for verdict in oracle.WORST_FIRST},
        rate=summary.rate,
        attendances=summary.attendances,
        cells=summary.cells,
        units=summary.units,
    )


def _subject(judged: Judged) -> tuple[int, int, list[int]]:
    return judged.official, judged.duty, sorted(judged.assignments)
