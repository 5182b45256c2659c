"""What an office sends in one file, as `git bundle` has it: rows, and the chain from a head on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from chibo_cli.domain.merging.parcels import Sender, SentRow
    from chibo_cli.domain.register.journal import Operation

FORMAT = 1
SUFFIX = ".chibo"
MANIFEST, CHAIN = "bundle.json", "chain.jsonl"
DIGEST_LENGTH = 64  # hexadecimal digits, with which the file ends
_GROUP = 4


@dataclass(frozen=True, slots=True)
class Head:
    """An operation of a journal, by number and hash."""

    operation: int
    hash: str


@dataclass(frozen=True, slots=True)
class Link:
    """An operation, its words known by their digest only, and the digests of its changes.

    They are read as they are walked, once, before the next link is asked for.
    """

    operation: Operation
    changes: int
    digests: Iterator[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle:
    """What an office sends: the operations after `since`, None for all, and rows touched by them.

    `is_part` where only some units were asked for. What was taken out since stands by table in
    `gone`, by uid; or else all that is left does in `remaining`. `chain` and `rows` of a table can
    be read again and again. `digest` is the SHA-256 of the file, empty while there is none.
    """

    schema: int
    sender: Sender
    since: Head | None
    is_part: bool
    gone: Mapping[str, frozenset[str]]
    remaining: Mapping[str, frozenset[str]]
    chain: Callable[[], Iterator[Link]]
    rows: Callable[[str], Iterator[SentRow]]
    digest: str = ""


def member_of(table: str) -> str:
    """The part of the file that has a table's rows."""
    return f"rows/{table}.jsonl"


def spoken(digest: str) -> str:
    """A digest as it is read over the telephone: four characters at a time."""
    return " ".join(digest[at : at + _GROUP] for at in range(0, len(digest), _GROUP))
