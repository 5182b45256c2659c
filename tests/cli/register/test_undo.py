"""`chibo undo` and `chibo redo`: operations taken back and done again."""

from __future__ import annotations

import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.cli.visits import visits_listed
from tests.running.chibo import Result
from tests.running.engines.registers import written_by

if TYPE_CHECKING:
    from pathlib import Path

    from tests.running.chibo import Chibo

ADD = ("attend", "add", "CB01", "C1", "--on")
AT = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d|\d\d:\d\d \d\d/\d\d/\d{4}")
ENTERED = re.compile(r"(\((?:đã thêm ngày|đã sửa ngày|đã bỏ ngày|added on) )[\d/-]+")
NOTHING = Result(65, "", "Lỗi: không còn thao tác nào; xem: chibo log.\n")


def told(result: Result) -> Result:
    """What was said, whenever it was."""
    return Result(result.code, ENTERED.sub(r"\1DAY", result.out), AT.sub("AT", result.err))


def days(chibo: Chibo) -> list[str]:
    return [row["date"] for row in chibo.done("attend", "list", "--json").json["rows"]]


def test_the_last_command_is_told_and_taken_back(office: Chibo) -> None:
    office(*ADD, "5/2/2024", CHIBO_ACTOR="Lan")
    assert told(office("undo", CHIBO_LANG="en")) == Result(
        0,
        "Took back 1 change.\n"
        "  Taken out: attendance 1: Nguyễn Văn An (CB01) – Chi bộ ấp 1 (C1), 2024-02-05"
        " (added on DAY).\n"
        "  Nguyễn Văn An (CB01) – 258-QĐ/TU (1), Q1/2024: met → unmet.\n",
        f"Taking back operation 11 (AT, {written_by('Lan')}): attend add CB01 C1 --on 5/2/2024\n",
    )
    assert days(office) == []


def test_doing_again_tells_the_rows_by_name(office: Chibo) -> None:
    office.done("unit", "move", "C1", "X02", "--on", "1/5/2024")
    office.done("undo")
    assert told(office("redo", "-n")).out == (
        "(thử, không ghi) Đã làm lại 2 thay đổi.\n"
        "  Đã trả lại quan hệ trực thuộc: Chi bộ ấp 1 (C1) – Xã Hòa Lạc (X01) (đã sửa ngày DAY):\n"
        "    Đến ngày: (trống) → 30/04/2024\n"
        "  Đã có lại quan hệ trực thuộc: Chi bộ ấp 1 (C1) – Xã Thủy Tân (X02) (đã bỏ ngày DAY).\n"
    )


def test_an_operation_named_is_taken_back_and_others_stay(office: Chibo) -> None:
    office.done(*ADD, "5/2/2024")
    office.done(*ADD, "6/2/2024")
    office.done("undo", 11)
    assert days(office) == ["2024-02-06"]
    assert office("undo", 11, CHIBO_LANG="en").err == (
        "Error: operation 11 is taken back already, by 13; see: chibo log.\n"
    )


def test_a_dry_run_tells_and_takes_nothing_back(office: Chibo) -> None:
    office.done(*ADD, "5/2/2024")
    before = office.kept()
    result = office("undo", "-n")
    assert result.out.startswith("(thử, không ghi) Đã hoàn tác 1 thay đổi.\n")
    assert office.kept() == before
    office.done("undo")
    undone = office.kept()
    assert office("redo", "-n").code == 0
    assert office.kept() == undone


def test_an_import_is_taken_back_as_one(office: Chibo, tmp_path: Path) -> None:
    before = office.done("attend", "list", "--json")
    listed = tmp_path / "visits.csv"
    listed.write_text(
        "official,unit,date,score,recommendation\n"
        + "".join(f"CB01,C1,2024-02-{number:02},80.5,Sửa đường\n" for number in range(1, 29)),
        encoding="utf-8",
    )
    office.done("import", listed)
    assert len(days(office)) == 28
    result = office.done("undo")
    assert result.out.startswith("Đã hoàn tác 84 thay đổi.\n")
    assert "\n  … và 34 dòng khác.\n  Nguyễn Văn An (CB01) – 258-QĐ/TU" in result.out
    assert office.done("attend", "list", "--json") == before
    again = office.done("redo").out
    assert again.startswith(
        "Đã làm lại 84 thay đổi.\n  Đã có lại lượt dự số 1: Nguyễn Văn An (CB01)"
    )
    assert "\n  … và 34 dòng khác.\n  Nguyễn Văn An (CB01) – 258-QĐ/TU" in again
    assert len(days(office)) == 28
    assert office("db", "check").code == 0


