"""`chibo merge list` and `show`: which offices are taken in, and what of them was left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.running.chibo import Chibo
from tests.running.communes import DAY, communes, province
from tests.running.engines.registers import copied_beside

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def clerk(tmp_path_factory: pytest.TempPathFactory) -> Chibo:
    """A province that has closed a quarter into which one of its two communes writes late."""
    folder = tmp_path_factory.mktemp("looked")
    one, other = communes(folder)
    one.done("db", "set", "signer", "Bí thư")
    one.done("period", "close", "2023-Q4")
    found = province(folder)
    found.done("merge", one.db, other.db, "--under", "T01")
    found.done("period", "close", "2024-Q1")
    one.done("attend", "add", "CB02", "C1", "--on", "6/1/2024")
    found.done("merge", one.db)
    return found


def test_the_offices_are_listed_with_what_came_and_what_is_late(clerk: Chibo) -> None:
    told = clerk.done("merge", "list", "--json").json
    assert told["schema"] == "chibo.office/1"
    an_hoa, binh_minh = told["rows"]
    assert [an_hoa["office"], binh_minh["office"]] == ["Xã An Hòa", "Xã Bình Minh"]
    assert an_hoa["under"] == {"code": "T01", "name": "Tỉnh Bình Tân Giang"}
    assert an_hoa["heard_on"] == DAY
    assert (an_hoa["late"], an_hoa["refused"], an_hoa["closed"]) == (1, 0, ["2023-Q4"])
    assert (binh_minh["late"], binh_minh["refused"], binh_minh["closed"]) == (0, 0, [])
    assert an_hoa["rows"] == binh_minh["rows"] > 10
    assert an_hoa["head"] > binh_minh["head"]


def test_an_office_is_shown_with_what_stays_its_own_and_each_row_left_out(clerk: Chibo) -> None:
    told = clerk.done("merge", "show", "an", "hoa", "--json").json
    assert told["schema"] == "chibo.left_out/1"
    assert told["office"] == "Xã An Hòa"
    assert told["settings"]["signer"] == "Bí thư"
    assert [each["period"] for each in told["closings"]] == ["2023-Q4"]
    assert told["counts"]["attendance"] == 1
    (row,) = told["rows"]
    assert row["table"] == "attendance"
    assert row["obstacle"] == "late"
    assert row["official"] == {"code": "CB02@Xã An Hòa", "name": "Trần Thị Bình"}
    assert row["unit"] == {"code": "C1@Xã An Hòa", "name": "Chi bộ ấp 1"}
    assert row["day"] == "2024-01-06"
    assert len(row["uid"]) == 36


def test_a_person_reads_the_same(clerk: Chibo) -> None:
    told = clerk.done("merge", "show", "Xã An Hòa").out
    for said in ("Xã An Hòa", "2023-Q4", "Bí thư", "1 lượt dự", "kỳ đã chốt ở đây", "06/01/2024"):
        assert said in told
    listed = clerk.done("merge", "list").out.splitlines()
    assert [line.split("  ")[0] for line in listed] == ["Văn phòng", "Xã An Hòa", "Xã Bình Minh"]
    assert clerk.done("merge", "list", "-f", "csv").out.startswith(
        "office,under,heard_on,rows,late"
    )


def test_an_office_that_is_not_known_is_told_with_those_that_are_near(clerk: Chibo) -> None:
    result = clerk("merge", "show", "Xã An Hoa Tây")
    assert result.code == 65
    assert "chibo merge list" in result.err
    near = clerk("merge", "show", "Xa An Hoaa")
    assert "Xã An Hòa" in near.err
    several = clerk("merge", "show", "xã")
    assert several.code == 65
    assert "Xã Bình Minh" in several.err


def test_of_several_files_a_refusal_is_told_as_any_error(clerk: Chibo, tmp_path: Path) -> None:
    copied_beside(clerk.db.parent, tmp_path)
    copy = Chibo(tmp_path / clerk.db.name, DAY)
    result = copy("merge", copy.db, tmp_path / "Bình Minh.db")
    assert result.code != 0
    assert result.err.startswith("Lỗi: ")
    assert result.out == "Xã Bình Minh: không có gì mới.\n"


def test_what_could_not_be_taken_in_is_a_finding(clerk: Chibo) -> None:
    result = clerk("check", "--json")
    assert result.code == 1
    (row,) = [each for each in result.json["rows"] if each["finding"] == "left_out"]
    assert row["official"]["code"] == "CB02@Xã An Hòa"
    assert [each["code"] for each in row["units"]] == ["C1@Xã An Hòa"]
    assert row["date"] == "2024-01-06"
    assert row["office"] == "Xã An Hòa"
    assert row.keys() - {"office"} == result.json["rows"][0].keys() - {"office"}
    told = clerk("check")
    assert told.code == 1
    assert "\nChưa nhận được của văn phòng · Xã An Hòa\n" in told.out
    assert "Trần Thị Bình (CB02@Xã An Hòa)  06/01/2024  Chi bộ ấp 1 (C1@Xã An Hòa)" in told.out


def test_a_row_left_out_that_names_nobody_is_still_its_office_s(clerk: Chibo) -> None:
    office = Chibo(clerk.db.with_name("Bình Minh.db"), DAY)
    office.done(
        "official", "add", "Đỗ Thị Em", "--code", "CB05"
    )  # in office in a closed period too
    clerk.done("merge", office.db)
    rows = clerk("check", "--json").json["rows"]
    left_out = [row for row in rows if row["finding"] == "left_out" and row["official"] is None]
    assert {row["office"] for row in left_out} == {"Xã Bình Minh"}
    assert all(row["office"] for row in rows if row["official"] is not None)


def test_the_day_names_the_offices_not_heard_of_this_month(clerk: Chibo) -> None:
    assert clerk.done("status", "--json").json["unheard"] == []
    later = Chibo(clerk.db, "2024-05-02")
    assert later.done("status", "--json").json["unheard"] == ["Xã An Hòa", "Xã Bình Minh"]
    told = later.done("status").out
    assert "2 văn phòng chưa gửi số liệu tháng này (Xã An Hòa; Xã Bình Minh)" in told
    assert "chibo merge list" in told
    alone = Chibo(clerk.db.with_name("An Hòa.db"), DAY)
    assert "unheard" not in alone.done("status", "--json").json
