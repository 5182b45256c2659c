from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest

from chibo_cli.cli.run.errors import sentence
from chibo_cli.intake.sheets import read_sheets
from chibo_cli.messages.errors.refusals import ChiboError, Failure, FileUnreadable, QuotesUnbalanced
from chibo_cli.messages.text import Language
from chibo_cli.messages.words import Words

if TYPE_CHECKING:
    from pathlib import Path

    from chibo_cli.domain.lists.lists import Cell

HEADERS = ["Mã", "Họ và tên", "Chức vụ"]
ROW = ["CB01", "Đặng Thị Thuỷ Ngà", "Ủy viên Ban Thường vụ"]
TONES = "\u0300\u0309\u0303\u0301\u0323"


def read(folder: Path, content: bytes | str, name: str = "list.csv") -> list[list[Cell]]:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    (sheet,) = read_sheets(path)
    assert (sheet.file, sheet.name) == (name, "")
    return [list(row) for row in sheet.rows]


def refusal(folder: Path, content: bytes, name: str = "list.csv") -> str:
    path = folder / name
    path.write_bytes(content)
    with pytest.raises(ChiboError) as refused:
        read_sheets(path)
    assert refused.value.failure is Failure.INPUT_UNREADABLE
    return sentence(refused.value, Words(Language.VI))


def vietnamese_windows(text: str) -> bytes:
    """As Vietnamese Windows writes it: letters, each tone a mark of its own after its letter."""
    written = []
    for letter in unicodedata.normalize("NFC", text):
        marks = unicodedata.normalize("NFD", letter)
        bare = "".join(mark for mark in marks if mark not in TONES)
        tone = "".join(mark for mark in marks if mark in TONES)
        written.append(unicodedata.normalize("NFC", bare) + tone)
    return "".join(written).encode("cp1258")


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le with a mark", "utf-16-be with a mark"]
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_any_unicode_is_read(tmp_path: Path, encoding: str, line_end: str) -> None:
    text = line_end.join([",".join(HEADERS), ",".join(ROW), ""])
    codec, _, marked = encoding.partition(" ")
    content = (f"\ufeff{text}" if marked else text).encode(codec)
    assert read(tmp_path, content) == [HEADERS, ROW]


def test_the_vietnamese_windows_code_page_is_read(tmp_path: Path) -> None:
    text = "\r\n".join([";".join(HEADERS), ";".join(ROW), ""])
    content = vietnamese_windows(text)
    with pytest.raises(UnicodeDecodeError):
        content.decode()
    assert read(tmp_path, content) == [HEADERS, ROW]


def test_decomposed_letters_are_composed(tmp_path: Path) -> None:
    content = unicodedata.normalize("NFD", "\n".join([",".join(HEADERS), ",".join(ROW)]))
    assert read(tmp_path, content) == [HEADERS, ROW]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"], ids=["comma", "semicolon", "tab"])
def test_any_delimiter_is_told_from_the_first_row(tmp_path: Path, delimiter: str) -> None:
    others = [each for each in ",;\t" if each != delimiter]
    row = [f"a{others[0]}b", f"c{others[1]}d", "e f"]
    text = "\n".join(delimiter.join(cells) for cells in (HEADERS, row))
    assert read(tmp_path, text) == [HEADERS, row]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"], ids=["comma", "semicolon", "tab"])
def test_headers_of_two_lines_hide_no_delimiter(tmp_path: Path, delimiter: str) -> None:
    text = delimiter.join(['"Họ và tên\n(đồng chí)"', '"Chức vụ, cơ quan;\nđơn vị"', "Mã"])
    assert read(tmp_path, f"{text}\n") == [
        ["Họ và tên\n(đồng chí)", "Chức vụ, cơ quan;\nđơn vị", "Mã"]
    ]


def test_quoted_cells_keep_delimiters_quotes_and_lines(tmp_path: Path) -> None:
    text = 'name,strengths\r\nAn,"Rõ, đúng giờ\r\n""tốt"""\r\nBình,x\r\n'
    assert read(tmp_path, text) == [
        ["name", "strengths"],
        ["An", 'Rõ, đúng giờ\r\n"tốt"'],
        ["Bình", "x"],
    ]


def test_blank_lines_and_short_rows_keep_their_place(tmp_path: Path) -> None:
    assert read(tmp_path, "name,code\n\nAn\n,,,\nBình,CB02\n") == [
        ["name", "code"],
        [],
        ["An"],
        ["", "", "", ""],
        ["Bình", "CB02"],
    ]


def test_an_empty_file_has_no_rows(tmp_path: Path) -> None:
    assert read(tmp_path, "") == []
    assert read(tmp_path, "\ufeff") == []


@pytest.mark.parametrize("name", ["list.csv", "LIST.CSV", "list.txt", "list"])
def test_what_is_no_workbook_is_read_as_csv(tmp_path: Path, name: str) -> None:
    assert read(tmp_path, "name,code\n", name) == [["name", "code"]]


@pytest.mark.parametrize(
    "content",
    [
        pytest.param("name\nAn\n".encode("utf-16-le"), id="UTF-16 without a mark"),
        pytest.param(b"\xff\xfen\x00a\x00m", id="UTF-16 cut short"),
        pytest.param(b"name\x00code", id="a null"),
        pytest.param(b"PK\x03\x04\x14\x00\x00\x00", id="a workbook in disguise"),
        pytest.param(b"\x81\x8d\xd2", id="no letters of any page"),
        pytest.param(b'name\n"' + b"x" * 1_000_001 + b'"', id="an endless cell"),
    ],
)
def test_what_is_no_text_is_refused_in_one_line(tmp_path: Path, content: bytes) -> None:
    reason = refusal(tmp_path, content)
    assert str(tmp_path / "list.csv") in reason
    assert "\n" not in reason


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param('code,name\nA,An\nB,"Ba\nC,Cúc\n', 3, id="never closed"),
        pytest.param('code,name\nA,"An" Nam\n', 2, id="closed too early"),
        pytest.param('code,"name\nA,An\n', 1, id="in the header"),
    ],
)
def test_a_quote_that_would_swallow_rows_is_refused(tmp_path: Path, text: str, line: int) -> None:
    path = tmp_path / "list.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(QuotesUnbalanced) as refused:
        read_sheets(path)
    assert refused.value.line == line


@pytest.mark.parametrize("name", ["list.csv", "list.xlsx"])
def test_a_missing_file_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(FileUnreadable) as refused:
        read_sheets(tmp_path / name)
    assert refused.value.reason == "No such file or directory"


@pytest.mark.parametrize("name", ["list.csv", "list.xlsx"])
def test_a_folder_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    with pytest.raises(FileUnreadable) as refused:
        read_sheets(tmp_path / name)
    assert refused.value.reason
