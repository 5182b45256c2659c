"""A regulation as its TOML file states it. Source: DESIGN section 8."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import TYPE_CHECKING, TypeVar

from chibo_cli.domain.errors import ChiboError, InvalidChoice, InvalidRegulation, WrongField
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
from chibo_cli.domain.spans import ALWAYS, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

_MOST = 366
_SHOWN = 40  # characters of a value that a sentence repeats
_LEAP_YEAR = 2024
_AFTER = re.compile(r"(end|visit)\+[0-9]{1,3}")
_TEXT, _TEXTS = '"…"', '["…"]'
_Choice = TypeVar("_Choice", bound=Enum)
_Word = TypeVar("_Word")
_REGULATION_KEYS = {"code", "title", "issuer", "issued_on", "since", "until", "duty"}
_DUTY_KEYS = {
    *("kind", "period", "minimum", "count_per", "unit_kinds", "meetings", "roles"),
    *("exclude_own_cell", "allow_substitute", "min_days", "note", "since", "until"),
    *("document", "held_by", "due", "due_before", "addressees"),
}


def regulation_in(fields: Mapping[str, object]) -> tuple[Regulation, tuple[Duty, ...]]:
    """The regulation and its duties, numbered from 1 by their place in the file.

    Raises:
        InvalidRegulation: keys are unknown, or values cannot be taken; it names each of them.
    """
    wrong: list[WrongField] = []
    table = _Table(fields, "", wrong)
    table.refuse_unknown(_REGULATION_KEYS)
    regulation = Regulation(
        0,
        _code(table),
        table.text("title"),
        table.text("issuer"),
        table.day("issued_on"),
        table.life(),
    )
    duties = [
        _duty(_Table(duty, f"duty[{number}].", wrong), number)
        for number, duty in enumerate(table.tables("duty"), start=1)
    ]
    if wrong:
        raise InvalidRegulation(wrong)
    return regulation, tuple(duties)


def _duty(table: _Table, number: int) -> Duty:
    table.refuse_unknown(_DUTY_KEYS)
    kind = table.choice("kind", DutyKind, DutyKind.ATTEND)
    period = table.choice("period", PeriodKind, PeriodKind.YEAR, required=True)
    is_document = kind is DutyKind.FILE
    return Duty(
        id=0,
        regulation_id=0,
        number=number,
        kind=kind,
        period=period,
        minimum=table.number("minimum", 1),
        count_per=table.choice("count_per", CountPer, CountPer.OFFICIAL),
        unit_kinds=frozenset(table.words("unit_kinds", unit_kind)),
        meetings=frozenset(table.words("meetings", _meeting)),
        roles=tuple(table.words("roles", stored_name)),
        exclude_own_cell=table.flag("exclude_own_cell"),
        allow_substitute=table.flag("allow_substitute"),
        min_days=table.number("min_days", DEFAULT_MIN_DAYS[period.value]),
        note=table.text("note"),
        document=table.choice("document", Document, Document.REPORT, required=True)
        if is_document
        else None,
        held_by=table.choice("held_by", Holder, Holder.OFFICIAL) if is_document else None,
        due=_due(table, is_required=is_document),
        due_before=table.flag("due_before"),
        addressees=tuple(table.words("addressees", stored_name)),
        life=table.life(),
    )


def _code(table: _Table) -> str:
    code = table.text("code", required=True)
    if "\n" in code:
        table.refuse("code", repr(code), '"258-QĐ/TU"')
    return code


def _due(table: _Table, *, is_required: bool) -> str:
    allowed = '"12-10", "end+10", "visit+5"'
    due = table.text("due", required=is_required, allowed=allowed)
    if due and not (_AFTER.fullmatch(due) or _is_day_of_year(due)):
        table.refuse("due", due, allowed)
    return due


def _is_day_of_year(text: str) -> bool:
    try:
        return date.fromisoformat(f"{_LEAP_YEAR}-{text}").strftime("%m-%d") == text
    except ValueError:
        return False


@dataclass(frozen=True, slots=True)
class _Table:
    """One table of the file: what cannot be taken is noted in `wrong`, and a default given."""

    fields: Mapping[str, object]
    at: str
    wrong: list[WrongField]

    def refuse(self, key: str, value: object, allowed: str) -> None:
        self.wrong.append(WrongField(f"{self.at}{key}", str(value)[:_SHOWN], allowed))

    def refuse_unknown(self, known: set[str]) -> None:
        for key, value in self.fields.items():
            if key not in known:
                self.refuse(key, value, ", ".join(sorted(known)))

    def tables(self, key: str) -> Sequence[Mapping[str, object]]:
        values = self.fields.get(key, [])
        if isinstance(values, list) and all(isinstance(each, dict) for each in values):
            return values
        self.refuse(key, values, "[[duty]]")
        return ()

    def text(self, key: str, *, required: bool = False, allowed: str = _TEXT) -> str:
        value = self.fields.get(key, "")
        try:
            text = stored_lines(value) if isinstance(value, str) else None
        except ChiboError:
            value, text = repr(value), None
        if text is None or (required and not text):
            self.refuse(key, value, allowed)
        return text or ""

    def number(self, key: str, default: int) -> int:
        value = self.fields.get(key, default)
        if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= _MOST:
            return value
        self.refuse(key, value, f"0, 1, 2, … {_MOST}")
        return default

    def flag(self, key: str) -> bool:
        value = self.fields.get(key, False)
        if isinstance(value, bool):
            return value
        self.refuse(key, value, "true, false")
        return False

    def day(self, key: str) -> date | None:
        value = self.fields.get(key)
        if isinstance(value, date | None) and not isinstance(value, datetime):
            return value
        self.refuse(key, value, "2024-02-05")
        return None

    def life(self) -> Span:
        since, until = self.day("since"), self.day("until")
        if since is not None and until is not None and until < since:
            self.refuse("until", until, f"≥ {since}")
            return ALWAYS
        return Span(since, until)

    def choice(
        self, key: str, choices: type[_Choice], default: _Choice, *, required: bool = False
    ) -> _Choice:
        if key not in self.fields and not required:
            return default
        value = self.fields.get(key, "")
        for choice in choices:
            if choice.value == value:
                return choice
        self.refuse(key, value, ", ".join(str(one.value) for one in choices))
        return default

    def words(self, key: str, read: Callable[[str], _Word]) -> Sequence[_Word]:
        values = self.fields.get(key, [])
        if not isinstance(values, list):
            self.refuse(key, values, _TEXTS)
            return ()
        found = []
        for value in values:
            if not isinstance(value, str):
                self.refuse(key, value, _TEXT)
                continue
            try:
                found.append(read(value))
            except ChiboError as error:
                self.refuse(key, value, ", ".join(getattr(error, "allowed", (_TEXT,))))
        return found


def _meeting(text: str) -> Meeting:
    if not text.strip():
        raise InvalidChoice(text, "meeting", tuple(one.value for one in Meeting))
    return meeting_kind(text)
