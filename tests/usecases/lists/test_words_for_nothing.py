"""A word for nothing in an optional cell of a clerk's list says no more than a blank does."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from chibo_cli.domain.facts.records import CountPer, Document, Duty, DutyKind
from chibo_cli.domain.lists.lists import SHAPES, ListKind
from chibo_cli.domain.time.periods import PeriodKind
from tests.usecases.registers import day

if TYPE_CHECKING:
    from datetime import date

    from tests.usecases.lists.desk import Desk

pytestmark = pytest.mark.walk

WORDS = [
    *("-", "–", "—", "--", "/", ".", "...", "…", "không", "KHÔNG", "khong", "Không có", "ko"),
    *("chưa có", "N/A", "#N/A", "null", "None", "FALSE", " - "),
]
ROWS = {
    ListKind.UNITS: {"name": "Chi bộ ấp 9", "kind": "ấp"},
    ListKind.PLACEMENTS: {"unit": "C1", "parent": "X02", "since": "01/03/2024"},
    ListKind.OFFICIALS: {"name": "Lê Đức Cường"},
    ListKind.ASSIGNMENTS: {"official": "CB02", "unit": "X02", "since": "01/02/2024"},
    ListKind.ATTENDANCES: {"official": "CB01", "cell": "C1", "date": "05/02/2024"},
    ListKind.WAIVERS: {"official": "CB01", "since": "01/02/2024", "reason": "Nghỉ ốm"},
    ListKind.SCHEDULES: {"cell": "C1", "pattern": "ngày 5"},
    ListKind.FILINGS: {
        "official": "CB01",
        "document": "báo cáo",
        "period": "2023",
        "filed_on": "05/02/2024",
    },
}
OPTIONAL = [
    (kind, column)
    for kind, row in ROWS.items()
    for column in SHAPES[kind].columns
    if column not in row
]


def test_every_kind_of_list_is_tried() -> None:
    assert set(ROWS) == set(SHAPES)


@pytest.fixture
def office(office: Desk) -> Desk:
    """The small office, where CB01 also owes a report a year."""
    report = Duty(
        id=0,
        regulation_id=0,
        number=2,
        kind=DutyKind.FILE,
        period=PeriodKind.YEAR,
        minimum=1,
        count_per=CountPer.OFFICIAL,
        document=Document.REPORT,
        due="12-10",
    )
    regulations = office.register.store.regulations
    (regulation,) = regulations.all()
    regulations.add_duty(replace(report, regulation_id=regulation.id))
    return office


def a_list(row: dict[str, str], column: str, cells: tuple[str, ...]) -> str:
    """The row once for each cell in the column, each with a day of its own where it has one."""
    lines = [",".join([*row.values(), cell]) for cell in cells]
    return "\n".join([",".join([*row, column]), *lines]) + "\n"


@pytest.mark.parametrize(("kind", "column"), OPTIONAL, ids=str)
def test_a_word_for_nothing_is_a_blank(office: Desk, kind: ListKind, column: str) -> None:
    row = ROWS[kind]
    assert office.take_text(a_list(row, column, ("",))) == (1, 0, 0)
    for word in WORDS:
        assert office.take_text(a_list(row, column, (word,))) == (0, 0, 1), word


@pytest.mark.parametrize("column", ["unit", "document"])
def test_a_word_for_nothing_in_a_first_list_is_a_blank(office: Desk, column: str) -> None:
    row = ROWS[ListKind.WAIVERS]
    assert office.take_text(a_list(row, column, ("không",))) == (1, 0, 0)
    (waiver,) = office.register.store.waivers.all()
    assert (waiver.unit_id, waiver.document) == (None, None)


def test_a_required_cell_is_read_as_it_stands(office: Desk) -> None:
    assert office.take_text("official,since,reason\nCB01,01/02/2024,không\n") == (1, 0, 0)
    (waiver,) = office.register.store.waivers.all()
    assert waiver.reason == "không"


@pytest.mark.parametrize("word", ["nay", "Nay", "đến nay", "den nay", "Hiện nay", "hiện tại"])
@pytest.mark.parametrize(
    "kind",
    [kind for kind in ROWS if "until" in SHAPES[kind].columns],
    ids=lambda kind: kind.value,
)
def test_nay_opens_a_known_end_and_a_blank_leaves_it(
    office: Desk, kind: ListKind, word: str
) -> None:
    row = ROWS[kind]
    assert office.take_text(a_list(row, "until", ("31/12/2024",))) == (1, 0, 0)
    assert office.take_text(a_list(row, "until", ("",))) == (0, 0, 1)
    assert office.take_text(a_list(row, "until", (word,))) == (0, 1, 0)
    ended: tuple[date, None] = (day("2024-12-31"), None)
    assert office.changed() == {"until": ended}
    assert office.take_text(a_list(row, "until", (word,))) == (0, 0, 1)
