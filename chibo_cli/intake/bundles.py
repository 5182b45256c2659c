"""A bundle's file read: its digest proved first, then no more of it at a time than a line."""

from __future__ import annotations

import hashlib
import json
import re
import zlib
from contextlib import contextmanager
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Any, NoReturn
from zipfile import BadZipFile, ZipFile

from chibo_cli.domain.lists.copies import is_uid
from chibo_cli.domain.lists.errors import FileFault
from chibo_cli.domain.merging.bundles import (
    CHAIN,
    DIGEST_LENGTH,
    FORMAT,
    MANIFEST,
    Bundle,
    Head,
    Link,
    member_of,
)
from chibo_cli.domain.merging.errors import BundleRefused, SourceFault
from chibo_cli.domain.merging.parcels import Sender
from chibo_cli.domain.register.journal import Operation, OperationKind
from chibo_cli.intake.contents import contents
from chibo_cli.intake.formats.marks import Refused
from chibo_cli.intake.formats.preflight import LARGEST_FILE, checked_zip
from chibo_cli.store.registers import SCHEMA_VERSION
from chibo_cli.store.rooms.merging import SENT, sent_columns

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from chibo_cli.domain.merging.parcels import SentRow

_DIGEST = re.compile(r"[0-9a-f]{64}")
_LONGEST_LINE = 1 << 20  # bytes, of an operation or a row
_LONGEST_MANIFEST = 1 << 25  # it names rows that were taken out
_MOST = 1 << 63
_NOT_OURS = (
    *(KeyError, TypeError, ValueError, AttributeError, RecursionError),
    *(BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError),
)


def read_bundle(path: Path) -> Bundle:
    """What is in the file; its chain and its rows are read when they are asked for.

    Raises:
        BundleRefused: its digest is not that of its bytes, it is blown up, or of another time; or,
            when they are asked for, a line is none of ours.
        FileUnreadable, FileRefused: as for any file.
    """
    content = contents(path, LARGEST_FILE, FileFault.TOO_BIG)
    digest = content[-DIGEST_LENGTH:].decode("latin-1")
    if hashlib.sha256(content[:-DIGEST_LENGTH]).hexdigest() != digest:
        raise BundleRefused(str(path), SourceFault.DAMAGED)
    try:
        archive = checked_zip(content)
    except Refused as refused:
        is_damaged = refused.args[0] in {FileFault.DAMAGED, FileFault.PASSWORD}
        fault = SourceFault.DAMAGED if is_damaged else SourceFault.OVERSIZED
        raise BundleRefused(str(path), fault) from refused
    with _ours(path):
        (said,) = _lines(archive, MANIFEST)
        _check_version(path, said)
        return _bundle(path, archive, said, digest)


@contextmanager
def _ours(path: Path) -> Iterator[None]:
    """What is read here is none of ours where it fails."""
    try:
        yield
    except _NOT_OURS as error:
        raise BundleRefused(str(path), SourceFault.DAMAGED) from error


def _check_version(path: Path, said: Mapping[str, Any]) -> None:
    made, schema = _number(said["format"]), _number(said["schema"])
    if made > FORMAT or schema > SCHEMA_VERSION:
        raise BundleRefused(str(path), SourceFault.NEWER)
    if schema < SCHEMA_VERSION:
        raise BundleRefused(str(path), SourceFault.OLDER)


def _bundle(path: Path, archive: ZipFile, said: Mapping[str, Any], digest: str) -> Bundle:
    if archive.namelist() != [MANIFEST, CHAIN, *map(member_of, SENT)]:
        raise ValueError("other members")
    head, name = _head(said["head"]), said["name"]
    sender = Sender(
        identity=_uid(said["identity"]),
        name=None if name is None else _text(name),
        head=None if head is None else head.operation,
        hash=None if head is None else head.hash,
        kept=_kept(said["kept"]),
        erased=frozenset(map(_uid, _list(said["erased"]))),
    )
    return Bundle(
        schema=SCHEMA_VERSION,
        sender=sender,
        since=_head(said["since"]),
        is_part=_flag(said["is_part"]),
        gone=_uids(said["gone"]),
        remaining=_uids(said["remaining"]),
        chain=partial(_chain, path, archive),
        rows=partial(_rows, path, archive),
        digest=digest,
    )


