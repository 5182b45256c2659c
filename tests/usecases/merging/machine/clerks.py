"""Three offices and a province: what their clerks may do, in whatever order."""

from __future__ import annotations

import shutil
import tempfile
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from chibo_cli.domain.merging.errors import HeadLost
from chibo_cli.store.store import Mode, open_store
from chibo_cli.usecases.register.proving import prove
from tests.running.chibo import TODAY, Chibo
from tests.running.communes import TOP
from tests.running.engines import registers
from tests.usecases.merging.communes import judged
from tests.usecases.merging.machine.left_out import unjustified
from tests.usecases.merging.offices import SHARED, differences, held_in, merged, rows_in

if TYPE_CHECKING:
    from collections.abc import Iterable

    from chibo_cli.usecases.merging.receiving import Merged
    from tests.usecases.merging.offices import Rows

OFFICES = ("an-hoa.db", "binh-minh.db", "cam-son.db")
_TODAY = date.fromisoformat(TODAY)
_HARMLESS = {0, 2, 65, 77}  # done, or refused in one sentence
_offices = st.integers(0, len(OFFICES) - 1)
_picks = st.integers(0, 99)
_days = st.integers(0, 125).map(lambda days: date(2024, 1, 1) + timedelta(days))
_quarters = st.sampled_from(["2023-Q4", "2024-Q1"])


