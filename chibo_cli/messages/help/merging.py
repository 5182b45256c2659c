"""The English of the help of `merge`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

ENGLISH_OF_MERGING: Mapping[str, str] = {
    "Sổ của các văn phòng, thư mục do chibo export register ghi, hoặc tệp .chibo.": (
        "Offices' registers, folders that chibo export register wrote, or .chibo files."
    ),
    "Đơn vị ở đây mà cây đơn vị của văn phòng trực thuộc.": (
        "The unit here that the office's tree hangs under."
    ),
    "Gọi văn phòng ở đây là gì.": "What the office is called here.",
    "So lại tất cả các dòng, không chỉ những gì mới trong nhật ký.": (
        "Compare every row, not only what is new in the journal."
    ),
    "Nhận số liệu từ sổ của các văn phòng: những gì mới thêm, sửa, bỏ kể từ lần nhận trước. Chữ"
    " take có thể bỏ. Mỗi văn phòng một thao tác, hoàn tác được; không có gì mới thì không ghi"
    " gì.": (
        "Take in offices' registers: what was added, changed and removed since the last time."
        " The word take may be left out. One operation an office, undone like any; where nothing is"
        " new nothing is written."
    ),
    "Các văn phòng đã nhận số liệu: nhận lần cuối khi nào, bao nhiêu dòng, bao nhiêu chưa nhận.": (
        "The offices taken in: when last, how many rows, how many left out."
    ),
    "Một văn phòng: thiết lập và kỳ đã chốt của họ, số dòng mỗi bảng, từng dòng chưa nhận được.": (
        "One office: its settings and closed periods, rows of each table, every row left out."
    ),
    "Tên văn phòng.": "The office's name.",
    "Những đồng chí, đơn vị mà hai văn phòng có thể cùng ghi: để xem; gộp bằng lệnh unite. Bỏ khỏi"
    " tệp những dòng không gộp, rồi: chibo official unite --pairs, chibo unit unite --pairs.": (
        "Officials and units that two offices may both have entered: to look at; unite joins"
        " them. Delete from the file the lines that are not wanted, then: chibo official unite"
        " --pairs, chibo unit unite --pairs."
    ),
}
