"""What `import` says of the lists it takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.lists import ListKind, Outcome
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
ADDED = Text("  thêm {what}", "  added {what}")
MORE = Text("  … và {count} mục nữa", "  … and {count} more")
EMPTY = Text("(trống)", "(empty)")

OUTCOMES: Mapping[Outcome, Text] = {
    Outcome.ADDED: Text("thêm", "added"),
    Outcome.CHANGED: Text("sửa", "changed"),
    Outcome.UNCHANGED: Text("giữ nguyên", "unchanged"),
}
HEADINGS: Mapping[str, Text] = {
    "kind": Text("Danh sách", "List"),
    "file": Text("Tệp", "File"),
    "sheet": Text("Trang tính", "Sheet"),
    "row": Text("Dòng", "Row"),
    "what": Text("Mục", "What"),
    "change": Text("Kết quả", "Outcome"),
    "fields": Text("Thay đổi", "Changes"),
}
READING = Text("Đang đọc tệp", "Reading the files")
TAKING = Text("Đang đối chiếu", "Taking the rows")
COMMITTING = Text("Đang ghi vào sổ", "Writing to the register")
ERRORS_TITLE = Text("Các dòng lỗi", "Rows refused")
ERRORS_COLUMN = Text("Lỗi", "Errors")
IS_INPUT = Text("đây là tệp đang nhập", "it is a file being imported")
