"""Whatever moves a verdict says so: what is told is the difference of the reports."""

from __future__ import annotations

import re
from datetime import timedelta
from random import Random
from typing import TYPE_CHECKING

import pytest

from chibo_cli.domain.duties.verdicts import Fulfilment, Verdict
from chibo_cli.domain.facts.records import Document, Duty, DutyKind, Holder
from chibo_cli.domain.time.periods import Period, PeriodKind
from chibo_cli.messages.text import Language
from chibo_cli.messages.words import Words
from chibo_cli.store.store import Mode, open_store
from chibo_cli.usecases.reports.review import review_period
from tests.running.chibo import Chibo, operation
from tests.running.engines import registers
from tests.running.engines.registers import at
from tests.running.examples import LONG
from tests.usecases.registers import QUARTERLY, TODAY, Register, day, span

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from chibo_cli.domain.reports.values import OtherRow, Row

    Stood = dict[tuple[str, int, Period, str], Verdict | Fulfilment]

pytestmark = pytest.mark.slow

ENGLISH = Words(Language.EN)
FIRST = day("2024-01-01")
_TOLD = re.compile(
    r"^  (?:.* – )?(?P<rule>9-QĐ|1-QĐ) \((?P<duty>\d)\), (?P<period>[^:]+): (?:.*, )?"
    r"(?P<before>[a-z ]+) → (?P<after>[a-z ]+)\.$",
    re.MULTILINE,
)
_MORE = re.compile(r"… and (\d+) more verdict")
_LINES, _MOST_TYPED = 8, 200  # those that stand, at the least, of those typed
_WORST_FIRST = [*Verdict, *Fulfilment]


def _filed(number: int, period: PeriodKind, due: str, document: Document) -> Duty:
    return Duty(
        id=0,
        regulation_id=0,
        number=number,
        kind=DutyKind.FILE,
        period=period,
        document=document,
        held_by=Holder.OFFICIAL,
        due=due,
        min_days=15,
    )


@pytest.fixture(scope="module")
def small_office(tmp_path_factory: pytest.TempPathFactory, empty_register: Path) -> Path:
    """Two communes, three cells, three people, duties of every kind, and one more regulation."""
    path = registers.copied(empty_register, tmp_path_factory.mktemp("moves") / "office.db")
    with open_store(at(path), Mode.WRITE, wait=0, operation=operation()) as store:
        register = Register(store)
        top = register.unit("Tỉnh", code="T", kind="province")
        for code in ("X1", "X2"):
            register.unit(f"Xã {code}", code=code, kind="commune", under=top)
        for number, above in ((1, "X1"), (2, "X1"), (3, "X2")):
            register.unit(f"Chi bộ {number}", code=f"C{number}", under=register.coded(above))
        people = [
            register.official(name, code=f"CB{place}")
            for place, name in enumerate(("Nguyễn Văn An", "Trần Thị Bình", "Lê Văn Cường"), 1)
        ]
        rule = register.regulation(
            "9-QĐ",
            Duty(
                id=0,
                regulation_id=0,
                number=1,
                kind=DutyKind.ATTEND,
                period=PeriodKind.QUARTER,
                min_days=30,
                unit_kinds=frozenset({"cell"}),
                exclude_own_cell=True,
            ),
            Duty(
                id=0,
                regulation_id=0,
                number=2,
                kind=DutyKind.SCORE,
                period=PeriodKind.MONTH,
            ),
            _filed(3, PeriodKind.YEAR, "01-31", Document.PROGRAMME),
            _filed(4, PeriodKind.QUARTER, "end+10", Document.REPORT),
            _filed(5, PeriodKind.MONTH, "visit+5", Document.EVALUATION),
        )
        register.regulation("1-QĐ", QUARTERLY)
        for official, code in zip(people, ("X1", "X2", "C1"), strict=True):
            register.assignment(official, register.coded(code), rule, span("2024-01-01"))
        register.attendance(people[0], register.coded("C1"), "2024-02-05")
        register.attendance(people[1], register.coded("C3"), "2024-03-05")
    return path


