"""Whatever a clerk does in whatever order, the register holds what a plain model holds."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.faults.journal_machine import JournalMachine

if TYPE_CHECKING:
    from pathlib import Path

_LONG = os.environ.get("CHIBO_LONG") == "1"
_EXAMPLES, _STEPS = (200, 40) if _LONG else (4, 20)


def test_the_register_holds_what_the_model_holds(office_register: Path) -> None:
    JournalMachine.template = office_register
    run_state_machine_as_test(
        JournalMachine,
        settings=settings(
            max_examples=_EXAMPLES,
            stateful_step_count=_STEPS,
            deadline=None,
            derandomize=True,
            phases=[Phase.generate],  # a failure is told at once, not in its shortest form
            suppress_health_check=list(HealthCheck),
        ),
    )
