"""What every story needs: a register under one regulation, and its answers read briefly."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from openpyxl import load_workbook

from tests.running.chibo import Chibo

if TYPE_CHECKING:
    from pathlib import Path


def at_work(empty_register: Path, folder: Path, today: str, preset: str, **lists: str) -> Chibo:
    """A clerk at a register that holds one preset and these lists, each CSV named for its kind."""
    chibo = Chibo.at_copy_of(empty_register, folder, today)
    chibo.done("rule", "preset", preset)
    files = [folder / f"{kind}.csv" for kind in lists]
    for file, text in zip(files, lists.values(), strict=True):
        file.write_text(text, encoding="utf-8")
    chibo.done("import", *files)
    return chibo


def rows(chibo: Chibo, *argv: object) -> list[dict[str, Any]]:
    """The rows of a listing that succeeds."""
    found: list[dict[str, Any]] = chibo.done(*argv, "--json").json["rows"]
    return found


def owed(chibo: Chibo, *argv: object) -> list[tuple[str, str, str, str]]:
    """Official, document (or kind), units and verdict of what a report asks for beside visits."""
    return [
        (
            row["official"]["code"],
            row["document"] or row["kind"],
            "+".join(unit["code"] for unit in row["units"]),
            row["verdict"],
        )
        for row in chibo.done(*argv, "--json").json["other_duties"]
    ]


def found(chibo: Chibo, period: str) -> list[tuple[str, str, str | None]]:
    """Finding, official and document of a check that finds something, which exits 1."""
    result = chibo("check", period, "--json")
    assert result.code == 1
    return [
        (row["finding"], row["official"]["code"], row["document"]) for row in result.json["rows"]
    ]


def under(workbook: Path, sheet: str, heading: str) -> list[object]:
    """What stands below a heading of a sheet, read back from the file; empty cells left out."""
    lines = [list(line) for line in load_workbook(workbook)[sheet].values]
    top = next(number for number, line in enumerate(lines) if heading in line)
    place = lines[top].index(heading)
    return [line[place] for line in lines[top + 1 :] if line[place] is not None]
