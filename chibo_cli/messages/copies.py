"""What `export register` says, and why a copied row cannot come back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.lists.errors import Rule
from chibo_cli.messages.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping
    from enum import Enum


EXPORTED = Text(
    "Đã xuất {rows} dòng, {tables} bảng: {path}.",
    "Exported {rows:row|rows}, {tables:table|tables}: {path}.",
)
UNTOUCHED = Text(
    "Không có gì đổi trong {rows} dòng, {tables} bảng; giữ nguyên {path}.",
    "Nothing has changed in {rows:row|rows}, {tables:table|tables}; {path} is left as it is.",
)
BESIDE = Text(
    "Trong thư mục còn tệp khác, không thuộc bản xuất này: {files}.",
    "Other files lie in the folder that are not of this export: {files}.",
)
RULES: Mapping[Enum, Text] = {
    Rule.UID: Text(
        "uid không đúng dạng; để trống ô này cho dòng mới",
        "this is no uid; leave the cell empty for a new row",
    ),
    Rule.ROW: Text(
        "không có dòng nào như vậy trong sổ và trong các tệp này; nhập cùng tệp có dòng đó",
        "no such row in the register or in these files; import the file that has it together",
    ),
    Rule.SEVERAL: Text(
        "có nhiều dòng mang mã này; viết uid: và uid của dòng cần nêu",
        "several rows bear this code; write uid: and the uid of the one that is meant",
    ),
    Rule.COUNT: Text(
        "phải là số nguyên không âm, chỉ viết bằng chữ số",
        "it must be a whole number, written in digits",
    ),
    Rule.WORDS: Text('phải viết như ["a", "b"]', 'it must be written as ["a", "b"]'),
    Rule.PART: Text(
        "đây là phần tiếp của một dòng, nhưng dòng trên không cùng uid; giữ nguyên thứ tự dòng",
        "this goes on with a row, but the row above has another uid; keep the rows in their order",
    ),
    Rule.PACKET: Text(
        "báo cáo đã chốt không khớp với mã băm hay kỳ của nó; lấy lại tệp xuất gốc",
        "the closed report does not fit its digest or its period; take the export as it was made",
    ),
    Rule.KEPT: Text(
        "trái một quy tắc của sổ, hoặc trùng với dòng đã có; sửa dòng này",
        "it breaks a rule of the register, or another row is the same; mend this row",
    ),
    Rule.OVERLAP: Text(
        "trùng ngày với một dòng khác của cùng đối tượng; sửa từ ngày, đến ngày",
        "it shares days with another row about the same; mend since and until",
    ),
    Rule.LIFE: Text(
        "nằm ngoài thời gian tồn tại của đơn vị; sửa từ ngày, đến ngày",
        "it lies outside the life of a unit; mend since and until",
    ),
    Rule.CIRCLE: Text(
        "đơn vị trực thuộc chính nó; sửa đơn vị cấp trên",
        "a unit stands below itself; mend the unit above",
    ),
    Rule.CODE: Text(
        "mã này của một đơn vị khác trong cùng thời gian; sửa mã hoặc ngày",
        "another unit bears this code in the same days; mend the code or the days",
    ),
    Rule.UNIT: Text(
        "đơn vị không tồn tại vào ngày đó; sửa đơn vị hoặc ngày",
        "the unit does not exist on that day; mend the unit or the day",
    ),
}
