"""`chibo report … -o F.docx`: the document, its template, and what is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import docx
import pytest

from tests.output.word.reading import lines_of, template_saying, with_part
from tests.running.chibo import Chibo, Result

if TYPE_CHECKING:
    from pathlib import Path

MAIN = "wordprocessingml.document.main+xml"
TYPES = "[Content_Types].xml"


def lines(path: Path) -> list[str]:
    return lines_of(docx.Document(str(path)))


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A template in an office's own words."""
    path = tmp_path / "mau.docx"
    path.write_bytes(template_saying("Đạt {{ summary.met }}/{{ summary.officials }}").content)
    return path


@pytest.mark.parametrize(
    "words",
    [("month", "2024-01"), ("quarter", "2024-Q1"), ("half", "2024-H1"), ("year", "2024")],
    ids=" ".join,
)
def test_a_report_of_every_length_is_a_document(
    office: Chibo, tmp_path: Path, words: tuple[str, str]
) -> None:
    path = tmp_path / "q.docx"
    office.done("report", *words, "-o", path)
    assert lines(path)[0] == "BÁO CÁO"


def test_a_stretch_is_one_too(office: Chibo, tmp_path: Path) -> None:
    path = tmp_path / "q.docx"
    office.done("report", "quarter", "2023-Q4..2024-Q1", "-o", path)
    assert any(line.endswith(". Kết quả từng kỳ") for line in lines(path))


def test_of_its_own_accord_it_is_held_against_the_period_before(
    province: Chibo, tmp_path: Path
) -> None:
    path = tmp_path / "q.docx"
    province.done("report", "quarter", "2025-Q3", "-o", path)
    assert any(line.startswith("So với quý II/2025") for line in lines(path))
    province.done("report", "quarter", "2025-Q3", "--against", "last-year", "-o", path)
    assert any(line.startswith("So với quý III/2024") for line in lines(path))


def test_the_prose_says_what_the_json_says(province: Chibo, tmp_path: Path) -> None:
    path = tmp_path / "q.docx"
    province.done("report", "quarter", "2025-Q3", "-o", path)
    figures = province.done("report", "quarter", "2025-Q3", "--json").json["summary"]
    assert (
        "Kết quả: {met} đồng chí đạt; {unmet} đồng chí chưa đạt; {waived} đồng chí được miễn;"
        " {not_judged} đồng chí không xét; tỷ lệ đạt 85,29%.".format(**figures)
    ) in lines(path)
    assert figures["rate"] == 0.8529


def test_two_documents_of_the_same_facts_are_the_same_bytes(
    province: Chibo, tmp_path: Path
) -> None:
    first, second = tmp_path / "a.docx", tmp_path / "b.docx"
    for path in (first, second):
        province.done("report", "quarter", "2025-Q3", "-o", path)
    assert first.read_bytes() == second.read_bytes()


def test_the_template_is_handed_out_and_taken_back(office: Chibo, tmp_path: Path) -> None:
    template, plain, own = (tmp_path / name for name in ("mau.docx", "a.docx", "b.docx"))
    office.done("template", "report", "-o", template)
    assert "{{ opening }}" in lines(template)
    office.done("report", "quarter", "2024-Q1", "-o", plain)
    office.done("report", "quarter", "2024-Q1", "-o", own, "--template", template)
    assert lines(own) == lines(plain)


def test_the_template_is_a_document_alone(office: Chibo, tmp_path: Path) -> None:
    assert office("template", "báo cáo", "-o", tmp_path / "mau.xlsx").code == 2
    assert office("template", "report", "-o", tmp_path / "mau.docx", "--wide").code == 2
    english = office.done("template", "report", "-o", tmp_path / "mau.docx", "--lang", "en")
    assert english.out == ""
    assert "I. RESULTS" in lines(tmp_path / "mau.docx")


def test_an_offices_template_is_used(office: Chibo, tmp_path: Path, own: Path) -> None:
    path = tmp_path / "q.docx"
    office.done("report", "quarter", "2024-Q1", "-o", path, "--template", own)
    summary = office.done("report", "quarter", "2024-Q1", "--json").json["summary"]
    assert lines(path) == [f"Đạt {summary['met']}/{summary['officials']}"]


def test_a_template_makes_a_document_alone(office: Chibo, tmp_path: Path, own: Path) -> None:
    said = office("report", "quarter", "2024-Q1", "-o", tmp_path / "q.xlsx", "--template", own)
    assert (said.code, said.out) == (2, "")
    assert "--template" in said.err


