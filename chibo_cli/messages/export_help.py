"""The English of the help of `export` and of a person's extract."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

ENGLISH_OF_EXPORT: Mapping[str, str] = {
    "Xuất mọi bảng của sổ, để nhập lại bằng chibo import: mỗi bảng một tệp CSV, hoặc một tờ.": (
        "Export every table of the register for chibo import: a CSV file each, or a sheet."
    ),
    "Trích kết quả cả năm của một đồng chí, để đánh giá cuối năm; không nêu năm = năm trước.": (
        "An official's whole year, for the annual rating; without PERIOD the last year."
    ),
    "Thư mục, hoặc một tệp xlsx.": "A folder, or one xlsx file.",
    "Số liệu không đổi thì để yên các tệp đã có.": "Leave files of the same facts alone.",
}
