"""Why what an office sends in place of its register is not taken, and what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.merging import errors
from chibo_cli.messages.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping
    from enum import Enum

    from chibo_cli.domain.failures import ChiboError

SOURCE_FAULTS: Mapping[Enum, Text] = {
    errors.SourceFault.MISSING: Text(
        "không có tệp ở đó; xem lại tên tệp", "no file is there; look at its name"
    ),
    errors.SourceFault.EMPTY: Text(
        "tệp rỗng (0 byte); nhờ văn phòng gửi lại",
        "the file is empty; ask the office to send it again",
    ),
    errors.SourceFault.FOREIGN: Text(
        "không phải sổ chibo, bản xuất của chibo export register hay tệp .chibo; nhờ văn phòng gửi"
        " một trong các thứ ấy",
        "not a chibo register, nor what chibo export register or chibo export office wrote; ask the"
        " office for one of these",
    ),
    errors.SourceFault.DAMAGED: Text(
        "tệp hỏng, bị cắt cụt hoặc bị sửa trên đường gửi; nhờ văn phòng gửi lại",
        "it is damaged, cut short, or was altered on its way; ask the office to send it again",
    ),
    errors.SourceFault.OVERSIZED: Text(
        "tệp chứa nhiều hơn mức chibo ghi ra (nén bất thường, hoặc có ô quá dài), không mở; nhờ văn"
        " phòng gửi lại",
        "it holds more than chibo writes (packed abnormally, or values too long) and is not opened;"
        " ask the office to send it again",
    ),
    errors.SourceFault.NEWER: Text(
        "tệp do bản chibo mới hơn ghi; hãy cập nhật chibo", "a newer chibo wrote it; update chibo"
    ),
    errors.SourceFault.OLDER: Text(
        "tệp do bản chibo cũ hơn ghi; nhờ văn phòng cập nhật chibo rồi gửi lại",
        "an older chibo wrote it; ask the office to update chibo and to send it again",
    ),
}
SENDING_SENTENCES: Mapping[type[ChiboError], Text] = {
    errors.ExportIncomplete: Text(
        "{path}: không phải bản xuất trọn vẹn của một sổ (thiếu: {missing}); nhờ văn phòng xuất"
        " lại bằng: chibo export register -o THƯ_MỤC.",
        "{path}: not the whole export of a register (missing: {missing}); ask the office to make"
        " it again with: chibo export register -o FOLDER.",
    ),
    errors.ListOfOthers: Text(
        "{path}: {list} không thuộc bản xuất của sổ; bỏ tệp ấy ra khỏi thư mục rồi nhận lại.",
        "{path}: {list} is no part of a register's export; take it out of the folder and merge"
        " again.",
    ),
    errors.OfficeUnusable: Text("{path}: {fault}.", "{path}: {fault}."),
    errors.BundleRefused: Text("{path}: {fault}.", "{path}: {fault}."),
    errors.EverythingWanted: Text(
        "{path}: tệp chỉ có những gì sau thao tác {since}, mà ở đây chưa nhận sổ của văn phòng này"
        " đến đó; nhờ văn phòng gửi tất cả: chibo export office -o TỆP.chibo (bỏ --since).",
        "{path}: it has only what came after operation {since}, and the office's register was not"
        " taken in that far; ask the office for everything: chibo export office -o F.chibo, without"
        " --since.",
    ),
    errors.SinceElsewhere: Text(
        "{path}: tệp bắt đầu sau thao tác {since}, mà ở đây đã nhận của {office} đến thao tác"
        " {operation}; nhờ văn phòng gửi: chibo export office --since {operation} -o TỆP.chibo.",
        "{path}: it begins after operation {since}, and {office} was taken in up to operation"
        " {operation}; ask the office for: chibo export office --since {operation} -o F.chibo.",
    ),
    errors.SinceUnknown: Text(
        "--since “{text}”: không phải số thao tác hay đầu mã nhật ký mà từ đó chứng minh được; xem:"
        " chibo log, hoặc bỏ --since để gửi tất cả.",
        "--since “{text}”: not the number, or the beginning of the hash, of an operation that can"
        " be proved from; see: chibo log, or leave --since out to send everything.",
    ),
}
