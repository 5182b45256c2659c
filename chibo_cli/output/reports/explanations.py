"""Why someone stands so: the whole reasoning, as lines or JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.text.names import coded
from chibo_cli.messages.answers import duties as says
from chibo_cli.output.duties.regulations import duty_json, duty_lines
from chibo_cli.output.forms.formats import Format
from chibo_cli.output.forms.listings import json_document
from chibo_cli.output.forms.text import capital, safe, wrapped
from chibo_cli.output.forms.values import json_value, reason_of, shown
from chibo_cli.output.reports.other_duties import asked, due_told, other_json, remarks
from chibo_cli.output.reports.reports import row_json

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from chibo_cli.domain.reports.explanation import (
        Explanation,
        OtherReasoning,
        Reasoning,
        TermLine,
        WaiverLine,
    )
    from chibo_cli.domain.reports.values import OtherRow
    from chibo_cli.messages.words import Words


def explanation_text(
    explanation: Explanation, form: Format, words: Words, width: int | None = None
) -> str:
    """Every subject of the official: the verdict, then visits, days, assignments, waivers, rule.

    Lines are broken between words to fit `width` columns, where it is not None.
    """
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
    if width is not None:
        lines = [part for each in lines for part in _fitted(each, width)]
    return "\n".join(lines) + "\n"


def verdict_line(reasoning: Reasoning, words: Words) -> str:
    """How the subject stands, and the figures that decided it."""
    row, counted = reasoning.row, len(reasoning.row.counted)
    ground = words(
        says.GROUNDS[reasoning.ground],
        counted=words(says.VISITS_COUNTED if counted else says.NO_VISIT_COUNTED, count=counted),
        required=row.required,
        assigned=reasoning.assigned_days,
        liable=reasoning.liable_days,
        min_days=reasoning.duty.min_days,
    )
    return capital(words(says.VERDICT, verdict=row.verdict, ground=ground))


def other_verdict_line(row: OtherRow, as_of: date | None, words: Words) -> str:
    """The same of a document or of scores; an earlier program kept no day of their own."""
    said = says.VERDICT if as_of is None else says.VERDICT_AS_OF
    return capital(words(said, verdict=row.verdict, ground=row.basis, as_of=as_of or ""))


def _reasoning_lines(reasoning: Reasoning, words: Words) -> list[str]:
    row = reasoning.row
    lines = [verdict_line(reasoning, words), _rule(reasoning, words)]
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
    lines.append(_days(reasoning, words))
    return lines + _grounds(reasoning, words)


def _other_lines(other: OtherReasoning, explanation: Explanation, words: Words) -> list[str]:
    row = other.row
    lines = [other_verdict_line(row, explanation.others_as_of, words), _rule(other, words)]
    lines.append(_days(other, words))
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
    return lines + _grounds(other, words)


def _rule(reasoning: Reasoning | OtherReasoning, words: Words) -> str:
    regulation = reasoning.regulation
    return words(says.UNDER, regulation=safe(regulation.code), title=safe(regulation.title))


def _days(reasoning: Reasoning | OtherReasoning, words: Words) -> str:
    return words(
        says.DAYS,
        assigned=reasoning.assigned_days,
        liable=reasoning.liable_days,
        min_days=reasoning.duty.min_days,
    )


def _grounds(reasoning: Reasoning | OtherReasoning, words: Words) -> list[str]:
    """The assignments and waivers, and what the duty asks; its note is in `rule show`."""
    lines = [words(says.TERMS), *(term_line(term, words) for term in reasoning.terms)]
    lines.append(words(says.WAIVERS if reasoning.waivers else says.NO_WAIVERS))
    lines += [waiver_line(waiver, words) for waiver in reasoning.waivers]
    return lines + duty_lines(reasoning.duty, words, is_printed=True)


def _fitted(line: str, width: int) -> list[str]:
    """The line broken between words; what goes on stands further in than its beginning."""
    indent = line[: len(line) - len(line.lstrip())]
    return wrapped(line, width, indent + "    ")


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
