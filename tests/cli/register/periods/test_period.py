"""`chibo period`: figures closed, reopened, and held against what the facts say now."""

from __future__ import annotations

import re
import shlex
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from tests.running.chibo import Chibo, Result

if TYPE_CHECKING:
    from pathlib import Path

REFUSED = {
    "vi": "Lỗi: thay đổi này chạm vào kỳ đã chốt (2024-Q1); thêm --adjust --reason để điều chỉnh,"
    "{later} hoặc mở lại: chibo period reopen.\n",
    "en": "Error: the change touches a closed period (2024-Q1); give --adjust --reason,{later} or"
    " reopen it: chibo period reopen.\n",
}
LATER = {"vi": " ghi {option} sau kỳ đã chốt,", "en": " or a {option} after it,"}
REPORT = ("report", "quarter", "2024-Q1")
WRITING = {  # and the option that would take its first day out of the period
    "unit add Xã --kind xã": "--since",
    "unit rename X01 Xã_Mới --on 1/2/2024": "--on",
    "unit move C1 X02 --on 1/2/2024": "--on",
    "official add Lê_Văn_Cường": "--since",
    "official edit CB01 --title Ủy_viên": "--since",
    "official leave CB01 --on 15/2/2024": "--on",
    "rule preset 776": "",
    "assign add CB01 X02 --since 31/3/2024": "--since",
    "assign end 1 --on 30/3/2024": "--on",
    "assign replace 1 --on 1/2/2024 --unit X02": "--on",
    "attend add CB01 C1 --on 6/2/2024": "",
    "attend remove 1": "",
    "waive add CB01 --since 31/3/2024 --reason ốm": "--since",
    "undo 11": "",
}


@pytest.fixture(scope="module")
def signed_register(tmp_path_factory: pytest.TempPathFactory, office_register: Path) -> Path:
    office = Chibo.at_copy_of(office_register, tmp_path_factory.mktemp("signed"))
    office.done("attend", "add", "CB01", "C1", "--on", "5/2/2024")
    office.done("attend", "add", "CB01", "C1", "--on", "5/4/2024")
    office.done("period", "close", "2024-Q1")
    return office.db


@pytest.fixture
def signed(tmp_path: Path, signed_register: Path) -> Chibo:
    """The first quarter closed, with a visit inside and one after it."""
    return Chibo.at_copy_of(signed_register, tmp_path)


def test_a_closing_tells_the_figures_and_the_head(office: Chibo) -> None:
    result = office("period", "close", "quý", "I/2024", "--reason", "đã trình", CHIBO_LANG="en")
    assert re.sub(r"[0-9a-f]{64}", "HEAD", result.out) == (
        "Closed Q1/2024 as of 2024-04-01: 2 officials, 0 met, 2 unmet.\n"
        "Head of the journal: HEAD (keep it with the signed report, for chibo db check --head).\n"
    )
    found = re.search(r"[0-9a-f]{64}", result.out)
    assert found is not None
    assert office("db", "check", "--head", found.group()).code == 0
    assert office("db", "check", "--head", "0" * 64).code == 78
    (row,) = office.done("period", "list", "--json").json["rows"]
    assert re.fullmatch(r"[0-9a-f]{64}", row.pop("digest"))
    assert row == {
        "id": 1,
        "period": "2024-Q1",
        "as_of": "2024-04-01",
        "officials": 2,
        "met": 0,
        "unmet": 2,
        "reason": "đã trình",
        "reopened": False,
        "reopen_reason": None,
    }


def test_a_dry_run_closes_nothing(office: Chibo) -> None:
    before = office.kept()
    assert office("period", "close", "2024-Q1", "-n") == Result(
        0,
        "(thử, không ghi) Đã chốt quý I/2024, tính đến 01/04/2024: 2 đồng chí, đạt 0,"
        " chưa đạt 2.\n",
        "",
    )
    assert office.kept() == before


