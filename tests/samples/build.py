"""Writes the sample province as a clerk's files: `python -m tests.samples.build [FOLDER]`."""

import csv
import io
import re
import sys
from collections.abc import Iterable
from dataclasses import astuple
from datetime import date
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from tests.samples.calendar import schedules
from tests.samples.people import WAIVERS, Assignment, assignments, officials
from tests.samples.places import MOVES, units
from tests.samples.visits import YEARS, visits

Value = str | int | date | None
Row = tuple[Value, ...]  # a record's fields stand in the order of its columns
Table = list[Row]

UNIT_HEADERS = "Mã, Tên đơn vị, Loại, Trực thuộc, Từ ngày, Đến ngày"
PLACEMENT_HEADERS = "Đơn vị, Trực thuộc, Từ ngày, Đến ngày"
OFFICIAL_HEADERS = "Mã, Họ và tên, Chức vụ, Cơ quan công tác, Chi bộ sinh hoạt, Từ ngày, Đến ngày"
ASSIGNMENT_HEADERS = "Đồng chí, Đơn vị phụ trách, Quy định, Vai trò, Quyết định, Từ ngày, Đến ngày"
ATTENDANCE_HEADERS = (
    "Đồng chí, Chi bộ, Ngày dự, Loại sinh hoạt, Người dự thay, Điểm, Ưu điểm, Hạn chế, "
    "Kiến nghị, Văn bản, Ngày báo cáo"
)
SCHEDULE_HEADERS = "Chi bộ, Ngày sinh hoạt, Giờ, Địa điểm, Từ ngày, Đến ngày"
WAIVER_HEADERS = "Đồng chí, Đơn vị, Quy định, Từ ngày, Đến ngày, Lý do, Văn bản"
WIDEST = 48
FIXED_TIME = (2026, 1, 1, 0, 0, 0)


def tables() -> dict[str, Table]:
    """Return every file's rows, headers first; an empty cell is None."""
    made = visits()
    first = [astuple(visit) for visit in made if visit.held_on.year == YEARS[0]]
    second = [astuple(visit) for visit in made if visit.held_on.year == YEARS[1]]
    return {
        "units.csv": _table(UNIT_HEADERS, map(astuple, units())),
        "placements.csv": _table(PLACEMENT_HEADERS, map(astuple, MOVES)),
        "officials.xlsx": _table(OFFICIAL_HEADERS, map(astuple, officials())),
        "assignments.xlsx": _table(ASSIGNMENT_HEADERS, map(_assignment_row, assignments())),
        "attendances_2024.csv": _table(ATTENDANCE_HEADERS, first),
        "attendances_2025.xlsx": _table(ATTENDANCE_HEADERS, second),
        "waivers.csv": _table(WAIVER_HEADERS, map(astuple, WAIVERS)),
        "schedules.csv": _table(SCHEDULE_HEADERS, map(astuple, schedules())),
    }


def file_bytes(name: str, table: Table) -> bytes:
    """Return the file as it lies on disk, the same bytes each time."""
    return _csv(table) if name.endswith(".csv") else _xlsx(table)


def write(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, table in tables().items():
        (folder / name).write_bytes(file_bytes(name, table))


def _assignment_row(one: Assignment) -> Row:
    return (
        one.official,
        one.unit,
        one.regulation,
        one.role,
        one.decision,
        one.since,
        one.until,
    )


def _table(headers: str, rows: Iterable[Row]) -> Table:
    filled = (tuple(None if value == "" else value for value in row) for row in rows)
    return [tuple(headers.split(", ")), *filled]


def _csv(table: Table) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text).writerows([_shown(value) for value in row] for row in table)
    return text.getvalue().encode("utf-8-sig")  # Excel writes the mark, and \r\n


def _shown(value: Value) -> str:
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    return "" if value is None else str(value)


def _xlsx(table: Table) -> bytes:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in table:
        sheet.append(row)
    for cells in sheet.iter_rows():
        for cell in cells:
            if isinstance(cell.value, date):
                cell.number_format = "dd/mm/yyyy"
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    for number, column in enumerate(zip(*table, strict=True), 1):
        longest = max(len(_shown(value)) for value in column)
        sheet.column_dimensions[get_column_letter(number)].width = min(longest + 2, WIDEST)
    sheet.freeze_panes = "A2"
    saved = io.BytesIO()
    book.save(saved)
    return _settled(saved)


def _settled(saved: io.BytesIO) -> bytes:
    """Replace the times of day that openpyxl leaves in a workbook."""
    settled = io.BytesIO()
    with ZipFile(saved) as old, ZipFile(settled, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "docProps/core.xml":
                content = re.sub(rb"\d{4}-\d\d-\d\dT[\d:]+Z", b"2026-01-01T00:00:00Z", content)
            new.writestr(ZipInfo(name, FIXED_TIME), content, ZIP_DEFLATED)
    return settled.getvalue()


if __name__ == "__main__":
    write(Path(sys.argv[1] if len(sys.argv) > 1 else "sample_data"))
