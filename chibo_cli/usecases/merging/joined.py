"""A row of an office that is one with another: what both say together, and what contradicts."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING

from chibo_cli.domain.facts.named import MARK
from chibo_cli.domain.merging.codes import code_there
from chibo_cli.domain.merging.parcels import CODED, NAMES
from chibo_cli.store.rooms.merging import sent_columns
from chibo_cli.store.tables import tables
from chibo_cli.store.tables.columns import TextList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chibo_cli.domain.merging.parcels import Value

_APART = {*CODED, *NAMES}  # of these each office's own may say otherwise
_SHARING = {"placement", "unit_tag"}  # what one says on some days, another may on more
_LIFE = {"since", "until"}


def together(table: str, kept: Sequence[Value], sent: Sequence[Value]) -> list[Value]:
    """What a row says now, with what the one kept here says for others too.

    What it leaves open stays as it is here, and words in a list stay.
    """
    lists = _lists(table)
    return [
        _joined(each, here) if name in lists else here if each is None else each
        for name, here, each in zip(sent_columns(table), kept, sent, strict=True)
    ]


def still_marked(kept: Sequence[Value] | None, sent: list[Value]) -> list[Value]:
    """The row without what was erased here: no office's file, new or old, brings it back."""
    pairs = zip(kept or sent, sent, strict=True)
    return [here if isinstance(here, str) and MARK in here else each for here, each in pairs]


def with_other_codes(
    table: str, kept: Sequence[Value], sent: Sequence[Value], office: str
) -> list[Value]:
    """The row of a person or unit of an office that has codes of others here, which stay.

    One of these is its code only as long as the office gives none.
    """
    said = list(sent)
    code = sent_columns(table).index("code")
    if said[code] is None and not _is_of(kept[code], office):
        said[code] = kept[code]
    return said if table != "official" else found_by(said, kept, but=office)


def found_by(official: Sequence[Value], other: Sequence[Value], but: str = "") -> list[Value]:
    """An official's row whom the codes of another row of the same person find too.

    Those of the office `but` are told by the row itself.
    """
    code, former = (sent_columns("official").index(name) for name in ("code", "former_codes"))
    others = [*_words(other[former]), *filter(None, [other[code]])]
    codes = [*_words(official[former]), *(each for each in others if not _is_of(each, but))]
    said = list(official)
    said[former] = _list_of([each for each in codes if each != said[code]])
    return said


def is_contradicted(table: str, kept: Sequence[Value], sent: Sequence[Value]) -> bool:
    """Whether a row says something else than the row here that it is one with."""
    passed_over = {"uid", *(_LIFE if table in _SHARING else ())}
    lists = _lists(table)
    return table not in _APART and any(
        not set(_words(each)) <= set(_words(here)) if name in lists else each != here
        for name, here, each in zip(sent_columns(table), kept, sent, strict=True)
        if each is not None and name not in passed_over
    )


def _is_of(code: object, office: str) -> bool:
    """Whether an office gave that code; none is nobody's."""
    return isinstance(code, str) and bool(office) and code_there(code, office) != code


@cache
def _lists(table: str) -> frozenset[str]:
    """The columns that hold words."""
    columns = tables[table].columns
    return frozenset(each.name for each in columns if isinstance(each.type, TextList))


def _joined(sent: Value, here: Value) -> str:
    return _list_of((*_words(sent), *_words(here)))


def _words(value: Value) -> Sequence[str]:
    return json.loads(value) if isinstance(value, str) else ()


def _list_of(words: Sequence[object]) -> str:
    return json.dumps(list(dict.fromkeys(words)), ensure_ascii=False)
