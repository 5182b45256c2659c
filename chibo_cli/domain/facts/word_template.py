"""A template that the office made in Word."""

from __future__ import annotations

from chibo_cli.values import dataclass

REPORT = "report"  # the one kind that an office may make


@dataclass(frozen=True, slots=True)
class WordTemplate:
    """The file as it is, and what it is called when it is refused."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptTemplate:
    """The content of one that the register keeps, by what it is for; its name is a setting."""

    id: int
    key: str
    content: bytes
