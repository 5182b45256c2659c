"""What makes one register of several wrong: codes, settings, closings, removals."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from chibo_cli.domain.merging.offices import Obstacle
from chibo_cli.domain.register.journal import Action
from tests.running.communes import TOP
from tests.usecases.merging.conftest import AN_HOA, BINH_MINH
from tests.usecases.merging.offices import rows_in

if TYPE_CHECKING:
    from tests.usecases.merging.conftest import Province

pytestmark = pytest.mark.slow


def test_the_same_code_in_two_offices_is_two_people_and_no_visit_changes_hands(
    joined: Province,
) -> None:
    told = {
        (row["official"]["code"], row["official"]["name"], row["unit"]["code"], row["date"])
        for row in joined.rows("attend", "list")
    }
    assert told == {
        (f"CB01@{AN_HOA}", "Nguyễn Văn An", f"C1@{AN_HOA}", "2024-02-05"),
        (f"CB02@{AN_HOA}", "Trần Thị Bình", f"C2@{AN_HOA}", "2024-04-08"),
        (f"CB01@{BINH_MINH}", "Lê Văn Cường", f"C1@{BINH_MINH}", "2024-02-05"),
        (f"CB02@{BINH_MINH}", "Phạm Thị Dung", f"C2@{BINH_MINH}", "2024-04-08"),
    }


def test_repeated_unit_codes_are_units_of_their_own_below_the_province(joined: Province) -> None:
    rows = joined.rows("unit", "list")
    assert [row["code"] for row in rows if str(row["code"]).startswith("C1")] == [
        f"C1@{AN_HOA}",
        f"C1@{BINH_MINH}",
    ]
    above = {row["code"]: (row["parent"] or {}).get("code") for row in rows}
    assert above[f"C1@{AN_HOA}"] == f"X01@{AN_HOA}"
    assert above[f"X01@{AN_HOA}"] == above[f"X01@{BINH_MINH}"] == TOP


def test_an_offices_settings_stay_its_own(province: Province) -> None:
    province.chibo.done("db", "set", "office", "Tỉnh ủy Bình Tân Giang")
    province.an_hoa.done("db", "set", "office", "Đảng ủy xã An Hòa")
    province.an_hoa.done("db", "set", "place", "An Hòa")
    own = _of(province, "setting")

    taken = province.take(province.an_hoa)

    assert _of(province, "setting") == own
    assert json.loads(taken.office.kept)["settings"] == {
        "office": "Đảng ủy xã An Hòa",
        "place": "An Hòa",
    }


def test_an_offices_closings_close_nothing_in_the_province_nor_open_its_own(
    joined: Province,
) -> None:
    joined.chibo.done("period", "close", "2024-Q1")
    own = _of(joined, "closing")
    joined.an_hoa.done("period", "close", "2023-Q4")

    taken = joined.take(joined.an_hoa)

    assert _of(joined, "closing") == own
    kept = json.loads(taken.office.kept)["closings"]
    assert [(each["period"], each["reopened"]) for each in kept] == [("2023-Q4", False)]
    joined.an_hoa.done("period", "reopen", "2023-Q4", "--reason", "ghi nhầm")
    taken = joined.take(joined.an_hoa)
    assert [each["reopened"] for each in json.loads(taken.office.kept)["closings"]] == [True]


def test_what_an_office_removed_goes_with_all_that_is_part_of_it(joined: Province) -> None:
    joined.an_hoa.done("official", "add", "Đỗ Văn Em", "--code", "CB03", "--title", "Ủy viên")
    joined.an_hoa.done("attend", "add", "CB03", "C2", "--on", "10/4/2024", "--score", "70")
    joined.take(joined.an_hoa)
    assert f"CB03@{AN_HOA}" in joined.chibo.done("official", "list").out

    joined.an_hoa.done("undo")
    joined.an_hoa.done("undo")
    joined.an_hoa.done("attend", "remove", "1", "--yes")
    taken = joined.take(joined.an_hoa)

    assert taken.left_out == []
    assert f"CB03@{AN_HOA}" not in joined.chibo.done("official", "list").out
    held = joined.held.of(AN_HOA)
    assert [key for key in held if key[0] in {"recommendation", "score"}] == []


def test_codes_that_changed_hands_in_the_office_do_so_here(joined: Province) -> None:
    for code, other in (("CB01", "CB09"), ("CB02", "CB01"), ("CB09", "CB02")):
        joined.an_hoa.done("official", "edit", code, "--code", other)

    assert joined.take(joined.an_hoa).left_out == []


def test_a_late_visit_is_left_out_with_what_it_raised_until_somebody_adjusts(
    joined: Province,
) -> None:
    joined.chibo.done("period", "close", "2024-Q1")
    closed = joined.chibo.done("report", "quarter", "2024-Q1", "--as-closed").out
    raised = ("--recommend", "Kéo điện")
    joined.an_hoa.done("attend", "add", "CB02", "C1", "--on", "20/3/2024", *raised)
    joined.an_hoa.done("attend", "add", "CB02", "C1", "--on", "20/4/2024")

    taken = joined.take(joined.an_hoa)

    assert [(each.in_table, each.obstacle, str(each.day)) for each in taken.left_out] == [
        ("attendance", Obstacle.LATE, "2024-03-20"),
        ("recommendation", Obstacle.MISSING, "2024-03-20"),
    ]
    assert taken.count_of(Action.INSERT) == 1
    again = joined.take(joined.an_hoa)
    assert (again.counts, again.left_out) == ({}, taken.left_out)
    assert joined.chibo.done("report", "quarter", "2024-Q1", "--as-closed").out == closed

    adjusted = joined.take(joined.an_hoa, adjusts=True)

    assert (adjusted.count_of(Action.INSERT), adjusted.left_out) == (2, [])


def test_of_an_office_that_comes_after_all_was_closed_all_is_late(province: Province) -> None:
    province.chibo.done("period", "close", "2024-Q1")

    taken = province.take(province.an_hoa)

    told = {(each.in_table, each.obstacle) for each in taken.left_out}
    assert {("regulation", Obstacle.LATE), ("assignment", Obstacle.MISSING)} <= told
    assert taken.count_of(Action.INSERT) == 0
    assert province.take(province.an_hoa, adjusts=True).left_out == []


def test_a_late_removal_and_a_late_edit_wait_likewise(joined: Province) -> None:
    joined.chibo.done("period", "close", "2024-Q1")
    joined.an_hoa.done("attend", "remove", "1", "--yes")
    joined.binh_minh.done("attend", "edit", "1", "--strengths", "Đúng giờ")

    for office in (joined.an_hoa, joined.binh_minh):
        taken = joined.take(office)
        assert {each.obstacle for each in taken.left_out} == {Obstacle.LATE}
        assert "attendance" in {each.in_table for each in taken.left_out}
    for office in (joined.an_hoa, joined.binh_minh):
        assert joined.take(office, adjusts=True).left_out == []


def test_a_late_visit_that_the_office_takes_back_is_no_longer_left_out(joined: Province) -> None:
    joined.chibo.done("period", "close", "2024-Q1")
    joined.an_hoa.done("official", "add", "Đỗ Văn Em", "--code", "CB03", "--since", "1/4/2024")
    joined.an_hoa.done("attend", "add", "CB02", "C1", "--on", "20/3/2024", "--score", "70")
    assert len(joined.take(joined.an_hoa).left_out) == 2
    joined.an_hoa.done("undo")
    assert joined.take(joined.an_hoa).left_out == []


def test_what_was_left_out_of_somebody_does_not_keep_them(joined: Province) -> None:
    joined.an_hoa.done("official", "add", "Đỗ Văn Em", "--code", "CB03", "--since", "1/4/2024")
    joined.take(joined.an_hoa)
    joined.chibo.done("plan", "add", f"CB03@{AN_HOA}", f"C1@{AN_HOA}", "--on", "20/5/2024")
    joined.an_hoa.done("plan", "add", "CB03", "C1", "--on", "20/5/2024")
    assert [each.obstacle for each in joined.take(joined.an_hoa).left_out] == [Obstacle.STANDS]
    joined.chibo.done("plan", "remove", "1")
    joined.an_hoa.done("undo")
    joined.an_hoa.done("undo")

    assert joined.take(joined.an_hoa).left_out == []
    assert f"CB03@{AN_HOA}" not in joined.chibo.done("official", "list").out


def test_whom_the_province_still_needs_an_office_cannot_take_away_name_and_all(
    joined: Province,
) -> None:
    joined.an_hoa.done("official", "add", "Đỗ Văn Em", "--code", "CB03")
    joined.take(joined.an_hoa)
    joined.chibo.done("plan", "add", f"CB03@{AN_HOA}", f"C1@{AN_HOA}", "--on", "20/5/2024")
    joined.an_hoa.done("undo")

    taken = joined.take(joined.an_hoa)

    assert ("official", Obstacle.STANDS) in {
        (each.in_table, each.obstacle) for each in taken.left_out
    }
    (row,) = joined.rows("plan", "list")
    assert row["official"] == {"code": f"CB03@{AN_HOA}", "name": "Đỗ Văn Em"}
    joined.chibo.done("plan", "remove", "1")
    assert joined.take(joined.an_hoa).left_out == []
    assert "Đỗ Văn Em" not in joined.chibo.done("official", "list").out


def test_a_unit_that_the_province_visited_later_does_not_end_before(joined: Province) -> None:
    joined.chibo.done("official", "add", "Võ Văn Tỉnh", "--code", "TU01")
    joined.chibo.done("attend", "add", "TU01", f"C1@{AN_HOA}", "--on", "2/5/2024")
    joined.an_hoa.done("unit", "merge", "C1", "--into", "C2", "--on", "1/5/2024")

    taken = joined.take(joined.an_hoa)

    assert Obstacle.RULE in {each.obstacle for each in taken.left_out}
    joined.chibo.done("attend", "remove", "5", "--yes")
    assert joined.take(joined.an_hoa).left_out == []


def test_what_hangs_under_the_province_goes_with_its_office_too(joined: Province) -> None:
    joined.an_hoa.done("unit", "add", "Chi bộ cơ quan", "-k", "chi bộ", "--code", "CQ")
    joined.take(joined.an_hoa)
    above = {row["code"]: row["parent"] for row in joined.rows("unit", "list")}
    assert above[f"CQ@{AN_HOA}"]["code"] == TOP
    joined.an_hoa.done("undo")

    assert joined.take(joined.an_hoa).left_out == []
    assert f"CQ@{AN_HOA}" not in {row["code"] for row in joined.rows("unit", "list")}


def test_an_office_is_called_otherwise_and_its_codes_follow(joined: Province) -> None:
    taken = joined.take(joined.an_hoa, name="Phường An Hòa")
    assert taken.office.name == "Phường An Hòa"
    codes = {row["code"] for row in joined.rows("official", "list")}
    assert codes == {f"CB0{n}@{o}" for n in (1, 2) for o in ("Phường An Hòa", BINH_MINH)}
    assert joined.take(joined.an_hoa).counts == {}


@pytest.mark.parametrize("under", [None, TOP])
def test_an_offices_tree_hangs_where_it_is_told_to(province: Province, under: str | None) -> None:
    taken = province.take(province.an_hoa, under=under)
    assert (taken.office.name, taken.same_unit) == (AN_HOA, None)
    above = {
        row["code"]: (row["parent"] or {}).get("code") for row in province.rows("unit", "list")
    }
    assert above[f"X01@{AN_HOA}"] == under
    assert above[f"C1@{AN_HOA}"] == f"X01@{AN_HOA}"


def test_a_commune_that_the_province_has_itself_is_one_in_both(province: Province) -> None:
    province.chibo.done("unit", "add", AN_HOA, "-k", "xã", "--code", "AH", "-p", TOP)
    taken = province.take(province.an_hoa, under="AH")
    assert taken.same_unit == AN_HOA
    rows = {row["code"]: row for row in province.rows("unit", "list")}
    assert rows[f"C1@{AN_HOA}"]["parent"]["code"] == "AH"
    assert f"X01@{AN_HOA}" not in rows
    province.an_hoa.done("unit", "add", "Chi bộ ấp 4", "--code", "C4", "-p", "X01")
    province.take(province.an_hoa, under="AH")
    rows = {row["code"]: row for row in province.rows("unit", "list")}
    assert rows[f"C4@{AN_HOA}"]["parent"]["code"] == "AH"


def _of(province: Province, table: str) -> dict[object, object]:
    return {key: row for key, row in rows_in(province.chibo.db).items() if key[0] == table}
