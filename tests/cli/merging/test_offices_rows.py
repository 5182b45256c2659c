"""What another office brought follows that office: here it is adjusted, or left as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chibo_cli.cli.run.codes import REFUSED
from chibo_cli.store.store import Mode, open_store
from tests.running.chibo import Chibo
from tests.running.engines.registers import at
from tests.running.offices import AN_HOA, CELL, COMMUNE, DOCUMENT, OFFICIAL

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.walk

ADJUSTING = ("--adjust", "--reason", "văn phòng ghi nhầm")
REFUSAL = (
    f"dòng này là của văn phòng khác ({AN_HOA}): nơi đó sửa rồi gửi lại số liệu; hoặc điều chỉnh ở"
    ' đây: thêm --adjust --reason "…".'
)
ALTERING = (
    ("attend", "edit", 1, "--strengths", "Đúng giờ"),
    ("attend", "edit", 1, "--on", "6/3/2024"),
    ("attend", "remove", 1),
    ("assign", "edit", 3, "--decision", "QĐ 5"),
    ("assign", "end", 3, "--on", "31/5/2024"),
    ("assign", "remove", 3),
    ("assign", "replace", 3, "--official", "CB02", "--on", "1/5/2024"),
    ("official", "rename", OFFICIAL, "Phạm Văn Hoà", "--on", "1/5/2024"),
    ("official", "edit", OFFICIAL, "--code", "CB09"),
    ("official", "edit", OFFICIAL, "--title", "Bí thư", "--since", "1/5/2024"),
    ("official", "leave", OFFICIAL, "--on", "31/5/2024"),
    ("unit", "rename", CELL, "Chi bộ ấp Trên", "--on", "1/5/2024"),
    ("unit", "edit", CELL, "--code", "C9"),
    ("unit", "move", CELL, "X01", "--on", "1/5/2024"),
    ("unit", "close", CELL, "--on", "31/12/2024"),
    ("unit", "merge", CELL, "C1", "--new", "C9=Chi bộ Hòa", "--on", "1/7/2024", "--parent", "X01"),
    ("unit", "split", CELL, "--new", "Chi bộ 1", "--new", "Chi bộ 2", "--on", "1/7/2024"),
    ("unit", "tag", COMMUNE, "xa", "--since", "1/1/2024", "--until", "30/6/2024"),
    ("recommend", "update", 1, "--status", "đã chuyển", "--to", "UBND huyện"),
    ("recommend", "settle", 1, "--outcome", "Đã sửa"),
    ("recommend", "edit", 1, "--text", "Sửa cầu"),
    ("recommend", "remove", 1),
    ("score", "edit", 1, "--points", 90),
    ("score", "remove", 1),
    ("waive", "edit", 1, "--until", "31/5/2024"),
    ("waive", "remove", 1),
    ("plan", "edit", 1, "--on", "7/6/2024"),
    ("plan", "remove", 1),
    ("schedule", "set", CELL, "ngày 6", "--since", "1/6/2024"),
    ("schedule", "edit", 1, "--place", "Nhà văn hóa"),
    ("schedule", "remove", 1),
    ("filing", "edit", 1, "--number", "7"),
    ("filing", "remove", 1),
)


@pytest.fixture
def merged(tmp_path: Path, taken_in: Path) -> Chibo:
    return Chibo.at_copy_of(taken_in, tmp_path)


@pytest.mark.parametrize("argv", ALTERING, ids=lambda argv: " ".join(map(str, argv[:2])))
def test_an_offices_row_is_adjusted_or_left_as_it_is(
    merged: Chibo, argv: tuple[object, ...]
) -> None:
    before = merged.kept()
    refused = merged(*argv)
    assert (refused.code, refused.out) == (REFUSED, "")
    assert refused.err.splitlines()[-1].endswith(REFUSAL)
    assert merged.kept() == before
    adjusted = merged.done(*argv, *ADJUSTING)
    assert adjusted.out
    assert merged("db", "check").code == 0


def test_of_an_offices_row_in_a_closed_period_that_period_is_named(merged: Chibo) -> None:
    for period in ("2024-Q1", "2023-Q4", "2024-04"):
        merged.done("period", "close", period)
    refused = merged("attend", "edit", 1, "--strengths", "Đúng giờ")
    assert (refused.code, "kỳ đã chốt (2024-Q1);" in refused.err) == (77, True)
    merged.done("attend", "edit", 1, "--strengths", "Đúng giờ", *ADJUSTING)


@pytest.mark.parametrize(
    "argv",
    [
        ("attend", "add", OFFICIAL, "C1", "--on", "6/3/2024"),
        ("attend", "add", "CB01", CELL, "--on", "6/3/2024"),
        ("assign", "add", "CB02", COMMUNE, "--since", "1/5/2024", "--rule", "258"),
        ("schedule", "move", CELL, "6/2024", "7/6/2024"),
        ("recommend", "add", "Sửa cầu", "--unit", CELL, "--on", "5/3/2024"),
        ("filing", "add", OFFICIAL, "quý II/2024", "--rule", DOCUMENT, "--on", "9/5/2024"),
    ],
    ids=lambda argv: " ".join(argv[:2]),
)
def test_what_we_add_about_an_offices_people_is_ours(
    merged: Chibo, argv: tuple[object, ...]
) -> None:
    with open_store(at(merged.db), Mode.READ, wait=0) as store:
        theirs, all_rows = store.origins.row_counts(), sum(store.row_counts().values())
    merged.done(*argv)
    with open_store(at(merged.db), Mode.READ, wait=0) as store:
        assert store.origins.row_counts() == theirs
        assert sum(store.row_counts().values()) > all_rows


def test_a_list_that_alters_an_offices_row_is_refused_whole(merged: Chibo, tmp_path: Path) -> None:
    listed = tmp_path / "lich.csv"
    listed.write_text(
        f"cell,pattern,place,since\nC1,ngày 8,,\n{CELL},ngày 5,Nhà văn hóa,\n", encoding="utf-8"
    )
    before = merged.kept()
    refused = merged("import", listed)
    assert (refused.code, refused.err.splitlines()[-1].endswith(REFUSAL)) == (REFUSED, True)
    assert merged.kept() == before
    merged.done("import", listed, *ADJUSTING)


def test_a_merge_is_told_and_undone_as_any_operation(merged: Chibo) -> None:
    assert "nhận số liệu văn phòng" in merged.done("log").out
    assert "merge" in merged.done("--lang", "en", "log").out
    told = merged.done("db", "info").out
    assert "văn phòng gửi số liệu" in told
    merged.done("undo")
    rows = merged("unit", "list", "--json").json["rows"]
    assert not [row for row in rows if AN_HOA in (row["code"] or "")]
    merged.done("redo")
    assert merged("db", "check").code == 0
