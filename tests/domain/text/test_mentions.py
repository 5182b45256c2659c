"""Where a text speaks of somebody."""

from __future__ import annotations

import pytest

from chibo_cli.domain.text.mentions import without


@pytest.mark.parametrize(
    ("name", "text", "left"),
    [
        ("Nguyễn Văn An", "đ/c Nguyễn Văn An dự", "đ/c [x] dự"),
        ("Nguyễn Văn An", "NGUYỄN VĂN AN, Nguyen Van An", "[x], [x]"),
        ("Nguyễn Văn An", "nguyen.van.an@tinh.vn", "[x]@tinh.vn"),
        ("Nguyễn Văn An", "bao-cao-nguyen_van_an.xlsx", "bao-cao-[x].xlsx"),
        ("Nguyễn Văn An", "(Nguyễn  Văn\nAn)", "([x])"),
        ("Nguyễn Văn An", "Nguye\u0302\u0303n Va\u0306n An", "[x]"),
        ("Nguyễn Văn An", "Nguyễn Văn Ân, Nguyễn Văn Anh", "Nguyễn Văn Ân, Nguyễn Văn Anh"),
        ("Nguyễn Văn An", "Nguyễn Văn, An Giang", "Nguyễn Văn, An Giang"),
        ("Nguyễn Văn An", "Văn An", "Văn An"),
        ("Trần Thị Hòa", "Trần Thị Hoà và Trần Thị Hóa", "[x] và Trần Thị Hóa"),
        ("Nguyen Van An", "Nguyễn Văn An", "[x]"),
        ("H'Hen Niê", "H’Hen Niê và H Hen Nie", "[x] và [x]"),
        ("An", "An dự, an toàn", "[x] dự, an toàn"),
        ("Đỗ Đức", "do duc", "[x]"),
        ("Nguyễn Văn An", "", ""),
    ],
)
def test_a_name_is_found_whole_marked_or_folded(name: str, text: str, left: str) -> None:
    assert without(text, [name], "[x]") == left
