"""What `check` found, as a person reads it: how many of each, then who, rule by rule."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from chibo_cli.domain.facts.records import DutyKind
from chibo_cli.messages.headings import reports as headings
from chibo_cli.messages.labels import FINDING_LABELS
from chibo_cli.output.forms.text import capital, safe, wrapped
from chibo_cli.output.forms.values import shown
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import Console, ConsoleOptions, RenderableType

    from chibo_cli.domain.entries.register import Finding
    from chibo_cli.messages.words import Words

_KINDS = (*FINDING_LABELS,)
_MAIL = 80  # columns of what cron sends
_INDENT = "  "
_BETWEEN = " · "
_LEAST = 20  # columns for units, however long the names are


@dataclass(frozen=True, slots=True)
class Findings:
    """Those of one check, as wide as the screen."""

    found: Sequence[Finding]
    words: Words

    def __rich_console__(
        self, console: Console, options: ConsoleOptions
    ) -> Iterator[RenderableType]:
        """Line by line, what is no finding in bold."""
        from chibo_cli.output.forms.tables import line

        del console
        for told in _lines(self.found, self.words, options.max_width):
            yield line(told, "" if told.startswith(_INDENT) else "bold")


def findings_text(found: Sequence[Finding], words: Words) -> str:
    """The same as text for a mail."""
    return "".join(f"{line}\n" for line in _lines(found, words, _MAIL))


def _lines(found: Sequence[Finding], words: Words, width: int) -> Iterator[str]:
    counts = Counter(each.finding for each in found)
    told = (f"{words(label)} {counts[key]}" for key, label in FINDING_LABELS.items() if counts[key])
    yield from wrapped(capital(_BETWEEN.join(told)), width)
    groups: dict[str, list[Finding]] = {}
    for each in sorted(found, key=lambda one: _KINDS.index(one.finding)):
        groups.setdefault(_heading(each, words), []).append(each)
    for heading, members in groups.items():
        yield ""
        yield from wrapped(heading, width)
        lines = [cells for each in members if any(cells := _cells(each, words))]
        yield from _aligned(lines, width) if lines else ()


def _heading(finding: Finding, words: Words) -> str:
    """What was found, of which period, under which duty."""
    duty = "" if finding.duty is None else f" ({finding.duty})"
    is_scoring = finding.duty is not None and finding.required is None
    owed = finding.document or (DutyKind.SCORE if is_scoring else None)
    parts = (
        words(FINDING_LABELS[finding.finding]),
        safe(finding.office or ""),
        words.say(finding.period),
        safe(finding.regulation or "") + duty,
        words.say(owed),
    )
    return capital(_BETWEEN.join(filter(None, parts)))


def _cells(finding: Finding, words: Words) -> tuple[str, str, str]:
    """Who, how far or which days, and where."""
    figures = "" if finding.required is None else f"{finding.counted}/{finding.required}"
    if finding.due is not None:
        figures = words(headings.DUE_ON, day=finding.due)
    if finding.filed_on is not None:
        figures += f", {words(headings.FILED_DAY, day=finding.filed_on)}"
    if finding.date is not None:
        figures = words.day(finding.date)
    return shown(finding.official, words), figures, shown(finding.units, words)


def _aligned(rows: Sequence[tuple[str, str, str]], width: int) -> Iterator[str]:
    """A line a row, of which the last column alone goes on below."""
    from rich.cells import cell_len

    first, second = (max(cell_len(row[place]) for row in rows) for place in (0, 1))
    for who, figures, units in rows:
        begun = f"{_INDENT}{who}{' ' * (first - cell_len(who))}{_INDENT}"
        if second:
            begun += f"{figures}{' ' * (second - cell_len(figures))}{_INDENT}"
        head, *rest = wrapped(units, max(width - cell_len(begun), _LEAST))
        yield (begun + head).rstrip()
        yield from (" " * cell_len(begun) + each for each in rest)
