"""What a header means: English or Vietnamese, marks or none, in any order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.copies import COPIES, UID
from chibo_cli.domain.lists import SHAPES, ListKind, Shape
from chibo_cli.domain.names import search_form
from chibo_cli.intake.copy_headers import OF_COPIES

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
    **OF_COPIES,
}
_COPIED: Mapping[ListKind, Shape] = {kind: copy.shape for kind, copy in COPIES.items()}
_SHAPES = (*SHAPES.values(), *_COPIED.values())
_MEANINGS: Mapping[str, tuple[str, ...]] = {
    **{column: (column,) for shape in _SHAPES for column in shape.columns},
    **{column.replace("_", " "): (column,) for shape in _SHAPES for column in shape.columns},
    **{search_form(header): columns for header, columns in _VIETNAMESE.items()},
}


def columns_of(headers: Sequence[str], kind: ListKind) -> dict[str, int]:
    """The kind's columns among the headers, each with its place; the first of two wins."""
    found: dict[str, int] = {}
    wanted = _shapes_for(headers)[kind].columns
    for place, header in enumerate(headers):
        for column in _MEANINGS.get(search_form(header), ()):
            if column in wanted and column not in found:
                found[column] = place
                break
    return found


def recognised(headers: Sequence[str]) -> tuple[ListKind, dict[str, int]] | None:
    """The kind that uses most of the headers and misses no required one, with its columns."""
    fitting = []
    for kind, shape in _shapes_for(headers).items():
        columns = columns_of(headers, kind)
        if all(alternatives & columns.keys() for alternatives in shape.required):
            fitting.append((kind, columns))
    return max(fitting, key=lambda each: len(each[1]), default=None)


def _shapes_for(headers: Sequence[str]) -> Mapping[ListKind, Shape]:
    """A list with a column `uid` is a copy of a table; any other is what a clerk brings."""
    return _COPIED if UID in map(search_form, headers) else SHAPES
