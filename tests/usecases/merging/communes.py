"""A province's communes as they are merged: registers of one kind, a month of changes to each."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from chibo_cli.domain.duties.compliance import judge
from chibo_cli.domain.facts.records import Assignment, Attendance, Official, Score, Waiver
from chibo_cli.domain.register.journal import OperationKind
from chibo_cli.domain.time.periods import Period, PeriodKind
from chibo_cli.domain.time.spans import ALWAYS, Span
from chibo_cli.intake.toml.regulations import presets
from chibo_cli.store.engines.sqlite.creating import create_register
from chibo_cli.store.facts import facts_for
from chibo_cli.store.store import Mode, Store, open_store
from chibo_cli.usecases.duties.regulations import add_regulation
from chibo_cli.usecases.organisation.handing_over import Change
from chibo_cli.usecases.organisation.reorganising import merge_units
from chibo_cli.usecases.register.history import operation_to_undo, take_back
from chibo_cli.usecases.register.proving import prove
from tests.domain.duties import oracle
from tests.running.chibo import operation
from tests.running.communes import TOP
from tests.running.engines.registers import at
from tests.usecases.merging.offices import differences, held_in, merged, rows_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from chibo_cli.domain.facts.records import Regulation

CELLS, OFFICIALS, VISITS, MONTHS_VISITS = 30, 20, 150, 25
QUARTERS = tuple(Period(PeriodKind.QUARTER, 2024, number) for number in (1, 2))
FIRST, SECOND = date(2024, 4, 10), date(2024, 5, 10)


def take_all(province: Path, offices: Sequence[Path], today: date) -> int:
    """Take every office in; how many rows came, changed or went."""
    taken = [merged(province, office, today=today, under=TOP) for office in offices]
    assert not any(each.left_out for each in taken)
    return sum(sum(each.counts.values()) for each in taken)


def make_office(folder: Path, number: int) -> Path:
    """A commune's register: its codes are those of every other office."""
    path, chance = folder / f"office{number}.db", Random(number)
    create_register(path)
    with opened(path) as store:
        for regulation, duties in presets():
            if regulation.code == "258-QĐ/TU":
                add_regulation(store, regulation, duties)
        (rule,) = store.regulations.all()
        commune = store.units.add_named(
            code="X01", kind="commune", life=ALWAYS, name=f"Xã Số {number}"
        )
        cells = []
        for place in range(1, CELLS + 1):
            name, code = f"Chi bộ ấp {place}", f"C{place:02}" if place % 5 else None
            cells.append(store.units.add_named(code=code, kind="cell", life=ALWAYS, name=name))
            store.units.place(cells[-1], commune, ALWAYS)
        officials = [_official(store, number, place, cells) for place in range(1, OFFICIALS + 1)]
        for official in officials:
            unit = commune if chance.random() < 0.7 else chance.choice(cells)
            _assign(store, official, unit, rule)
        _visit(store, chance, officials, cells, date(2024, 1, 2), VISITS)
        for official in officials[::7]:
            life = Span(date(2024, 2, 1), date(2024, 5, 20))
            store.waivers.add(Waiver(id=0, official_id=official, life=life, reason="Đi học"))
    return path


def change(office: Path, number: int) -> None:
    """A month: visits added, edited, removed, a removal undone, an official, two cells one."""
    chance = Random(-number)
    with opened(office) as store:
        officials = [each.id for each in store.officials.all()]
        cells = [each.id for each in store.units.all() if each.kind == "cell"]
        (rule,) = store.regulations.all()
        newcomer = _official(store, number, OFFICIALS + 1, cells)
        _assign(store, newcomer, cells[0], rule)
        _visit(store, chance, [*officials, newcomer], cells, FIRST, MONTHS_VISITS)
    with opened(office) as store:
        visits = store.attendances.all()
        for each in chance.sample(visits, 8):
            store.attendances.change(each, strengths=f"Sửa {chance.random()}", reported_on=SECOND)
    for count in (5, 2):
        with opened(office) as store:
            raised = {each.attendance_id for each in store.recommendations.all()}
            bare = [each for each in store.attendances.all() if each.id not in raised]
            for each in chance.sample(bare, count):
                store.attendances.remove(each)
    with opened(office, OperationKind.UNDO) as store:
        take_back(store, operation_to_undo(store))
    with opened(office) as store:
        old, heir = (store.units.with_code(code)[0] for code in ("C01", "C02"))
        merge_units(store, [old], heir, Change(SECOND, "sáp nhập"))


def wrongs(province: Path, offices: Sequence[Path]) -> Iterator[str]:
    """Where the province does not hold, or judge, as its offices do."""
    held = held_in(province)
    with open_store(at(province), Mode.READ, wait=5) as store:
        yield from map(str, prove(store, today=SECOND))
        ours = judged(store)
        names = {each.identity: each.name for each in store.offices.all()}
    seen = 0
    for path in offices:
        with open_store(at(path), Mode.READ, wait=5) as store:
            name = names[store.identity]
            theirs, day_by_day = judged(store), judged_by_day(store)
        yield from (f"{name}: {each}" for each in differences(rows_in(path), name, held))
        if theirs != day_by_day:
            yield f"{name}: the office is not judged as day by day: {theirs ^ day_by_day}"
        people = {each.official for each in theirs}
        here = {each for each in ours if each.official in people}
        seen += len(here)
        if here != theirs:
            yield f"{name}: judged otherwise in the province: {here ^ theirs}"
    if seen != len(ours):
        yield f"{len(ours) - seen} subjects in the province are no office's"


