"""An official's terms of office: none overlap, and what was held in one ends with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.facts.errors import OutsideOfficialLife, TermOverlap
from chibo_cli.domain.time.spans import ONE_DAY, Span, check_span, nearest_to

if TYPE_CHECKING:
    from datetime import date

    from chibo_cli.domain.facts.records import Official, Term


def term_around(official: Official, day: date) -> Term:
    """The term of the day, else the last before it, else the first.

    Raises:
        OutsideOfficialLife: there is none at all.
    """
    term = nearest_to(official.terms, day)
    if term is None:
        raise OutsideOfficialLife(official.name, day)
    return term


def check_term(official: Official, life: Span, term: Term | None = None) -> None:
    """Whether a new term, or `term`, may have these days.

    Raises:
        EndBeforeStart: there are none.
        TermOverlap: another term has one of them.
    """
    check_span(life)
    for other in official.terms:
        if other != term and other.life.overlaps(life):
            raise TermOverlap(official.name, other.life.common(life).some_day)


def out_of_office_after(official: Official, day: date) -> Span:
    """The days after that one until the next term begins."""
    later = [each.life.since for each in official.terms if each.life.since is not None]
    return Span(day + ONE_DAY, min((each - ONE_DAY for each in later if each > day), default=None))
