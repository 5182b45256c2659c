"""A clerk's desk: files brought, lists taken, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest
from openpyxl import Workbook

from chibo_cli.domain.lists.lists import Outcome
from chibo_cli.intake.lists import read_lists
from chibo_cli.messages.errors.refusals import RowsRefused
from chibo_cli.usecases.lists.importing import import_lists
from tests.usecases.registers import TODAY, Register

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from chibo_cli.domain.lists.lists import Cell, Taken
    from chibo_cli.messages.errors.refusals import ChiboError
    from chibo_cli.usecases.importing.rows import UnboundRole

Counts = tuple[int, ...]


@dataclass(slots=True)
class Desk:
    """Files in a folder of their own, a register to take them into."""

    register: Register
    folder: Path
    today: date = TODAY
    changes: list[Taken] = field(default_factory=list)
    unbound: dict[UnboundRole, int] = field(default_factory=dict)

    def csv(self, name: str, text: str) -> Path:
        path = self.folder / f"{name}.csv"
        path.write_text(text, encoding="utf-8")
        return path

    def book(self, name: str, *rows: list[Cell]) -> Path:
        path = self.folder / f"{name}.xlsx"
        workbook = Workbook()
        sheet = workbook.worksheets[0]
        for row in rows:
            sheet.append(row)
        workbook.save(path)
        return path

    def take(self, *paths: Path) -> dict[str, Counts]:
        """Import the files together; by kind, how many were added, changed and left alone."""
        tallies = import_lists(self.register.store, read_lists(paths), today=self.today)
        self.changes = [each for tally in tallies for each in tally.of(Outcome.CHANGED)]
        self.unbound = {role: count for tally in tallies for role, count in tally.unbound.items()}
        return {
            tally.kind.value: tuple(len(tally.of(outcome)) for outcome in Outcome)
            for tally in tallies
        }

    def take_text(self, text: str) -> Counts:
        """Import one csv list; how many were added, changed and left alone."""
        (counts,) = self.take(self.csv("list", text)).values()
        return counts

    def changed(self) -> dict[str, tuple[object, object]]:
        """The columns of the one fact that the last import changed, old and new."""
        (change,) = self.changes
        return {name: (old, new) for name, old, new in change.fields}

    def refused(self, *paths: Path) -> list[tuple[str, int, str, str, type[ChiboError]]]:
        """Import files that must be refused; every problem's file, row, column, value, error."""
        with pytest.raises(RowsRefused) as refused:
            self.take(*paths)
        return [
            (each.file, each.row, each.column, each.value, type(each.error))
            for each in refused.value.problems
        ]

    def refused_text(self, text: str) -> list[tuple[int, str, str, type[ChiboError]]]:
        return [each[1:] for each in self.refused(self.csv("list", text))]
