"""All letters in one file: each on a page of its own, saying what it says in a file of its own."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING

import openpyxl
import pytest
from docx.oxml.ns import qn

from chibo_cli.domain.facts.named import Person
from chibo_cli.output.excel.letters import letters, letters_workbook
from chibo_cli.output.word.letters import letters_document
from tests.output.excel.test_letters import AN, reminders
from tests.output.printed import SETTINGS
from tests.output.samples import EN, VI
from tests.output.word.reading import lines_of, opened

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl.worksheet.worksheet import Worksheet

    from tests.running.chibo import Chibo

BINH = replace(
    AN, official_id=2, official=Person("CB02", "Trần <b>Thị</b> & {{ Bình }}", None, None)
)
NAMESAKES = [
    replace(AN, official_id=number, official=Person(None, f"Nguyễn Văn {'An' * 30}", None, None))
    for number in (3, 4)
]


def said(sheet: Worksheet) -> list[object]:
    return [cell.value for row in sheet.iter_rows() for cell in row if cell.value is not None]


def test_each_letter_is_on_a_page_of_its_own_in_one_document() -> None:
    content = letters_document(reminders(AN, BINH), SETTINGS, VI)
    assert content is not None
    document = opened(content)
    lines = lines_of(document)
    assert [line for line in lines if line.startswith("Kính gửi")] == [
        "Kính gửi: Đồng chí Nguyễn Văn An, Tỉnh ủy viên",
        "Kính gửi: Đồng chí Trần <b>Thị</b> & {{ Bình }}",
    ]
    breaks = [each for each in document.element.iter(qn("w:br")) if each.get(qn("w:type"))]
    assert len(breaks) == 1
    head, meetings, signature, *_ = document.tables
    assert head.rows[1].cells[0].text.split("\n") == [
        *("Số         -CV/BTCTU", "V/v nhắc dự sinh hoạt chi bộ quý II/2024"),
    ]
    assert [cell.text for cell in meetings.rows[1].cells] == [
        *("1", "05/06/2024", "19:00", "Chi bộ ấp 1, Xã Hòa Lạc", "Trường"),
    ]
    assert signature.rows[0].cells[0].text == "Nơi nhận:\n- Như trên,\n- Lưu."
    (one,) = letters(reminders(AN), SETTINGS, VI)
    sheet = openpyxl.load_workbook(io.BytesIO(one.content)).worksheets[0]
    in_a_file = " ".join(map(str, said(sheet)))
    first = lines[: len(lines) // 2]
    assert all(line in in_a_file for line in first)


def test_all_letters_are_sheets_of_one_workbook() -> None:
    content = letters_workbook(reminders(AN, BINH, *NAMESAKES), SETTINGS, VI)
    assert content is not None
    book = openpyxl.load_workbook(io.BytesIO(content))
    assert book.sheetnames == [
        *("CB01-nguyen-van-an", "CB02-tran-bthi-b--binh"),
        *("nguyen-van-anananananananan", "nguyen-van-anananananananan-2"),
    ]
    assert all(len(name) <= 31 for name in book.sheetnames)
    (one,) = letters(reminders(AN), SETTINGS, VI)
    assert said(book.worksheets[0]) == said(openpyxl.load_workbook(io.BytesIO(one.content)).active)  # type: ignore[arg-type]  # a sheet
    assert all(sheet.page_setup.fitToHeight == 1 for sheet in book.worksheets)


@pytest.mark.parametrize("words", [VI, EN], ids=["vi", "en"])
def test_the_same_reminders_give_the_same_bytes(words: object) -> None:
    made = [letters_document(reminders(AN, BINH), SETTINGS, words) for _ in range(2)]  # type: ignore[arg-type]  # words
    assert made[0] == made[1]


def test_nobody_to_write_to_is_no_file() -> None:
    assert letters_document(reminders(), SETTINGS, VI) is None
    assert letters_workbook(reminders(), SETTINGS, VI) is None


def test_one_file_takes_the_place_of_a_folder(office: Chibo, tmp_path: Path) -> None:
    together, sheets, folder = tmp_path / "thu.docx", tmp_path / "thu.xlsx", tmp_path / "thu"
    office.done("remind", "-o", folder)
    count = len(list(folder.iterdir()))
    assert count
    told = office.done("remind", "-o", together)
    assert told.err.startswith(f"Đã ghi {together}.\n")
    lines = lines_of(opened(together.read_bytes()))
    assert sum(line.startswith("Kính gửi") for line in lines) == count
    office.done("remind", "--letters", "-o", sheets)
    assert len(openpyxl.load_workbook(sheets).sheetnames) == count
    assert office("remind", "--letters").code == 2
    assert office("remind", "--letters", "-o", tmp_path / "thu.json").code == 2


def test_nobody_to_remind_leaves_no_file(office: Chibo, tmp_path: Path) -> None:
    path = tmp_path / "thu.docx"
    office.done("remind", "2023-Q1", "-o", path)
    assert not path.exists()