class OfficesMachine(RuleBasedStateMachine):
    """Each step is a command of one clerk, or one office's register taken in."""

    template: ClassVar[Path]

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="chibo-offices-"))
        registers.copied_beside(self.template, self.folder)
        self.offices = [Chibo(self.folder / name) for name in OFFICES]
        self.province = Chibo(self.folder / "province.db")
        self.before: dict[int, Rows] = {}  # the province's rows before each of its operations
        self.saved: set[int] = set()
        self.texts = 0

    @initialize(known=st.sets(_offices))
    def begin(self, known: set[int]) -> None:
        """Some offices were taken in before all of this."""
        for at in sorted(known):
            self.taken(at, anew=False, adjusts=False)

    # what any clerk does

    @rule(at=_offices, who=_picks, where=_picks, day=_days, more=_picks)
    def visit(self, at: int, who: int, where: int, day: date, more: int) -> None:
        told = (("--score", 60 + more % 40), ("--recommend", self.text()), ())[more % 3]
        official, unit = self.one("official", at, who), self.one("unit", at, where)
        self.office(at, "attend", "add", official, unit, "--on", day, *told)

    @rule(at=_offices, pick=_picks, where=_picks, day=_days)
    def edit_visit(self, at: int, pick: int, where: int, day: date) -> None:
        what = (
            ("--strengths", self.text()),
            ("--on", day),
            ("--unit", self.one("unit", at, where)),
            ("--official", self.one("official", at, where)),
        )[pick % 4]
        self.office(at, "attend", "edit", self.number("attendance", at, pick), *what)

    @rule(at=_offices, pick=_picks)
    def remove_visit(self, at: int, pick: int) -> None:
        self.office(at, "attend", "remove", self.number("attendance", at, pick), "--yes")

    @rule(at=_offices, pick=_picks, day=_days)
    def settle(self, at: int, pick: int, day: date) -> None:
        number, verb = self.number("recommendation", at, pick), ("settle", "update")[pick % 2]
        told = ("--outcome" if verb == "settle" else "--text", self.text())
        self.office(at, "recommend", verb, number, *told, "--on", day)

    @rule(at=_offices, pick=_picks, day=_days)
    def people(self, at: int, pick: int, day: date) -> None:
        official = self.one("official", at, pick)
        self.office(
            at,
            "official",
            *(
                ("add", self.text(), "--code", f"CB{pick % 12:02}", "--since", day),
                ("rename", official, self.text(), "--on", day),
                ("remove", official),
                ("edit", official, "--code", f"CB{pick % 7:02}"),
                ("edit", official, "--title", self.text(), "--since", day),
            )[pick % 5],
        )

    @rule(at=_offices, pick=_picks, where=_picks, day=_days)
    def assign(self, at: int, pick: int, where: int, day: date) -> None:
        official, unit = self.one("official", at, pick), self.one("unit", at, where)
        number = self.number("assignment", at, pick)
        self.office(
            at,
            *(
                ("assign", "add", official, unit, "--since", day),
                ("assign", "end", number, "--on", day, "--reason", self.text()),
                ("waive", "add", official, "--since", "1/1/2024", "--until", day, "--reason", "ốm"),
                ("waive", "remove", self.number("waiver", at, pick)),
                ("plan", "add", official, unit, "--on", day + timedelta(60)),
            )[pick % 5],
        )

    @rule(at=_offices, pick=_picks, where=_picks, day=_days)
    def units(self, at: int, pick: int, where: int, day: date) -> None:
        unit, other = self.one("unit", at, 1 + pick // 6), self.one("unit", at, 1 + where)
        self.office(
            at,
            "unit",
            *(
                ("add", self.text(), "-k", "chi bộ", "--code", f"C{pick % 9}", "-p", "X01"),
                ("add", self.text(), "-k", "chi bộ"),
                ("rename", unit, self.text(), "--on", day),
                ("merge", unit, "--into", other, "--on", day),
                ("remove", unit),
                ("move", unit, other, "--on", day),
            )[pick % 6],
        )

    @rule(at=_offices, quarter=_quarters)
    def close(self, at: int, quarter: str) -> None:
        if self.office(at, "period", "close", quarter):
            self.office(at, "period", "reopen", quarter, "--reason", "ghi nhầm")

    @rule(at=_offices, pick=_picks)
    def undo(self, at: int, pick: int) -> None:
        self.office(at, *(("undo",), ("undo",), ("redo",))[pick % 3])

    @rule(at=_offices)
    def back_up_or_restore(self, at: int) -> None:
        copy = self.folder / f"copy-{at}.db"
        if at not in self.saved:
            copy.unlink(missing_ok=True)
            assert self.offices[at]("db", "backup", "-o", copy).code == 0
        else:
            assert self.offices[at]("db", "restore", copy, "--yes").code == 0
        self.saved ^= {at}

    # what the province's does

    @rule(at=_offices, how=st.sampled_from(["", "", "", "", "anew", "adjusts"]))
    def take(self, at: int, how: str) -> None:
        self.taken(at, anew=how == "anew", adjusts=how == "adjusts")

    @rule(who=_picks, where=_picks, day=_days)
    def own_facts(self, who: int, where: int, day: date) -> None:
        official, unit = self.own("official", who), self.own("unit", where)
        if official is None or unit is None:
            return
        self.at_province(
            *(
                ("attend", "add", official, unit, "--on", day),
                ("waive", "add", official, "--since", "1/2/2024", "--until", day, "--reason", "x"),
                ("plan", "add", official, unit, "--on", day + timedelta(60)),
                ("assign", "add", official, unit, "--since", day),
                ("unit", "add", self.text(), "-k", "chi bộ", "-p", unit),
            )[who % 5]
        )

    @rule(quarter=_quarters)
    def close_there(self, quarter: str) -> None:
        if self.at_province("period", "close", quarter):
            self.at_province("period", "reopen", quarter, "--reason", "ghi nhầm")

    @precondition(lambda self: self.before)
    @rule()
    def undo_there(self) -> None:
        """The last operation that stands is taken back: what was before it is again."""
        latest = max(self.before)
        if self.at_province("undo", latest) == 0:
            self.before.popitem()
            assert rows_in(self.province.db) == self.before.pop(latest)

    def teardown(self) -> None:
        for at in range(len(OFFICES)):
            name = self.taken(at, anew=True, adjusts=True).office.name
            held = held_in(self.province.db)
            if held.left:
                continue
            touched = {value for row in held.of(None).values() for value in row.values()}
            with open_store(registers.at(self.province.db), Mode.READ, wait=0) as store:
                ours = judged(store)
            with open_store(registers.at(self.offices[at].db), Mode.READ, wait=0) as store:
                theirs = judged(store)
            assert {each for each in theirs if each.official not in touched} == {
                each
                for each in ours
                if each.official not in touched and held.owner["official", each.official] == name
            }
        shutil.rmtree(self.folder)

    # how

    def office(self, at: int, *argv: object) -> int:
        result = self.offices[at](*argv)
        assert result.code in _HARMLESS, (argv, result)
        return result.code

    def at_province(self, *argv: object) -> int:
        before, head = rows_in(self.province.db), self.head()
        result = self.province(*argv)
        assert result.code in _HARMLESS, (argv, result)
        if self.head() != head:
            self.before[self.head()] = before
        return result.code

    def taken(self, at: int, *, anew: bool, adjusts: bool) -> Merged:
        """The office is taken in, and nothing else is moved; a second time nothing is."""
        before, held = rows_in(self.province.db), held_in(self.province.db)
        head, office = self.head(), self.offices[at].db
        try:
            taken = self.merged(at, anew=anew, adjusts=adjusts)
        except HeadLost:
            assert rows_in(self.province.db) == before
            taken = self.merged(at, anew=True, adjusts=adjusts)
        if self.head() != head:
            self.before[self.head()] = before
        name, now, there = taken.office.name, held_in(self.province.db), rows_in(office)
        with open_store(registers.at(self.province.db), Mode.READ, wait=0) as store:
            _none(prove(store, today=_TODAY))
        _none(differences(there, name, now))
        for owner in {None, *held.owner.values()} - {name}:
            assert held.of(owner).items() <= now.of(owner).items()
            assert not {
                key for key in now.of(owner).keys() - held.of(owner) if key[0] not in SHARED
            }
        _none(unjustified(there, name, now, adjusts=adjusts))
        head = self.head()
        again = self.merged(at, anew=anew, adjusts=adjusts)
        _none(again.counts.items())
        assert self.head() == head, again
        return taken

    def merged(self, at: int, *, anew: bool, adjusts: bool) -> Merged:
        return merged(
            self.province.db,
            self.offices[at].db,
            today=_TODAY,
            under=TOP if at else None,
            anew=anew,
            adjusts=adjusts,
        )

    def head(self) -> int:
        return int(_asked(self.province, "SELECT max(id) FROM operation")[0][0])

    def one(self, table: str, at: int, pick: int) -> str:
        """An official or unit of an office, by the code."""
        codes = _codes(self.offices[at], table)
        return codes[pick % len(codes)]

    def own(self, table: str, pick: int) -> str | None:
        """An official or unit of the province, by the code, whosever it is."""
        codes = _codes(self.province, table)
        return codes[pick % len(codes)] if codes else None

    def number(self, table: str, at: int, pick: int) -> int:
        found = _asked(self.offices[at], f"SELECT id FROM {table} ORDER BY id")  # noqa: S608 — our own names
        return int(found[pick % len(found)][0]) if found else 1

    def text(self) -> str:
        self.texts += 1
        return f"Lời ghi số {self.texts}"


def _none(wrong: Iterable[object]) -> None:
    found = list(wrong)
    assert not found, found


def _codes(chibo: Chibo, table: str) -> list[str]:
    query = f"SELECT code FROM {table} WHERE code IS NOT NULL ORDER BY id"  # noqa: S608 — our own names
    return [str(code) for (code,) in _asked(chibo, query)]


def _asked(chibo: Chibo, query: str) -> list[tuple[Any, ...]]:
    return registers.rows(chibo.db, query)