def test_redo_tells_the_operation_that_comes_back(office: Chibo) -> None:
    office.done(*ADD, "5/2/2024")
    office.done("undo")
    assert told(office("redo", "-q")) == Result(0, "Đã làm lại 1 thay đổi.\n", "")
    office.done("undo")
    assert told(office("redo")) == Result(
        0,
        "Đã làm lại 1 thay đổi.\n"
        "  Đã có lại lượt dự số 1: Nguyễn Văn An (CB01) – Chi bộ ấp 1 (C1), ngày 05/02/2024"
        " (đã bỏ ngày DAY).\n"
        "  Nguyễn Văn An (CB01) – 258-QĐ/TU (1), quý I/2024: chưa đạt → đạt.\n",
        f"Làm lại thao tác số 11, đã hoàn tác ở số 14 (AT, {written_by('?')}): attend add CB01 C1"
        " --on 5/2/2024\n",
    )
    assert days(office) == ["2024-02-05"]
    assert office("redo") == NOTHING


def test_nothing_is_done_again_after_a_new_change(office: Chibo) -> None:
    office.done(*ADD, "5/2/2024")
    office.done("undo")
    office.done(*ADD, "6/2/2024")
    assert office("redo") == NOTHING
    assert days(office) == ["2024-02-06"]


def test_nothing_is_left_to_take_back(chibo: Chibo) -> None:
    assert chibo("undo") == NOTHING
    chibo.done("rule", "preset", "258")
    chibo.done("undo")
    assert chibo("undo") == NOTHING
    assert chibo("redo").code == 0


def test_a_conflict_names_the_later_operation(office: Chibo) -> None:
    office.done(*ADD, "5/2/2024")
    office.done("attend", "remove", 1)
    result = office("undo", 11, "-q")
    assert result == Result(
        65,
        "",
        "Lỗi: không hoàn tác được thao tác số 11: thao tác số 12 đã sửa tiếp hoặc dựa vào đó;"
        " hoàn tác số 12 trước.\n",
    )
    assert office("undo", 11, "-q", CHIBO_LANG="en").err == (
        "Error: operation 11 cannot be taken back: operation 12 changed the same row or builds on"
        " it; take 12 back first.\n"
    )
    assert [office("undo", number).code for number in (12, 11)] == [0, 0]
    assert days(office) == []


def test_an_undo_inside_a_closed_period_needs_an_adjustment(office: Chibo) -> None:
    office.done(*ADD, "5/2/2024")
    office.done("period", "close", "2024-Q1")
    assert (office("undo").code, office("undo", 11).code) == (77, 77)
    assert office("undo", 11, "--adjust").code == 2
    assert days(office) == ["2024-02-05"]
    assert office("undo", 11, "--adjust", "--reason", "ghi nhầm").code == 0
    assert days(office) == []
    assert office("redo").code == 77
    assert office("redo", "--adjust", "--reason", "ghi đúng").code == 0
    assert days(office) == ["2024-02-05"]


def test_a_closing_is_not_undone(office: Chibo) -> None:
    office.done("period", "close", "2024-Q1")
    result = office("undo", 11)
    assert (result.code, result.out) == (65, "")
    assert "chibo period reopen" in result.err


@pytest.mark.parametrize("argv", [("undo", "99"), ("undo", "0")])
def test_an_unknown_operation_is_refused(office: Chibo, argv: tuple[str, ...]) -> None:
    assert office(*argv).code == 65


def test_no_number_is_grouped_where_it_must_be_typed_back(office: Chibo) -> None:
    assert office("undo", str(11**20)).code == 2
    assert "1234" in office("log", "show", "1234").err


@pytest.mark.slow
def test_one_of_thousands_of_changes_asks(office: Chibo, tmp_path: Path) -> None:
    office.done("import", visits_listed(tmp_path, 2_001))
    refused = office("undo")
    assert (refused.code, len(days(office))) == (2, 2_001)
    assert "2.001 dòng; thêm --yes" in refused.err
    office.done("undo", "--yes")
    assert days(office) == []


@pytest.mark.slow
def test_of_many_changes_the_first_are_told_and_nothing_else(office: Chibo, tmp_path: Path) -> None:
    office.done("import", visits_listed(tmp_path, 6_001))
    # In a process of its own: what is logged there stands on stderr.
    argv = ("undo", "-n", "--db", office.address, "--lang", "vi")
    done = subprocess.run(
        [sys.executable, "-m", "chibo_cli", *argv], capture_output=True, text=True, check=True
    )
    assert "5.951 dòng khác" in done.stdout
    assert done.stderr.startswith("Hoàn tác thao tác số 11 ")
    assert done.stderr.count("\n") <= 2, done.stderr
