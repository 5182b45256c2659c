"""The figures of a report by part, such as a unit, and by regulation where several bind."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from chibo_cli.domain.duties.compliance import worst
from chibo_cli.domain.duties.verdicts import Verdict
from chibo_cli.domain.facts.kinds import UNIT_KINDS, unit_kind
from chibo_cli.domain.facts.named import Named
from chibo_cli.domain.facts.records import DutyKind
from chibo_cli.domain.merging.codes import office_in
from chibo_cli.domain.reports.documents import document_figures, score_figures
from chibo_cli.domain.reports.other_duties import other_row
from chibo_cli.domain.reports.report import named_unit, person, summary_of
from chibo_cli.domain.reports.values import Group, GroupBy, Grouping, RegulationSummary
from chibo_cli.domain.text.collation import code_key, sort_key
from chibo_cli.domain.text.errors import InvalidChoice
from chibo_cli.domain.text.names import folded
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from chibo_cli.domain.duties.compliance import Judgement
    from chibo_cli.domain.duties.facts import Facts
    from chibo_cli.domain.duties.obligations import Obligation
    from chibo_cli.domain.duties.subjects import Subject
    from chibo_cli.domain.facts.records import Attendance
    from chibo_cli.domain.reports.values import OtherRow, Report
    from chibo_cli.domain.time.periods import Period, Stretch

    Part = tuple[int | None, Named | None]  # a unit's id keeps apart two of one name

    Parts = Mapping[Part, Sequence[Attendance]]

    PartsOf = Callable[["_Held"], Parts]


@dataclass(frozen=True, slots=True)
class Offices:
    """What the offices are called whose registers are taken in, and what one's own is."""

    own: str | None = None
    names: frozenset[str] = frozenset()


NO_OFFICES = Offices()


@dataclass(frozen=True, slots=True)
class _Held:
    """A subject and the visits of it that are parted."""

    subject: Subject
    visits: Sequence[Attendance]

    @classmethod
    def of(cls, owed: Obligation) -> _Held:
        """The visit that a document follows, or those to be scored."""
        return cls(owed.subject, owed.visits if owed.visit is None else (owed.visit,))


_NAMED = {
    "unit": GroupBy.UNIT,
    "don vi": GroupBy.UNIT,
    "agency": GroupBy.AGENCY,
    "co quan": GroupBy.AGENCY,
    "tag": GroupBy.TAG,
    "nhan": GroupBy.TAG,
    "office": GroupBy.OFFICE,
}
_ALSO_NAMED = {"van phong": GroupBy.OFFICE}  # where no kind of unit is called so
_OWN = -1  # in the place of a unit's id: the part of those who are no office's


def grouping_named(text: str, kind_of: Callable[[str], str] = unit_kind) -> Grouping:
    """What a clerk's word means: a `GroupBy`, or a kind of unit, as `kind_of` reads it.

    Raises:
        InvalidChoice: none of them.
    """
    named = _NAMED.get(folded(text))
    if named is not None:
        return Grouping(named)
    try:
        return Grouping(GroupBy.UNIT, kind_of(text))
    except InvalidChoice as error:
        if folded(text) in _ALSO_NAMED:
            return Grouping(_ALSO_NAMED[folded(text)])
        raise _no_grouping(text, error.allowed) from None


