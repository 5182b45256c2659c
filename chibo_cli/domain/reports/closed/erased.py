"""Closed reports without a person who was erased: the mark in place of all that tells of them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from chibo_cli.domain.facts.named import MARK

if TYPE_CHECKING:
    from collections.abc import Mapping

    from chibo_cli.domain.organisation.erasing import Subject

_OWN = ("strengths", "shortcomings", "result")  # said of whom `official` names


def erased_packet(packet: str, subject: Subject, files: Mapping[str, str], *, texts: bool) -> str:
    """The text of a packet; `files` are the new digests of files by their old ones.

    `texts` is whether what others wrote loses the name too.
    """
    value = json.loads(packet)
    kept = value.pop("files", None)
    marked = erased(value, subject, texts=texts)
    if kept is not None:
        marked["files"] = {form: files.get(digest, digest) for form, digest in kept.items()}
    return json.dumps(marked, ensure_ascii=False)


def erased(value: Any, subject: Subject, *, texts: bool) -> Any:  # noqa: ANN401 — JSON of any shape
    """A report as JSON has it, its keys in their order."""
    match value:
        case dict():
            official = value.get("official")
            own = isinstance(official, dict) and _is_person(official, subject)
            return {
                key: MARK
                if own and key in _OWN and each
                else _official(each, subject)
                if key == "official"
                else erased(each, subject, texts=texts)
                for key, each in value.items()
            }
        case list():
            return [erased(each, subject, texts=texts) for each in value]
        case str() if texts:
            return subject.without_names(value)
        case _:
            return value


def _official(value: Any, subject: Subject) -> Any:  # noqa: ANN401 — JSON of any shape
    """A person as a report has it: another of the same name stays."""
    if not (isinstance(value, dict) and _is_person(value, subject)):
        return value
    marks = {
        "code": subject.code,
        "name": MARK,
        "title": value.get("title") and MARK,
        "agency": value.get("agency") and subject.without_agency(value["agency"]),
    }
    return {key: marks.get(key, each) for key, each in value.items()}


def _is_person(value: Mapping[str, Any], subject: Subject) -> bool:
    return "name" in value and subject.bears(value.get("code"), value["name"])
