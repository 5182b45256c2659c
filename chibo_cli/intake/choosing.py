"""Which sheets of a file are read: those that hold something, are seen, or are named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.lists.errors import FileFault, FileRefused, NoHeaderFound
from chibo_cli.domain.lists.lists import Cell, Noted, SheetNote, Wishes
from chibo_cli.domain.text.errors import InvalidOption
from chibo_cli.intake.header_rows import nearest_texts, place_named
from chibo_cli.intake.headers import meanings_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from chibo_cli.intake.header_rows import Header
    from chibo_cli.intake.sheets import Sheet


_LIKE_A_LIST = 2  # known headers in a row


def sheets_wanted(
    path: Path, sheets: Sequence[Sheet], wishes: Wishes, notes: list[Noted]
) -> Iterator[Sheet]:
    """The sheets to read; those that are hidden, unless they are named, are noted."""
    filled = [sheet for sheet in sheets if any(map(is_filled, sheet.rows))]
    if not filled:
        raise NoHeaderFound(path.name, "", [])
    named = {_plain(name) for name in wishes.sheets}
    count = 0
    for sheet in filled:
        if named and sheet.name and _plain(sheet.name) not in named:
            continue
        if sheet.is_hidden and not named:
            notes.append(Noted(sheet.file, sheet.name, SheetNote.HIDDEN))
            continue
        count += 1
        yield sheet
    if not count and not named:
        raise FileRefused(str(path), FileFault.ONLY_HIDDEN)


def check_sheets(wishes: Wishes, sheets: Sequence[Sheet]) -> None:
    """Raises InvalidOption where a wished sheet is in none of the files."""
    known = [sheet.name for sheet in sheets if sheet.name]
    for name in wishes.sheets:
        if _plain(name) not in map(_plain, known):
            raise InvalidOption("--sheet", name, known)


def check_columns(wishes: Wishes, headed: Sequence[tuple[Sheet, Header | None]]) -> None:
    """Raises InvalidOption where a wished column is in none of the sheets."""
    texts = [
        nearest_texts(sheet, wishes) if header is None else header.texts for sheet, header in headed
    ]
    for name, _ in wishes.columns:
        if texts and all(place_named(each, name) is None for each in texts):
            known = [text for each in texts for text in each if text]
            raise InvalidOption("--map", name, known)


def is_text(sheet: Sheet, wishes: Wishes) -> bool:
    """Whether a sheet without a list looks like a cover or a note rather than a spoilt list."""
    texts = nearest_texts(sheet, wishes)
    return not wishes.sheets and sum(bool(meanings_of(text)) for text in texts) < _LIKE_A_LIST


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())


def is_filled(cells: Sequence[Cell]) -> bool:
    """Whether any of the cells holds more than spaces."""
    return any(cell is not None and str(cell).strip() for cell in cells)
