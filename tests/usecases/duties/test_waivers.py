from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chibo_cli.domain.duties.verdicts import Verdict
from chibo_cli.domain.facts.named import Named
from chibo_cli.domain.time.periods import Period, PeriodKind
from chibo_cli.domain.time.spans import ALWAYS, Span
from chibo_cli.messages.errors.refusals import EndBeforeStart, Noun, UnknownName, WaiverNamesNobody
from chibo_cli.usecases.duties.waivers import find_waiver, list_waivers, remove_waiver, waive
from chibo_cli.usecases.reports.review import review_period
from tests.usecases.registers import TODAY, Register, day, span

if TYPE_CHECKING:
    from chibo_cli.domain.facts.records import Official, Regulation, Unit

QUARTER = Period(PeriodKind.QUARTER, 2024, 1)


def waived(
    register: Register,
    life: Span,
    *,
    official: Official | None = None,
    unit: Unit | None = None,
    regulation: Regulation | None = None,
    reason: str = "Nghỉ ốm",
) -> int:
    return waive(
        register.store,
        official=official,
        unit=unit,
        regulation=regulation,
        life=life,
        reason=reason,
    )


def test_a_waiver_names_an_official_or_a_unit(register: Register) -> None:
    with pytest.raises(WaiverNamesNobody):
        waived(register, ALWAYS, regulation=register.regulation())


def test_a_waiver_that_ends_before_it_begins_is_refused(register: Register) -> None:
    with pytest.raises(EndBeforeStart):
        waived(
            register, span("2024-01-02", "2024-01-01"), official=register.official("Nguyễn Văn An")
        )


def test_an_unknown_number_is_told(register: Register) -> None:
    with pytest.raises(UnknownName) as unknown:
        find_waiver(register.store, 7)
    assert (unknown.value.noun, unknown.value.text) == (Noun.WAIVER, "7")


def test_waivers_are_listed_by_first_day_with_all_they_name(register: Register) -> None:
    official = register.official("Nguyễn Văn An", code="CB01")
    unit = register.unit("Xã Hòa Lạc", code="X01", kind="commune")
    regulation = register.regulation()
    waived(register, span("2024-02-01"), unit=unit, regulation=regulation, reason="Bão")
    waived(register, span("2024-01-01", "2024-03-31"), official=official)
    waived(register, ALWAYS, official=official, unit=unit)
    entries = list_waivers(register.store, day=TODAY)
    assert [(each.id, each.official, each.unit, each.regulation) for each in entries] == [
        (3, Named("CB01", "Nguyễn Văn An"), Named("X01", "Xã Hòa Lạc"), None),
        (2, Named("CB01", "Nguyễn Văn An"), None, None),
        (1, None, Named("X01", "Xã Hòa Lạc"), "258-QĐ/TU"),
    ]
    assert [(each.since, each.until, each.reason) for each in entries] == [
        (None, None, "Nghỉ ốm"),
        (day("2024-01-01"), day("2024-03-31"), "Nghỉ ốm"),
        (day("2024-02-01"), None, "Bão"),
    ]


def test_a_waiver_takes_days_and_its_removal_gives_them_back(register: Register) -> None:
    official = register.official("Nguyễn Văn An")
    unit = register.unit("Xã Hòa Lạc", kind="commune")
    register.assignment(official, unit, register.regulation())

    def verdict() -> Verdict:
        return review_period(register.store, QUARTER, today=TODAY).rows[0].verdict

    assert verdict() is Verdict.UNMET
    number = waived(register, span("2024-01-01", "2024-03-15"), official=official)
    assert verdict() is Verdict.WAIVED
    remove_waiver(register.store, find_waiver(register.store, number))
    assert verdict() is Verdict.UNMET
    assert list_waivers(register.store, day=TODAY) == []
