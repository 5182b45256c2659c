from __future__ import annotations

from datetime import date

import pytest

from chibo_cli.domain.followups.recommendations import (
    Recommendation,
    RecommendationState,
    Step,
    recommendation_state,
    stepped,
)
from chibo_cli.messages.errors.refusals import InvalidChoice

RAISED, LATER, LATEST = date(2024, 2, 5), date(2024, 3, 1), date(2024, 4, 1)
OPEN = Recommendation(id=1, unit_id=2, text="Sửa đường", raised_on=RAISED)
STATE = RecommendationState


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("mới", STATE.OPEN),
        ("Đã chuyển", STATE.FORWARDED),
        ("dang giai quyet", STATE.IN_PROGRESS),
        ("in_progress", STATE.IN_PROGRESS),
        ("settled", STATE.SETTLED),
        ("không giải quyết", STATE.REJECTED),
    ],
)
def test_a_state_is_read_in_either_language(text: str, state: RecommendationState) -> None:
    assert recommendation_state(text) is state


@pytest.mark.parametrize("text", ["", "xong rồi"])
def test_an_unknown_state_is_refused(text: str) -> None:
    with pytest.raises(InvalidChoice):
        recommendation_state(text)


@pytest.mark.parametrize(
    ("due", "status", "is_overdue"),
    [
        (None, STATE.OPEN, False),
        (LATER, STATE.OPEN, False),
        (RAISED, STATE.IN_PROGRESS, True),
        (RAISED, STATE.SETTLED, False),
        (RAISED, STATE.REJECTED, False),
    ],
    ids=["never due", "due today", "the day after", "settled", "rejected"],
)
def test_what_is_open_is_overdue_from_the_day_after(
    due: date | None,
    status: RecommendationState,
    is_overdue: bool,  # noqa: FBT001 — a column of the table above
) -> None:
    each = Recommendation(id=1, unit_id=2, text="x", raised_on=RAISED, due=due, status=status)
    assert each.is_overdue(LATER) is is_overdue


def test_a_step_passes_it_on_and_keeps_what_it_does_not_say() -> None:
    passed_on = stepped(
        OPEN,
        Step(recommendation_id=1, noted_on=LATER, status=STATE.FORWARDED, addressed_to="UBND xã"),
        (),
    )
    assert (passed_on.status, passed_on.addressed_to) == (STATE.FORWARDED, "UBND xã")
    dated = stepped(passed_on, Step(recommendation_id=1, noted_on=LATER, due=LATEST), ())
    assert (dated.status, dated.addressed_to, dated.due) == (STATE.FORWARDED, "UBND xã", LATEST)


def test_a_step_entered_behind_a_later_one_changes_nothing() -> None:
    assert (
        stepped(
            OPEN,
            Step(recommendation_id=1, noted_on=RAISED, status=STATE.FORWARDED),
            [Step(recommendation_id=1, noted_on=LATER, text="x")],
        )
        == OPEN
    )
    same_day = stepped(
        OPEN,
        Step(recommendation_id=1, noted_on=LATER, status=STATE.FORWARDED),
        [Step(recommendation_id=1, noted_on=LATER, text="x")],
    )
    assert same_day.status is STATE.FORWARDED


def test_what_is_settled_has_its_day_and_outcome_until_it_is_opened_again() -> None:
    settled = stepped(
        OPEN, Step(recommendation_id=1, noted_on=LATER, status=STATE.SETTLED, text="Đã sửa"), ()
    )
    assert (settled.status, settled.settled_on, settled.outcome) == (STATE.SETTLED, LATER, "Đã sửa")
    noted = stepped(settled, Step(recommendation_id=1, noted_on=LATEST, text="đã kiểm tra"), ())
    assert noted == settled
    again = stepped(
        settled, Step(recommendation_id=1, noted_on=LATEST, status=STATE.IN_PROGRESS), ()
    )
    assert (again.status, again.settled_on, again.outcome) == (STATE.IN_PROGRESS, None, None)
