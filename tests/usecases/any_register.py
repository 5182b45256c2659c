"""Hypothesis strategies: registers of any text, with homonyms, reused codes and no codes at all."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st
from sqlalchemy import insert

from chibo_cli.domain.errors import ChiboError
from chibo_cli.domain.kinds import UNIT_KINDS, Meeting
from chibo_cli.domain.names import search_form, stored, stored_lines, stored_name
from chibo_cli.domain.packet import digest
from chibo_cli.domain.periods import Period, PeriodKind
from chibo_cli.domain.records import CountPer, Document, Duty, DutyKind, Holder
from chibo_cli.domain.settings import LANGUAGES, LAYOUTS, Setting
from chibo_cli.domain.spans import ALWAYS, ONE_DAY, Span
from chibo_cli.store import tables
from chibo_cli.store.columns import metadata
from chibo_cli.store.rows import duty_values
from chibo_cli.store.types import new_uid

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import Table

    from chibo_cli.store.store import Store

Rows = list[dict[str, Any]]
TODAY = date(2026, 1, 5)
FIRST, LAST = date(2023, 1, 1), TODAY
# Texts that a spreadsheet, a CSV reader or our own importer might take for something else.
STRANGE = (
    *("=1+1", "'=1+1", "''=", "'", "'Tis", "+84", "-5", "@SUM(A1)", "=", "a,b;c\td", 'a"b', '"'),
    *("dòng 1\ndòng 2", "dòng 1\n\n  dòng 2", "_x0041_", "x_x000D_y", "_x005F_x0041_", "TRUE"),
    *("007", "1e5", "12.0", "01/02/2024", "2024-02-05", "#N/A", "NULL", "None", "I", "STT", "="),
    *("Tổng cộng", "Cộng", "Nơi nhận:", "uid", "uid:", "a  b", "a, b", "{period}", "[1]", '["a"]'),
    *("a uid:01a20273-188e-7e93-9a23-56e480b7297a", "Hoà", "Hòa", "\u0338abc", "😀", "<b>&amp;"),
)
LONG = ("x" * 2000, "'" * 2000, "=" + "ạ " * 999 + "z", "😀" * 2000, "-\n" * 999 + "-")


def _kept(keep: Callable[[str], str]) -> st.SearchStrategy[str]:
    """Texts as the register keeps them, one that it would refuse left out."""

    def kept(text: str) -> str:
        try:
            return keep(text)
        except ChiboError:
            return ""

    usual = st.sampled_from([text for text in map(kept, STRANGE) if text])
    return usual | st.text(max_size=12).map(kept).filter(bool)


LINES, LINE, NAME = _kept(stored_lines), _kept(stored), _kept(stored_name)
LINES = LINES | st.sampled_from(LONG)
NOTE, WORD = st.none() | LINES, st.none() | LINE
CODE = st.none() | st.sampled_from(["X01", "x01", "Đ1", "'=1", "007"]) | LINE
DAY = st.dates(FIRST, LAST)
SPAN = st.sampled_from(
    [ALWAYS, Span(FIRST, None), Span(None, LAST), Span(date(2024, 3, 5), date(2024, 3, 5))]
)
ERAS = [Span(None, date(2023, 6, 30)), Span(date(2023, 7, 1), date(2024, 6, 30))]
ERAS += [Span(date(2024, 7, 1), None), ALWAYS]
TAGS = st.lists(LINE, max_size=2)


@st.composite
def any_registers(draw: st.DrawFn) -> dict[str, Rows]:
    """The rows of every table, by its name, in the order in which they go in."""
    made: dict[str, Rows] = {}

    def rows(table: Table, found: Rows) -> Rows:
        number, numbered = 0, []
        for each in found:
            number += draw(st.sampled_from([1, 1, 1, 5]))
            numbered.append({"id": number, "uid": new_uid(), **each})
        made[table.name] = numbered
        return numbered

    def several(most: int) -> range:
        return range(draw(st.integers(0, most)))

    rows(tables.setting, _settings(draw))
    units = rows(tables.unit, _units(draw))
    rows(tables.unit_name, [each for unit in units for each in _names(draw, unit)])
    rows(tables.placement, _placements(draw, units))
    officials = rows(tables.official, _officials(draw))
    unit_ids = st.sampled_from([each["id"] for each in units])
    official_ids = st.sampled_from([each["id"] for each in officials])
    rows(
        tables.post,
        [
            {"official_id": draw(official_ids), "title": draw(WORD), "agency": draw(WORD)}
            | _life(draw(SPAN))
            for _ in several(3)
        ],
    )
    rows(
        tables.membership,
        [
            {"official_id": draw(official_ids), "cell_id": draw(unit_ids)} | _life(draw(SPAN))
            for _ in several(2)
        ],
    )
    codes = draw(st.lists(LINE, min_size=1, max_size=2, unique=True))
    regulations = rows(
        tables.regulation,
        [
            {"code": code, "title": draw(NOTE) or "", "issuer": draw(NOTE) or ""}
            | {"issued_on": draw(st.none() | DAY)}
            | _life(draw(SPAN))
            for code in codes
        ],
    )
    rows(tables.duty, [each for rule in regulations for each in _duties(draw, rule["id"])])
    rule_ids = st.sampled_from([each["id"] for each in regulations])
    assignments = rows(tables.assignment, _assignments(draw, official_ids, unit_ids, rule_ids))
    for each in assignments:
        others = [other["id"] for other in assignments if other is not each]
        each["replaces_id"] = draw(st.none() | st.sampled_from(others)) if others else None
    visits = rows(tables.attendance, _visits(draw, officials, units))
    rows(tables.score, _scores(draw, officials, units))
    rows(tables.recommendation, _recommendations(draw, visits, unit_ids))
    rows(
        tables.waiver,
        [
            {"official_id": draw(official_ids), "unit_id": draw(st.none() | unit_ids)}
            | {"regulation_id": draw(st.none() | rule_ids), "reason": draw(LINE)}
            | {"document": draw(WORD)}
            | _life(draw(SPAN))
            for _ in several(2)
        ],
    )
    rows(tables.closing, _closings(draw))
    return made


def keep(store: Store, made: dict[str, Rows]) -> None:
    """Put the rows into an empty register, past every use case."""
    store.connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
    for name, rows in made.items():
        for row in rows:
            store.connection.execute(insert(metadata.tables[name]).values(**row))


def _life(span: Span) -> dict[str, Any]:
    return {"since": span.since, "until": span.until}


def _settings(draw: st.DrawFn) -> Rows:
    values = {
        Setting.LANGUAGE: st.sampled_from(LANGUAGES),
        Setting.LAYOUT: st.sampled_from(LAYOUTS),
    }
    keys = draw(st.lists(st.sampled_from(Setting), unique=True, max_size=3))
    return [{"key": key.value, "value": draw(values.get(key, LINE))} for key in keys]


def _units(draw: st.DrawFn) -> Rows:
    rows: Rows = []
    taken: list[tuple[str, Span]] = []
    for _ in range(draw(st.integers(1, 4))):
        code, life = draw(CODE), draw(st.sampled_from(ERAS))
        if code is not None:
            if any(code.casefold() == old and life.overlaps(span) for old, span in taken):
                code = None
            else:
                taken.append((code.casefold(), life))
        kind = draw(st.sampled_from([*UNIT_KINDS, "own_kind"]))
        rows.append({"code": code, "kind": kind, "tags": draw(TAGS)} | _life(life))
    return rows


def _names(draw: st.DrawFn, unit: dict[str, Any]) -> Rows:
    middle = date(2024, 1, 1)
    lives = draw(st.sampled_from([[ALWAYS], [Span(None, middle - ONE_DAY), Span(middle, None)]]))
    names = [draw(NAME | st.just("Chi bộ ấp 1")) for _ in lives]
    return [
        {"unit_id": unit["id"], "name": name, "folded": search_form(name)} | _life(life)
        for name, life in zip(names, lives, strict=True)
    ]


def _placements(draw: st.DrawFn, units: Rows) -> Rows:
    rows = []
    for at, unit in enumerate(units[1:], start=1):
        parent = draw(st.none() | st.sampled_from(units[:at]))
        if parent is None:
            continue
        life = Span(unit["since"], unit["until"]).common(Span(parent["since"], parent["until"]))
        if not life.is_empty:
            rows.append({"unit_id": unit["id"], "parent_id": parent["id"]} | _life(life))
    return rows


def _officials(draw: st.DrawFn) -> Rows:
    rows: Rows = []
    taken: set[str] = set()
    for _ in range(draw(st.integers(1, 3))):
        code, name = draw(CODE), draw(NAME | st.just("Nguyễn Văn An"))
        if code is not None and code.casefold() in taken:
            code = None
        taken.add((code or "").casefold())
        row = {"code": code, "full_name": name, "folded": search_form(name)}
        rows.append(row | _life(draw(SPAN)))
    return rows


def _duties(draw: st.DrawFn, regulation_id: int) -> Rows:
    rows = []
    for number in range(1, draw(st.integers(0, 2)) + 1):
        duty = Duty(
            0,
            regulation_id,
            number,
            draw(st.sampled_from(DutyKind)),
            draw(st.sampled_from(PeriodKind)),
            draw(st.integers(0, 366)),
            draw(st.sampled_from(CountPer)),
            frozenset(draw(st.sets(st.sampled_from([*UNIT_KINDS, "own_kind"]), max_size=2))),
            frozenset(draw(st.sets(st.sampled_from(Meeting), max_size=2))),
            tuple(draw(st.lists(NAME, max_size=3))),
            draw(st.booleans()),
            draw(st.booleans()),
            draw(st.integers(0, 366)),
            draw(NOTE) or "",
            life=draw(SPAN),
        )
        if duty.kind is DutyKind.FILE:
            duty = replace(
                duty,
                document=draw(st.sampled_from(Document)),
                held_by=draw(st.sampled_from(Holder)),
                due=draw(st.sampled_from(["12-10", "end+10", "visit+5"])),
                due_before=draw(st.booleans()),
            )
        rows.append(duty_values(duty))
    return rows


def _assignments(draw: st.DrawFn, *ids: st.SearchStrategy[int]) -> Rows:
    official_ids, unit_ids, rule_ids = ids
    keys = st.tuples(official_ids, unit_ids, rule_ids, st.booleans())
    return [
        {"official_id": official, "unit_id": unit, "regulation_id": rule, "is_draft": is_draft}
        | {"role": draw(WORD), "decision": draw(WORD), "end_reason": draw(WORD)}
        | _life(draw(SPAN))
        for official, unit, rule, is_draft in draw(st.lists(keys, unique=True, max_size=3))
    ]


def _day_in(draw: st.DrawFn, unit: dict[str, Any]) -> date:
    life = Span(unit["since"], unit["until"])
    return life.nearest(draw(DAY))


def _visits(draw: st.DrawFn, officials: Rows, units: Rows) -> Rows:
    found = {}
    for _ in range(draw(st.integers(0, 4))):
        official, unit = draw(st.sampled_from(officials)), draw(st.sampled_from(units))
        key = (official["id"], unit["id"], _day_in(draw, unit))
        found[key] = {
            "official_id": key[0],
            "unit_id": key[1],
            "held_on": key[2],
            "meeting": draw(st.sampled_from(Meeting)),
            "substitute": draw(WORD),
            "strengths": draw(NOTE),
            "shortcomings": draw(NOTE),
            "document": draw(WORD),
            "reported_on": draw(st.none() | DAY),
            "tags": draw(TAGS),
        }
    return list(found.values())


def _scores(draw: st.DrawFn, officials: Rows, units: Rows) -> Rows:
    found: dict[object, dict[str, Any]] = {}
    for place in range(draw(st.integers(0, 3))):
        official = draw(st.none() | st.sampled_from([each["id"] for each in officials]))
        unit = draw(st.sampled_from(units))
        day = _day_in(draw, unit)
        points = Decimal(draw(st.integers(0, 100_000))) / 100
        # The cell's own has no official: there may be several on a day.
        found[(place,) if official is None else (official, unit["id"], day)] = {
            "official_id": official,
            "unit_id": unit["id"],
            "held_on": day,
            "points": points,
            "grade": draw(WORD),
            "template": draw(WORD),
        }
    return list(found.values())


def _recommendations(draw: st.DrawFn, visits: Rows, unit_ids: st.SearchStrategy[int]) -> Rows:
    visit_ids = st.sampled_from([None, *(each["id"] for each in visits)])
    return [
        {
            "attendance_id": draw(visit_ids),
            "unit_id": draw(unit_ids),
            "text": draw(LINES),
            "tags": draw(TAGS),
            "addressed_to": draw(WORD),
            "due": draw(st.none() | DAY),
            "status": draw(WORD),
            "outcome": draw(NOTE),
            "settled_on": draw(st.none() | DAY),
        }
        for _ in range(draw(st.integers(0, 3)))
    ]


def _closings(draw: st.DrawFn) -> Rows:
    rows = []
    for _ in range(draw(st.integers(0, 2))):
        period = Period(PeriodKind.QUARTER, 2024, draw(st.integers(1, 4)))
        packet = draw(LINES) * draw(st.sampled_from([1, 7]))
        rows.append(
            {"period": str(period), "packet": packet, "digest": digest(packet)}
            | {"reason": draw(WORD), "is_reopened": draw(st.booleans())}
            | {"reopen_reason": draw(WORD)}
            | _life(period.span)
        )
    return rows
