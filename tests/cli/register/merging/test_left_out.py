"""What could not be taken in, told so that a clerk finds whom and what it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.running.communes import commune, province

if TYPE_CHECKING:
    from pathlib import Path


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
