"""Several lists at once: in the order their references need, all of them or nothing."""

from __future__ import annotations

import gc
from datetime import date, datetime, time
from decimal import Decimal
from itertools import permutations
from typing import TYPE_CHECKING

import pytest

from chibo_cli.domain.lists.lists import SHAPES, ListKind, Outcome
from chibo_cli.intake.lists import read_lists
from chibo_cli.messages.errors.refusals import (
    InvalidChoice,
    InvalidDay,
    RepeatedRow,
    RowsRefused,
    TextRefused,
    UnknownName,
)
from chibo_cli.store.rooms.holding import Holding
from chibo_cli.store.store import Mode, open_store
from chibo_cli.usecases.importing.rows import Row
from chibo_cli.usecases.lists.importing import import_lists
from chibo_cli.usecases.meetings.attendances import list_attendances
from chibo_cli.usecases.organisation.units import rename_unit
from tests.running.chibo import operation
from tests.running.engines import registers
from tests.running.engines.registers import at
from tests.usecases.lists.desk import Desk
from tests.usecases.registers import Register, day, span

if TYPE_CHECKING:
    from pathlib import Path

UNITS = "code,name,kind,parent\nX01,Xã Hòa Lạc,xã,\nX02,Xã Thủy Tân,xã,\nC1,Chi bộ ấp 1,ấp,X01\n"
PLACEMENTS = "unit,parent,since\nC1,X02,01/03/2024\n"
OFFICIALS = "code,name,home_cell\nCB01,Nguyễn Văn An,C1\n"
ASSIGNMENTS = "official,unit,since\nCB01,X01,01/01/2024\n"
ATTENDANCES = "official,cell,date\nCB01,ấp 1,05/02/2024\n"
WAIVERS = "official,since,reason\nNguyễn Văn An,01/02/2024,Nghỉ ốm\n"
LISTS = {
    "units": UNITS,
    "placements": PLACEMENTS,
    "officials": OFFICIALS,
    "assignments": ASSIGNMENTS,
    "attendances": ATTENDANCES,
    "waivers": WAIVERS,
}
ADDED = {
    "units": (3, 0, 0),
    "placements": (1, 0, 0),
    "officials": (1, 0, 0),
    "assignments": (1, 0, 0),
    "attendances": (1, 0, 0),
    "waivers": (1, 0, 0),
}


@pytest.fixture
def desk(desk: Desk) -> Desk:
    desk.register.regulation()
    return desk


def test_files_that_need_each_other_go_in_together(desk: Desk) -> None:
    paths = [desk.csv(name, text) for name, text in LISTS.items()]
    assert desk.take(*paths) == ADDED
    again = desk.take(*paths)
    assert {kind: added for kind, (added, _, _) in again.items()} == dict.fromkeys(LISTS, 0)
    assert {kind: changed for kind, (_, changed, _) in again.items()} == dict.fromkeys(LISTS, 0)


def test_of_each_outcome_all_are_counted_and_as_many_kept_as_will_be_told(desk: Desk) -> None:
    units = "code,name,kind\n" + "".join(f"X{at},Xã số {at},xã\n" for at in range(5))
    desk.take_text(units)
    other = units.replace("Xã số 1", "Xã Một").replace("Xã số 4", "Xã Bốn") + "X5,Xã Năm,xã\n"
    tables = read_lists([desk.csv("list", other)])
    (tally,) = import_lists(desk.register.store, tables, today=desk.today, most=1)
    assert tally.counts == {Outcome.ADDED: 1, Outcome.CHANGED: 2, Outcome.UNCHANGED: 3}
    assert [(each.row, each.outcome) for each in tally.taken] == [
        *((2, Outcome.UNCHANGED), (3, Outcome.CHANGED), (7, Outcome.ADDED))
    ]


@pytest.mark.parametrize("last", LISTS)
def test_what_is_taken_is_let_go_before_the_transaction_ends(desk: Desk, last: str) -> None:
    taken = list(LISTS)[: list(LISTS).index(last) + 1]
    gc.collect()
    gc.disable()  # what stands in no circle goes by itself: of a long list nobody waits for it
    try:
        desk.take(*(desk.csv(name, LISTS[name]) for name in taken))
        assert [each for each in gc.get_objects() if isinstance(each, Row | Holding)] == []
    finally:
        gc.enable()


@pytest.mark.parametrize("order", list(permutations(sorted(LISTS), 6))[::179])
def test_files_may_be_named_in_any_order(desk: Desk, order: tuple[str, ...]) -> None:
    assert desk.take(*(desk.csv(name, LISTS[name]) for name in order)) == ADDED


