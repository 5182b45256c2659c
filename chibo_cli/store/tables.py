"""The tables of DESIGN section 4. Rules of one row and of keys are constraints here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

from chibo_cli.domain.journal import Action, OperationKind
from chibo_cli.domain.kinds import Meeting
from chibo_cli.domain.names import LONGEST_TEXT
from chibo_cli.domain.periods import PeriodKind
from chibo_cli.domain.records import CountPer, Document, DutyKind, Holder
from chibo_cli.store.types import Day, EnumText, Flag, Points, TextList, new_uid

if TYPE_CHECKING:
    from enum import Enum

    from sqlalchemy.schema import SchemaItem

metadata = MetaData()


def _fact(name: str, *items: SchemaItem) -> Table:
    """A table of facts: an id for display, and a uid that survives merging two registers."""
    return Table(
        name,
        metadata,
        Column("id", Integer, primary_key=True),
        Column("uid", Text, nullable=False, unique=True, default=new_uid),
        *items,
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )


def _text(name: str, *, required: bool = False, longest: int = LONGEST_TEXT) -> Column[str]:
    emptiness = f"length({name}) BETWEEN 1 AND {longest}"
    return Column(name, Text, CheckConstraint(emptiness), nullable=not required)


def _day(name: str, *, required: bool = False, index: bool = False) -> Column[Any]:
    # date(d) alone accepts 31 November on SQLite 3.40
    real = CheckConstraint(f"{name} IS date({name}, '+0 days')")
    return Column(name, Day, real, nullable=not required, index=index)


def _choice(name: str, choices: type[Enum], *, required: bool = True) -> Column[Any]:
    allowed = ", ".join(f"'{choice.value}'" for choice in choices)
    return Column(
        name, EnumText(choices), CheckConstraint(f"{name} IN ({allowed})"), nullable=not required
    )


def _flag(name: str) -> Column[Any]:
    return Column(name, Flag, CheckConstraint(f"{name} IN (0, 1)"), nullable=False, default=False)


def _to(table: str, name: str | None = None, *, required: bool = True) -> Column[int]:
    return Column(
        name or f"{table}_id", Integer, ForeignKey(f"{table}.id"), nullable=not required, index=True
    )


def _life() -> tuple[SchemaItem, ...]:
    return (
        _day("since"),
        _day("until"),
        CheckConstraint("since <= until"),
    )


setting = _fact(
    "setting", _text("key", required=True), _text("value", required=True), UniqueConstraint("key")
)

unit = _fact(
    "unit", _text("code"), _text("kind", required=True), Column("tags", TextList), *_life()
)
Index("unit_by_code", unit.c.code.collate("NOCASE"))

unit_name = _fact(
    "unit_name",
    _to("unit"),
    _text("name", required=True),
    _text("folded", required=True),
    *_life(),
)

placement = _fact(
    "placement",
    _to("unit"),
    _to("unit", "parent_id"),
    CheckConstraint("unit_id <> parent_id"),
    *_life(),
)

official = _fact(
    "official",
    _text("code"),
    _text("full_name", required=True),
    _text("folded", required=True),
    *_life(),
)
Index("official_by_code", official.c.code.collate("NOCASE"), unique=True)

post = _fact("post", _to("official"), _text("title"), _text("agency"), *_life())

membership = _fact("membership", _to("official"), _to("unit", "cell_id"), *_life())

regulation = _fact(
    "regulation",
    _text("code", required=True),
    Column("title", Text, nullable=False, default=""),
    Column("issuer", Text, nullable=False, default=""),
    _day("issued_on"),
    *_life(),
    UniqueConstraint("code"),
)

duty = _fact(
    "duty",
    _to("regulation"),
    Column("number", Integer, CheckConstraint("number >= 1"), nullable=False),
    _choice("kind", DutyKind),
    _choice("period", PeriodKind),
    Column("minimum", Integer, CheckConstraint("minimum >= 0"), nullable=False),
    _choice("count_per", CountPer),
    Column("unit_kinds", TextList, nullable=False),
    Column("meetings", TextList, nullable=False),
    Column("roles", TextList, nullable=False),
    _flag("exclude_own_cell"),
    _flag("allow_substitute"),
    Column("min_days", Integer, CheckConstraint("min_days >= 0"), nullable=False),
    Column("note", Text, nullable=False, default=""),
    _choice("document", Document, required=False),
    _choice("held_by", Holder, required=False),
    Column("due", Text, nullable=False, default=""),
    _flag("due_before"),
    *_life(),
    UniqueConstraint("regulation_id", "number"),
)

assignment = _fact(
    "assignment",
    _to("official"),
    _to("unit"),
    _to("regulation"),
    _text("role"),
    _text("decision"),
    _text("end_reason"),
    _to("assignment", "replaces_id", required=False),
    _flag("is_draft"),
    CheckConstraint("replaces_id <> id"),
    *_life(),
)
Index("assignment_by_until", assignment.c.until, assignment.c.since)

attendance = _fact(
    "attendance",
    _to("official"),
    _to("unit"),
    _day("held_on", required=True, index=True),
    _choice("meeting", Meeting),
    _text("substitute"),
    _text("strengths"),
    _text("shortcomings"),
    _text("document"),
    _day("reported_on"),
    Column("tags", TextList),
    UniqueConstraint("official_id", "unit_id", "held_on"),
)

score = _fact(
    "score",
    _to("unit"),
    _day("held_on", required=True),
    _to("official", required=False),
    Column("points", Points, CheckConstraint("points >= 0"), nullable=False),
    _text("grade"),
    _text("template"),
    UniqueConstraint("unit_id", "held_on", "official_id"),
)

recommendation = _fact(
    "recommendation",
    _to("attendance", required=False),
    _to("unit"),
    _text("text", required=True),
    Column("tags", TextList),
    _text("addressed_to"),
    _day("due"),
    _text("status"),
    _text("outcome"),
    _day("settled_on"),
)

waiver = _fact(
    "waiver",
    _to("official", required=False),
    _to("unit", required=False),
    _to("regulation", required=False),
    _text("reason", required=True),
    _text("document"),
    *_life(),
    CheckConstraint("official_id IS NOT NULL OR unit_id IS NOT NULL"),
)

closing = _fact(
    "closing",
    _text("period", required=True, longest=10),
    _day("since", required=True),
    _day("until", required=True),
    Column("packet", Text, nullable=False),
    Column("digest", Text, nullable=False),
    _text("reason"),
    _flag("is_reopened"),
    _text("reopen_reason"),
    CheckConstraint("since <= until"),
)
Index("closing_by_days", closing.c.since, closing.c.until)

facts = tuple(metadata.sorted_tables)
"""The tables whose every change is journalled; those below are the journal itself."""

operation = Table(
    "operation",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("uuid", Text, nullable=False, unique=True),
    Column("at", Text, nullable=False),
    Column("actor", Text, nullable=False),
    Column("command", Text, nullable=False),
    _choice("kind", OperationKind),
    Column("reason", Text),
    Column("undoes", Integer, ForeignKey("operation.id")),
    _flag("adjusts"),
    Column("previous", Text, nullable=False),
    Column("hash", Text),  # absent while the operation is open
    sqlite_strict=True,
    sqlite_autoincrement=True,
)
_IS_OPEN = operation.c.hash.is_(None)
Index("operation_open", _IS_OPEN, unique=True, sqlite_where=_IS_OPEN)

change = Table(
    "change",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("operation_id", Integer, ForeignKey("operation.id"), nullable=False, index=True),
    Column("table_name", Text, nullable=False),
    Column("row_id", Integer, nullable=False),
    _choice("action", Action),
    Column("old", Text),  # every column's SQL literal, so that types survive
    Column("new", Text),
    Column("salt", LargeBinary, nullable=False),
    Column("digest", Text),  # absent while the operation is open
    sqlite_strict=True,
    sqlite_autoincrement=True,
)
Index("change_by_row", change.c.table_name, change.c.row_id)
