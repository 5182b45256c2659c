"""`chibo remark`: the Board's words are kept with their period, shown with it, closed with it."""

from __future__ import annotations

import stat
import sys
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from tests.running.engines import registers

if TYPE_CHECKING:
    from pathlib import Path

    from tests.running.chibo import Chibo

QUARTER = "2024-Q1"


def _said(chibo: Chibo, *argv: str) -> list[tuple[object, ...]]:
    rows = chibo.done("remark", "show", *argv, "--json").json["rows"]
    return [tuple(row.values()) for row in rows]


def test_a_part_that_is_not_named_stays(office: Chibo) -> None:
    office.done("remark", "set", "quý", "I/2024", "--strengths", "Dự đủ.", "--proposals", "Khen.")
    office.done("remark", "set", QUARTER, "--shortcomings", "Muộn.", "--proposals", "")
    assert _said(office) == [(QUARTER, None, "Dự đủ.", "Muộn.", None)]
    office.done("undo")
    assert _said(office) == [(QUARTER, None, "Dự đủ.", None, "Khen.")]


def test_one_regulation_has_words_of_its_own(office: Chibo) -> None:
    office.done("rule", "preset", "19")
    office.done("remark", "set", QUARTER, "--strengths", "Của 258.", "--rule", "258")
    office.done("remark", "set", QUARTER, "--strengths", "Cả quý.")
    office.done("remark", "set", "2024", "--strengths", "Cả năm.")
    both = [(QUARTER, None, "Cả quý.", None, None), (QUARTER, "258-QĐ/TU", "Của 258.", None, None)]
    assert _said(office, QUARTER) == both
    assert _said(office, QUARTER, "--rule", "19") == both[:1]
    assert _said(office, QUARTER, "--rule", "258") == both
    assert len(_said(office)) == 3


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Ưu điểm: a\nb\n\nHạn chế:\n- c\n", ("a\nb", "- c", None)),
        ("I. ƯU ĐIỂM\r\na\r\n2. Hạn chế, khuyết điểm:\r\nc", ("a", "c", None)),
        ("# Strengths\na\n# Proposals\nd", ("a", None, "d")),
        ("Đề xuất, kiến nghị: Ưu điểm phát huy", (None, None, "Ưu điểm phát huy")),
        ("uu diem: a\nUu diem noi bat la b", ("a\nUu diem noi bat la b", None, None)),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_file_is_read_by_its_headings(
    office: Chibo, tmp_path: Path, text: str, parts: tuple[str | None, ...], encoding: str
) -> None:
    file = tmp_path / "nhan-xet.txt"
    file.write_bytes(text.encode(encoding))
    office.done("remark", "set", QUARTER, "--file", file)
    assert _said(office) == [(QUARTER, None, *parts)]


@pytest.mark.parametrize(
    ("argv", "code", "sentence"),
    [
        ((QUARTER,), 2, "--strengths"),
        ((QUARTER, "--strengths", "a", "--edit"), 2, "--edit"),
        (("quý V/2024", "--strengths", "a"), 2, "quý V/2024"),
        ((QUARTER, "--strengths", ""), 65, "không có gì thay đổi"),
        ((QUARTER, "--strengths", "a" * 2001), 65, "2.000"),
        ((QUARTER, "--strengths", "a", "--rule", "999"), 65, "999"),
        ((QUARTER, "--file", "khong-co.txt"), 66, "khong-co.txt"),
    ],
)
def test_what_cannot_be_said_is_refused(
    office: Chibo, argv: tuple[str, ...], code: int, sentence: str
) -> None:
    result = office("remark", "set", *argv)
    assert (result.code, sentence in result.err) == (code, True), result
    assert _said(office) == []


