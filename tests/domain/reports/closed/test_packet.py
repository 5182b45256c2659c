"""Reports put away and taken out again, and the fingerprint of the facts behind them."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given

from chibo_cli.domain.duties.verdicts import Refusal, Verdict, Visit
from chibo_cli.domain.facts.kinds import Meeting
from chibo_cli.domain.facts.named import Named, Person
from chibo_cli.domain.facts.records import OfficialName, Score
from chibo_cli.domain.reports.closed.packet import digest, fingerprint, packed, unpacked_report
from chibo_cli.domain.reports.report import compile_report
from chibo_cli.domain.reports.values import Report, Row, Summary
from chibo_cli.domain.time.periods import Period, PeriodKind
from chibo_cli.domain.time.spans import Span
from tests.domain.duties.province import Province, facts_of
from tests.domain.duties.registers import registers
from tests.running.examples import examples

if TYPE_CHECKING:
    from tests.domain.duties.oracle import Register

QUARTER = Period(PeriodKind.QUARTER, 2024, 1)
YEAR = Period(PeriodKind.YEAR, 2024, 1)
CELL = Named(None, "Chi bộ ấp “1”\n<script>")


def put_away(report: Report) -> Report:
    return unpacked_report(json.loads(json.dumps(packed(report), ensure_ascii=False)))


@pytest.mark.parametrize("verdict", Verdict)
@pytest.mark.parametrize("refusal", Refusal)
def test_a_report_comes_back_as_it_was(verdict: Verdict, refusal: Refusal) -> None:
    counted = Visit(3, date(2024, 2, 29), CELL, Meeting.THEMATIC)
    refused = Visit(4, date(2024, 3, 1), CELL, Meeting.TRIP, refusal)
    row = Row(
        QUARTER,
        Person("CB01", "Nguyễn Văn An", None, "Ban Tổ chức"),
        "258-QĐ/TU",
        1,
        (Named("X01", "Xã Hòa Lạc"), CELL),
        1,
        verdict,
        (counted,),
        (refused,),
    )
    quarter = Report(
        QUARTER, date(2024, 4, 1), Summary(1, met=1, attendances=1, cells=1, units=1), (row,)
    )
    year = Report(YEAR, date(2024, 5, 10), Summary(units=0), (), (quarter, quarter))
    assert put_away(quarter) == quarter
    assert put_away(year) == year


def test_figures_put_away_before_units_were_counted_stay_as_they_are() -> None:
    packet = packed(
        Report(QUARTER, date(2024, 4, 1), Summary(1, met=1, attendances=2, cells=2), ())
    )
    del packet["summary"]["units"]
    assert unpacked_report(packet).summary == Summary(1, met=1, attendances=2, cells=2, units=None)


def test_why_a_visit_was_refused_comes_back_in_the_same_words() -> None:
    visit = Visit(
        4, date(2024, 3, 1), CELL, Meeting.TRIP, Refusal.UNIT_NOT_COUNTED, is_no_cell=True
    )
    person, units = Person("CB01", "Nguyễn Văn An", None, None), (CELL,)
    row = Row(QUARTER, person, "258-QĐ/TU", 1, units, 1, Verdict.UNMET, (), (visit,))
    report = Report(QUARTER, date(2024, 4, 1), Summary(1, unmet=1), (row,))
    assert put_away(report).rows[0].refused[0].is_no_cell
    packet = packed(report)
    del packet["rows"][0]["refused"][0]["is_no_cell"]  # as put away before it was told
    assert not unpacked_report(packet).rows[0].refused[0].is_no_cell
    assert unpacked_report(packet) == report


@examples(50)
@given(register=registers(QUARTER))
def test_any_compiled_report_comes_back_as_it_was(register: Register) -> None:
    report = compile_report(facts_of(register), QUARTER, date(2024, 4, 1))
    assert put_away(report) == report


def test_sets_and_mappings_are_packed_in_one_order() -> None:
    assert packed({2: frozenset({"b", "a"}), 1: (Meeting.TRIP,)}) == {
        "1": ["trip"],
        "2": ["a", "b"],
    }
    assert list(packed({2: 0, 1: 0})) == ["1", "2"]


def test_a_digest_is_sha_256() -> None:
    assert digest("chốt") == digest("chốt") != digest("chốt ")
    assert digest("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


class Put(Province):
    """One fact of every kind."""

    def __init__(self) -> None:
        super().__init__()
        commune = self.unit("X01", "commune")
        cell = self.unit("C1", under=commune)
        an = self.official("CB01")
        self.post(an, "Tỉnh ủy viên")
        self.member(an, cell)
        self.duty(self.regulation())
        first = self.assign(an, commune)
        self.assign(an, cell, replaces=first)
        self.visit(an, cell, "2024-02-05")
        self.waive("2024-03-01..2024-03-31", official=an)


_OTHER: dict[str, dict[str, Any]] = {
    "attendances": {"held_on": date(2024, 2, 6)},
    "officials": {"names": (OfficialName(official_id=1, name="Nguyễn Văn Ân"),)},
}
_LATER = {"life": Span(date(2023, 1, 1))}
_LISTS = (
    *("units", "names", "placements", "officials", "posts", "memberships", "regulations"),
    *("duties", "assignments", "attendances", "waivers"),
)


@pytest.mark.parametrize("name", _LISTS)
def test_the_fingerprint_tells_a_fact_of_every_kind(name: str) -> None:
    put = Put()
    before = fingerprint(put.facts)
    facts = getattr(put, name)
    facts[0] = replace(facts[0], **_OTHER.get(name, _LATER))
    assert fingerprint(put.facts) != before


@pytest.mark.parametrize("name", sorted(set(_LISTS) - {"duties"}))
def test_the_fingerprint_is_of_the_facts_and_not_of_their_order(name: str) -> None:
    put = Put()
    put.official("CB02")
    before = fingerprint(put.facts)
    getattr(put, name).reverse()
    assert fingerprint(put.facts) == before == fingerprint(put.facts)


def test_points_given_are_part_of_the_fingerprint() -> None:
    facts = Put().facts

    def scored(points: str) -> str:
        score = Score(
            id=1, unit_id=2, held_on=date(2024, 2, 5), official_id=3, points=Decimal(points)
        )
        return fingerprint(replace(facts, scores=(score,)))

    assert scored("85.5") == scored("85.5") != scored("85")
