"""What an import read, added and changed: in lines, or as a list."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from chibo_cli.domain.lists.lists import Outcome
from chibo_cli.domain.text.errors import UnknownName
from chibo_cli.messages.answers import lists as says
from chibo_cli.messages.headings.reports import (
    LOST_ZERO,
    MORE_PROBLEMS,
    PROBLEM_CELL,
    PROBLEM_PLACE,
)
from chibo_cli.messages.words import Words, in_both
from chibo_cli.output.forms.edits import moved_lines
from chibo_cli.output.forms.listing import Column, Listing, labelled
from chibo_cli.output.forms.text import safe
from chibo_cli.output.forms.values import FieldChange, Labelled, shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from chibo_cli.domain.duties.movement import Moved, Shift
    from chibo_cli.domain.failures import ChiboError
    from chibo_cli.domain.lists.errors import Problem
    from chibo_cli.domain.lists.lists import (
        ListKind,
        ListTable,
        Noted,
        OddVisits,
        SkippedRow,
        Taken,
    )

MOST_TOLD = 20
"""Rows added, and rows changed, of one kind."""
MOST_NAMED = 10
_COLUMNS = tuple(
    Column(key, says.HEADINGS[key])
    for key in ("kind", "file", "sheet", "row", "what", "change", "fields")
)
_OURS = frozenset((says.ERRORS_COLUMN.vi, says.ERRORS_COLUMN.en))


def list_line(table: ListTable, words: Words) -> str:
    """What one sheet was taken for, and the columns and rows passed over."""
    return words(
        says.LIST,
        file=_place(table.file, table.sheet),
        kind=says.KINDS[table.kind],
        count=len(table.rows),
        passed_over="".join(_remarks(table, words)),
    )


def note_line(noted: Noted, words: Words) -> str:
    """What is to be said of a sheet without a list, or of a file under another kind's name."""
    return words(says.NOTES[noted.note], file=_place(noted.file, noted.sheet))


def taken_lines(
    kind: ListKind, taken: Sequence[Taken], counts: Mapping[Outcome, int], words: Words
) -> str:
    """At most twenty names added, and twenty changes field by field; then how many more.

    Of what was taken no more need be given; `counts` say how many there were.
    """
    added, changed = (
        [each for each in taken if each.outcome is outcome]
        for outcome in (Outcome.ADDED, Outcome.CHANGED)
    )
    lines = _first(
        [words(says.ADDED, what=safe(told(each, words))) for each in added[:MOST_TOLD]],
        counts[Outcome.ADDED],
        words,
    )
    lines += _first(
        [
            words(
                says.CHANGE,
                what=safe(told(each, words)),
                fields="; ".join(shown(field, words) for field in _fields(kind, each)),
            )
            for each in changed[:MOST_TOLD]
        ],
        counts[Outcome.CHANGED],
        words,
    )
    return "".join(f"{line}\n" for line in lines)


def import_listing(
    taken: Iterable[tuple[ListKind, Sequence[Taken]]], shifts: Sequence[Shift]
) -> Listing:
    """Every row of every list, and what became of it; in JSON the verdicts that moved too."""
    rows = [_row(kind, each) for kind, rows_of_kind in taken for each in rows_of_kind]
    return Listing("import", _COLUMNS, rows, {"moves": tuple(shifts)})


def counted_moved_lines(moved: Moved, words: Words) -> str:
    """How many verdicts moved and the first ten."""
    head = words(says.VERDICTS_MOVED, count=moved.count) + "\n" if moved.count else ""
    return head + moved_lines(moved, words, most=MOST_NAMED)


def odd_lines(odd: OddVisits, words: Words) -> Iterator[str]:
    """How many visits are odd in one way, and the first ten of them."""
    for text, visits in (
        (says.OUTSIDE, odd.outside),
        (says.EARLY, odd.early),
        (says.SECOND, odd.second),
    ):
        if visits:
            named = "; ".join(safe(told(each, words)) for each in visits[:MOST_NAMED])
            more = "; …" if len(visits) > MOST_NAMED else ""
            yield words(text, count=len(visits), visits=named + more)


def told(taken: Taken, words: Words) -> str:
    """Which fact a row is about: names, then a day."""
    return ", ".join(words.say(part) for part in taken.what)


_MOST_PROBLEMS = 50
_A_SCREEN = 20
_MOST_ROWS = 10