def groups_of(
    facts: Facts,
    judged: Sequence[Judgement],
    period: Period | Stretch,
    grouping: Grouping,
    *,
    under: int | None = None,
    raised: Mapping[int, Sequence[str]] | None = None,
    owed: Sequence[Obligation] = (),
    offices: Offices = NO_OFFICES,
) -> tuple[Group, ...]:
    """The figures of each part that has somebody, in Vietnamese order, the nameless one last.

    Of offices one's own stands first.

    An official with units in two parts is in both. A visit is in the part of the assignment in
    whose area it was made, or of every tag that it, its unit or what was raised at it bears:
    `raised` has these last by the attendance's number. What is `owed` is where its official is, or
    the visits that it is about. `under` leaves out what lies outside that unit's area.

    Raises:
        InvalidChoice: the kind is one that no unit bears and nobody has a word for.
    """
    _check_kind(facts, grouping.kind)
    held = [_Held(each.subject, each.counted) for each in judged]
    papers = [_Held.of(each) for each in owed]
    parts_of: PartsOf
    match grouping.by:
        case GroupBy.UNIT:
            parts_of = _by_unit(facts, [*held, *papers], period, grouping, under)
        case GroupBy.AGENCY:
            parts_of = _by_agency(facts, period)
        case GroupBy.TAG:
            parts_of = _by_tag(facts, [*held, *papers], raised or {})
        case GroupBy.OFFICE:
            parts_of = _by_office(offices)
    found: defaultdict[Part, list[tuple[Judgement, Sequence[Attendance]]]] = defaultdict(list)
    for judgement, each in zip(judged, held, strict=True):
        for part, visits in parts_of(each).items():
            found[part].append((judgement, visits))
    others: defaultdict[Part, list[tuple[int, OtherRow]]] = defaultdict(list)
    for obligation, each in zip(owed, papers, strict=True):
        for part, row in _parted(other_row(facts, obligation), obligation, parts_of(each)):
            others[part].append((obligation.subject.official.id, row))
    return tuple(
        Group(
            part[1],
            summary_of(facts, found[part]),
            _met_elsewhere(found[part]),
            document_figures(others[part]) if part in others else (),
            score_figures(others[part]) if part in others else (),
        )
        for part in sorted({**found, **others}, key=_place)
    )


def _parted(row: OtherRow, owed: Obligation, parts: Parts) -> Iterator[tuple[Part, OtherRow]]:
    """The row in each part that it is in: a document where its visit is, scores visit by visit."""
    if owed.subject.duty.kind is DutyKind.FILE:
        of_visit = [part for part, visits in parts.items() if visits]
        yield from ((part, row) for part in of_visit or parts)
        return
    lacking = {visit.id for visit in owed.unscored}
    for part, visits in parts.items():
        days = {visit.id: visit.held_on for visit in visits}
        unscored = tuple(day for visit, day in days.items() if visit in lacking)
        yield part, replace(row, visits=tuple(days.values()), unscored=unscored)


def summaries_by_regulation(
    facts: Facts, judgements: Iterable[Judgement]
) -> tuple[RegulationSummary, ...]:
    """The figures under each regulation, by its code.

    Each official is in it once under each regulation that binds them, with the worst verdict
    there; over all regulations together they are still one. A regulation without subjects is not
    in it.
    """
    of_regulation: defaultdict[str, list[Judgement]] = defaultdict(list)
    for judgement in judgements:
        of_regulation[judgement.subject.regulation.code].append(judgement)
    return tuple(
        RegulationSummary(code, summary_of(facts, ((each, each.counted) for each in found)))
        for code, found in sorted(of_regulation.items(), key=lambda each: sort_key(each[0]))
    )


def _met_elsewhere(pairs: Iterable[tuple[Judgement, Iterable[Attendance]]]) -> int:
    """How many are met here, some subject of theirs with too few of the visits beside it."""
    verdicts: defaultdict[int, list[Verdict]] = defaultdict(list)
    short: set[int] = set()
    for judgement, visits in pairs:
        official = judgement.subject.official.id
        verdicts[official].append(judgement.verdict)
        here = len({visit.id for visit in visits})
        if judgement.verdict is Verdict.MET and here < judgement.subject.duty.minimum:
            short.add(official)
    return sum(worst(verdicts[official]) is Verdict.MET for official in short)


def _check_kind(facts: Facts, kind: str | None) -> None:
    borne = {unit.kind for unit in facts.tree.units.values()}
    if kind is not None and kind not in borne | UNIT_KINDS.keys():
        raise _no_grouping(kind, (*UNIT_KINDS, *sorted(borne - UNIT_KINDS.keys())))


