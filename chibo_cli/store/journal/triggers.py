"""What the database itself refuses and records, whoever writes: generated from the tables.

Source: RELIABILITY.md, "Journal, undo, closed periods". A RAISE message is a literal, so each of
ours is a word of `Refused`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Table, UniqueConstraint

from chibo_cli.domain.register.journal import ERASED_IMAGE, ERASED_WORDS, Action, OperationKind
from chibo_cli.store.faults import Refused
from chibo_cli.store.journal.images import image_of
from chibo_cli.store.tables import tables
from chibo_cli.store.tables.columns import columns_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


_OPEN = "SELECT id FROM operation WHERE hash IS NULL"
_ERASING = f"{_OPEN} AND kind = 'erase'"
_CLOSED_TABLES = {
    *(
        "unit",
        "unit_name",
        "unit_tag",
        "placement",
        "official",
        "official_name",
        "term",
        "post",
        "membership",
    ),
    *("regulation", "duty", "assignment", "waiver", "attendance", "score", "filing"),
    "remark",
}
_MAY_FOLLOW = (
    *(OperationKind.MERGE, OperationKind.UNDO, OperationKind.REDO),
    *(OperationKind.ERASE, OperationKind.RESTORE, OperationKind.MIGRATE),
)
_SPAN_COLUMNS = {"since", "until"}
_DAY_COLUMNS = ("held_on", "filed_on")
_STEPPED = {"addressed_to", "due", "status", "outcome", "settled_on"}  # they follow the latest step
_LATER_COLUMNS = {
    "end_reason",  # says why a span ended, and comes with its end
    "report_title",  # of reports to come: a closing keeps what its own is called
}


def trigger_statements() -> Iterator[str]:
    """Every trigger of the register, in a set order."""
    for table in tables.facts:
        yield from _capturing(table)
        if table.name in _CLOSED_TABLES:
            yield from _closed(table)
    yield from _shown_recommendations()
    for table in (tables.operation, tables.change):
        yield from _append_only(table)
    yield from _identity()


def unique_keys(table: Table) -> tuple[tuple[str, ...], ...]:
    """The columns that only one row may bear, its id left out, in a set order."""
    keys = [each for each in table.constraints if isinstance(each, UniqueConstraint)]
    indices = [each for each in table.indexes if each.unique]
    return tuple(sorted(tuple(column.name for column in each.columns) for each in keys + indices))


def _capturing(table: Table) -> Iterator[str]:
    """Record what became of a row, if anything; with no operation open the journal refuses it."""
    name = table.name
    old, new = (image_of(f"{row}.{each}" for each in columns_of(table)) for row in ("OLD", "NEW"))
    differing = f"FROM (SELECT {old} AS o, {new} AS n) WHERE o IS NOT n"
    for action, row, was, now, where in (
        ("insert", "NEW", "NULL", new, ""),
        ("update", "OLD", "o", "n", differing),
        ("delete", "OLD", old, "NULL", ""),
    ):
        yield f"""CREATE TRIGGER journal_{name}_{action} AFTER {action.upper()} ON "{name}"
BEGIN
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  SELECT ({_OPEN}), '{name}', {row}.id, '{action}', {was}, {now}, randomblob(16) {where};
END"""


def _closed(table: Table) -> Iterator[str]:
    """Refuse a change of days inside a closed period, or of a fact that reaches into one."""
    name = table.name
    reaches = _reaching(table)
    for action, condition in (
        ("insert", f"({_added_inside(table)}) OR {_replaces_inside(table, reaches('o'))}"),
        ("delete", _if_bound(table, reaches("OLD"), "OLD")),
        ("update", _if_bound(table, _altered_inside(table), "OLD", "NEW")),
    ):
        yield f"""CREATE TRIGGER closed_{name}_{action} BEFORE {action.upper()} ON "{name}"
BEGIN
  {
            _refuse(
                Refused.CLOSED,
                "NOT EXISTS (SELECT 1 FROM operation WHERE hash IS NULL AND adjusts)"
                f" AND EXISTS (SELECT 1 FROM closing p WHERE NOT p.is_reopened AND ({condition}))",
            )
        }
