"""A report without names: its figures, and rows from which nobody can be told."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from chibo_cli.domain.duties.verdicts import Verdict
from chibo_cli.domain.facts.named import Person

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from chibo_cli.domain.reports.values import Report, Row

_Key = tuple[str | None, str]
_WORST_FIRST = list(Verdict)


def without_names(report: Report, called: Callable[[str], str]) -> Report:
    """The report whose officials are numbered from 1, and called as `called` says of a number.

    Rows keep period, rule, numbers and verdict; posts, units and visits are left out. Officials
    are numbered by how they stand: in the order of their names they could be told. Of other duties
    the figures stay, and the day that they are told on.
    """
    names = _names(report, called)

    def unnamed(official: Person) -> Person:
        return Person(None, names[_key(official)], None, None)

    def hidden(part: Report) -> Report:
        rows = [_hidden(row, unnamed(row.official)) for row in part.rows]
        streaks = [replace(each, official=unnamed(each.official)) for each in part.streaks]
        return replace(
            part.holding([*map(hidden, part.parts)]),
            remarks=(),  # words may name anybody
            rows=tuple(sorted(rows, key=lambda row: (row.official.name, _standing(row)))),
            other_duties=(),
            streaks=tuple(sorted(streaks, key=lambda streak: streak.official.name)),
        )

    return hidden(report)


def _names(report: Report, called: Callable[[str], str]) -> Mapping[_Key, str]:
    standings: defaultdict[_Key, list[tuple[object, ...]]] = defaultdict(list)
    for row in chain.from_iterable(part.rows for part in report.all_parts):
        standings[_key(row.official)].append(_standing(row))
    for streak in report.streaks:
        standings[_key(streak.official)].append(("~", len(streak.quarters)))
    ordered = sorted(standings, key=lambda key: standings[key])
    width = len(str(len(ordered)))  # so that the names sort as the numbers do
    return {key: called(f"{number:0{width}}") for number, key in enumerate(ordered, start=1)}


def _hidden(row: Row, official: Person) -> Row:
    return replace(
        row, official=official, units=(), counted=(), refused=(), hidden=row.attended, doubled=()
    )


def _standing(row: Row) -> tuple[object, ...]:
    """All that a row without names says."""
    return (
        str(row.period),
        row.regulation,
        row.duty,
        _WORST_FIRST.index(row.verdict),
        row.attended,
        row.required,
    )


def _key(official: Person) -> _Key:
    return official.code, official.name
