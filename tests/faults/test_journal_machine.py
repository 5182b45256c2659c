"""Whatever a clerk does in whatever order, the register holds what a plain model holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.faults.harness.journal_machine import JournalMachine
from tests.running.examples import LONG, costly_examples

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.slow

_STEPS = 40 if LONG else 20


def test_the_register_holds_what_the_model_holds(office_register: Path) -> None:
    JournalMachine.template = office_register
    run_state_machine_as_test(
        JournalMachine,
        settings=settings(
            costly_examples(4, 200),
            stateful_step_count=_STEPS,
            phases=[Phase.generate],  # a planted bug is to be caught at once, at length too
        ),
    )
