"""Operations of the journal: row by row, what became what."""

from __future__ import annotations

import re
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING

from chibo_cli.domain.facts.kinds import Meeting
from chibo_cli.domain.facts.settings import Setting
from chibo_cli.domain.register.journal import Action, Operation
from chibo_cli.domain.time.errors import InvalidPeriod
from chibo_cli.domain.time.notation import parse_period
from chibo_cli.domain.time.periods import Period, PeriodKind
from chibo_cli.messages.answers import changes as says
from chibo_cli.messages.answers.facts import TAKEN_BACK, column_text, table_text
from chibo_cli.messages.headings.reports import EMPTY
from chibo_cli.output.forms.formats import Format
from chibo_cli.output.forms.listing import labelled
from chibo_cli.output.forms.listings import json_pieces
from chibo_cli.output.forms.text import aligned, safe
from chibo_cli.output.forms.values import json_value, shown, shown_moment

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from chibo_cli.domain.entries.register import ChangeEntry, FieldChange, OperationEntry, RowName
    from chibo_cli.messages.text import Text
    from chibo_cli.messages.words import Words

_MOST = 50
_DAY_OF_YEAR = re.compile(r"(\d\d)-(\d\d)")
_MEETINGS = {kind.value: kind for kind in Meeting}
_SETTINGS = {setting.value: setting for setting in Setting}
_OWN = {"official", "unit", "regulation", "office"}  # named by themselves
_NUMBERED = {"assignment", "attendance", "waiver"}  # numbers that a clerk types
_TYPED = {"attendance_id", "replaces_id"}


def operation_pieces(
    operation: OperationEntry, changes: Iterable[ChangeEntry], form: Format, words: Words
) -> Iterator[str]:
    """An operation with every row it touched, row by row: an import has a hundred thousand."""
    if form in {Format.JSON, Format.NDJSON}:
        yield from json_pieces(_json_head(operation), "changes", map(_json, changes))
        return
    yield aligned(
        [
            [
                str(operation.id),
                shown_moment(operation.at, words),
                safe(operation.actor),
                words.say(operation.kind),
                safe(operation.command),
            ]
        ]
    )
    yield from (_change_text(each, words) for each in changes)


def operation_sentence(said: Text, operation: Operation, words: Words, **more: str) -> str:
    """A sentence about an operation: its number as it is typed, and who did what when."""
    return words(
        said,
        number=str(operation.id),
        at=shown_moment(operation.at, words),
        actor=safe(operation.actor),
        command=safe(operation.command),
        **more,
    )


def change_lines(changes: Iterable[ChangeEntry], count: int, words: Words) -> str:
    """The first rows touched, column by column; the rest of so many as a count."""
    told = "".join(_change_text(each, words) for each in islice(changes, _MOST))
    return told + _more(count, words)


def taken_back_lines(
    changes: Iterable[ChangeEntry], count: int, entered: date, words: Words
) -> str:
    """What an undo did to the first rows; the rest of so many as a count.

    `entered` is the day of the operation it took back.
    """
    lines = []
    for change in islice(changes, _MOST):
        done, entered_as = TAKEN_BACK[change.action]
        lines.append(_head(change, words, words(done)) + words(entered_as, day=entered))
        if change.action is Action.UPDATE:
            lines += _field_lines(change, words)
    return "".join(f"{line}\n" for line in lines) + _more(count, words)


def _change_text(change: ChangeEntry, words: Words) -> str:
    lines = (_head(change, words, words.say(change.action)), *_field_lines(change, words))
    return "".join(f"{line}\n" for line in lines)


def _more(count: int, words: Words) -> str:
    return words(says.MORE_CHANGES, count=count - _MOST) + "\n" if count > _MOST else ""


def _field_lines(change: ChangeEntry, words: Words) -> list[str]:
    return [
        words(
            says.CHANGED_FIELD,
            column=words(column_text(change.table, field.column)),
            old=_value(field.column, field.old, field.old_name, words),
            new=_value(field.column, field.new, field.new_name, words),
        )
        for field in change.fields
        if not (_is_nothing(field.old) and _is_nothing(field.new))
    ]


def _head(change: ChangeEntry, words: Words, action: str) -> str:
    """What happened to which row: by its name, by its number where that can be typed."""
    told = {
        "action": action,
        "table": words(table_text(change.table)),
    }
    if change.name is None:
        return words(says.CHANGED_ROW, row=str(change.row), **told)
    name = _row_name(change.name, words)
    if change.table in _NUMBERED:
        return words(says.CHANGED_NUMBERED, row=str(change.row), name=name, **told)
    return words(says.CHANGED_NAMED if change.table in _OWN else says.CHANGED_OF, name=name, **told)


def _row_name(row: RowName, words: Words) -> str:
    name = " – ".join(shown(each, words) for each in row.names)
    return name if row.day is None else words(says.MEETING_NAMED, name=name, day=row.day)


def _value(column: str, value: object, name: RowName | None, words: Words) -> str:
    if column.endswith("_id") and value is not None:
        if name is None:
            return str(value)
        told = _row_name(name, words)
        is_numbered = column in _TYPED
        return words(says.ROW_NAMED, row=str(value), name=told) if is_numbered else told
    return shown(_worded(column, value), words) or words(EMPTY)


def _is_nothing(value: object) -> bool:
    """Whether a column says nothing by that value."""
    return value is None or value is False or value in {"", ()}


def _worded(column: str, value: object) -> object:
    """A value with the words of what it stands for in that column."""
    match column, value:
        case "month", date():
            return Period(PeriodKind.MONTH, value.year, value.month)
        case "period", str():
            return _period(value)
        case "key", str():
            return _SETTINGS.get(value, value)
        case "in_table", str():
            return labelled("table", value)
        case "due", str():
            return _DAY_OF_YEAR.sub(r"\2/\1", value)
        case "meetings", tuple():
            return tuple(_MEETINGS.get(each, each) for each in value)
        case "unit_kinds", tuple():
            return tuple(labelled("kind", each) for each in value)
        case _:
            return labelled(column, value)


def _json_head(operation: OperationEntry) -> dict[str, object]:
    return {
        "schema": "chibo.log.show/1",
        "id": operation.id,
        "at": operation.at,
        "actor": operation.actor,
        "command": operation.command,
        "kind": operation.kind.value,
        "reason": operation.reason,
        "undone_by": operation.undone_by,
    }


def _json(change: ChangeEntry) -> dict[str, object]:
    return {
        "table": change.table,
        "row": change.row,
        "action": change.action.value,
        "name": _name_json(change.name),
        "fields": [_field_json(field) for field in change.fields],
    }


def _field_json(field: FieldChange) -> dict[str, object]:
    told: dict[str, object] = {
        "column": field.column,
        "old": json_value(field.old),
        "new": json_value(field.new),
    }
    if field.old_name is not None or field.new_name is not None:
        told["old_name"] = _name_json(field.old_name)
        told["new_name"] = _name_json(field.new_name)
    return told


def _name_json(row: RowName | None) -> dict[str, object] | None:
    if row is None:
        return None
    return {"about": [json_value(each) for each in row.names], "date": json_value(row.day)}


def _period(text: str) -> Period | str:
    """The period that a column of text holds, as every program of ours wrote it."""
    try:
        return parse_period(text, today=date.max)
    except InvalidPeriod:
        return text
