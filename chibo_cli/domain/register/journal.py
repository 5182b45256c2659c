"""Operations and the changes they made: who, when, what became what, and the chain of hashes."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable

FIRST_PREVIOUS = "0" * 64
_BETWEEN = "\x1f"  # no text of the register holds a control character


class OperationKind(Enum):
    """What an operation was for."""

    CHANGE = "change"
    UNDO = "undo"
    REDO = "redo"
    CLOSE = "close"
    REOPEN = "reopen"
    RESTORE = "restore"
    MIGRATE = "migrate"
    ERASE = "erase"
    MERGE = "merge"
    IDENTITY = "identity"


class Action(Enum):
    """What happened to a row."""

    INSERT = "insert"
    UPDATE = "update"
    DELETE = "delete"


@dataclass(frozen=True, slots=True)
class Operation:
    """One command that wrote; `at` is its moment in ISO with the office's offset.

    `undoes` is the operation it takes back; `adjusts` lets it into a closed period; `previous`
    and `hash` are links of the chain, `hash` None while it is open. `salt` and `words` are what
    `words_digest` takes and gives, so that its words can be erased; None of an older program's.
    """

    id: int
    uuid: str
    at: str
    actor: str
    command: str
    kind: OperationKind = OperationKind.CHANGE
    reason: str | None = None
    undoes: int | None = None
    adjusts: bool = False
    previous: str = FIRST_PREVIOUS
    hash: str | None = None
    salt: bytes | None = None
    words: str | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """One row before and after; the images are SQL literals of its columns, comma between."""

    id: int
    operation_id: int
    table: str
    row_id: int
    action: Action
    old: str | None
    new: str | None
    salt: bytes
    digest: str | None = None

    @property
    def is_blank(self) -> bool:
        """Whether nothing is left of its images, nor of the salt that they could be guessed by."""
        return self.old is None and self.new is None and not self.salt


ERASED_IMAGE = "image"
"""Changes of this table are an erasure's: each names a change, as its row, that it blanked."""
ERASED_WORDS = "words"
"""Likewise an operation whose words it replaced; the new image is the digest of what is left."""


def words_digest(operation: Operation) -> str:
    """The salted hash of an operation's words: they can be erased and the chain still verifies."""
    import hashlib  # here, as below: it loads OpenSSL, and completion hashes nothing

    said = _BETWEEN.join((operation.actor, operation.command, operation.reason or ""))
    return hashlib.sha256((operation.salt or b"") + said.encode()).hexdigest()


def change_digest(change: Change) -> str:
    """The salted hash of a change: the image can be erased and the chain still verifies."""
    images = (change.old, change.new)
    return digest_of(change.salt, change.table, change.row_id, change.action.value, *images)


def digest_of(
    salt: bytes, table: str, row_id: int, action: str, old: str | None, new: str | None
) -> str:
    """The same of a change as it is kept: an operation may have too many to make each one anew."""
    import hashlib

    said = f"{table}{_BETWEEN}{row_id}{_BETWEEN}{action}{_BETWEEN}{old or ''}{_BETWEEN}{new or ''}"
    return hashlib.sha256(salt + said.encode()).hexdigest()


def operation_hash(operation: Operation, digests: Iterable[str]) -> str:
    """The hash over an operation's fields, its changes' digests and the hash before it.

    The words are in it by their digest, where there is one; an older program hashed them as such.
    """
    import hashlib

    kind, reason = operation.kind.value, operation.reason or ""
    words: tuple[str, ...] = (operation.actor, operation.command, kind, reason)
    if operation.words is not None:
        words = (operation.words, kind)
    said = _BETWEEN.join(
        (
            *(str(operation.id), operation.uuid, operation.at, *words),
            *(str(operation.undoes or ""), str(int(operation.adjusts)), operation.previous),
        )
    )
    whole = hashlib.sha256(said.encode())
    for digest in digests:  # one by one: an operation may have more than memory should hold
        whole.update(f"{_BETWEEN}{digest}".encode())
    return whole.hexdigest()
