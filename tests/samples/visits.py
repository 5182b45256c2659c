"""Who attended which meeting: the stories told on purpose, and ordinary visits around them."""

from calendar import monthrange
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from tests.samples import words
from tests.samples.people import KON_TUM, PROVINCIAL, WAIVERS, Official, assignments_of, officials
from tests.samples.places import area, commune_on

REGULAR, THEMATIC, EXTRAORDINARY = "", "chuyên đề", "bất thường"
COMMITTEE, TRIP = "hội nghị đảng ủy", "đi công tác cơ sở"
SEED = 258
YEARS = (2024, 2025)
TET = date(2024, 2, 9)  # nobody meets on New Year's Eve
MEETING_DAYS = (3, 4, 5, 3, 4, 5, 4, 9, 3, 4, 5, 24)  # a cell keeps its day of the month


@dataclass(frozen=True, slots=True)
class Visit:
    official: str
    unit: str
    held_on: date
    meeting: str = REGULAR
    substitute: str = ""
    score: int | None = None
    strengths: str = ""
    shortcomings: str = ""
    recommendation: str = ""
    document: str = ""
    reported_on: date | None = None


# How many ordinary visits somebody makes in a period; who is not named makes the usual number.
PLANNED = {
    "CB10": {"2024-Q4": 0},
    "CB12": {"2025-Q4": 0},
    "CB14": {"2025-Q4": 0},
    "CB15": {"2024-Q2": 0},
    "CB16": {"2025-Q4": 0},
    "CB18": {"2025-Q4": 0},
    "CB19": {"2025-Q1": 0},
    "CB20": {"2024-Q4": 0},
    "CB22": {"2024-Q4": 0},
    "CB24": {"2025-Q2": 0},
    "CB25": {"2025-Q1": 0},
    "CB26": {"2024-Q3": 0},
    "CB27": {"2024-Q1": 0},
    "CB28": {"2025-Q4": 0},
    "CB29": {"2024-Q2": 0, "2024-Q4": 0},
    "CB30": {f"{year}-Q{number}": 0 for year in YEARS for number in range(1, 5)},
    "CB31": {"2024-Q1": 0, "2025-Q3": 0},
    "CB32": {"2025-Q3": 0},
    "CB33": {"2025-Q3": 0},
    "CB34": {"2025-Q3": 0},
    "CB35": {"2025-Q3": 0},
    "CB36": {"2025-Q3": 0},
    "CB37": {"2025-Q3": 0},
    "CB38": {"2025-Q3": 0},
    "CB39": {"2025-Q3": 0},
    "CB40": {"2025-Q3": 0},
    "CB42": {"2025": 1},
    "CB43": {"2024": 0},
    "CB44": {"2024": 1},
    "CB45": {"2024": 0},
    "CB46": {"2025": 1},
    "CB47": {"2025": 5},
    "CB48": {"2025": 5},
    "CB49": {"2024": 4},
    "CB51": {"2025": 3},
    "CB52": {"2025": 3},
    "CB53": {"2024": 4},
    "CB55": {"2025": 5},
    "CB57": {"2024": 3},
    "CB59": {"2025": 0},
    "CB60": {"2024": 3},
}

STORIES = (
    # C040 leaves X05 for X06 on 16/5/2024: the same cell counts before and not after.
    Visit("CB17", "C040", date(2024, 4, 4)),
    Visit("CB17", "C040", date(2024, 6, 4)),
    Visit("CB18", "C040", date(2024, 6, 4)),
    # C024 leaves X03 for X04 on 15/8/2025.
    Visit("CB03", "C024", date(2025, 8, 3)),
    Visit("CB03", "C024", date(2025, 9, 3)),
    # Met although few days were assigned, and although most days are waived.
    Visit("CB15", "C023", date(2024, 6, 24)),
    Visit("CB20", "C060", date(2024, 10, 3)),
    # Between two assignments, and before the first.
    Visit("CB11", "C082", date(2025, 8, 5)),
    Visit("CB37", "C005", date(2025, 8, 5)),
    # Three visits in a quarter, and none counts.
    Visit("CB31", "X07", date(2025, 7, 10), COMMITTEE),
    Visit("CB31", "C052", date(2025, 8, 13), TRIP),
    Visit("CB31", "C051", date(2025, 9, 3), substitute=words.SUBSTITUTES[0]),
    Visit("CB32", "C081", date(2025, 7, 4)),
    # The only visit of the quarter, or the sixth of the year, is held on 24 December.
    Visit("CB14", "C011", date(2025, 12, 24)),
    Visit("CB18", "C047", date(2025, 12, 24)),
    Visit("CB47", "C023", date(2025, 12, 24)),
    # The own cell is not counted under 776-QĐ/TU.
    Visit("CB54", "C003", date(2024, 5, 3)),
    Visit("CB54", "C003", date(2025, 3, 3)),
    Visit("CB55", "C034", date(2024, 9, 5)),
    Visit("CB55", "C034", date(2025, 4, 5)),
    Visit("CB55", "C034", date(2025, 10, 5)),
    Visit("CB56", "C060", date(2024, 3, 3)),
    Visit("CB60", "C044", date(2025, 5, 3)),
    Visit("CB49", "C042", date(2024, 6, 13), TRIP),
    Visit("CB49", "C045", date(2024, 10, 4), substitute=words.SUBSTITUTES[1]),
    Visit("CB50", "X08", date(2025, 5, 15), COMMITTEE),
    # One role until June, another from July: six visits in the first, three in the second.
    *(Visit("CB59", "C052", date(2025, month, 4)) for month in range(1, 7)),
    *(Visit("CB59", "C028", date(2025, month, 4)) for month in (7, 9, 11)),
)


