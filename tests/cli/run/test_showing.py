"""Results to stdout or a file, notices to stderr, and a dry run that leaves every byte."""

from __future__ import annotations

import csv
import io
import json
import os
from itertools import product
from typing import TYPE_CHECKING

import pytest

from tests.running.chibo import Chibo, Result

if TYPE_CHECKING:
    from pathlib import Path

WRITING = [
    ("import", "don-vi.csv"),
    ("unit", "add", "Chi bộ ấp 3", "-p", "X01"),
    ("unit", "move", "C1", "X02", "--on", "1/3/2024"),
    ("unit", "rename", "C1", "Chi bộ ấp Hòa", "--on", "1/3/2024"),
    ("official", "add", "Lê Văn Đức"),
    ("official", "leave", "CB01", "--on", "1/4/2024"),
    ("rule", "preset", "776"),
    ("assign", "add", "CB01", "X02", "--since", "1/4/2024"),
    ("assign", "end", "1", "--on", "1/4/2024"),
    ("assign", "replace", "1", "--official", "CB02", "--on", "1/4/2024"),
    ("attend", "add", "CB01", "C1", "--recommend", "Sửa nhà văn hóa", "--score", "80"),
    ("attend", "remove", "1"),
    ("waive", "add", "CB01", "--since", "1/4/2024", "--reason", "ốm"),
    ("waive", "remove", "1"),
]
LISTS = [
    *(("unit", "list"), ("official", "list"), ("rule", "list"), ("rule", "preset")),
    *(("assign", "list"), ("attend", "list"), ("waive", "list")),
]
_LIST, _REPORT, _TEXT = ("unit", "list"), ("report", "quarter"), ("why", "CB01")


@pytest.fixture(scope="module")
def busy_register(tmp_path_factory: pytest.TempPathFactory, office_register: Path) -> Path:
    """The office's register with an attendance and a waiver."""
    office = Chibo.at_copy_of(office_register, tmp_path_factory.mktemp("busy"))
    office.done("attend", "add", "CB01", "C1", "--on", "5/2/2024")
    office.done("waive", "add", "CB02", "--since", "1/1/2024", "--reason", "ốm")
    return office.db


@pytest.fixture
def clerk(tmp_path: Path, busy_register: Path) -> Chibo:
    return Chibo.at_copy_of(busy_register, tmp_path)


@pytest.mark.parametrize("argv", WRITING, ids=lambda argv: " ".join(argv[:2]))
def test_a_dry_run_answers_the_same_and_leaves_every_byte(
    clerk: Chibo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, argv: tuple[str, ...]
) -> None:
    if argv[0] == "import":
        (tmp_path / argv[1]).write_text("code,name,kind\nX03,Xã Tân Phú,xã\n", encoding="utf-8")
        monkeypatch.chdir(tmp_path)
    before = clerk.kept()
    rehearsed = clerk.done(*argv, "--dry-run")
    assert clerk.kept() == before
    done = clerk.done(*argv)
    assert rehearsed.out == f"(thử, không ghi) {done.out}"
    assert rehearsed.err == done.err
    assert clerk.kept() != before


def test_a_new_regulation_is_rehearsed_too(clerk: Chibo, tmp_path: Path) -> None:
    rule = tmp_path / "x.toml"
    rule.write_text('code = "9-QĐ/HU"', encoding="utf-8")
    before = clerk.kept()
    assert clerk.done("rule", "add", rule, "-n").out == (
        "(thử, không ghi) Đã thêm quy định 9-QĐ/HU: 0 nghĩa vụ.\n"
    )
    assert clerk.kept() == before


@pytest.mark.parametrize("argv", LISTS, ids=" ".join)
def test_a_list_is_the_same_in_every_form(clerk: Chibo, argv: tuple[str, ...]) -> None:
    listed = clerk.done(*argv, "--json").json
    totals = ["summary"] if argv[0] == "attend" else []
    assert list(listed) == ["schema", *totals, "rows"]
    assert listed["schema"] == f"chibo.{'preset' if argv[-1] == 'preset' else argv[0]}/1"
    lines = clerk.done(*argv, "-f", "ndjson").out.splitlines()
    assert [json.loads(line) for line in lines] == listed["rows"]
    heads, *rows = csv.reader(io.StringIO(clerk.done(*argv, "-f", "csv").out))
    assert heads == list(listed["rows"][0])
    assert len(rows) == len(listed["rows"])
    plain = clerk.done(*argv)
    assert len(plain.out.splitlines()) == len(rows) + 1 + len(totals)
    assert not any(line.endswith(" ") for line in plain.out.splitlines())
    assert clerk.done(*argv, "-f", "table").out.strip()


def test_a_form_is_named_in_more_than_one_way(clerk: Chibo) -> None:
    for form in ("json", "plain"):
        shown = clerk.done("unit", "list", "--format", form)
        assert shown == clerk.done("unit", "list", *(["--json"] if form == "json" else []))


