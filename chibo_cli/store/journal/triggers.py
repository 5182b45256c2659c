"""What the database itself refuses and records, whoever writes: told once, for every engine.

Source: RELIABILITY.md, "Journal, undo, closed periods". Conditions are standard SQL, in which each
engine has some words of its own; OLD and NEW are the row before and after.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Table, UniqueConstraint

from chibo_cli.domain.register.journal import ERASED_IMAGE, ERASED_WORDS, Action, OperationKind
from chibo_cli.store.engine import Refused
from chibo_cli.store.journal.images import image_of
from chibo_cli.store.tables import tables
from chibo_cli.store.tables.columns import columns_of
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


OPEN = "SELECT id FROM operation WHERE hash IS NULL"
"""The operation that is open."""
_ERASING = f"{OPEN} AND kind = 'erase'"
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


@dataclass(frozen=True, slots=True)
class Refusal:
    """What is refused, by its word, and when; `naming` asks what it is refused for, a text a row.

    An engine whose refusals are bare words leaves that out.
    """

    said: Refused
    when: str
    naming: str | None = None


@dataclass(frozen=True, slots=True)
class Refusing:
    """Before a row is written, look whether it may be."""

    name: str
    table: Table
    action: Action
    refusals: tuple[Refusal, ...]


@dataclass(frozen=True, slots=True)
class Capturing:
    """After a row is written, journal what became of it, if anything did."""

    name: str
    table: Table
    action: Action

    @property
    def row(self) -> str:
        """The row that tells its number."""
        return "NEW" if self.action is Action.INSERT else "OLD"

    @property
    def sides(self) -> tuple[str, str, str]:
        """SQL for what the row was and for what it is; of an update, also where both stand.

        That is a subquery with columns `o` and `n`: where they do not differ nothing is noted.
        """
        old, new = (
            image_of(f"{row}.{each}" for each in columns_of(self.table)) for row in ("OLD", "NEW")
        )
        match self.action:
            case Action.INSERT:
                return "NULL", new, ""
            case Action.UPDATE:
                return "o", "n", f"(SELECT {old} AS o, {new} AS n)"
            case Action.DELETE:
                return old, "NULL", ""


def triggers() -> Iterator[Refusing | Capturing]:
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


def _capturing(table: Table) -> Iterator[Capturing]:
    """Record what became of a row; with no operation open the journal refuses it."""
    for action in Action:
        yield Capturing(f"journal_{table.name}_{action.value}", table, action)


def _closed(table: Table) -> Iterator[Refusing]:
    """Refuse a change of days inside a closed period, or of a fact that reaches into one."""
    reaches = _reaching(table)
    for action, condition in (
        (Action.INSERT, f"({_added_inside(table)}) OR {_replaces_inside(table, reaches('o'))}"),
        (Action.DELETE, _if_bound(table, reaches("OLD"), "OLD")),
        (Action.UPDATE, _if_bound(table, _altered_inside(table), "OLD", "NEW")),
    ):
        closed = f"FROM closing p WHERE p.is_reopened = 0 AND ({condition})"
        when = (
            "NOT EXISTS (SELECT 1 FROM operation WHERE hash IS NULL AND adjusts = 1)"
            f" AND EXISTS (SELECT 1 {closed})"
        )
        naming = f"SELECT p.period {closed} ORDER BY p.since, p.id"
        refusal = Refusal(Refused.CLOSED, when, naming)
        yield Refusing(f"closed_{table.name}_{action.value}", table, action, (refusal,))


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
        f" WHERE a.regulation_id IN ({named}) AND a.is_draft = 0 AND {_reaches('a')})"
    )


def _shown_recommendations() -> Iterator[Refusing]:
    """Refuse to alter what a closed report shows of a recommendation; a step may lead it on.

    Undoing such a step, and redoing it, is that step's doing too. What was raised once the period
    was closed its report does not show.
    """
    table = tables.recommendation
    shown_old, shown_other = (f"EXISTS (SELECT 1 FROM {_shown(row)})" for row in ("OLD", "o"))
    edited, differs = _differs(table, _STEPPED), _differs(table, set())
    stepped = """EXISTS (SELECT 1 FROM recommendation_step s JOIN change c
      ON c.table_name = 'recommendation_step' AND c.row_id = s.id
      WHERE s.recommendation_id = OLD.id AND c.operation_id IN
        (SELECT id FROM operation WHERE hash IS NULL
         UNION SELECT undoes FROM operation WHERE hash IS NULL))"""
    naming = f"SELECT p.period FROM {_shown('OLD')} ORDER BY p.since, p.id"
    for action, condition, named in (
        (Action.INSERT, _replaces_inside(table, shown_other), None),
        (Action.DELETE, shown_old, naming),
        (
            Action.UPDATE,
            f"{shown_old} AND (({edited}) OR (({differs}) AND NOT {stepped}))",
            naming,
        ),
    ):
        when = f"NOT EXISTS ({OPEN} AND adjusts = 1) AND {condition}"
        refusal = Refusal(Refused.CLOSED, when, named)
        yield Refusing(f"closed_recommendation_{action.value}", table, action, (refusal,))


def _shown(recommendation: str) -> str:
    return f"""attendance a JOIN closing p
      ON p.is_reopened = 0 AND a.held_on BETWEEN p.since AND p.until
      WHERE a.id = {recommendation}.attendance_id
      AND ({_entered("recommendation", recommendation)}) < ({_entered("closing", "p")})"""


def _entered(table: str, row: str) -> str:
    return f"SELECT min(id) FROM change WHERE table_name = '{table}' AND row_id = {row}.id"


def _replaces_inside(table: Table, reaches: str) -> str:
    """REPLACE takes the row in the way out past every other trigger, where triggers do not nest."""
    keys = [" AND ".join(_same(name) for name in key) for key in unique_keys(table)]
    same = " OR ".join(f"({key})" for key in ["o.id = NEW.id", *keys])
    return f'EXISTS (SELECT 1 FROM "{table.name}" o WHERE ({same}) AND ({reaches}))'


def _same(name: str) -> str:
    return f"lower(o.{name}) = lower(NEW.{name})" if name == "code" else f"o.{name} = NEW.{name}"


def _altered_inside(table: Table) -> str:
    if "since" not in columns_of(table):
        differs, inside = _differs(table, set()), _reaching(table)
        return f"({differs}) AND ({inside('OLD')} OR {inside('NEW')})"
    others = _differs(table, _SPAN_COLUMNS | _LATER_COLUMNS)
    reaches_old, reaches_new = map(_reaching(table), ("OLD", "NEW"))
    return (
        f"(({reaches_old}) OR ({reaches_new})) AND ({others}"
        f" OR {_first('OLD')} IS DISTINCT FROM {_first('NEW')}"
        f" OR {_last('OLD')} IS DISTINCT FROM {_last('NEW')})"
    )


def _differs(table: Table, without: set[str]) -> str:
    names = [name for name in columns_of(table) if name not in without]
    return " OR ".join(f"OLD.{name} IS DISTINCT FROM NEW.{name}" for name in names)


def _reaches(row: str) -> str:
    return f"coalesce({row}.since, '0000') <= p.until AND coalesce({row}.until, '9999') >= p.since"


def _reaching(table: Table) -> Callable[[str], str]:
    """Whether a row has a day inside: a span's, the one on which it happened, or a part's."""
    if table is tables.assignment:  # a draft is in force nowhere
        return lambda row: f"{row}.is_draft = 0 AND {_reaches(row)}"
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
    return f"greatest(coalesce({row}.since, '0000'), p.since)"


def _last(row: str) -> str:
    return f"least(coalesce({row}.until, '9999'), p.until)"


def _append_only(table: Table) -> Iterator[Refusing]:
    """Refuse changing a sealed row, deleting any, and REPLACE, which slips past both."""
    name = table.name
    seal = "hash" if name == "operation" else "digest"
    kept = _differs(table, {seal})
    erased = _operation_erased() if name == "operation" else _change_erased()
    unique = "id = NEW.id OR uuid = NEW.uuid" if name == "operation" else "id = NEW.id"
    twice = f"EXISTS (SELECT 1 FROM {name} WHERE {unique})"
    for action, condition in (
        (Action.UPDATE, f"(OLD.{seal} IS NOT NULL OR {kept}) AND NOT ({erased})"),
        (Action.DELETE, "TRUE"),
        (Action.INSERT, f"NEW.{seal} IS NOT NULL OR {twice}"),
    ):
        refusal = Refusal(Refused.APPEND_ONLY, condition)
        yield Refusing(f"journal_{name}_{action.value}", table, action, (refusal,))
    if name == "change":
        stray = f"NEW.operation_id IS NULL OR NEW.operation_id IS DISTINCT FROM ({OPEN})"
        office = "SELECT NEW.table_name || ' ' || NEW.row_id"
        refusals = (
            Refusal(Refused.NO_OPERATION, stray),
            Refusal(Refused.OFFICE, _is_of_an_office(), office),
        )
        yield Refusing("journal_change_operation", table, Action.INSERT, refusals)


def _is_of_an_office() -> str:
    """A row that an office brought follows the office, where nobody adjusts."""
    may = ", ".join(f"'{kind.value}'" for kind in _MAY_FOLLOW)
    return (
        f"NEW.action <> '{Action.INSERT.value}'"
        f" AND NOT EXISTS ({OPEN} AND (adjusts = 1 OR kind IN ({may})))"
        " AND EXISTS (SELECT 1 FROM origin WHERE in_table = NEW.table_name"
        " AND NEW.row_id BETWEEN first_id AND last_id)"
    )


def _change_erased() -> str:
    """While an erasure is open: its own old images go, and of a change that it names all does."""
    table = tables.change
    return (
        f"NEW.old IS NULL AND NOT ({_differs(table, {'old', 'new', 'salt'})}) AND ("
        "(NEW.new IS NOT DISTINCT FROM OLD.new AND NEW.salt IS NOT DISTINCT FROM OLD.salt"
        " AND OLD.digest IS NULL"
        f" AND OLD.operation_id IS NOT DISTINCT FROM ({_ERASING}))"
        f" OR (NEW.new IS NULL AND NEW.salt = x'' AND {_named(ERASED_IMAGE)}))"
    )


def _operation_erased() -> str:
    """While an erasure is open, the words of an operation that it names, where they are salted."""
    differs = _differs(tables.operation, {"actor", "command", "reason", "salt"})
    return f"OLD.words IS NOT NULL AND NOT ({differs}) AND {_named(ERASED_WORDS)}"


def _named(erased: str) -> str:
    return (
        f"EXISTS (SELECT 1 FROM change n WHERE n.table_name = '{erased}' AND n.row_id = OLD.id"
        f" AND n.operation_id IS NOT DISTINCT FROM ({_ERASING}))"
    )


def _identity() -> Iterator[Refusing]:
    """Refuse another identity but where it is asked for; the first comes with the register."""
    asked = f"{OPEN} AND kind = '{OperationKind.IDENTITY.value}'"
    table = tables.register
    for action, condition in (
        (Action.UPDATE, f"NOT EXISTS ({asked})"),
        (Action.DELETE, "TRUE"),
        (Action.INSERT, f"EXISTS (SELECT 1 FROM {table.name})"),
    ):
        refusal = Refusal(Refused.IDENTITY, condition)
        yield Refusing(f"identity_{action.value}", table, action, (refusal,))
