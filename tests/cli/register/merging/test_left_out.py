"""What could not be taken in, told so that a clerk finds whom and what it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.running.communes import commune, province

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.slow


def test_who_stays_for_what_is_written_here_is_named_until_they_can_go(tmp_path: Path) -> None:
    clerk, one = province(tmp_path), commune(tmp_path, "Xã An Hòa", "one.db")
    clerk.done("merge", one.db, "--under", "T01")
    own = clerk.done("attend", "add", "CB02", "C1", "--on", "20/2/2024")
    one.done("assign", "remove", "2")
    one.done("official", "remove", "CB02")
    clerk.done("merge", one.db)
    rows = clerk.done("merge", "show", "An Hòa", "--json").json["rows"]
    person = {"code": "CB02@Xã An Hòa", "name": "Trần Thị Bình"}
    assert {(row["table"], row["obstacle"]) for row in rows} >= {("official", "stands")}
    assert [row["official"] for row in rows] == [person] * len(rows)
    assert "vướng dòng khác ở đây" in clerk.done("merge", "show", "An Hòa").out
    clerk.done("attend", "remove", own.out.partition("số ")[2].partition(")")[0], "--yes")
    clerk.done("merge", one.db)
    assert clerk.done("merge", "show", "An Hòa", "--json").json["rows"] == []
    assert clerk("official", "show", "CB02").code == 65
    assert clerk("db", "check").code == 0


def test_what_waits_for_a_late_row_is_told_apart_and_check_has_no_empty_line(
    tmp_path: Path,
) -> None:
    clerk, one = province(tmp_path), commune(tmp_path, "Xã An Hòa", "one.db")
    clerk.done("unit", "add", "Chi bộ Văn phòng", "-k", "chi bộ", "-p", "T01")
    clerk.done("period", "close", "2024-Q1")
    said = clerk.done("merge", one.db, "--under", "T01").out.splitlines()
    assert [line.split(";")[0] for line in said] == [
        "Xã An Hòa: không có gì mới",
        "  6 dòng rơi vào kỳ đã chốt ở đây",
        "  14 dòng chờ dòng mà nó nêu được nhận trước",
    ]
    told = clerk("--lang", "en", "merge", one.db).out.splitlines()
    assert told[-1] == "  14 rows wait until what is named there is taken"
    rows = clerk.done("merge", "show", "An Hòa", "--json").json["rows"]
    assert {row["office"] for row in rows} == {"Xã An Hòa"}
    assert "Xã An Hòa" not in clerk.done("merge", "show", "An Hòa").out.partition("uid\n")[2]
    found = clerk("check", "2024-Q1")
    assert found.code == 1
    assert "Chưa nhận được của văn phòng 20\n" in found.out
    _, heading, *lines = found.out.strip().split("\n\n")
    assert lines == []
    assert all(line.strip() for line in heading.splitlines())
