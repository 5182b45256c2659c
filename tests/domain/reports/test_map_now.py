"""Visits counted on the map of now, against a count of the attendances themselves."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from chibo_cli.domain.organisation.tree import MapNow, Succession, SuccessionKind, Successions
from chibo_cli.domain.reports.annex import visits_of
from chibo_cli.domain.reports.groups import groups_of, summaries_by_regulation
from chibo_cli.domain.reports.report import judgements, report_of
from chibo_cli.domain.reports.values import GroupBy, Grouping
from tests.domain.duties.province import Province, during, on
from tests.running.examples import examples

if TYPE_CHECKING:
    from chibo_cli.domain.duties.facts import Facts

QUARTER = during("2024-Q2")
MERGE = SuccessionKind.MERGE
THEN, NOW = "..2024-06-30", "2024-07-01.."
DAYS = ("2024-04-01", "2024-04-02", "2024-06-30")
VISITS = st.sets(st.tuples(st.integers(0, 1), st.integers(0, 4), st.sampled_from(DAYS)))


class Merged(Province):
    """Two communes with five cells; the first four of them are two cells of one commune now."""

    def __init__(self) -> None:
        super().__init__()
        self.top = self.unit("T", "province")
        first, second = (self.unit(f"X0{n}", "commune", under=self.top, days=THEN) for n in (1, 2))
        self.new = self.unit("X01", "commune", under=self.top, days=NOW)
        over = (first, first, second, second)
        self.then = [self.unit(f"C{n}", under=above, days=THEN) for n, above in enumerate(over)]
        self.now = [self.unit(f"C{n}", under=self.new, days=NOW) for n in (0, 1)]
        self.then.append(self.unit("C4", under=second, moved=THEN))
        self.place(self.then[4], self.new, NOW)
        # C0 and C2 are one cell today, and C1 and C3
        into = [*zip(self.then, (*self.now, *self.now), strict=False)]
        into += [(first, self.new), (second, self.new)]
        self.heir = {unit.id: unit.id for unit in self.units} | {o.id: n.id for o, n in into}
        self.people = [self.official("A"), self.official("B")]
        self.duty(self.regulation(), minimum=2)
        for person in self.people:
            for above in (first, second):
                self.assign(person, above)

    @property
    def shown(self) -> Facts:
        successions = (
            Succession(id=n, old_id=old, new_id=new, happened_on=on("2024-07-01"), kind=MERGE)
            for n, (old, new) in enumerate(self.heir.items())
            if old != new
        )
        return replace(self.facts, map_now=MapNow(Successions.of(successions), on("2024-08-01")))

    def attend(self, person: int, cell: int, day: str) -> None:
        self.visit(self.people[person], self.then[cell], day)


@examples(40)
@given(visits=VISITS)
def test_two_visits_of_one_day_at_what_is_one_cell_now_are_one(
    visits: set[tuple[int, int, str]],
) -> None:
    world = Merged()
    for visit in sorted(visits):
        world.attend(*visit)
    once = {(who, day, world.heir[world.then[cell].id]) for who, cell, day in visits}
    facts = world.shown
    judged = judgements(facts, QUARTER, on("2024-07-01"))
    report = report_of(facts, QUARTER, on("2024-07-01"), judged)
    expected = (len(once), len({cell for *_, cell in once}))
    (by_unit,) = groups_of(facts, judged, QUARTER, Grouping(GroupBy.UNIT, "commune"))
    (by_agency,) = groups_of(facts, judged, QUARTER, Grouping(GroupBy.AGENCY))
    (by_rule,) = summaries_by_regulation(facts, judged)
    for figures in (report.summary, by_unit.summary, by_agency.summary, by_rule.summary):
        assert (figures.attendances, figures.cells) == expected
    for who, row in enumerate(report.rows):
        mine = {each for each in once if each[0] == who}
        assert row.attended == len(row.counted) == len(mine)
        assert sorted(str(visit.day) for visit in row.counted) == sorted(day for _, day, _ in mine)
        made = sum(person == who for person, *_ in visits)
        assert (row.verdict.value == "met") is (made > 1)  # a verdict is of the map of its days
    assert len(visits_of(report, {}, {}, {})) == len(visits)  # each is told with its notes
    of_then = report_of(world.facts, QUARTER, on("2024-07-01"), judged)
    assert of_then.summary.attendances == len(visits)
    assert not any(row.doubled for row in of_then.rows)
