"""Why what an office sends in place of its register is not taken, and what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.merging import errors
from chibo_cli.messages.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from chibo_cli.domain.failures import ChiboError

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
}
