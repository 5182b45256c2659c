"""One person, or unit, that two offices know: united once, one through every later merge."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

import pytest

from tests.running.chibo import Chibo
from tests.running.communes import DAY, commune, province

if TYPE_CHECKING:
    from pathlib import Path

    Clerks = tuple[Chibo, Chibo, Chibo]

KEPT, SECOND = "CB01@Xã An Hòa", "CB01@Xã Bình Minh"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two communes that know the same Nguyễn Văn An, and a province that has taken both in."""
    folder = tmp_path_factory.mktemp("communes")
    clerks = [commune(folder, f"Xã {name}", f"{name}.db") for name in ("An Hòa", "Bình Minh")]
    clerks[1].done("official", "edit", "CB01", "--home-cell", "")
    clerk = province(folder)
    clerk.done("merge", *(each.db for each in clerks), "--under", "T01")
    return folder


@pytest.fixture
def clerks(made: Path, tmp_path: Path) -> Clerks:
    """The province's clerk and both communes', free to write."""
    shutil.copytree(made, tmp_path, dirs_exist_ok=True)
    one, two, three = ("province.db", "An Hòa.db", "Bình Minh.db")
    return Chibo(tmp_path / one, DAY), Chibo(tmp_path / two, DAY), Chibo(tmp_path / three, DAY)


def _rows(clerk: Chibo, *argv: object) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = clerk.done(*argv, "--json").json["rows"]
    return rows


def _visits(clerk: Chibo, official: str) -> list[tuple[str, str, str | None]]:
    return [
        (each["date"], each["unit"]["code"], each["strengths"])
        for each in _rows(clerk, "attend", "list", "--official", official)
    ]


def _is_sound(clerk: Chibo) -> bool:
    return clerk("db", "check").code == 0


def test_the_union_outlasts_later_merges(clerks: Clerks) -> None:
    clerk, _, other = clerks
    clerk.done("official", "unite", KEPT, SECOND, "--yes")
    assert _is_sound(clerk)
    assert clerk.done("merge", other.db).out == "Xã Bình Minh: không có gì mới.\n"
    other.done("attend", "add", "CB01", "C2", "--on", "6/2/2024")
    other.done("attend", "edit", "1", "--strengths", "nêu kinh nghiệm")
    other.done("official", "rename", "CB01", "Nguyễn Văn Ân", "--on", "1/3/2024")
    clerk.done("merge", other.db)
    here = [
        ("2024-01-05", "C1@Xã An Hòa", "đúng giờ"),
        ("2024-01-05", "C1@Xã Bình Minh", "nêu kinh nghiệm"),
        ("2024-02-06", "C2@Xã Bình Minh", None),
    ]
    assert _visits(clerk, SECOND) == here
    other.done("attend", "remove", "2", "--yes")
    clerk.done("merge", other.db)
    assert _visits(clerk, KEPT) == here[:2]
    before = clerk.db.read_bytes()
    clerk.done("merge", other.db)
    clerk.done("merge", other.db, "--anew")
    assert clerk.db.read_bytes() == before
    people = _rows(clerk, "official", "list")
    assert [each["code"] for each in people if "Nguyễn" in each["name"]] == [KEPT]
    assert _is_sound(clerk)


def test_a_union_undone_leaves_two_that_merge_as_before(clerks: Clerks) -> None:
    clerk, _, other = clerks
    before = _rows(clerk, "official", "list"), _visits(clerk, SECOND)
    clerk.done("official", "unite", KEPT, SECOND, "--yes")
    clerk.done("undo")
    assert (_rows(clerk, "official", "list"), _visits(clerk, SECOND)) == before
    other.done("attend", "add", "CB01", "C2", "--on", "6/2/2024")
    clerk.done("merge", other.db)
    assert [day for day, *_ in _visits(clerk, SECOND)] == ["2024-01-05", "2024-02-06"]
    assert [day for day, *_ in _visits(clerk, KEPT)] == ["2024-01-05"]
    assert _is_sound(clerk)


