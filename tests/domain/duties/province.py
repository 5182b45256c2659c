"""Registers for tests in few words: a province that is written down fact by fact."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import count
from typing import TYPE_CHECKING, Any, TypeVar

from chibo_cli.domain.duties.compliance import Judgement, judge
from chibo_cli.domain.duties.facts import Facts
from chibo_cli.domain.duties.subjects import Subject, subjects
from chibo_cli.domain.facts.kinds import Meeting
from chibo_cli.domain.facts.records import (
    Assignment,
    Attendance,
    Duty,
    DutyKind,
    Membership,
    Official,
    Placement,
    Post,
    Regulation,
    Score,
    Unit,
    UnitName,
    UnitTag,
    Waiver,
    grouped,
)
from chibo_cli.domain.followups.filings import Filing
from chibo_cli.domain.organisation.tree import UnitTree
from chibo_cli.domain.reports.report import compile_report
from chibo_cli.domain.time.notation import parse_period
from chibo_cli.domain.time.periods import PeriodKind
from chibo_cli.domain.time.spans import Span
from tests.domain.duties.oracle import Register

if TYPE_CHECKING:
    from collections.abc import Iterable

    from chibo_cli.domain.reports.values import Report, Row
    from chibo_cli.domain.time.periods import Period

OfOfficial = TypeVar("OfOfficial", Post, Membership, Attendance)


def on(text: str) -> date:
    return date.fromisoformat(text)


def during(text: str) -> Period:
    return parse_period(text, today=on("2024-01-01"))


def span(days: str = "") -> Span:
    """`2024-01-01..2024-03-31`, open where an end is left out; nothing at all is always."""
    since, _, until = days.partition("..")
    return Span(on(since) if since else None, on(until) if until else None)


class Province:
    """Grows fact by fact; every method gives the record it has added."""

    def __init__(self) -> None:
        self._ids = count(1)
        self.units: list[Unit] = []
        self.names: list[UnitName] = []
        self.placements: list[Placement] = []
        self.tags: list[UnitTag] = []
        self.officials: list[Official] = []
        self.posts: list[Post] = []
        self.memberships: list[Membership] = []
        self.regulations: list[Regulation] = []
        self.duties: list[Duty] = []
        self.assignments: list[Assignment] = []
        self.attendances: list[Attendance] = []
        self.waivers: list[Waiver] = []
        self.filings: list[Filing] = []
        self.scores: list[Score] = []

    def unit(
        self,
        code: str | None,
        kind: str = "cell",
        *,
        under: Unit | None = None,
        days: str = "",
        name: str | None = None,
        moved: str = "",
    ) -> Unit:
        """A unit; `moved` are the days below `under`, where they are not its whole life."""
        unit = Unit(id=next(self._ids), code=code, kind=kind, life=span(days))
        self.units.append(unit)
        self.call(unit, name or f"Đơn vị {code}")
        if under is not None:
            self.place(unit, under, moved or days)
        return unit

    def call(self, unit: Unit, name: str, days: str = "") -> None:
        self.names = [each for each in self.names if each.unit_id != unit.id or each.life != Span()]
        self.names.append(UnitName(unit_id=unit.id, name=name, life=span(days), id=next(self._ids)))

    def place(self, unit: Unit, under: Unit, days: str = "") -> None:
        self.placements.append(
            Placement(unit_id=unit.id, parent_id=under.id, life=span(days), id=next(self._ids))
        )

    def official(self, code: str | None, name: str = "Lò Văn Thử", days: str = "") -> Official:
        official = Official.begun(id=next(self._ids), code=code, name=name, life=span(days))
        self.officials.append(official)
        return official

    def post(self, official: Official, title: str, days: str = "", agency: str = "Ban A") -> None:
        self.posts.append(
            Post(
                official_id=official.id,
                title=title,
                agency=agency,
                life=span(days),
                id=next(self._ids),
            )
        )

    def member(self, official: Official, cell: Unit, days: str = "") -> None:
        self.memberships.append(
            Membership(
                official_id=official.id, cell_id=cell.id, life=span(days), id=next(self._ids)
            )
        )

    def regulation(self, code: str = "258-QĐ/TU", days: str = "") -> Regulation:
        regulation = Regulation(id=next(self._ids), code=code, life=span(days))
        self.regulations.append(regulation)
        return regulation

    def duty(self, regulation: Regulation, **fields: Any) -> Duty:  # noqa: ANN401 - a Duty's own
        """By default one visit a quarter by each official, from 30 days on."""
        number = 1 + sum(each.regulation_id == regulation.id for each in self.duties)
        given: dict[str, Any] = {
            "number": number,
            "kind": DutyKind.ATTEND,
            "period": PeriodKind.QUARTER,
            "min_days": 30,
            **fields,
        }
        duty = Duty(id=next(self._ids), regulation_id=regulation.id, **given)
        self.duties.append(duty)
        return duty

    def assign(
        self,
        official: Official,
        unit: Unit,
        days: str = "",
        **fields: Any,  # noqa: ANN401 - an Assignment's own
    ) -> Assignment:
        """Under the first regulation, unless another is given as `under`."""
        regulation = fields.pop("under", self.regulations[0])
        replaces = fields.pop("replaces", None)
        assignment = Assignment(
            id=next(self._ids),
            official_id=official.id,
            unit_id=unit.id,
            regulation_id=regulation.id,
            life=span(days),
            replaces_id=None if replaces is None else replaces.id,
            **fields,
        )
        self.assignments.append(assignment)
        return assignment

    def visit(
        self,
        official: Official,
        unit: Unit,
        day: str,
        meeting: Meeting = Meeting.REGULAR,
        substitute: str | None = None,
    ) -> Attendance:
        visit = Attendance(
            id=next(self._ids),
            official_id=official.id,
            unit_id=unit.id,
            held_on=on(day),
            meeting=meeting,
            substitute=substitute,
        )
        self.attendances.append(visit)
        return visit

    def waive(
        self,
        days: str,
        official: Official | None = None,
        unit: Unit | None = None,
        regulation: Regulation | None = None,
    ) -> Waiver:
        waiver = Waiver(
            id=next(self._ids),
            life=span(days),
            reason="có lý do",
            official_id=None if official is None else official.id,
            unit_id=None if unit is None else unit.id,
            regulation_id=None if regulation is None else regulation.id,
        )
        self.waivers.append(waiver)
        return waiver

    def file(
        self,
        duty: Duty,
        period: str,
        filed_on: str,
        official: Official | None = None,
        unit: Unit | None = None,
        addressees: tuple[str, ...] = (),
    ) -> Filing:
        filing = Filing(
            id=next(self._ids),
            duty_id=duty.id,
            period=period,
            filed_on=on(filed_on),
            official_id=None if official is None else official.id,
            unit_id=None if unit is None else unit.id,
            addressees=addressees,
        )
        self.filings.append(filing)
        return filing

    def score(self, visit: Attendance) -> None:
        self.scores.append(
            Score(
                id=next(self._ids),
                unit_id=visit.unit_id,
                held_on=visit.held_on,
                official_id=visit.official_id,
                points=Decimal(90),
            )
        )

    @property
    def facts(self) -> Facts:
        return facts_of(self.register, names=self.names, posts=self.posts, tags=self.tags)

    @property
    def register(self) -> Register:
        return Register(
            tuple(self.units),
            tuple(self.placements),
            tuple(self.officials),
            tuple(self.memberships),
            tuple(self.regulations),
            tuple(self.duties),
            tuple(self.assignments),
            tuple(self.attendances),
            tuple(self.waivers),
            tuple(self.filings),
            tuple(self.scores),
        )

    def subjects(self) -> list[Subject]:
        """Of the first duty, in the first quarter of 2024."""
        return list(subjects(self.facts, self.duties[0], during("2024-Q1")))

    @property
    def days(self) -> tuple[int, int]:
        """Assigned and liable days of the only subject, in the first quarter of 2024."""
        (subject,) = self.subjects()
        return subject.assigned_days, subject.liable_days

    def judged(self, period: str = "2024-Q1", as_of: str = "2024-04-01") -> tuple[Judgement, ...]:
        return judge(self.facts, during(period), on(as_of))

    def sole(self, period: str = "2024-Q1", as_of: str = "2024-04-01") -> Judgement:
        (judgement,) = self.judged(period, as_of)
        return judgement

    def report(
        self, period: str = "2024-Q1", as_of: str = "2024-04-01", under: Unit | None = None
    ) -> Report:
        top = None if under is None else under.id
        return compile_report(self.facts, during(period), on(as_of), under=top)

    def row(self, period: str = "2024-Q1", as_of: str = "2024-04-01") -> Row:
        (row,) = self.report(period, as_of).rows
        return row


class Commune(Province):
    """One official assigned to a commune with two cells, under one duty; tests change the rest."""

    def __init__(self, assigned: str = "", **duty: Any) -> None:  # noqa: ANN401 - a Duty's own
        super().__init__()
        self.province = self.unit("T", "province")
        self.commune = self.unit("X01", "commune", under=self.province)
        self.other_commune = self.unit("X02", "commune", under=self.province)
        self.cell = self.unit("X01.1", under=self.commune)
        self.second_cell = self.unit("X01.2", under=self.commune)
        self.far_cell = self.unit("X02.1", under=self.other_commune)
        self.person = self.official("CB01")
        self.rule = self.regulation()
        self.the_duty = self.duty(self.rule, **duty)
        self.assignment = self.assign(self.person, self.commune, assigned)


def facts_of(
    register: Register,
    names: Iterable[UnitName] = (),
    posts: Iterable[Post] = (),
    tags: Iterable[UnitTag] = (),
) -> Facts:
    return Facts(
        officials={each.id: each for each in register.officials},
        posts=_by_official(posts),
        memberships=_by_official(register.memberships),
        regulations={each.id: each for each in register.regulations},
        duties=register.duties,
        assignments=register.assignments,
        replacements=tuple(
            (each.id, each.replaces_id)
            for each in register.assignments
            if each.replaces_id is not None
        ),
        visits=_by_official(register.attendances),
        waivers=register.waivers,
        tree=UnitTree.of(register.units, names, register.placements, tags),
        filings=register.filings,
        scores=register.scores,
    )


def _by_official(records: Iterable[OfOfficial]) -> dict[int, tuple[OfOfficial, ...]]:
    return grouped((record.official_id, record) for record in records)
