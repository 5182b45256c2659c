"""Why someone stands so: the whole reasoning, as lines or JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.text.names import coded
from chibo_cli.messages.answers import duties as says
from chibo_cli.output.duties.regulations import duty_json, duty_lines
from chibo_cli.output.forms.formats import Format
from chibo_cli.output.forms.listings import json_document
from chibo_cli.output.forms.text import safe
from chibo_cli.output.forms.values import json_value, reason_of, shown
from chibo_cli.output.reports.other_duties import asked, due_told, other_json, remarks
from chibo_cli.output.reports.reports import row_json

if TYPE_CHECKING:
    from collections.abc import Callable

    from chibo_cli.domain.reports.explanation import (
        Explanation,
        OtherReasoning,
        Reasoning,
        TermLine,
        WaiverLine,
    )
    from chibo_cli.messages.words import Words


def explanation_text(explanation: Explanation, form: Format, words: Words) -> str:
    """Every subject of the official: rule, assignments, waivers, days, visits, verdict."""
    if form in {Format.JSON, Format.NDJSON}:
        return json_document(_json(explanation))
    official = explanation.official
    lines = [
        words(
            says.STANDING,
            official=safe(coded(official.name, official.code)),
            period=explanation.period,
            as_of=explanation.as_of,
        )
    ]
    for reasoning in explanation.reasonings:
        lines += ["", *_reasoning_lines(reasoning, words)]
    for other in explanation.others:
        lines += ["", *_other_lines(other, explanation, words)]
    return "\n".join(lines) + "\n"


def _reasoning_lines(reasoning: Reasoning, words: Words) -> list[str]:
    row = reasoning.row
    lines = _rule_and_days(reasoning, words)
    lines.append(words(says.COUNTED, counted=len(row.counted), required=row.required))
    lines += [
        words(says.VISIT, day=visit.day, unit=shown(visit.unit, words), meeting=visit.meeting)
        for visit in row.counted
    ]
    lines.append(words(says.NOT_COUNTED if row.refused else says.NONE_REFUSED))
    lines += [
        words(
            says.REFUSED_VISIT,
            day=visit.day,
            unit=shown(visit.unit, words),
            meeting=visit.meeting,
            reason=reason_of(visit),
        )
        for visit in row.refused
    ]
    lines.append(words(says.VERDICT, verdict=row.verdict, ground=reasoning.ground))
    return lines


def _other_lines(other: OtherReasoning, explanation: Explanation, words: Words) -> list[str]:
    row = other.row
    lines = _rule_and_days(other, words)
    if row.due is not None:
        lines.append(words(says.DUE_DAY, what=asked(row, words), due=due_told(row, words)))
        filed = words(says.NOT_FILED) if row.filed_on is None else words.say(row.filed_on)
        lines.append(words(says.FILED, filed=filed))
    else:
        lines.append(words(says.OWED, what=asked(row, words)))
    if row.addressees:
        lines.append(words(says.SENT_TO, addressees="; ".join(map(safe, row.addressees))))
    if remark := remarks(row, words):
        lines.append(words(says.REMARKS, remarks=remark))
    as_of = explanation.others_as_of
    lines.append(words(says.VERDICT_AS_OF, verdict=row.verdict, basis=row.basis, as_of=as_of))
    return lines


def _rule_and_days(reasoning: Reasoning | OtherReasoning, words: Words) -> list[str]:
    regulation = reasoning.regulation
    lines = [words(says.UNDER, regulation=safe(regulation.code), title=safe(regulation.title))]
    lines += duty_lines(reasoning.duty, words)
    lines.append(words(says.TERMS))
    lines += [term_line(term, words) for term in reasoning.terms]
    lines.append(words(says.WAIVERS if reasoning.waivers else says.NO_WAIVERS))
    lines += [waiver_line(waiver, words) for waiver in reasoning.waivers]
    lines.append(
        words(
            says.DAYS,
            assigned=reasoning.assigned_days,
            liable=reasoning.liable_days,
            min_days=reasoning.duty.min_days,
        )
    )
    return lines


def term_line(term: TermLine, words: Words, clean: Callable[[str], str] = safe) -> str:
    """One assignment, its texts made fit for where it is read."""
    decision = clean(term.decision or "")
    return words(
        says.TERM,
        number=term.assignment,
        unit=clean(coded(term.unit.name, term.unit.code)),
        since=term.days.since,
        until=term.days.until,
        role=words(says.ROLE, role=clean(term.role)) if term.role else "",
        decision=words(says.DECISION, decision=decision) if decision else "",
    )


def waiver_line(waiver: WaiverLine, words: Words, clean: Callable[[str], str] = safe) -> str:
    """One waiver, likewise."""
    document = clean(waiver.document or "")
    return words(
        says.WAIVER,
        number=waiver.waiver,
        reason=clean(waiver.reason),
        since=waiver.life.since or "…",
        until=waiver.life.until or "…",
        days=waiver.days,
        document=words(says.DOCUMENT, document=document) if document else "",
    )


def _json(explanation: Explanation) -> dict[str, object]:
    return {
        "schema": "chibo.why/1",
        "period": str(explanation.period),
        "as_of": json_value(explanation.as_of),
        "rows": [_reasoning_json(reasoning) for reasoning in explanation.reasonings],
        "other_duties": [_other_json(other) for other in explanation.others],
        "others_as_of": json_value(explanation.others_as_of),
    }


def _other_json(other: OtherReasoning) -> dict[str, object]:
    return {**other_json(other.row), **_grounds_json(other)}


def _reasoning_json(reasoning: Reasoning) -> dict[str, object]:
    return {
        **row_json(reasoning.row),
        **_grounds_json(reasoning),
        "counted_visits": [
            {
                "id": visit.id,
                "date": json_value(visit.day),
                "unit": json_value(visit.unit),
                "meeting": visit.meeting.value,
            }
            for visit in reasoning.row.counted
        ],
        "ground": reasoning.ground.value,
    }


def _grounds_json(reasoning: Reasoning | OtherReasoning) -> dict[str, object]:
    """The rule, the assignments, the waivers and the days."""
    return {
        "rule": {
            "code": reasoning.regulation.code,
            "title": reasoning.regulation.title,
            "duty": duty_json(reasoning.duty),
        },
        "assignments": [
            {
                "id": term.assignment,
                "unit": json_value(term.unit),
                "role": term.role,
                "decision": term.decision,
                "since": json_value(term.days.since),
                "until": json_value(term.days.until),
            }
            for term in reasoning.terms
        ],
        "waivers": [
            {
                "id": waiver.waiver,
                "reason": waiver.reason,
                "document": waiver.document,
                "since": json_value(waiver.life.since),
                "until": json_value(waiver.life.until),
                "days": waiver.days,
            }
            for waiver in reasoning.waivers
        ],
        "assigned_days": reasoning.assigned_days,
        "liable_days": reasoning.liable_days,
    }
