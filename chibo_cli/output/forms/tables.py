"""Tables on a terminal: colours, columns, and what is said where they do not fit."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from chibo_cli.domain.duties.verdicts import Fulfilment, Verdict
from chibo_cli.messages.headings import reports as headings
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import Console, ConsoleOptions, RenderableType
    from rich.text import Text as Styled

    from chibo_cli.messages.words import Words

MOST_LINES = 3  # of a row of a report
MOST_ROWS = 1_000  # Rich takes half a second for these, eleven for 20,000
VERDICT_STYLES = {
    Verdict.MET: "green",
    Verdict.UNMET: "bold red",
    Verdict.PENDING: "yellow",
    Verdict.WAIVED: "cyan",
    Verdict.NOT_JUDGED: "dim",
    Fulfilment.MET: "green",
    Fulfilment.LATE: "magenta",
    Fulfilment.UNMET: "bold red",
    Fulfilment.PENDING: "yellow",
    Fulfilment.WAIVED: "cyan",
    Fulfilment.NOT_JUDGED: "dim",
}
_READABLE = 14  # letters: a date, a code or a verdict is never broken, a text seldom
_BETWEEN = 2
_LABEL = "{heading}: "


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of styled cells, less the columns that are empty, of one row at least.

    On a screen too narrow for its columns it is what `narrow` is, or else a record a row. Of a row
    no more lines are shown than `most_lines`, where that is not 0.
    """

    titles: Sequence[str]
    rows: Sequence[Sequence[Styled]]
    is_spaced: bool = False
    most_lines: int = 0
    narrow: Grid | None = None

    def __rich_console__(
        self, console: Console, options: ConsoleOptions
    ) -> Iterator[RenderableType]:
        """The table where every column stays readable, else the records."""
        columns = [
            (title, cells)
            for title, cells in zip(self.titles, zip(*self.rows, strict=True), strict=True)
            if any(cell.plain for cell in cells)
        ]
        widths = [_width([title], cells) for title, cells in columns]
        narrowest = [min(_width(title.split(), cells), _READABLE) for title, cells in columns]
        room = options.max_width - _BETWEEN * (len(columns) - 1)
        if sum(narrowest) > room:
            yield from [self.narrow] if self.narrow else self._records()
        else:
            yield self._table(columns, _narrowed(widths, narrowest, room), console)

    def _table(
        self,
        columns: Sequence[tuple[str, Sequence[Styled]]],
        widths: Sequence[int],
        console: Console,
    ) -> RenderableType:
        from rich.box import SIMPLE_HEAD
        from rich.table import Table

        table = Table(
            box=SIMPLE_HEAD,
            padding=(0, 1, 0, 0),
            pad_edge=False,
            show_edge=False,
            header_style="bold",
            leading=int(self.is_spaced),
        )
        for (title, _), width in zip(columns, widths, strict=True):
            table.add_column(line(title), width=width, overflow="fold")
        for row in zip(*(cells for _, cells in columns), strict=True):
            fitted = zip(row, widths, strict=True)
            table.add_row(*(self._cut(cell, width, console) for cell, width in fitted))
        return table

    def _cut(self, cell: Styled, width: int, console: Console) -> Styled:
        """The cell, or as many of its lines as a row may have, and that there are more."""
        if not self.most_lines:
            return cell
        lines = cell.wrap(console, width)
        if len(lines) <= self.most_lines:
            return cell
        kept = lines[: self.most_lines]
        kept[-1].rstrip()
        kept[-1].truncate(width - 1)
        kept[-1].append("…")
        return line("\n").join(kept)

    def _records(self) -> Iterator[RenderableType]:
        for index, row in enumerate(self.rows):
            if index:
                yield line("")
            for title, cell in zip(self.titles, row, strict=True):
                if cell.plain:
                    label = _LABEL.format(heading=title)
                    yield line("").append(label, "bold").append_text(cell)


def stacked(*parts: RenderableType) -> RenderableType:
    """Parts below one another."""
    from rich.console import Group

    return Group(*parts)


def line(text: str, style: str = "") -> Styled:
    """One line of text, taken as it is."""
    from rich.text import Text as Styled

    return Styled(text, style)


def below(count: int, words: Words) -> Sequence[Styled]:
    """What to say under a table of that many rows: that some are left off, or that none are."""
    if count == 0:
        return (line(words(headings.EMPTY_LIST), "dim"),)
    if count > MOST_ROWS:
        return (line(words(headings.MORE_ROWS, count=count - MOST_ROWS), "dim"),)
    return ()


def _width(titles: Sequence[str], cells: Sequence[Styled]) -> int:
    """The width of a column with its heading on these lines and nothing else wrapped."""
    parts = (part for cell in cells for part in cell.split("\n"))
    return max(each.cell_len for each in chain(map(line, titles), parts))


def _narrowed(widths: Sequence[int], narrowest: Sequence[int], room: int) -> list[int]:
    """The widths with the widest column made narrower until all fit."""
    found = list(widths)
    while sum(found) > room:
        spare = [
            width if width > least else 0 for width, least in zip(found, narrowest, strict=True)
        ]
        found[spare.index(max(spare))] -= 1
    return found
