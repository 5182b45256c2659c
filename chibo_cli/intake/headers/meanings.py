"""What a header means: English or Vietnamese, marks or none, in any order."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from chibo_cli.domain.lists.copies import COPIES, UID
from chibo_cli.domain.lists.lists import SHAPES, ListKind, Shape
from chibo_cli.domain.text.names import search_form

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

OF_COPIES: Mapping[str, tuple[str, ...]] = {
    "Số": ("id",),
    "Phần": ("part",),
    "Thiết lập": ("key",),
    "Giá trị": ("value",),
    "Tên": ("name",),
    "Nhãn": ("tags",),
    "Đơn vị cũ": ("old",),
    "Đơn vị mới": ("new",),
    "Ngày thay đổi": ("happened_on",),
    "Lý do kết thúc": ("end_reason",),
    "Thay phân công": ("replaces",),
    "Dự thảo": ("draft",),
    "Tên quy định": ("title",),
    "Cơ quan ban hành": ("issuer",),
    "Ngày ban hành": ("issued_on",),
    "Thứ tự": ("number",),
    "Kỳ": ("period",),
    "Số lượt tối thiểu": ("minimum",),
    "Tính theo": ("count_per",),
    "Loại đơn vị được tính": ("unit_kinds",),
    "Loại sinh hoạt được tính": ("meetings",),
    "Vai trò bị ràng buộc": ("roles",),
    "Không tính chi bộ mình sinh hoạt": ("exclude_own_cell",),
    "Cho phép dự thay": ("allow_substitute",),
    "Số ngày tối thiểu": ("min_days",),
    "Ghi chú": ("note",),
    "Người nộp": ("held_by",),
    "Thời hạn": ("due",),
    "Phải trước ngày đó": ("due_before",),
    "Số điểm": ("points",),
    "Điểm tối đa": ("max_points",),
    "Từ điểm": ("at_least",),
    "Mẫu chấm điểm": ("template",),
    "Lượt dự": ("attendance",),
    "Ngày nêu": ("raised_on",),
    "Nội dung": ("text",),
    "Gửi tới": ("addressed_to",),
    "Trạng thái": ("status",),
    "Kết quả xử lý": ("outcome",),
    "Ngày giải quyết": ("settled_on",),
    "Ngày ghi": ("noted_on",),
    "Ngày trong tháng": ("day",),
    "Tuần thứ": ("nth",),
    "Thứ trong tuần": ("weekday",),
    "Tháng": ("month",),
    "Ngày dự kiến": ("planned_on",),
    "Nghĩa vụ": ("duty",),
    "Nơi nhận": ("addressees",),
    "Kết quả đánh giá": ("result",),
    "Báo cáo đã chốt": ("packet",),
    "Mã băm": ("digest",),
    "Đã mở lại": ("reopened",),
    "Lý do mở lại": ("reopen_reason",),
}


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
    "Số văn bản": ("number", "document"),
    "Ngày báo cáo": ("reported_on",),
    "Lý do": ("reason",),
    "Nhãn": ("tags",),
    "Kỳ": ("period",),
    "Ngày nộp": ("filed_on",),
    "Số": ("number",),
    "Số hiệu": ("number",),
    "Nơi nhận": ("addressees",),
    "Kết quả": ("result",),
    "Kết quả đánh giá": ("result",),
    "Ngày sinh hoạt": ("pattern", "date"),
    "Lịch sinh hoạt": ("pattern",),
    "Giờ": ("time",),
    "Địa điểm": ("place",),
    "Họ tên": ("name", "official"),
    "Chi bộ dự": ("cell",),
    "Số quyết định": ("decision",),
    **OF_COPIES,
}
_COPIED: Mapping[ListKind, Shape] = {kind: copy.shape for kind, copy in COPIES.items()}
_SHAPES = (*SHAPES.values(), *_COPIED.values())
# The number of a row is every list's, and none of its columns.
_NUMBERS = {"stt", "tt", "so tt", "so thu tu", "no", "#"}
_IN_BRACKETS = re.compile(r"[(\[{][^)\]}]*[)\]}]")
_AROUND = " *:.†"
_MEANINGS: Mapping[str, tuple[str, ...]] = {
    **{column: (column,) for shape in _SHAPES for column in shape.columns},
    **{column.replace("_", " "): (column,) for shape in _SHAPES for column in shape.columns},
    **{search_form(header): columns for header, columns in _VIETNAMESE.items()},
}


@dataclass(frozen=True, slots=True)
class Fit:
    """A kind whose required columns are all among the headers, with the place of each column."""

    kind: ListKind
    columns: Mapping[str, int]
    others: tuple[ListKind, ...] = ()

    @property
    def size(self) -> int:
        """How many columns it uses."""
        return len(self.columns)


@lru_cache(maxsize=4096)
def meanings_of(header: str) -> tuple[str, ...]:
    """The columns a header may stand for: case, marks, line breaks, `*`, `:` and notes aside."""
    for text in (header, _IN_BRACKETS.sub(" ", header)):
        found = _MEANINGS.get(search_form(text.strip(_AROUND)))
        if found:
            return found
    return ()


def is_number_heading(header: str) -> bool:
    """Whether a column only numbers the rows."""
    return search_form(header.strip(_AROUND)) in _NUMBERS


def columns_of(
    headers: Sequence[str], kind: ListKind, said: Mapping[int, tuple[str, ...]] | None = None
) -> dict[str, int]:
    """The kind's columns among the headers, each with its place; the first of two wins.

    What is `said` of a place overrules its header, and goes before the headers elsewhere.
    """
    shape = shapes_for(headers).get(kind)
    return {} if shape is None else _columns(headers, shape, said or {})


def recognised(
    headers: Sequence[str],
    said: Mapping[int, tuple[str, ...]] | None = None,
    wanted: ListKind | None = None,
    optional: frozenset[str] = frozenset(),
) -> Fit | None:
    """The kind that uses most of the headers and misses no required one but the `optional`.

    The other kinds that fit are told unless all they use is used by it as well.
    """
    fitting = []
    for kind, shape in shapes_for(headers).items():
        if wanted not in {None, kind}:
            continue
        columns = _columns(headers, shape, said or {})
        if not _missing(shape, columns, optional):
            fitting.append(Fit(kind, columns))
    best = max(fitting, key=lambda each: each.size, default=None)
    if best is None:
        return None
    used = set(best.columns.values())
    others = [each.kind for each in fitting if not set(each.columns.values()) < used]
    return Fit(best.kind, best.columns, tuple(kind for kind in others if kind is not best.kind))


def missing(
    headers: Sequence[str],
    kind: ListKind,
    said: Mapping[int, tuple[str, ...]] | None = None,
    optional: frozenset[str] = frozenset(),
) -> list[tuple[str, ...]]:
    """The kind's required columns that are not among the headers; in one group either would do."""
    shape = shapes_for(headers)[kind]
    return _missing(shape, _columns(headers, shape, said or {}), optional)


def column_named(text: str) -> tuple[str, ...]:
    """The columns that an English name or a Vietnamese header stands for, of any kind."""
    return tuple(
        column
        for column in meanings_of(text)
        if any(column in shape.columns for shape in SHAPES.values())
    )


def shapes_for(headers: Sequence[str]) -> Mapping[ListKind, Shape]:
    """A list with a column `uid` is a copy of a table; any other is what a clerk brings."""
    return _COPIED if UID in map(search_form, headers) else SHAPES


def _columns(
    headers: Sequence[str], shape: Shape, said: Mapping[int, tuple[str, ...]]
) -> dict[str, int]:
    found: dict[str, int] = {}
    places = [*said, *(place for place in range(len(headers)) if place not in said)]
    for place in places:
        meanings = said[place] if place in said else meanings_of(headers[place])
        for column in meanings:
            if column in shape.columns and column not in found:
                found[column] = place
                break
    return dict(sorted(found.items(), key=lambda each: each[1]))


def _missing(
    shape: Shape, found: Mapping[str, int], optional: frozenset[str]
) -> list[tuple[str, ...]]:
    return [
        tuple(column for column in shape.columns if column in alternatives)
        for alternatives in shape.required
        if not alternatives & (found.keys() | optional)
    ]
