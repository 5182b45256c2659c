"""A register with as many quarters of history as a benchmark wants."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from chibo_cli.domain.facts.records import Assignment, Attendance, Official
from chibo_cli.domain.time.periods import Period, PeriodKind
from chibo_cli.domain.time.spans import ALWAYS, Span
from chibo_cli.intake.toml.regulations import presets
from chibo_cli.store.engines.sqlite.creating import create_register
from chibo_cli.store.store import Mode, open_store
from chibo_cli.usecases.duties.regulations import add_regulation
from tests.running.chibo import operation

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

OFFICIALS = 200
CELLS_EACH = 8
VISITS_A_QUARTER = 3
ATTENDED = "258-QĐ/TU"  # once a quarter: a report on one has rows
LAST_QUARTER = Period(PeriodKind.QUARTER, 2025, 4)


def make_register(path: Path, *, quarters: int, officials: int = OFFICIALS) -> None:
    """Officials, each with a commune of 8 cells and 3 visits in each of the last quarters."""
    create_register(path)
    with open_store(path, Mode.WRITE, wait=5, operation=operation()) as store:
        for regulation, duties in presets():
            add_regulation(store, regulation, duties)
        rule = next(each for each in store.regulations.all() if each.code == ATTENDED)
        cells: dict[int, list[int]] = {}
        for number in range(1, officials + 1):
            official = store.officials.add(
                Official.begun(
                    id=0, code=f"CB{number:04}", name=f"Nguyễn Văn {number}", life=ALWAYS
                )
            )
            commune = store.units.add_named(
                code=f"X{number:04}", kind="commune", life=ALWAYS, name=f"Xã {number}"
            )
            cells[official] = []
            for place in range(CELLS_EACH):
                code = f"C{(number - 1) * CELLS_EACH + place + 1:04}"
                cell = store.units.add_named(
                    code=code, kind="cell", life=ALWAYS, name=f"Chi bộ {code}"
                )
                store.units.place(cell, commune, ALWAYS)
                cells[official].append(cell)
            life = Span(date(2000, 1, 1))
            store.assignments.add(
                Assignment(
                    id=0, official_id=official, unit_id=commune, regulation_id=rule.id, life=life
                )
            )
        store.attendances.add_many(_visits(cells, quarters))


def _visits(cells: dict[int, list[int]], quarters: int) -> Iterator[Attendance]:
    quarter = LAST_QUARTER
    for _ in range(quarters):
        for official, own in cells.items():
            for turn in range(VISITS_A_QUARTER):
                day = quarter.first_day + timedelta(days=30 * turn + official % 28)
                yield Attendance(
                    id=0,
                    official_id=official,
                    unit_id=own[(official + turn) % CELLS_EACH],
                    held_on=day,
                )
        quarter = quarter.previous
