from __future__ import annotations

import unicodedata

import pytest

from chibo_cli.domain.lists.lists import SHAPES, ListKind
from chibo_cli.intake.headers.meanings import Fit, columns_of, recognised

VIETNAMESE = {
    ListKind.UNITS: (
        "Mã, Tên đơn vị, Loại, Trực thuộc, Từ ngày, Đến ngày, Nhãn",
        "code name kind parent since until tags",
    ),
    ListKind.PLACEMENTS: ("Đơn vị, Trực thuộc, Từ ngày, Đến ngày", "unit parent since until"),
    ListKind.OFFICIALS: (
        "Mã, Họ và tên, Chức vụ, Cơ quan, Chi bộ sinh hoạt, Từ ngày, Đến ngày",
        "code name title agency home_cell since until",
    ),
    ListKind.ASSIGNMENTS: (
        "Họ và tên, Phân công theo dõi, Quy định, Vai trò, Quyết định, Từ ngày, Đến ngày",
        "official unit regulation role decision since until",
    ),
    ListKind.ATTENDANCES: (
        (
            "Đồng chí, Đơn vị dự, Chi bộ, Ngày dự, Loại sinh hoạt, Người dự thay, Điểm, Ưu điểm,"
            " Hạn chế, Kiến nghị, Số văn bản, Ngày báo cáo, Nhãn"
        ),
        " ".join(SHAPES[ListKind.ATTENDANCES].columns),
    ),
    ListKind.WAIVERS: (
        "Đồng chí, Đơn vị, Quy định, Từ ngày, Đến ngày, Lý do, Văn bản",
        "official unit regulation since until reason document",
    ),
}
OTHER_SPELLINGS = [
    pytest.param(str.upper, id="capitals"),
    pytest.param(str.lower, id="small letters"),
    pytest.param(lambda text: f"  {text} ", id="spaces"),
    pytest.param(lambda text: text.replace(" ", "\n"), id="lines"),
    pytest.param(lambda text: unicodedata.normalize("NFD", text), id="decomposed"),
    pytest.param(lambda text: f"{text}:", id="colon"),
]


def taken(headers: list[str]) -> tuple[ListKind, list[str]] | None:
    """The kind, and its column at the place of each header."""
    found = recognised(headers)
    if found is None:
        return None
    by_place = {place: column for column, place in found.columns.items()}
    return found.kind, [by_place.get(place, "") for place in range(len(headers))]


@pytest.mark.parametrize("kind", VIETNAMESE)
def test_vietnamese_headers_are_read(kind: ListKind) -> None:
    headers, columns = VIETNAMESE[kind]
    assert taken(headers.split(", ")) == (kind, columns.split())


@pytest.mark.parametrize("kind", SHAPES)
def test_english_headers_are_read_in_any_order(kind: ListKind) -> None:
    columns = list(SHAPES[kind].columns)
    assert taken(columns) == (kind, columns)
    assert taken(columns[::-1]) == (kind, columns[::-1])
    assert taken([column.replace("_", " ").title() for column in columns]) == (kind, columns)


@pytest.mark.parametrize("respell", OTHER_SPELLINGS)
@pytest.mark.parametrize("kind", VIETNAMESE)
def test_headers_are_read_however_they_are_written(kind: ListKind, respell: type[str]) -> None:
    headers, columns = VIETNAMESE[kind]
    assert taken([respell(header) for header in headers.split(", ")]) == (kind, columns.split())


@pytest.mark.parametrize(
    ("vietnamese", "column"),
    [
        *[("Cơ quan công tác", "agency"), ("co quan cong tac", "agency")],
        *[("Đơn vị phụ trách", "unit"), ("Văn bản", "document"), ("Chi bộ", "cell")],
    ],
)
def test_a_column_may_have_several_headers(vietnamese: str, column: str) -> None:
    kinds = [kind for kind, shape in SHAPES.items() if column in shape.columns]
    assert kinds
    assert all(columns_of([vietnamese], kind) == {column: 0} for kind in kinds)


@pytest.mark.parametrize(
    ("headers", "kind"),
    [
        pytest.param("name", ListKind.OFFICIALS, id="a name alone is a person"),
        pytest.param("name kind", ListKind.UNITS, id="a kind makes it a unit"),
        pytest.param("name kind title", ListKind.UNITS, id="two to two: the first kind"),
        pytest.param("name kind title agency", ListKind.OFFICIALS, id="most columns used"),
        pytest.param("official unit since", ListKind.ASSIGNMENTS, id="assignment"),
        pytest.param("official unit since reason", ListKind.WAIVERS, id="a reason makes a waiver"),
        pytest.param("official since reason", ListKind.WAIVERS, id="waiver of an official"),
        pytest.param("unit since reason", ListKind.WAIVERS, id="waiver of a unit"),
        pytest.param("unit parent since", ListKind.PLACEMENTS, id="placement"),
        pytest.param("official unit date", ListKind.ATTENDANCES, id="attendance at a unit"),
        pytest.param("official cell date", ListKind.ATTENDANCES, id="attendance at a cell"),
        pytest.param(
            "official unit since date score", ListKind.ATTENDANCES, id="a score for the day"
        ),
        pytest.param(
            "official unit since role decision date", ListKind.ASSIGNMENTS, id="a role from a day"
        ),
    ],
)
def test_of_the_kinds_that_fit_the_one_that_uses_most_columns_is_taken(
    headers: str, kind: ListKind
) -> None:
    found = recognised(headers.split())
    assert found is not None
    assert found.kind is kind


@pytest.mark.parametrize(
    "headers",
    [
        pytest.param("", id="none"),
        pytest.param("official unit", id="no day"),
        pytest.param("official date", id="no place"),
        pytest.param("unit parent", id="no first day"),
        pytest.param("kind parent since", id="no name"),
        pytest.param("since reason", id="nobody"),
        pytest.param("STT Ghi_chú", id="unknown ones"),
    ],
)
def test_without_a_required_column_no_kind_is_taken(headers: str) -> None:
    assert recognised(headers.split()) is None


def test_unknown_columns_are_passed_over() -> None:
    assert taken(["STT", "Họ và tên", "Số điện thoại", "Chức vụ", ""]) == (
        ListKind.OFFICIALS,
        ["", "name", "", "title", ""],
    )


def test_of_two_columns_of_one_meaning_the_first_is_taken() -> None:
    assert taken(["Họ và tên", "Cơ quan", "name", "Cơ quan công tác"]) == (
        ListKind.OFFICIALS,
        ["name", "agency", "", ""],
    )


def test_a_copy_reads_vietnamese_headers_too() -> None:
    headers = ["uid", "Lượt dự", "Đơn vị", "Ngày nêu", "Nội dung", "Gửi tới", "Trạng thái", "Lạ"]
    assert taken(headers) == (
        ListKind.RECOMMENDATIONS,
        ["uid", "attendance", "unit", "raised_on", "text", "addressed_to", "status", ""],
    )


def test_only_a_list_with_a_uid_is_a_copy() -> None:
    assert recognised(["key", "value"]) is None
    assert recognised(["official", "unit", "regulation", "since", "draft", "replaces"]) == Fit(
        ListKind.ASSIGNMENTS,
        {"official": 0, "unit": 1, "regulation": 2, "since": 3},
    )
