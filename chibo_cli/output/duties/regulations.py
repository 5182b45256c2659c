"""A regulation and its duties in plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.duties.obligations import Due, Follows
from chibo_cli.domain.facts.kinds import Meeting
from chibo_cli.domain.facts.records import Duty, DutyKind, Regulation
from chibo_cli.messages.answers import duties as says
from chibo_cli.output.forms.formats import Format
from chibo_cli.output.forms.listings import json_document
from chibo_cli.output.forms.text import safe
from chibo_cli.output.forms.values import json_value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chibo_cli.messages.words import Words

_AFTER = {
    (Follows.PERIOD, False): says.DUE_AFTER_END,
    (Follows.PERIOD, True): says.DUE_BEFORE_AFTER_END,
    (Follows.VISIT, False): says.DUE_AFTER_VISIT,
    (Follows.VISIT, True): says.DUE_BEFORE_AFTER_VISIT,
}


def regulation_text(
    regulation: Regulation, duties: Sequence[Duty], form: Format, words: Words
) -> str:
    """The regulation, then each duty as a paragraph; in JSON every field."""
    if form in {Format.JSON, Format.NDJSON}:
        return json_document(_json(regulation, duties))
    issued = "" if regulation.issued_on is None else words(says.ISSUED, day=regulation.issued_on)
    lines = [f"{safe(regulation.code)} – {safe(regulation.title)}"]
    lines += [f"{safe(regulation.issuer)}{issued}"] if regulation.issuer else []
    if regulation.report_title:
        lines.append(words(says.REPORT_TITLE, title=safe(regulation.report_title)))
    lines.append(_life(regulation, words))
    for duty in duties:
        lines += ["", *duty_lines(duty, words)]
    return "\n".join(lines) + "\n"


def duty_lines(duty: Duty, words: Words, *, is_printed: bool = False) -> list[str]:
    """One duty: what it asks, of whom, what counts, and its note, which is not for print."""
    lines = [words(says.DUTY, number=duty.number, asks=_asks(duty, words))]
    if duty.roles:
        lines.append(words(says.ROLES, roles=", ".join(map(safe, duty.roles))))
    if duty.kind is DutyKind.FILE:
        lines += _how_filed(duty, words)
    if duty.kind is not DutyKind.FILE or Due.of(duty).follows is Follows.VISIT:
        lines += _what_counts(duty, words)
    if duty.kind is not DutyKind.SCORE:
        lines.append(words(says.MIN_DAYS, days=duty.min_days))
    if duty.life.since is not None or duty.life.until is not None:
        lines.append("  " + (printed_life if is_printed else _life)(duty, words))
    if duty.note and not is_printed:
        lines.append(words(says.NOTE, note=safe(duty.note)))
    return lines


def _asks(duty: Duty, words: Words) -> str:
    if duty.kind is DutyKind.SCORE:
        return words(says.SCORE, period=duty.period)
    if duty.kind is DutyKind.FILE:
        after_visit = Due.of(duty).follows is Follows.VISIT
        return words(
            says.FILE_AFTER_VISIT if after_visit else says.FILE,
            document=duty.document,
            period=duty.period,
            per=duty.count_per,
        )
    text = says.ATTEND if duty.minimum else says.ATTEND_UNSTATED
    return words(text, minimum=duty.minimum, period=duty.period, per=duty.count_per)


def _what_counts(duty: Duty, words: Words) -> list[str]:
    kinds = words.several([words.unit_kind(kind) for kind in sorted(duty.unit_kinds)])
    meetings = words.several([meeting for meeting in Meeting if meeting in duty.meetings])
    lines = [words(says.UNIT_KINDS, kinds=kinds or words(says.ALL_UNITS))]
    lines.append(words(says.MEETINGS, meetings=meetings or words(says.ALL_MEETINGS)))
    lines.append(words(says.OWN_CELL_OUT if duty.exclude_own_cell else says.OWN_CELL_IN))
    lines.append(words(says.SUBSTITUTE_IN if duty.allow_substitute else says.SUBSTITUTE_OUT))
    return lines


def _how_filed(duty: Duty, words: Words) -> list[str]:
    lines = [words(says.HELD_BY, holder=duty.held_by), words(says.DUE, due=_due(duty, words))]
    if duty.addressees:
        lines.append(words(says.ADDRESSEES, addressees="; ".join(map(safe, duty.addressees))))
    if duty.minimum == 0:
        lines.append(words(says.NOT_JUDGED))
    return lines


def _due(duty: Duty, words: Words) -> str:
    due = Due.of(duty)
    if due.follows is None:
        in_year = says.DUE_BEFORE_IN_YEAR if duty.due_before else says.DUE_IN_YEAR
        pattern = in_year.pattern(words.language)
        return pattern.format(day=due.day, month=due.month)
    return words(_AFTER[due.follows, duty.due_before], days=due.days, period=duty.period)


def printed_life(fact: Regulation | Duty, words: Words) -> str:
    """From when and to when it is in force, in whole words."""
    since, until = fact.life.since, fact.life.until
    if since is not None and until is not None:
        return words(says.LIFE, since=since, until=until)
    if since is not None:
        return words(says.LIFE_SINCE, since=since)
    return words(says.LIFE_OPEN) if until is None else words(says.LIFE_UNTIL, until=until)


def _life(fact: Regulation | Duty, words: Words) -> str:
    return words(says.IN_FORCE, since=fact.life.since or "…", until=fact.life.until or "…")


def _json(regulation: Regulation, duties: Sequence[Duty]) -> dict[str, object]:
    return {
        "schema": "chibo.rule.show/1",
        "code": regulation.code,
        "title": regulation.title,
        "issuer": regulation.issuer,
        "report_title": regulation.report_title,
        "issued_on": json_value(regulation.issued_on),
        "since": json_value(regulation.life.since),
        "until": json_value(regulation.life.until),
        "duties": [duty_json(duty) for duty in duties],
    }


def duty_json(duty: Duty) -> dict[str, object]:
    """Every field of a duty, by the keys of a regulation file."""
    names = (
        *("number", "kind", "period", "minimum", "count_per", "unit_kinds", "meetings", "roles"),
        *("exclude_own_cell", "allow_substitute", "min_days", "note"),
        *("document", "held_by", "due", "due_before", "addressees"),
    )
    values: dict[str, object] = {name: getattr(duty, name) for name in names}
    values["unit_kinds"] = tuple(sorted(duty.unit_kinds))
    values["meetings"] = tuple(sorted(meeting.value for meeting in duty.meetings))
    life = {"since": duty.life.since, "until": duty.life.until}
    return {name: json_value(value) for name, value in (values | life).items()}