END"""


def _added_inside(table: Table) -> str:
    """A new regulation is refused by its own days: nobody can stand under it yet."""
    added = _reaching(table)("NEW")
    return added if table is tables.regulation else _if_bound(table, added, "NEW")


def _if_bound(table: Table, condition: str, *rows: str) -> str:
    """Of a regulation and its duties only where somebody stood under it inside the period."""
    if table not in (tables.regulation, tables.duty):
        return condition
    key = "id" if table is tables.regulation else "regulation_id"
    named = ", ".join(f"{row}.{key}" for row in rows)
    return (
        f"({condition}) AND EXISTS (SELECT 1 FROM assignment a"
        f" WHERE a.regulation_id IN ({named}) AND NOT a.is_draft AND {_reaches('a')})"
    )


def _shown_recommendations() -> Iterator[str]:
    """Refuse to alter what a closed report shows of a recommendation; a step may lead it on.

    Undoing such a step, and redoing it, is that step's doing too. What was raised once the period
    was closed its report does not show.
    """
    table = tables.recommendation
    shown_old, shown_other = _shown("OLD"), _shown("o")
    edited, differs = _differs(table, _STEPPED), _differs(table, set())
    stepped = """EXISTS (SELECT 1 FROM recommendation_step s JOIN change c
      ON c.table_name = 'recommendation_step' AND c.row_id = s.id
      WHERE s.recommendation_id = OLD.id AND c.operation_id IN
        (SELECT id FROM operation WHERE hash IS NULL
         UNION SELECT undoes FROM operation WHERE hash IS NULL))"""
    for action, condition in (
        ("insert", _replaces_inside(table, shown_other)),
        ("delete", shown_old),
        ("update", f"{shown_old} AND (({edited}) OR (({differs}) AND NOT {stepped}))"),
    ):
        yield f"""CREATE TRIGGER closed_recommendation_{action}
BEFORE {action.upper()} ON recommendation
BEGIN
  {_refuse(Refused.CLOSED, f"NOT EXISTS ({_OPEN} AND adjusts) AND {condition}")}
END"""


def _shown(recommendation: str) -> str:
    return f"""EXISTS (SELECT 1 FROM attendance a JOIN closing p
      ON NOT p.is_reopened AND a.held_on BETWEEN p.since AND p.until
      WHERE a.id = {recommendation}.attendance_id
      AND ({_entered("recommendation", recommendation)}) < ({_entered("closing", "p")}))"""


def _entered(table: str, row: str) -> str:
    return f"SELECT min(id) FROM change WHERE table_name = '{table}' AND row_id = {row}.id"


def _replaces_inside(table: Table, reaches: str) -> str:
    """REPLACE takes the row in the way out past every other trigger, where triggers do not nest."""
    keys = [" AND ".join(_same(name) for name in key) for key in unique_keys(table)]
    same = " OR ".join(f"({key})" for key in ["o.id = NEW.id", *keys])
    return f'EXISTS (SELECT 1 FROM "{table.name}" o WHERE ({same}) AND ({reaches}))'


def _same(name: str) -> str:
    return f"o.{name} = NEW.{name}" + (" COLLATE NOCASE" if name == "code" else "")


def _altered_inside(table: Table) -> str:
    if "since" not in columns_of(table):
        differs, inside = _differs(table, set()), _reaching(table)
        return f"({differs}) AND ({inside('OLD')} OR {inside('NEW')})"
    others = _differs(table, _SPAN_COLUMNS | _LATER_COLUMNS)
    reaches_old, reaches_new = map(_reaching(table), ("OLD", "NEW"))
    return (
        f"(({reaches_old}) OR ({reaches_new})) AND ({others}"
        f" OR {_first('OLD')} IS NOT {_first('NEW')} OR {_last('OLD')} IS NOT {_last('NEW')})"
    )


def _differs(table: Table, without: set[str]) -> str:
    names = [name for name in columns_of(table) if name not in without]
    return " OR ".join(f"OLD.{name} IS NOT NEW.{name}" for name in names)


def _reaches(row: str) -> str:
    return f"ifnull({row}.since, '0000') <= p.until AND ifnull({row}.until, '9999') >= p.since"


def _reaching(table: Table) -> Callable[[str], str]:
    """Whether a row has a day inside: a span's, the one on which it happened, or a part's."""
    if table is tables.assignment:  # a draft is in force nowhere
        return lambda row: f"NOT {row}.is_draft AND {_reaches(row)}"
    if "since" in columns_of(table):
        return _reaches
    if table is tables.official:
        mine = "SELECT 1 FROM term t WHERE t.official_id = {row}.id AND " + _reaches("t")
        return lambda row: f"EXISTS ({mine.format(row=row)})"
    if table is tables.remark:  # on a year one is written when its quarters are long closed
        return lambda row: f"{row}.period = p.period"
    day = next(name for name in _DAY_COLUMNS if name in columns_of(table))
    return lambda row: f"{row}.{day} BETWEEN p.since AND p.until"


def _first(row: str) -> str:
    return f"max(ifnull({row}.since, '0000'), p.since)"


def _last(row: str) -> str:
    return f"min(ifnull({row}.until, '9999'), p.until)"


def _append_only(table: Table) -> Iterator[str]:
    """Refuse changing a sealed row, deleting any, and REPLACE, which slips past both."""
    name = table.name
    seal = "hash" if name == "operation" else "digest"
    kept = _differs(table, {seal})
    erased = _operation_erased() if name == "operation" else _change_erased()
    unique = "id = NEW.id OR uuid = NEW.uuid" if name == "operation" else "id = NEW.id"
    for action, condition in (
        ("update", f"(OLD.{seal} IS NOT NULL OR {kept}) AND NOT ({erased})"),
        ("delete", "1"),
        ("insert", f"NEW.{seal} IS NOT NULL OR EXISTS (SELECT 1 FROM {name} WHERE {unique})"),
    ):
        yield f"""CREATE TRIGGER journal_{name}_{action} BEFORE {action.upper()} ON {name}
