"""The filters of lists: the same words for every noun."""

from __future__ import annotations

import json
import shlex
from pathlib import Path

import pytest

from tests.running.chibo import Chibo

pytestmark = pytest.mark.walk

ORDER = Path(__file__).parents[2] / "domain" / "text" / "vi_order.json"
LISTS: dict[str, list[str]] = json.loads(ORDER.read_text(encoding="utf-8"))["lists"]


@pytest.fixture(scope="module")
def busy_register(tmp_path_factory: pytest.TempPathFactory, office_register: Path) -> Path:
    """An office with five attendances; C1 stands under X02 from 1 April 2024."""
    office = Chibo.at_copy_of(office_register, tmp_path_factory.mktemp("busy_register"))
    for argv in (
        ("CB01", "C1", "--on", "5/2/2024", "--strengths", "Đúng giờ, đủ nội dung"),
        ("CB01", "C1", "--on", "4/3/2024", "--document", "3_BC/TU"),
        ("CB02", "C2", "--on", "6/3/2024", "--reported", "8/3/2024", "--score", "85"),
        ("CB02", "C1", "--on", "2/4/2024", "--shortcomings", "Chưa đạt 50% số dự"),
        ("CB01", "X01", "--on", "8/5/2024", "--recommend", "Sửa đường ấp Hoà"),
    ):
        office.done("attend", "add", *argv)
    office.done("unit", "move", "C1", "X02", "--on", "1/4/2024")
    office.done("official", "add", "Lê Văn Đức", "--code", "CB03", "--agency", "Ban Dân vận")
    office.done(
        "waive", "add", "CB01", "--since", "1/1/2024", "--until", "31/1/2024", "--reason", "Đi học"
    )
    office.done("waive", "add", "--unit", "C1", "--since", "1/4/2024", "--reason", "bão")
    return office.db


@pytest.fixture
def desk(tmp_path: Path, busy_register: Path) -> Chibo:
    return Chibo.at_copy_of(busy_register, tmp_path)


def numbers(chibo: Chibo, *argv: str) -> list[int]:
    return [row["id"] for row in chibo.done(*argv, "--json").json["rows"]]


@pytest.mark.parametrize(
    ("argv", "found"),
    [
        ("--under X01", [1, 2, 5]),
        ("--under X02", [3, 4]),
        ("--under T01", [1, 2, 3, 4, 5]),
        ("--under X02 --official CB01", []),
        ("--unit C1 --official CB02", [4]),
        ("--unreported", [1, 4, 5]),
        ("--unreported --under X01 --period 'quý I/2024'", [1]),
        ("--period 'quý I/2024'", [1, 2, 3]),
        ("--period 3/2024 --from 5/3/2024", [3]),
        ("--period 3/2024 --to 1/2/2024", []),
        ("--from 1/3/2024 --to 2/4/2024", [2, 3, 4]),
        ("--text 'dung gio'", [1]),
        ("--text 'đúng giờ'", [1]),
        ("--text 'đung gio'", []),
        ("--text 'ap hoa'", [5]),
        ("--text 50%", [4]),
        ("--text %", [4]),
        ("--text 3_bc", [2]),
        ("--text _", [2]),
        ("--text 'tran thi'", [3, 4]),
        ("--text cb02", [3, 4]),
        ("--text 'ap 2'", [3]),
    ],
)
def test_attendances_are_narrowed(desk: Chibo, argv: str, found: list[int]) -> None:
    assert numbers(desk, "attend", "list", *shlex.split(argv)) == found


@pytest.mark.parametrize(
    ("argv", "found"),
    [
        (("--under", "T01"), [1, 2]),
        (("--under", "X02"), [2]),
        (("--unit", "X01"), [1]),
        (("--to", "31/12/2023"), []),
        (("--period", "2024-Q1", "--text", "binh"), [2]),
        (("--text", "258"), [1, 2]),
    ],
)
def test_assignments_are_narrowed(desk: Chibo, argv: tuple[str, ...], found: list[int]) -> None:
    assert numbers(desk, "assign", "list", *argv) == found


def test_an_assignment_stands_in_every_area_of_its_days(desk: Chibo) -> None:
    desk.done("assign", "add", "CB03", "C1", "--since", "1/1/2024")
    assert numbers(desk, "assign", "list", "--under", "X01") == [1, 3]
    assert numbers(desk, "assign", "list", "--under", "X02") == [2, 3]
    assert numbers(desk, "assign", "list", "--under", "X01", "--period", "2024-Q2") == [1]
    assert numbers(desk, "assign", "list", "--under", "X01", "--current") == [1]


@pytest.mark.parametrize(
    ("argv", "found"),
    [
        (("--official", "CB01"), [1]),
        (("--unit", "C1"), [2]),
        (("--under", "X02"), [2]),
        (("--under", "X01"), []),
        (("--period", "2024-Q1"), [1]),
        (("--from", "1/2/2024"), [2]),
        (("--text", "di hoc"), [1]),
    ],
)
def test_waivers_are_narrowed(desk: Chibo, argv: tuple[str, ...], found: list[int]) -> None:
    assert numbers(desk, "waive", "list", *argv) == found


