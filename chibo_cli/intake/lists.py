"""Files read into lists: which sheets hold one, as a clerk wished, its header and its rows."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from chibo_cli.domain.lists.columns import COLUMNS
from chibo_cli.domain.lists.copies import UID
from chibo_cli.domain.lists.errors import (
    MOST_PROBLEMS,
    CellWithoutHeading,
    FileFault,
    FileRefused,
    HalfName,
    LegacyText,
    NoHeaderFound,
    Problem,
    RowsRefused,
    TooManyProblems,
)
from chibo_cli.domain.lists.lists import (
    Cell,
    ListKind,
    ListRow,
    ListTable,
    Noted,
    Reading,
    SheetNote,
    Skip,
    SkippedRow,
    Wishes,
)
from chibo_cli.domain.text.errors import InvalidOption
from chibo_cli.intake.cells import held, is_filled, taken
from chibo_cli.intake.formats.legacy_text import legacy_font
from chibo_cli.intake.formats.marks import letter
from chibo_cli.intake.headers.joining import joined_cells
from chibo_cli.intake.headers.ladder import climbed
from chibo_cli.intake.headers.meanings import is_number_heading, meanings_of
from chibo_cli.intake.headers.month_marks import is_marked, visits_in
from chibo_cli.intake.headers.month_sheet import month_header
from chibo_cli.intake.headers.passing import Passing, group_name
from chibo_cli.intake.headers.refusing import check_header, half_names, no_header, unknown_headers
from chibo_cli.intake.headers.rows import header_of, is_header_again, nearest_texts, place_named
from chibo_cli.intake.sheets import Sheet, read_sheets, template_kind
from chibo_cli.values import held_once

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from chibo_cli.intake.headers.rows import Header

_LIKE_A_LIST = 2  # known headers in a row
_LISTS = {".csv", ".xlsx", ".xls", ".ods"}


def read_lists(paths: Iterable[Path]) -> list[ListTable]:
    """Every list in the files, as `read_files` takes them by themselves."""
    return list(read_files(paths).tables)


def read_files(paths: Iterable[Path], wishes: Wishes | None = None) -> Reading:
    """Every list in the files, and in the files of folders; sheets without one are passed over.

    Raises:
        FileUnreadable: a file cannot be read.
        SheetTooLarge: a sheet holds more than a list may.
        InvalidOption: a wish names no sheet, or no column, of the files.
        NoHeaderFound: a sheet's headers make no kind of list, or a file holds none.
        KindUnclear, ColumnsLeftOver, ColumnsAlike: they leave open what kind, or which column.
        OtherTemplate: a workbook made by `chibo template` of another version.
        TooManyProblems: it is of no use to name them all.
        RowsRefused: rows have more cells than there are headers, or columns are not in Unicode; it
            names every such problem of the files, and holds their lists.
    """
    wishes = wishes or Wishes()
    if wishes.unit_kind:
        wishes = replace(wishes, optional=wishes.optional | {"kind"})
    books = [(path, read_sheets(path)) for path in chain.from_iterable(map(files_in, paths))]
    _check_sheets(wishes, [sheet for _, sheets in books for sheet in sheets])
    tables: list[ListTable] = []
    notes: list[Noted] = []
    problems: list[Problem] = []
    headed = []
    for path, sheets in books:
        notes += [Noted(path.name, "", sheet.note) for sheet in sheets[:1] if sheet.note]
        kind, wanted, wished = template_kind(path), iter(sheets[:1]), wishes
        if kind is None:
            wanted = _sheets_wanted(path, sheets, wishes, notes)
        elif wishes.kind is None:  # made by us: the first sheet is the list, and of that kind
            wished = replace(wishes, kind=kind)
        headed.append((wished, [(sheet, _header(sheet, wished)) for sheet in wanted]))
    _check_columns(wishes, [each for _, of_file in headed for each in of_file])
    for wished, of_file in headed:
        has_list = any(header for _, header in of_file)
        for sheet, header in of_file:
            if header is not None:
                check_header(sheet, header, wished)
                table, found = _table(sheet, header, wishes)
                tables.append(table)
                problems += found
            elif has_list and _is_text(sheet, wishes):
                notes.append(Noted(sheet.file, sheet.name, SheetNote.NO_LIST))
            else:
                raise _no_header(sheet, wished)
    if problems:
        raise RowsRefused(problems, tables=tables)
    return Reading(tables, notes)


def files_in(path: Path) -> list[Path]:
    """The file itself; of a folder its lists, by name."""
    try:
        lists = sorted(each for each in path.iterdir() if each.suffix.lower() in _LISTS)
    except OSError:  # no folder, or one that may not be read: the reader says so
        return [path]
    return lists or [path]


def _sheets_wanted(
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


def _check_sheets(wishes: Wishes, sheets: Sequence[Sheet]) -> None:
    """Raises InvalidOption where a wished sheet is in none of the files."""
    known = [sheet.name for sheet in sheets if sheet.name]
    for name in wishes.sheets:
        if _plain(name) not in map(_plain, known):
            raise InvalidOption("--sheet", name, known)


def _check_columns(wishes: Wishes, headed: Sequence[tuple[Sheet, Header | None]]) -> None:
    """Raises InvalidOption where a wished column is in none of the sheets."""
    texts = [
        nearest_texts(sheet, wishes) if header is None else header.texts for sheet, header in headed
    ]
    for name, _ in wishes.columns:
        if texts and all(place_named(each, name) is None for each in texts):
            known = [text for each in texts for text in each if text]
            raise InvalidOption("--map", name, known)


def _is_text(sheet: Sheet, wishes: Wishes) -> bool:
    """Whether a sheet without a list looks like a cover or a note rather than a spoilt list."""
    texts = nearest_texts(sheet, wishes)
    return not wishes.sheets and sum(bool(meanings_of(text)) for text in texts) < _LIKE_A_LIST


def _no_header(sheet: Sheet, wishes: Wishes) -> NoHeaderFound | RowsRefused:
    cells = [
        (at, place, cell)
        for at, row in enumerate(sheet.rows)
        for place, cell in enumerate(row)
        if isinstance(cell, str)
    ]
    found = legacy_font(cell for *_, cell in cells)
    if found is not None:
        font, nth = found
        at, place, text = cells[nth]
        return RowsRefused([_problem(sheet, at, place, "", text, LegacyText(text, font))])
    return no_header(sheet, wishes)


def _header(sheet: Sheet, wishes: Wishes) -> Header | None:
    return month_header(sheet, wishes) or header_of(sheet, wishes)


def _table(sheet: Sheet, header: Header, wishes: Wishes) -> tuple[ListTable, list[Problem]]:
    """The list of a sheet, and what is wrong with it whatever it says."""
    sheet = replace(sheet, rows=_filled_down(sheet, header.below))
    columns, texts = header.fit.columns, header.texts
    is_joined = bool(header.fit.halves or header.fit.codes)
    is_copy = UID in columns
    is_of_units, group = header.fit.kind is ListKind.UNITS and not is_copy, None
    is_unmarked = not sheet.marks.faults  # text then means what it says
    rows: list[ListRow] = []
    skipped: list[SkippedRow] = []
    silent: list[ListRow] = []
    problems: list[Problem] = []
    for at, cells, why in Passing(sheet, header).rows():
        reason = Skip.HEADER if why is None and is_header_again(cells, header) else why
        is_lost = reason in {Skip.GROUP, Skip.SIGNATURE} and is_marked(cells, header)
        if reason is not None and not is_lost:
            skipped.append(SkippedRow(at + 1, reason))
            group = group_name(cells) if reason is Skip.GROUP else group
            continue
        if len(cells) > len(texts):
            problems += _beyond(sheet, at, len(texts))
        if len(problems) > MOST_PROBLEMS:
            raise TooManyProblems(problems[0])
        read = {
            name: cell
            if is_unmarked and (cell := _at(cells, place)).__class__ is str
            else taken(_at(cells, place), name, sheet.marks, (at, place))
            for name, place in columns.items()
        }
        if is_joined:
            read.update(joined_cells(sheet, header, at))
        if is_of_units:
            read["parent"] = read.get("parent") or group
            read["kind"] = read.get("kind") or wishes.unit_kind or None
        row = ListRow(held_once(at + 1), held(read, columns, cells), cells)
        if header.days:
            stated = visits_in(row, header, sheet)
            rows += stated.rows
            problems += stated.problems
            silent += () if stated.rows else (row,)
        else:
            rows.append(row)
    problems += _letter_problems(sheet, header, rows)
    headings = {name: texts[place] for name, place in columns.items()}
    letters = {name: letter(place) for name, place in columns.items()} if sheet.name else {}
    if is_of_units:
        headings |= {name: COLUMNS[name].vi for name in ("parent", "kind") if name not in headings}
    if header.fit.rungs:
        rows, letters = list(climbed(sheet, header.fit.rungs, rows)), {}
    problems += [
        _problem(sheet, at, place, texts[place], error.text, error)
        for at, place, error in half_names(header, rows)
    ]
    last = rows[-1].number if rows else 0
    table = ListTable(
        sheet.file,
        sheet.name,
        header.fit.kind,
        headings,
        rows,
        _unknown(header, rows),
        texts,
        [each for each in skipped if each.why is not Skip.BLANK or each.number < last],
        letters,
        sum(row.number - 1 in sheet.marks.hidden for row in rows),
        unknown_headers(header),
        silent,
    )
    return table, problems


def _beyond(sheet: Sheet, at: int, width: int) -> list[Problem]:
    """What a row holds beyond the last header."""
    return [
        _problem(sheet, at, place, "", str(cell), CellWithoutHeading(str(cell)))
        for place, cell in enumerate(sheet.rows[at][width:], width)
        if is_filled([cell])
    ]


def _unknown(header: Header, rows: Sequence[ListRow]) -> list[str]:
    """The headers passed over, and by their letters the columns that have none but are filled."""
    used = header.fit.places.union(header.days)
    named = [
        text
        for place, text in enumerate(header.texts)
        if text and place not in used and not is_number_heading(text)
    ]
    return named + [
        letter(place)
        for place, text in enumerate(header.texts)
        if not text
        and place not in used
        and any(is_filled([_at(row.whole, place)]) for row in rows)
    ]


def _letter_problems(sheet: Sheet, header: Header, rows: Sequence[ListRow]) -> Iterator[Problem]:
    """Columns that were typed in a font of before Unicode, each at its first such cell."""
    for name, place in header.fit.columns.items():
        texts = [(row, cell) for row in rows if isinstance(cell := row.cells[name], str)]
        found = legacy_font(cell for _, cell in texts)
        if found is not None:
            font, nth = found
            row, text = texts[nth]
            error = LegacyText(text, font)
            yield _problem(sheet, row.number - 1, place, header.texts[place], text, error)


def _problem(
    sheet: Sheet,
    at: int,
    place: int,
    heading: str,
    text: str,
    error: CellWithoutHeading | HalfName | LegacyText,
) -> Problem:
    cell = f"{letter(place)}{at + 1}" if sheet.name else ""
    return Problem(sheet.file, sheet.name, at + 1, heading, text, error, cell)


def _filled_down(sheet: Sheet, below: int) -> Sequence[Sequence[Cell]]:
    """The rows, a cell merged over several rows of the list standing in each of them."""
    if not sheet.merged:
        return sheet.rows
    rows = [list(row) for row in sheet.rows]
    for (top, left), (bottom, right) in sheet.merged:
        if below <= top < bottom and left == right and left < len(rows[top]):
            for row in rows[top + 1 : bottom + 1]:
                row[left] = rows[top][left]
    return rows


def _at(cells: Sequence[Cell], place: int) -> Cell:
    return cells[place] if place < len(cells) else None


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())
