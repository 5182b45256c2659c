"""`official rename`, `leave` and `return`; `assign edit` and `waive edit` of another official."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.running.chibo import Chibo


@pytest.fixture
def renamed(office: Chibo) -> Chibo:
    """One who has another name from the second quarter on."""
    done = office.done(
        *("official", "rename", "CB02", "Trần Thị Bích"),
        *("--on", "1/4/2024", "--document", "12/QĐ-UBND"),
    )
    assert done.out == "Từ 01/04/2024, đồng chí Trần Thị Bình mang tên Trần Thị Bích.\n"
    return office


def test_a_report_has_the_name_of_its_last_day(renamed: Chibo) -> None:
    for period, name in (("2024-Q1", "Trần Thị Bình"), ("2024-Q2", "Trần Thị Bích")):
        rows = renamed.done("report", "quarter", period, "--json").json["rows"]
        assert name in [row["official"]["name"] for row in rows]


def test_a_list_has_the_name_of_its_day_and_every_name_finds(renamed: Chibo) -> None:
    for on, name in (("31/3/2024", "Trần Thị Bình"), ("1/4/2024", "Trần Thị Bích")):
        listed = renamed.done("official", "list", "--text", "thi binh", "--on", on, "--json")
        assert [row["name"] for row in listed.json["rows"]] == [name]
    assert "Trần Thị Bích" in renamed.done("find", "Trần Thị Bình").out
    shown = renamed.done("official", "show", "Trần Thị Bình").out
    assert "Trần Thị Bích (01/04/2024 – …), 12/QĐ-UBND" in shown


def test_a_rename_is_rehearsed_journalled_and_undone(office: Chibo) -> None:
    before = office.db.read_bytes()
    words = ("official", "rename", "CB02", "Trần Thị Bích", "--on", "1/4/2024")
    assert office.done(*words, "-n").out.endswith("mang tên Trần Thị Bích.\n")
    assert office.db.read_bytes() == before
    office.done(*words)
    number = office.done("log", "--json").json["rows"][0]["id"]
    assert "họ tên đồng chí" in office.done("log", "show", number).out
    office.done("undo")
    shown = office.done("official", "show", "CB02", "--json").json["rows"][0]
    assert [each["name"] for each in shown["names"]] == ["Trần Thị Bình"]


def test_who_comes_back_is_judged_by_new_assignments_only(office: Chibo) -> None:
    office.done("official", "leave", "CB02", "--on", "31/1/2024")
    done = office.done(
        "official", "return", "CB02", "--on", "1/4/2024", "--title", "Trưởng ban", "-n"
    )
    assert "không sống lại" in done.out
    office.done("official", "return", "CB02", "--on", "1/4/2024", "--title", "Trưởng ban")
    rows = office("report", "quarter", "2024-Q2", "--json").json["rows"]
    assert "CB02" not in [row["official"]["code"] for row in rows]
    (entry,) = office.done("official", "list", "--text", "Bình", "--json").json["rows"]
    assert (entry["since"], entry["until"], entry["title"]) == ("2024-04-01", None, "Trưởng ban")
    moved = office.done("assign", "add", "CB02", "X02", "--since", "1/4/2024").out
    assert "quý II/2024: không có nghĩa vụ → chưa đến hạn" in moved
    again = office("official", "return", "CB02", "--on", "1/5/2024", "--lang", "en")
    assert again.code == 65
    assert "is in office on 2024-05-01 already" in again.err
    assert office("db", "check").code == 0


def test_an_assignment_of_the_wrong_person_is_put_right(office: Chibo) -> None:
    done = office.done("assign", "edit", 1, "--official", "CB02")
    assert "Nguyễn Văn An" in done.out
    (first, *_) = office.done("assign", "list", "--official", "CB02", "--json").json["rows"]
    assert first["official"]["code"] == "CB02"
    assert {"CB01", "CB02"} <= {word.strip("()") for word in done.out.split()}


def test_a_waiver_of_the_wrong_person_is_put_right(office: Chibo) -> None:
    office.done(
        *("waive", "add", "CB01", "--since", "1/2/2024", "--until", "9/2/2024"),
        *("--reason", "đi học"),
    )
    office.done("waive", "edit", 1, "--official", "CB02")
    (row,) = office.done("waive", "list", "--json").json["rows"]
    assert row["official"]["code"] == "CB02"
    assert office("waive", "edit", 1, "--official", "").code == 65
