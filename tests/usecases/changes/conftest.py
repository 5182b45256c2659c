"""A register on disk, changed transaction by transaction."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from chibo_cli.store.store import Mode, open_store
from chibo_cli.usecases.changes.watching import moved_by
from tests.running.chibo import operation
from tests.running.engines import registers
from tests.running.engines.registers import at
from tests.usecases.registers import TODAY, Register

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from chibo_cli.domain.duties.movement import Moved
    from chibo_cli.domain.duties.verdicts import Fulfilment, Verdict

Shifted = list[tuple[str, str, str, "Verdict | Fulfilment | None", "Verdict | Fulfilment | None"]]


@dataclass(frozen=True, slots=True)
class Office:
    """What is written within `at_work` is kept at its end."""

    path: Path

    @contextmanager
    def at_work(self) -> Iterator[Register]:
        with open_store(at(self.path), Mode.WRITE, wait=0, operation=operation()) as store:
            yield Register(store)

    def moved(self, change: Callable[[Register], object]) -> Moved:
        with self.at_work() as register:
            change(register)
            return moved_by(register.store, today=TODAY)

    def shifts(self, change: Callable[[Register], object]) -> Shifted:
        """Code, regulation with the duty's place, period, verdict before and after."""
        return [
            (
                each.official.code or "",
                f"{each.regulation} ({each.duty})",
                str(each.period),
                each.before,
                each.after,
            )
            for each in self.moved(change).shifts
        ]


@pytest.fixture
def office(empty_register: Path, tmp_path: Path) -> Office:
    return Office(registers.copied(empty_register, tmp_path / "chibo.db"))
