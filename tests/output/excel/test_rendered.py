"""The workbook as LibreOffice prints it: headers repeat, nothing is lost, the signature is whole.

`CHIBO_LONG=1` renders 40, 300 and 600 officials too; the pictures to be looked at are made by
`python -m tests.output.excel.rendering FOLDER`.
"""

from __future__ import annotations

import pytest

from tests.output.excel.rendering import MISSING, REASON, page_texts, printed, rendered
from tests.output.printed import LONG_NAME, LONG_UNIT
from tests.running.examples import LONG

pytestmark = [pytest.mark.skipif(bool(MISSING), reason=REASON), pytest.mark.slow]
COUNTS = (5, 40, 300, 600) if LONG else (5,)


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[int, list[str]]:
    """The text of every page by how many officials there are."""
    workbooks = {f"of-{count}": printed(count) for count in COUNTS}
    files = rendered(workbooks, tmp_path_factory.mktemp("rendered"))
    return {count: page_texts(pdf) for count, pdf in zip(COUNTS, files, strict=True)}


@pytest.mark.parametrize("count", COUNTS)
def test_every_page_has_its_number_and_a_header(pages: dict[int, list[str]], count: int) -> None:
    told = pages[count]
    for number, page in enumerate(told, start=1):
        assert f"Trang {number}/{len(told)}" in page
        assert ("STT" in page or "Mục" in page) is not ("BIỂU ĐỒ" in page)  # which stands alone
    assert sum("BIỂU ĐỒ" in page for page in told) == (count > 6)


@pytest.mark.parametrize("count", COUNTS)
def test_the_signature_stands_whole_below_the_total(
    pages: dict[int, list[str]], count: int
) -> None:
    (signed,) = [page for page in pages[count] if "Nơi nhận:" in page]
    order = ("Tổng cộng", "Nơi nhận:", "K/T TRƯỞNG BAN", "PHÓ TRƯỞNG BAN", "- Lưu.")
    assert all(told in signed for told in order)
    assert signed.index("Tổng cộng") < signed.index("Nơi nhận:") < signed.index("- Lưu.")
    first = pages[count][0]
    assert "TỈNH ỦY BÌNH TÂN GIANG" in first
    assert "ĐẢNG CỘNG SẢN VIỆT NAM" in first


@pytest.mark.parametrize("count", COUNTS)
def test_long_names_are_printed_to_their_last_word(pages: dict[int, list[str]], count: int) -> None:
    assert len(LONG_NAME) == len(LONG_UNIT) - 2 == 60
    words = " ".join(pages[count]).split()
    details = sum(number % 2 for number in range(count))
    assert words.count("Thư") >= details  # the line of the name's end, on Chi tiết and more
    assert words.count("Hà") + sum(word.startswith("Hà(") for word in words) >= details