@pytest.mark.parametrize(
    ("argv", "found"),
    [
        (("--under", "T01"), ["CB01", "CB02"]),
        (("--under", "X02"), ["CB02"]),
        (("--unit", "T01"), []),
        (("--under", "T01", "--on", "31/12/2023"), []),
        (("--text", "dan van"), ["CB03"]),
        (("--text", "Bình"), ["CB02"]),
        (("--text", "Bính"), []),
        (("--text", "tinh uy"), ["CB01"]),
    ],
)
def test_officials_are_narrowed(desk: Chibo, argv: tuple[str, ...], found: list[str]) -> None:
    rows = desk.done("official", "list", *argv, "--json").json["rows"]
    assert [row["code"] for row in rows] == found


def test_units_are_found_by_the_names_they_bore(desk: Chibo) -> None:
    desk.done("unit", "rename", "C2", "Chi bộ ấp Rạch", "--on", "1/5/2024")
    argv = ("unit", "list", "--text", "ap 2")
    assert numbers(desk, *argv) == numbers(desk, *argv, "--on", "1/4/2024") == [5]
    assert numbers(desk, *argv, "--kind", "xã") == []
    assert numbers(desk, "unit", "list", "--text", "x0", "--under", "X01") == [2]


def test_regulations_are_narrowed(desk: Chibo) -> None:
    def codes(*argv: str) -> list[str]:
        rows = desk.done("rule", "list", *argv, "--json").json["rows"]
        return [row["code"] for row in rows]

    assert codes("--text", "258") == codes("--period", "2024") == ["258-QĐ/TU"]
    assert codes("--text", "776") == codes("--to", "1/1/2020") == []


def test_closed_periods_are_narrowed(desk: Chibo) -> None:
    desk.done("period", "close", "2024-Q1", "--reason", "Đã ký")
    for argv in ("--period 2024", "--from 31/3/2024", "--text 'da ky'"):
        assert numbers(desk, "period", "list", *shlex.split(argv)) == [1]
    assert numbers(desk, "period", "list", "--from", "1/4/2024") == []
    assert numbers(desk, "period", "list", "--text", "ky_") == []


def test_the_journal_is_narrowed(desk: Chibo) -> None:
    first, *rest = reversed(numbers(desk, "log"))
    assert numbers(desk, "log", "--text", "Dan Van") == [rest[-3]]
    assert numbers(desk, "log", "--to", "1/1/2024") == []
    assert first in numbers(desk, "log", "--from", "1/1/2024")


def test_a_filter_that_cannot_be_read_is_refused(desk: Chibo) -> None:
    assert desk("attend", "list", "--from", "5/3/2024", "--to", "1/3/2024").code == 65
    assert desk("waive", "list", "--period", "quý 7/2024").code == 2
    assert desk("assign", "list", "--under", "X99").code == 65
    assert desk("unit", "list", "--text", "").code == 65


def test_lists_stand_in_the_order_of_icu(chibo: Chibo, tmp_path: Path) -> None:
    """All of its names that a register keeps, each list below a unit of its own."""
    lists = {
        name: list({each.casefold(): each for each in texts if "  " not in each}.values())
        for name, texts in LISTS.items()
    }
    file = tmp_path / "units.csv"
    tops = [f'"{name}",commune,\n' for name in lists]
    cells = [
        f'"{each}",cell,"{name}"\n' for name, texts in lists.items() for each in reversed(texts)
    ]
    file.write_text("name,kind,parent\n" + "".join(tops + cells), encoding="utf-8")
    chibo.done("import", file)
    for name, texts in lists.items():
        argv = ("unit", "list", "--under", name, "--kind", "cell", "--json")
        assert [row["name"] for row in chibo.done(*argv).json["rows"]] == texts


LISTED = {
    **dict.fromkeys(("official", "waive", "plan", "recommend", "filing"), 1),
    **dict.fromkeys(("assign", "attend"), 2),
}


@pytest.mark.parametrize("noun", LISTED)
@pytest.mark.parametrize("text", ["Trần Thị Bình", "le hoa", "CB02", "CB20"])
def test_every_name_and_code_once_borne_finds_the_rows(
    renamed_register: Path, tmp_path: Path, noun: str, text: str
) -> None:
    office = Chibo.at_copy_of(renamed_register, tmp_path)
    rows = office.done(noun, "list", "--text", text, "--json").json["rows"]
    assert len(rows) == LISTED[noun]


@pytest.fixture(scope="module")
def renamed_register(tmp_path_factory: pytest.TempPathFactory, busy_register: Path) -> Path:
    """The office once somebody has another name and another code."""
    office = Chibo.at_copy_of(busy_register, tmp_path_factory.mktemp("renamed_register"))
    for argv in (
        ("rule", "preset", "26"),
        ("assign", "add", "CB02", "X02", "--rule", "26", "--since", "1/1/2024"),
        (
            *("filing", "add", "CB02", "2024", "--rule", "26"),
            *("--document", "programme", "--on", "25/1/2024"),
        ),
        ("recommend", "add", "Sửa cầu", "--attendance", 3),
        ("waive", "add", "CB02", *("--since", "1/1/2024", "--until", "9/1/2024", "--reason", "ốm")),
        ("plan", "add", "CB02", "C2", "--on", "20/5/2024"),
        ("official", "rename", "CB02", "Lê Hoa", "--on", "1/4/2024"),
        ("official", "edit", "CB02", "--code", "CB20"),
    ):
        office.done(*argv)
    return office.db
