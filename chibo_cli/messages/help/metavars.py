"""What stands for a value in usage and help, in the language of the screen."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from chibo_cli.messages.text import Language

if TYPE_CHECKING:
    from collections.abc import Mapping

# Commands write them in English, by which completion knows what may stand there.
VIETNAMESE: Mapping[str, str] = {
    "ACCOUNT": "TÀI_KHOẢN",
    "ADDRESS": "ĐỊA_CHỈ",
    "CELL": "CHI_BỘ",
    "CODE": "MÃ",
    "COLUMN": "CỘT",
    "DATE": "NGÀY",
    "DIR": "THƯ_MỤC",
    "F": "TỆP",
    "FILE": "TỆP",
    "HASH": "MÃ_NHẬT_KÝ",
    "HEADER": "TIÊU_ĐỀ",
    "ID": "SỐ",
    "KEY": "THIẾT_LẬP",
    "KIND": "LOẠI",
    "MONTH": "THÁNG",
    "N": "SỐ",
    "NAME": "TÊN",
    "NO": "SỐ_HIỆU",
    "OFFICE": "VĂN_PHÒNG",
    "OFFICIAL": "ĐỒNG_CHÍ",
    "OUT": "TỆP",
    "PARENT": "CẤP_TRÊN",
    "PATTERN": "NGÀY_SINH_HOẠT",
    "PERIOD": "KỲ",
    "SECOND": "HỒ_SƠ_THỨ_HAI",
    "SECONDS": "GIÂY",
    "STATUS": "TRẠNG_THÁI",
    "TAG": "NHÃN",
    "TEXT": "NỘI_DUNG",
    "TIME": "GIỜ",
    "TOPIC": "TRANG",
    "UNIT": "ĐƠN_VỊ",
    "VALUE": "GIÁ_TRỊ",
    "VERDICT": "KẾT_QUẢ",
}


def metavar_in(text: str, language: Language) -> str:
    """The text with each such word in that language: `[FILE.toml]`, `CELL=UNIT`, `ID | --all`."""
    if language is Language.EN:
        return text
    return re.sub(r"\b[A-Z]+\b", lambda found: VIETNAMESE.get(found[0], found[0]), text)
