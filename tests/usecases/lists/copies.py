"""A register's facts for comparing two registers, and a register copied through files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from chibo_cli.domain.lists.copies import COPIES
from chibo_cli.intake.lists import read_lists
from chibo_cli.output.register.copies import copies_workbook, copy_csv
from chibo_cli.store.rooms.copying import fields_of
from chibo_cli.usecases.lists.exporting import copied_lists
from chibo_cli.usecases.lists.importing import import_lists

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from pathlib import Path

    from chibo_cli.store.store import Store
    from chibo_cli.usecases.importing.rows import Tally


def facts_of(store: Store) -> Mapping[str, list[dict[str, Any]]]:
    """Every row of every table by column; a row that another points at stands for itself."""
    uids = {
        COPIES[kind].table: {row.id: row.uid for row in store.copying.rows(kind)} for kind in COPIES
    }
    return {
        COPIES[kind].table: [
            {
                "id": row.id,
                "uid": row.uid,
                **{
                    field.column: uids[field.to].get(row.values[field.column])  # type: ignore[call-overload]
                    if field.to
                    else row.values[field.column]
                    for field in fields_of(kind)
                },
            }
            for row in store.copying.rows(kind)
        ]
        for kind in COPIES
    }


def as_folder(store: Store, folder: Path) -> list[Path]:
    folder.mkdir(exist_ok=True)
    paths = []
    for copied in copied_lists(store):
        path = folder / f"{copied.kind.value}.csv"
        path.write_bytes(copy_csv(copied))
        paths.append(path)
    return paths


def as_workbook(store: Store, folder: Path) -> list[Path]:
    folder.mkdir(exist_ok=True)
    path = folder / "register.xlsx"
    path.write_bytes(copies_workbook(copied_lists(store)))
    return [path]


def bring_back(store: Store, paths: list[Path], today: date) -> list[Tally]:
    return import_lists(store, read_lists(paths), today=today)