def visits() -> tuple[Visit, ...]:
    """Return two years of visits, by day, official and unit."""
    chance = Random(SEED)
    made = {_key(visit): _of_its_meeting(visit) for visit in STORIES}
    for official in officials():
        for visit in _ordinary_visits(official, chance):
            made.setdefault(_key(visit), visit)
    ordered = sorted(made.values(), key=lambda visit: (visit.held_on, _key(visit)))
    return tuple(_numbered(_written_up(visit, chance) for visit in ordered))


def _key(visit: Visit) -> tuple[str, str, date]:
    return visit.official, visit.unit, visit.held_on


def _ordinary_visits(official: Official, chance: Random) -> Iterator[Visit]:
    yearly = assignments_of(official.code)[0].regulation == KON_TUM
    for period, months in _periods(yearly=yearly):
        usual = chance.choice(_usual_numbers(official.code, yearly=yearly))
        wanted = PLANNED.get(official.code, {}).get(period, usual)
        openings = {month: found for month in months if (found := _openings(official, month))}
        chosen = chance.sample(sorted(openings), min(wanted, len(openings)))
        for month in sorted(chosen):
            cell, day = chance.choice(openings[month])
            yield _of_its_meeting(Visit(official.code, cell, day))
        if chosen and not yearly:
            yield from _visits_beside(official.code, openings[chosen[0]], chance)


def _periods(*, yearly: bool) -> Iterator[tuple[str, list[tuple[int, int]]]]:
    for year in YEARS:
        if yearly:
            yield str(year), [(year, month) for month in range(1, 13)]
            continue
        for number in range(1, 5):
            months = range(3 * number - 2, 3 * number + 1)
            yield f"{year}-Q{number}", [(year, month) for month in months]


def _usual_numbers(code: str, *, yearly: bool) -> tuple[int, ...]:
    if not yearly:
        return (1, 2, 2, 2, 3, 3)
    return (2, 3, 3, 4) if assignments_of(code)[0].role == PROVINCIAL else (6, 7, 7, 8)


def _openings(official: Official, month: tuple[int, int]) -> list[tuple[str, date]]:
    """Return the meetings in the official's area this month that would count."""
    return [
        (cell, day)
        for day in (date(*month, number) for number in sorted(set(MEETING_DAYS)))
        for assignment in assignments_of(official.code)
        if assignment.in_force(day) and day != TET
        for cell in area(assignment.unit, day)
        if _meeting_day(cell) == day.day
        and cell != official.home_cell
        and not _excused(official.code, cell, day)
    ]


def _meeting_day(cell: str) -> int:
    return MEETING_DAYS[int(cell[1:]) % len(MEETING_DAYS)]


def _excused(official: str, cell: str, day: date) -> bool:
    commune = commune_on(cell, day)
    return any(waiver.excuses(official, commune, day) for waiver in WAIVERS)


def _of_its_meeting(visit: Visit) -> Visit:
    """Give an ordinary meeting the same kind whoever visits it."""
    if visit.meeting == REGULAR and (int(visit.unit[1:]) + visit.held_on.month) % 9 == 0:
        return replace(visit, meeting=THEMATIC)
    return visit


def _visits_beside(
    official: str, openings: list[tuple[str, date]], chance: Random
) -> Iterator[Visit]:
    """Yield now and then a visit of another kind, most often refused, beside one that counts."""
    cell, day = chance.choice(openings)
    luck = chance.random()
    if luck < 0.10:
        yield Visit(official, commune_on(cell, day), day.replace(day=20), COMMITTEE)
    elif luck < 0.15:
        yield Visit(official, cell, day.replace(day=17), TRIP)
    elif luck < 0.19:
        visit = Visit(official, cell, day, substitute=chance.choice(words.SUBSTITUTES))
        yield _of_its_meeting(visit)
    elif luck < 0.27:
        yield Visit(official, cell, day.replace(day=15), EXTRAORDINARY)


def _written_up(visit: Visit, chance: Random) -> Visit:
    """Add what the visitor wrote: a score on some visits, remarks on a third of them."""
    score = chance.randint(70, 98) if chance.random() < 0.4 else None
    remarks = chance.random() < 0.34
    if visit.meeting in {COMMITTEE, TRIP} or visit.substitute:
        return visit
    if not remarks:
        return replace(visit, score=score)
    return replace(
        visit,
        score=score,
        strengths=_sentence(chance, words.GOOD_ORDER, words.GOOD_RESULT, "; "),
        shortcomings=_sentence(chance, words.WEAK_POINT, words.WEAK_FOLLOW, "; "),
        recommendation=_sentence(chance, words.ASK, words.ASKED, " "),
        reported_on=_report_day(visit.held_on, chance),
    )


def _sentence(chance: Random, first: tuple[str, ...], then: tuple[str, ...], joint: str) -> str:
    """Join two parts into a remark; one remark in four is left out."""
    if chance.random() < 0.25:
        return ""
    return f"{chance.choice(first)}{joint}{chance.choice(then)}."


def _report_day(held_on: date, chance: Random) -> date:
    last = held_on.replace(day=monthrange(held_on.year, held_on.month)[1])
    return min(last, held_on + timedelta(days=chance.randint(1, 6)))


def _numbered(written: Iterable[Visit]) -> Iterator[Visit]:
    """Give each reported visit the next document number of its year."""
    last = dict.fromkeys(YEARS, 0)
    for visit in written:
        if visit.reported_on is None:
            yield visit
            continue
        last[visit.held_on.year] += 1
        yield replace(visit, document=f"{last[visit.held_on.year]:02}-BC/DSH")
