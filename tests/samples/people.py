"""Who holds which post, who is assigned where, and who is excused when."""

from dataclasses import dataclass
from datetime import date
from functools import cache

from tests.samples.places import PROVINCE, commune_on, settled_cells
from tests.samples.words import COMMUNE_POST, DISTRICT_POST, NAMES, PROVINCIAL_POSTS

LONG_AN = "258-QĐ/TU"
KON_TUM = "776-QĐ/TU"
PROVINCIAL, DISTRICT, COMMUNAL = "cấp tỉnh", "cấp huyện", "cấp xã"
FIRST_DAY = date(2024, 1, 1)  # of the two years of attendance


@dataclass(frozen=True, slots=True)
class Assignment:
    official: str
    unit: str
    regulation: str
    role: str
    since: date
    until: date | None = None

    @property
    def decision(self) -> str:
        """Number all the assignments of one day alike: one decision names them together."""
        return f"{300 + self.since.timetuple().tm_yday}-QĐ/TU"

    def in_force(self, day: date) -> bool:
        return self.since <= day <= (self.until or day)


@dataclass(frozen=True, slots=True)
class Official:
    code: str
    name: str
    title: str
    agency: str
    home_cell: str
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Waiver:
    official: str
    unit: str
    regulation: str
    since: date
    until: date | None
    reason: str
    document: str = ""

    def excuses(self, official: str, unit: str, day: date) -> bool:
        fits = self.official in {"", official} and self.unit in {"", PROVINCE, unit}
        return fits and self.since <= day <= (self.until or day)


@dataclass(frozen=True, slots=True)
class Stay:
    """Some time in one unit, before it becomes an assignment under a regulation."""

    unit: str
    since: date
    until: date | None = None


TERM_BEGAN = (date(2021, 6, 1), date(2022, 3, 15), date(2023, 2, 1), date(2023, 9, 5))

# Under 258-QĐ/TU everybody else keeps one commune, in the order of the codes.
LONG_AN_STAYS = {
    "CB05": (Stay("X05", date(2021, 6, 1)), Stay("X06", date(2024, 4, 1))),
    "CB10": (Stay("X10", date(2021, 6, 1), date(2024, 10, 20)), Stay("X07", date(2025, 1, 1))),
    "CB11": (Stay("X11", date(2021, 6, 1), date(2025, 7, 31)), Stay("X12", date(2025, 8, 16))),
    "CB12": (Stay("X12", date(2021, 6, 1)), Stay("X01", date(2021, 6, 1))),
    "CB13": (Stay("X01", date(2024, 3, 31)),),
    "CB15": (Stay("X03", date(2024, 6, 17)),),
    "CB19": (Stay("X07", date(2022, 3, 15), date(2025, 1, 15)), Stay("X08", date(2025, 3, 10))),
    "CB23": (
        Stay("X11", date(2022, 3, 15), date(2024, 5, 10)),
        Stay("X12", date(2024, 5, 11), date(2025, 2, 28)),
        Stay("X11", date(2025, 3, 1)),
    ),
    "CB32": (Stay("X09", date(2023, 2, 1)), Stay("X10", date(2023, 2, 1))),
    "CB37": (Stay("X01", date(2025, 9, 1)),),
    "CB38": (Stay("X02", date(2023, 9, 5), date(2025, 7, 20)),),
    "CB39": (Stay("X03", date(2025, 9, 2)),),
    "CB40": (Stay("X04", date(2025, 9, 30)),),
}

KON_TUM_STAYS = {
    ("CB41", PROVINCIAL): (Stay("X01", date(2023, 1, 16)),),
    ("CB42", PROVINCIAL): (Stay("X04", date(2023, 1, 16)),),
    ("CB43", PROVINCIAL): (Stay("X07", date(2023, 1, 16)),),
    ("CB44", PROVINCIAL): (Stay("X10", date(2023, 1, 16)),),
    ("CB45", PROVINCIAL): (Stay("X12", date(2024, 8, 1)),),
    ("CB46", PROVINCIAL): (Stay("X02", date(2023, 1, 16), date(2025, 4, 30)),),
    ("CB47", DISTRICT): (Stay("X03", date(2023, 3, 1)),),
    ("CB48", DISTRICT): (Stay("X05", date(2023, 3, 1)),),
    ("CB49", DISTRICT): (Stay("X06", date(2023, 3, 1)),),
    ("CB50", DISTRICT): (Stay("X08", date(2023, 3, 1)),),
    ("CB51", DISTRICT): (Stay("X07", date(2023, 3, 1)),),
    ("CB52", DISTRICT): (Stay("X11", date(2023, 3, 1)),),
    ("CB53", DISTRICT): (Stay("X12", date(2024, 7, 5)),),
    ("CB54", COMMUNAL): (Stay("X01", date(2023, 3, 1)),),
    ("CB55", COMMUNAL): (Stay("X05", date(2023, 3, 1)),),
    ("CB56", COMMUNAL): (Stay("X08", date(2023, 3, 1)),),
    ("CB57", COMMUNAL): (Stay("X10", date(2023, 3, 1)),),
    ("CB58", COMMUNAL): (
        Stay("C096", date(2023, 3, 1), date(2025, 3, 31)),
        Stay("C093", date(2025, 4, 1)),
    ),
    ("CB59", COMMUNAL): (Stay("X07", date(2023, 3, 1), date(2025, 6, 30)),),
    ("CB59", DISTRICT): (Stay("X04", date(2025, 7, 1)),),
    ("CB60", COMMUNAL): (Stay("X06", date(2024, 7, 6)),),
}

