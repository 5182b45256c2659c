"""The clerk's manual: packaged Markdown, one page a task, in both languages."""

from __future__ import annotations

from importlib.resources import files

from chibo_cli.messages.text import Language, Text
from chibo_cli.values import dataclass

_TASKS = (
    Text("ngay-dau", "first-day"),
    Text("nhap-lieu", "entering"),
    Text("lich-sinh-hoat", "calendar"),
    Text("kien-nghi", "recommendations"),
    Text("cham-diem", "meeting-scores"),
    Text("cuoi-quy", "quarter-end"),
    Text("sap-nhap", "mergers"),
    Text("sua-sai", "mistakes"),
    Text("phan-cong", "assignments"),
    Text("tu-dong", "automatic"),
    Text("sao-luu", "backup"),
    Text("van-ban", "documents"),
    Text("chot-so", "closing"),
)
_OFFICES = (  # what goes from one register into another
    Text("gui-so-lieu", "handing-in"),
    Text("tiep-nhan", "taking-in"),
)
_SERVERS = (  # where several write one register
    Text("so-tren-may-chu", "register-on-a-server"),
    Text("quan-tri-may-chu", "running-a-server"),
)
_REFERENCE = (  # what is looked up; in a folder of its own
    Text("lenh", "commands"),
    Text("cot-tep", "columns"),
    Text("du-lieu", "data"),
    Text("quy-dinh", "regulations"),
    Text("ma-thoat", "exit-codes"),
    Text("an-toan", "guarantees"),
)
TOPICS = (*_TASKS, *_OFFICES, *_SERVERS, *_REFERENCE)
_FOLDERS = {"offices": _OFFICES, "servers": _SERVERS, "reference": _REFERENCE}


@dataclass(frozen=True, slots=True)
class Page:
    """One page: `id` counts from 1, `about` is its first paragraph, `text` is Markdown."""

    id: int
    topic: str
    title: str
    about: str
    text: str


def pages(language: Language) -> tuple[Page, ...]:
    """The manual in that language."""
    folder = files("chibo_cli").joinpath("guide")
    found = []
    for number, topic in enumerate(TOPICS, 1):
        slug = topic.pattern(language)
        place = next((folder / name for name, held in _FOLDERS.items() if topic in held), folder)
        text = place.joinpath(language.value, f"{slug}.md").read_text(encoding="utf-8")
        heading, about, *_ = text.split("\n\n")
        title = heading.removeprefix("# ")
        found.append(Page(number, slug, title, " ".join(about.split()), text))
    return tuple(found)