def stood(path: Path) -> Stood:
    """The worst verdict of everybody under each duty, in every report on a begun period."""
    found: Stood = {}
    with open_store(at(path), Mode.READ, wait=0) as store:
        for length in PeriodKind:
            period = Period.containing(FIRST, length)
            while period.first_day <= TODAY:
                report = review_period(store, period, today=TODAY)
                rows: list[Row | OtherRow] = [*report.rows, *report.other_duties]
                for row in rows:
                    if row.period.first_day > TODAY:
                        continue  # a part of a longer period that has not begun
                    key = (row.regulation, row.duty, row.period, row.official.code or "")
                    verdicts = [row.verdict, *([found[key]] if key in found else [])]
                    found[key] = min(verdicts, key=_WORST_FIRST.index)
                period = period.next
    return found


def difference(before: Stood, after: Stood) -> list[tuple[str, ...]]:
    """Each verdict that differs, as an answer says it."""
    return sorted(
        (key[0], str(key[1]), ENGLISH.say(key[2]), _said(before.get(key)), _said(after.get(key)))
        for key in before.keys() | after.keys()
        if before.get(key) is not after.get(key)
    )


def told(out: str) -> list[tuple[str, ...]]:
    return sorted(tuple(match.groups()) for match in _TOLD.finditer(out))


def _said(verdict: Verdict | Fulfilment | None) -> str:
    return "not bound" if verdict is None else ENGLISH.say(verdict)


