"""What `import` says of the lists it takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.lists import ListKind
from chibo_cli.messages.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

KINDS: Mapping[ListKind, Text] = {
    ListKind.UNITS: Text("Đơn vị", "Units"),
    ListKind.PLACEMENTS: Text("Trực thuộc", "Placements"),
    ListKind.OFFICIALS: Text("Đồng chí", "Officials"),
    ListKind.ASSIGNMENTS: Text("Phân công", "Assignments"),
    ListKind.ATTENDANCES: Text("Lượt dự", "Attendances"),
    ListKind.WAIVERS: Text("Miễn có lý do", "Waivers"),
    ListKind.FILINGS: Text("Văn bản đã nộp", "Filings"),
}
LIST = Text(
    "{file}: {kind}, {count} dòng{passed_over}.", "{file}: {kind}, {count} rows{passed_over}."
)
PASSED_OVER = Text("; bỏ qua cột: {columns}", "; columns passed over: {columns}")
TALLY = Text(
    "{kind}: {added} thêm, {changed} sửa, {unchanged} giữ nguyên.",
    "{kind}: {added} added, {changed} changed, {unchanged} unchanged.",
)
CHANGE = Text("  {what}: {fields}", "  {what}: {fields}")
FIELD = Text("{column} {old} → {new}", "{column} {old} → {new}")
MORE_CHANGES = Text("  … và {count} mục nữa", "  … and {count} more")
EMPTY = Text("(trống)", "(empty)")