def _no_grouping(text: str, kinds: Iterable[str]) -> InvalidChoice:
    return InvalidChoice(text, "group", (*(each.value for each in GroupBy), *kinds))


def _by_agency(facts: Facts, period: Period | Stretch) -> PartsOf:
    """An agency is the official's own, wherever the units lie."""

    def parts(held: _Held) -> Parts:
        agency = person(facts, held.subject.official, period.last_day).agency
        return {(None, None if agency is None else Named(None, agency)): held.visits}

    return parts


def _by_office(offices: Offices) -> PartsOf:
    """Whose an official is, wherever the visits were."""

    def parts(held: _Held) -> Parts:
        name = office_in(held.subject.official.code, offices.names)
        own = None if offices.own is None else Named(None, offices.own)
        return {(_OWN, own) if name is None else (None, Named(None, name)): held.visits}

    return parts


def _by_unit(
    facts: Facts,
    all_held: Sequence[_Held],
    period: Period | Stretch,
    grouping: Grouping,
    under: int | None,
) -> PartsOf:
    """Each term by the tree of its last day in the period."""
    top = _top(facts, all_held) if under is None else under

    def part(line: Sequence[int]) -> int | None:
        if grouping.kind is not None:
            kinds = (unit for unit in line if facts.tree.units[unit].kind == grouping.kind)
            return next(kinds, None)
        above = line.index(top) if top in line else len(line)
        return line[max(0, above - 1)]

    def parts(held: _Held) -> Parts:
        found: defaultdict[Part, list[Attendance]] = defaultdict(list)
        for line, visits in _areas(facts, held):
            if under is None or under in line:
                unit = part(line)
                name = None if unit is None else named_unit(facts, unit, period.last_day)
                found[unit, name] += visits
        return found

    return parts


def _by_tag(
    facts: Facts, all_held: Sequence[_Held], raised: Mapping[int, Sequence[str]]
) -> PartsOf:
    """Visits without a tag, and officials without a visit, are in the nameless part."""

    def tags(visit: Attendance) -> Iterator[str]:
        yield from visit.tags
        yield from facts.tree.tags_on(visit.unit_id, visit.held_on)
        yield from raised.get(visit.id, ())

    spelled: dict[str, str] = {}  # as each is first met
    for each in all_held:
        for visit in each.visits:
            for tag in tags(visit):
                spelled.setdefault(folded(tag), tag)

    def parts(held: _Held) -> Parts:
        found: defaultdict[Part, list[Attendance]] = defaultdict(list)
        for visit in held.visits:
            borne = {spelled[folded(tag)] for tag in tags(visit)}
            for tag in sorted(borne):
                found[None, Named(None, tag)].append(visit)
            if not borne:
                found[None, None].append(visit)
        return found or {(None, None): ()}

    return parts


def _areas(facts: Facts, held: _Held) -> Iterator[tuple[tuple[int, ...], list[Attendance]]]:
    """Each term's unit with all above it, and the visits made in its area."""
    for term in held.subject.terms:
        unit_id = term.assignment.unit_id
        yield (
            facts.line(unit_id, term.days.nearest(held.subject.period.last_day)),
            [
                visit
                for visit in held.visits
                if visit.held_on in term.days
                and facts.tree.is_within(visit.unit_id, unit_id, visit.held_on)
            ],
        )


def _top(facts: Facts, all_held: Sequence[_Held]) -> int | None:
    """The one unit above all that are assigned; None where there are several."""
    tops = {line[-1] for held in all_held for line, _ in _areas(facts, held)}
    return tops.pop() if len(tops) == 1 else None


def _place(part: Part) -> tuple[object, ...]:
    unit_id, name = part
    if unit_id == _OWN:
        return (False,)
    if name is None:
        return (True,)
    return False, True, sort_key(name.name), code_key(name.code), unit_id or 0


def without_sums(report: Report) -> Report:
    """The report as the screen has it, where no figures by part were asked for."""
    return replace(report.holding([*map(without_sums, report.parts)]), groups=None, grouped_by=None)
