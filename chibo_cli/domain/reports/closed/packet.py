"""A report put away: the packet of a closed period, and a fingerprint of the facts behind it."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import re
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, TypeVar, get_args, get_origin, get_type_hints

from chibo_cli.domain.duties.verdicts import Basis, Fulfilment, Refusal, Verdict, Visit
from chibo_cli.domain.facts.kinds import Meeting
from chibo_cli.domain.facts.named import Named, Person
from chibo_cli.domain.facts.records import Document, DutyKind
from chibo_cli.domain.facts.settings import Setting
from chibo_cli.domain.followups.recommendations import Recommendation, RecommendationState
from chibo_cli.domain.reports.annex import Printed, Stated, Visited
from chibo_cli.domain.reports.values import (
    Beside,
    DocumentFigures,
    Group,
    GroupBy,
    OtherRow,
    RegulationSummary,
    Remarked,
    Report,
    ResultCount,
    Row,
    ScoreFigures,
    Streak,
    Summary,
)
from chibo_cli.domain.text.names import holds_forbidden
from chibo_cli.domain.time.periods import Period, PeriodKind, Stretch

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

    from chibo_cli.domain.duties.facts import Facts

Kind = TypeVar("Kind")

_NUMBER = re.compile(r"\d{1,20}(?:\.\d{1,20})?(?:E[+-]?\d{1,3})?", re.ASCII)

# What the records of a report name their fields' kinds by.
_KINDS = {
    each.__name__: each
    for each in (
        *(Basis, Fulfilment, Refusal, Verdict, Visit, Meeting, Named, Person, Document, DutyKind),
        *(Group, GroupBy, OtherRow, RegulationSummary, Remarked, Report, Row, Streak, Summary),
        *(Beside, DocumentFigures, ResultCount, ScoreFigures),
        *(Printed, Stated, Setting, Visited, Recommendation, RecommendationState),
        *(Period, PeriodKind, Stretch, date, Decimal),
    )
} | {"dt": dt}


def packed(value: object) -> Any:  # noqa: ANN401 — JSON of any shape
    """A frozen value as JSON: fields by name, days ISO, points as text, sets in order."""
    if is_dataclass(value) and not isinstance(value, type):
        return {
            field.name: packed(getattr(value, field.name))
            for field in fields(value)
            if not field.name.startswith("_")
        }
    match value:
        case Enum():
            return value.value
        case date():
            return value.isoformat()
        case Decimal():
            return str(value)
        case dict():
            return {str(key): packed(value[key]) for key in sorted(value)}
        case set() | frozenset():
            return sorted((packed(each) for each in value), key=str)
        case list() | tuple():
            return [packed(each) for each in value]
        case _:
            return value


def unpacked_report(packet: object) -> Report:
    """The report that was packed.

    Raises:
        ValueError: it is none.
    """
    report: Report = _unpacked(Report, packet)
    return report


def unpacked_annex(packet: object) -> Printed:
    """What was printed beside a report's rows.

    Raises:
        ValueError: it is no such thing.
    """
    printed: Printed = _unpacked(Printed, packet)
    return printed


def fingerprint(facts: Facts) -> str:
    """A SHA-256 over every fact that the reports on a period can depend on."""
    return digest(json.dumps(packed(_ordered(facts)), ensure_ascii=False, sort_keys=True))


def digest(text: str) -> str:
    """A SHA-256 of a text."""
    return hashlib.sha256(text.encode()).hexdigest()


def _ordered(facts: Facts) -> dict[str, object]:
    def by_id(values: Any) -> list[object]:  # noqa: ANN401 — records of any kind
        return sorted(values, key=lambda each: each.id)

    def flat(groups: Mapping[int, Any]) -> list[object]:
        return by_id(each for group in groups.values() for each in group)

    return {
        "officials": by_id(facts.officials.values()),
        "posts": flat(facts.posts),
        "memberships": flat(facts.memberships),
        "regulations": [_judging(each) for each in by_id(facts.regulations.values())],
        "duties": by_id(facts.duties),
        "assignments": by_id(facts.assignments),
        "replacements": sorted(facts.replacements),
        "visits": flat(facts.visits),
        "waivers": by_id(facts.waivers),
        "filings": by_id(facts.filings),
        "scores": by_id(facts.scores),
        "units": by_id(facts.tree.units.values()),
        "names": flat(facts.tree.names),
        "placements": flat(facts.tree.placements),
    }


def _judging(regulation: object) -> dict[str, object]:
    """What of a regulation a verdict can depend on: not what its report is called."""
    told: dict[str, object] = packed(regulation)
    del told["report_title"]
    return told


def _unpacked(kind: Any, value: object) -> Any:  # noqa: ANN401 — whatever was packed
    """A value of that kind, as `packed` wrote it.

    Raises:
        ValueError: it is not one.
    """
    if get_origin(kind) is UnionType:
        if value is None and NoneType in get_args(kind):
            return None
        known = next(each for each in get_args(kind) if each is not NoneType)
        return _unpacked(known, value)  # a closing is of one period, which stands before a stretch
    if get_origin(kind) is tuple:
        return tuple(_unpacked(get_args(kind)[0], each) for each in _of(list, value))
    if isinstance(kind, type) and is_dataclass(kind):
        parts, required = _parts(kind)
        found = _of(dict, value)
        if not required <= found.keys() <= parts.keys():
            raise ValueError(kind.__name__)
        return kind(**{name: _unpacked(parts[name], each) for name, each in found.items()})
    return kind(value) if issubclass(kind, Enum) else _plain(kind, value)


def _plain(kind: type[Any], value: object) -> object:
    if kind is date:
        day = date.fromisoformat(_of(str, value))
        if day.isoformat() != value:
            raise ValueError(value)
        return day
    if kind is Decimal:
        number = Decimal(_of(str, value)) if _NUMBER.fullmatch(_of(str, value)) else None
        if number is None or str(number) != value:
            raise ValueError(value)
        return number
    if kind is str and holds_forbidden(_of(str, value)):
        raise ValueError(value)
    return _of(kind, value)


def _of(kind: type[Kind], value: object) -> Kind:
    if type(value) is not kind:  # True is no number here
        raise ValueError(value)
    return value


@cache
def _parts(kind: type) -> tuple[Mapping[str, Any], AbstractSet[str]]:
    """The fields of a record with their kinds, and those that have no default."""
    kinds = get_type_hints(kind, localns=_KINDS)
    parts = {each.name: kinds[each.name] for each in fields(kind)}
    return parts, {each.name for each in fields(kind) if each.default is MISSING}
