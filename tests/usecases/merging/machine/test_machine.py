"""Whatever three offices and a province do, it holds of each what that one holds of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import settings
from hypothesis.stateful import run_state_machine_as_test

from tests.running.chibo import Chibo
from tests.running.communes import province
from tests.running.engines.registers import in_files
from tests.running.examples import LONG, costly_examples
from tests.usecases.merging.machine.clerks import OFFICES, OfficesMachine

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.slow

_STEPS = 50 if LONG else 20


@pytest.fixture(scope="module")
def registers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Files of three communes whose codes are alike, and a province with nothing of theirs."""
    folder = tmp_path_factory.mktemp("offices")
    for number, name in enumerate(OFFICES, 1):
        chibo = Chibo(folder / name)
        with in_files():
            chibo.done("init")
        chibo.done("rule", "preset", "258")
        chibo.done("unit", "add", f"Xã Số {number}", "-k", "xã", "--code", "X01")
        for cell in range(1, 7):
            chibo.done("unit", "add", f"Chi bộ {cell}", "--code", f"C{cell}", "-p", "X01")
        for person in (1, 2):
            code = f"CB{person:02}"
            chibo.done("official", "add", f"Lê Văn {number}{person}", "--code", code)
            chibo.done("assign", "add", code, "X01", "--since", "1/1/2024")
            for day in ("5/1/2024", "12/4/2024"):
                told = ("--recommend", f"Sửa đường {day}", "--score", "80")
                chibo.done("attend", "add", code, f"C{person}", "--on", day, *told)
    province(folder)
    return folder


def test_the_province_holds_what_its_offices_hold(registers: Path) -> None:
    OfficesMachine.template = registers
    run_state_machine_as_test(
        OfficesMachine,
        settings=settings(costly_examples(2, 150), stateful_step_count=_STEPS),
    )
