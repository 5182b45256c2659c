"""Why an office's register is not taken in."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from chibo_cli.domain.failures import ChiboError, Failure

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chibo_cli.domain.failures import Noun


class SourceFault(Enum):
    """Why nothing of a file that an office sent can be read."""

    MISSING = "missing"
    EMPTY = "empty"
    FOREIGN = "foreign"
    DAMAGED = "damaged"
    OVERSIZED = "oversized"
    NEWER = "newer"
    OLDER = "older"


class OwnRegister(ChiboError):
    """A register that should be merged into itself."""

    path: str


class OfficeUnsound(ChiboError):
    """A register that does not prove sound: how many flaws it has, and where the first one is."""

    path: str
    count: int
    where: str


class HeadLost(ChiboError):
    """A register whose journal ends before the operation taken last: an old copy was restored."""

    path: str
    office: str
    operation: int


class IdentityShared(ChiboError):
    """A register with an office's identity, in whose journal another operation was taken last."""

    path: str
    office: str
    operation: int


class NameTaken(ChiboError):
    """An office's name that another office bears here."""

    name: str


class NameUnfit(ChiboError):
    """A name by which no office can be told, such as one with an `@`."""

    name: str


class CatalogueDiffers(ChiboError):
    """A regulation, template or kind of an office with a code of ours, and other contents.

    `differing` are the fields as its TOML file calls them, each with what stands here and there.
    """

    code: str
    differing: Sequence[str]


class UnderElsewhere(ChiboError):
    """An office that hangs under another unit than the one now named."""

    office: str
    unit: str


class UnderItself(ChiboError):
    """A unit that is the office's own, or stands below one, where it should hang under it."""

    office: str
    unit: str


class ExportIncomplete(ChiboError):
    """An export that lacks lists, by kind; without `register` it does not say whose it is."""

    failure = Failure.INPUT_UNREADABLE
    path: str
    missing: str


class ListOfOthers(ChiboError):
    """A list that is no table of the export beside which it lies."""

    failure = Failure.INPUT_UNREADABLE
    path: str
    list: str


class NoPairs(ChiboError):
    """A file without a pair of officials, or of units, to be united."""

    path: str
    kind: Noun


class OfficeUnusable(ChiboError):
    """A file that is no register, or none that this program can read."""

    failure = Failure.REGISTER_UNUSABLE
    path: str
    fault: SourceFault


class BundleRefused(ChiboError):
    """A bundle that is damaged, blown up, or made by a chibo of another time."""

    failure = Failure.INPUT_UNREADABLE
    path: str
    fault: SourceFault


class EverythingWanted(ChiboError):
    """A bundle of what is new, where nothing that it follows was taken in."""

    path: str
    since: int


class SinceElsewhere(ChiboError):
    """A bundle that begins after another operation than the one taken last from the office."""

    path: str
    office: str
    since: int
    operation: int


class SinceUnknown(ChiboError):
    """What a bundle should begin after, and is no operation, or one that cannot be proved from."""

    text: str
