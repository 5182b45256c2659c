"""Recommendations: raised, passed on, settled; who is waited for."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from chibo_cli.domain.entries.followups import RecommendationEntry, RecommendationPath
from chibo_cli.domain.facts.errors import (
    AlreadySettled,
    DayAhead,
    NothingToChange,
    NotOfThatVisit,
    OutsideOfficialLife,
    OutsideUnitLife,
    StepTooEarly,
)
from chibo_cli.domain.facts.named import Named
from chibo_cli.domain.facts.records import entry_of
from chibo_cli.domain.failures import Noun
from chibo_cli.domain.followups.recommendations import Recommendation, stepped
from chibo_cli.domain.text.errors import UnknownName
from chibo_cli.domain.text.tags import bears
from chibo_cli.domain.time.spans import Span, check_span
from chibo_cli.usecases.changes.edits import UNCHANGED, Edit, Edited, Unchanged, checked
from chibo_cli.usecases.finding.narrowing import EVERYTHING, Narrowing, narrowed, of_people_called

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from chibo_cli.domain.facts.searching import Sought
    from chibo_cli.domain.followups.recommendations import RecommendationState, Step
    from chibo_cli.store.store import Store


def raise_recommendation(store: Store, recommendation: Recommendation, *, today: date) -> int:
    """A new recommendation; returns its number.

    Raises:
        DayAhead, OutsideUnitLife, OutsideOfficialLife, NotOfThatVisit: it cannot stand so.
        EndBeforeStart: it is due before it was raised.
    """
    return store.recommendations.add(checked_recommendation(store, recommendation, today=today))


def checked_recommendation(
    store: Store, recommendation: Recommendation, *, today: date
) -> Recommendation:
    """The recommendation as it is kept: of a visit's, the official is the visit's.

    Raises:
        As `raise_recommendation`, and StepTooEarly where a step lies before its day.
    """
    day = recommendation.raised_on
    if day > today:
        raise DayAhead(day, today)
    check_span(Span(day, recommendation.due))
    visit = None
    if recommendation.attendance_id is not None:
        visit = store.attendances.with_id(recommendation.attendance_id)
    if visit is not None:
        if recommendation.unit_id != visit.unit_id or recommendation.official_id not in {
            None,
            visit.official_id,
        }:
            raise NotOfThatVisit(visit.id)
        recommendation = replace(recommendation, official_id=None)
    tree = store.units.tree_of([recommendation.unit_id])
    if day not in tree.units[recommendation.unit_id].life:
        name = tree.name(recommendation.unit_id, day)
        raise OutsideUnitLife(name, day, recommendation.unit_id)
    if recommendation.official_id is not None:
        official = store.officials.with_id(recommendation.official_id)
        if not official.is_in_office(day):
            raise OutsideOfficialLife(official.named_on(day).name, day)
    for step in store.recommendations.steps(recommendation.id):
        if step.noted_on < day:
            raise StepTooEarly(recommendation.id, step.noted_on, day)
    return recommendation


def take_step(store: Store, recommendation: Recommendation, step: Step, *, today: date) -> None:
    """What became of a recommendation; its present values follow its latest step.

    Raises:
        NothingToChange: the step says nothing.
        DayAhead, StepTooEarly: it lies in the future, before the recommendation was raised, or
            settles it before a step that is known.
        AlreadySettled: it settles what is settled.
        EndBeforeStart: it would be due before it was raised.
    """
    if step.is_empty:
        raise NothingToChange(str(recommendation.id))
    if step.noted_on > today:
        raise DayAhead(step.noted_on, today)
    if step.noted_on < recommendation.raised_on:
        raise StepTooEarly(recommendation.id, step.noted_on, recommendation.raised_on)
    check_span(Span(recommendation.raised_on, step.due))
    steps = store.recommendations.steps(recommendation.id)
    if step.status is not None and step.status.is_final:
        if recommendation.settled_on is not None:
            raise AlreadySettled(recommendation.id, recommendation.settled_on)
        if steps and step.noted_on < steps[-1].noted_on:
            raise StepTooEarly(recommendation.id, step.noted_on, steps[-1].noted_on)
    store.recommendations.add_step(step)
    store.recommendations.rewrite(stepped(recommendation, step, steps))


def find_recommendation(store: Store, number: int) -> Recommendation:
    """The recommendation of that number; UnknownName where there is none."""
    recommendation = store.recommendations.with_id(number)
    if recommendation is None:
        raise UnknownName(Noun.RECOMMENDATION, str(number))
    return recommendation


def show_recommendation(
    store: Store, recommendation: Recommendation, *, today: date
) -> RecommendationPath:
    """The recommendation from the visit to its outcome."""
    visit = None
    if recommendation.attendance_id is not None:
        visit = store.attendances.with_id(recommendation.attendance_id)
    return RecommendationPath(
        entries_of(store, [recommendation], today=today)[0],
        None if visit is None else visit.held_on,
        tuple(store.recommendations.steps(recommendation.id)),
    )


def recommendation_entries(
    store: Store,
    wanted: Narrowing = EVERYTHING,
    *,
    today: date,
    states: Iterable[RecommendationState] | None = None,
    addressee: Sought | None = None,
    tag: str | None = None,
    overdue: bool = False,
) -> list[RecommendationEntry]:
    """The recommendations raised on these days, by day and number.

    `under` keeps those of units in that one's area on their day; `sought` those with these words
    in their text, outcome, addressee or a name; `overdue` the open ones whose day has gone by.
    """
    found = narrowed(
        store,
        partial(store.recommendations.within, states=states),
        wanted,
        lambda each: each.raised_on,
    )
    found = [
        each
        for each in found
        if (not overdue or each.is_overdue(today))
        and (tag is None or bears(each.tags, tag))
        and (addressee is None or addressee.is_in(each.addressed_to))
    ]
    entries, sought = entries_of(store, found, today=today), wanted.sought
    visits = [each.attendance_id for each in found if each.attendance_id is not None]
    visitors = store.attendances.visitors(visits) if sought else {}
    raisers = {each.id: visitors.get(each.attendance_id or 0, each.official_id) for each in found}
    called = of_people_called(store, raisers, sought)
    return [each for each in entries if sought is None or each.id in called or _says(each, sought)]


def entries_of(
    store: Store, recommendations: Sequence[Recommendation], *, today: date
) -> list[RecommendationEntry]:
    """Recommendations as rows show them; names are those of the day they were raised."""
    wanted = {each.attendance_id for each in recommendations} - {None}
    visitors = store.attendances.visitors(number for number in wanted if number is not None)
    who = {
        each.id: each.official_id or visitors.get(each.attendance_id or 0)
        for each in recommendations
    }
    officials = store.officials.with_ids({each for each in who.values() if each is not None})
    tree = store.units.tree_of({each.unit_id for each in recommendations})
    entries = []
    for each in recommendations:
        official, unit = officials.get(who[each.id] or 0), tree.units[each.unit_id]
        entries.append(
            entry_of(
                RecommendationEntry,
                each,
                official=None if official is None else official.named_on(each.raised_on),
                unit=Named(unit.code, tree.name(unit.id, each.raised_on)),
                overdue=each.is_overdue(today),
                attendance=each.attendance_id,
            )
        )
    return entries


@dataclass(frozen=True, slots=True, kw_only=True)
class RecommendationEdit(Edit[Recommendation]):
    """What may be corrected of a recommendation; its state follows its steps."""

    unit_id: int | Unchanged = UNCHANGED
    text: str | Unchanged = UNCHANGED
    raised_on: date | Unchanged = UNCHANGED
    official_id: int | Unchanged | None = UNCHANGED
    addressed_to: str | Unchanged | None = UNCHANGED
    due: date | Unchanged | None = UNCHANGED
    outcome: str | Unchanged | None = UNCHANGED
    tags: tuple[str, ...] | Unchanged = UNCHANGED


def edit_recommendation(
    store: Store, recommendation: Recommendation, edit: RecommendationEdit, *, today: date
) -> Edited[RecommendationEntry]:
    """Other values for the fields named.

    Raises:
        DayAhead, OutsideUnitLife, OutsideOfficialLife, NotOfThatVisit, StepTooEarly: it cannot
            stand so.
        NothingToChange: it stands so already.
    """
    new = checked_recommendation(store, edit.of(recommendation), today=today)
    before = entries_of(store, [recommendation], today=today)[0]
    store.recommendations.rewrite(new)
    after = entries_of(store, [new], today=today)[0]
    return checked(Edited(before, after), str(recommendation.id))


def remove_recommendation(
    store: Store, recommendation: Recommendation, *, today: date
) -> RecommendationEntry:
    """Take a recommendation out, with its steps."""
    entry = entries_of(store, [recommendation], today=today)[0]
    store.recommendations.remove(recommendation)
    return entry


def _says(entry: RecommendationEntry, sought: Sought) -> bool:
    return sought.is_in_name(entry.official, entry.unit) or sought.is_in(
        entry.text, entry.outcome, entry.addressed_to
    )
