"""The report made of judgements: rows in order, their sums, and the value that all forms show."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from chibo_cli.domain.duties.compliance import Judgement, judge, worst
from chibo_cli.domain.duties.verdicts import Verdict, Visit
from chibo_cli.domain.facts.kinds import is_cell
from chibo_cli.domain.facts.named import Named, Person, by_code
from chibo_cli.domain.reports.values import Report, Row, Summary
from chibo_cli.domain.text.collation import code_key, person_key, sort_key
from chibo_cli.domain.time.spans import in_force

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from chibo_cli.domain.duties.facts import Facts
    from chibo_cli.domain.duties.subjects import Subject
    from chibo_cli.domain.duties.verdicts import Refusal
    from chibo_cli.domain.facts.records import Attendance, Official
    from chibo_cli.domain.time.periods import Period


def compile_report(
    facts: Facts, period: Period, as_of: date, *, under: int | None = None
) -> Report:
    """The report on one period; `under` keeps subjects with a term in that unit's area."""
    return report_of(facts, period, as_of, judgements(facts, period, as_of, under=under))


def judgements(
    facts: Facts, period: Period, as_of: date, *, under: int | None = None
) -> tuple[Judgement, ...]:
    """What the rows of that report say, one judgement a row, in their order."""
    found = judge(facts, period, as_of)
    if under is not None:
        found = tuple(each for each in found if is_under(facts, each.subject, under))
    return tuple(sorted(found, key=lambda judgement: place_of(facts, judgement.subject)))


def report_of(facts: Facts, period: Period, as_of: date, judged: Sequence[Judgement]) -> Report:
    """The report that shows these judgements."""
    map_day = None if facts.map_now is None else facts.map_now.day
    figures = summary_of(facts, ((each, each.counted) for each in judged))
    rows = tuple(row_of(facts, each) for each in judged)
    return Report(period, as_of, figures, rows, map_day=map_day)


def row_of(facts: Facts, judgement: Judgement) -> Row:
    """The row that shows a judgement; names are those of the period's last day."""
    subject = judgement.subject
    last_day = subject.period.last_day
    told: dict[tuple[int, date, int], Attendance] = {}
    for visit in judgement.counted:
        told.setdefault(_attended(facts, visit), visit)
    return Row(
        subject.period,
        person(facts, subject.official, last_day),
        subject.regulation.code,
        subject.duty.number,
        units_of(facts, subject),
        subject.duty.minimum,
        judgement.verdict,
        tuple(_visit(facts, visit, last_day) for visit in told.values()),
        tuple(_refused(facts, visit, judgement, reason) for visit, reason in judgement.refused),
        at_cells=sum(
            is_cell(facts.tree.units[facts.shown(visit.unit_id)].kind) for visit in told.values()
        ),
        doubled=tuple(
            _visit(facts, visit, last_day)
            for visit in judgement.counted
            if told[_attended(facts, visit)] is not visit
        ),
    )


def person(facts: Facts, official: Official, day: date) -> Person:
    """The official with the post of that day, or of the last day in office before it."""
    post = in_force(facts.posts.get(official.id, ()), official.nearest_in_office(day))
    title, agency = (None, None) if post is None else (post.title, post.agency)
    named = official.named_on(day)
    return Person(named.code, named.name, title, agency)


def named_unit(facts: Facts, unit_id: int, day: date) -> Named:
    """The unit by its name of that day, or as the map that is shown has it."""
    shown = facts.shown(unit_id)
    return Named(facts.tree.units[shown].code, facts.tree.name(shown, facts.map_day(day)))


def summary_of(facts: Facts, judged: Iterable[tuple[Judgement, Iterable[Attendance]]]) -> Summary:
    """The figures of these judgements, and of the counted visits named beside each."""
    verdicts: defaultdict[int, list[Verdict]] = defaultdict(list)
    counted: set[tuple[int, date, int]] = set()
    for judgement, visits in judged:
        verdicts[judgement.subject.official.id].append(judgement.verdict)
        counted.update(_attended(facts, visit) for visit in visits)
    tally = Counter(worst(found).value for found in verdicts.values())
    units = {unit_id for *_, unit_id in counted}
    return Summary(
        officials=len(verdicts),
        attendances=len(counted),
        cells=sum(is_cell(facts.tree.units[unit].kind) for unit in units),
        units=len(units),
        **tally,
    )


def units_of(facts: Facts, subject: Subject) -> tuple[Named, ...]:
    """The units of a subject as a row shows them."""
    last_day = subject.period.last_day
    shown = dict.fromkeys(facts.shown(unit_id) for unit_id in subject.unit_ids)
    return tuple(sorted((named_unit(facts, each, last_day) for each in shown), key=by_code))


def _attended(facts: Facts, visit: Attendance) -> tuple[int, date, int]:
    """Who was where on which day: visits alike in it are one on the map that is shown."""
    return visit.official_id, visit.held_on, facts.shown(visit.unit_id)


def _visit(facts: Facts, visit: Attendance, day: date) -> Visit:
    return Visit(visit.id, visit.held_on, named_unit(facts, visit.unit_id, day), visit.meeting)


def _refused(facts: Facts, visit: Attendance, judgement: Judgement, reason: Refusal) -> Visit:
    told = _visit(facts, visit, judgement.subject.period.last_day)
    return replace(told, refusal=reason, is_no_cell=visit.id in judgement.at_no_cell)


def place_of(facts: Facts, subject: Subject) -> tuple[object, ...]:
    """The place of a subject's row: by name, code, regulation, duty, units."""
    official = subject.official
    units = tuple(by_code(unit) for unit in units_of(facts, subject))
    return (
        person_key(official.named_on(subject.period.last_day).name),
        (official.code is None, code_key(official.code), official.id),
        sort_key(subject.regulation.code),
        subject.duty.number,
        units,
        subject.terms[0].assignment.id,
    )


def is_under(facts: Facts, subject: Subject, top_id: int) -> bool:
    """Whether the subject has a term in that unit's area on some day."""
    return any(
        top_id in facts.line(term.assignment.unit_id, day)
        for term in subject.terms
        for day in term.days.days()
    )
