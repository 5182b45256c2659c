"""The English of the help of `filing`, `remark`, `export` and `rule replace`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

ENGLISH_OF_FILINGS: Mapping[str, str] = {
    "Chỉ về phần của quy định này; trống = về cả kỳ.": (
        "Only on this regulation's part; empty = on all of the period."
    ),
    "Về cả kỳ, và về phần của quy định này.": "On all of it, and on this regulation's part.",
    'Ưu điểm; "" = bỏ.': 'Strengths; "" = none.',
    'Hạn chế; "" = bỏ.': 'Shortcomings; "" = none.',
    'Đề xuất; "" = bỏ.': 'Proposals; "" = none.',
    "Đọc từ tệp chữ có các dòng «Ưu điểm:», «Hạn chế:», «Đề xuất:».": (
        "Read a text file with lines “Strengths:”, “Shortcomings:”, “Proposals:”."
    ),
    "Soạn trong trình soạn thảo của máy (EDITOR).": "Write in this machine's editor (EDITOR).",
    "Ghi nhận xét của Ban về một kỳ: ưu điểm, hạn chế, đề xuất; phần không nêu thì giữ nguyên.": (
        "The Board's words on a period: strengths, shortcomings, proposals; a part that is not"
        " named stays."
    ),
    "Nhận xét của Ban về một kỳ; không nêu kỳ thì về mọi kỳ.": (
        "The Board's words on a period; without PERIOD on every one."
    ),
    "Bỏ nhận xét của Ban về một kỳ.": "Take out the Board's words on a period.",
    "Loại văn bản: chương trình, báo cáo, đánh giá; trống = loại duy nhất phải nộp.": (
        "The kind of document; empty = the only one that is owed."
    ),
    "Kỳ của văn bản.": "The period it is for.",
    "Ngày nộp; trống = hôm nay.": "Day of filing; empty = today.",
    "Nơi nhận; ghi được nhiều lần; all = mọi nơi quy định nêu.": (
        "An addressee; may be given several times; all = everyone the regulation names."
    ),
    "Đơn vị nhận xét, hoặc đơn vị mà văn bản nói về.": (
        "The unit that evaluates, or that the document is about."
    ),
    "Kết quả đánh giá.": "What the evaluation says.",
    "Nghĩa vụ thứ mấy của quy định.": "Which duty of the regulation.",
    "Ghi một văn bản đã nộp; cho biết có đúng hạn không và còn thiếu nơi nhận nào.": (
        "Record a document received; says whether it is in time and who has not got it."
    ),
    "Văn bản phải nộp mà chưa có, kể cả chưa đến hạn.": (
        "Documents owed and not there, also those not yet due."
    ),
    "Chỉ văn bản nộp muộn.": "Only those filed late.",
    "Các văn bản đã nộp, theo ngày; hoặc những văn bản còn thiếu.": (
        "List the documents received, by day; or those that are missing."
    ),
    "Một văn bản đã nộp: mọi điều đã ghi, nơi nhận nào còn thiếu.": (
        "One document received: every field, and who has not got it."
    ),
    "Kỳ đúng của văn bản.": "The period it is really for.",
    "Ngày nộp đúng.": "The right day of filing.",
    'Gửi thêm nơi này; all = mọi nơi quy định nêu; "" = bỏ các nơi đã ghi.': (
        'A further addressee; all = everyone the regulation names; "" clears those recorded.'
    ),
    'Đơn vị đúng; "" = bỏ.': 'The right unit; "" clears it.',
    'Kết quả đánh giá; "" = bỏ.': 'What the evaluation says; "" clears it.',
    "Sửa một văn bản đã ghi, hoặc ghi thêm nơi nhận; cho biết kết quả ra sao.": (
        "Correct a document, or send it to further addressees; says how the duty stands."
    ),
    "Bỏ một văn bản ghi nhầm: nghĩa vụ nộp lại như chưa nộp.": (
        "Remove a document recorded by mistake: it is owed again."
    ),
    "Quy định cũ.": "The old regulation.",
    "Quy định mới, đã có trong sổ.": "The new regulation, which is in the register.",
    "Thay một quy định từ một ngày: các phân công đang có hiệu lực chuyển sang quy định mới.": (
        "Replace a regulation from a day on: the assignments in force go over to the new one."
    ),
    "Số quyết định của các phân công mới; trống = giữ số cũ.": (
        "Number of the new assignments' decision; empty = the old one."
    ),
}

ENGLISH_OF_EXPORT: Mapping[str, str] = {
    "Xuất mọi bảng của sổ, để nhập lại bằng chibo import: mỗi bảng một tệp CSV hay trang tính.": (
        "Export every table of the register for chibo import: a CSV file each, or a sheet."
    ),
    "Trích kết quả cả năm của một đồng chí, để đánh giá cuối năm; không nêu năm = năm trước.": (
        "An official's whole year, for the annual rating; without PERIOD the last year."
    ),
    "Thư mục, hoặc một tệp xlsx.": "A folder, or one xlsx file.",
    "Số liệu không đổi thì giữ nguyên các tệp đã có.": "Leave files of the same facts alone.",
    "Ghi một tệp để gửi cấp trên nhận bằng chibo merge, thay cho cả sổ. Tệp chứng minh nó nối tiếp"
    " lần gửi trước. Hai bên đọc mã cho nhau qua điện thoại.": (
        "Write one file for chibo merge at the level above, in place of the whole register. The"
        " file proves that it follows the last one. Both sides read its digest over the telephone."
    ),
    "Tệp .chibo.": "A .chibo file.",
    "Chỉ những gì sau thao tác này: số, hoặc đầu mã nhật ký; không nêu = tất cả.": (
        "Only what came after this operation: its number, or the beginning of its hash; without it"
        " everything."
    ),
    "Chỉ đơn vị này và cấp dưới, những ai được phân công hoặc sinh hoạt ở đó.": (
        "Only this unit and those below, and who is assigned there or belongs there."
    ),
}
