"""Headers that make no list, or not one alone: refused with what is missing, or what to type."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.lists.copies import UID
from chibo_cli.domain.lists.errors import (
    ColumnsAlike,
    ColumnsLeftOver,
    HalfName,
    KindUnclear,
    NoHeaderFound,
)
from chibo_cli.domain.lists.headers import GIVEN_NAMES
from chibo_cli.domain.lists.lists import SHAPES, ListKind, Wishes
from chibo_cli.intake.cells import said
from chibo_cli.intake.formats.marks import letter
from chibo_cli.intake.headers.meanings import (
    columns_of,
    is_harmless,
    is_one_of,
    is_own_number,
    meanings_of,
    missing,
    shapes_for,
)
from chibo_cli.intake.headers.rows import Header, nearest_texts, said_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from chibo_cli.domain.lists.lists import ListRow, Wishes
    from chibo_cli.intake.headers.rows import Header
    from chibo_cli.intake.sheets import Sheet

_REQUIRE_LITTLE = {ListKind.OFFICIALS, ListKind.UNITS}
_MOST = 3  # kinds that a refusal tells of
_PEOPLE = ("official", "name")


def check_header(sheet: Sheet, header: Header, wishes: Wishes) -> None:
    """Refuse a header that leaves open which list it is, or which of two columns is meant.

    Raises:
        ColumnsAlike: two columns say the same.
        KindUnclear: the kind is not told, and several fit.
        NoHeaderFound: nor is it, and a column left over is one that another kind requires.
        ColumnsLeftOver: likewise, and it is any other that lists of people or units do not bear.
    """
    fit = header.fit
    if fit.alike is not None:
        texts, letters = [header.texts[each] for each in fit.alike], map(letter, fit.alike)
        raise ColumnsAlike(sheet.file, sheet.name, texts, tuple(letters))
    if wishes.kind is not None:
        return
    if fit.others:
        raise KindUnclear(sheet.file, sheet.name, (fit.kind, *fit.others))
    if fit.kind in _REQUIRE_LITTLE and UID not in fit.columns:
        left_over = unknown_headers(header)
        if any(map(_is_required_elsewhere, left_over)):  # then it is another list, with a gap
            raise no_header(sheet, wishes)
        if left_over:
            raise ColumnsLeftOver(sheet.file, sheet.name, fit.kind, left_over)


def unknown_headers(header: Header) -> list[str]:
    """The headers of no use to the list, but for those that lists bear without harm."""
    used = header.fit.places
    return [
        text
        for place, text in enumerate(header.texts)
        if text and place not in used
        if not (is_harmless(text) or is_own_number(header.texts, text))
    ]


def half_names(header: Header, rows: Sequence[ListRow]) -> Iterator[tuple[int, int, HalfName]]:
    """The first row, and its place, in which a person has half a name: the other has no header."""
    fit = header.fit
    column = next((each for each in _PEOPLE if each in fit.columns), None)
    if column is None or fit.kind is ListKind.UNITS or column in fit.halves:
        return
    place = fit.columns[column]
    is_lone = is_one_of(header.texts[place], GIVEN_NAMES)
    beside = place if is_lone else place + 1
    if not is_lone and (beside >= len(header.texts) or header.texts[beside]):
        return
    told = [(row.number - 1, said(row.whole[beside])) for row in rows if beside < len(row.whole)]
    filled = [(at, text) for at, text in told if text]
    if filled and all(len(text.split()) == 1 and text.isalpha() for _, text in filled):
        at, text = filled[0]
        yield at, beside, HalfName(text)


def no_header(sheet: Sheet, wishes: Wishes) -> NoHeaderFound:
    """That a sheet's headers make no list, with what the kinds that come nearest still lack."""
    texts = nearest_texts(sheet, wishes)
    headers, wished = [text for text in texts if text], said_of(texts, wishes)
    lacking: list[tuple[tuple[int, int], ListKind, Sequence[Sequence[str]]]] = []
    for kind in shapes_for(texts) if wishes.kind is None else [wishes.kind]:
        found = columns_of(texts, kind, wished)
        lacks = tuple(missing(texts, kind, wished, wishes.optional))
        if lacks and (found or wishes.kind is not None):
            lacking.append(((len(lacks) - len(found), len(lacks)), kind, lacks))
    least = min((rank for rank, *_ in lacking), default=None)
    nearest = [(kind, lacks) for rank, kind, lacks in lacking if rank == least]
    return NoHeaderFound(sheet.file, sheet.name, headers, nearest[:_MOST])


def _is_required_elsewhere(header: str) -> bool:
    """Whether a list of some other kind could not be without that column."""
    return any(
        column in alternatives
        for kind, shape in SHAPES.items()
        if kind not in _REQUIRE_LITTLE
        for column in meanings_of(header, kind.value)
        for alternatives in shape.required
    )
