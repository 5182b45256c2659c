"""What a search found: kind by kind on a screen, rows elsewhere."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from chibo_cli.domain.facts.searching import Hit, HitKind
from chibo_cli.messages.answers import finding as says
from chibo_cli.messages.headings.columns import HEADINGS, of
from chibo_cli.output.forms.listing import Column, Listing
from chibo_cli.output.forms.text import aligned, safe
from chibo_cli.output.forms.values import Labelled, shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import RenderableType
    from rich.text import Text as Styled

    from chibo_cli.messages.text import Text
    from chibo_cli.messages.words import Words

MOST = 10
_INDENT = "  "
_COLUMNS = (
    Column("kind", says.KIND),
    Column("id", HEADINGS["id"]),
    Column("code", HEADINGS["code"]),
    Column("official", HEADINGS["official"]),
    Column("unit", HEADINGS["unit"]),
    Column("date", says.WHEN),
    Column("field", says.FIELD),
    Column("excerpt", says.TEXT),
)
_NOUNS = {"attendance": "attend", "regulation": "rule"}


def hits_text(hits: Sequence[Hit], words: Words, *, most: int = MOST) -> str:
    """Each kind with its count, at most so many hits of it, and how many more."""
    parts = []
    for kind, found in _by_kind(hits):
        lines = aligned([[*_cells(hit, words), safe(hit.excerpt.text)] for hit in found[:most]])
        parts.append(
            f"{_head(kind, found, words)}\n"
            + "".join(f"{_INDENT}{line}\n" for line in lines.splitlines())
            + "".join(f"{_INDENT}{line}\n" for line in _more(found, most, words))
        )
    return "\n".join(parts)


def hits_table(hits: Sequence[Hit], words: Words, *, most: int = MOST) -> RenderableType:
    """The same for a terminal, the words found in bold."""
    from chibo_cli.output.forms.tables import Grid, line, stacked

    parts: list[RenderableType] = []
    for kind, found in _by_kind(hits):
        rows = [
            [*(line(cell) for cell in _cells(hit, words)), _excerpt(hit)] for hit in found[:most]
        ]
        parts += [line("")] if parts else []
        parts += [line(_head(kind, found, words), "bold"), Grid(_titles(kind, words), rows)]
        parts += [line(text, "dim") for text in _more(found, most, words)]
    return stacked(*parts)


def hits_listing(hits: Sequence[Hit], *, most: int | None = None) -> Listing:
    """The hits as rows, for JSON and CSV: all, or at most so many of each kind."""
    kept = (hit for _, found in _by_kind(hits) for hit in found[:most])
    return Listing("find", _COLUMNS, [_row(hit) for hit in kept])


def _by_kind(hits: Sequence[Hit]) -> Iterator[tuple[HitKind, list[Hit]]]:
    for kind, found in groupby(hits, key=lambda hit: hit.kind):
        yield kind, list(found)


def _head(kind: HitKind, found: Sequence[Hit], words: Words) -> str:
    return words(says.HITS_OF_KIND, kind=says.KINDS[kind], count=len(found))


def _more(found: Sequence[Hit], most: int, words: Words) -> Iterator[str]:
    if len(found) > most:
        yield words(says.MORE, count=len(found) - most)


def _titles(kind: HitKind, words: Words) -> list[str]:
    return [
        words(each) for each in (HEADINGS["id"], says.KINDS[kind], says.WHEN, says.FIELD, says.TEXT)
    ]


def _cells(hit: Hit, words: Words) -> list[str]:
    """Its number, whom and where, the day, and the field; empty where there is none."""
    told = (hit.official, hit.unit, hit.code)
    named = " – ".join(shown(each, words) for each in told if each is not None)
    return [str(hit.id), named, shown(hit.date, words), words(_field(hit))]


def _field(hit: Hit) -> Text:
    return of(_NOUNS.get(hit.kind.value, hit.kind.value), hit.field)


def _excerpt(hit: Hit) -> Styled:
    from chibo_cli.output.forms.tables import line

    found = hit.excerpt
    styled = line(safe(found.text[: found.start]))
    styled.append(safe(found.text[found.start : found.end]), "bold")
    return styled.append(safe(found.text[found.end :]))


def _row(hit: Hit) -> dict[str, object]:
    own = {HitKind.OFFICIAL: hit.official, HitKind.UNIT: hit.unit}.get(hit.kind)
    return {
        "kind": Labelled(hit.kind.value, says.KINDS[hit.kind]),
        "id": hit.id,
        "code": hit.code if own is None else own.code,
        "official": hit.official,
        "unit": hit.unit,
        "date": hit.date,
        "field": hit.field,
        "excerpt": hit.excerpt.text,
    }