def test_lists_of_one_kind_may_be_several(desk: Desk) -> None:
    first = desk.csv("xã", "code,name,kind\nX01,Xã Hòa Lạc,xã\n")
    second = desk.csv("ấp", "code,name,kind,parent\nC1,Chi bộ ấp 1,ấp,X01\n")
    assert desk.take(first, second) == {"units": (2, 0, 0)}
    assert desk.take(second, first) == {"units": (0, 0, 2)}


def test_a_cells_file_may_be_named_before_its_communes(desk: Desk) -> None:
    first = desk.csv("xã", "code,name,kind\nX01,Xã Hòa Lạc,xã\n")
    second = desk.csv("ấp", "code,name,kind,parent\nC1,Chi bộ ấp 1,ấp,X01\n")
    assert desk.take(second, first) == {"units": (2, 0, 0)}


def test_files_that_contradict_each_other_are_refused(desk: Desk) -> None:
    one = desk.csv("one", "code,name\nCB01,Nguyễn Văn An\n")
    other = desk.csv("other", "code,name\ncb01,Trần Văn Bảy\n")
    assert desk.refused(one, other) == [("other.csv", 2, "", "", RepeatedRow)]


def test_files_that_complete_each_other_are_taken_and_settle(desk: Desk) -> None:
    one = desk.csv("one", "code,name\nCB01,Nguyễn Văn An\n")
    other = desk.csv("other", "code,name,title\ncb01,Nguyễn  Văn An,Phó Trưởng ban\n")
    assert desk.take(one, other) == {"officials": (1, 1, 0)}
    assert desk.take(one, other) == {"officials": (0, 0, 2)}
    assert desk.register.store.officials.posts()[0].title == "Phó Trưởng ban"


@pytest.mark.parametrize("name", [",", "()", "...", "ﬃ" * 1000])
@pytest.mark.parametrize("kind", ["", ",xã"])
def test_a_name_that_cannot_be_looked_for_is_refused(desk: Desk, name: str, kind: str) -> None:
    header = "code,name,kind" if kind else "code,name"
    assert desk.refused_text(f'{header}\nA1,"{name}"{kind}\n') == [(2, "name", name, TextRefused)]


def test_every_problem_of_every_file_is_told(desk: Desk) -> None:
    assert desk.refused(
        desk.csv("waivers", "Đồng chí,Từ ngày,Lý do\nCB01,1/2,Nghỉ ốm\nCB09,01/02/2024,Bão\n"),
        desk.csv("units", UNITS + "C2,,ấp,X01\n,Chi bộ ấp 3,ấp,X09\nC4,Chi bộ ấp 4,xã lạ,X01\n"),
        desk.csv("officials", "code,name,home_cell\nCB01,Nguyễn Văn An,C7\n"),
        desk.csv("attendances", "official,cell,date\nCB02,C1,05/02/2024\n"),
    ) == [
        ("units.csv", 5, "name", "", TextRefused),
        ("units.csv", 6, "parent", "X09", UnknownName),
        (
            "units.csv",
            7,
            "kind",
            "xã lạ",
            InvalidChoice,
        ),
        ("officials.csv", 2, "home_cell", "C7", UnknownName),
        ("attendances.csv", 2, "official", "CB02", UnknownName),
        ("waivers.csv", 2, "Từ ngày", "1/2", InvalidDay),
        ("waivers.csv", 3, "Đồng chí", "CB09", UnknownName),
    ]


@pytest.mark.parametrize("kind", SHAPES)
def test_every_cell_of_a_row_is_looked_at(desk: Desk, kind: ListKind) -> None:
    shape = SHAPES[kind].columns
    columns = [each for each in shape if each != "cell" or "unit" not in shape]
    cells = ["a\u202eb"] * len(columns)
    text = f"{','.join(columns)}\n{','.join(cells)}\n"
    assert [each[2] for each in desk.refused(desk.csv("list", text))] == columns


def test_without_a_day_only_what_is_unknown_on_every_day_is_told(desk: Desk) -> None:
    register = desk.register
    for code, above in (("C1", "Xã Hòa Lạc"), ("C2", "Xã Thủy Tân")):
        register.unit("Chi bộ ấp 1", code=code, under=register.unit(above))
    rename_unit(register.store, register.coded("C2"), "Chi bộ ấp 2", on=day("2024-02-01"))
    for code in ("CB01", "CB02"):
        register.official("Nguyễn Văn An", code=code)
    known = ("Nguyễn Văn An", "ấp 1"), ("CB01", '"ấp 1, Thủy Tân"'), ("CB02", "Chi bộ ấp 2")
    unknown = ("Nguyễn Văn Ân", "ấp 3"), ("CB1", '"ấp 2, Hòa Lạc"'), ("CB03", "C01")
    rows = "".join(f"{who},{where},31/02/2024\n" for who, where in (*known, *unknown))
    refused = desk.refused(desk.csv("visits", f"official,unit,date\n{rows}"))
    assert [each[1:3] for each in refused] == [
        *((number, "date") for number in (2, 3, 4)),
        *((number, column) for number in (5, 6, 7) for column in ("official", "unit", "date")),
    ]


