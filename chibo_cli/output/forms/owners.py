"""Whose each row is, in the JSON of a register that has taken offices in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from chibo_cli.domain.merging.codes import office_in
from chibo_cli.output.forms.values import json_value
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    JsonRow = dict[str, Any]
    OwnedRow = tuple[JsonRow, str | None]

# The tables whose numbers rows bear, by the noun of a list, and by the key of one in a document.
_OF_NOUN: Mapping[str, str] = {
    "assign": "assignment",
    "attend": "attendance",
    "filing": "filing",
    "official": "official",
    "plan": "plan",
    "recommend": "recommendation",
    "schedule": "schedule",
    "score": "score",
    "unit": "unit",
    "waive": "waiver",
}
_OF_KEY: Mapping[str, str] = {
    "assignments": "assignment",
    "counted_visits": "attendance",
    "documents": "filing",
    "entered": "attendance",
    "visits": "attendance",
    "waivers": "waiver",
}
_WHOSE = ("official", "unit", "cell")  # whose facts, where a row has no number of its own


@dataclass(frozen=True, slots=True)
class Owners:
    """What the offices are called, and the one that each row came from by its table and number."""

    names: frozenset[str]
    called: Mapping[tuple[str, int], str]

    def told(self, row: JsonRow, table: str | None) -> JsonRow:
        """The row with its `office`, None where it is one's own; as it is where it is nobody's."""
        return {**row, "office": self._of(row, table)} if is_fact(row, table) else row

    def _of(self, row: JsonRow, table: str | None) -> str | None:
        if table is not None and row.get("id") is not None:
            return self.called.get((table, row["id"]))
        whose = next((row[key] for key in _WHOSE if row.get(key) is not None), None)
        return None if whose is None else office_in(whose["code"], self.names)


def is_fact(row: JsonRow, table: str | None) -> bool:
    """Whether a row is of a person or a unit, and does not say yet whose it is."""
    is_about = any(key in row and isinstance(row[key], dict | None) for key in _WHOSE)
    return "office" not in row and (table is not None or is_about)


def table_of(noun: str, row: Mapping[str, object]) -> str | None:
    """The table whose number a row of a noun's list bears; of what `find` finds its kind is it."""
    if noun == "find":
        return str(json_value(row["kind"]))
    return _OF_NOUN.get(noun.removesuffix(".show"))


def facts_in(document: JsonRow, noun: str = "") -> Iterator[OwnedRow]:
    """Each fact in a document, itself and those in its lists, with the table of its number.

    A document that says no schema is of that noun.
    """
    noun = str(document.get("schema", f"chibo.{noun}/1")).split("/")[0].removeprefix("chibo.")
    table = table_of(noun, document)
    yield from _facts(document, None if "rows" in document else table, table)


def numbers_in(facts: Iterable[tuple[Mapping[str, Any], str | None]]) -> Mapping[str, list[int]]:
    """The numbers of facts by their tables."""
    found: dict[str, list[int]] = {}
    for row, table in facts:
        if table is not None and row.get("id") is not None:
            found.setdefault(table, []).append(row["id"])
    return found


def _facts(row: JsonRow, table: str | None, of_rows: str | None) -> Iterator[OwnedRow]:
    if is_fact(row, table):
        yield row, table
    for key, value in row.items():
        for each in value if isinstance(value, list) else ():
            if isinstance(each, dict):
                below = _OF_KEY.get(key) or (of_rows if key == "rows" else None)
                yield from _facts(each, below, of_rows)
