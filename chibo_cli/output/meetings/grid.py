"""The table of visits as a terminal shows it: lines of styled parts, and what is said of a cell."""

from __future__ import annotations

import re
from enum import Enum
from textwrap import wrap
from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size

from chibo_cli.messages.answers import asking as says
from chibo_cli.messages.text import Language
from chibo_cli.output.forms.edits import move_lines
from chibo_cli.output.forms.text import safe
from chibo_cli.output.forms.values import shown
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from chibo_cli.domain.duties.movement import Move
    from chibo_cli.domain.facts.named import Named
    from chibo_cli.domain.meetings.grid import Cell, Grid, GridRow, Typed
    from chibo_cli.domain.time.periods import Period
    from chibo_cli.messages.words import Words

Part = tuple[str, str]  # a style, and a text in it
HEAD, CURSOR = "bold", "reverse"
DAY_WIDTH = 6
_WIDEST_NAME = 28
_ARROWS = 2  # columns beside the days
_ABOVE = 2  # lines above the officials: the title, and the days
_TOLD = 3  # lines of what is said that a form leaves
LEAST_COLUMNS, LEAST_LINES = 28, 5  # title, days, an official, a line of a form, a line said
_WITHIN = re.compile(r"(?<! ) (?! )")  # a blank that stands alone
_NOTE = 30  # letters of a note in the line about its cell


class Mark(Enum):
    """What stands in a cell of the table, as the screen shows it."""

    NONE = " "
    KNOWN = "•"
    COUNTED = "x"
    NOT_COUNTED = "o"
    UNJUDGED = "?"
    WRONG = "!"


_STYLES = {Mark.WRONG: "bold ansired", Mark.COUNTED: "bold"}


@dataclass(frozen=True, slots=True)
class Window:
    """The part of the table that is seen: its first row and column, and how many of each."""

    top: int = 0
    left: int = 0
    height: int = 1
    width: int = 1

    def moved(self, cell: tuple[int, int], size: tuple[int, int], of: tuple[int, int]) -> Window:
        """Of that size, moved as little as brings a cell into it and leaves no room empty.

        Each is rows, then columns; `of` are those of the whole table.
        """
        (top, height), (left, width) = (
            (min(max(first, at - room + 1), at, max(count - room, 0)), room)
            for first, at, room, count in zip((self.top, self.left), cell, size, of, strict=True)
        )
        return Window(top, left, height, width)


@dataclass(frozen=True, slots=True)
class Shares:
    """How many lines of a screen each part of it has: officials, a form, what is said, the keys."""

    rows: int
    form: int
    said: int
    keys: int

    @classmethod
    def of(cls, lines: int, form: int, said: int, keys: int) -> Shares:
        """Of a screen of at least LEAST_LINES, where that many lines of the others are wanted."""
        left = lines - _ABOVE - 1  # one official is seen whatever is said below
        form = min(form, max(left - min(said, _TOLD), 1))
        said = min(said, left - form)
        keys = min(keys, left - form - said)
        return cls(lines - _ABOVE - form - said - keys, form, said, keys)


def name_width(names: Sequence[str], columns: int) -> int:
    """How wide the column of names is, a blank behind it, so that there is room for a day."""
    room = columns - _ARROWS - DAY_WIDTH - 1
    return min(max(map(cell_len, names), default=0), _WIDEST_NAME, room) + 1


