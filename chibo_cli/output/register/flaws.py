"""What `db check` finds, as a list: keys for programs, a clerk's words on screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.register.soundness import Flaw
from chibo_cli.messages.answers import soundness as says
from chibo_cli.messages.answers.facts import TABLES, table_text
from chibo_cli.messages.errors.sentences import SCHEMA_PARTS
from chibo_cli.messages.text import Text
from chibo_cli.messages.words import in_both
from chibo_cli.output.forms.listing import Listing, columns_of, keys_of
from chibo_cli.output.forms.values import Labelled

if TYPE_CHECKING:
    from collections.abc import Iterable

    from chibo_cli.domain.register.soundness import FlawFound

_NOUN = "flaw"


def flaws_listing(found: Iterable[FlawFound]) -> Listing:
    """A row a flaw."""
    rows = [
        {
            "flaw": each.flaw,
            "where": Labelled(each.where, _where(each)),
            "detail": Labelled(each.detail, _detail(each)),
        }
        for each in found
    ]
    return Listing(_NOUN, columns_of(_NOUN, keys_of(_NOUN)), rows)


def _where(found: FlawFound) -> Text:
    if found.flaw is Flaw.CHAIN:
        return _filled(says.OPERATION, number=found.where)
    kind, _, name = found.where.partition(" ")
    if found.flaw is Flaw.SCHEMA:
        return _filled(SCHEMA_PARTS[kind], name=name) if kind in SCHEMA_PARTS else says.IDENTITY
    return _row(found.where)


def _detail(found: FlawFound) -> Text:
    if found.flaw is Flaw.FOREIGN_KEY:
        return table_text(found.detail)
    kind, _, number = found.detail.partition(" ")
    if kind == "operation" and number:
        return _filled(says.OPERATION, number=number)
    return says.DETAILS.get(found.detail) or _row(found.detail)


def _row(text: str) -> Text:
    """`lượt dự số 5`, of `attendance 5`; itself where it names no row."""
    table, _, number = text.partition(" ")
    if table not in TABLES:
        return Text(text, text)
    return _filled(says.ROW, what=TABLES[table], number=number)


def _filled(text: Text, **fields: str | Text) -> Text:
    return in_both(lambda words: words(text, **fields))
