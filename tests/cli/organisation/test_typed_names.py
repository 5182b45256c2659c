"""What a clerk types, and whom, where and when it means: one table, through the real command."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest

from tests.running.chibo import Chibo

if TYPE_CHECKING:
    from pathlib import Path

PEOPLE = {
    "CB01": "Nguyễn Văn An",
    "CB02": "Trần Thị Hoà",
    "CB03": "Trần Thị Hoá",
    "CB04": "Đặng Thuỷ Uyên",
    "CB05": "H'Bia Êban",
    "CB06": "K'Brêu",
    "CB07": "Lê Văn Bình",
    "CB08": "Lê Văn Bình",
    "CB09": "Nguyễn Văn An Khang",
    "CB10": "Đỗ Đức Ủy",
    "CB11": "Y Bhai Mlô",
}
UNITS = (
    ("X01", "Xã Bình Hòa", "xã", None),
    ("X02", "Xã Nhơn Thạnh", "xã", None),
    ("C01", "Chi bộ ấp Bình Hoà", "ấp", "X01"),
    ("C02", "Chi bộ ấp Bình Hòa", "ấp", "X02"),
    ("C03", "Chi bộ ấp Đông", "ấp", "X01"),
    ("C04", "Chi bộ ấp 1", "ấp", "X01"),
    ("C05", "Chi bộ ấp 10", "ấp", "X02"),
    ("C06", "Chi bộ buôn Êa H'Leo", "buôn", "X02"),
)
NFD = unicodedata.normalize("NFD", "Trần Thị Hoà")


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory, empty_register: Path) -> Chibo:
    """People and cells whose names are easily taken for one another; everybody follows X01."""
    chibo = Chibo.at_copy_of(empty_register, tmp_path_factory.mktemp("desk"))
    chibo.done("rule", "preset", "258")
    for code, name, kind, parent in UNITS:
        above = () if parent is None else ("-p", parent)
        chibo.done("unit", "add", name, "-k", kind, "--code", code, *above)
    for code, name in PEOPLE.items():
        chibo.done("official", "add", name, "--code", code)
        chibo.done("assign", "add", code, "X01", "--since", "1/1/2024")
    return chibo


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("CB01", "CB01"),
        ("cb01", "CB01"),
        ("Nguyễn Văn An", "CB01"),
        ("nguyen van an", "CB01"),
        ("NGUYỄN VĂN AN", "CB01"),
        ("đ/c Nguyễn Văn An", "CB01"),
        ("đồng chí nguyen van an", "CB01"),
        ("Đ/c. CB01", "CB01"),
        ("Trần Thị Hoà", "CB02"),
        ("Trần Thị Hòa", "CB02"),
        (NFD, "CB02"),
        ("Hoà", "CB02"),
        ("hòa", "CB02"),
        ("Hoá", "CB03"),
        ("Trần Thị Hóa", "CB03"),
        ("Đặng Thủy Uyên", "CB04"),
        ("Dang Thuy Uyen", "CB04"),
        ("thuy uyen", "CB04"),
        ("ÐẶNG THUỶ UYÊN", "CB04"),
        ("H'Bia Êban", "CB05"),
        ("H’Bia Êban", "CB05"),
        ("h`bia eban", "CB05"),
        ("K'Brêu", "CB06"),
        ("k'breu", "CB06"),
        ("An Khang", "CB09"),
        ("Đỗ Đức Uỷ", "CB10"),
        ("do duc uy", "CB10"),
        ("Bhai Mlô", "CB11"),
        ("  Nguyễn   Văn  An ", "CB01"),
        ("tran thi hoa", None),  # two people, folded alike
        ("Lê Văn Bình", None),  # namesakes
        ("Nguyễn Vân An", None),  # another mark
        ("Nguyễn An", None),  # no consecutive words
        ("Hoả", None),
        ("Bia", None),  # part of a word
        ("", None),
    ],
)
def test_a_person_is_meant_or_nobody_is(desk: Chibo, typed: str, code: str | None) -> None:
    result = desk("official", "show", typed, "--json")
    assert result.code == (0 if code else 65), result
    if code is not None:
        assert result.json["rows"][0]["code"] == code


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("C03", "Chi bộ ấp Đông"),
        ("c03", "Chi bộ ấp Đông"),
        ("ấp Đông", "Chi bộ ấp Đông"),
        ("ap dong", "Chi bộ ấp Đông"),
        ("Bình Hòa", "Chi bộ ấp Bình Hoà"),  # in the area, a cell before the commune
        ("binh hoa", "Chi bộ ấp Bình Hoà"),
        ("Bình Hoà, Nhơn Thạnh", "Chi bộ ấp Bình Hòa"),
        ("binh hoa, nhon thanh", "Chi bộ ấp Bình Hòa"),
        ("Xã Bình Hòa", "Xã Bình Hòa"),
        ("ấp 1", "Chi bộ ấp 1"),  # never ấp 10
        ("ap 10", "Chi bộ ấp 10"),
        ("êa h'leo", "Chi bộ buôn Êa H'Leo"),
        ("ea h’leo", "Chi bộ buôn Êa H'Leo"),
        ("ấp 2", None),
        ("Bình Hoá", None),
    ],
)
def test_a_cell_is_meant_or_none_is(desk: Chibo, typed: str, name: str | None) -> None:
    result = desk("attend", "add", "CB01", typed, "--on", "5/2/2024", "-n")
    assert result.code == (0 if name else 65), result
    if name is not None:
        assert f" dự sinh hoạt {name}, " in result.out


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("5/2/2024", "05/02/2024"),
        ("05-02-2024", "05/02/2024"),
        ("5.2.2024", "05/02/2024"),
        ("2024-02-05", "05/02/2024"),
        ("5/2/24", "05/02/2024"),
        ("5/2", "05/02/2024"),
        ("31/12", "31/12/2023"),  # the latest that is not ahead
        ("29/2", "29/02/2024"),
        ("hôm nay", "10/05/2024"),
        ("hom qua", "09/05/2024"),
        ("HÔM QUA", "09/05/2024"),
        ("31/11", None),
        ("31/11/2023", None),
        ("29/02/2023", None),
        ("12/31/2024", None),
        ("11/5/2024", None),  # tomorrow
        ("5/2/2023 8:00", None),
        ("mai", None),
        ("", None),
    ],
)
def test_a_day_is_meant_or_none_is(desk: Chibo, typed: str, day: str | None) -> None:
    result = desk("attend", "add", "CB01", "C03", "--on", typed, "-n")
    assert result.code == (0 if day else 65), result
    if day is not None:
        assert f", ngày {day}, " in result.out
