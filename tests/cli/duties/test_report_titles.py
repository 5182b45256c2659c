"""What a printed report is called: as its regulation says, else the office, else by its subject."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

import docx
import pytest
from openpyxl import load_workbook

from tests.output.html.reading import read
from tests.output.word.reading import lines_of
from tests.running.chibo import Chibo

if TYPE_CHECKING:
    from pathlib import Path

REGULATION, OFFICE = "Kết quả thực hiện Quy định 258", "Kết quả dự sinh hoạt của cấp ủy viên"
SUBJECT = "kết quả dự sinh hoạt chi bộ của đồng chí"
TOML = """
code = "9-QĐ/HU"
{title}

[[duty]]
kind = "attend"
period = "quarter"
minimum = 1
unit_kinds = ["cell"]
"""


def lines(path: Path) -> list[str]:
    """The texts of a printed report in any form, in lower case: headings stand in capitals."""
    match path.suffix:
        case ".docx":
            found = lines_of(docx.Document(str(path)))
        case ".html":
            found = [each.text for each in read(path.read_text(encoding="utf-8")).all("h1")]
        case _:
            rows = load_workbook(path).worksheets[0].iter_rows(values_only=True)
            found = [str(cell) for cell in chain.from_iterable(rows) if cell is not None]
    return [line.casefold() for line in found]


def printed(chibo: Chibo, path: Path, *words: str) -> list[str]:
    chibo.done("report", "quarter", "2024-Q1", "-o", path, *words)
    return lines(path)


def is_called(told: list[str], title: str) -> bool:
    return any(title.casefold() in line for line in told)


@pytest.fixture
def titled(office: Chibo) -> Chibo:
    """An office whose regulation says what its report is called."""
    office.done("db", "set", "title", OFFICE)
    office.done("rule", "edit", "258", "--report-title", REGULATION)
    return office


@pytest.mark.parametrize("name", ["q.xlsx", "q.docx", "q.html"])
def test_a_report_is_called_as_its_regulation_says(
    titled: Chibo, tmp_path: Path, name: str
) -> None:
    told = printed(titled, tmp_path / name)
    assert is_called(told, REGULATION)
    assert not is_called(told, OFFICE)


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Kết quả dự sinh hoạt", "báo cáo kết quả dự sinh hoạt quý I/2024 như sau"),
        ("KẾT QUẢ theo 258-QĐ/TU", "báo cáo KẾT QUẢ theo 258-QĐ/TU quý I/2024 như sau"),
        ("UBKT kiểm tra", "báo cáo UBKT kiểm tra quý I/2024 như sau"),
    ],
)
def test_within_a_sentence_a_title_begins_small_but_in_capitals(
    titled: Chibo, tmp_path: Path, title: str, said: str
) -> None:
    titled.done("rule", "edit", "258", "--report-title", title)
    path = tmp_path / "q.docx"
    titled.done("report", "quarter", "2024-Q1", "-o", path)
    assert any(said in line for line in lines_of(docx.Document(str(path))))


def test_taken_back_the_title_is_that_of_the_office(titled: Chibo, tmp_path: Path) -> None:
    titled.done("rule", "edit", "258", "--report-title", "")
    assert is_called(printed(titled, tmp_path / "q.docx"), OFFICE)


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("", OFFICE),
        (f'report_title = "{REGULATION}"', REGULATION),
        ('report_title = "Khác"', OFFICE),
    ],
    ids=["one says none", "both the same", "two titles"],
)
def test_a_report_on_two_regulations_bears_a_title_that_both_give_it(
    titled: Chibo, tmp_path: Path, title: str, said: str
) -> None:
    file = tmp_path / "9.toml"
    file.write_text(TOML.format(title=title), encoding="utf-8")
    titled.done("rule", "add", file)
    titled.done("assign", "add", "CB02", "C2", "--rule", "9-QĐ/HU", "--since", "1/1/2024")
    assert is_called(printed(titled, tmp_path / "q.docx"), said)
    narrowed = printed(titled, tmp_path / "r.docx", "--rule", "258")
    assert is_called(narrowed, REGULATION)


def test_a_closing_keeps_it_and_another_is_given_without_adjusting(
    titled: Chibo, tmp_path: Path
) -> None:
    titled.done("period", "close", "2024-Q1", "--yes")
    assert titled.done("period", "diff", "2024-Q1", "--json").json["rows"] == []
    titled.done("rule", "edit", "258", "--report-title", "Khác")
    assert is_called(printed(titled, tmp_path / "q.docx", "--as-closed"), REGULATION)
    (row,) = titled("period", "diff", "2024-Q1", "--json").json["rows"]
    assert row["operations"] == [titled.done("log", "--json").json["rows"][0]["id"]]
    assert (row["item"], row["said"], row["says"]) == ("title", REGULATION, "Khác")
    assert "258" in titled.done("why", "CB01", "2024-Q1").out
    titled.done("period", "reopen", "2024-Q1", "--reason", "đổi tên báo cáo")
    assert is_called(printed(titled, tmp_path / "r.docx"), "Khác")


def test_it_is_shown_and_carried_over(titled: Chibo, tmp_path: Path) -> None:
    assert f"Báo cáo mang tên: {REGULATION}\n" in titled.done("rule", "show", "258").out
    folder = tmp_path / "copy"
    titled.done("export", "register", "-o", folder)
    other = Chibo(tmp_path / "other.db")
    other.done("init")
    other.done("import", folder)
    assert other.done("rule", "show", "258", "--json").json["report_title"] == REGULATION
