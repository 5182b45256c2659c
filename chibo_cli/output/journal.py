"""Operations of the journal: row by row, what became what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.kinds import Meeting
from chibo_cli.messages import answers as says
from chibo_cli.messages.facts import COLUMNS, TABLES
from chibo_cli.messages.importing import EMPTY
from chibo_cli.output.columns import labelled
from chibo_cli.output.formats import Format
from chibo_cli.output.lines import aligned
from chibo_cli.output.listings import json_document
from chibo_cli.output.safe import safe
from chibo_cli.output.values import shown, shown_moment

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from chibo_cli.domain.entries import ChangeEntry, OperationEntry
    from chibo_cli.domain.journal import Operation
    from chibo_cli.messages.text import Text
    from chibo_cli.messages.words import Words

_MOST = 50
_MEETINGS = {kind.value: kind for kind in Meeting}
_NOTHING = ("", "[]")  # a list without words, as it is stored


def operation_text(
    operation: OperationEntry, changes: Sequence[ChangeEntry], form: Format, words: Words
) -> str:
    """An operation with every row it touched."""
    if form in {Format.JSON, Format.NDJSON}:
        return json_document(_json(operation, changes))
    head = aligned(
        [
            [
                str(operation.id),
                operation.at,
                safe(operation.actor),
                words.say(operation.kind),
                safe(operation.command),
            ]
        ]
    )
    return head + change_lines(changes, words, most=len(changes))


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


def change_lines(changes: Sequence[ChangeEntry], words: Words, most: int = _MOST) -> str:
    """The rows touched, column by column; the rest as a count."""
    lines = []
    for change in changes[:most]:
        lines.append(
            words(
                says.CHANGED_ROW,
                action=change.action,
                table=_named(TABLES, change.table, words),
                row=str(change.row),
            )
        )
        lines += [
            words(
                says.CHANGED_FIELD,
                column=_named(COLUMNS, field.column, words),
                old=_value(field.column, field.old, words),
                new=_value(field.column, field.new, words),
            )
            for field in change.fields
            if not (field.old is None and field.new in _NOTHING)
        ]
    if len(changes) > most:
        lines.append(f"  … +{len(changes) - most}")
    return "".join(f"{line}\n" for line in lines)


def _named(names: Mapping[str, Text], name: str, words: Words) -> str:
    """A table's or a column's name in words; as it is where only an older program had it."""
    return words(names[name]) if name in names else safe(name)


def _value(column: str, value: object, words: Words) -> str:
    if column.endswith("_id") and value is not None:
        return str(value)
    if column == "meeting" and value in _MEETINGS:
        value = _MEETINGS[value]
    return shown(labelled(column, value), words) or words(EMPTY)


def _json(operation: OperationEntry, changes: Sequence[ChangeEntry]) -> dict[str, object]:
    return {
        "schema": "chibo.log.show/1",
        "id": operation.id,
        "at": operation.at,
        "actor": operation.actor,
        "command": operation.command,
        "kind": operation.kind.value,
        "reason": operation.reason,
        "undone_by": operation.undone_by,
        "changes": [
            {
                "table": change.table,
                "row": change.row,
                "action": change.action.value,
                "fields": [
                    {"column": field.column, "old": field.old, "new": field.new}
                    for field in change.fields
                ],
            }
            for change in changes
        ],
    }