# Own cells inside the own area, where a visit is refused; all others live elsewhere.
HOME_IN_AREA = {"CB54": "C003", "CB55": "C034", "CB56": "C060", "CB57": "C075", "CB60": "C044"}
TOOK_OFFICE = {"CB39": date(2025, 9, 1)}
LEFT_OFFICE = {"CB38": date(2025, 7, 20), "CB46": date(2025, 4, 30)}

WAIVERS = (
    Waiver("CB44", "", KON_TUM, date(2024, 3, 1), date(2024, 12, 31), "Đi học tập trung"),
    Waiver("", PROVINCE, "", date(2024, 6, 10), date(2024, 6, 15), "Bão, cả tỉnh ứng phó"),
    Waiver("", "X06", "", date(2024, 9, 5), date(2024, 9, 30), "Triều cường, ngập cả xã"),
    Waiver("CB20", "", "", date(2024, 10, 5), date(2024, 12, 20), "Nghỉ ốm"),
    Waiver("CB52", "", "", date(2025, 1, 1), date(2025, 7, 4), "Nghỉ ốm", "18-CV/BTC"),
    Waiver("CB51", "", KON_TUM, date(2025, 1, 1), date(2025, 7, 5), "Đi học tập trung"),
    Waiver("CB34", "", "", date(2025, 6, 20), date(2025, 10, 5), "Nghỉ ốm, điều trị dài ngày"),
    Waiver("", "X09", "", date(2025, 7, 5), date(2025, 9, 10), "Mưa lũ, sạt lở đường vào xã"),
    Waiver("CB35", "", LONG_AN, date(2025, 7, 30), date(2025, 11, 30), "Đi học", "41-CV/BTC"),
    Waiver("CB36", "", "", date(2025, 7, 31), date(2025, 9, 30), "Đi học", "41-CV/BTC"),
    Waiver("CB28", "", "", date(2025, 10, 6), None, "Biệt phái sang cơ quan khác", "57-CV/BTC"),
)


@cache
def officials() -> tuple[Official, ...]:
    """Return the sixty officials by code."""
    return tuple(_official(number, name) for number, name in enumerate(NAMES, 1))


@cache
def assignments() -> tuple[Assignment, ...]:
    """Return all assignments, by regulation, official and first day."""
    long_an = [
        Assignment(code, stay.unit, LONG_AN, _long_an_role(number), stay.since, stay.until)
        for number, code in ((number, f"CB{number:02}") for number in range(1, 41))
        for stay in LONG_AN_STAYS.get(code) or (_usual_stay(number),)
    ]
    kon_tum = [
        Assignment(code, stay.unit, KON_TUM, role, stay.since, stay.until)
        for (code, role), stays in KON_TUM_STAYS.items()
        for stay in stays
    ]
    return (*long_an, *kon_tum)


def assignments_of(code: str) -> tuple[Assignment, ...]:
    return tuple(assignment for assignment in assignments() if assignment.official == code)


def _official(number: int, name: str) -> Official:
    code = f"CB{number:02}"
    title, agency = _post(number, assignments_of(code)[0].role)
    home = HOME_IN_AREA.get(code) or _home_elsewhere(number, code)
    return Official(code, name, title, agency, home, TOOK_OFFICE.get(code), LEFT_OFFICE.get(code))


def _post(number: int, role: str) -> tuple[str, str]:
    posts = {DISTRICT: DISTRICT_POST, COMMUNAL: COMMUNE_POST}
    return posts.get(role) or _provincial_post(number)


def _home_elsewhere(number: int, code: str) -> str:
    units = {assignment.unit for assignment in assignments_of(code)}
    cells = [
        cell
        for cell in settled_cells()
        if cell not in units and commune_on(cell, FIRST_DAY) not in units
    ]
    return cells[number * 5 % len(cells)]


def _usual_stay(number: int) -> Stay:
    turn, commune = divmod(number - 1, 12)
    return Stay(f"X{commune + 1:02}", TERM_BEGAN[turn])


def _long_an_role(number: int) -> str:
    title, _ = _provincial_post(number)
    return "Tỉnh ủy viên" if title.startswith("Tỉnh ủy viên") else "lãnh đạo ban xây dựng Đảng"


def _provincial_post(number: int) -> tuple[str, str]:
    return PROVINCIAL_POSTS[number % len(PROVINCIAL_POSTS)]