@pytest.mark.parametrize("keep", [True, False], ids=["ours is kept", "the office's is kept"])
def test_one_of_ours_and_an_office_s_are_one(clerks: Clerks, *, keep: bool) -> None:
    clerk, office, _ = clerks
    clerk.done("official", "add", "Nguyễn Văn An", "--code", "TU09")
    clerk.done("attend", "add", "TU09", "C1@Xã An Hòa", "--on", "5/1/2024", "--document", "7-BC")
    clerk.done("attend", "add", "TU09", "C2@Xã An Hòa", "--on", "8/1/2024")
    both = ("TU09", KEPT) if keep else (KEPT, "TU09")
    told = clerk.done("official", "unite", *both, "--yes").out
    assert "trùng nhau, còn một: 1 thời gian giữ chức vụ, 1 lượt dự" in told
    office.done("attend", "add", "CB01", "C2", "--on", "9/1/2024")
    office.done("official", "edit", "CB01", "--code", "CB11")
    clerk.done("merge", office.db)
    for code in ("TU09", KEPT, "CB11@Xã An Hòa"):
        assert [day for day, *_ in _visits(clerk, code)] == [
            "2024-01-05",
            "2024-01-08",
            "2024-01-09",
        ]
    clerk.done("merge", office.db, "--as", "An Hòa mới")
    found = [len(_visits(clerk, code)) for code in ("CB01@An Hòa mới", "CB11@An Hòa mới", "TU09")]
    assert found == [3, 3, 3]
    assert clerk.done("merge", office.db, "--anew").out == "An Hòa mới: không có gì mới.\n"
    assert _is_sound(clerk)


def test_what_contradicts_what_is_kept_is_left_out(clerks: Clerks) -> None:
    clerk, office, _ = clerks
    clerk.done("official", "add", "Nguyễn Văn An", "--code", "TU09")
    clerk.done(
        "attend", "add", "TU09", "C1@Xã An Hòa", "--on", "5/1/2024", "--strengths", "đúng giờ"
    )
    clerk.done("attend", "add", "TU09", "C2@Xã An Hòa", "--on", "9/1/2024")
    clerk.done("official", "unite", "TU09", KEPT, "--yes")
    here = [("2024-01-05", "C1@Xã An Hòa", "đúng giờ"), ("2024-01-09", "C2@Xã An Hòa", None)]
    office.done("attend", "edit", "1", "--strengths", "đến muộn")  # one with ours, which stands
    office.done("attend", "add", "CB01", "C2", "--on", "9/1/2024")  # as ours is
    office.done("official", "leave", "CB01", "--on", "1/4/2024")
    assert "3 dòng chưa nhận được" in clerk.done("merge", office.db).out
    assert _visits(clerk, "TU09") == here
    assert _is_sound(clerk)
    office.done("attend", "edit", "1", "--strengths", "đúng giờ")
    own = _rows(clerk, "attend", "list", "--official", "TU09")[1]["id"]
    clerk.done("attend", "remove", own, "--yes")
    assert "1 dòng chưa nhận được" in clerk.done("merge", office.db).out
    assert _visits(clerk, "TU09") == here
    assert _is_sound(clerk)


def test_what_an_office_says_still_stands_where_what_it_was_one_with_goes(clerks: Clerks) -> None:
    clerk, office, _ = clerks
    office.done("attend", "add", "CB01", "C2", "--on", "9/1/2024", "--strengths", "đến sớm")
    clerk.done("merge", office.db)
    clerk.done("official", "add", "Nguyễn Văn An", "--code", "TU09")
    clerk.done("attend", "add", "TU09", "C2@Xã An Hòa", "--on", "9/1/2024")
    clerk.done("official", "unite", KEPT, "TU09", "--yes")
    here = _visits(clerk, "TU09")
    assert [words for *_, words in here] == ["đúng giờ", "đến sớm"]
    own = _rows(clerk, "attend", "list", "--official", "TU09")[1]["id"]
    clerk.done("attend", "remove", own, "--yes")
    assert _visits(clerk, "TU09") == here[:1]
    clerk.done("merge", office.db)
    assert _visits(clerk, "TU09") == here
    assert _is_sound(clerk)
