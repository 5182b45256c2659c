"""Which rows of a sheet are its header: one or two, with wide headers over their parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chibo_cli.domain.lists.lists import ListKind, Wishes
from chibo_cli.intake.headers.rows import Header, header_of
from chibo_cli.intake.sheets import Sheet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chibo_cli.intake.formats.workbooks import Area


def header(*rows: str, merged: Sequence[Area] = ()) -> Header:
    """The header of a sheet of attendances whose rows are written with `;`."""
    cells = [row.split(";") for row in rows]
    found = header_of(Sheet("list.xlsx", "", cells, merged), Wishes(ListKind.ATTENDANCES))
    assert found is not None
    return found


@pytest.mark.parametrize("below", [[], ["An;C1;5/2/2024"]], ids=["nothing", "a row"])
def test_a_header_of_two_rows_may_have_nothing_below_it(below: list[str]) -> None:
    found = header("Đồng chí;Dự sinh hoạt;", ";Chi bộ;Ngày dự", *below)
    assert (found.texts, found.below) == (["Đồng chí", "Chi bộ", "Ngày dự"], 2)


@pytest.mark.parametrize("below", [[], ["An;C1;5/2/2024"]], ids=["nothing", "a row"])
def test_a_header_of_one_row_may_have_nothing_below_it(below: list[str]) -> None:
    assert header("Đồng chí;Chi bộ;Ngày dự", *below).below == 1


@pytest.mark.parametrize(
    ("upper", "lower", "merged", "texts"),
    [
        pytest.param(
            "Đồng chí;;Ngày;",
            ";Chi bộ;dự;báo cáo",
            [],
            ["Đồng chí", "Chi bộ", "Ngày dự", "Ngày báo cáo"],
            id="at the last column",
        ),
        pytest.param(
            "Đồng chí;;Ngày;;Điểm",
            ";Chi bộ;dự;báo cáo;",
            [],
            ["Đồng chí", "Chi bộ", "Ngày dự", "Ngày báo cáo", "Điểm"],
            id="before the next header",
        ),
        pytest.param(
            "Đồng chí;;Ngày;;",
            ";Chi bộ;dự;nộp;báo cáo",
            [((0, 2), (0, 3))],
            ["Đồng chí", "Chi bộ", "Ngày dự", "Ngày nộp", "báo cáo"],
            id="where the merged range ends",
        ),
        pytest.param(
            "Đồng chí;;Ngày;;",
            ";Chi bộ;dự;nộp;báo cáo",
            [((0, 2), (0, 4))],
            ["Đồng chí", "Chi bộ", "Ngày dự", "Ngày nộp", "Ngày báo cáo"],
            id="at the last column of the range",
        ),
    ],
)
def test_a_wide_header_ends(upper: str, lower: str, merged: list[Area], texts: list[str]) -> None:
    found = header(upper, lower, "An;C1;5/2/2024;5/3/2024;", merged=merged)
    assert (found.texts, found.below) == (texts, 2)


def test_a_header_over_one_column_has_no_part_below_it() -> None:
    assert header("Đồng chí;Chi bộ;Ngày dự;Lạ", ";Chi bộ;;Điểm").below == 1


def test_merged_headers_two_rows_high_stand_beside_a_wide_one() -> None:
    merged = [((0, 0), (1, 0)), ((0, 1), (1, 1)), ((0, 2), (0, 3))]
    found = header("Đồng chí;Chi bộ;Ngày;;Điểm", ";;Ngày dự;báo cáo;", merged=merged)
    texts = ["Đồng chí", "Chi bộ", "Ngày dự", "Ngày báo cáo", "Điểm"]
    assert (found.texts, found.below) == (texts, 2)


@pytest.mark.parametrize(
    ("upper", "lower", "merged"),
    [
        pytest.param(
            "Đồng chí;Chi bộ;Ngày", ";;dự", [((0, 0), (1, 0)), ((0, 1), (1, 1))], id="a part"
        ),
        pytest.param(
            "Đồng chí;Chi bộ;Lần 1", ";;Ngày dự", [((0, 0), (1, 0)), ((0, 1), (1, 1))], id="whole"
        ),
        pytest.param(
            "Đồng chí;Nơi;Thời gian", ";Chi bộ;Ngày dự", [((0, 0), (1, 0))], id="two of three"
        ),
    ],
)
def test_beside_headers_two_rows_high_one_column_has_its_part(
    upper: str, lower: str, merged: list[Area]
) -> None:
    found = header(upper, lower, "An;C1;5/2/2024", merged=merged)
    assert (found.texts, found.below) == (["Đồng chí", "Chi bộ", "Ngày dự"], 2)


def test_a_merged_header_two_rows_high_is_as_wide_as_the_blanks_beside_it() -> None:
    found = header("Đồng chí;;Ngày;;", ";Chi bộ;;;báo cáo", merged=[((0, 2), (1, 3))])
    assert found.texts == ["Đồng chí", "Chi bộ", "Ngày", "", "Ngày báo cáo"]
