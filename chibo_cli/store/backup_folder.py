"""The folder of backups: named by the moment, listed for `sha256sum -c`, the oldest removed."""

from __future__ import annotations

import os
import re
import secrets
from itertools import chain, count
from typing import TYPE_CHECKING

from chibo_cli.store.backups import sync

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from chibo_cli.store.backups import Backup

MANIFEST = "SHA256SUMS"
_STAMP = r"-\d{8}-\d{6}(-\d\d)?\.db"


def note_in_manifest(backup: Backup) -> None:
    """Add a line to the manifest beside the copy, as `sha256sum -c` reads it."""
    manifest = backup.path.parent / MANIFEST
    with manifest.open("a", encoding="utf-8") as file:
        file.write(f"{backup.sha256}  {backup.path.name}\n")
        file.flush()
        os.fsync(file.fileno())


def next_copy(folder: Path, stem: str, now: datetime) -> Path:
    """A name of the moment that no copy bears: two of one second are told apart."""
    named = f"{stem}-{now:%Y%m%d-%H%M%S}"
    later = (folder / f"{named}-{number:02}.db" for number in count(2))
    copies = chain([folder / f"{named}.db"], later)
    return next(path for path in copies if not path.exists())


def rotate(folder: Path, stem: str, keep: int) -> list[Path]:
    """Remove the oldest copies of that register beyond the number kept, with their lines."""
    ours = re.compile(re.escape(stem) + _STAMP)
    copies = sorted(
        (path for path in folder.iterdir() if ours.fullmatch(path.name)), key=lambda path: path.stem
    )
    removed = copies[: max(0, len(copies) - keep)]
    for path in removed:
        path.unlink(missing_ok=True)
    if removed:
        _forget_in_manifest(folder / MANIFEST, {path.name for path in removed})
    return removed


def _forget_in_manifest(manifest: Path, names: set[str]) -> None:
    if not manifest.exists():
        return
    lines = manifest.read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if line.partition("  ")[2] not in names]
    draft = manifest.with_name(f".{MANIFEST}.{secrets.token_hex(8)}")
    draft.write_text("".join(f"{line}\n" for line in kept), encoding="utf-8")
    sync(draft)
    draft.replace(manifest)