def days_seen(wide: int, columns: int) -> int:
    """How many days there is room for beside a column of names that is so wide."""
    return max((columns - wide - _ARROWS) // DAY_WIDTH, 1)


def title_line(period: Period, place: str, count: int, wrong: int, width: int, words: Words) -> str:
    """Of what the table is, cut where the width is short, and how much is not saved yet."""
    refused = words(says.GRID_WRONG, count=wrong) if wrong else ""
    counts = words(says.GRID_COUNTS, count=count, wrong=refused)
    title = words(says.GRID_TITLE, period=period, place=safe(place))
    left = max(width - cell_len(counts), 0)
    return (title if cell_len(title) <= left else _cut(title, left - 1) + " ") + counts


def table_lines(
    names: Sequence[str],
    days: Sequence[date],
    mark: Callable[[int, int], tuple[Mark, ...]],
    cursor: tuple[int, int],
    window: Window,
    wide: int,
    words: Words,
) -> list[list[Part]]:
    """The days, then a line an official, as far as the window shows them; names are `wide`.

    Arrows at the ends of the first line tell that there is more to that side.
    """
    columns = range(window.left, min(window.left + window.width, len(days)))
    more = ("<" if window.left else " ", ">" if columns.stop < len(days) else " ")
    rows = range(window.top, min(window.top + window.height, len(names)))
    above = f"{rows.start + 1}–{rows.stop}/{len(names)}"
    head = set_cell_size(above, wide - 1) + more[0]
    lines: list[list[Part]] = [[(HEAD, head)]]
    lines[0] += [
        (CURSOR if column == cursor[1] else HEAD, _day(days[column], words).center(DAY_WIDTH))
        for column in columns
    ]
    lines[0].append((HEAD, more[1]))
    for row in rows:
        style = CURSOR if row == cursor[0] else ""
        line = [(style, _cut(names[row], wide - 1)), ("", " ")]
        for column in columns:
            marks = mark(row, column)
            text = "".join(each.value for each in marks).center(DAY_WIDTH)
            is_here = (row, column) == cursor
            line.append((CURSOR if is_here else _STYLES.get(marks[-1], ""), text))
        lines.append(line)
    return lines


def about_cell(
    grid: Grid, row: GridRow, day: date, typed: Typed | None, visited: Named | None, words: Words
) -> str:
    """Who and when, what the register has there, what is new or what a mark would mean.

    `visited` is what was understood by what was typed, where that is known.
    """
    cells, likely = grid.cells_of(row, day), grid.likely(row, day)
    who = says.GRID_WHO if row.areas else says.GRID_WHO_ALONE
    official, units = shown(row.name, words), shown(row.areas, words)
    told = [words(who, official=official, units=units, day=day)]
    known = row.known.get(day, ())
    told += [
        words(says.GRID_KNOWN, number=each.number, unit=shown(each.unit, words)) for each in known
    ]
    if typed is not None:
        called = {each.text: each.name for each in row.cells}
        told.append(_typed(typed, visited or called.get(typed.unit), cells, words))
    elif known:
        told += [words(says.GRID_ANOTHER)] if cells else []
    elif likely:
        name = next(each.name for each in cells if each.text == likely)
        told.append(words(says.GRID_MAY, unit=shown(name, words)))
    elif cells:
        told.append(words(says.GRID_MAY_CHOOSE, count=len(cells)))
    else:
        told.append(words(says.GRID_NOWHERE))
    return " ".join(told)


def judged_text(moves: Sequence[Move], words: Words) -> str:
    """How a visit counts, duty by duty, on one line."""
    return " ".join(line.strip() for line in move_lines(moves, words).splitlines())


def lines_within(text: str, width: int) -> list[str]:
    """The text on lines of that width, broken between words."""
    lines = text.splitlines()
    return [line for each in lines for line in wrap(each, width, break_on_hyphens=False)]


def wrapped_keys(text: str, width: int) -> list[str]:
    """Marks or keys with what they mean, two blanks between them: broken nowhere else."""
    whole = _WITHIN.sub("\N{NO-BREAK SPACE}", text)
    return [line.replace("\N{NO-BREAK SPACE}", " ") for line in lines_within(whole, width)]


def shortened(lines: Sequence[str], count: int) -> list[str]:
    """As many of the lines, the last with an ellipsis where there are more."""
    if len(lines) <= count:
        return [*lines]
    return [*lines[: count - 1], lines[count - 1][:-1] + "…"] if count else []


def _typed(typed: Typed, visited: Named | None, cells: Sequence[Cell], words: Words) -> str:
    at = next((at for at, each in enumerate(cells, 1) if each.text == typed.unit), 0)
    place = words(says.GRID_PLACE, place=at, count=len(cells)) if at and len(cells) > 1 else ""
    unit = safe(typed.unit) or "?" if visited is None else shown(visited, words)
    notes = [
        words(says.GRID_NOTE, name=words(label), note=safe(_shortened(note)))
        for name, label in (("meeting", says.MEETING), *says.NOTES.items())
        if (note := getattr(typed, name).strip())
    ]
    return words(says.GRID_NEW, unit=unit, place=place, notes="".join(notes))


def _day(day: date, words: Words) -> str:
    return f"{day:%m-%d}" if words.language is Language.EN else f"{day:%d/%m}"


def _cut(name: str, width: int) -> str:
    if cell_len(name) > width > 0:
        name = set_cell_size(name, width - 1) + "…"
    return set_cell_size(name, width)


def _shortened(note: str) -> str:
    return note if len(note) <= _NOTE else note[: _NOTE - 1] + "…"
