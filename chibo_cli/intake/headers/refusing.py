"""Headers that make no list, or not one alone: refused with what is missing, or what to type."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.lists.copies import UID
from chibo_cli.domain.lists.errors import (
    ColumnsAlike,
    ColumnsLeftOver,
    KindUnclear,
    NoHeaderFound,
)
from chibo_cli.domain.lists.lists import SHAPES, ListKind, Wishes
from chibo_cli.intake.formats.marks import letter
from chibo_cli.intake.headers.meanings import (
    columns_of,
    is_harmless,
    is_own_number,
    meanings_of,
    missing,
    shapes_for,
)
from chibo_cli.intake.headers.rows import Header, nearest_texts, said_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chibo_cli.intake.sheets import Sheet

_REQUIRE_LITTLE = {ListKind.OFFICIALS, ListKind.UNITS}
_MOST = 3  # kinds that a refusal tells of


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


def no_header(sheet: Sheet, wishes: Wishes) -> NoHeaderFound:
    """That a sheet's headers make no list, with what the kinds that come nearest still lack."""
    texts = nearest_texts(sheet, wishes)
    headers, said = [text for text in texts if text], said_of(texts, wishes)
    lacking: list[tuple[tuple[int, int], ListKind, Sequence[Sequence[str]]]] = []
    for kind in shapes_for(texts) if wishes.kind is None else [wishes.kind]:
        found = columns_of(texts, kind, said)
        lacks = tuple(missing(texts, kind, said, wishes.optional))
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
