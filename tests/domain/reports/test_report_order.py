"""The order of rows, of units in a row and of visits."""

from __future__ import annotations

from random import Random

from chibo_cli.domain.facts.records import CountPer
from chibo_cli.domain.reports.explanation import explain
from tests.domain.duties.province import Commune, during, on


def test_rows_go_by_given_name_the_rest_and_the_code() -> None:
    p = Commune()
    p.assignments.clear()
    people = [
        ("CB09", "Lò Văn An"),
        ("CB08", "Nguyễn Thị An"),
        ("CB03", "Nguyễn Văn An"),
        ("CB05", "Nguyễn Văn An"),
        (None, "Nguyễn Văn An"),
        ("CB02", "Lê Ân"),
        ("CB01", "Bùi Dũng"),
        ("CB00", "Bùi Đào"),
        ("CB11", "Bùi Văn Hòa"),
        ("CB10", "Đỗ Văn Hoà"),
        ("CB13", "Lê Văn Hoà"),
        ("CB14", "Lê Văn Hòa"),
        ("CB15", "Lê Văn Hoà"),
    ]
    for code, name in Random(1).sample(people, len(people)):
        p.assign(p.official(code, name), p.commune)

    assert [(row.official.code, row.official.name) for row in p.report().rows] == people


def test_rows_of_an_official_go_by_regulation_duty_and_units() -> None:
    p = Commune(count_per=CountPer.ASSIGNMENT)
    p.assignments.clear()
    p.duty(p.rule)
    other = p.regulation("19-QĐi/TU")
    p.duty(other)
    uncoded = p.unit(None, "commune", name="Xã A")
    for unit in (uncoded, p.other_commune, p.commune):
        p.assign(p.person, unit)
        p.assign(p.person, unit, under=other)
    rows = [
        (row.regulation, row.duty, [unit.code for unit in row.units]) for row in p.report().rows
    ]

    assert rows == [
        ("19-QĐi/TU", 1, ["X01", "X02", None]),
        ("258-QĐ/TU", 1, ["X01"]),
        ("258-QĐ/TU", 1, ["X02"]),
        ("258-QĐ/TU", 1, [None]),
        ("258-QĐ/TU", 2, ["X01", "X02", None]),
    ]


def test_why_lists_subjects_as_the_report_does() -> None:
    p = Commune(count_per=CountPer.ASSIGNMENT)
    p.assignments.clear()
    p.duty(p.rule)
    for unit in (p.other_commune, p.unit(None, "commune", name="Xã A"), p.commune):
        p.assign(p.person, unit)
    as_of = on("2024-04-01")
    found = explain(p.facts, p.person, during("2024-Q1"), as_of, others_as_of=as_of)

    assert tuple(each.row for each in found.reasonings) == p.report().rows


def test_units_go_by_code_and_those_without_one_last_by_name() -> None:
    p = Commune()
    p.assignments.clear()
    for code, name in ((None, "Đông"), ("X09", "A"), (None, "Dũng"), ("X03", "B")):
        p.assign(p.person, p.unit(code, "commune", name=name))

    assert [unit.name for unit in p.row().units] == ["B", "A", "Dũng", "Đông"]


def test_a_unit_assigned_twice_stands_in_the_row_once() -> None:
    p = Commune("..2024-01-31")
    p.assign(p.person, p.commune, "2024-02-15..")

    assert [unit.code for unit in p.row().units] == ["X01"]


def test_visits_of_a_day_to_units_without_a_code_go_by_name() -> None:
    p = Commune()
    for name in ("Ấp Đông", "Ấp Bắc", "Ấp Dừa"):
        p.visit(p.person, p.unit(None, under=p.commune, name=name), "2024-02-05")

    assert [visit.unit.name for visit in p.row().counted] == ["Ấp Bắc", "Ấp Dừa", "Ấp Đông"]


def test_the_same_facts_in_any_order_make_the_same_report() -> None:
    p = Commune(count_per=CountPer.ASSIGNMENT)
    p.duty(p.regulation("19-QĐi/TU"))
    for code in ("CB02", None, "CB03"):
        official = p.official(code)
        for unit in (p.commune, p.other_commune):
            p.assign(official, unit)
            p.assign(official, unit, under=p.regulations[1])
        for cell in (p.cell, p.far_cell, p.second_cell):
            p.visit(official, cell, "2024-02-05")
            p.visit(official, cell, "2024-04-01")
    report = p.report()
    for kept in (p.officials, p.assignments, p.attendances, p.duties, p.units):
        kept.reverse()

    assert p.report() == report
