"""`chibo guide`: the manual, found as a clerk calls its pages."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from rich.console import Console

from chibo_cli.messages.guide import TOPICS, pages
from chibo_cli.messages.text import Language
from chibo_cli.output.register.guide import page_markdown
from tests.running.chibo import Chibo, Result

CLERK = Chibo(Path("none.db"))
ENGLISH = Chibo(Path("none.db"), language="en")


def test_without_a_topic_the_pages_are_listed() -> None:
    lines = CLERK.done("guide").out.splitlines()
    assert re.split(r"  +", lines[0]) == ["Số", "Trang", "Tiêu đề", "Nội dung"]
    assert re.split(r"  +", lines[1])[:3] == ["1", "ngay-dau", "Ngày đầu"]
    assert len(lines) == 1 + len(TOPICS)


def test_the_list_in_english() -> None:
    rows = ENGLISH.done("guide", "--json").json["rows"]
    about = "Make the register, choose the regulation, enter units, officials and assignments."
    assert rows[0] == {"id": 1, "topic": "first-day", "title": "First day", "about": about}


@pytest.mark.parametrize(
    "words",
    [
        ("nhap-lieu",),
        ("nhập", "liệu"),
        ("Nhập liệu",),
        ("NHAPLIEU",),
        ("2",),
        ("nhap",),
        ("nh",),
        ("entering",),
    ],
    ids=" ".join,
)
def test_a_page_is_found_as_it_is_called(words: tuple[str, ...]) -> None:
    shown = CLERK.done("guide", *words).out
    assert shown.startswith("Nhập liệu\n=========\n")
    assert "\n    chibo attend add CB01 C01 --on 5/2/2026\n" in shown
    assert "`" not in shown


def test_a_vietnamese_topic_finds_the_english_page() -> None:
    assert ENGLISH.done("guide", "nhap-lieu").out.startswith("Entering\n========\n")


def test_an_unknown_page_is_refused_with_those_near_it() -> None:
    assert CLERK("guide", "sao", "lui") == Result(
        65,
        "",
        "Lỗi: không tìm thấy trang cẩm nang “sao lui”; xem: chibo guide."
        " Có phải: Sao lưu (sao-luu)?\n",
    )
    assert ENGLISH("guide", "x") == Result(
        65, "", "Error: no page of the manual “x”; see: chibo guide.\n"
    )


def test_a_beginning_that_several_share_is_refused() -> None:
    assert CLERK("guide", "s") == Result(
        65,
        "",
        "Lỗi: “s” có thể là nhiều trang cẩm nang; hãy ghi mã hoặc ghi rõ hơn:\n"
        "  sap-nhap         Sáp nhập, chia, kết thúc đơn vị\n"
        "  sua-sai          Sửa sai\n"
        "  sao-luu          Sao lưu\n"
        "  so-tren-may-chu  Sổ trên máy chủ\n",
    )


def test_a_page_goes_to_a_file_or_another_program(tmp_path: Path) -> None:
    target = tmp_path / "trang.txt"
    CLERK.done("guide", "chot", "-o", target)
    assert target.read_text(encoding="utf-8") == CLERK.done("guide", "chot").out
    (row,) = CLERK.done("guide", "chot", "--json").json["rows"]
    assert row["text"].startswith("# Chốt sổ\n")


@pytest.mark.parametrize("language", list(Language))
def test_every_page_is_drawn_on_a_terminal(language: Language) -> None:
    for page in pages(language):
        screen = Console(width=100, record=True, file=io.StringIO())
        screen.print(page_markdown(page.text))
        drawn = screen.export_text()
        assert page.title in drawn
        assert "```" not in drawn
        assert "chibo " in drawn
