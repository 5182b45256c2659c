"""Periods closed, reopened, and held against what the facts say now."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pytest

from chibo_cli.domain.duties.verdicts import Verdict
from chibo_cli.domain.facts.records import Document, Duty, DutyKind, Holder
from chibo_cli.domain.reports.closed.packet import digest
from chibo_cli.domain.reports.closed.proof import PacketBroken, proved_report, with_sums_of
from chibo_cli.domain.time.notation import parse_period
from chibo_cli.domain.time.periods import PeriodKind
from chibo_cli.domain.time.spans import ALWAYS
from chibo_cli.messages.errors.refusals import AlreadyClosed, NotClosed, PeriodStillRuns
from chibo_cli.usecases.reports.closing import (
    close_period,
    differences,
    is_of_facts,
    list_closings,
    reopen_period,
    report_as_closed,
)
from chibo_cli.usecases.reports.review import review_period
from tests.running.engines.registers import drop_trigger
from tests.usecases.registers import TODAY, Register, day, span

if TYPE_CHECKING:
    from datetime import date

    from chibo_cli.domain.facts.records import Closing, Official, Unit
    from chibo_cli.domain.reports.values import Report
    from chibo_cli.domain.time.periods import Period


def period(text: str = "2024-Q1") -> Period:
    return parse_period(text, today=TODAY)


@dataclass(frozen=True, slots=True)
class Desk:
    """One official who owes a visit a quarter at one cell."""

    register: Register
    official: Official
    cell: Unit

    def close(
        self, text: str = "2024-Q1", *, today: date = TODAY, still_running: bool = False
    ) -> tuple[Report, Closing]:
        return close_period(
            self.register.store,
            period(text),
            today=today,
            version="1.0",
            still_running=still_running,
            reason="đã trình",
        )

    def adjust(self) -> None:
        """From here on the operation may write into a closed period."""
        drop_trigger(self.register.store.connection, "journal_operation_update", "operation")
        self.register.store.connection.exec_driver_sql("UPDATE operation SET adjusts = 1")


@pytest.fixture
def desk(register: Register) -> Desk:
    commune = register.unit("Xã Hòa Lạc", code="X01", kind="commune")
    cell = register.unit("Chi bộ ấp 1", code="C1", under=commune)
    official = register.official("Nguyễn Văn An", code="CB01")
    register.assignment(official, commune, register.regulation(), span("2024-01-01"))
    register.attendance(official, cell, "2024-02-05")
    return Desk(register, official, cell)


@pytest.mark.parametrize("text", ["2024-03", "2024-Q1", "2023-H2", "2023"])
def test_a_period_of_any_length_is_closed_as_its_report_said(desk: Desk, text: str) -> None:
    store = desk.register.store
    said = review_period(store, period(text), today=TODAY)
    report, closing = desk.close(text)
    assert report == said == report_as_closed(store, period(text))
    assert closing.life == period(text).span
    assert differences(store, period(text)) == []


def test_a_packet_says_what_it_was_made_of(desk: Desk) -> None:
    _, closing = desk.close()
    packet = json.loads(closing.packet)
    assert list(packet) == [
        *("schema", "period", "as_of", "version", "fingerprint", "rules", "report"),
        *("printed", "files"),
    ]
    assert (packet["period"], packet["version"]) == ("2024-Q1", "1.0")
    assert packet["as_of"] == "2024-04-01"
    (rule,) = packet["rules"]
    assert (rule["regulation"]["code"], rule["duty"]["minimum"]) == ("258-QĐ/TU", 1)
    assert closing.digest == digest(closing.packet)
    assert closing.reason == "đã trình"


def test_what_was_closed_before_units_were_counted_is_of_its_facts_still(desk: Desk) -> None:
    register = desk.register
    commune = register.coded("X01")
    register.attendance(desk.official, commune, "2024-03-05")
    report, closing = desk.close()
    assert (report.summary.cells, report.summary.units) == (1, 2)
    packet = json.loads(closing.packet)
    for summary in (packet["report"]["summary"], packet["printed"]["groups"][0]["summary"]):
        summary["cells"] = summary.pop("units")
    text = json.dumps(packet, ensure_ascii=False)
    before = replace(closing, packet=text, digest=digest(text))
    assert proved_report(before).summary == replace(report.summary, cells=2, units=None)
    assert is_of_facts(register.store, before)
    packet["report"]["rows"][0]["counted"].pop()
    text = json.dumps(packet, ensure_ascii=False)
    assert not is_of_facts(register.store, replace(closing, packet=text, digest=digest(text)))


def test_a_half_is_closed_with_its_quarters_and_one_of_before_without_them(desk: Desk) -> None:
    store = desk.register.store
    report, closing = desk.close("2024-H1", still_running=True)
    assert [(str(part.period), len(part.rows)) for part in report.parts] == [
        *(("2024-Q1", 1), ("2024-Q2", 1))
    ]
    assert proved_report(closing) == report == report_as_closed(store, period("2024-H1"))
    assert is_of_facts(store, closing)
    assert [len(part.groups or ()) for part in with_sums_of(report, closing).quarters] == [1, 1]
    packet = json.loads(closing.packet)
    for part in (packet["report"], *packet["report"]["quarters"]):
        for name in ("years", "halves", "months"):
            del part[name]
    packet["report"]["quarters"], packet["printed"]["quarters"] = [], []
    packet["printed"]["visits"] = []
    text = json.dumps(packet, ensure_ascii=False)
    before = replace(closing, packet=text, digest=digest(text))
    assert proved_report(before).parts == ()
    assert is_of_facts(store, before)
    packet["report"]["months"] = [{**packet["report"], "period": packet["report"]["period"]}]
    text = json.dumps(packet, ensure_ascii=False)
    with pytest.raises(PacketBroken):
        proved_report(replace(closing, packet=text, digest=digest(text)))


def test_figures_of_documents_are_kept_and_held_against_the_rows(desk: Desk) -> None:
    register = desk.register
    duty = Duty(
        id=0,
        regulation_id=0,
        number=1,
        kind=DutyKind.FILE,
        period=PeriodKind.QUARTER,
        document=Document.REPORT,
        held_by=Holder.OFFICIAL,
        due="end+10",
        min_days=30,
    )
    regulation = register.regulation("26-QĐ/TU", duty)
    register.assignment(desk.official, register.coded("X01"), regulation, span("2024-01-01"))
    _, closing = desk.close()
    (figures,) = proved_report(closing).documents
    assert (figures.due, figures.unmet, figures.officials) == (1, 1, 1)
    packet = json.loads(closing.packet)
    assert packet["printed"]["groups"][0]["documents"] == packet["report"]["documents"]
    packet["report"]["documents"][0]["late"] += 1
    text = json.dumps(packet, ensure_ascii=False)
    with pytest.raises(PacketBroken):
        proved_report(replace(closing, packet=text, digest=digest(text)))


def test_figures_of_scores_are_kept_and_held_against_the_rows(desk: Desk) -> None:
    register = desk.register
    duty = Duty(
        id=0,
        regulation_id=0,
        number=1,
        kind=DutyKind.SCORE,
        period=PeriodKind.QUARTER,
        min_days=30,
    )
    regulation = register.regulation("19-QĐi/TU", duty)
    register.assignment(desk.official, register.coded("X01"), regulation, span("2024-01-01"))
    _, closing = desk.close()
    (figures,) = proved_report(closing).scores
    assert (figures.officials, figures.visits, figures.unscored) == (1, figures.unscored, 1)
    packet = json.loads(closing.packet)
    assert packet["printed"]["groups"][0]["scores"] == packet["report"]["scores"]
    packet["report"]["scores"][0]["scored"] += 1
    text = json.dumps(packet, ensure_ascii=False)
    with pytest.raises(PacketBroken):
        proved_report(replace(closing, packet=text, digest=digest(text)))
    for holder in (packet["report"], *packet["report"]["quarters"]):
        del holder["scores"]  # an earlier program had no such figures
    text = json.dumps(packet, ensure_ascii=False)
    assert proved_report(replace(closing, packet=text, digest=digest(text))).scores == ()


@pytest.mark.parametrize(("today", "runs"), [("2024-03-31", True), ("2024-04-01", False)])
def test_a_period_that_runs_is_closed_only_when_said_so(
    desk: Desk, today: str, *, runs: bool
) -> None:
    if runs:
        with pytest.raises(PeriodStillRuns):
            desk.close(today=day(today))
    report, _ = desk.close(today=day(today), still_running=runs)
    assert report.as_of == day(today)


def test_a_running_year_is_the_same_when_looked_at_later(desk: Desk) -> None:
    desk.close("2024", still_running=True)
    assert differences(desk.register.store, period("2024")) == []


def test_a_closed_period_is_not_closed_again_until_reopened(desk: Desk) -> None:
    store = desk.register.store
    desk.close()
    with pytest.raises(AlreadyClosed):
        desk.close()
    reopen_period(store, period(), reason="sót")
    with pytest.raises(NotClosed):
        reopen_period(store, period(), reason="sót")
    desk.close()
    assert [(each.reopened, each.reopen_reason) for each in list_closings(store)] == [
        (True, "sót"),
        (False, None),
    ]


@pytest.mark.parametrize("ask", [report_as_closed, differences])
def test_what_never_was_closed_has_nothing_reported(desk: Desk, ask: object) -> None:
    assert callable(ask)
    desk.close("2024-03")
    with pytest.raises(NotClosed):
        ask(desk.register.store, period())


def test_a_difference_tells_the_verdicts_and_the_days(desk: Desk) -> None:
    store = desk.register.store
    desk.close()
    reopen_period(store, period(), reason="sót")
    store.attendances.remove(store.attendances.within(ALWAYS)[0])
    (found,) = differences(store, period())
    assert (found.reported, found.now) == (Verdict.MET, Verdict.UNMET)
    assert (found.counted_reported, found.counted_now) == (1, 0)
    assert (found.visits_added, found.visits_gone) == ((), (day("2024-02-05"),))


def test_an_adjustment_shows_as_a_difference(desk: Desk) -> None:
    desk.close()
    desk.adjust()
    desk.register.attendance(desk.official, desk.cell, "2024-03-04")
    (found,) = differences(desk.register.store, period())
    assert (found.reported, found.now) == (Verdict.MET, Verdict.MET)
    assert found.visits_added == (day("2024-03-04"),)


def test_a_row_of_one_side_only_is_a_difference(desk: Desk) -> None:
    register = desk.register
    desk.close()
    reopen_period(register.store, period(), reason="sót")
    other = register.official("Trần Thị Bình", code="CB02")
    regulation = register.store.regulations.all()[0]
    register.assignment(other, desk.cell, regulation, span("2024-01-01"))
    (found,) = differences(register.store, period())
    assert found.official is not None
    assert (found.official.code, found.reported, found.now) == ("CB02", None, Verdict.UNMET)
    assert (found.counted_reported, found.counted_now) == (None, 0)