def test_a_period_still_running_needs_a_yes(office: Chibo) -> None:
    assert office("period", "close", "2024-Q2", CHIBO_LANG="en") == Result(
        65,
        "",
        "Error: Q2/2024 is running (until 2024-06-30); give --yes to close it all the same.\n",
    )
    assert office("period", "close", "2024-Q2", "--yes").code == 0
    assert office("attend", "add", "CB01", "C1", "--on", "10/5/2024").code == 77


def test_a_period_in_which_nobody_is_judged_says_so(office: Chibo) -> None:
    result = office("period", "close", "2024-03")
    assert result.code == 0
    assert (
        result.err
        == "tháng 03/2024: không có ai để xét; có ở: quý I/2024, 6 tháng đầu năm 2024, năm 2024.\n"
    )


def test_a_year_is_closed_with_its_quarters(office: Chibo) -> None:
    said = office("report", "year", "2023", "--json")
    office.done("period", "close", "2023")
    assert office("report", "year", "2023", "--as-closed", "--json") == Result(0, said.out, "")


@pytest.mark.walk
@pytest.mark.parametrize("line", WRITING)
def test_every_command_that_writes_into_a_closed_period_is_refused(
    signed: Chibo, line: str
) -> None:
    argv = [word.replace("_", " ") for word in line.split()]
    before = signed.kept()
    for language, refused in REFUSED.items():
        later = LATER[language].format(option=WRITING[line]) if WRITING[line] else ""
        said = refused.format(later=later)
        assert signed(*argv, "-q", CHIBO_LANG=language) == Result(77, "", said)
        assert signed(*argv, "-q", "-n", CHIBO_LANG=language) == Result(77, "", said)
    assert signed.kept() == before


@pytest.mark.parametrize(
    "inside", ["CB02,C2,2024-03-31,,", "CB01,C1,2024-02-05,đúng giờ,", "CB01,C1,2024-02-05,,90"]
)
def test_an_import_into_a_closed_period_is_refused_whole(
    signed: Chibo, tmp_path: Path, inside: str
) -> None:
    listed = tmp_path / "visits.csv"
    listed.write_text(
        f"official,unit,date,strengths,score\nCB01,C1,2024-04-08,,\n{inside}\n", encoding="utf-8"
    )
    before = signed.kept()
    assert signed("import", listed).code == 77
    assert signed.kept() == before
    assert signed("import", listed, "--adjust", "--reason", "nộp muộn").code == 0


@pytest.mark.parametrize(
    ("line", "periods"),
    [
        ("attend add CB01 C1 --on 6/2/2024", "2024-Q1"),
        ("attend add CB01 C1 --on 6/4/2024", "2024-04"),
        ("attend remove 2", "2024-04"),
        ("attend edit 1 --on 6/4/2024", "2024-Q1, 2024-04"),
        ("assign add CB01 X02 --since 1/4/2024", "2024-04"),
        ("assign add CB01 X02 --since 1/3/2024", "2024-Q1, 2024-04"),
        ("recommend remove 1", "2024-04"),
        ("undo 11", "2024-Q1"),
    ],
)
def test_of_several_closed_periods_those_are_named_that_a_change_touches(
    signed: Chibo, line: str, periods: str
) -> None:
    signed.done("recommend", "add", "Cấp sách", "--attendance", 2, "--on", "5/4/2024")
    signed.done("period", "close", "2023-Q4")
    signed.done("period", "close", "2024-04")
    before = signed.kept()
    told = signed(*[word.replace("_", " ") for word in line.split()])
    assert (told.code, f"({periods})" in told.err) == (77, True), told
    assert signed.kept() == before


@pytest.mark.parametrize(
    "line",
    [
        "attend add CB01 C1 --on 8/4/2024",
        "assign end 1 --on 31/3/2024",
        "assign end 1 --on 30/6/2024 --reason nghỉ",
        "unit rename X01 Xã_Mới --on 1/4/2024",
        "unit move C1 X02 --on 1/4/2024",
        "official add Lê_Văn_Cường --since 1/4/2024",
        "attend remove 2",
    ],
)
def test_what_comes_after_a_closed_period_is_let_in(signed: Chibo, line: str) -> None:
    assert signed(*[word.replace("_", " ") for word in line.split()]).code == 0
    assert signed("period", "diff", "2024-Q1").code == 0


