"""A page of the manual by what a clerk calls it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.failures import Candidate, Noun
from chibo_cli.domain.text.errors import AmbiguousName, UnknownName
from chibo_cli.domain.text.matching import nearest
from chibo_cli.domain.text.names import folded
from chibo_cli.messages.guide import TOPICS, Page

if TYPE_CHECKING:
    from collections.abc import Sequence


def find_page(pages: Sequence[Page], typed: str) -> Page:
    """The page of that number, topic or title, in either language; or the one that begins so.

    Marks, case, hyphens and spaces do not matter.

    Raises:
        UnknownName, AmbiguousName: no page is called so, or several begin so.
    """
    sought = _bare(typed)
    called = {page.id: [_bare(name) for name in _names(page)] for page in pages}
    found = [page for page in pages if sought in {str(page.id), *called[page.id]}]
    if not found and sought:
        found = [page for page in pages if any(name.startswith(sought) for name in called[page.id])]
    if not found:
        bearers = [(name.replace("-", " "), page) for page in pages for name in _names(page)]
        near = {page.id: page for page in nearest(typed.replace("-", " "), bearers)}
        raise UnknownName(Noun.PAGE, typed, [_candidate(page) for page in near.values()])
    if len(found) > 1:
        raise AmbiguousName(Noun.PAGE, typed, [_candidate(page) for page in found])
    return found[0]


def _names(page: Page) -> tuple[str, ...]:
    topic = TOPICS[page.id - 1]
    return (page.title, topic.vi, topic.en)


def _bare(text: str) -> str:
    return "".join(letter for letter in folded(text) if letter.isalnum())


def _candidate(page: Page) -> Candidate:
    return Candidate(page.topic, page.title, "")
