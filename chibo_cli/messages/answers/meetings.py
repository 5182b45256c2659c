"""What is said of meetings: patterns in words, schedules, plans, coverage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.messages.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from chibo_cli.domain.time.patterns import Pattern
    from chibo_cli.domain.time.periods import Period

_DAY = Text("ngày {day} hằng tháng", "day {day}")
_NTH_WEEKDAY = Text("{weekday} {nth}", "{nth} {weekday}")
_WEEKDAYS = (
    Text("thứ hai", "Monday"),
    Text("thứ ba", "Tuesday"),
    Text("thứ tư", "Wednesday"),
    Text("thứ năm", "Thursday"),
    Text("thứ sáu", "Friday"),
    Text("thứ bảy", "Saturday"),
    Text("chủ nhật", "Sunday"),
)
_NTH: Mapping[int, Text] = {
    1: Text("tuần đầu", "1st"),
    2: Text("tuần thứ 2", "2nd"),
    3: Text("tuần thứ 3", "3rd"),
    4: Text("tuần thứ 4", "4th"),
    5: Text("tuần thứ 5", "5th"),
    -1: Text("tuần cuối", "last"),
}

SCHEDULE_SET = Text(
    "Đã đăng ký lịch (số {number}): {unit}, {pattern}{time}{place}{since}{until}.",
    "Registered (number {number}): {unit}, {pattern}{time}{place}{since}{until}.",
)
AT_TIME = Text(", {time}", ", {time}")
AT_PLACE = Text(", tại {place}", ", at {place}")
ENDED_BEFORE = Text(
    "  Lịch số {number} ({pattern}) hết ngày {day}.",
    "  Schedule {number} ({pattern}) ends on {day}.",
)
RESUMES = Text(
    "  Từ {day} trở lại {pattern} (số {number}).",
    "  From {day} on it is {pattern} again (number {number}).",
)
NEXT_MEETINGS = Text("  Các buổi tới: {days}.", "  Next meetings: {days}.")
NO_CELL = Text(
    "Lưu ý: {unit} là {kind}, không phải chi bộ; lịch vẫn được ghi.",
    "Note: {unit} is a {kind}, not a cell; the schedule is kept all the same.",
)
SCHEDULE = Text("lịch số {number} ({unit})", "schedule {number} ({unit})")
SCHEDULE_REMOVED = Text("Đã bỏ lịch số {number}: {unit}.", "Removed schedule {number}: {unit}.")
MOVED = Text(
    "Buổi sinh hoạt {month} của {unit}: {usual}{day}{time}{place}.",
    "The meeting of {unit} in {month}: {usual}{day}{time}{place}.",
)
USUALLY = Text("{day} → ", "{day} → ")
CANCELLED = Text(
    "{unit} không sinh hoạt {month} (lịch thường: {day}): {reason}.",
    "{unit} does not meet in {month} (usually {day}): {reason}.",
)
PUT_BACK = Text(
    "Buổi sinh hoạt {month} của {unit} trở lại như đã đăng ký: {day}{time}{place}.",
    "The meeting of {unit} in {month} is as registered again: {day}{time}{place}.",
)
PUT_BACK_TO_NONE = Text(
    "{unit} không còn buổi sinh hoạt nào trong {month}.",
    "{unit} has no meeting in {month} any more.",
)
TO_BE_TOLD = Text("  Cần báo: {officials}.", "  To be told: {officials}.")

PLANNED = Text(
    "Đã ghi kế hoạch dự (số {number}): đồng chí {official} dự sinh hoạt {unit}, ngày {day}.",
    "Planned (number {number}): {official} at {unit} on {day}.",
)
NO_AREA = Text(
    "Lưu ý: ngày {day} đồng chí {official} không có phân công nào gồm {unit}; lượt dự hôm đó có thể"
    " không được tính.",
    "Note: on {day} no assignment of {official} holds {unit}; a visit that day may not count.",
)
NO_MEETING = Text(
    "Lưu ý: theo lịch, {unit} không sinh hoạt ngày {day}.",
    "Note: by its schedule, {unit} does not meet on {day}.",
)
PLAN = Text(
    "kế hoạch dự số {number} (đồng chí {official} – {unit}, ngày {day})",
    "planned visit {number} ({official} – {unit}, {day})",
)

# What an event of a calendar file says.
EVENT = Text("Sinh hoạt {unit}", "Meeting of {unit}")
EVENT_MOVED = Text("Dời từ ngày {day}.", "Moved from {day}.")
EVENT_REASON = Text("Lý do: {reason}", "Reason: {reason}")
CALENDAR = Text("Lịch sinh hoạt: {whose}", "Cell meetings: {whose}")
TOMORROW = Text("Ngày mai: {event}", "Tomorrow: {event}")
SOON = Text("Còn hai giờ: {event}", "In two hours: {event}")


def pattern_text(pattern: Pattern) -> Text:
    """The pattern in words, which are read back in either language."""
    if pattern.day is not None:
        return _filled(_DAY, vi={"day": str(pattern.day)}, en={"day": str(pattern.day)})
    weekday = _WEEKDAYS[(pattern.weekday or 1) - 1]
    nth = _NTH[pattern.nth or -1]
    return _filled(
        _NTH_WEEKDAY,
        vi={"weekday": weekday.vi, "nth": nth.vi},
        en={"weekday": weekday.en, "nth": nth.en},
    )


TITLE = Text("{period}: chi bộ được dự sinh hoạt", "{period}: cells attended")
COVERAGE = Text(
    "{officials} đồng chí · {attendances} lượt dự · {cells}/{all_cells} chi bộ, {never} chi bộ chưa"
    " có ai đến dự · {units} đơn vị dự, kể cả chi bộ · {trips} lượt đi công tác cơ sở",
    "officials: {officials} · attendances: {attendances} · cells: {cells} of {all_cells}, never"
    " attended: {never} · units attended, cells among them: {units} · working trips: {trips}",
)
TITLE_OF_DAYS = Text(
    "Từ {since} đến {until}: chi bộ được dự sinh hoạt", "{since} to {until}: cells attended"
)
TOTALS = Text(
    "Cộng: {officials} đồng chí · {attendances} lượt dự · {cells} chi bộ · {units} đơn vị dự, kể cả"
    " chi bộ · {trips} lượt đi công tác cơ sở",
    "Total: officials: {officials} · attendances: {attendances} · cells: {cells} · units attended,"
    " cells among them: {units} · working trips: {trips}",
)
_MONTH = Text("T{month}", "{month}")
_MONTH_OF_YEAR = Text("T{month}/{year}", "{month}/{year}")
_TRIPS = Text("{month}: công tác", "{month}: trips")


def month_texts(month: Period, *, with_year: bool) -> tuple[Text, Text]:
    """The headings of a month's attendances and of its trips."""
    vi, en = (
        {"month": named, "year": str(month.year)}
        for named in (str(month.index), f"{month.index:02}")
    )
    told = _filled(_MONTH_OF_YEAR if with_year else _MONTH, vi=vi, en=en)
    return told, _filled(_TRIPS, vi={"month": told.vi}, en={"month": told.en})


def _filled(text: Text, *, vi: Mapping[str, str], en: Mapping[str, str]) -> Text:
    return Text(text.vi.format(**vi), text.en.format(**en))
