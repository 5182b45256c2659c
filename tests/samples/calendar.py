"""When the cells of the invented province meet; those of one commune never said."""

from dataclasses import dataclass
from datetime import date

from tests.samples.places import PROVINCE, units

SILENT = "X12"  # the commune that registered nothing
PATTERNS = (
    *("ngày 3", "ngày 5", "ngày 4", "chủ nhật tuần đầu", "ngày 5", "ngày 3", "ngày 9"),
    *("thứ bảy tuần đầu", "ngày 24", "ngày 5", "chủ nhật tuần thứ 2", "thứ sáu tuần cuối"),
    "ngày 31",
)
TIMES = ("19:00", "19:00", "18:30", "", "19:30", "07:30")


@dataclass(frozen=True, slots=True)
class Schedule:
    cell: str
    pattern: str
    time: str
    place: str
    since: date | None = None
    until: date | None = None


# From 2025 on this cell meets on another day.
LATER = Schedule("C001", "chủ nhật tuần thứ 2", "07:30", "Nhà văn hóa", date(2025, 1, 1))


def schedules() -> list[Schedule]:
    """Every registered cell's, then the one that changed."""
    cells = [unit for unit in units() if unit.parent not in {"", PROVINCE, SILENT}]
    made = [
        Schedule(
            cell.code,
            PATTERNS[place % len(PATTERNS)],
            TIMES[place % len(TIMES)],
            "Nhà văn hóa" if place % 2 == 0 else "",
        )
        for place, cell in enumerate(cells)
    ]
    return [*made, LATER]
