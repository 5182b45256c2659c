"""Rules of several levels: each regulation's figures, from the same judgements."""

from __future__ import annotations

from chibo_cli.domain.reports.groups import summaries_by_regulation
from chibo_cli.domain.reports.values import RegulationSummary, Summary
from tests.domain.duties.province import Commune


def test_each_regulation_has_its_own_figures() -> None:
    p = Commune()
    own = p.regulation("5-QĐ/ĐU")
    p.duty(own, minimum=2)
    p.regulation("9-QĐ/HU")
    p.assign(p.person, p.other_commune, "", under=own)
    local = p.official("CB02")
    p.assign(local, p.commune, "", under=own)
    p.visit(p.person, p.cell, "2024-02-05")  # for 258-QĐ/TU only
    p.visit(local, p.cell, "2024-02-05")
    p.visit(local, p.second_cell, "2024-03-05")
    judged = p.judged()

    assert summaries_by_regulation(p.facts, judged) == (
        RegulationSummary(
            "258-QĐ/TU", Summary(officials=1, met=1, attendances=1, cells=1, units=1)
        ),
        RegulationSummary(
            "5-QĐ/ĐU", Summary(officials=2, met=1, unmet=1, attendances=2, cells=2, units=2)
        ),
    )
    assert p.report().summary == Summary(
        officials=2, met=1, unmet=1, attendances=3, cells=2, units=2
    )


def test_without_subjects_there_are_no_figures() -> None:
    assert summaries_by_regulation(Commune().facts, ()) == ()
