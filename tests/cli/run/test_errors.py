"""Registers that cannot be used, names that fit nobody: a code, a sentence, never a traceback."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from tests.running.chibo import Chibo, Result

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

COMMANDS = [
    *(("unit", "list"), ("report", "quarter", "--json"), ("check",), ("why", "CB01")),
    *(("attend", "add", "CB01", "C1"), ("waive", "remove", "1", "-n")),
]


def missing(path: Path) -> None:
    path.unlink()


def empty(path: Path) -> None:
    path.write_bytes(b"")


def text(path: Path) -> None:
    path.write_text("Danh sách đồng chí\n", encoding="utf-8")


def foreign(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE contact (name TEXT)")
        other.commit()


def newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as register:
        register.execute("PRAGMA user_version = 999")
        register.commit()


def cut_short(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])


def overwritten(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[:4096] + b"\xff" * (len(content) - 4096))


def folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


FAULTS: dict[str, tuple[Callable[[Path], None], str, str]] = {
    "missing": (
        missing,
        (
            "chưa có sổ ở đó; tạo sổ mới bằng: chibo init, hoặc lấy lại từ bản sao lưu bằng: chibo"
            " db restore TỆP"
        ),
        (
            "no register is there; make one with: chibo init, or bring one back from a backup with:"
            " chibo db restore FILE"
        ),
    ),
    "empty": (
        empty,
        "tệp rỗng, không phải sổ chibo; chọn tệp khác bằng --db",
        "the file is empty, not a chibo register; name another with --db",
    ),
    "text": (
        text,
        "tệp này không phải sổ chibo; chọn tệp khác bằng --db",
        "the file is not a chibo register; name another with --db",
    ),
    "another program's": (
        foreign,
        "đây là dữ liệu của chương trình khác, không phải sổ chibo; chọn tệp khác bằng --db",
        "it belongs to another program, not to chibo; name another with --db",
    ),
    "newer": (
        newer,
        "sổ do bản chibo mới hơn ghi; hãy cập nhật chibo",
        "a newer chibo wrote it; update chibo",
    ),
    "cut short": (
        cut_short,
        "tệp bị hỏng hoặc bị cắt cụt; giữ nguyên tệp và lấy bản sao lưu",
        "the file is damaged or cut short; keep it as it is and turn to a backup",
    ),
    "overwritten": (
        overwritten,
        "tệp bị hỏng hoặc bị cắt cụt; giữ nguyên tệp và lấy bản sao lưu",
        "the file is damaged or cut short; keep it as it is and turn to a backup",
    ),
    "a folder": (
        folder,
        "đây là thư mục, không phải tệp sổ; chọn tệp bằng --db",
        "it is a folder, not a register; name a file with --db",
    ),
}


def content(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


@pytest.mark.sqlite
@pytest.mark.parametrize("fault", FAULTS)
def test_a_register_that_cannot_be_used_is_left_alone_and_told(office: Chibo, fault: str) -> None:
    spoil, vi, en = FAULTS[fault]
    spoil(office.db)
    spoilt = content(office.db)
    for argv in COMMANDS:
        assert office(*argv) == Result(78, "", f"Lỗi: {office.db}: {vi}.\n"), argv
    assert office("unit", "list", CHIBO_LANG="en") == Result(78, "", f"Error: {office.db}: {en}.\n")
    assert content(office.db) == spoilt


@pytest.mark.sqlite
@pytest.mark.parametrize("fault", [fault for fault in FAULTS if fault != "missing"])
def test_init_never_replaces_what_stands(office: Chibo, fault: str) -> None:
    FAULTS[fault][0](office.db)
    spoilt = content(office.db)
    assert office("init") == Result(
        65, "", f"Lỗi: {office.db} đã có; không ghi đè. Chọn nơi khác bằng --db.\n"
    )
    assert content(office.db) == spoilt


@pytest.mark.parametrize(
    "argv",
    [
        ("attend", "add", "không ai", "C1"),
        ("attend", "add", "CB01", "không đâu"),
        ("attend", "add", "CB01", "C1", "--on", "30/2/2024"),
        ("attend", "list", "--official", "%"),
        ("attend", "list", "--unit", "'; DROP TABLE unit; --"),
        ("unit", "list", "--under", ","),
        ("unit", "show", "_"),
        ("unit", "show", "a" * 5000),
        ("official", "add", "b" * 5000),
        ("official", "show", ""),
        ("official", "show", "\x00"),
        ("why", "đ/c"),
        ("why", "CB01", "2024-Q1", "--as-of", "31/4/2024"),
        ("report", "quarter", "--rule", "không"),
        ("report", "quarter", "--under", "\ud800"),
        ("assign", "list", "--official", "Nguyễn Văn A"),
        ("rule", "show", "-"),
        ("unit", "list", "--kind", "làng xã"),
        ("unit", "list", "--on", "0/0/0000"),
        ("check", "2024-01"),
    ],
    ids=lambda argv: " ".join(argv).encode("ascii", "replace").decode()[:50],
)
def test_a_wrong_name_day_or_period_is_told_in_one_sentence(
    office: Chibo, argv: tuple[str, ...]
) -> None:
    before = office.kept()
    for language, first in (("vi", "Lỗi: "), ("en", "Error: ")):
        refused = office(*argv, "--lang", language)
        assert (refused.code, refused.out) == (65, "")
        assert refused.err.startswith(first)
        assert refused.err.count("\n") == 1
        assert "Traceback" not in refused.err
    assert office.kept() == before


@pytest.mark.parametrize("period", ["2024-13", "2024-Q5", "0/2024", "13/2024", "24", "quý", "2200"])
def test_a_period_that_is_none_is_a_usage_error(office: Chibo, period: str) -> None:
    for command in ("check", "why CB01", "report quarter", "report month"):
        refused = office(*command.split(), period)
        assert (refused.code, refused.out) == (2, "")
        assert refused.err.startswith(f"Lỗi: không hiểu kỳ “{period}”; viết như ")


@pytest.mark.parametrize("argv", ["tags", "period close", "attend list --period"])
@pytest.mark.parametrize("period", ["this", "last", "nay", "truoc"])
def test_a_period_of_no_length_is_asked_for_its_length(
    office: Chibo, argv: str, period: str
) -> None:
    assert office(*argv.split(), period) == Result(
        2,
        "",
        f"Lỗi: “{period}” chưa rõ là kỳ nào; nói rõ quý này, tháng này, năm nay, hoặc quý trước,"
        " tháng trước, năm trước.\n",
    )
    told = office(*argv.split(), period, "--lang", "en").err
    assert told.startswith(f"Error: “{period}” does not say which period; write this quarter,")
