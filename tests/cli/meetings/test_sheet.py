"""What stands on the table while the register is busy, or no draft can be kept."""

from __future__ import annotations

import errno
import os
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from chibo_cli.cli.main import context_of
from chibo_cli.cli.meetings.grid.sheet import Sheet
from chibo_cli.cli.run.context import moment
from chibo_cli.domain.facts.named import MARK
from chibo_cli.domain.time.periods import Period, PeriodKind
from chibo_cli.output.meetings.grid import Mark
from chibo_cli.usecases.rounds.grid import visit_grid

if TYPE_CHECKING:
    from collections.abc import Callable

    from chibo_cli.store.file.sittings import Sitting
    from tests.running.chibo import Chibo

MAY = Period(PeriodKind.MONTH, 2024, 5)


def none_kept() -> Sitting | None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def laid(clerk: Chibo, begin: Callable[[], Sitting | None] = lambda: None) -> Sheet:
    """The table of May with its 5th, where CB01 follows C1."""
    environ = {"CHIBO_DB": clerk.address, "CHIBO_TODAY": clerk.today, "CHIBO_LANG": "vi"}
    app = context_of([], environ, moment())
    app.wait = 0.1
    with app.open_store() as store:
        grid = visit_grid(store, MAY, today=app.today)
    sheet = Sheet(app, MAY, "X01", grid, begin)
    assert sheet.add_day("5/5")
    return sheet


def test_without_a_draft_it_goes_on_and_says_why(office: Chibo) -> None:
    sheet = laid(office, none_kept)
    sheet.mark()
    assert sheet.marks(0, 0) == (Mark.COUNTED,)
    assert "không giữ được bản nháp cạnh sổ (No space left on device)" in sheet.status()
    assert sheet.save(dry_run=False)
    assert len(office.done("attend", "list", "--json").json["rows"]) == 1


@pytest.mark.sqlite
def test_while_another_writes_marks_are_kept_and_judged_later(office: Chibo) -> None:
    sheet = laid(office)
    with closing(sqlite3.connect(office.db, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        sheet.mark()
        assert sheet.marks(0, 0) == (Mark.UNJUDGED,)
        assert "Chưa xét được: " in sheet.status()
        assert not sheet.save(dry_run=False)
        assert "đang được chương trình khác ghi" in sheet.status()
        other.execute("ROLLBACK")
    sheet.move(1)
    sheet.move(-1)
    assert sheet.marks(0, 0) == (Mark.COUNTED,)
    assert sheet.save(dry_run=False)
    assert len(office.done("attend", "list", "--json").json["rows"]) == 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "ngày “”"),
        ("32", "“32/5/2024”: lịch không có ngày này"),
        ("5/6/2024", "05/06/2024 chưa đến"),
        ("5/4/2024", "không thuộc tháng 05/2024"),
        ("mai", "11/05/2024 chưa đến"),
    ],
)
def test_what_is_no_day_of_the_table_is_told(office: Chibo, text: str, said: str) -> None:
    sheet = laid(office)
    assert not sheet.add_day(text)
    assert said in sheet.message
    assert len(sheet.grid.days) == 1


def test_a_cell_that_was_understood_is_named_whatever_else_is_wrong(office: Chibo) -> None:
    sheet = laid(office)
    sheet.mark()
    for part, text in (("unit", "ap 2"), ("score", "tám")):
        sheet.type(part, text)
        assert ("Mới: Chi bộ ấp 2 (C2)." in sheet.status()) is (part == "score")
        sheet.settle()
        assert "Mới: Chi bộ ấp 2 (C2)." in sheet.status()
    assert sheet.marks(0, 0) == (Mark.WRONG,)


def test_saving_says_that_somebody_was_erased_and_then_saves_the_others(office: Chibo) -> None:
    office.done("official", "add", "Lê Văn Cảnh", "--code", "CB03")
    office.done("assign", "add", "CB03", "X01", "--since", "1/1/2024")
    sheet = laid(office)
    for row in range(len(sheet.grid.rows)):
        sheet.move(row)
        sheet.mark()
        sheet.type("unit", "C1")
    office.done("official", "erase", "CB03", "--reason", "đơn", "--yes")
    assert not sheet.save(dry_run=False)
    assert sheet.message == (
        "Bỏ 1 lượt khỏi bảng và bản nháp: đồng chí đã được xóa dữ liệu cá nhân. Chưa lưu lượt nào;"
        " còn lượt khác thì bấm F2."
    )
    assert {row.name.name for row in sheet.grid.rows} >= {MARK}
    assert sheet.save(dry_run=False)
    rows = office.done("attend", "list", "--json").json["rows"]
    assert {row["official"]["code"] for row in rows} == {"CB01", "CB02"}
