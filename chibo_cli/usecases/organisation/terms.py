"""Officials leaving office and coming back: what ends with a term stays ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.facts.errors import NothingToChange
from chibo_cli.domain.organisation.terms import check_term, out_of_office_after, term_around
from chibo_cli.domain.time.spans import ONE_DAY, Span
from chibo_cli.usecases.organisation.official_edits import OfficialEdit, keep_cell, keep_post
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from chibo_cli.domain.facts.records import Official
    from chibo_cli.store.store import Store


@dataclass(frozen=True, slots=True)
class Left:
    """The numbers of the assignments that ended, and of the attendances that count no longer."""

    ended: tuple[int, ...]
    uncounted: tuple[int, ...]


def record_leaving(store: Store, official: Official, *, on: date) -> Left:
    """The official's last day in office, in the term of that day, or the last before it.

    Raises:
        EndBeforeStart: the day lies before the first one in office.
        TermOverlap: the official has come back by then.
        NothingToChange: it is the last day already.
    """
    term = term_around(official, on)
    life = Span(term.life.since, on)
    check_term(official, life, term)
    if life == term.life:
        raise NothingToChange(official.named_on(on).name)
    store.officials.change_term(term, until=on)
    after = out_of_office_after(official, on)
    ended = (
        each.id for each in store.assignments.of_official(official.id) if each.life.overlaps(after)
    )
    uncounted = store.attendances.within(after, official_id=official.id)
    return Left(tuple(ended), tuple(each.id for each in uncounted))


def record_return(
    store: Store, official: Official, edit: OfficialEdit, *, on: date
) -> tuple[int, ...]:
    """A second term from that day on, with the post and the own cell of the edit.

    No assignment of an earlier term comes back to life: what was open ends with that term.
    Returns the numbers of those.

    Raises:
        TermOverlap: the official is in office then, or later.
    """
    life = Span(on)
    check_term(official, life)
    ended = tuple(_end_open(store, official, on))
    store.officials.add_term(official.id, life)
    official = store.officials.with_id(official.id)
    keep_post(store, official, edit, on, on)
    keep_cell(store, official, edit, on, on)
    return ended


def _end_open(store: Store, official: Official, on: date) -> Iterator[int]:
    """End what the official was assigned to before that day on the last day of the term before."""
    last_day = _last_unlocked(store, term_around(official, on).life.until or on - ONE_DAY, on)
    for each in store.assignments.of_official(official.id):
        begins_before = each.life.since is None or each.life.since < on
        if begins_before and not each.is_draft and each.life.overlaps(Span(on)):
            store.assignments.change(each, until=max(last_day, each.life.since or last_day))
            yield each.id


def _last_unlocked(store: Store, day: date, on: date) -> date:
    """That day, or the last of the closed periods after it and before the return.

    Where nobody is in office nothing is in force either: the days of a closed period stay as they
    were, and the verdicts are the same.
    """
    closed = (each.life.until for each in store.closings.all() if not each.is_reopened)
    later = (each for each in closed if each is not None and day < each < on)
    return max(later, default=day)
