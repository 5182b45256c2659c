"""A scoring template as its TOML file states it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from chibo_cli.domain.facts.errors import InvalidTemplate
from chibo_cli.domain.facts.kinds import meeting_kind
from chibo_cli.domain.followups.scoring import MOST_POINTS, Criterion, Grade, Template
from chibo_cli.domain.lists.fields import Fields, WrongField
from chibo_cli.domain.text.names import stored

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_KEYS = {
    *("code", "title", "issuer", "issued_on", "since", "until", "meetings", "max_points"),
    *("note", "criterion", "grade"),
}
_ALL_POINTS = 100


def template_in(fields: Mapping[str, object]) -> Template:
    """The template; criteria keep their order, grades stand from the highest down.

    Raises:
        InvalidTemplate: a key is unknown, or its value cannot be taken; it names the first.
    """
    wrong: list[WrongField] = []
    table = Fields(fields, "", wrong)
    table.refuse_unknown(_KEYS)
    most = _points(table, "max_points", _ALL_POINTS)
    if not most:
        table.refuse("max_points", "0", f"1–{MOST_POINTS}")
    criteria = [
        Criterion(each.text("text", required=True), _points(each, "points"))
        for each in _tables(table, "criterion", {"text", "points"})
    ]
    grades = [
        Grade(each.text("name", required=True), _points(each, "at_least"))
        for each in _tables(table, "grade", {"name", "at_least"})
    ]
    total = sum(each.points for each in criteria)
    if total > most:
        table.refuse("criterion", total, f"≤ {most}")
    steps = [each.at_least for each in grades]
    if len(set(steps)) < len(steps) or max(steps, default=0) > most:
        table.refuse("grade", ", ".join(map(str, steps)), f"at_least ≤ {most}, ≠")
    template = Template(
        id=0,
        code=stored(table.text("code", required=True)),
        max_points=most,
        title=table.text("title"),
        issuer=table.text("issuer"),
        issued_on=table.day("issued_on"),
        meetings=frozenset(table.words("meetings", meeting_kind)),
        criteria=tuple(criteria),
        grades=tuple(sorted(grades, key=lambda grade: -grade.at_least)),
        note=table.text("note"),
        life=table.life(),
    )
    for first in wrong:
        raise InvalidTemplate(first.key, first.value, first.allowed)
    return template


def _tables(table: Fields, key: str, known: set[str]) -> Sequence[Fields]:
    tables = table.tables(key)
    for each in tables:
        each.refuse_unknown(known)
    return tables


def _points(table: Fields, key: str, default: int | None = None) -> Decimal:
    value = table.fields.get(key, default)
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    if is_number and 0 <= float(str(value)) <= MOST_POINTS:
        return Decimal(str(value))
    table.refuse(key, value, f"0–{MOST_POINTS}")
    return Decimal(default or 0)
