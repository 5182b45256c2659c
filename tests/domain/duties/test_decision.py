"""A decision beside what stands: numbers go on where nothing changes, and pairs are told."""

from __future__ import annotations

from datetime import date

import pytest

from chibo_cli.domain.duties.decision import Wanted, decision_difference
from chibo_cli.domain.facts.records import Assignment
from chibo_cli.domain.time.spans import Span

ON = date(2025, 7, 1)
AN, BINH, CUC = 1, 2, 3
HOA_LAC, THUY_TAN = 11, 12
RULE = 21


def standing(*those: tuple[int, int] | tuple[int, int, str]) -> list[Assignment]:
    return [
        Assignment(
            id=number,
            official_id=official,
            unit_id=unit,
            regulation_id=RULE,
            life=Span(date(2024, 1, 1)),
            role=role[0] if role else None,
        )
        for number, (official, unit, *role) in enumerate(those, 101)
    ]


def wanted(*those: tuple[int, int] | tuple[int, int, str]) -> list[Wanted]:
    return [
        Wanted(official, unit, RULE, role[0] if role else None, ON)
        for official, unit, *role in those
    ]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param(
            [(AN, HOA_LAC)], [(AN, HOA_LAC)], ([101], [], [], []), id="who stands alike goes on"
        ),
        pytest.param(
            [(AN, HOA_LAC)], [(BINH, HOA_LAC)], ([], [], [(101, BINH)], []), id="one for one"
        ),
        pytest.param(
            [(AN, HOA_LAC), (BINH, THUY_TAN)],
            [(BINH, HOA_LAC), (AN, THUY_TAN)],
            ([], [], [(101, BINH), (102, AN)], []),
            id="two change places",
        ),
        pytest.param(
            [(AN, HOA_LAC), (BINH, HOA_LAC)],
            [(CUC, HOA_LAC)],
            ([], [101, 102], [], [CUC]),
            id="two went and one came",
        ),
        pytest.param(
            [(AN, HOA_LAC)],
            [(BINH, HOA_LAC), (CUC, HOA_LAC)],
            ([], [101], [], [BINH, CUC]),
            id="one went and two came",
        ),
        pytest.param(
            [(AN, HOA_LAC), (BINH, HOA_LAC)],
            [(AN, HOA_LAC), (CUC, HOA_LAC)],
            ([101], [], [(102, CUC)], []),
            id="one of two stays",
        ),
        pytest.param(
            [(AN, HOA_LAC)],
            [(AN, THUY_TAN)],
            ([], [101], [], [AN]),
            id="another unit is another assignment",
        ),
        pytest.param(
            [(AN, HOA_LAC, "tổ trưởng")],
            [(AN, HOA_LAC)],
            ([101], [], [], []),
            id="no role said is the role there was",
        ),
        pytest.param(
            [(AN, HOA_LAC, "tổ trưởng"), (BINH, HOA_LAC, "tổ viên")],
            [(AN, HOA_LAC, "tổ viên"), (BINH, HOA_LAC, "tổ trưởng")],
            ([], [], [(101, AN), (102, BINH)], []),
            id="roles exchanged",
        ),
        pytest.param(
            [(AN, HOA_LAC, "tổ trưởng"), (BINH, HOA_LAC, "tổ viên")],
            [(AN, HOA_LAC, "tổ viên"), (CUC, HOA_LAC, "tổ trưởng")],
            ([], [], [(101, AN), (102, CUC)], []),
            id="another role, and one for one",
        ),
    ],
)
def test_the_difference(
    before: list[tuple[int, int]],
    after: list[tuple[int, int]],
    expected: tuple[list[int], list[int], list[tuple[int, int]], list[int]],
) -> None:
    stand = standing(*before)
    found = decision_difference(stand, stand, wanted(*after))
    assert expected == (
        [each.id for each in found.kept],
        [each.id for each in found.ended],
        [(old.id, new.official_id) for old, new in found.replaced],
        [each.official_id for each in found.added],
    )


def test_one_that_begins_later_is_known_by_its_day() -> None:
    later = Assignment(
        id=101, official_id=AN, unit_id=HOA_LAC, regulation_id=RULE, life=Span(date(2025, 9, 1))
    )
    row = Wanted(AN, HOA_LAC, RULE, None, date(2025, 9, 1))
    assert decision_difference([], [later], [row]).kept == (later,)
    (now,) = wanted((AN, HOA_LAC))
    assert decision_difference([], [later], [now]).added == (now,)
