"""The problems in files, one a line, as a clerk mends them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.text.errors import UnknownName
from chibo_cli.messages.headings.reports import (
    LOST_ZERO,
    MORE_PROBLEMS,
    PROBLEM_CELL,
    PROBLEM_PLACE,
)
from chibo_cli.output.safe import safe

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from chibo_cli.domain.failures import ChiboError
    from chibo_cli.domain.lists.errors import Problem
    from chibo_cli.messages.words import Words


_MOST = 50


def problem_lines(
    problems: Sequence[Problem], words: Words, sentence: Callable[[ChiboError, Words], str]
) -> str:
    """File, sheet, row, column and what to do; at most 50, then how many more."""
    lines = [
        f"  {_place(problem, words)}: {sentence(problem.error, words)}{_hint(problem, words)}"
        for problem in problems
    ]
    if len(lines) > _MOST:
        lines[_MOST:] = ["  " + words(MORE_PROBLEMS, count=len(problems) - _MOST)]
    return "\n" + "\n".join(lines)


def _place(problem: Problem, words: Words) -> str:
    file = " ".join(filter(None, (safe(problem.file), safe(problem.sheet))))
    if problem.cell:
        place = words(PROBLEM_CELL, file=file, cell=problem.cell)
    else:
        place = words(PROBLEM_PLACE, file=file, row=problem.row)
    return f"{place}, {safe(problem.column)}" if problem.column else place


def _hint(problem: Problem, words: Words) -> str:
    """Why a code that is a number may be unknown: 01 typed as a number is 1."""
    is_lost = problem.is_number and isinstance(problem.error, UnknownName)
    return words(LOST_ZERO) if is_lost else ""
