"""Why an office's register is not taken in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.failures import ChiboError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chibo_cli.domain.register.soundness import FlawFound


class OwnRegister(ChiboError):
    """A register that should be merged into itself."""

    path: str


class OfficeUnsound(ChiboError):
    """A register that does not prove sound; the first of its flaws."""

    path: str
    flaws: Sequence[FlawFound]


class HeadLost(ChiboError):
    """A register in whose journal the operation taken last does not stand.

    `is_fork` where another stands in its place: the file was copied for somebody else. Otherwise
    it is shorter: an old copy was restored.
    """

    path: str
    office: str
    operation: int
    is_fork: bool


class NameTaken(ChiboError):
    """An office's name that another office bears here."""

    name: str


class NameUnfit(ChiboError):
    """A name by which no office can be told, such as one with an `@`."""

    name: str


class CatalogueDiffers(ChiboError):
    """A regulation, template or kind of an office with a code of ours, and other contents.

    `differing` are the fields, each with its value here and there.
    """

    table: str
    code: str
    differing: Sequence[tuple[str, object, object]]


class UnderElsewhere(ChiboError):
    """An office that hangs under another unit than the one now named, or under none."""

    office: str
    unit: str | None
