"""What an office may send in place of its register."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.intake.lists import read_lists

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from chibo_cli.domain.lists.lists import ListTable


def read_sent(path: Path) -> Sequence[ListTable] | None:
    """The lists of a folder or a workbook; None where it can only be a register.

    Raises:
        As `read_files`.
    """
    if path.is_dir() or path.suffix.lower() == ".xlsx":
        return read_lists([path])
    return None
