"""Recommendations corrected and taken out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from chibo_cli.usecases.editing.edited import Edited, checked
from chibo_cli.usecases.recommendations import checked_recommendation, entries_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from chibo_cli.domain.entries.followups import RecommendationEntry
    from chibo_cli.domain.followups.recommendations import Recommendation
    from chibo_cli.store.store import Store


def edit_recommendation(
    store: Store, recommendation: Recommendation, edits: Mapping[str, Any], *, today: date
) -> Edited[RecommendationEntry]:
    """Other values for the fields named.

    Raises:
        DayAhead, OutsideUnitLife, OutsideOfficialLife, NotOfThatVisit, StepTooEarly: it cannot
            stand so.
        NothingToChange: it stands so already.
    """
    new = checked_recommendation(store, replace(recommendation, **edits), today=today)
    before = entries_of(store, [recommendation], today=today)[0]
    store.recommendations.change(new)
    after = entries_of(store, [new], today=today)[0]
    return checked(Edited(before, after), str(recommendation.id))


def remove_recommendation(
    store: Store, recommendation: Recommendation, *, today: date
) -> RecommendationEntry:
    """Take a recommendation out, with its steps."""
    entry = entries_of(store, [recommendation], today=today)[0]
    store.recommendations.withdraw(recommendation)
    return entry
