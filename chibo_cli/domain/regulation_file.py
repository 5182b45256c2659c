"""A regulation as its TOML file states it. Source: DESIGN section 8."""

from __future__ import annotations

import re
from datetime import date, datetime
from enum import Enum
from typing import TYPE_CHECKING, TypeVar

from chibo_cli.domain.errors import ChiboError, InvalidRegulation
from chibo_cli.domain.kinds import Meeting, meeting_kind, unit_kind
from chibo_cli.domain.names import stored_lines, stored_name
from chibo_cli.domain.periods import PeriodKind
from chibo_cli.domain.records import (
    DEFAULT_MIN_DAYS,
    CountPer,
    Document,
    Duty,
    DutyKind,
    Holder,
    Regulation,
)
from chibo_cli.domain.spans import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

_MOST = 366
_SHOWN = 40  # characters of a value that a sentence repeats
_LEAP_YEAR = 2024
_AFTER = re.compile(r"(end|visit)\+[0-9]{1,3}")
_Choice = TypeVar("_Choice", bound=Enum)
_Word = TypeVar("_Word")
_REGULATION_KEYS = {"code", "title", "issuer", "issued_on", "since", "until", "duty"}
_DUTY_KEYS = {
    *("kind", "period", "minimum", "count_per", "unit_kinds", "meetings", "roles"),
    *("exclude_own_cell", "allow_substitute", "min_days", "note", "since", "until"),
    *("document", "held_by", "due", "due_before"),
}


def regulation_in(fields: Mapping[str, object]) -> tuple[Regulation, tuple[Duty, ...]]:
    """The regulation and its duties, numbered from 1 by their place in the file.

    Raises:
        InvalidRegulation: a key is unknown, or its value cannot be taken.
    """
    _refuse_unknown(fields, _REGULATION_KEYS, "")
    regulation = Regulation(
        0,
        _code(fields),
        _text(fields, "title", ""),
        _text(fields, "issuer", ""),
        _day(fields, "issued_on", ""),
        _life(fields, ""),
    )
    duties = fields.get("duty", [])
    if not isinstance(duties, list) or not all(isinstance(duty, dict) for duty in duties):
        raise InvalidRegulation("duty", str(duties), "[[duty]]")
    return regulation, tuple(_duty(duty, number) for number, duty in enumerate(duties, start=1))


def _duty(fields: Mapping[str, object], number: int) -> Duty:
    at = f"duty[{number}]."
    _refuse_unknown(fields, _DUTY_KEYS, at)
    kind = _choice(fields, "kind", at, DutyKind, DutyKind.ATTEND)
    period = _choice(fields, "period", at, PeriodKind, None)
    return Duty(
        id=0,
        regulation_id=0,
        number=number,
        kind=kind,
        period=period,
        minimum=_number(fields, "minimum", at, 1),
        count_per=_choice(fields, "count_per", at, CountPer, CountPer.OFFICIAL),
        unit_kinds=frozenset(_words(fields, "unit_kinds", at, unit_kind)),
        meetings=frozenset(_words(fields, "meetings", at, _meeting)),
        roles=tuple(_words(fields, "roles", at, stored_name)),
        exclude_own_cell=_flag(fields, "exclude_own_cell", at),
        allow_substitute=_flag(fields, "allow_substitute", at),
        min_days=_number(fields, "min_days", at, DEFAULT_MIN_DAYS[period.value]),
        note=_text(fields, "note", at),
        document=_document(fields, at, kind),
        held_by=_choice(fields, "held_by", at, Holder, Holder.OFFICIAL)
        if kind is DutyKind.FILE
        else None,
        due=_due(fields, at, kind),
        due_before=_flag(fields, "due_before", at),
        life=_life(fields, at),
    )


def _document(fields: Mapping[str, object], at: str, kind: DutyKind) -> Document | None:
    if kind is not DutyKind.FILE:
        return None
    return _choice(fields, "document", at, Document, None)


def _refuse_unknown(fields: Mapping[str, object], known: set[str], at: str) -> None:
    for key, value in fields.items():
        if key not in known:
            raise InvalidRegulation(f"{at}{key}", str(value), ", ".join(sorted(known)))


def _text(fields: Mapping[str, object], key: str, at: str, *, required: bool = False) -> str:
    value = fields.get(key, "")
    if not isinstance(value, str):
        raise InvalidRegulation(f"{at}{key}", str(value), '"…"')
    try:
        text = stored_lines(value)
    except ChiboError:
        raise InvalidRegulation(f"{at}{key}", repr(value), '"…"') from None
    if required and not text:
        raise InvalidRegulation(f"{at}{key}", "", '"…"')
    return text


def _code(fields: Mapping[str, object]) -> str:
    code = _text(fields, "code", "", required=True)
    if "\n" in code:
        raise InvalidRegulation("code", repr(code), '"258-QĐ/TU"')
    return code


def _number(fields: Mapping[str, object], key: str, at: str, default: int) -> int:
    value = fields.get(key, default)
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= _MOST:
        raise InvalidRegulation(f"{at}{key}", str(value)[:_SHOWN], f"0, 1, 2, … {_MOST}")
    return value


def _due(fields: Mapping[str, object], at: str, kind: DutyKind) -> str:
    due = _text(fields, "due", at, required=kind is DutyKind.FILE)
    if due and not (_AFTER.fullmatch(due) or _is_day_of_year(due)):
        raise InvalidRegulation(f"{at}due", due, '"12-10", "end+10", "visit+5"')
    return due


def _is_day_of_year(text: str) -> bool:
    try:
        return date.fromisoformat(f"{_LEAP_YEAR}-{text}").strftime("%m-%d") == text
    except ValueError:
        return False


def _flag(fields: Mapping[str, object], key: str, at: str) -> bool:
    value = fields.get(key, False)
    if not isinstance(value, bool):
        raise InvalidRegulation(f"{at}{key}", str(value), "true, false")
    return value


def _day(fields: Mapping[str, object], key: str, at: str) -> date | None:
    value = fields.get(key)
    if isinstance(value, datetime) or not isinstance(value, date | None):
        raise InvalidRegulation(f"{at}{key}", str(value), "2024-02-05")
    return value


def _life(fields: Mapping[str, object], at: str) -> Span:
    since, until = _day(fields, "since", at), _day(fields, "until", at)
    if since is not None and until is not None and until < since:
        raise InvalidRegulation(f"{at}until", str(until), f"≥ {since}")
    return Span(since, until)


def _choice(
    fields: Mapping[str, object], key: str, at: str, choices: type[_Choice], default: _Choice | None
) -> _Choice:
    if key not in fields and default is not None:
        return default
    value = fields.get(key, "")
    for choice in choices:
        if choice.value == value:
            return choice
    raise InvalidRegulation(f"{at}{key}", str(value), ", ".join(str(one.value) for one in choices))


def _words(
    fields: Mapping[str, object], key: str, at: str, read: Callable[[str], _Word]
) -> Sequence[_Word]:
    values = fields.get(key, [])
    if not isinstance(values, list):
        raise InvalidRegulation(f"{at}{key}", str(values), '["…"]')
    found = []
    for value in values:
        if not isinstance(value, str):
            raise InvalidRegulation(f"{at}{key}", str(value), '"…"')
        try:
            found.append(read(value))
        except ChiboError as error:
            allowed = getattr(error, "allowed", ('"…"',))
            raise InvalidRegulation(f"{at}{key}", value, ", ".join(allowed)) from None
    return found


def _meeting(text: str) -> Meeting:
    if not text.strip():
        raise InvalidRegulation("meetings", text, ", ".join(one.value for one in Meeting))
    return meeting_kind(text)
