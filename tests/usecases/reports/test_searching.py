"""What no command enters by itself is found too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import insert

from chibo_cli.domain.facts.named import Named
from chibo_cli.domain.facts.searching import HitKind, Sought
from chibo_cli.domain.followups.recommendations import RecommendationState
from chibo_cli.store.tables import tables
from chibo_cli.usecases.reports.searching import find_everywhere
from tests.usecases.registers import TODAY, Register, day

if TYPE_CHECKING:
    from chibo_cli.domain.facts.records import Unit


def test_a_recommendation_raised_at_no_attendance_is_found(register: Register, cell: Unit) -> None:
    apart = {
        "unit_id": cell.id,
        "text": "Sửa nhà văn hóa",
        "raised_on": day("2024-02-05"),
        "status": RecommendationState.OPEN,
    }
    register.store.connection.execute(insert(tables.recommendation).values(**apart))
    official = register.official("Nguyễn Văn An")
    raised = register.attendance(official, cell, "2024-02-05")
    register.store.recommendations.raise_at(raised, "Sửa nhà kho")
    found = find_everywhere(register.store, Sought.of("sua nha"), day=TODAY)
    assert [(hit.kind, hit.field) for hit in found] == [
        (HitKind.ATTENDANCE, "recommendation"),
        (HitKind.RECOMMENDATION, "recommendation"),
    ]
    assert (found[1].official, found[1].unit) == (None, Named("C1", "Chi bộ ấp 1"))
