"""One value in each of its three forms: in JSON, in CSV and in words on a screen."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import fields
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING

from chibo_cli.domain.duties.movement import Shift
from chibo_cli.domain.duties.verdicts import Visit
from chibo_cli.domain.facts.named import ComingMeeting, Named, PlannedVisit, UnscoredBy
from chibo_cli.domain.facts.settings import Setting
from chibo_cli.domain.lists.column import Form
from chibo_cli.domain.lists.columns import COLUMNS
from chibo_cli.domain.meetings.coverage import Figures
from chibo_cli.domain.text.names import QUOTED, coded
from chibo_cli.domain.time.periods import Period, Stretch
from chibo_cli.messages.answers import reports as reminders
from chibo_cli.messages.headings import reports as headings
from chibo_cli.messages.headings.reports import EMPTY, FIELD
from chibo_cli.messages.labels import NO_CELL
from chibo_cli.messages.text import Language
from chibo_cli.output.forms.text import safe, visible
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from chibo_cli.domain.duties.movement import Move
    from chibo_cli.domain.duties.verdicts import Refusal
    from chibo_cli.domain.reports.years import ExtractVisit
    from chibo_cli.messages.text import Text
    from chibo_cli.messages.words import Words

_BETWEEN = "; "


@dataclass(frozen=True, slots=True)
class Labelled:
    """A value of an open vocabulary, or a figure: `value` in JSON and CSV, `label` on screen."""

    value: str | float
    label: Text


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A column that changed: its key and heading, what it held and what it holds."""

    key: str
    heading: Text
    old: object
    new: object


def json_value(value: object) -> object:
    """As JSON has it: days ISO, vocabularies by their English value.

    Raises:
        TypeError: no list holds values of this type.
    """
    match value:
        case Enum() | Labelled():
            return value.value
        case None | bool() | int() | str() | dict() | list():
            return value  # of a dict or a list: made for JSON
        case Decimal():
            return int(value) if value == value.to_integral_value() else float(value)
        case date() | Period() | Stretch():
            return str(value)
        case bytes():
            return b64encode(value).decode()
        case Named():
            return {"code": value.code, "name": value.name}
        case ComingMeeting() | PlannedVisit() | Shift() | UnscoredBy() | Figures():
            return {each.name: json_value(getattr(value, each.name)) for each in fields(value)}
        case FieldChange():
            return {
                "column": value.key,
                "old": json_value(value.old),
                "new": json_value(value.new),
            }
        case tuple():
            return [json_value(each) for each in value]
    raise TypeError(type(value).__name__)


def csv_value(value: object) -> str:
    """As CSV has it, importable; a text that a spreadsheet would take for a formula gets a `'`."""
    match value:
        case Decimal() | int() if not isinstance(value, bool):
            return _decimal(value)
        case Labelled(value=float() | int() as figure):
            return f"{figure}"  # less than 0 too it is no formula
        case _:
            text = _csv_text(value)
            return f"'{visible(text)}" if text.startswith(QUOTED) else visible(text)


def shown(value: object, words: Words) -> str:
    """As a person reads it, on one line: a unit is `name (code)`."""
    match value:
        case Setting():  # as it may be typed
            return words.choice("setting", value.value)
        case Named():
            return safe(coded(value.name, value.code))
        case Labelled():
            return safe(words.say(value.label))
        case Decimal():
            written = _decimal(value)
            return written.replace(".", ",") if words.language is Language.VI else written
        case Visit():
            return shown_visit(value, words)
        case ComingMeeting() | PlannedVisit():
            return shown_meeting(value, words)
        case FieldChange():
            return words(
                FIELD,
                column=words(value.heading),
                old=shown(value.old, words) or words(EMPTY),
                new=shown(value.new, words) or words(EMPTY),
            )
        case tuple():
            return _BETWEEN.join(shown(each, words) for each in value)
        case bytes():
            return words(headings.BYTES, count=len(value))
        case _:
            return safe(words.say(value))


def shown_at(key: str, value: object, words: Words) -> str:
    """As a person reads it in the column of that key: a record's number is never grouped."""
    if value is None:
        return ""
    if isinstance(value, str):
        if key == "at":
            return shown_moment(value, words)
        return safe(words.unit_kind(value) if key == "kind" else value)
    if isinstance(value, int) and key in COLUMNS and COLUMNS[key].form is Form.ROW:
        return str(value)  # 1.234 could not be typed back
    return shown(value, words)


def shown_moment(at: str, words: Words) -> str:
    """`14:12 22/11/2026`, of an ISO moment in the office's time; itself if it is none."""
    try:
        moment = datetime.fromisoformat(at)
    except ValueError:
        return safe(at)  # damaged: `db check` names its operation
    return words(headings.MOMENT, day=moment.date(), time=f"{moment:%H:%M}")


def shown_visit(visit: Visit, words: Words) -> str:
    """The day, the unit and, for a visit refused, why."""
    pattern = headings.VISIT if visit.refusal is None else headings.VISIT_REFUSED
    unit = shown(visit.unit, words)
    return words(pattern, day=visit.day, unit=unit, reason=reason_of(visit))


def reason_of(visit: Visit | ExtractVisit | Move) -> Refusal | Text | None:
    """Why it does not count, in the words that say most; None where it counts."""
    return NO_CELL if visit.is_no_cell else visit.refusal


def shown_meeting(meeting: ComingMeeting | PlannedVisit, words: Words) -> str:
    """The day, the time where it is known, and the unit."""
    time = meeting.time if isinstance(meeting, ComingMeeting) else None
    pattern = reminders.MEETING if time else reminders.MEETING_OF_A_DAY
    unit = shown(meeting.unit, words)
    return words(pattern, **{"day": meeting.date, "unit": unit} | ({"time": time} if time else {}))


def _csv_text(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case Named():
            return value.code or value.name
        case Visit():
            reason = () if value.refusal is None else (value.refusal.value,)
            return " ".join((value.day.isoformat(), _csv_text(value.unit), *reason))
        case PlannedVisit():
            return f"{value.date.isoformat()} {_csv_text(value.unit)}"
        case ComingMeeting():
            time = () if value.time is None else (value.time,)
            return " ".join((value.date.isoformat(), *time, _csv_text(value.unit)))
        case FieldChange():
            return f"{value.key}: {_csv_text(value.old)} → {_csv_text(value.new)}"
        case tuple():
            return _BETWEEN.join(_csv_text(each) for each in value)
        case _:
            return str(json_value(value))


def _decimal(number: Decimal | int) -> str:
    written = format(number, "f")
    return written.rstrip("0").rstrip(".") if "." in written else written