def test_late_facts_come_in_by_an_adjustment_with_a_reason(signed: Chibo) -> None:
    late = ("attend", "add", "CB02", "C2", "--on", "6/2/2024", "--adjust")
    assert signed(*late) == Result(2, "", "Lỗi: thiếu --reason.\n")
    assert signed(*late, "--reason", " ").code == 2
    assert signed(*late, "--reason", "nộp muộn").code == 0
    assert signed.done("log", "--json").json["rows"][0]["reason"] == "nộp muộn"


def test_a_commands_own_reason_is_the_adjustments_too(signed: Chibo) -> None:
    waive = ("waive", "add", "CB01", "--since", "1/1/2024", "--reason", "đi học")
    assert signed(*waive).code == 77
    assert signed(*waive, "--adjust").code == 0
    assert signed.done("log", "--json").json["rows"][0]["reason"] == "đi học"


def test_an_adjustment_where_nothing_is_closed_is_an_ordinary_write(office: Chibo) -> None:
    argv = ("attend", "add", "CB01", "C1", "--on", "5/2/2024", "--adjust", "--reason", "x")
    assert office(*argv).code == 0


def test_a_difference_is_told_row_by_row_and_is_a_finding(signed: Chibo) -> None:
    assert signed("period", "diff", "2024-Q1") == Result(
        0, "", "quý I/2024: số liệu hiện nay đúng như đã chốt.\n"
    )
    late = ("attend", "add", "CB02", "C2", "--on", "6/2/2024", "--adjust", "--reason", "muộn")
    signed.done(*late)
    result = signed("period", "diff", "2024-Q1", "--json")
    assert (result.code, result.err) == (1, "")
    assert result.json["rows"] == [
        {
            "official": {"code": "CB02", "name": "Trần Thị Bình"},
            "regulation": "258-QĐ/TU",
            "duty": 1,
            "units": [{"code": "X02", "name": "Xã Thủy Tân"}],
            "reported": "unmet",
            "now": "met",
            "counted_reported": 0,
            "counted_now": 1,
            "visits_added": ["2024-02-06"],
            "visits_gone": [],
            "operations": [14],
        }
    ]
    log = signed.done("log", "show", "14", "--json").json
    assert (log["command"], log["reason"]) == (shlex.join(late), "muộn")


def test_a_difference_that_no_visit_made_names_the_operation(signed: Chibo) -> None:
    signed.done("attend", "add", "CB01", "C1", "--on", "8/4/2024")  # after the quarter
    waiver = ("waive", "add", "--unit", "X02", "--since", "1/1/2024", "--until", "31/3/2024")
    signed.done(*waiver, "--reason", "thiên tai", "--adjust")
    (row,) = signed("period", "diff", "2024-Q1", "--json").json["rows"]
    assert (row["official"]["code"], row["reported"], row["now"]) == ("CB02", "unmet", "waived")
    assert (row["visits_added"], row["operations"]) == ([], [15])


def test_once_reopened_every_operation_may_be_what_moved_it(signed: Chibo) -> None:
    signed.done("period", "reopen", "2024-Q1", "--reason", "ghi nhầm")
    signed.done("attend", "add", "CB01", "C1", "--on", "7/2/2024")
    signed.done("attend", "add", "CB02", "C2", "--on", "7/2/2024")
    rows = signed("period", "diff", "2024-Q1", "--json").json["rows"]
    named = {row["official"]["code"]: row["operations"] for row in rows}
    assert named == {"CB01": [15], "CB02": [16]}