@pytest.mark.parametrize("bad", ["units", "assignments", "waivers"])
def test_one_bad_row_in_any_file_and_nothing_is_written(
    tmp_path: Path, empty_register: Path, bad: str
) -> None:
    path = registers.copied(empty_register, tmp_path / "chibo.db")
    with open_store(at(path), Mode.WRITE, wait=0, operation=operation()) as store:
        Register(store).regulation()
    before = registers.kept(path)
    rows = {
        "units": "C9,Chi bộ ấp 9,ấp,X99\n",
        "assignments": "CB09,X01,01/01/2024\n",
        "waivers": "CB01,01/02/2024,\n",
    }
    with pytest.raises(RowsRefused) as refused:
        take_all(path, LISTS | {bad: LISTS[bad] + rows[bad]})
    assert [each.file for each in refused.value.problems] == [f"{bad}.csv"]
    assert registers.kept(path) == before
    take_all(path, LISTS)
    assert registers.kept(path) != before


def take_all(path: Path, lists: dict[str, str]) -> None:
    with open_store(at(path), Mode.WRITE, wait=0, operation=operation()) as store:
        desk = Desk(Register(store), path.parent)
        desk.take(*(desk.csv(name, text) for name, text in lists.items()))


def test_a_workbooks_days_and_numbers_are_read_as_its_sheet_shows_them(desk: Desk) -> None:
    units = desk.book(
        "units",
        ["Mã", "Tên đơn vị", "Loại", "Từ ngày", "Đến ngày"],
        [101, "Chi bộ ấp 1", "ấp", datetime(2020, 1, 2, 7, 30), date(2030, 12, 31)],  # noqa: DTZ001 — as a sheet has it
        [102.0, "Chi bộ ấp 2", "ấp", "5/2/2020", None],
    )
    attendances = desk.book(
        "attendances",
        ["official", "unit", "date", "score", "document", "strengths"],
        [7, 101, date(2024, 2, 5), 85.5, 12, 2024],
        ["7", "102", "5.2.2024", 90, 12.5, None],
        [7.0, 101, datetime(2024, 2, 6, 23, 59), "79,25", None, None],  # noqa: DTZ001 — likewise
    )
    officials = desk.book("officials", ["code", "name"], [7, "Nguyễn Văn An"])
    assert desk.take(units, attendances, officials) == {
        "units": (2, 0, 0),
        "officials": (1, 0, 0),
        "attendances": (3, 0, 0),
    }
    assert desk.register.coded("101").life == span("2020-01-02", "2030-12-31")
    assert desk.register.coded("102").life == span("2020-02-05")
    kept = list_attendances(desk.register.store)
    assert [(each.unit.code, each.date, each.score) for each in kept] == [
        ("101", day("2024-02-05"), Decimal("85.5")),
        ("102", day("2024-02-05"), Decimal(90)),
        ("101", day("2024-02-06"), Decimal("79.25")),
    ]
    assert [each.document for each in kept] == ["12", "12.5", None]
    assert kept[0].strengths == "2024"
    assert desk.take(units, attendances, officials)["attendances"] == (0, 0, 3)


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        pytest.param(2024, "2024", id="a year"),
        pytest.param(time(7, 30), "07:30:00", id="a time of day"),
        pytest.param(True, "TRUE", id="a truth value"),
        pytest.param("hôm qua", "hôm qua", id="a relative day"),
        pytest.param("5/2", "5/2", id="a day without a year"),
        pytest.param("31/11/2023", "31/11/2023", id="no such day"),
        pytest.param("2/30/2024", "2/30/2024", id="month first"),
        pytest.param("5/2/0024", "5/2/0024", id="year 24"),
        pytest.param("02/2024", "02/2024", id="a month"),
        pytest.param(datetime(2924, 2, 5), "2924-02-05", id="a mistyped century"),  # noqa: DTZ001 — as a sheet has it
    ],
)
def test_what_is_no_full_day_is_refused_with_its_cell(
    desk: Desk, cell: datetime | str | int | time, shown: str
) -> None:
    officials = desk.book("officials", ["Họ và tên", "Từ ngày"], ["Nguyễn Văn An", cell])
    ((file, row, column, value, error),) = desk.refused(officials)
    assert (file, row, column, error) == ("officials.xlsx", 2, "Từ ngày", InvalidDay)
    assert value.startswith(shown)
