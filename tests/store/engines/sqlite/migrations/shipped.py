"""A register as a released program left it, kept as SQL so that a change of it can be read.

`python -m tests.store.engines.sqlite.migrations.shipped` writes that of this program, once,
before the first revision that leads on from its version: what `lines` says is entered by its
commands, the people and places are invented, and the file is dumped with its version. What stands
is never rewritten.
"""

from __future__ import annotations

import shlex
import sqlite3
import tempfile
from contextlib import chdir, closing
from functools import cache
from pathlib import Path

from chibo_cli.store.engines.protocol import SCHEMA_VERSION
from chibo_cli.store.engines.sqlite.header import APPLICATION_ID
from tests.running.chibo import Chibo

REGISTERS = Path(__file__).parent / "registers"
LINES = """
init
db set office "Ban Tổ chức"
rule preset 258
rule preset 19
score template mau.toml
unit add "Tỉnh Bình Tân Giang" -k tỉnh --code T01
unit add "Xã Hòa Lạc" -k xã --code X01 -p T01 --tag "vùng cao"
unit add "Xã Thủy Tân" -k xã --code X02 -p T01
unit add "Chi bộ ấp 1" --code C1 -p X01
unit add "Chi bộ ấp 2" --code C2 -p X02
unit add "Chi bộ ấp 3" --code C3 -p X02
official add "Nguyễn Văn An" --code CB01 --title "Tỉnh ủy viên" --home-cell C2
official add "Trần Thị Bình" --code CB02
assign add CB01 X01 --rule 258-QĐ/TU --since 1/1/2024 --decision "12-QĐ/TU"
assign add CB02 X02 --rule 258-QĐ/TU --since 1/1/2024
assign add CB01 X02 --rule 19-QĐi/TU --since 1/1/2024
waive add CB02 --since 5/2/2024 --until 20/2/2024 --reason "đi học" --document "15-QĐ"
schedule set C1 "ngày 5" --time 19:00 --place "Nhà văn hóa"
schedule move C1 2024-03 7/3/2024 --reason "bầu cử"
plan add CB01 C1 --on 5/6/2024 --note "báo chi bộ rồi"
attend add CB01 C1 --on 5/1/2024 --strengths "đúng 'giờ'" --score 85.5 --tag "nóng"
attend add CB01 C1 --on 5/2/2024 --recommend "sửa đường" --document "01-BC"
attend add CB02 C2 --on 6/2/2024
undo
attend add CB02 C2 --on 8/2/2024 --meeting "chuyên đề"
attend add CB02 C2 --on 9/2/2024
attend remove 5 --yes
recommend update 1 --status "đã chuyển" --to "Ủy ban nhân dân xã" --on 9/2/2024
filing add CB01 2024-01 --rule 19-QĐi/TU --on 2/2/2024 --number "02-BC"
unit merge C2 C3 --new "C23=Chi bộ ấp Hòa" --on 1/4/2024 --document "16-NQ"
period close 2024-Q1 --yes
period close 2023-Q4 --yes
period reopen 2023-Q4 --reason "bổ sung biên bản"
attend edit 1 --on 4/1/2024 --adjust --reason "ghi nhầm ngày"
"""
LATER = {  # since which version
    10: 'rule edit 258-QĐ/TU --report-title "Kết quả dự sinh hoạt"',
    11: "db new-identity --yes",
}
TEMPLATE = """
code = "01-HD"
max_points = 100

[[criterion]]
text = "Nội dung"
points = 60

[[grade]]
name = "Tốt"
at_least = 80
"""


def lines(version: int) -> list[str]:
    """What was entered into the register of a version."""
    later = [line for since, line in LATER.items() if since <= version]
    return LINES.strip().splitlines() + later


def kept(version: int) -> Path:
    """Where the register of a version is kept."""
    return REGISTERS / f"version_{version}.sql"


def loaded(version: int, folder: Path) -> Path:
    """That register as a file."""
    register = folder / "chibo.db"
    register.write_bytes(_made(version))
    return register


@cache
def _made(version: int) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        register = Path(folder, "chibo.db")
        with closing(sqlite3.connect(register)) as connection:
            connection.executescript(kept(version).read_text(encoding="utf-8"))
        return register.read_bytes()


def write() -> None:
    """Keep a register of this program's version."""
    with tempfile.TemporaryDirectory() as folder, chdir(folder):
        Path("mau.toml").write_text(TEMPLATE, encoding="utf-8")
        chibo = Chibo(Path(folder, "chibo.db"))
        for line in lines(SCHEMA_VERSION):
            chibo.done(*shlex.split(line))
        with closing(sqlite3.connect(chibo.db)) as connection:
            dump = "\n".join(connection.iterdump())
    with kept(SCHEMA_VERSION).open("x", encoding="utf-8") as file:
        file.write(
            "-- Written by `python -m tests.store.engines.sqlite.migrations.shipped`: see there.\n"
        )
        file.write(f"PRAGMA application_id = {APPLICATION_ID};\n")
        file.write(f"PRAGMA user_version = {SCHEMA_VERSION};\n{dump}\n")


if __name__ == "__main__":
    write()