def test_two_officials_without_a_code_are_told_apart(office: Chibo) -> None:
    names = ("Lê Văn Cường", "Phạm Thị Dung")
    for name, commune in zip(names, ("X01", "X02"), strict=True):
        office.done("official", "add", name)
        office.done("assign", "add", name, commune, "--since", "1/1/2024")
    office.done("period", "close", "2024-Q1")
    late = ("--on", "6/2/2024", "--adjust", "--reason", "muộn")
    for name, cell in zip(names, ("C1", "C2"), strict=True):
        office.done("attend", "add", name, cell, *late)
    rows = office("period", "diff", "2024-Q1", "--json").json["rows"]
    assert [(row["official"], row["operations"]) for row in rows] == [
        ({"code": None, "name": "Lê Văn Cường"}, [16]),
        ({"code": None, "name": "Phạm Thị Dung"}, [17]),
    ]


def test_a_reopened_period_takes_changes_and_still_shows_what_was_reported(signed: Chibo) -> None:
    assert signed("period", "reopen", "2024-Q1") == Result(2, "", "Lỗi: thiếu --reason.\n")
    assert signed("period", "reopen", "2024-Q1", "--reason", " ").code == 65
    said = signed.done(*REPORT, "--json").out
    assert signed("period", "reopen", "2024-Q1", "--reason", "sót", CHIBO_LANG="en") == Result(
        0, "Reopened Q1/2024: sót.\n", ""
    )
    assert signed("period", "reopen", "2024-Q1", "--reason", "sót").code == 65
    signed.done("attend", "add", "CB02", "C2", "--on", "6/2/2024")
    assert signed("period", "diff", "2024-Q1").code == 1
    assert signed.done(*REPORT, "--as-closed", "--json").out == said
    assert signed("period", "close", "2024-Q1").code == 0
    assert signed("period", "diff", "2024-Q1").code == 0
    assert [row["reopened"] for row in signed.done("period", "list", "--json").json["rows"]] == [
        True,
        False,
    ]


def test_what_was_closed_is_shown_again(office: Chibo, tmp_path: Path) -> None:
    office.done("attend", "add", "CB01", "C1", "--on", "5/2/2024")
    said = office.done(*REPORT, "--json").out
    office.done(*REPORT, "-o", tmp_path / "then.xlsx")
    office.done("period", "close", "2024-Q1")
    late = ("attend", "add", "CB02", "C2", "--on", "6/2/2024", "--adjust", "--reason", "muộn")
    office.done(*late)
    later = type(office)(office.db, today="2026-01-05")
    assert later.done(*REPORT, "--json").out != said
    assert later.done(*REPORT, "--as-closed", "--json").out == said
    later.done(*REPORT, "--as-closed", "-o", tmp_path / "now.xlsx")
    then, now = (load_workbook(tmp_path / f"{when}.xlsx") for when in ("then", "now"))
    for tab in ("Chi tiết", "Chưa đạt", "Sổ lượt dự"):
        assert list(now[tab].values) == list(then[tab].values)


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("period close 2024-Q1", 65),
        ("period diff 2023-Q4", 65),
        ("period reopen 2023-Q4 --reason x", 65),
        ("report quarter 2023-Q4 --as-closed", 65),
        ("report quarter 2024-Q1 --as-closed --as-of 1/3/2024", 2),
        ("report quarter 2024-Q1 --as-closed --rule 258", 2),
        ("period close", 2),
        ("period close 2024-Q5", 2),
    ],
)
def test_what_cannot_be_is_refused(signed: Chibo, line: str, code: int) -> None:
    before = signed.kept()
    result = signed(*line.split())
    assert (result.code, result.out) == (code, "")
    assert signed.kept() == before


def test_a_draft_is_in_force_nowhere_and_so_is_free(office: Chibo) -> None:
    drafted = ("assign", "add", "CB01", "X02", "--since", "1/2/2024", "--draft")
    office.done(*drafted)
    office.done("period", "close", "2024-Q1")
    number = max(row["id"] for row in office.done("assign", "list", "--json").json["rows"])
    office.done("assign", "edit", number, "--since", "5/2/2024")
    assert office("assign", "confirm", number).code == 77
    office.done("assign", "remove", number)
    office.done(*drafted)
