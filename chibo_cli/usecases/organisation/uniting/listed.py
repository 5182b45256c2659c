"""A list of pairs united, in its order: all of them or none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.facts.errors import NothingToChange
from chibo_cli.domain.failures import ChiboError, Noun
from chibo_cli.domain.lists.errors import Problem, RowsRefused
from chibo_cli.domain.text.errors import AmbiguousName
from chibo_cli.usecases.finding.people import find_official, find_unit, officials_meant
from chibo_cli.usecases.organisation.uniting.officials import unite_officials
from chibo_cli.usecases.organisation.uniting.units import unite_units

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from chibo_cli.domain.merging.pairs import PairRow, PairTable
    from chibo_cli.store.store import Store
    from chibo_cli.usecases.organisation.uniting.records import United


def unite_listed(store: Store, kind: Noun, table: PairTable, *, day: date) -> list[United]:
    """Unite the pairs of a list.

    Of a record that another line made one with a third the third is meant.

    Raises:
        RowsRefused: records are not found, or contradict; each such line with its reason.
        NothingToChange: of each pair the two are one already.
    """
    problems: list[Problem] = []
    found: list[tuple[PairRow, int, int]] = []
    for row in table.rows:
        try:
            kept, second = (
                _meant(store, kind, text, office, day)
                for text, office in ((row.keep, row.keep_office), (row.second, row.second_office))
            )
            found.append((row, kept, second))
        except ChiboError as error:
            problems.append(_problem(table, row, error))
    done, one_of = [], dict[int, int]()
    for row, first, other in found:
        kept, second = _now(one_of, first), _now(one_of, other)
        if kept == second:
            continue
        try:
            done.append(_united(store, kind, kept, second, day))
            one_of[second] = kept
        except ChiboError as error:
            problems.append(_problem(table, row, error))
    if problems:
        raise RowsRefused(sorted(problems, key=lambda each: each.row))
    if not done:
        raise NothingToChange(table.file)
    return done


def _meant(store: Store, kind: Noun, text: str, office: str, day: date) -> int:
    """The number of the record meant: of several of a name the one that the office brought."""
    try:
        if kind is Noun.OFFICIAL:
            return find_official(store, text, day=day).id
        return find_unit(store, text, day=day).id
    except AmbiguousName:
        if kind is Noun.OFFICIAL:
            meant: Iterable[int] = (each.id for each in officials_meant(store.officials, text, day))
        else:
            meant = store.units.spelled_like(text)
        of_office = _of_office(store, kind, list(meant), office)
        if len(of_office) != 1:
            raise
        return of_office[0]


def _of_office(store: Store, kind: Noun, numbers: list[int], office: str) -> list[int]:
    """Those of the records that an office brought; without one, those of ours."""
    whose = store.offices.named(office) if office else None
    if office and whose is None:
        return []
    owners = store.origins.offices_of(kind.value, numbers)
    return [each for each in numbers if owners.get(each) == (None if whose is None else whose.id)]


def _now(one_of: dict[int, int], number: int) -> int:
    while number in one_of:
        number = one_of[number]
    return number


def _united(store: Store, kind: Noun, kept_id: int, second_id: int, day: date) -> United:
    if kind is Noun.OFFICIAL:
        people = store.officials.with_ids([kept_id, second_id])
        return unite_officials(store, people[kept_id], people[second_id], day=day)
    units = store.units.with_ids([kept_id, second_id])
    return unite_units(store, units[kept_id], units[second_id], day=day)


def _problem(table: PairTable, row: PairRow, error: ChiboError) -> Problem:
    return Problem(table.file, table.sheet, row.number, "", "", error)
