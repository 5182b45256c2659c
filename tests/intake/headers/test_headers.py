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
        *[("Văn bản", "document"), ("Chi bộ", "cell")],
    ],
)
def test_a_column_may_have_several_headers(vietnamese: str, column: str) -> None:
    kinds = [kind for kind, shape in SHAPES.items() if column in shape.columns]
    assert kinds
    assert all(columns_of([vietnamese], kind) == {column: 0} for kind in kinds)


@pytest.mark.parametrize(
    ("headers", "kind"),
    [
        pytest.param("name kind", ListKind.UNITS, id="a kind makes it a unit"),
        pytest.param("name kind title agency", ListKind.UNITS, id="whatever else it tells"),
        pytest.param("official unit since", ListKind.ASSIGNMENTS, id="assignment"),
        pytest.param("official unit since reason", ListKind.WAIVERS, id="a reason makes a waiver"),
        pytest.param("official since reason", ListKind.WAIVERS, id="waiver of an official"),
        pytest.param("unit since reason", ListKind.WAIVERS, id="waiver of a unit"),
        pytest.param("unit parent since", ListKind.PLACEMENTS, id="placement"),
        pytest.param("official unit date", ListKind.ATTENDANCES, id="attendance at a unit"),
        pytest.param("official cell date", ListKind.ATTENDANCES, id="attendance at a cell"),
    ],
)
def test_a_kind_gives_way_to_one_that_requires_a_column_it_has_no_use_for(
    headers: str, kind: ListKind
) -> None:
    found = recognised(headers.split())
    assert found is not None
    assert (found.kind, found.others) == (kind, ())


@pytest.mark.parametrize(
    ("headers", "kinds"),
    [
        pytest.param("name", {ListKind.OFFICIALS}, id="a name alone is a person"),
        pytest.param(
            "official unit since date",
            {ListKind.ASSIGNMENTS, ListKind.ATTENDANCES},
            id="each has a day of its own",
        ),
        pytest.param(
            "official unit parent since",
            {ListKind.ASSIGNMENTS, ListKind.PLACEMENTS},
            id="a person and a parent",
        ),
    ],
)
def test_of_several_kinds_none_is_guessed(headers: str, kinds: set[ListKind]) -> None:
    found = recognised(headers.split())
    assert found is not None
    assert {found.kind, *found.others} == kinds


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


def test_two_columns_of_one_meaning_are_told() -> None:
    found = recognised(["Họ và tên", "Cơ quan", "Ghi chú", "Cơ quan công tác"])
    assert found is not None
    assert found.alike == (1, 3)
    said = {1: ("agency",)}
    found = recognised(["Họ và tên", "Cơ quan", "Ghi chú", "Cơ quan công tác"], said)
    assert found is not None
    assert found.alike is None  # the clerk said which


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


_EACH = {
    ("officials", "code"): "Mã số|Mã cán bộ|Mã nhân viên|MSSV|Số hiệu|ID|MÃ CB|Staff ID",
    (
        "officials",
        "name",
    ): "HỌ TÊN|Họ tên đồng chí|FULL NAME|1. Họ và tên|(1) Đồng chí|Họ và tên (1)",
    ("officials", "title"): "Chức danh|Position|Chức vụ/Position",
    ("officials", "agency"): "Đơn vị công tác|Nơi công tác|Cơ quan, đơn vị|Workplace",
    ("units", "code"): "Mã đơn vị|Mã chi bộ|Unit code|Mã số",
    ("units", "name"): "Tên đơn vị|Tên chi bộ|Tên tổ chức đảng|a) Tên đơn vị",
    ("units", "kind"): "Loại đơn vị|Loại hình|Type",
    ("units", "parent"): "Trực thuộc|Đơn vị cấp trên|Under",
    ("assignments", "official"): "Họ tên đồng chí|Cán bộ|Người được phân công|Full name|Mã cán bộ",
    ("assignments", "unit"): "Địa bàn|Địa bàn phụ trách|Đơn vị theo dõi|Phân công theo dõi|Area",
    ("assignments", "since"): "Từ|Ngày bắt đầu|Start date|IV. Từ ngày",
    ("waivers", "reason"): "Lý do miễn|Lí do|Lý do vắng",
    ("attendances", "official"): "1. Đồng chí|Người dự|Cán bộ dự|FULL NAME|MSSV",
    ("attendances", "cell"): "Nơi dự|Tên chi bộ|Chi bộ đến dự|3) Chi bộ|Place attended",
    ("attendances", "date"): (
        "Ngày tham dự|Ngày họp|Ngày dự sinh hoạt|Thời gian dự|Ngày dự (ngày/tháng/năm)"
        "|NGÀY DỰ *|Date attended|Ngày dự / Date"
    ),
    ("attendances", "shortcomings"): "Tồn tại, hạn chế|Khuyết điểm",
    ("schedules", "cell"): "Tên chi bộ|Mã chi bộ",
}


@pytest.mark.parametrize(
    ("kind", "column", "header"),
    [(*place, header) for place, headers in _EACH.items() for header in headers.split("|")],
)
def test_headers_are_read_as_offices_write_them(kind: str, column: str, header: str) -> None:
    assert columns_of([header], ListKind(kind)) == {column: 0}


@pytest.mark.parametrize(
    ("kind", "header"),
    [
        pytest.param(ListKind.OFFICIALS, "Tên đơn vị", id="a unit is nobody"),
        pytest.param(ListKind.UNITS, "Họ và tên", id="a person is no unit"),
        pytest.param(
            ListKind.ATTENDANCES, "Địa bàn phụ trách", id="an area is no place of a visit"
        ),
        pytest.param(ListKind.ATTENDANCES, "Đơn vị phụ trách", id="nor a unit followed"),
        pytest.param(ListKind.ATTENDANCES, "Mã", id="a code alone is of nobody knows whom"),
    ],
)
def test_a_header_of_another_kind_is_not_read(kind: ListKind, header: str) -> None:
    assert columns_of([header], kind) == {}
