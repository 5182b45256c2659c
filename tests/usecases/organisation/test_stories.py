"""Who follows a unit: by itself, or from above while it stood there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.usecases.organisation.stories import official_history, unit_history
from chibo_cli.usecases.organisation.units import move_unit
from tests.usecases.registers import TODAY, Register, day, span

if TYPE_CHECKING:
    from chibo_cli.domain.facts.records import Unit


def test_those_assigned_above_follow_a_unit_while_it_stood_there(
    register: Register, commune: Unit, other: Unit, cell: Unit
) -> None:
    regulation = register.regulation()
    lives = {
        "Nguyễn Văn An": (commune, span("2023-01-01")),
        "Trần Thị Bình": (commune, span("2024-03-01")),
        "Lê Văn Cường": (other, span("2023-01-01", "2023-12-31")),
        "Phạm Thị Dung": (other, span("2023-01-01")),
        "Đỗ Văn Em": (cell, span("2030-01-01")),
    }
    for name, (unit, life) in lives.items():
        register.assignment(register.official(name), unit, regulation, life)
    move_unit(register.store, cell, other, span("2024-03-01"))
    following = unit_history(register.store, cell, day=TODAY).assignments
    assert [each.official.name for each in following] == [
        "Nguyễn Văn An",
        "Phạm Thị Dung",
        "Đỗ Văn Em",
    ]


def test_who_never_attended_has_no_last_visit(register: Register, cell: Unit) -> None:
    official = register.official("Nguyễn Văn An", home=cell)
    history = official_history(register.store, official, day=TODAY)
    assert (history.attendances, history.last_attended) == (0, None)
    assert [named.name for named, _ in history.home_cells] == ["Chi bộ ấp 1"]
    register.attendance(official, cell, "2024-02-05")
    history = official_history(register.store, official, day=TODAY)
    assert (history.attendances, history.last_attended) == (1, day("2024-02-05"))
