"""A bundle as a file: a zip of JSON, the same bytes for the same facts, its digest at the end."""

from __future__ import annotations

import hashlib
import io
import json
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from chibo_cli.domain.merging.bundles import CHAIN, DIGEST_LENGTH, FORMAT, MANIFEST, member_of
from chibo_cli.store.rooms.merging import SENT, sent_columns
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from chibo_cli.domain.merging.bundles import Bundle, Head

_UNIX = 3
_PRIVATE = 0o600 << 16


@dataclass(frozen=True, slots=True)
class BundleFile:
    """The file's bytes, the SHA-256 of all but the digest itself, and how many rows are in it."""

    content: bytes
    digest: str
    rows: int


def bundle_file(bundle: Bundle) -> BundleFile:
    """The file of a bundle. The digest stands in the comment, with which every zip ends."""
    stream, rows = io.BytesIO(), 0
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        archive.comment = b"0" * DIGEST_LENGTH
        _write(archive, MANIFEST, [_manifest(bundle)])
        _write(archive, CHAIN, _links(bundle))
        for table in SENT:
            lines = ([*row] for row in bundle.rows(table))
            rows += _write(archive, member_of(table), lines, header=[*sent_columns(table)])
    content = stream.getvalue()[:-DIGEST_LENGTH]
    digest = hashlib.sha256(content).hexdigest()
    return BundleFile(content + digest.encode(), digest, rows)


def _write(
    archive: ZipFile,
    name: str,
    lines: Iterable[object],
    header: object = None,
) -> int:
    """A member with a line of JSON each, below the header; how many there are."""
    entry = ZipInfo(name)  # of 1980: no moment of writing
    entry.compress_type, entry.create_system, entry.external_attr = ZIP_DEFLATED, _UNIX, _PRIVATE
    count = 0
    with archive.open(entry, "w", force_zip64=True) as member:
        if header is not None:
            member.write(_line(header))
        for count, line in enumerate(lines, start=1):  # noqa: B007 — counted for the answer
            member.write(_line(line))
    return count


def _line(said: object) -> bytes:
    text = json.dumps(said, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return f"{text}\n".encode()


def _manifest(bundle: Bundle) -> Mapping[str, object]:
    sender = bundle.sender
    head = None if sender.head is None else {"operation": sender.head, "hash": sender.hash}
    return {
        "format": FORMAT,
        "schema": bundle.schema,
        "identity": sender.identity,
        "name": sender.name,
        "head": head,
        "since": _head(bundle.since),
        "is_part": bundle.is_part,
        "kept": json.loads(sender.kept),
        "erased": sorted(sender.erased),
        "gone": _uids(bundle.gone),
        "remaining": _uids(bundle.remaining),
    }


def _head(head: Head | None) -> Mapping[str, object] | None:
    return None if head is None else {"operation": head.operation, "hash": head.hash}


def _uids(by_table: Mapping[str, frozenset[str]]) -> Mapping[str, list[str]]:
    return {table: sorted(by_table[table]) for table in sorted(by_table)}


def _links(bundle: Bundle) -> Iterator[object]:
    """Of each operation a line, and one for each change's digest."""
    for link in bundle.chain():
        operation = link.operation
        yield {
            "id": operation.id,
            "uuid": operation.uuid,
            "at": operation.at,
            "kind": operation.kind.value,
            "words": operation.words,
            "undoes": operation.undoes,
            "adjusts": operation.adjusts,
            "previous": operation.previous,
            "hash": operation.hash,
            "changes": link.changes,
        }
        yield from link.digests
