"""The figures of documents and scores, in total and by part, counted from the rows a second way."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from chibo_cli.domain.facts.records import CountPer, Document, DutyKind, Holder
from chibo_cli.domain.reports.anonymous import without_names
from chibo_cli.domain.reports.documents import document_figures, score_figures
from chibo_cli.domain.reports.groups import groups_of
from chibo_cli.domain.reports.other_duties import ordered_obligations, other_row
from chibo_cli.domain.reports.report import judgements
from chibo_cli.domain.reports.values import (
    DocumentFigures,
    Group,
    GroupBy,
    Grouping,
    ResultCount,
    ScoreFigures,
)
from chibo_cli.domain.time.periods import PeriodKind
from tests.domain.duties.province import Commune, during, on

if TYPE_CHECKING:
    from chibo_cli.domain.duties.obligations import Obligation

YEAR = during("2024")
AS_OF = on("2024-12-20")
REPORT: dict[str, Any] = {
    "kind": DutyKind.FILE,
    "period": PeriodKind.YEAR,
    "document": Document.REPORT,
    "held_by": Holder.OFFICIAL,
    "due": "12-10",
    "min_days": 180,
}
EVALUATION = {
    **REPORT,
    "document": Document.EVALUATION,
    "held_by": Holder.UNIT,
    "count_per": CountPer.ASSIGNMENT,
}


def owed_in(town: Commune) -> list[Obligation]:
    return ordered_obligations(town.facts, YEAR, AS_OF)


def figures_of(town: Commune) -> tuple[DocumentFigures, ...]:
    facts = town.facts
    return document_figures(
        (each.subject.official.id, other_row(facts, each)) for each in owed_in(town)
    )


def grouped(town: Commune, by: GroupBy = GroupBy.UNIT) -> tuple[Group, ...]:
    judged = judgements(town.facts, YEAR, AS_OF)
    return groups_of(town.facts, judged, YEAR, Grouping(by), owed=owed_in(town))


@pytest.fixture
def town() -> Commune:
    """Reports: CB01 of both communes in time, CB02 late, CB03 missing, CB04 for too few days."""
    town = Commune(**REPORT)
    town.assign(town.person, town.other_commune)
    late, missing, newcomer = (town.official(f"CB0{number}") for number in (2, 3, 4))
    town.assign(late, town.commune)
    town.assign(missing, town.other_commune)
    town.assign(newcomer, town.other_commune, "2024-12-01..")
    town.file(town.the_duty, "2024", "2024-12-01", town.person)
    town.file(town.the_duty, "2024", "2024-12-11", late)
    return town


def test_each_document_is_counted_by_how_it_stands(town: Commune) -> None:
    assert figures_of(town) == (
        DocumentFigures(Document.REPORT, PeriodKind.YEAR, 4, met=1, late=1, unmet=1, not_judged=1),
    )
    assert figures_of(town)[0].due == 3


def test_what_is_not_due_yet_and_what_is_waived_are_counted_apart(town: Commune) -> None:
    town.duties = [replace(town.the_duty, due="end+10")]
    town.waive("2024-01-01..2024-12-31", official=town.officials[2])
    (figures,) = figures_of(town)
    assert (figures.met, figures.late, figures.unmet) == (2, 0, 0)
    assert (figures.pending, figures.waived, figures.not_judged, figures.due) == (0, 1, 1, 2)


def test_kinds_stand_apart_and_those_of_longer_periods_first(town: Commune) -> None:
    monthly = {**REPORT, "period": PeriodKind.MONTH, "due": "end+5", "min_days": 1}
    town.duty(town.rule, **monthly)
    town.duty(town.rule, **{**REPORT, "document": Document.PROGRAMME})
    facts = town.facts
    owed = [
        (each.subject.official.id, other_row(facts, each))
        for period in (during("2024-03"), YEAR, during("2024-02"))
        for each in ordered_obligations(facts, period, AS_OF)
    ]
    assert [(each.document.value, each.period.value) for each in document_figures(owed)] == [
        ("programme", "year"),
        ("report", "year"),
        ("report", "month"),
    ]
    assert document_figures(owed)[2].unmet == 2 * 3  # CB04 has no day in either month


def test_parts_have_their_own_and_who_has_two_is_in_both(town: Commune) -> None:
    parts = {each.name.code: each.documents[0] for each in grouped(town) if each.name is not None}
    assert {
        code: (one.officials, one.met, one.late, one.unmet, one.not_judged)
        for code, one in parts.items()
    } == {"X01": (2, 1, 1, 0, 0), "X02": (3, 1, 0, 1, 1)}


def test_parts_of_documents_alone_have_nobody_judged(town: Commune) -> None:
    assert [each.summary.officials for each in grouped(town)] == [0, 0]


@pytest.mark.parametrize("by", [GroupBy.AGENCY, GroupBy.TAG])
def test_parts_that_part_no_unit_add_up_to_the_whole(town: Commune, by: GroupBy) -> None:
    town.post(town.person, "Trưởng ban", agency="Ban A")
    whole = Counter(each.verdict.value for each in owed_in(town))
    told = Counter[str]()
    for group in grouped(town, by):
        for each in group.documents:
            told += Counter({key: getattr(each, key) for key in whole})
    assert told == whole


def test_a_document_on_a_visit_is_where_the_visit_was_made() -> None:
    town = Commune(**{**REPORT, "due": "visit+5"})
    town.assign(town.person, town.other_commune)
    town.visit(town.person, town.cell, "2024-02-05")
    town.visit(town.person, town.far_cell, "2024-03-05")
    town.visit(town.person, town.far_cell, "2024-04-05")
    assert [(each.name and each.name.code, each.documents[0].unmet) for each in grouped(town)] == [
        ("X01", 1),
        ("X02", 2),
    ]


def test_a_report_without_names_keeps_the_figures_alone(town: Commune) -> None:
    rows = tuple(other_row(town.facts, each) for each in owed_in(town))
    report = replace(
        town.report(), other_duties=rows, documents=figures_of(town), others_as_of=AS_OF
    )
    hidden = without_names(report, str)
    assert (hidden.other_duties, hidden.documents) == ((), report.documents)
    assert hidden.others_as_of == AS_OF


def test_evaluations_are_tallied_by_what_they_say() -> None:
    town = Commune(**EVALUATION)
    said = ["Hoàn thành tốt", "hoàn thành tốt", "Hoàn thành xuất sắc", None, "Khác"]
    for number, result in enumerate(said, start=2):
        official = town.official(f"CB0{number}")
        town.assign(official, town.commune)
        filed = town.file(town.the_duty, "2024", "2024-12-20", official, town.commune)
        town.filings[-1] = replace(filed, result=result)
    (figures,) = figures_of(town)
    assert (figures.late, figures.unmet) == (5, 1)
    assert figures.results == (
        ResultCount("Hoàn thành tốt", 2),
        ResultCount("Hoàn thành xuất sắc", 1),
        ResultCount("Khác", 1),
        ResultCount(None, 1),
    )


SCORED: dict[str, Any] = {"kind": DutyKind.SCORE, "period": PeriodKind.YEAR, "min_days": 180}


@pytest.fixture
def scored() -> Commune:
    """CB01 of both communes has scored one visit of three, CB02 has been nowhere."""
    town = Commune(**SCORED)
    town.assign(town.person, town.other_commune)
    town.assign(town.official("CB02"), town.other_commune)
    town.score(town.visit(town.person, town.cell, "2024-02-05"))
    town.visit(town.person, town.far_cell, "2024-03-05")
    town.visit(town.person, town.cell, "2024-04-05")
    return town


@pytest.mark.parametrize(
    ("as_of", "visits", "unscored", "pending"),
    [("2025-01-10", 3, 2, 0), ("2024-12-31", 3, 0, 2), ("2024-03-10", 2, 0, 1)],
)
def test_visits_to_be_scored_are_counted_by_how_they_stand(
    scored: Commune, as_of: str, visits: int, unscored: int, pending: int
) -> None:
    owed = ordered_obligations(scored.facts, YEAR, on(as_of))
    rows = [(each.subject.official.id, other_row(scored.facts, each)) for each in owed]
    assert score_figures(rows) == (
        ScoreFigures(PeriodKind.YEAR, 2, visits, 1, unscored=unscored, pending=pending),
    )
    assert document_figures(rows) == ()


def test_scores_are_in_the_part_of_each_visit(scored: Commune) -> None:
    owed = ordered_obligations(scored.facts, YEAR, on("2025-01-10"))
    groups = groups_of(scored.facts, (), YEAR, Grouping(GroupBy.UNIT), owed=owed)
    told = {each.name.code: each.scores for each in groups if each.name is not None}
    assert told == {
        "X01": (ScoreFigures(PeriodKind.YEAR, 1, visits=2, scored=1, unscored=1),),
        "X02": (ScoreFigures(PeriodKind.YEAR, 2, visits=1, scored=0, unscored=1),),
    }
