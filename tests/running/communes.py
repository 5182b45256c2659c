"""Communes with registers of their own, and the province that takes them in; invented names."""

from __future__ import annotations

import shlex
import tempfile
from functools import cache
from pathlib import Path

from tests.running.chibo import Chibo
from tests.running.engines.registers import in_files

DAY, TOP = "2024-04-10", "T01"
_COMMUNE = """
rule preset 258
unit add {commune} -k xã --code X01
unit add "Chi bộ ấp 1" --code C1 -p X01
unit add "Chi bộ ấp 2" --code C2 -p X01
official add "Nguyễn Văn An" --code CB01 --home-cell C2
official add "Trần Thị Bình" --code CB02
assign add CB01 X01 --since 1/1/2024 --decision "12-QĐ/TU"
assign add CB02 X01 --since 1/1/2024
attend add CB01 C1 --on 5/1/2024 --recommend "sửa đường" --strengths "đúng giờ"
"""


def commune(folder: Path, name: str, file: str) -> Chibo:
    """A clerk of a commune: two cells, two officials, one visit with a recommendation."""
    clerk = Chibo(folder / file, DAY)
    clerk.db.write_bytes(_made(name))
    return clerk


@cache
def _made(name: str) -> bytes:
    with tempfile.TemporaryDirectory() as folder, in_files():
        clerk = Chibo(Path(folder, "chibo.db"), DAY)
        clerk.done("init")
        clerk.type_in(_COMMUNE.format(commune=shlex.quote(name)))
        return clerk.db.read_bytes()


def communes(folder: Path) -> tuple[Chibo, Chibo]:
    """Those of two communes of one make, Xã An Hòa and Xã Bình Minh."""
    one, other = (commune(folder, f"Xã {name}", f"{name}.db") for name in ("An Hòa", "Bình Minh"))
    return one, other


def province(folder: Path) -> Chibo:
    """A clerk of a province that knows but itself."""
    clerk = Chibo(folder / "province.db", DAY)
    clerk.done("init")
    clerk.done("unit", "add", "Tỉnh Bình Tân Giang", "-k", "tỉnh", "--code", TOP)
    return clerk
