from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from chibo_cli.domain.facts.kinds import Meeting
from chibo_cli.domain.facts.records import Duty, DutyKind, Regulation
from chibo_cli.domain.time.periods import PeriodKind
from chibo_cli.messages.errors.refusals import Noun, RegulationDiffers, UnknownName
from chibo_cli.usecases.duties.regulations import (
    add_regulation,
    find_preset,
    list_presets,
    list_regulations,
)
from chibo_cli.usecases.reports.review import last_complete_periods, running_periods
from tests.usecases.registers import QUARTERLY, TODAY, day, span

if TYPE_CHECKING:
    from chibo_cli.domain.facts.records import Unit
    from tests.usecases.registers import Register

REGULATION = Regulation(
    id=0,
    code="258-QĐ/TU",
    title="Quy định",
    issuer="Tỉnh ủy",
    issued_on=day("2021-05-19"),
    life=span("2021-05-19"),
)
DUTIES = (
    Duty(
        id=0,
        regulation_id=0,
        number=1,
        kind=DutyKind.ATTEND,
        period=PeriodKind.QUARTER,
        unit_kinds=frozenset({"cell", "school_cell", "agency_cell"}),
        meetings=frozenset({Meeting.REGULAR, Meeting.THEMATIC}),
        roles=("cấp tỉnh", "cấp huyện"),
        min_days=30,
    ),
    Duty(
        id=0, regulation_id=0, number=2, kind=DutyKind.SCORE, period=PeriodKind.MONTH, min_days=15
    ),
)
PRESETS = [(REGULATION, DUTIES), (Regulation(id=0, code="776-QĐ/TU", title="Kon Tum"), DUTIES[:1])]


def test_the_very_same_again_changes_nothing(register: Register) -> None:
    assert add_regulation(register.store, REGULATION, DUTIES)
    assert not add_regulation(register.store, REGULATION, DUTIES)
    assert len(register.store.regulations.duties()) == 2


def test_the_same_under_other_notes_is_the_same(register: Register) -> None:
    add_regulation(register.store, REGULATION, DUTIES)
    noted = [replace(duty, note="theo người") for duty in DUTIES]
    assert not add_regulation(register.store, REGULATION, noted)
    assert register.store.regulations.duties()[0].note == DUTIES[0].note


@pytest.mark.parametrize(
    ("regulation", "duties"),
    [
        pytest.param(replace(REGULATION, title="Khác"), DUTIES, id="title"),
        pytest.param(replace(REGULATION, life=span()), DUTIES, id="days"),
        pytest.param(replace(REGULATION, code="258-qđ/tu"), DUTIES, id="case of the code"),
        pytest.param(REGULATION, DUTIES[:1], id="a duty less"),
        pytest.param(REGULATION, (replace(DUTIES[0], minimum=2), DUTIES[1]), id="a minimum"),
    ],
)
def test_a_known_code_with_other_contents_is_refused(
    register: Register, regulation: Regulation, duties: tuple[Duty, ...]
) -> None:
    add_regulation(register.store, REGULATION, DUTIES)
    with pytest.raises(RegulationDiffers) as refused:
        add_regulation(register.store, regulation, duties)
    assert refused.value.code == regulation.code
    assert len(register.store.regulations.all()) == 1


def test_regulations_are_listed_with_their_number_of_duties(register: Register) -> None:
    add_regulation(register.store, REGULATION, DUTIES)
    add_regulation(register.store, Regulation(id=0, code="26-QĐ/TU"), ())
    entries = list_regulations(register.store, day=TODAY)
    assert [(entry.code, entry.duties) for entry in entries] == [("258-QĐ/TU", 2), ("26-QĐ/TU", 0)]
    assert (entries[0].issued_on, entries[0].since) == (day("2021-05-19"), day("2021-05-19"))


@pytest.mark.parametrize("typed", ["258", "258-QĐ/TU", "258-qd/tu", " 258 "])
def test_a_preset_is_found_by_code_or_number(typed: str) -> None:
    assert find_preset(PRESETS, typed) == (REGULATION, DUTIES)


@pytest.mark.parametrize("typed", ["25", "", "999", "QĐ/TU"])
def test_no_preset_is_guessed(typed: str) -> None:
    with pytest.raises(UnknownName) as unknown:
        find_preset(PRESETS, typed)
    assert (unknown.value.noun, unknown.value.text) == (Noun.PRESET, typed)


def test_presets_are_listed_with_those_taken_up_already() -> None:
    entries = list_presets(PRESETS, ["258-qd/tu"])
    assert [(entry.code, entry.duties, entry.added) for entry in entries] == [
        ("258-QĐ/TU", 2, True),
        ("776-QĐ/TU", 1, False),
    ]


def test_without_a_duty_no_period_is_complete(register: Register) -> None:
    assert last_complete_periods(register.store, today=TODAY) == ()
    assert running_periods(register.store, today=TODAY) == ()


def test_those_in_office_whom_a_duty_binds_are_counted(
    register: Register, commune: Unit, other: Unit
) -> None:
    store = register.store
    register.regulation("776-QĐ/TU", replace(QUARTERLY, roles=("cấp tỉnh",)))
    rule = store.regulations.all()[0]
    an, binh, cuc = (register.official(name) for name in ("Nguyễn Văn An", "Trần Bình", "Lê Cúc"))
    left = register.official("Phạm Dung", life=span("", "2024-05-09"))
    for official in (an, left):
        register.assignment(official, commune, rule, role="cấp tỉnh")
    register.assignment(an, other, rule, role="cấp tỉnh")
    register.assignment(binh, other, rule, role="cấp xã")
    register.assignment(cuc, other, rule, role="cấp tỉnh", is_draft=True)
    (entry,) = list_regulations(store, day=TODAY)
    assert entry.officials == 1
    (entry,) = list_regulations(store, day=day("2024-05-09"))
    assert entry.officials == 2
