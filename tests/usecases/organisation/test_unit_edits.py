"""Units corrected and taken out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chibo_cli.messages.errors.refusals import (
    CodeTaken,
    NothingToChange,
    PlacementOutsideLife,
    SeveralObstacles,
    StillNeeded,
    VisitOutsideLife,
)
from chibo_cli.usecases.organisation.unit_edits import UnitEdit, edit_unit, remove_unit
from chibo_cli.usecases.organisation.units import rename_unit
from tests.usecases.registers import TODAY, Register, day, span

if TYPE_CHECKING:
    from datetime import date

    from chibo_cli.domain.entries.organisation import UnitEntry
    from chibo_cli.domain.facts.records import Unit
    from chibo_cli.usecases.changes.edits import Edited


def edit(register: Register, unit: Unit, wanted: UnitEdit, on: date = TODAY) -> Edited[UnitEntry]:
    return edit_unit(register.store, unit, wanted, day=on)


def test_code_and_kind_are_corrected(register: Register, cell: Unit) -> None:
    edited = edit(register, cell, UnitEdit(code="C9", kind="school_cell"))
    assert (edited.after.code, edited.after.kind) == ("C9", "school_cell")
    assert register.coded("C9").id == cell.id
    assert edit(register, register.unit_now(cell.id), UnitEdit(code=None)).after.code is None


def test_the_spelling_of_the_name_of_a_day_is_corrected(register: Register, cell: Unit) -> None:
    rename_unit(register.store, cell, "Chi bộ ấp Hòa", on=day("2024-03-01"))
    edit(register, cell, UnitEdit(name="Chi bộ ấp Hoà"))
    edit(register, cell, UnitEdit(name="Chi bộ ấp Một"), on=day("2024-02-01"))
    assert register.names(cell) == [
        ("Chi bộ ấp Một", span("", "2024-02-29")),
        ("Chi bộ ấp Hoà", span("2024-03-01")),
    ]


def test_what_cannot_stand_is_refused(register: Register, commune: Unit, cell: Unit) -> None:
    official = register.official("Nguyễn Văn An")
    register.attendance(official, cell, "2024-02-05")
    with pytest.raises(CodeTaken):
        edit(register, cell, UnitEdit(code="x01"))
    with pytest.raises(VisitOutsideLife):
        edit(register, cell, UnitEdit(until=day("2024-01-31")))
    with pytest.raises(NothingToChange):
        edit(register, cell, UnitEdit(kind="cell", name="Chi bộ ấp 1"))
    with pytest.raises(StillNeeded) as refused:
        remove_unit(register.store, commune, today=TODAY)
    assert refused.value.facts == {"placement": 1}
    with pytest.raises(StillNeeded) as refused:
        remove_unit(register.store, cell, today=TODAY)
    assert refused.value.facts == {"attendance": 1}


def test_all_that_other_days_would_leave_outside_is_named_at_once(
    register: Register, cell: Unit
) -> None:
    official = register.official("Nguyễn Văn An")
    for held_on in ("2024-02-05", "2024-03-05"):
        register.attendance(official, cell, held_on)
    register.unit("Tổ 1", under=cell, life=span("2024-03-01"))
    with pytest.raises(SeveralObstacles) as refused:
        edit(register, cell, UnitEdit(until=day("2024-01-31")))
    assert [type(each) for each in refused.value.obstacles] == [
        VisitOutsideLife,
        VisitOutsideLife,
        PlacementOutsideLife,
    ]
    with pytest.raises(VisitOutsideLife):
        edit(register, cell, UnitEdit(until=day("2024-03-04")))


def test_a_unit_that_nothing_names_goes_with_its_names_and_place(
    register: Register, commune: Unit, cell: Unit
) -> None:
    assert remove_unit(register.store, cell, today=TODAY).name == "Chi bộ ấp 1"
    tree = register.tree()
    assert cell.id not in tree.units
    assert cell.id not in tree.names
    assert cell.id not in tree.placements
    remove_unit(register.store, commune, today=TODAY)
