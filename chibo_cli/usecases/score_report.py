"""Scores by cell or by the unit above it, over the quarters of a period."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.facts.named import Named
from chibo_cli.domain.followups.score_report import Given, score_rows
from chibo_cli.usecases.narrowing import scores_within
from chibo_cli.usecases.scoring import meeting_of, meetings_of, template_of

if TYPE_CHECKING:
    from chibo_cli.domain.facts.records import Unit
    from chibo_cli.domain.followups.score_report import ScoreRow
    from chibo_cli.domain.time.periods import Period
    from chibo_cli.store.store import Store


def report_scores(
    store: Store, period: Period, *, under: Unit | None = None, by_unit: bool = False
) -> list[ScoreRow]:
    """The scores of the period's meetings, by cell; or by the unit above the cell on their day.

    Rows go by code, those without one last by name; names are those of the period's last day.
    """
    scores = scores_within(store, period.span, under=under)
    templates, meetings = store.scoring.templates(), meetings_of(store, scores)
    tree = store.units.tree_of({each.unit_id for each in scores})
    placed = []
    for each in scores:
        parent = tree.parent(each.unit_id, each.held_on) if by_unit else None
        placed.append((each.unit_id if parent is None else parent, each))
    placed.sort(key=lambda pair: (*tree.place(pair[0], period.last_day), pair[0]))
    given = []
    for unit_id, each in placed:
        template = template_of(templates, each, meeting_of(meetings, each))
        given.append(
            Given(
                Named(tree.units[unit_id].code, tree.name(unit_id, period.last_day)),
                each.held_on,
                each.points,
                None if template is None else template.grade(each.points),
                each.official_id is None,
            )
        )
    return score_rows(given, period)