def test_a_list_goes_into_a_file_and_says_so_on_stderr(clerk: Chibo, tmp_path: Path) -> None:
    for name, form in (
        ("a.csv", "csv"),
        ("a.json", "json"),
        ("a.ndjson", "ndjson"),
        ("a", "plain"),
    ):
        target = tmp_path / name
        assert clerk("unit", "list", "-o", target) == Result(0, "", f"Đã ghi {target}.\n")
        shown = clerk.done("unit", "list", "-f", form).out
        assert target.read_text(encoding="utf-8") == shown
    assert clerk("unit", "list", "-o", target, "-q") == Result(0, "", "")
    assert clerk("unit", "list", "-o", target, CHIBO_LANG="en").err == f"Wrote {target}.\n"


def test_a_form_named_wins_over_the_name_of_the_file(clerk: Chibo, tmp_path: Path) -> None:
    clerk.done("unit", "list", "--json", "-o", tmp_path / "a.csv")
    assert json.loads((tmp_path / "a.csv").read_text(encoding="utf-8"))["schema"] == "chibo.unit/1"


@pytest.mark.parametrize(
    ("argv", "suffix"),
    [
        *product((_LIST, _REPORT, _TEXT), (".xls", ".PDF", ".doc")),
        *product((_LIST, _TEXT), (".docx", ".html")),
    ],
)
def test_no_text_goes_under_the_name_of_an_office_document(
    clerk: Chibo, tmp_path: Path, argv: tuple[str, ...], suffix: str
) -> None:
    output = tmp_path / f"a{suffix}"
    refused = clerk(*argv, "-o", output)
    assert (refused.code, refused.out) == (2, "")
    assert refused.err.startswith(f"Lỗi: --output không nhận “{output}”; chọn: .")
    assert not output.exists()
    assert clerk(*argv, "-o", output, "-f", "json").code == 0


@pytest.mark.parametrize("argv", [_LIST, _REPORT, _TEXT])
def test_a_file_that_cannot_be_written_is_told(
    clerk: Chibo, tmp_path: Path, argv: tuple[str, ...]
) -> None:
    missing = tmp_path / "khong-co" / "a.json"
    assert clerk(*argv, "-o", missing) == Result(
        73,
        "",
        f"Lỗi: không ghi được {missing}: không có tệp hay thư mục này; tệp cũ (nếu có) vẫn"
        " nguyên.\n",
    )
    assert clerk(*argv, "-o", tmp_path / "khong-co" / "a.json", CHIBO_LANG="en") == Result(
        73,
        "",
        f"Error: cannot write {missing}: no such file or folder; what stood there still stands.\n",
    )
    folder = tmp_path / "thu-muc"
    folder.mkdir()
    assert clerk(*argv, "-o", folder) == Result(
        73,
        "",
        f"Lỗi: không ghi được {folder}: đây là thư mục, không phải tệp; tệp cũ (nếu có) vẫn"
        " nguyên.\n",
    )


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is read-only to the superuser"
)
def test_a_read_only_file_stands(clerk: Chibo, tmp_path: Path) -> None:
    target = tmp_path / "a.csv"
    target.write_text("cũ", encoding="utf-8")
    target.chmod(0o400)
    refused = clerk("unit", "list", "-o", target)
    assert (refused.code, refused.out) == (73, "")
    assert target.read_text(encoding="utf-8") == "cũ"


def test_nothing_a_person_wrote_acts_on_the_screen_or_in_a_sheet(clerk: Chibo) -> None:
    clerk.done("unit", "add", "=HYPERLINK(1)[red]{0}", "--code", "Z9", "-p", "X01")
    assert "(thử" not in clerk.done("unit", "list").out
    assert "=HYPERLINK(1)[red]{0}" in clerk.done("unit", "list", "-f", "table").out
    assert "'=HYPERLINK(1)[red]{0}" in clerk.done("unit", "list", "-f", "csv").out
    answer = clerk.done("unit", "rename", "Z9", "{x}", "--on", "1/5/2024").out
    assert answer == "Từ 01/05/2024, =HYPERLINK(1)[red]{0} mang tên {x}.\n"


@pytest.mark.parametrize("form", ["quarter.json", "quarter.csv"])
def test_a_register_is_never_replaced_by_a_report(office: Chibo, form: str) -> None:
    copy, target = office.db.with_name("copy.db"), office.db.with_name(form)
    office.done("db", "backup", "-o", copy)
    target.write_bytes(copy.read_bytes())
    for path in (each for each in (office.db, copy, target) if each.exists()):
        before = path.read_bytes()
        refused = office("report", "quarter", "2024-Q1", "-o", path)
        assert (refused.code, refused.out) == (73, "")
        assert "đây là một sổ" in refused.err
        assert path.read_bytes() == before
