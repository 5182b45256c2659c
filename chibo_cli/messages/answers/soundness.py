"""What `db check` finds, in a clerk's words: which entry, and what is the matter with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.messages.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

ROW = Text("{what} số {number}", "{what} {number}")
OPERATION = Text("thao tác số {number}", "operation {number}")
IDENTITY = Text("số nhận dạng của sổ", "identity of the register")
DETAILS: Mapping[str, Text] = {
    "missing": Text("thiếu", "missing"),
    "added": Text("thừa", "not chibo's"),
    "other": Text("bị sửa", "changed"),
    "operation": Text("thiếu thao tác", "the operation is gone"),
    "open": Text("thao tác ghi dở", "the operation is unfinished"),
    "words": Text("lời của thao tác bị sửa", "the operation's words were changed"),
    "hash": Text("mã không khớp", "the hash does not fit"),
    "previous": Text("không nối tiếp thao tác trước", "it does not follow the one before"),
    "future": Text("ngày chưa đến", "a day to come"),
    "unit": Text("ngày ấy không có đơn vị này", "no such unit that day"),
    "life": Text("ngoài thời gian tồn tại của đơn vị", "outside the life of a unit"),
    "circle": Text("đơn vị trực thuộc chính nó", "a unit below itself"),
    "overlap": Text("trùng ngày với dòng khác", "shares days with another row"),
    "code": Text("trùng mã với đơn vị khác", "another unit bears the code"),
    "value": Text("giá trị không dùng được", "no such value"),
    "twice": Text("ghi hai lần", "recorded twice"),
    "digest": Text("mã băm không khớp", "the digest does not fit"),
    "packet": Text("không đọc được", "it cannot be read"),
    "period": Text("của kỳ khác", "of another period"),
    "reason": Text("thiếu hoặc thừa lý do mở lại", "reopened for no reason, or not reopened"),
    "figures": Text("số liệu không khớp với các dòng", "figures that are not those of the rows"),
    "printed": Text("phần in kèm không khớp", "what was printed beside does not fit"),
    "files": Text("tệp đã in bị thiếu hoặc bị sửa", "a printed file is missing or changed"),
}