class Standing(NamedTuple):
    """A verdict, of whom, under what and by what: all by uid, or code."""

    period: str
    official: str
    regulation: str
    assignments: frozenset[str]
    verdict: str
    days: tuple[int, int]
    counted: frozenset[str]
    refused: frozenset[tuple[str, str]]


def judged(store: Store) -> set[Standing]:
    """How everybody stands in the quarters."""
    found = [
        (str(quarter), each)
        for quarter in QUARTERS
        for each in judge(facts_for(store, quarter), quarter, _as_of(quarter))
    ]
    return _by_uid(
        store,
        [
            (
                period,
                oracle.Judged(
                    official=each.subject.official.id,
                    duty=each.subject.duty.id,
                    assignments=frozenset(term.assignment.id for term in each.subject.terms),
                    verdict=each.verdict.value,
                    counted=frozenset(visit.id for visit in each.counted),
                    refused=frozenset((visit.id, reason.value) for visit, reason in each.refused),
                    assigned_days=each.subject.assigned_days,
                    liable_days=each.subject.liable_days,
                ),
            )
            for period, each in found
        ],
    )


def judged_by_day(store: Store) -> set[Standing]:
    """The same told day by day, slowly, by who has not read our code."""
    tree = store.units.whole_tree()
    register = oracle.Register(
        units=tuple(tree.units.values()),
        placements=tuple(each for placed in tree.placements.values() for each in placed),
        officials=tuple(store.officials.all()),
        memberships=tuple(store.officials.memberships()),
        regulations=tuple(store.regulations.all()),
        duties=tuple(store.regulations.duties()),
        assignments=tuple(store.assignments.all()),
        attendances=tuple(store.attendances.all()),
        waivers=tuple(store.waivers.all()),
    )
    found = [
        (str(quarter), each)
        for quarter in QUARTERS
        for each in oracle.judge(register, quarter, _as_of(quarter))
    ]
    return _by_uid(store, found)


def _as_of(quarter: Period) -> date:
    return min(SECOND, quarter.last_day + timedelta(1))


def _by_uid(store: Store, told: Sequence[tuple[str, oracle.Judged]]) -> set[Standing]:
    found = [each for _, each in told]
    officials = store.officials.uids(each.official for each in found)
    assignments = store.assignments.uids(one for each in found for one in each.assignments)
    visits = store.attendances.uids(
        one for each in found for one in (*each.counted, *(number for number, _ in each.refused))
    )
    regulations = {each.id: each.code for each in store.regulations.all()}
    rules = {each.id: regulations[each.regulation_id] for each in store.regulations.duties()}
    return {
        Standing(
            period,
            officials[each.official],
            rules[each.duty],
            frozenset(assignments[one] for one in each.assignments),
            each.verdict,
            (each.assigned_days, each.liable_days),
            frozenset(visits[one] for one in each.counted),
            frozenset((visits[one], reason) for one, reason in each.refused),
        )
        for period, each in told
    }


@contextmanager
def opened(path: Path, kind: OperationKind = OperationKind.CHANGE) -> Iterator[Store]:
    """A register to write in."""
    with open_store(
        at(path), Mode.WRITE, wait=5, operation=replace(operation(), kind=kind)
    ) as store:
        yield store


def _official(store: Store, office: int, place: int, cells: Sequence[int]) -> int:
    """One of each office's officials bears no code, and has a name of its own there."""
    official = store.officials.add(
        Official.begun(
            id=0,
            code=f"CB{place:02}" if place != 3 else None,
            name=f"Nguyễn Văn {chr(64 + place)} {office}",
            life=ALWAYS,
        )
    )
    store.officials.add_post(official, title="Đảng ủy viên", agency="Đảng ủy xã", life=ALWAYS)
    store.officials.add_membership(official, cells[place % len(cells)], ALWAYS)
    return official


def _assign(store: Store, official: int, unit: int, rule: Regulation) -> None:
    life = Span(date(2024, 1, 1))
    store.assignments.add(
        Assignment(id=0, official_id=official, unit_id=unit, regulation_id=rule.id, life=life)
    )


def _visit(
    store: Store,
    chance: Random,
    officials: Sequence[int],
    cells: Sequence[int],
    since: date,
    count: int,
) -> None:
    """So many visits; some were scored, and at some something was asked for."""
    days = max((FIRST - since).days, 25)
    known = {(each.official_id, each.unit_id, each.held_on) for each in store.attendances.all()}
    while count:
        key = (
            chance.choice(officials),
            chance.choice(cells),
            since + timedelta(chance.randrange(days)),
        )
        if key in known:
            continue
        known.add(key)
        visit = Attendance(id=0, official_id=key[0], unit_id=key[1], held_on=key[2])
        visit = replace(visit, id=store.attendances.add(visit))
        if count % 4 == 0:
            points = Decimal(chance.randrange(60, 100))
            store.scoring.add(
                Score(
                    id=0,
                    unit_id=key[1],
                    held_on=key[2],
                    official_id=key[0],
                    points=points,
                )
            )
        if count % 5 == 0:
            store.recommendations.raise_at(visit, "Sửa đường vào ấp")
        count -= 1
