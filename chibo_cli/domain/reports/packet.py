"""A report put away: the packet of a closed period, and a fingerprint of the facts behind it."""

from __future__ import annotations

import hashlib
import json
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, Any

from chibo_cli.domain.duties.verdicts import Basis, Fulfilment, Refusal, Verdict, Visit
from chibo_cli.domain.facts.kinds import Meeting
from chibo_cli.domain.facts.named import Named, Person
from chibo_cli.domain.facts.records import Document, DutyKind
from chibo_cli.domain.reports.values import OtherRow, Report, Row, Streak, Summary
from chibo_cli.domain.time.periods import Period, PeriodKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from chibo_cli.domain.duties.facts import Facts


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


def unpacked_report(packet: Mapping[str, Any]) -> Report:
    """The report that was packed."""
    return Report(
        _period(packet["period"]),
        date.fromisoformat(packet["as_of"]),
        Summary(**packet["summary"]),
        tuple(_row(row) for row in packet["rows"]),
        tuple(unpacked_report(quarter) for quarter in packet["quarters"]),
        other_duties=tuple(_other(row) for row in packet.get("other_duties", ())),
        others_as_of=_day(packet.get("others_as_of")),
        streaks=tuple(_streak(streak) for streak in packet.get("streaks", ())),
    )


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
        "regulations": by_id(facts.regulations.values()),
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


def _period(packet: Mapping[str, Any]) -> Period:
    return Period(PeriodKind(packet["kind"]), packet["year"], packet["index"])


def _streak(packet: Mapping[str, Any]) -> Streak:
    return Streak(Person(**packet["official"]), tuple(map(_period, packet["quarters"])))


def _row(packet: Mapping[str, Any]) -> Row:
    return Row(
        _period(packet["period"]),
        Person(**packet["official"]),
        packet["regulation"],
        packet["duty"],
        tuple(Named(**unit) for unit in packet["units"]),
        packet["required"],
        Verdict(packet["verdict"]),
        tuple(_visit(visit) for visit in packet["counted"]),
        tuple(_visit(visit) for visit in packet["refused"]),
    )


def _visit(packet: Mapping[str, Any]) -> Visit:
    refusal = packet["refusal"]
    return Visit(
        packet["id"],
        date.fromisoformat(packet["day"]),
        Named(**packet["unit"]),
        Meeting(packet["meeting"]),
        None if refusal is None else Refusal(refusal),
    )


def _other(packet: Mapping[str, Any]) -> OtherRow:
    days = ("due", "filed_on", "visit")
    texts = ("addressees", "missing", "filings")
    return OtherRow(
        **{
            **packet,
            "period": _period(packet["period"]),
            "official": Person(**packet["official"]),
            "kind": DutyKind(packet["kind"]),
            "document": None if packet["document"] is None else Document(packet["document"]),
            "units": tuple(Named(**unit) for unit in packet["units"]),
            "unit": None if packet["unit"] is None else Named(**packet["unit"]),
            **{name: _day(packet[name]) for name in days},
            **{name: tuple(packet[name]) for name in texts},
            "visits": tuple(map(date.fromisoformat, packet["visits"])),
            "unscored": tuple(map(date.fromisoformat, packet["unscored"])),
            "verdict": Fulfilment(packet["verdict"]),
            "basis": Basis(packet["basis"]),
        }
    )


def _day(written: str | None) -> date | None:
    return None if written is None else date.fromisoformat(written)
