"""The regulations that come with the program, against what DESIGN section 5 says of them."""

from __future__ import annotations

import pytest

from chibo_cli.domain.facts.records import CountPer, Document, Duty, DutyKind, Holder, Regulation
from chibo_cli.domain.text.names import folded
from chibo_cli.domain.time.periods import PeriodKind
from chibo_cli.intake.toml.files import preset_codes
from chibo_cli.intake.toml.regulations import presets
from tests.usecases.registers import day, span

PRESETS = {regulation.code: (regulation, duties) for regulation, duties in presets()}


def test_long_an_asks_one_visit_a_quarter_of_each_official_to_a_cell() -> None:
    regulation, (duty,) = PRESETS["258-QĐ/TU"]
    assert regulation.issued_on == day("2021-05-19")
    assert regulation.life == span("2021-05-19")
    assert "Long An" in regulation.issuer
    assert bare(duty) == Duty(
        id=0,
        regulation_id=0,
        number=1,
        kind=DutyKind.ATTEND,
        period=PeriodKind.QUARTER,
        minimum=1,
        count_per=CountPer.OFFICIAL,
        unit_kinds=frozenset({"cell"}),
        min_days=30,
    )


def test_kon_tum_asks_two_visits_a_year_at_provincial_rank_and_six_below() -> None:
    regulation, duties = PRESETS["776-QĐ/TU"]
    assert (regulation.issued_on, regulation.life) == (day("2023-01-16"), span("2023-01-16"))
    assert "Kon Tum" in regulation.issuer
    assert [bare(duty) for duty in duties] == [
        Duty(
            id=0,
            regulation_id=0,
            number=number,
            kind=DutyKind.ATTEND,
            period=PeriodKind.YEAR,
            minimum=minimum,
            count_per=CountPer.OFFICIAL,
            unit_kinds=frozenset({"cell"}),
            roles=(role,),
            exclude_own_cell=True,
            min_days=180,
        )
        for number, minimum, role in ((1, 2, "cấp tỉnh"), (2, 6, "cấp huyện"), (3, 6, "cấp xã"))
    ]


def test_hoa_binh_asks_for_a_programme_a_report_and_the_communes_evaluation() -> None:
    regulation, duties = PRESETS["26-QĐ/TU"]
    assert (regulation.issued_on, regulation.life) == (day("2022-12-14"), span("2022-12-14"))
    attend, *documents = duties
    assert (attend.kind, attend.period, attend.minimum) == (DutyKind.ATTEND, PeriodKind.YEAR, 0)
    assert [
        (each.document, each.held_by, each.count_per, each.due, each.due_before, each.life)
        for each in documents
    ] == [
        (
            *(Document.PROGRAMME, Holder.OFFICIAL, CountPer.ASSIGNMENT, "05-31", False),
            span("2023-01-01", "2023-12-31"),
        ),
        (
            *(Document.PROGRAMME, Holder.OFFICIAL, CountPer.ASSIGNMENT, "01-31", False),
            span("2024-01-01"),
        ),
        (
            *(Document.REPORT, Holder.OFFICIAL, CountPer.OFFICIAL, "12-10", True),
            span("2023-01-01"),
        ),
        (
            *(Document.EVALUATION, Holder.UNIT, CountPer.ASSIGNMENT, "12-10", True),
            span("2023-01-01"),
        ),
    ]
    assert [len(each.addressees) for each in documents] == [5, 5, 2, 1]


def test_tuyen_quang_asks_for_a_monthly_report_and_scores() -> None:
    regulation, duties = PRESETS["19-QĐi/TU"]
    assert regulation.issued_on == day("2018-10-25")
    assert [(each.kind, each.period, each.minimum, each.due) for each in duties] == [
        (DutyKind.ATTEND, PeriodKind.MONTH, 0, ""),
        (DutyKind.FILE, PeriodKind.MONTH, 1, "end+10"),
        (DutyKind.SCORE, PeriodKind.MONTH, 1, ""),
    ]


def test_ben_tre_and_son_la_ask_for_a_report_in_writing() -> None:
    attend, yearly = PRESETS["559-QĐ/TU"][1]
    assert (attend.minimum, attend.count_per) == (0, CountPer.ASSIGNMENT)
    (half_yearly,) = PRESETS["BCĐ32"][1]
    assert [(each.document, each.period, each.due) for each in (yearly, half_yearly)] == [
        (Document.REPORT, PeriodKind.YEAR, "end+10"),
        (Document.REPORT, PeriodKind.HALF, "end+10"),
    ]


@pytest.mark.parametrize("code", PRESETS)
def test_a_preset_says_what_its_source_does_not_state(code: str) -> None:
    _, duties = PRESETS[code]
    assert any("không nêu" in duty.note for duty in duties)


@pytest.mark.parametrize("code", PRESETS)
def test_a_preset_names_its_document_and_its_issuer(code: str) -> None:
    regulation: Regulation = PRESETS[code][0]
    assert regulation.title
    assert regulation.issuer
    notes = " ".join(duty.note for duty in PRESETS[code][1])
    assert regulation.issued_on is not None or "không nêu số và ngày ban hành" in notes


def test_no_two_presets_share_a_code() -> None:
    assert len(presets()) == len(PRESETS)


def bare(duty: Duty) -> Duty:
    """The duty without its note."""
    fields = {name: getattr(duty, name) for name in Duty.__dataclass_fields__}
    return Duty(**(fields | {"note": ""}))


def test_a_preset_is_known_by_the_number_its_code_begins_with() -> None:
    found = [(folded(number), code) for number, code in preset_codes()]
    assert found == [(folded(code.split("-")[0]), code) for code in PRESETS]
