"""Programmes, reports and evaluations as they came in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.facts.records import Document
from chibo_cli.domain.text.errors import InvalidChoice
from chibo_cli.domain.text.names import folded
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

_WORDS: Mapping[Document, tuple[str, ...]] = {
    Document.PROGRAMME: ("chương trình", "chương trình theo dõi"),
    Document.REPORT: ("báo cáo", "bc"),
    Document.EVALUATION: ("đánh giá", "nhận xét", "nhận xét, đánh giá"),
}
_DOCUMENT_OF = {
    folded(word): document
    for document, names in _WORDS.items()
    for word in (document.value, *names)
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Filing:
    """A document of one duty and one period, filed by an official, or by a unit about one.

    `period` is as the program writes it: `2024`, `2024-H1`, `2024-03`. `addressees` are those
    it was sent to, `result` what an evaluation says.
    """

    id: int
    duty_id: int
    period: str
    filed_on: date
    official_id: int | None = None
    unit_id: int | None = None
    number: str | None = None
    addressees: tuple[str, ...] = ()
    result: str | None = None


def document_kind(text: str) -> Document:
    """The kind of document a clerk's word means.

    Raises:
        InvalidChoice: the word is unknown.
    """
    document = _DOCUMENT_OF.get(folded(text))
    if document is None:
        raise InvalidChoice(text, "document", tuple(kind.value for kind in Document))
    return document
