"""A strange register's calendar: when its cells meet, what was moved, who is announced."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from chibo_cli.domain.time.spans import ALWAYS, ONE_DAY, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.usecases.lists.picking import Pick

Rows = list[dict[str, Any]]
TURN = date(2024, 1, 1)
LIVES = [[], [ALWAYS], [Span(None, TURN - ONE_DAY), Span(TURN, None)]]


def schedules(pick: Pick, unit_ids: Sequence[int]) -> Rows:
    """Patterns of both sorts; those of one unit share no day."""
    return [
        {"unit_id": unit_id, "time": _time(pick), "place": pick.word()}
        | _pattern(pick)
        | {"since": life.since, "until": life.until}
        for unit_id in unit_ids
        for life in pick.of(LIVES)
    ]


def changes(pick: Pick, unit_ids: Sequence[int]) -> Rows:
    """Months moved, and, without a day, cancelled."""
    months = pick.some(lambda: (pick.of(unit_ids), pick.day().replace(day=1)), 3)
    return [
        {"unit_id": unit_id, "month": month, "held_on": pick.maybe(pick.day())}
        | {"time": _time(pick), "place": pick.word(), "reason": pick.word()}
        for unit_id, month in months
    ]


def plans(pick: Pick, official_ids: Sequence[int], unit_ids: Sequence[int]) -> Rows:
    """Visits announced, in the past too."""
    keys = pick.some(lambda: (pick.of(official_ids), pick.of(unit_ids), pick.day()), 3)
    return [
        {"official_id": official_id, "unit_id": unit_id, "planned_on": day, "note": pick.word()}
        for official_id, unit_id, day in keys
    ]


def _pattern(pick: Pick) -> dict[str, Any]:
    by_day = {"day": pick.number(1, 31), "nth": None, "weekday": None}
    by_weekday = {"day": None, "nth": pick.of([-1, 1, 5]), "weekday": pick.number(1, 7)}
    return pick.of([by_day, by_weekday])


def _time(pick: Pick) -> str | None:
    return pick.of([None, "00:00", "07:30", "19:00", "23:59"])
