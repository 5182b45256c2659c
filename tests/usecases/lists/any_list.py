"""Lists of chance for a small office, and a plain statement of the facts that their cells state."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from chibo_cli.domain.facts.kinds import Meeting
from chibo_cli.domain.followups.recommendations import RecommendationState
from chibo_cli.domain.lists.lists import SHAPES, ListKind
from chibo_cli.domain.time.spans import ONE_DAY

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tests.usecases.lists.picking import Pick

Facts = dict[str, list[dict[str, Any]]]
ListRow = dict[str, str]

# How the people and units of the office are called; None where nobody and nothing is.
PEOPLE: Mapping[str, str | None] = {
    "CB01": "CB01",
    "cb02": "CB02",
    "nguyen van an": "CB01",
    "đ/c Trần Thị Bình": "CB02",
    "Lê Văn Cường": "Lê Văn Cường",
    "CB99": None,
    "Nguyễn Văn Ân": None,
}
PLACES: Mapping[str, str | None] = {
    "C1": "C1",
    "c2": "C2",
    "ap 1": "C1",
    "Chi bộ ấp 3, Thủy Tân": "C3",
    "Chi bộ chợ": "Chi bộ chợ",
    "Xã Hòa Lạc": "X01",
    "X02": "X02",
    "C99": None,
    "ấp 9": None,
}
DAYS = {
    "5/2/2024": date(2024, 2, 5),
    "2024-03-04": date(2024, 3, 4),
    "20.4.2024": date(2024, 4, 20),
}
ENDS = {"31/12/2024": date(2024, 12, 31), "1/1/2024": date(2024, 1, 1)}
TEXTS = ("Đúng giờ", " a b ", "007", "12-BC/TU", "1e5")
PATTERNS = {"ngày 5": (5, None, None), "thứ sáu đầu tháng": (None, 1, 5)}
OFFICIALS = (
    ("CB01", "Nguyễn Văn An"),
    ("cb02", "Trần Thị Bình"),
    ("CB02", "Trần Thị Bính"),
    ("CB07", "Phạm Thị Mới"),
    ("CB08", "Lê Văn Cường"),
    ("", "Lê Văn Cường"),
)
UNITS = (
    ("C1", "Chi bộ ấp 1", "cell"),
    ("c3", "Chi bộ ấp ba", "cell"),
    ("N1", "Chi bộ mới", "cell"),
    ("X01", "Xã Hòa Lạc", "commune"),
    ("", "Chi bộ chợ", "cell"),
)
KINDS = tuple(SHAPES)
_CELLS: dict[object, Iterable[str]] = {
    "official": PEOPLE,
    **dict.fromkeys(("unit", "cell", "parent", "home_cell"), PLACES),
    **dict.fromkeys(("date", "since", "filed_on", "reported_on"), DAYS),
    "until": ENDS,
    (ListKind.UNITS, "until"): ("31/12/2024",),  # else it would be another unit of that code
    "regulation": ("258", "258-qd/tu", "999"),
    "meeting": ("chuyên đề", "regular", "họp vui"),
    "score": ("85", "7,5", "nhiều"),
    "pattern": PATTERNS,
    "time": ("7h30", "07:30", "25:00"),
    (ListKind.FILINGS, "document"): ("báo cáo", "report", "đơn"),
    "period": ("quý I/2024", "2024-Q2", "2024"),
    **dict.fromkeys(("tags", "addressees"), ("a; b", "c")),
}
_DEFAULTS: dict[str, dict[str, Any]] = {
    "attendance": {"meeting": Meeting.REGULAR, "tags": ()},
    "official": {"former_codes": ()},
    "filing": {"addressees": ()},
    "assignment": {"draft": False},
    "recommendation": {"status": RecommendationState.OPEN, "tags": ()},
}


def any_row(pick: Pick, kind: ListKind) -> ListRow:
    """A row of the kind with every column, some of its cells empty or of nobody."""
    row = {column: _any_cell(pick, kind, column) for column in SHAPES[kind].columns}
    if kind is ListKind.OFFICIALS:
        row["code"], row["name"] = pick.of(OFFICIALS)
    if kind is ListKind.UNITS:
        row["code"], row["name"], row["kind"] = pick.of(UNITS)
        row["parent"] = "X02" if row["code"] in {"", "c3", "N1"} else ""
    return row


def _any_cell(pick: Pick, kind: ListKind, column: str) -> str:
    choices = [*_CELLS.get((kind, column), _CELLS.get(column, TEXTS))]
    sound = [each for each in choices if {**PEOPLE, **PLACES}.get(each, each) is not None]
    choice = pick.of(sound if pick.number(0, 5) else choices)
    is_required = {column} in SHAPES[kind].required
    return choice if is_required or pick.number(0, 1) else pick.of(["", " "])


@dataclass(slots=True)
class Stated:
    """The facts of a register, as they stand once the cells of rows are taken at their word."""

    facts: Facts
    names: dict[str, str] = field(init=False)  # of people and units: what points at each

    def __post_init__(self) -> None:
        """Learn how people and units are pointed at."""
        self.facts = deepcopy(self.facts)
        named = {
            each[bearer]: each["name"]
            for bearer in ("official", "unit")
            for each in self.facts[f"{bearer}_name"]
        }
        self.names = {
            (each["code"] or named[each["uid"]]): each["uid"]
            for table in ("official", "unit")
            for each in self.facts[table]
        }

    def take(self, kind: ListKind, rows: Iterable[ListRow]) -> None:
        """Rows that name nobody unknown, those of placements and schedules by first day."""
        read = [
            {column: " ".join(text.split()) or None for column, text in row.items()} for row in rows
        ]
        if kind in {ListKind.PLACEMENTS, ListKind.SCHEDULES}:
            read.sort(key=lambda cells: _first(cells) or date.min)
        for cells in read:
            getattr(self, f"_take_{kind.value}")(cells)

    def _take_attendances(self, cells: dict[str, Any]) -> None:
        key = {
            "official": self._person(cells["official"]),
            "unit": self._place(cells["unit"] or cells["cell"]),
            "date": DAYS[cells["date"]],
        }
        meeting = {"chuyên đề": Meeting.THEMATIC, "regular": Meeting.REGULAR}
        texts = ("substitute", "strengths", "shortcomings", "document")
        visit = self._state(
            "attendance",
            key,
            **{name: cells[name] for name in texts},
            meeting=cells["meeting"] and meeting[cells["meeting"]],
            reported_on=cells["reported_on"] and DAYS[cells["reported_on"]],
            tags=_words(cells["tags"]),
        )
        if cells["score"]:
            points = Decimal(cells["score"].replace(",", "."))
            self._state("score", key, points=points)
        if cells["recommendation"]:
            raised = self.facts["recommendation"]
            mine = [each for each in raised if each["attendance"] == visit["uid"]]
            if [each["text"] for each in mine] != [cells["recommendation"]]:
                self.facts["recommendation"] = [each for each in raised if each not in mine]
                self._state(
                    "recommendation",
                    {"attendance": visit["uid"], "text": cells["recommendation"]},
                    unit=key["unit"],
                    raised_on=key["date"],
                )

    def _take_assignments(self, cells: dict[str, Any]) -> None:
        self._state(
            "assignment",
            {
                "official": self._person(cells["official"]),
                "unit": self._place(cells["unit"]),
                "regulation": self.facts["regulation"][0]["uid"],
                "since": DAYS[cells["since"]],
            },
            role=cells["role"],
            decision=cells["decision"],
            until=_last(cells),
        )

    def _take_waivers(self, cells: dict[str, Any]) -> None:
        regulation = self.facts["regulation"][0]["uid"]
        self._state(
            "waiver",
            {
                "official": cells["official"] and self._person(cells["official"]),
                "unit": cells["unit"] and self._place(cells["unit"]),
                "regulation": regulation if cells["regulation"] else None,
                "since": DAYS[cells["since"]],
            },
            reason=cells["reason"],
            document=cells["document"],
            until=_last(cells),
        )

    def _take_filings(self, cells: dict[str, Any]) -> None:
        self._state(
            "filing",
            {
                "duty": next(
                    each["uid"] for each in self.facts["duty"] if each["document"] is not None
                ),
                "official": cells["official"] and self._person(cells["official"]),
                "unit": cells["unit"] and self._place(cells["unit"]),
                "period": {"quý I/2024": "2024-Q1"}.get(cells["period"], cells["period"]),
            },
            filed_on=DAYS[cells["filed_on"]],
            number=cells["number"],
            addressees=_words(cells["addressees"]),
            result=cells["result"],
        )

    def _take_officials(self, cells: dict[str, Any]) -> None:
        code = cells["code"] and cells["code"].upper()
        who = self.names.get(code or cells["name"])
        person = self._state("official", {"uid": who} if who else {"uid": code, "code": code})
        of_person = {"official": person["uid"]}
        self.names[code or cells["name"]] = person["uid"]
        old = next((dict(each) for each in self.facts["term"] if _fits(each, of_person)), {})
        term = self._state("term", of_person, since=_first(cells), until=_last(cells))
        first = self._first_day("official_name", of_person, term)
        self._state("official_name", of_person, **first, name=cells["name"])
        if cells["title"] or cells["agency"]:
            said = {"title": cells["title"], "agency": cells["agency"]}
            self._state("post", of_person, **said, **self._first_day("post", of_person, term))
        if cells["home_cell"]:
            first = self._first_day("membership", of_person, term)
            self._state("membership", of_person, **first, cell=self._place(cells["home_cell"]))
        for table in ("official_name", "post", "membership"):
            self._begin_with(table, of_person, old, term)

    def _take_units(self, cells: dict[str, Any]) -> None:
        code = cells["code"] and cells["code"].upper()
        where = self.names.get(code or cells["name"])
        old = next((dict(each) for each in self.facts["unit"] if each["uid"] == where), {})
        unit = self._state(
            "unit",
            {"uid": where} if where else {"uid": code, "code": code},
            kind=cells["kind"],
            since=_first(cells),
            until=_last(cells),
        )
        self.names[code or cells["name"]] = unit["uid"]
        of_unit = {"unit": unit["uid"]}
        first = self._first_day("unit_name", of_unit, unit)
        self._state("unit_name", of_unit, **first, name=cells["name"])
        self._begin_with("unit_name", of_unit, old, unit)
        self._begin_with("unit_tag", of_unit, old, unit)
        tags = _words(cells["tags"])
        if tags:
            borne = self.facts["unit_tag"]
            borne[:] = [each for each in borne if not _fits(each, of_unit) or each["tag"] in tags]
        for tag in tags or ():
            key = {**of_unit, "tag": tag}
            self._state("unit_tag", key, **self._first_day("unit_tag", key, unit))
        if cells["parent"] and not where:
            above = {"unit": unit["uid"], "parent": self._place(cells["parent"])}
            self._state("placement", above)
        self._follow(unit, old)

    def _take_placements(self, cells: dict[str, Any]) -> None:
        unit, since = self._place(cells["unit"]), DAYS[cells["since"]]
        key = {"unit": unit, "parent": self._place(cells["parent"]), "since": since}
        self._end_before("placement", key)
        self._state("placement", key, until=_last(cells))

    def _take_schedules(self, cells: dict[str, Any]) -> None:
        key = {"unit": self._place(cells["cell"]), "since": _first(cells)}
        before = self._end_before("schedule", key)
        last = _last(cells)
        if before is not None and last is not None:
            self.facts["schedule"].append({**before, "uid": None, "since": last + ONE_DAY})
        day, nth, weekday = PATTERNS[cells["pattern"]]
        kept = self._state("schedule", key, place=cells["place"], until=_last(cells))
        kept |= {"day": day, "nth": nth, "weekday": weekday}
        if cells["time"]:
            kept["time"] = "07:30"

    def _first_day(self, table: str, key: dict[str, Any], owner: dict[str, Any]) -> dict[str, Any]:
        """The first day of a fact that is new: that of whose it is."""
        is_known = any(_fits(each, key) for each in self.facts[table])
        return {} if is_known else {"since": owner.get("since")}

    def _begin_with(
        self, table: str, key: dict[str, Any], old: dict[str, Any], new: dict[str, Any]
    ) -> None:
        """What began with somebody's or something's first day begins with the other one."""
        for each in self.facts[table]:
            if old.get("since") and _fits(each, key) and each.get("since") == old["since"]:
                each["since"] = new.get("since")

    def _follow(self, unit: dict[str, Any], old: dict[str, Any]) -> None:
        """Placements that began or ended with the unit still do; none goes beyond its two units."""
        lives = {each["uid"]: each for each in self.facts["unit"]}
        for each in self.facts["placement"]:
            pair = [lives[each["unit"]], lives[each["parent"]]]
            if unit not in pair:
                continue
            for column, nearest in (("since", max), ("until", min)):
                own = unit if each.get(column) == old.get(column) else each
                days = [one.get(column) for one in (own, *pair)]
                each[column] = nearest((day for day in days if day), default=None)

    def _end_before(self, table: str, key: dict[str, Any]) -> dict[str, Any] | None:
        """What stood before a new fact of a unit ends the day before; returned as it stood."""
        of_unit = [each for each in self.facts[table] if each["unit"] == key["unit"]]
        since = key["since"]
        if since is None or any(_fits(each, key) for each in of_unit):
            return None
        for each in of_unit:
            if (each.get("since") or date.min) < since <= (each.get("until") or date.max):
                stood = dict(each)
                each["until"] = since - ONE_DAY
                return stood
        return None

    def _state(self, table: str, key: dict[str, Any], **said: Any) -> dict[str, Any]:  # noqa: ANN401 — cells of any column
        """The fact of that key with what is said of it; a new one where there is none."""
        told = {column: value for column, value in said.items() if value not in {None, ()}}
        for known in self.facts[table]:
            if _fits(known, key):
                known.update(told)
                return known
        new = {"uid": None, **_DEFAULTS.get(table, {}), **key, **told}
        self.facts[table].append(new)
        if table == "attendance":
            new["uid"] = tuple(key.values())
        return new

    def _person(self, text: str) -> str:
        return self.names[PEOPLE[text] or ""]

    def _place(self, text: str) -> str:
        return self.names[PLACES[text] or ""]


def _fits(fact: dict[str, Any], key: dict[str, Any]) -> bool:
    return all(fact.get(column) == value for column, value in key.items())


def _words(text: str | None) -> tuple[str, ...]:
    return tuple(text.split("; ")) if text else ()


def _first(cells: dict[str, Any]) -> date | None:
    return DAYS[cells["since"]] if cells["since"] else None


def _last(cells: dict[str, Any]) -> date | None:
    return ENDS[cells["until"]] if cells["until"] else None
