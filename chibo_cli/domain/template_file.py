"""A scoring template as its TOML file states it."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from chibo_cli.domain.errors import ChiboError, InvalidTemplate
from chibo_cli.domain.kinds import Meeting, meeting_kind
from chibo_cli.domain.names import stored, stored_lines
from chibo_cli.domain.points import MOST_POINTS
from chibo_cli.domain.scoring import Criterion, Grade, Template
from chibo_cli.domain.spans import Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_KEYS = {
    *("code", "title", "issuer", "issued_on", "since", "until", "meetings", "max_points"),
    *("note", "criterion", "grade"),
}
_ALL_POINTS = 100
_SHOWN = 40  # characters of a value that a sentence repeats


def template_in(fields: Mapping[str, object]) -> Template:
    """The template; criteria keep their order, grades stand from the highest down.

    Raises:
        InvalidTemplate: a key is unknown, or its value cannot be taken.
    """
    _refuse_unknown(fields, _KEYS, "")
    most = _points(fields, "max_points", "", _ALL_POINTS)
    if not most:
        raise InvalidTemplate("max_points", "0", f"1–{MOST_POINTS}")
    criteria = [
        Criterion(_text(each, "text", at, required=True), _points(each, "points", at))
        for each, at in _tables(fields, "criterion", {"text", "points"})
    ]
    grades = [
        Grade(_text(each, "name", at, required=True), _points(each, "at_least", at))
        for each, at in _tables(fields, "grade", {"name", "at_least"})
    ]
    total = sum(each.points for each in criteria)
    if total > most:
        raise InvalidTemplate("criterion", str(total), f"≤ {most}")
    steps = [each.at_least for each in grades]
    if len(set(steps)) < len(steps) or max(steps, default=0) > most:
        told = ", ".join(str(each) for each in steps)
        raise InvalidTemplate("grade", told, f"at_least ≤ {most}, ≠")
    return Template(
        0,
        stored(_text(fields, "code", "", required=True)),
        most,
        _text(fields, "title", ""),
        _text(fields, "issuer", ""),
        _day(fields, "issued_on"),
        frozenset(_meetings(fields)),
        tuple(criteria),
        tuple(sorted(grades, key=lambda grade: -grade.at_least)),
        _text(fields, "note", ""),
        _life(fields),
    )


def _refuse_unknown(fields: Mapping[str, object], known: set[str], at: str) -> None:
    for key, value in fields.items():
        if key not in known:
            raise InvalidTemplate(f"{at}{key}", str(value)[:_SHOWN], ", ".join(sorted(known)))


def _tables(
    fields: Mapping[str, object], key: str, known: set[str]
) -> Sequence[tuple[Mapping[str, object], str]]:
    tables = fields.get(key, [])
    if not isinstance(tables, list) or not all(isinstance(each, dict) for each in tables):
        raise InvalidTemplate(key, str(tables)[:_SHOWN], f"[[{key}]]")
    found = [(each, f"{key}[{number}].") for number, each in enumerate(tables, start=1)]
    for table, at in found:
        _refuse_unknown(table, known, at)
    return found


def _text(fields: Mapping[str, object], key: str, at: str, *, required: bool = False) -> str:
    value = fields.get(key, "")
    if not isinstance(value, str):
        raise InvalidTemplate(f"{at}{key}", str(value)[:_SHOWN], '"…"')
    try:
        text = stored_lines(value)
    except ChiboError:
        raise InvalidTemplate(f"{at}{key}", repr(value)[:_SHOWN], '"…"') from None
    if required and not text:
        raise InvalidTemplate(f"{at}{key}", "", '"…"')
    return text


def _points(fields: Mapping[str, object], key: str, at: str, default: int | None = None) -> Decimal:
    value = fields.get(key, default)
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    if not is_number or not 0 <= float(str(value)) <= MOST_POINTS:
        raise InvalidTemplate(f"{at}{key}", str(value)[:_SHOWN], f"0–{MOST_POINTS}")
    return Decimal(str(value))


def _day(fields: Mapping[str, object], key: str) -> date | None:
    value = fields.get(key)
    if isinstance(value, datetime) or not isinstance(value, date | None):
        raise InvalidTemplate(key, str(value)[:_SHOWN], "2024-02-05")
    return value


def _life(fields: Mapping[str, object]) -> Span:
    life = Span(_day(fields, "since"), _day(fields, "until"))
    if life.is_empty:
        raise InvalidTemplate("until", str(life.until), f"≥ {life.since}")
    return life


def _meetings(fields: Mapping[str, object]) -> Sequence[Meeting]:
    words = fields.get("meetings", [])
    if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
        raise InvalidTemplate("meetings", str(words)[:_SHOWN], '["…"]')
    found = []
    for word in words:
        try:
            found.append(meeting_kind(word))
        except ChiboError:
            allowed = ", ".join(one.value for one in Meeting)
            raise InvalidTemplate("meetings", word[:_SHOWN], allowed) from None
    return found