BEGIN
  {_refuse(Refused.APPEND_ONLY, condition)}
END"""
    if name == "change":
        stray = f"NEW.operation_id IS NULL OR NEW.operation_id IS NOT ({_OPEN})"
        yield f"""CREATE TRIGGER journal_change_operation BEFORE INSERT ON change
BEGIN
  {_refuse(Refused.NO_OPERATION, stray)}
  {_refuse(Refused.OFFICE, _is_of_an_office())}
END"""


def _is_of_an_office() -> str:
    """A row that an office brought follows the office, where nobody adjusts."""
    may = ", ".join(f"'{kind.value}'" for kind in _MAY_FOLLOW)
    return (
        f"NEW.action <> '{Action.INSERT.value}'"
        f" AND NOT EXISTS ({_OPEN} AND (adjusts OR kind IN ({may})))"
        " AND EXISTS (SELECT 1 FROM origin WHERE in_table = NEW.table_name"
        " AND NEW.row_id BETWEEN first_id AND last_id)"
    )


def _change_erased() -> str:
    """While an erasure is open: its own old images go, and of a change that it names all does."""
    table = tables.change
    return (
        f"NEW.old IS NULL AND NOT ({_differs(table, {'old', 'new', 'salt'})}) AND ("
        "(NEW.new IS OLD.new AND NEW.salt IS OLD.salt AND OLD.digest IS NULL"
        f" AND OLD.operation_id IS ({_ERASING}))"
        f" OR (NEW.new IS NULL AND NEW.salt = x'' AND {_named(ERASED_IMAGE)}))"
    )


def _operation_erased() -> str:
    """While an erasure is open, the words of an operation that it names, where they are salted."""
    differs = _differs(tables.operation, {"actor", "command", "reason", "salt"})
    return f"OLD.words IS NOT NULL AND NOT ({differs}) AND {_named(ERASED_WORDS)}"


def _named(erased: str) -> str:
    return (
        f"EXISTS (SELECT 1 FROM change n WHERE n.table_name = '{erased}' AND n.row_id = OLD.id"
        f" AND n.operation_id IS ({_ERASING}))"
    )


def _identity() -> Iterator[str]:
    """Refuse another identity but where it is asked for; the first comes with the register."""
    asked = f"{_OPEN} AND kind = '{OperationKind.IDENTITY.value}'"
    name = tables.register.name
    for action, condition in (
        ("update", f"NOT EXISTS ({asked})"),
        ("delete", "1"),
        ("insert", f"EXISTS (SELECT 1 FROM {name})"),
    ):
        yield f"""CREATE TRIGGER identity_{action} BEFORE {action.upper()} ON {name}
BEGIN
  {_refuse(Refused.IDENTITY, condition)}
END"""


def _refuse(said: Refused, condition: str) -> str:
    return f"SELECT RAISE(ABORT, '{said.value}') WHERE {condition};"