def _chain(path: Path, archive: ZipFile) -> Iterator[Link]:
    with _ours(path):
        lines = _lines(archive, CHAIN)
        for said in lines:
            count = _count(said["changes"])
            digests = _digests(path, lines, count)
            yield Link(_operation(said), count, digests)
            for _ in digests:  # of which nobody asked
                pass


def _digests(path: Path, lines: Iterator[object], count: int) -> Iterator[str]:
    found = 0
    with _ours(path):
        for found, said in enumerate(islice(lines, count), start=1):  # noqa: B007 — counted below
            yield _digest(said)
        if found != count:
            raise ValueError(found)


def _rows(path: Path, archive: ZipFile, table: str) -> Iterator[SentRow]:
    with _ours(path):
        lines = _lines(archive, member_of(table))
        if next(lines, None) != [*sent_columns(table)]:
            raise ValueError(table)
        yield from map(_row, lines)


def _lines(archive: ZipFile, name: str) -> Iterator[Any]:
    """Each line of a member as the JSON that it is; the member's checksum is proved at its end."""
    with archive.open(name) as member:
        longest = _LONGEST_MANIFEST if name == MANIFEST else _LONGEST_LINE
        while line := member.readline(longest):
            if not line.endswith(b"\n"):
                raise ValueError("a line without end")
            yield json.loads(line, parse_constant=_refuse)


def _operation(said: Mapping[str, Any]) -> Operation:
    undoes, words = said["undoes"], said["words"]
    return Operation(
        _number(said["id"]),
        _text(said["uuid"]),
        _text(said["at"]),
        actor="",
        command="",
        kind=OperationKind(said["kind"]),
        undoes=None if undoes is None else _number(undoes),
        adjusts=_flag(said["adjusts"]),
        previous=_digest(said["previous"]),
        hash=_digest(said["hash"]),
        words=None if words is None else _digest(words),
    )


def _kept(said: Mapping[str, Any]) -> str:
    """Settings and closed periods, in the one form that they have."""
    settings = {_text(key): _text(value) for key, value in said["settings"].items()}
    closings = [
        {
            **{name: _text(each[name]) for name in ("period", "since", "until", "digest")},
            "reopened": _flag(each["reopened"]),
        }
        for each in _list(said["closings"])
    ]
    kept = {"settings": settings, "closings": closings}
    return json.dumps(kept, ensure_ascii=False, sort_keys=True)


def _head(said: Mapping[str, Any] | None) -> Head | None:
    return None if said is None else Head(_number(said["operation"]), _digest(said["hash"]))


def _uids(said: Mapping[str, Any]) -> Mapping[str, frozenset[str]]:
    if not said.keys() <= set(SENT):
        raise ValueError("another table")
    return {table: frozenset(map(_uid, _list(uids))) for table, uids in said.items()}


def _uid(said: object) -> str:
    if not (isinstance(said, str) and is_uid(said)):
        raise ValueError(said)
    return said


def _digest(said: object) -> str:
    if not (isinstance(said, str) and _DIGEST.fullmatch(said)):
        raise ValueError(said)
    return said


def _text(said: object) -> str:
    if not isinstance(said, str):
        raise TypeError(said)
    said.encode()  # what is no Unicode has no bytes
    return said


def _number(said: object) -> int:
    if type(said) is not int or not 0 < said < _MOST:
        raise ValueError(said)
    return said


def _count(said: object) -> int:
    return 0 if said == 0 else _number(said)


def _row(said: object) -> list[Any]:
    """A row of plain values: what holds others may take up much more than its text."""
    row = _list(said)
    if not all(value is None or type(value) in {str, int, float} for value in row):
        raise TypeError(said)
    return row


def _flag(said: object) -> bool:
    if not isinstance(said, bool):
        raise TypeError(said)
    return said


def _list(said: object) -> list[Any]:
    if not isinstance(said, list):
        raise TypeError(said)
    return said


def _refuse(text: str) -> NoReturn:
    raise ValueError(text)