def test_a_document_is_no_list(office: Chibo, tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    assert office("attend", "list", "-o", path) == Result(
        2, "", f"Lỗi: --output không nhận “{path}”; chọn: .json, .ndjson, .csv, .xlsx, .txt.\n"
    )
    assert office("report", "quarter", "2024-Q1", "-f", "docx").code == 2
    assert not path.exists()


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        ("wordprocessingml.template.main+xml", "(.dotx)"),
        ("ms-word.document.macroEnabled.main+xml", "(.docm)"),
        ("ms-word.template.macroEnabledTemplate.main+xml", "(.docm)"),
        ("spreadsheetml.sheet.main+xml", "không phải văn bản Word"),
    ],
)
def test_another_kind_of_word_file_is_told_what_to_do(
    office: Chibo, tmp_path: Path, kind: str, told: str
) -> None:
    path = tmp_path / "mau.docx"
    path.write_bytes(with_part(template_saying("{{ office }}"), TYPES, MAIN, kind).content)
    said = office("report", "quarter", "2024-Q1", "-o", tmp_path / "q.docx", "--template", path)
    assert (said.code, said.out) == (66, "")
    assert told in said.err
    assert "Word" in said.err
    assert not (tmp_path / "q.docx").exists()


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "(.doc)"),
        (b"", "không phải văn bản Word"),
        (b"PK\x03\x04 cut short", "không phải văn bản Word"),
        (bytes(6_000_000), "5 MB"),
    ],
    ids=["doc", "empty", "cut", "large"],
)
def test_what_is_no_document_is_refused(
    office: Chibo, tmp_path: Path, content: bytes, told: str
) -> None:
    path = tmp_path / "mau.docx"
    path.write_bytes(content)
    said = office("report", "quarter", "2024-Q1", "-o", tmp_path / "q.docx", "--template", path)
    assert (said.code, said.out) == (66, "")
    assert told in said.err


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{{ dia_chi }}", "có trường “dia_chi” mà báo cáo không có"),
        ("{{ office.upper() }}", "ở chỗ “.upper()”: mẫu chỉ được có trường"),
        ("{{ office", "trường viết sai hoặc thiếu dấu đóng"),
    ],
)
def test_a_template_that_cannot_be_filled_is_refused(
    office: Chibo, tmp_path: Path, text: str, told: str
) -> None:
    path = tmp_path / "mau.docx"
    path.write_bytes(template_saying(text).content)
    said = office("report", "quarter", "2024-Q1", "-o", tmp_path / "q.docx", "--template", path)
    assert (said.code, said.out) == (65, "")
    assert told in said.err
    assert not (tmp_path / "q.docx").exists()


def reported(chibo: Chibo, path: Path, *options: str) -> list[str]:
    chibo.done("report", "quarter", "2024-Q1", "-o", path, *options)
    return lines(path)


def test_the_register_keeps_an_offices_template_though_the_file_goes(
    office: Chibo, tmp_path: Path, own: Path
) -> None:
    path = tmp_path / "q.docx"
    said = office.done("db", "set", "report_template", own)
    assert said.out == "Đã đặt mẫu báo cáo: (trống) → mau.docx.\n"
    own.unlink()
    (line,) = reported(office, path)
    assert line.startswith("Đạt ")
    rows = office.done("db", "settings", "--json").json["rows"]
    assert {"key": "report_template", "value": "mau.docx"} in rows
    office.done("undo")
    assert reported(office, path)[0] == "BÁO CÁO"
    office.done("redo")
    assert reported(office, path) == [line]
    assert office.done("db", "check").out == ""


def test_a_template_is_taken_back_and_another_takes_its_place(
    office: Chibo, tmp_path: Path, own: Path
) -> None:
    path = tmp_path / "q.docx"
    office.done("db", "set", "report_template", own)
    own.write_bytes(template_saying("Kỳ {{ period }}").content)
    office.done("db", "set", "report_template", own)
    assert reported(office, path) == ["Kỳ quý I/2024"]
    office.done("db", "set", "report_template", own, "-n")
    office.done("db", "set", "report_template", "")
    assert reported(office, path)[0] == "BÁO CÁO"
    other = tmp_path / "khac.docx"
    other.write_bytes(template_saying("Khác").content)
    office.done("db", "set", "report_template", own)
    assert reported(office, path, "--template", str(other)) == ["Khác"]


@pytest.mark.parametrize(
    ("text", "code"),
    [("{{ dia_chi }}", 65), ("{{ office.upper() }}", 65), ("{{ details[0].rows[0].nme }}", 65)],
)
def test_what_cannot_be_filled_is_not_kept(
    office: Chibo, tmp_path: Path, text: str, code: int
) -> None:
    path = tmp_path / "mau.docx"
    path.write_bytes(template_saying(text).content)
    assert office("db", "set", "report_template", path).code == code
    assert office("db", "set", "report_template", tmp_path / "none.docx").code == 66
    rows = office.done("db", "settings", "--json").json["rows"]
    assert {"key": "report_template", "value": None} in rows


def test_the_template_that_ships_can_be_kept(office: Chibo, tmp_path: Path) -> None:
    template = tmp_path / "mau.docx"
    office.done("template", "report", "-o", template)
    office.done("db", "set", "report_template", template)
    assert reported(office, tmp_path / "q.docx")[0] == "BÁO CÁO"


def test_a_closed_report_is_made_from_the_template_it_was_closed_with(
    office: Chibo, tmp_path: Path, own: Path
) -> None:
    path = tmp_path / "q.docx"
    office.done("db", "set", "report_template", own)
    office.done("period", "close", "2024-Q1")
    (line,) = reported(office, path)
    own.write_bytes(template_saying("Kỳ {{ period }}").content)
    office.done("db", "set", "report_template", own)
    assert reported(office, path) == ["Kỳ quý I/2024"]
    assert reported(office, path, "--as-closed") == [line]
    office.done("db", "set", "report_template", "")
    assert reported(office, path, "--as-closed") == [line]
    assert reported(office, path, "--as-closed", "--anonymous") == [line]
    assert office.done("db", "check").out == ""


def test_a_report_closed_with_the_template_that_ships_keeps_that(
    office: Chibo, tmp_path: Path, own: Path
) -> None:
    path = tmp_path / "q.docx"
    office.done("period", "close", "2024-Q1")
    first = reported(office, path, "--as-closed")
    office.done("db", "set", "report_template", own)
    assert reported(office, path, "--as-closed") == first
    assert first[0] == "BÁO CÁO"


def test_the_template_goes_out_and_comes_back(office: Chibo, tmp_path: Path, own: Path) -> None:
    path, out = tmp_path / "q.docx", tmp_path / "out"
    office.done("db", "set", "report_template", own)
    said = reported(office, path)
    office.done("export", "register", "-o", out)
    again = Chibo(tmp_path / "again.db")
    again.done("init")
    again.done("import", out)
    assert reported(again, tmp_path / "again.docx") == said