class Clerk:
    """Types whatever a clerk may type; most of it stands, some is refused."""

    def __init__(self, draw: Random, folder: Path) -> None:
        self._draw = draw
        self._list = folder / "list.csv"

    def line(self) -> Sequence[str]:
        """A command line that writes."""
        verbs: tuple[Callable[[], Sequence[str]], ...] = (
            lambda: ("attend", "add", self.who, self.where, "--on", self.day, *self.notes),
            lambda: ("attend", "edit", self.number, *self.correction),
            lambda: ("attend", "remove", self.number),
            lambda: (
                "assign",
                "add",
                self.who,
                self.area,
                "--rule",
                self.rule,
                "--since",
                self.day,
            ),
            lambda: ("assign", "edit", self.number, self.either("--since", "--until"), self.day),
            lambda: ("assign", "end", self.number, "--on", self.later),
            lambda: ("assign", "replace", self.number, "--official", self.who, "--on", self.day),
            lambda: ("assign", "remove", self.number),
            lambda: ("waive", "add", self.who, "--since", self.day, "--until", self.later, *WHY),
            lambda: ("waive", "edit", self.number, "--until", self.later),
            lambda: ("waive", "remove", self.number),
            lambda: ("official", "leave", self.who, "--on", self.later),
            lambda: ("official", "edit", self.who, "--until", ""),
            lambda: ("official", "return", self.who, "--on", self.later, *self.cell),
            lambda: ("official", "unite", self.who, self.who, "--yes"),
            lambda: ("official", "edit", self.who, "--home-cell", self.where),
            lambda: ("unit", "move", self.where, self.either("X1", "X2"), "--since", self.day),
            lambda: ("unit", "edit", self.where, "--kind", self.either("cell", "base_committee")),
            lambda: ("unit", "edit", self.area, "--until", self.either("", self.later)),
            lambda: ("unit", "merge", self.where, "--into", self.where, "--on", self.later),
            lambda: ("unit", "merge", "X1", "X2", "--new", "X9=Xã Gộp", "--on", self.later),
            lambda: ("unit", "split", self.where, "--into", self.where, "--on", self.later),
            lambda: ("unit", "close", self.area, "--on", self.later),
            lambda: ("assign", "add", self.who, self.area, "--draft", "--since", self.day),
            lambda: ("assign", "confirm", "--all", "--decision", "7-QĐ"),
            lambda: ("waive", "add", "--unit", self.area, "--since", self.day, *WHY),
            lambda: ("filing", "add", self.who, self.either("2024", "I/2024", "3/2024"), *self.doc),
            lambda: ("filing", "edit", self.number, "--on", self.day),
            lambda: ("filing", "remove", self.number),
            lambda: ("score", "add", self.where, "--on", self.day, "--points", "80", *self.given),
            lambda: ("score", "edit", self.number, "--on", self.day),
            lambda: ("score", "edit", self.number, "--official", self.either("", self.who)),
            lambda: ("score", "remove", self.number),
            lambda: ("rule", "replace", "9-QĐ", "1-QĐ", "--on", self.day),
            lambda: ("rule", "edit", self.rule, "--until", self.either("", self.later)),
            lambda: ("undo",),
            lambda: ("redo",),
            self._import,
        )
        return self._draw.choice(verbs)()

    def either(self, *words: str) -> str:
        return self._draw.choice(words)

    @property
    def who(self) -> str:
        return self.either("CB1", "CB2", "CB3")

    @property
    def where(self) -> str:
        return self.either("C1", "C2", "C3")

    @property
    def area(self) -> str:
        return self.either("X1", "X2", "C1")

    @property
    def rule(self) -> str:
        return self.either("9-QĐ", "1-QĐ")

    @property
    def number(self) -> str:
        return self.either("1", "2", "3", "4")

    @property
    def day(self) -> str:
        return f"{FIRST + timedelta(days=self._draw.randrange(131)):%d/%m/%Y}"

    @property
    def later(self) -> str:
        return f"{FIRST + timedelta(days=self._draw.randrange(200)):%d/%m/%Y}"

    @property
    def notes(self) -> Sequence[str]:
        return self._draw.choice(((), ("--score", "80"), ("--reported", self.day)))

    @property
    def correction(self) -> Sequence[str]:
        return self._draw.choice(
            (
                ("--on", self.day),
                ("--unit", self.where),
                ("--official", self.who),
                ("--substitute", "Lê Văn Phó"),
                ("--score", self.either("", "75")),
                ("--reported", self.either("", self.day)),
                ("--strengths", "đúng giờ"),
            )
        )

    @property
    def cell(self) -> Sequence[str]:
        return ("--home-cell", self.where) if self._draw.random() < 0.5 else ()

    @property
    def doc(self) -> Sequence[str]:
        document = self.either("programme", "report", "evaluation")
        return ("--rule", "9-QĐ", "--document", document, "--on", self.day)

    @property
    def given(self) -> Sequence[str]:
        return ("--official", self.who) if self._draw.random() < 0.8 else ()

    def _import(self) -> Sequence[str]:
        rows = [f"{self.who},{self.where},{self.day},{self.either('', '70')}" for _ in range(3)]
        lines = ["official,unit,date,score", *rows]
        self._list.write_text("\n".join(lines), encoding="utf-8")
        return ("import", str(self._list))


WHY = ("--reason", "đi học")


@pytest.mark.parametrize("seed", range(300 if LONG else 3))
def test_what_is_told_is_the_difference_of_the_reports(
    small_office: Path, tmp_path: Path, seed: int
) -> None:
    chibo = Chibo(registers.copied(small_office, tmp_path / "chibo.db"), language="en")
    clerk = Clerk(Random(seed), tmp_path)
    before = stood(chibo.db)
    moved = stands = 0
    for _ in range(_MOST_TYPED):
        if moved and stands >= _LINES:
            break
        line = clerk.line()
        result = chibo(*line)
        assert result.code in {0, 2, 65}, (line, result)
        if result.code != 0:
            continue
        stands += 1
        after = stood(chibo.db)
        said, differs = told(result.out), difference(before, after)
        more = _MORE.search(result.out)
        assert len(said) + (int(more[1]) if more else 0) == len(differs), (line, result.out)
        assert said == differs or (more and set(said) < set(differs)), (line, result.out)
        moved += before != after
        before = after
    assert moved, "an office in which nothing moves shows nothing"
