"""Problems that only follow from another row's: who names what a refused row would have brought."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from chibo_cli.domain.failures import Noun
from chibo_cli.domain.lists.lists import ListKind, ListRow, ListTable
from chibo_cli.domain.text.errors import UnknownName
from chibo_cli.domain.text.names import folded
from chibo_cli.usecases.importing.cells import shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from chibo_cli.domain.lists.errors import Problem

_BRINGS = {ListKind.UNITS: Noun.UNIT, ListKind.OFFICIALS: Noun.OFFICIAL}
_Place = tuple[str, str, int]


def with_following(problems: Sequence[Problem], tables: Iterable[ListTable]) -> list[Problem]:
    """The problems, those that follow from another row's folded under its first one."""
    of_row: defaultdict[_Place, list[Problem]] = defaultdict(list)
    for each in problems:
        of_row[_place(each)].append(each)
    brought: dict[tuple[Noun, str], _Place] = {}
    for table in tables:
        for row in table.rows if table.kind in _BRINGS else ():
            place = (table.file, table.sheet, row.number)
            if place in of_row:
                for name in _names(row):
                    brought.setdefault((_BRINGS[table.kind], name), place)
    causes = {each: cause for each in problems if (cause := _cause(each, brought)) is not None}
    following: defaultdict[Problem, list[Problem]] = defaultdict(list)
    roots: dict[Problem, Problem | None] = {}
    for each in causes:
        root = _root(each, causes, of_row, roots)
        if root is not None:
            following[root].append(each)
    folded_away = {each for found in following.values() for each in found}
    return [
        replace(each, following=tuple(following[each])) if each in following else each
        for each in problems
        if each not in folded_away
    ]


def _cause(problem: Problem, brought: dict[tuple[Noun, str], _Place]) -> _Place | None:
    """The refused row that would have brought what the problem does not find."""
    error = problem.error
    if not isinstance(error, UnknownName):
        return None
    for name in (error.text, error.text.split(",")[0]):
        place = brought.get((error.noun, folded(name.strip())))
        if place is not None and place != _place(problem):
            return place
    return None


def _root(
    problem: Problem,
    causes: dict[Problem, _Place],
    of_row: dict[_Place, list[Problem]],
    roots: dict[Problem, Problem | None],
) -> Problem | None:
    """The first problem up the line that follows from nothing; None where rows name one another.

    `roots` remembers those of all that were climbed past: a line may be as long as its list.
    """
    climbed = []
    while problem in causes and problem not in roots:
        roots[problem] = None
        climbed.append(problem)
        own = of_row[causes[problem]]
        problem = next((each for each in own if each not in causes), own[0])
    root = roots.get(problem) if problem in causes else problem
    roots.update(dict.fromkeys(climbed, root))
    return root


def _names(row: ListRow) -> Iterator[str]:
    for column in ("code", "name"):
        text = shown(row.cells.get(column)).strip()
        if text:
            yield folded(text)


def _place(problem: Problem) -> _Place:
    return problem.file, problem.sheet, problem.row
