"""A template that the office made in Word."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WordTemplate:
    """The file as it is, and what it is called when it is refused."""

    name: str
    content: bytes