def problem_lines(
    problems: Sequence[Problem],
    words: Words,
    sentence: Callable[[ChiboError, Words], str],
    *,
    may_write: bool = False,
) -> str:
    """File, sheet, rows, column and what to do; at most 50, then how many more.

    What is wrong in the same way in several rows is told once, with its rows. Where more than a
    screen is told and a workbook of refused rows `may_write` them down, that is named.
    """
    alike: dict[tuple[str, str, str, str], list[Problem]] = {}
    for problem in problems:
        said = f"{sentence(problem.error, words)}{_hint(problem, words)}"
        alike.setdefault((problem.file, problem.sheet, problem.column, said), []).append(problem)
    lines = [
        f"  {_places_of(found, words)}: {said}{_following(found, words)}"
        for (*_, said), found in alike.items()
    ]
    if len(lines) > _MOST_PROBLEMS:
        lines[_MOST_PROBLEMS:] = ["  " + words(MORE_PROBLEMS, count=len(lines) - _MOST_PROBLEMS)]
    if may_write and len(lines) > _A_SCREEN:
        lines.append(words(says.ERRORS_HINT))
    return "\n" + "\n".join(lines)


def _remarks(table: ListTable, words: Words) -> Iterator[str]:
    columns = ", ".join(safe(each) for each in table.passed_over if each not in _OURS)
    if columns:
        yield words(says.PASSED_OVER, columns=columns)
    if table.skipped:
        rows = ", ".join(_stretches(table.skipped, words))
        yield words(says.SKIPPED, count=len(table.skipped), rows=rows)
    if table.hidden:
        yield words(says.HIDDEN_ROWS, count=table.hidden)


def _stretches(skipped: Sequence[SkippedRow], words: Words) -> list[str]:
    """The rows by their numbers, neighbours passed over for one reason as 22-25; at most twenty."""
    runs: list[tuple[SkippedRow, SkippedRow]] = []
    for row in skipped:
        if runs and (runs[-1][1].number + 1, runs[-1][1].why) == (row.number, row.why):
            runs[-1] = (runs[-1][0], row)
        else:
            runs.append((row, row))
    told = [
        words(
            says.SKIPPED_ROWS,
            rows=str(first.number) if first is last else f"{first.number}–{last.number}",
            why=says.SKIPS[first.why],
        )
        for first, last in runs
    ]
    return [*told[:MOST_TOLD], "…"] if len(told) > MOST_TOLD else told


def _place(file: str, sheet: str) -> str:
    return " ".join(filter(None, (safe(file), safe(sheet))))


def _first(lines: list[str], count: int, words: Words) -> list[str]:
    more = [words(says.MORE, count=count - MOST_TOLD)] if count > MOST_TOLD else []
    return lines + more


def _row(kind: ListKind, taken: Taken) -> Mapping[str, object]:
    iso = ", ".join(part.isoformat() if isinstance(part, date) else part for part in taken.what)
    return {
        "kind": Labelled(kind.value, says.KINDS[kind]),
        "file": taken.file,
        "sheet": taken.sheet,
        "row": taken.row,
        "what": Labelled(iso, in_both(partial(told, taken))),
        "change": Labelled(taken.outcome.value, says.OUTCOMES[taken.outcome]),
        "fields": _fields(kind, taken),
    }


def _fields(kind: ListKind, taken: Taken) -> tuple[FieldChange, ...]:
    return tuple(
        FieldChange(key, says.heading_of(kind, key), labelled(key, old), labelled(key, new))
        for key, old, new in taken.fields
    )


def _places_of(alike: Sequence[Problem], words: Words) -> str:
    """Where the same thing is wrong, in one column of one list."""
    first = alike[0]
    file = _place(first.file, first.sheet)
    if first.cell:
        place = words(PROBLEM_CELL, file=file, cell=_listed([each.cell for each in alike]))
    else:
        place = words(PROBLEM_PLACE, file=file, row=_listed([str(each.row) for each in alike]))
    return f"{place}, {safe(first.column)}" if first.column else place


def _listed(places: Sequence[str]) -> str:
    """The first of the places, and how many there are where those are not all."""
    told = ", ".join(places[:_MOST_ROWS])
    return f"{told} … ({len(places)})" if len(places) > _MOST_ROWS else told


def _following(alike: Sequence[Problem], words: Words) -> str:
    """How many rows are refused only because these are, and where they stand."""
    by_list: dict[tuple[str, str], dict[str, None]] = {}
    for each in (one for problem in alike for one in problem.following):
        by_list.setdefault((each.file, each.sheet), {})[str(each.row)] = None
    if not by_list:
        return ""
    places = [
        words(PROBLEM_PLACE, file=_place(*key), row=_listed(list(rows)))
        for key, rows in by_list.items()
    ]
    count = sum(map(len, by_list.values()))
    return words(says.FOLLOWING, count=count, places="; ".join(places))


def _hint(problem: Problem, words: Words) -> str:
    """Why a code that is a number may be unknown: 01 typed as a number is 1."""
    is_lost = problem.is_number and isinstance(problem.error, UnknownName)
    return words(LOST_ZERO) if is_lost else ""
