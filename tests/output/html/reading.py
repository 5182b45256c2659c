"""A page read back: its elements as a tree, as a browser without a script sees them."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from chibo_cli.output.html.page import report_page
from tests.output.printed import annex_for
from tests.output.samples import VI

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from chibo_cli.domain.reports.annex import Annex
    from chibo_cli.domain.reports.values import Report
    from chibo_cli.messages.words import Words

_VOID = {"meta", "input", "link", "img", "br"}


@dataclass(slots=True)
class Element:
    """One element with its attributes and all that stands in it."""

    name: str
    attributes: Mapping[str, str | None]
    held: list[Element | str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All text in it."""
        return "".join(each if isinstance(each, str) else each.text for each in self.held)

    @property
    def classes(self) -> list[str]:
        """The names of its class."""
        return (self.attributes.get("class") or "").split()

    def all(self, name: str = "", css: str = "", **attributes: str) -> list[Element]:
        """The elements in it of that name, of that class and with these `data-` attributes."""
        return [
            each
            for each in _every(self)
            if name in {"", each.name}
            and (not css or css in each.classes)
            and all(each.attributes.get(f"data-{key}") == told for key, told in attributes.items())
        ]


def _every(element: Element) -> Iterator[Element]:
    for each in element.held:
        if isinstance(each, Element):
            yield each
            yield from _every(each)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Element("", {})]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, dict(attrs))
        self.open[-1].held.append(element)
        if tag not in _VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].held.append(Element(tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().name == tag

    def handle_data(self, data: str) -> None:
        self.open[-1].held.append(data)


def read(content: bytes | str) -> Element:
    """The page's tree; every element that was opened is closed."""
    reader = _Reader()
    reader.feed(content if isinstance(content, str) else content.decode())
    reader.close()
    (root,) = reader.open
    return root


def page_of(report: Report, words: Words = VI, annex: Annex | None = None) -> Element:
    """The page of a report built by hand."""
    return read(report_page(report, annex_for(report) if annex is None else annex, words))
