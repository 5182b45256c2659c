"""What an erasure did, or would do, and where the name still is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.messages.answers import personal_data as says
from chibo_cli.messages.answers.facts import ROWS_OF, table_text
from chibo_cli.output.forms.text import safe
from chibo_cli.output.forms.values import shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from chibo_cli.domain.organisation.erasing import Erased, Mention
    from chibo_cli.messages.words import Words

_MOST = 20
_LONGEST = 60


def erased_lines(erased: Erased, words: Words, *, texts: bool) -> str:
    """What bears the mark now, what was blanked, and what stays."""
    return "".join(f"{line}\n" for line in _lines(erased, words, texts=texts))


def trace_lines(
    holding: Sequence[Path], unread: Sequence[Path], outputs: Sequence[Path], words: Words
) -> str:
    """The copies and outputs that an erasure does not reach."""
    named = ((says.BACKUPS, holding), (says.UNREAD, unread), (says.OUTPUTS, outputs))
    lines = [
        words(text, files=", ".join(safe(str(path)) for path in paths))
        for text, paths in named
        if paths
    ]
    return "".join(f"{line}\n" for line in (*lines, words(says.ELSEWHERE)))


def _lines(erased: Erased, words: Words, *, texts: bool) -> Iterator[str]:
    counted = [
        words(ROWS_OF, what=words(table_text(table)), count=count)
        for table, count in erased.rows.items()
    ]
    yield words(says.MARKED, rows=", ".join(counted))
    yield words(says.IMAGES, count=erased.images)
    for text, periods in ((says.PERIODS, erased.periods), (says.UNCLEAR, erased.unclear)):
        if periods:
            yield words(text, periods=", ".join(periods))
    if erased.namesakes:
        yield words(says.NAMESAKES, names=", ".join(shown(one, words) for one in erased.namesakes))
    if erased.mentions:
        yield words(says.MENTIONS_ERASED if texts else says.MENTIONED)
        if erased.namesakes:
            yield words(says.PERHAPS_NAMESAKE)
        yield from (_mention(each, words) for each in erased.mentions[:_MOST])
        if len(erased.mentions) > _MOST:
            yield words(says.MENTIONS_MORE, count=len(erased.mentions) - _MOST)
    if erased.kept:
        yield words(says.KEPT, numbers=", ".join(map(str, erased.kept)))


def _mention(mention: Mention, words: Words) -> str:
    text = safe(mention.text)
    brief = text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
    said = says.MENTION if mention.operation is None else says.MENTION_BEFORE
    fields = {"operation": str(mention.operation)} if mention.operation is not None else {}
    table, number = words(table_text(mention.table)), str(mention.row_id)
    return words(said, table=table, number=number, text=brief, **fields)
