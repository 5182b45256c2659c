"""Hypothesis strategies: registers of any text, with homonyms, reused codes and no codes at all."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from random import Random
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st
from sqlalchemy import insert

from chibo_cli.domain.facts.kinds import UNIT_KINDS, Meeting
from chibo_cli.domain.facts.records import CountPer, Document, Duty, DutyKind, Holder
from chibo_cli.domain.facts.settings import LANGUAGES, LAYOUTS, NOTIFY_DAYS, Setting
from chibo_cli.domain.merging.offices import Obstacle
from chibo_cli.domain.organisation.tree import SuccessionKind
from chibo_cli.domain.text.names import search_form
from chibo_cli.domain.time.periods import Period, PeriodKind
from chibo_cli.domain.time.spans import ALWAYS, ONE_DAY, Span
from chibo_cli.store.engine import engine_of
from chibo_cli.store.rooms.duties import Duties
from chibo_cli.store.tables import tables
from chibo_cli.store.tables.columns import new_uid
from chibo_cli.usecases.reports.closing import close_period, reopen_period
from tests.usecases.followups import any_scoring as scorings
from tests.usecases.lists.picking import FIRST, LAST, TODAY, Pick
from tests.usecases.meetings import any_calendar as calendars

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Table

    from chibo_cli.store.store import Store

Rows = list[dict[str, Any]]
ERAS = [Span(None, date(2023, 6, 30)), Span(date(2023, 7, 1), date(2024, 6, 30))]
ERAS += [Span(date(2024, 7, 1), None), ALWAYS]
SPANS = [ALWAYS, Span(FIRST, None), Span(None, LAST), Span(date(2024, 3, 5), date(2024, 3, 5))]


def any_registers() -> st.SearchStrategy[dict[str, Rows]]:
    """The rows of every table, by its name, in the order in which they go in."""
    texts = st.lists(st.text(max_size=12), min_size=1, max_size=6)
    return st.builds(lambda seed, texts: _made(Pick(Random(seed), texts)), st.integers(0), texts)


def _made(pick: Pick) -> dict[str, Rows]:
    made: dict[str, Rows] = {}

    def rows(table: Table, found: Rows) -> Rows:
        number, numbered = 0, []
        for each in found:
            number += pick.of([1, 1, 1, 5])
            numbered.append({"id": number, "uid": new_uid(), **each})
        made[table.name] = numbered
        return numbered

    def several(most: int) -> range:
        return range(pick.number(0, most))

    rows(tables.setting, _settings(pick))
    rows(tables.unit_kind, _kinds(pick))
    units = rows(tables.unit, _units(pick))
    rows(tables.unit_name, [each for unit in units for each in _names(pick, unit)])
    tags = [(unit["id"], tag) for unit in units for tag in pick.tags() or ()]
    rows(
        tables.unit_tag,
        [{"unit_id": unit_id, "tag": tag} | _life(pick.of(SPANS)) for unit_id, tag in tags],
    )
    rows(tables.placement, _placements(pick, units))
    rows(tables.succession, _successions(pick, units))
    officials = rows(tables.official, _officials(pick))
    called = [_names_and_terms(pick, each["id"]) for each in officials]
    rows(tables.official_name, [name for names, _ in called for name in names])
    rows(tables.term, [term for _, terms in called for term in terms])
    unit_ids = [each["id"] for each in units]
    official_ids = [each["id"] for each in officials]
    rows(
        tables.post,
        [
            {"official_id": pick.of(official_ids), "title": pick.word(), "agency": pick.word()}
            | _life(pick.of(SPANS))
            for _ in several(3)
        ],
    )
    rows(
        tables.membership,
        [
            {"official_id": pick.of(official_ids), "cell_id": pick.of(unit_ids)}
            | _life(pick.of(SPANS))
            for _ in several(2)
        ],
    )
    codes = pick.some(pick.line, 2, 1)
    regulations = rows(
        tables.regulation,
        [
            {"code": code, "title": pick.note() or "", "issuer": pick.note() or ""}
            | {"issued_on": pick.maybe(pick.day())}
            | _life(pick.of(SPANS))
            for code in codes
        ],
    )
    duties = rows(tables.duty, [each for rule in regulations for each in _duties(pick, rule["id"])])
    rule_ids = [each["id"] for each in regulations]
    assignments = rows(tables.assignment, _assignments(pick, official_ids, unit_ids, rule_ids))
    for each in assignments:
        others = [other["id"] for other in assignments if other is not each]
        each["replaces_id"] = pick.of([None, *others])
    templates = rows(tables.score_template, scorings.templates(pick))
    template_ids = [each["id"] for each in templates]
    rows(tables.score_criterion, scorings.criteria(pick, template_ids))
    rows(tables.score_grade, scorings.grades(pick, template_ids))
    visits = rows(tables.attendance, _visits(pick, officials, units))
    rows(tables.score, _scores(pick, officials, units, template_ids))
    raised = rows(
        tables.recommendation,
        scorings.recommendations(pick, visits, unit_ids, official_ids),
    )
    rows(tables.recommendation_step, scorings.steps(pick, [each["id"] for each in raised]))
    rows(
        tables.waiver,
        [
            {"official_id": pick.of(official_ids), "unit_id": pick.maybe(pick.of(unit_ids))}
            | {"regulation_id": pick.maybe(pick.of(rule_ids)), "reason": pick.line()}
            | {"document": pick.word()}
            | _life(pick.of(SPANS))
            for _ in several(2)
        ],
    )
    rows(tables.schedule, calendars.schedules(pick, unit_ids))
    rows(
        tables.filing,
        _filings(pick, [each["id"] for each in duties], official_ids, unit_ids),
    )
    rows(tables.schedule_change, calendars.changes(pick, unit_ids))
    rows(tables.plan, calendars.plans(pick, official_ids, unit_ids))
    rows(tables.remark, _remarks(pick, rule_ids))
    made[tables.closing.name] = _closings(pick)
    _offices(pick, made)
    return made


def keep(store: Store, made: dict[str, Rows]) -> None:
    """Put the rows into an empty register, past every use case but that of closing periods."""
    engine_of(store.connection).defer_references(store.connection)
    for name, rows in made.items():
        for row in rows:
            if name == tables.closing.name:
                close_period(store, row["period"], today=TODAY, version="0", reason=row["reason"])
                if row["reopen_reason"]:
                    reopen_period(store, row["period"], reason=row["reopen_reason"])
                continue
            store.connection.execute(insert(tables[name]).values(**row))


def _life(span: Span) -> dict[str, Any]:
    return {"since": span.since, "until": span.until}


def _settings(pick: Pick) -> Rows:
    values = {
        Setting.LANGUAGE: LANGUAGES,
        Setting.LAYOUT: LAYOUTS,
        Setting.NOTIFY_DAY: NOTIFY_DAYS,
        Setting.MARGINS: ["20/20/30/15", "5/5/5/80"],
    }
    keys = pick.some(lambda: pick.of(Setting), 3)
    return [{"key": key.value, "value": pick.of(values.get(key, [pick.line()]))} for key in keys]


def _remarks(pick: Pick, rule_ids: Sequence[int]) -> Rows:
    said = [(period, rule) for period in ("2024-Q1", "2024") for rule in (None, *rule_ids)]
    return [
        {"period": period, "regulation_id": rule}
        | {"strengths": pick.line(), "shortcomings": pick.note(), "proposals": None}
        for period, rule in said
        if pick.of([True, False, False])
    ]


def _offices(pick: Pick, made: dict[str, Rows]) -> None:
    """Up to two offices, some ranges of whose rows there are, and what else is known of theirs."""
    named = pick.some(pick.line, 2)
    heads: Rows = [{"head": None, "hash": None}, {"head": pick.number(1, 9), "hash": "0a"}]
    unit_ids = [each["id"] for each in made["unit"]]
    made["office"] = [
        {"id": number, "uid": new_uid(), "identity": new_uid(), "name": name}
        | {"under_id": pick.maybe(pick.of(unit_ids)), "heard_on": pick.day()}
        | pick.of(heads)
        | {"kept": json.dumps({"said": pick.line() * pick.of([1, 9_000])}, ensure_ascii=False)}
        for number, name in enumerate(named, start=1)
    ]
    if not named:
        return

    def rows(found: Rows) -> Rows:
        return [{"id": at, "uid": new_uid(), **each} for at, each in enumerate(found, start=1)]

    office = {"office_id": pick.number(1, len(named))}
    held = [name for name in ("unit", "official", "attendance") if made[name]]
    ends = {name: (made[name][0]["id"], made[name][-1]["id"]) for name in held}
    made["origin"] = rows(
        [
            office | {"in_table": name, "first_id": first, "last_id": last}
            for name, (first, last) in ends.items()
        ]
    )
    former = {"in_table": "official", "former": new_uid()}
    made["united"] = rows([former | {"kept_id": pick.of([None, 1])}])
    made["left_out"] = rows(
        [
            office
            | {"in_table": pick.of(list(made)), "former": new_uid()}
            | {"obstacle": pick.of(Obstacle), "unit_id": pick.maybe(pick.of(unit_ids))}
            | {"official_id": None, "day": pick.maybe(pick.day())}
        ]
    )


def _kinds(pick: Pick) -> Rows:
    named = {"name": pick.line(), "name_en": pick.maybe(pick.line())}
    return pick.of([[], [{"key": "own_kind", "is_cell": False} | named]])


def _units(pick: Pick) -> Rows:
    rows: Rows = []
    taken: list[tuple[str, Span]] = []
    for _ in range(pick.number(1, 4)):
        code, life = pick.code(), pick.of(ERAS)
        if code is not None:
            if any(code.casefold() == old and life.overlaps(span) for old, span in taken):
                code = None
            else:
                taken.append((code.casefold(), life))
        kind = pick.of([*UNIT_KINDS, "own_kind"])
        rows.append({"code": code, "kind": kind} | _life(life))
    return rows


def _names(pick: Pick, unit: dict[str, Any]) -> Rows:
    middle = date(2024, 1, 1)
    lives = pick.of([[ALWAYS], [Span(None, middle - ONE_DAY), Span(middle, None)]])
    names = [pick.of(["Chi bộ ấp 1", pick.name()]) for _ in lives]
    return [
        {"unit_id": unit["id"], "name": name, "folded": search_form(name)} | _life(life)
        for name, life in zip(names, lives, strict=True)
    ]


def _placements(pick: Pick, units: Rows) -> Rows:
    rows = []
    for at, unit in enumerate(units[1:], start=1):
        parent = pick.of([None, *units[:at]])
        if parent is None:
            continue
        life = Span(unit["since"], unit["until"]).common(Span(parent["since"], parent["until"]))
        if not life.is_empty:
            rows.append({"unit_id": unit["id"], "parent_id": parent["id"]} | _life(life))
    return rows


def _successions(pick: Pick, units: Rows) -> Rows:
    pairs = [
        (old, new, old["until"] + ONE_DAY)
        for old in units
        for new in units
        if old["until"] is not None and old["until"] + ONE_DAY in Span(new["since"], new["until"])
    ]
    return [
        {"old_id": old["id"], "new_id": new["id"], "happened_on": day}
        | {"kind": pick.of(SuccessionKind), "document": pick.word()}
        for old, new, day in pairs
    ]


def _officials(pick: Pick) -> Rows:
    rows: Rows = []
    taken: set[str] = set()
    for _ in range(pick.number(1, 3)):
        code = pick.code()
        if code is not None and code.casefold() in taken:
            code = None
        taken.add((code or "").casefold())
        rows.append({"code": code, "former_codes": tuple(pick.some(pick.name, 2))})
    return rows


def _names_and_terms(pick: Pick, official_id: int) -> tuple[Rows, Rows]:
    """What an official was called, and one or two terms of office."""
    whose = {"official_id": official_id}
    life = pick.of(SPANS)
    name = pick.of(["Nguyễn Văn An", pick.name()])
    names = [whose | {"name": name, "folded": search_form(name), "since": life.since}]
    terms = [whose | _life(life)]
    if life.until is not None and pick.of([True, False]):
        terms.append(whose | _life(Span(life.until + 30 * ONE_DAY)))
    return names, terms


def _duties(pick: Pick, regulation_id: int) -> Rows:
    rows = []
    for number in range(1, pick.number(0, 2) + 1):
        duty = Duty(
            id=0,
            regulation_id=regulation_id,
            number=number,
            kind=pick.of(DutyKind),
            period=pick.of(PeriodKind),
            minimum=pick.number(0, 366),
            count_per=pick.of(CountPer),
            unit_kinds=frozenset(pick.some(lambda: pick.of([*UNIT_KINDS, "own_kind"]), 2)),
            meetings=frozenset(pick.some(lambda: pick.of(Meeting), 2)),
            roles=tuple(pick.some(pick.name, 3)),
            exclude_own_cell=pick.of([True, False]),
            allow_substitute=pick.of([True, False]),
            min_days=pick.number(0, 366),
            note=pick.note() or "",
            life=pick.of(SPANS),
        )
        if duty.kind is DutyKind.FILE:
            duty = replace(
                duty,
                document=pick.of(Document),
                held_by=pick.of(Holder),
                due=pick.of(["12-10", "end+10", "visit+5"]),
                due_before=pick.of([True, False]),
                addressees=tuple(pick.some(pick.name, 2)),
            )
        rows.append(Duties.mapped.values(duty))
    return rows


def _assignments(pick: Pick, *ids: Sequence[int]) -> Rows:
    official_ids, unit_ids, rule_ids = ids

    def key() -> tuple[int, int, int, bool]:
        pointed = (pick.of(official_ids), pick.of(unit_ids), pick.of(rule_ids))
        return (*pointed, pick.of([True, False]))

    return [
        {"official_id": official, "unit_id": unit, "regulation_id": rule, "is_draft": is_draft}
        | {"role": pick.word(), "decision": pick.word(), "end_reason": pick.word()}
        | _life(pick.of(SPANS))
        for official, unit, rule, is_draft in pick.some(key, 3)
    ]


def _day_in(pick: Pick, unit: dict[str, Any]) -> date:
    life = Span(unit["since"], unit["until"])
    return life.nearest(pick.day())


def _visits(pick: Pick, officials: Rows, units: Rows) -> Rows:
    found = {}
    for _ in range(pick.number(0, 4)):
        official, unit = pick.of(officials), pick.of(units)
        key = (official["id"], unit["id"], _day_in(pick, unit))
        found[key] = {
            "official_id": key[0],
            "unit_id": key[1],
            "held_on": key[2],
            "meeting": pick.of(Meeting),
            "substitute": pick.word(),
            "strengths": pick.note(),
            "shortcomings": pick.note(),
            "document": pick.word(),
            "reported_on": pick.maybe(pick.day()),
            "tags": pick.tags(),
        }
    return list(found.values())


def _scores(pick: Pick, officials: Rows, units: Rows, template_ids: Sequence[int]) -> Rows:
    found: dict[object, dict[str, Any]] = {}
    for _ in range(pick.number(0, 3)):
        official = pick.of([None, *(each["id"] for each in officials)])
        unit = pick.of(units)
        day = _day_in(pick, unit)
        points = Decimal(pick.number(0, 100_000)) / 100
        found[official, unit["id"], day] = {
            "official_id": official,
            "unit_id": unit["id"],
            "held_on": day,
            "points": points,
            "template_id": pick.of([None, *template_ids]),
        }
    return list(found.values())


def _filings(pick: Pick, duty_ids: Sequence[int], *ids: Sequence[int]) -> Rows:
    official_ids, unit_ids = ids
    return [
        {"duty_id": pick.of(duty_ids), "official_id": pick.maybe(pick.of(official_ids))}
        | {"unit_id": pick.of(unit_ids), "period": pick.of(["2024", "2024-H1", "2024-03"])}
        | {"filed_on": pick.day(), "number": pick.word()}
        | {"addressees": pick.tags(), "result": pick.note()}
        for _ in range(pick.number(0, 2) if duty_ids else 0)
    ]


def _closings(pick: Pick) -> Rows:
    """What is closed, in order; only the last time that a period is closed may it stay so."""
    quarters = [Period(PeriodKind.QUARTER, 2024, pick.number(1, 4)) for _ in range(2)]
    periods = pick.of([[], quarters[:1], quarters, [*quarters, Period(PeriodKind.YEAR, 2024)]])
    return [
        {"period": period, "reason": pick.word()}
        | {
            "reopen_reason": "ghi sót"
            if period in periods[at + 1 :]
            else pick.of([None, "ghi sót"])
        }
        for at, period in enumerate(periods)
    ]
