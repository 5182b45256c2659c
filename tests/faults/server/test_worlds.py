"""Whatever a register holds, it is read alike from a file and from a server."""

from __future__ import annotations

import shutil
from random import Random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chibo_cli.store.store import Mode, open_store
from tests.faults.server.both import Both
from tests.running.chibo import Chibo, operation
from tests.running.engines import registers
from tests.running.examples import costly_examples
from tests.usecases.lists.any_register import any_registers, keep
from tests.usecases.lists.picking import TODAY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.usecases.lists.any_register import Rows

pytestmark = [pytest.mark.server, pytest.mark.slow]
_LISTS = (
    *("unit", "unit kind", "official", "rule", "assign", "attend", "waive", "schedule", "plan"),
    *("filing", "recommend", "score", "period"),
)
_PERIODS = (
    *("quarter 2024-Q1", "quarter 2024-Q2", "quarter 2024-Q3", "quarter 2025-Q4", "half 2024-H1"),
    *("year 2023", "year 2024", "month 2024-02", "year 2025"),
)
_OTHERS = (
    *("log", "remind", "tags 2024", "tags 2024 --by unit", "attend coverage 2024"),
    *("attend coverage 2024 --by official", "score report --period 2024", "score template"),
    *("schedule coverage", "schedule clashes", "schedule notify --all", "db settings"),
    *("merge list", "merge pairs", "period diff 2024-Q1", "log show 1"),
    *("report year 2024 --as-closed", "report quarter 2024-Q1 --by unit"),
)
_SOUGHT = ("ấp", "e", "%", "_", "nguyen van an")


def lines(made: dict[str, Rows], pick: int) -> Iterator[tuple[object, ...]]:
    """What is asked of a register: its report, why, what is wrong with it, some lists."""
    chance = Random(pick)
    for listed in chance.sample((*(f"{noun} list" for noun in _LISTS), *_OTHERS), 5):
        yield (*listed.split(), "--json")
    kind, period = chance.choice(_PERIODS).split()
    yield "report", kind, period, "--json"
    yield "check", period, "--json"
    yield "status", "--json"
    called, named = (chance.choice(made[name])["name"] for name in ("official_name", "unit_name"))
    code = made["official"][0]["code"] or "An"
    yield "why", "--json", "--", chance.choice((called, code)), period
    yield "find", "--json", "--", chance.choice((called, named, *_SOUGHT))
    yield chance.choice(
        [
            ("db", "check", "--json"),
            ("undo", "-n"),
            ("report", kind, period),
            ("official", "show", "--json", "--", called),
            ("report", "official", "--json", "--", called, "2024"),
            ("unit", "show", "--json", "--", named),
            ("attend", "list", "--json", f"--under={named}"),
            ("attend", "list", "--json", f"--text={chance.choice(_SOUGHT)}"),
            ("assign", "list", "--json", f"--official={called}"),
        ]
    )


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Both:
    folder = tmp_path_factory.mktemp("worlds")
    with registers.in_files():
        Chibo(folder / "empty.db").done("init")
    both = Both.over(folder / "chibo.db", TODAY.isoformat())
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(registers.ENGINE, "postgres")
        both.server.done("init")
    return both


@costly_examples(3, 1_000)
@given(drawn=st.data(), pick=st.integers(0, 10**6))
def test_any_register_is_read_alike(both: Both, drawn: st.DataObject, pick: int) -> None:
    made, register = drawn.draw(any_registers()), both.file.db
    shutil.copy(register.with_name("empty.db"), register)
    with open_store(register, Mode.WRITE, wait=0, operation=operation()) as store:
        keep(store, made)
    both.carry(pick)
    told = {line: list(both.differences(*line)) for line in lines(made, pick)}
    assert {line: found for line, found in told.items() if found} == {}
