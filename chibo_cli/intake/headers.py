"""What a header means: English or Vietnamese, marks or none, in any order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.lists import SHAPES, ListKind
from chibo_cli.domain.names import search_form

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

# A header may stand for several columns: which one, the kind of list decides.
_VIETNAMESE: Mapping[str, tuple[str, ...]] = {
    "Mã": ("code",),
    "Tên đơn vị": ("name",),
    "Loại": ("kind",),
    "Trực thuộc": ("parent",),
    "Từ ngày": ("since",),
    "Đến ngày": ("until",),
    "Đơn vị": ("unit",),
    "Họ và tên": ("name", "official"),
    "Đồng chí": ("official", "name"),
    "Chức vụ": ("title",),
    "Cơ quan": ("agency",),
    "Cơ quan công tác": ("agency",),
    "Chi bộ sinh hoạt": ("home_cell",),
    "Đơn vị phụ trách": ("unit",),
    "Phân công theo dõi": ("unit",),
    "Quy định": ("regulation",),
    "Vai trò": ("role",),
    "Quyết định": ("decision",),
    "Chi bộ": ("cell",),
    "Đơn vị dự": ("unit",),
    "Ngày dự": ("date",),
    "Ngày": ("date",),
    "Loại sinh hoạt": ("meeting",),
    "Người dự thay": ("substitute",),
    "Điểm": ("score",),
    "Ưu điểm": ("strengths",),
    "Hạn chế": ("shortcomings",),
    "Kiến nghị": ("recommendation",),
    "Văn bản": ("document",),
    "Số văn bản": ("document",),
    "Ngày báo cáo": ("reported_on",),
    "Lý do": ("reason",),
    "Nhãn": ("tags",),
}
_MEANINGS: Mapping[str, tuple[str, ...]] = {
    **{column: (column,) for shape in SHAPES.values() for column in shape.columns},
    **{
        column.replace("_", " "): (column,) for shape in SHAPES.values() for column in shape.columns
    },
    **{search_form(header): columns for header, columns in _VIETNAMESE.items()},
}


def columns_of(headers: Sequence[str], kind: ListKind) -> dict[str, int]:
    """The kind's columns among the headers, each with its place; the first of two wins."""
    found: dict[str, int] = {}
    for place, header in enumerate(headers):
        for column in _MEANINGS.get(search_form(header), ()):
            if column in SHAPES[kind].columns and column not in found:
                found[column] = place
                break
    return found


def recognised(headers: Sequence[str]) -> tuple[ListKind, dict[str, int]] | None:
    """The kind that uses most of the headers and misses no required one, with its columns."""
    fitting = []
    for kind in ListKind:
        columns = columns_of(headers, kind)
        if all(alternatives & columns.keys() for alternatives in SHAPES[kind].required):
            fitting.append((kind, columns))
    return max(fitting, key=lambda each: len(each[1]), default=None)
