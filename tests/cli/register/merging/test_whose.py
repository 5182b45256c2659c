"""JSON of a register that has taken offices in says of each fact whose it is."""

from __future__ import annotations

import json
import shlex
from typing import TYPE_CHECKING, Any

import pytest

from tests.running.chibo import Chibo
from tests.running.communes import DAY, commune, province

if TYPE_CHECKING:
    from pathlib import Path

AN_HOA, PERSON, CELL = "Xã An Hòa", "CB01@Xã An Hòa", "C1@Xã An Hòa"
_SENT = """
schedule set C1 5
plan add CB01 C1 --on 5/5/2024
waive add CB02 --since 1/4/2024 --until 30/4/2024 --reason "đi học"
score add C1 --on 5/1/2024 --points 90
"""
_OWN = """
official add "Hoàng Văn Tỉnh" --code T9
attend add "CB01@Xã An Hòa" "C2@Xã An Hòa" --on 2/2/2024
attend add T9 "C1@Xã An Hòa" --on 3/2/2024
assign add T9 "X01@Xã An Hòa" --since 1/1/2024
"""


@pytest.fixture(scope="module")
def clerk(tmp_path_factory: pytest.TempPathFactory) -> Chibo:
    """A province with facts of its own, also about an office's official."""
    folder = tmp_path_factory.mktemp("whose")
    one = commune(folder, AN_HOA, "one.db")
    one.type_in(_SENT)
    found = province(folder)
    found.done("merge", one.db, "--under", "T01")
    found.type_in(_OWN)
    return found


def _offices(rows: list[dict[str, Any]]) -> list[str | None]:
    return [row["office"] for row in rows]


def test_a_fact_is_its_own_rows_whoever_it_is_about(clerk: Chibo) -> None:
    rows = clerk.done("attend", "list", "--json").json["rows"]
    found = {(row["official"]["code"], row["date"]): row["office"] for row in rows}
    assert found == {
        (PERSON, "2024-01-05"): AN_HOA,
        (PERSON, "2024-02-02"): None,  # the province's own, of an office's official
        ("T9", "2024-02-03"): None,
    }
    assert list(rows[0])[-1] == "office"


LISTS = {
    "official list": {AN_HOA, None},
    "unit list": {AN_HOA, None},
    "assign list": {AN_HOA, None},
    "waive list": {AN_HOA},
    "schedule list": {AN_HOA},
    "plan list": {AN_HOA},
    "recommend list": {AN_HOA},
    "score list": {AN_HOA},
    "find an": {AN_HOA, None},
    "remind 2024-Q2": {AN_HOA, None},
    "attend coverage 2024-Q1": {AN_HOA},
    "why T9 2024-Q1": {None},
    f'why "{PERSON}" 2024-Q1': {AN_HOA},
    "report quarter 2024-Q1": {AN_HOA, None},
    "check 2024-Q2": {AN_HOA, None},
}


@pytest.mark.parametrize("line", LISTS)
def test_each_row_says_whose_it_is(clerk: Chibo, line: str) -> None:
    words = shlex.split(line)
    later = Chibo(clerk.db, "2024-07-02") if words[0] == "check" else clerk
    rows = later(*words, "--json").json["rows"]
    assert rows
    assert set(_offices(rows)) == LISTS[line]
    if words[0] not in {"why", "find"}:
        lines = later(*words, "-f", "ndjson").out.splitlines()
        assert [json.loads(each) for each in lines] == rows
        assert "office" not in later(*words, "-f", "csv").out.splitlines()[0].split(",")


def test_what_is_found_is_whose_its_row_is(clerk: Chibo) -> None:
    own = clerk.done("attend", "add", PERSON, CELL, "--on", "4/2/2024", "--strengths", "hăng hái")
    assert own.code == 0
    (row,) = clerk.done("find", "hăng hái", "--json").json["rows"]
    assert (row["kind"], row["official"]["code"], row["office"]) == ("attendance", PERSON, None)
    clerk.done("undo")


def test_so_do_the_rows_within_documents(clerk: Chibo) -> None:
    year = clerk.done("report", "year", "2024", "--json").json
    for part in year["quarters"]:
        assert set(_offices(part["rows"])) == {AN_HOA, None}
    glance = clerk.done("status", "--json").json
    assert _offices(glance["entered"]) == [None, None, AN_HOA]
    shown = clerk.done("official", "show", PERSON, "--json").json["rows"][0]
    assert shown["office"] == AN_HOA
    assert _offices(shown["assignments"]) == [AN_HOA]
    line = clerk.done("official", "show", PERSON, "-f", "ndjson").out
    assert json.loads(line)["office"] == AN_HOA
    unit = clerk.done("unit", "show", "X01@Xã An Hòa", "--json").json
    assert unit["office"] == AN_HOA
    assert set(_offices(unit["assignments"])) == {AN_HOA, None}
    extract = clerk.done("report", "official", PERSON, "2024", "--json").json
    assert extract["office"] == AN_HOA
    assert _offices(extract["visits"]) == [AN_HOA, None]
    recommended = clerk.done("recommend", "show", "1", "--json").json
    assert recommended["office"] == AN_HOA


def test_a_file_says_it_too_and_what_was_closed_stays_as_it_was(
    clerk: Chibo, tmp_path: Path
) -> None:
    copy = Chibo.at_copy_of(clerk.db, tmp_path, DAY)
    copy.done("attend", "list", "-o", tmp_path / "visits.json")
    rows = json.loads((tmp_path / "visits.json").read_text("utf-8"))["rows"]
    assert _offices(rows).count(AN_HOA) == 1
    copy.done("period", "close", "2024-Q1")
    kept = copy.done("report", "quarter", "2024-Q1", "--as-closed", "--json").out
    assert kept == copy.done("report", "quarter", "2024-Q1", "--as-closed", "--json").out
    assert copy.done("period", "diff", "2024-Q1").out == ""


def test_a_register_without_offices_says_nothing_of_them(clerk: Chibo) -> None:
    alone = Chibo(clerk.db.with_name("one.db"), DAY)
    for words in (("attend", "list"), ("report", "quarter", "2024-Q1"), ("status",)):
        assert '"office"' not in alone.done(*words, "--json").out
