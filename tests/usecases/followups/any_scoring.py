"""Scoring templates, and what was asked for at meetings, of any text."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from chibo_cli.domain.facts.kinds import Meeting
from chibo_cli.domain.followups.recommendations import RecommendationState
from tests.usecases.lists.picking import FIRST, LAST

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.usecases.lists.picking import Pick

Rows = list[dict[str, Any]]


def templates(pick: Pick) -> Rows:
    """Templates, each of another code."""
    return [
        {"code": code, "title": pick.note() or "", "issuer": pick.note() or ""}
        | {"issued_on": pick.maybe(pick.day()), "note": pick.note() or ""}
        | {"meetings": sorted(each.value for each in pick.some(lambda: pick.of(Meeting), 2))}
        | {
            "max_points": Decimal(pick.number(1, 1000)),
            "since": None,
            "until": pick.of([None, LAST]),
        }
        for code in pick.some(pick.line, 2)
    ]


def criteria(pick: Pick, template_ids: Sequence[int]) -> Rows:
    """What each template asks, numbered from 1."""
    return [
        {"template_id": template, "number": number, "text": pick.lines()}
        | {"points": Decimal(pick.number(0, 400)) / 4}
        for template in template_ids
        for number in range(1, pick.number(0, 2) + 1)
    ]


def grades(pick: Pick, template_ids: Sequence[int]) -> Rows:
    """The grades of each template, no two of one threshold."""
    return [
        {"template_id": template, "name": pick.line(), "at_least": Decimal(at_least)}
        for template in template_ids
        for at_least in pick.some(lambda: pick.number(0, 100), 3)
    ]


def recommendations(
    pick: Pick, visits: Rows, unit_ids: Sequence[int], official_ids: Sequence[int]
) -> Rows:
    """What was asked for; settled on a day where its state is final."""
    visit_ids = [None, *(each["id"] for each in visits)]
    rows = []
    for _ in range(pick.number(0, 3)):
        state, day = pick.of(RecommendationState), pick.of([FIRST, pick.day()])
        rows.append(
            {
                "attendance_id": pick.of(visit_ids),
                "unit_id": pick.of(unit_ids),
                "official_id": pick.of([None, *official_ids]),
                "raised_on": day,
                "text": pick.lines(),
                "tags": pick.tags(),
                "addressed_to": pick.word(),
                "due": pick.maybe(pick.day()),
                "status": state,
                "outcome": pick.note(),
                "settled_on": day + timedelta(pick.number(0, 9)) if state.is_final else None,
            }
        )
    return rows


def steps(pick: Pick, raised_ids: Sequence[int]) -> Rows:
    """What became of them."""
    return [
        {"recommendation_id": pick.of(raised_ids), "noted_on": pick.day()}
        | {"status": pick.of([None, *RecommendationState]), "text": pick.note()}
        | {"document": pick.word(), "addressed_to": pick.word(), "due": pick.maybe(pick.day())}
        for _ in range(pick.number(0, 3) if raised_ids else 0)
    ]
