"""A regulation as its TOML file states it. Source: DESIGN section 8."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from chibo_cli.domain.duties.errors import InvalidRegulation
from chibo_cli.domain.facts.kinds import Meeting, meeting_kind, unit_kind
from chibo_cli.domain.facts.records import (
    DEFAULT_MIN_DAYS,
    CountPer,
    Document,
    Duty,
    DutyKind,
    Holder,
    Regulation,
)
from chibo_cli.domain.lists.fields import Fields, WrongField
from chibo_cli.domain.text.errors import InvalidChoice
from chibo_cli.domain.text.names import stored_name
from chibo_cli.domain.time.periods import PeriodKind

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_LEAP_YEAR = 2024
_AFTER = re.compile(r"(end|visit)\+[0-9]{1,3}")
_REGULATION_KEYS = {
    *("code", "title", "issuer", "report_title", "issued_on", "since", "until", "duty"),
}
_DUTY_KEYS = {
    *("kind", "period", "minimum", "count_per", "unit_kinds", "meetings", "roles"),
    *("exclude_own_cell", "allow_substitute", "min_days", "note", "since", "until"),
    *("document", "held_by", "due", "due_before", "addressees"),
}


def regulation_in(
    fields: Mapping[str, object], kind_of: Callable[[str], str] = unit_kind
) -> tuple[Regulation, tuple[Duty, ...]]:
    """The regulation and its duties, numbered from 1 by their place in the file.

    `kind_of` reads the kinds of unit.

    Raises:
        InvalidRegulation: keys are unknown, or values cannot be taken; it names each of them.
    """
    wrong: list[WrongField] = []
    table = Fields(fields, "", wrong)
    table.refuse_unknown(_REGULATION_KEYS)
    regulation = Regulation(
        id=0,
        code=_code(table),
        title=table.text("title"),
        issuer=table.text("issuer"),
        report_title=table.text("report_title"),
        issued_on=table.day("issued_on"),
        life=table.life(),
    )
    duties = [
        _duty(duty, number, kind_of) for number, duty in enumerate(table.tables("duty"), start=1)
    ]
    if wrong:
        raise InvalidRegulation(wrong)
    return regulation, tuple(duties)


def _duty(table: Fields, number: int, kind_of: Callable[[str], str]) -> Duty:
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
        unit_kinds=frozenset(table.words("unit_kinds", kind_of)),
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


def _code(table: Fields) -> str:
    code = table.text("code", required=True)
    if "\n" in code:
        table.refuse("code", repr(code), '"258-QĐ/TU"')
    return code


def _due(table: Fields, *, is_required: bool) -> str:
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


def _meeting(text: str) -> Meeting:
    if not text.strip():
        raise InvalidChoice(text, "meeting", tuple(one.value for one in Meeting))
    return meeting_kind(text)
