"""Thirty visits of one meeting, typed in each way there is: how many keys that takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.running.chibo import Chibo
from tests.running.examples import LONG
from tests.running.terminal import Terminal

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

pytestmark = pytest.mark.slow

CODES = [f"CB{number:02}" for number in range(1, 31)]
TYPED = CODES if LONG else CODES[:3]  # of the ways with a question each, which take long
END = () if LONG else (".",)
DAY = "5/2/2024"
DOWN, SAVE = b"\x1b[B", b"\x1bOQ"
MOST = 120


@pytest.fixture(scope="module")
def thirty_register(tmp_path_factory: pytest.TempPathFactory, empty_register: Path) -> Path:
    """A commune that thirty officials follow; its one cell meets on the 5th."""
    folder = tmp_path_factory.mktemp("thirty")
    clerk = Chibo.at_copy_of(empty_register, folder)
    clerk.done("rule", "preset", "258")
    clerk.done("unit", "add", "Xã Hòa Lạc", "-k", "xã", "--code", "X01")
    clerk.done("unit", "add", "Chi bộ ấp 1", "--code", "C1", "-p", "X01")
    clerk.done("schedule", "set", "C1", "ngày 5", "--since", "1/1/2024")
    people = "".join(
        f"{code},Nguyễn Văn {'AB'[at // 15]}{chr(65 + at % 15)}\n" for at, code in enumerate(CODES)
    )
    (folder / "a.csv").write_text(f"Mã,Họ và tên\n{people}", encoding="utf-8")
    assigned = "".join(f"{code},X01,1/1/2024\n" for code in CODES)
    heads = "Đồng chí,Đơn vị phụ trách,Từ ngày\n"
    (folder / "b.csv").write_text(heads + assigned, encoding="utf-8")
    clerk.done("import", folder / "a.csv", folder / "b.csv")
    return clerk.db


@pytest.fixture
def commune(tmp_path: Path, thirty_register: Path) -> Chibo:
    """A clerk at a copy of that register."""
    return Chibo.at_copy_of(thirty_register, tmp_path)


def lines(*texts: str) -> list[bytes]:
    """The keys of lines, each with its Enter."""
    return [letter.encode() for text in texts for letter in f"{text}\r"]


def keys_at(
    clerk: Chibo, argv: Sequence[str], prompt: str, keys: list[bytes], codes: Sequence[str] = CODES
) -> int:
    """How many keys a command at a terminal takes, that of its own line among them."""
    with Terminal(clerk, tuple(argv)) as desk:
        desk.wait_for(prompt)
        desk.type(b"".join(keys))
        assert desk.code() == 0, desk.screen
    rows = clerk.done("attend", "list", "--period", "2/2024", "--json").json["rows"]
    assert sorted(row["official"]["code"] for row in rows) == list(codes)
    assert {(row["unit"]["code"], row["date"]) for row in rows} == {("C1", "2024-02-05")}
    return len(lines(" ".join(("chibo", *argv)))) + len(keys)


def test_the_table_takes_a_key_or_two_a_visit(commune: Chibo) -> None:
    argv = ("attend", "grid", "--cell", "C1", "--period", "2/2024")
    keys = keys_at(commune, argv, "F2 lưu", [b"x", *([DOWN, b"x"] * 29), SAVE])
    assert keys == 44 + 30 + 29 + 1 <= MOST


def test_a_round_takes_six_questions_a_visit(commune: Chibo) -> None:
    argv = ("attend", "roll", "--cell", "C1", "--period", "2/2024")
    answers = [DAY, *([""] * 5), *([""] * 6 * (len(TYPED) - 1))]
    keys = keys_at(commune, argv, "Ngày dự", lines(*answers, *END), TYPED)
    assert keys == 44 + 8 + 6 * len(TYPED) + 2 * len(END)  # 232 for thirty


def test_one_by_one_each_is_typed_and_eight_questions_are_answered(commune: Chibo) -> None:
    answers = [text for code in TYPED for text in (code, "", DAY, "", "", "", "", "")]
    keys = keys_at(commune, ("attend", "add"), "Đồng chí", lines(*answers, "."), TYPED)
    assert keys == 17 + 20 * len(TYPED) + 2  # 619 for thirty


def test_a_list_is_typed_row_by_row(commune: Chibo) -> None:
    path = commune.db.with_name("l.csv")
    text = "Đồng chí,Chi bộ,Ngày dự\n" + "".join(f"{code},C1,{DAY}\n" for code in CODES)
    path.write_text(text, encoding="utf-8")
    commune.done("import", path)
    rows = commune.done("attend", "list", "--json").json["rows"]
    assert sorted(row["official"]["code"] for row in rows) == CODES
    assert len(text) + len("chibo import l.csv\n") == 24 + 30 * 17 + 19  # 553