def test_words_under_no_heading_are_named(office: Chibo, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("Nhận xét quý I\nƯu điểm: a", encoding="utf-8")
    refused = office("remark", "set", QUARTER, "--file", file)
    assert refused.code == 65
    assert "“Nhận xét quý I”" in refused.err


@pytest.mark.skipif(sys.platform == "win32", reason="the editor here is a script of a shell")
def test_the_own_editor_shows_what_was_said(office: Chibo, tmp_path: Path) -> None:
    office.done("remark", "set", QUARTER, "--strengths", "cũ")
    editor = tmp_path / "my editor"
    editor.write_text('#!/bin/sh\nsed "s/cũ/mới/" "$1" > "$1.n" && mv "$1.n" "$1"\n')
    editor.chmod(editor.stat().st_mode | stat.S_IXUSR)
    result = office("remark", "set", QUARTER, "--edit", EDITOR=f"'{editor}'")
    assert (result.code, _said(office)) == (0, [(QUARTER, None, "mới", None, None)])
    missing = office("remark", "set", QUARTER, "--edit", EDITOR="khong-co-trinh-nay")
    assert missing.code == 2
    assert "EDITOR" in missing.err


def test_what_was_never_said_cannot_be_taken_back(office: Chibo) -> None:
    refused = office("remark", "clear", QUARTER)
    assert refused.code == 65
    assert "quý I/2024" in refused.err or QUARTER in refused.err
    office.done("remark", "set", QUARTER, "--strengths", "a")
    office.done("remark", "clear", QUARTER)
    assert _said(office) == []


def test_a_report_has_its_words(office: Chibo) -> None:
    office.done("remark", "set", QUARTER, "--strengths", "Dự đủ.")
    office.done("remark", "set", "2024", "--proposals", "Khen.")
    quarter = office.done("report", "quarter", QUARTER, "--json").json
    assert quarter["remarks"] == [
        {"regulation": None, "strengths": "Dự đủ.", "shortcomings": None, "proposals": None}
    ]
    year = office.done("report", "year", "2024", "--json").json
    assert year["remarks"][0]["proposals"] == "Khen."
    assert year["quarters"][0]["remarks"] == quarter["remarks"]
    assert "Dự đủ." in office.done("report", "quarter", QUARTER).out
    assert office.done("report", "quarter", QUARTER, "--anonymous", "--json").json["remarks"] == []


def test_a_closed_periods_words_stand(office: Chibo) -> None:
    office.done("remark", "set", QUARTER, "--strengths", "Dự đủ.")
    office.done("period", "close", QUARTER)
    assert office("remark", "set", QUARTER, "--strengths", "Khác.").code == 77
    assert office("remark", "clear", QUARTER).code == 77
    office.done("remark", "set", "2024", "--strengths", "Năm tốt.")
    office.done("remark", "set", "3/2024", "--strengths", "Tháng tốt.")
    assert office("period", "diff", QUARTER).code == 0
    adjusted = ("--adjust", "--reason", "sót")
    office.done("remark", "set", QUARTER, "--strengths", "Khác.", *adjusted)
    closed = office.done("report", "quarter", QUARTER, "--as-closed", "--json").json
    assert closed["remarks"][0]["strengths"] == "Dự đủ."
    differing = office("period", "diff", QUARTER, "--json")
    assert differing.code == 1
    assert [(row["item"], row["said"], row["says"]) for row in differing.json["rows"]] == [
        ("remark_strengths", "Dự đủ.", "Khác.")
    ]


def test_words_come_back_with_an_export(office: Chibo, tmp_path: Path) -> None:
    office.done("remark", "set", QUARTER, "--strengths", "a\nb", "--rule", "258")
    office.done("export", "register", "-o", tmp_path / "all")
    said = _said(office)
    registers.remove(office.db)
    office.done("init")
    office.done("import", tmp_path / "all")
    assert _said(office) == said
    assert office("db", "check").code == 0


def test_a_printed_report_has_its_words_whole(office: Chibo, tmp_path: Path) -> None:
    long = "Các đồng chí dự đầy đủ, ghi chép cẩn thận. " * 20
    office.done("remark", "set", QUARTER, "--strengths", f"{long}\nXong.", "--rule", "258")
    office.done("report", "quarter", QUARTER, "-o", tmp_path / "q.xlsx")
    lines = [
        str(row[0].value)
        for row in load_workbook(tmp_path / "q.xlsx").worksheets[0].iter_rows()
        if row[0].value is not None
    ]
    at = lines.index("Nhận xét của Ban về 258-QĐ/TU")
    assert " ".join(lines[at + 1 : lines.index("Xong.")]) == f"Ưu điểm: {long}".strip()
    assert all(len(line) < 200 for line in lines[at + 1 :])
