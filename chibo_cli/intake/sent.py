"""What an office may send in place of its register."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from chibo_cli.domain.merging.bundles import SUFFIX
from chibo_cli.store.registers import is_database

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from chibo_cli.domain.lists.lists import ListTable
    from chibo_cli.domain.merging.bundles import Bundle


def read_sent(path: Path) -> Sequence[ListTable] | Bundle | None:
    """The lists of a folder or a workbook, or a bundle; None of what can only be a register.

    Raises:
        As `read_files`, and `read_bundle`.
    """
    suffix, is_folder = path.suffix.lower(), False
    with suppress(OSError):  # what nobody may read is told by who opens it
        is_folder = path.is_dir()
    if is_folder or suffix == ".xlsx":
        from chibo_cli.intake.lists import files_in, read_lists  # most send their registers

        has_none = is_folder and os.access(path, os.R_OK) and files_in(path) == [path]
        return [] if has_none else read_lists([path])
    if suffix == SUFFIX and not is_database(path):
        from chibo_cli.intake.bundles import read_bundle

        return read_bundle(path)
    return None
