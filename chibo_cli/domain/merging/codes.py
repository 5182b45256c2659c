"""By what code a person or unit of an office goes here: `CB01@Xã An Hòa`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.text.names import OFFICE_MARK, folded

if TYPE_CHECKING:
    from collections.abc import Collection

_TELLING = 6  # of a uid's 32 digits


def code_here(code: str, office: str) -> str:
    """By what code a person or unit of an office goes here: codes are unique within an office."""
    return f"{code}{OFFICE_MARK}{office}"


def code_there(code: str, office: str) -> str:
    """The code that an office gave."""
    return code.removesuffix(f"{OFFICE_MARK}{office}")


def code_made(uid: str, office: str) -> str:
    """By what code goes here to whom an office gave none: namesakes of two are never taken for one.

    The end of a uid is of chance, whereas its beginning is of the clock.
    """
    return code_here(uid[-_TELLING:], office)


def code_alone(code: str) -> str:
    """A code without the offices behind it; all of it where none is."""
    return code.partition(OFFICE_MARK)[0]


def means(typed: str, code: str) -> bool:
    """Whether a text is an office's code, in any case, with or without marks, or all before an `@`.

    `CB01` and `cb01@xa an hoa` both mean `CB01@Xã An Hòa`.
    """
    sought, held = folded(typed), folded(code)
    return OFFICE_MARK in code and (held == sought or held.startswith(f"{sought}{OFFICE_MARK}"))


def office_in(code: str | None, names: Collection[str]) -> str | None:
    """Which of these offices a code is of, None where it is one's own."""
    name = (code or "").rpartition(OFFICE_MARK)[2]
    return name if name in names and code != name else None
