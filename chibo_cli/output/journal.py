"""Operations of the journal: row by row, what became what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.messages import answers as says
from chibo_cli.messages.importing import EMPTY
from chibo_cli.output.formats import Format
from chibo_cli.output.lines import aligned
from chibo_cli.output.listings import json_document
from chibo_cli.output.safe import safe
from chibo_cli.output.values import shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chibo_cli.domain.entries import ChangeEntry, OperationEntry
    from chibo_cli.domain.journal import Operation
    from chibo_cli.messages.text import Text
    from chibo_cli.messages.words import Words

_MOST = 50


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
        at=operation.at,
        actor=safe(operation.actor),
        command=safe(operation.command),
        **more,
    )


def change_lines(changes: Sequence[ChangeEntry], words: Words, most: int = _MOST) -> str:
    """The rows touched, column by column; the rest as a count."""
    lines = []
    for change in changes[:most]:
        lines.append(
            words(says.CHANGED_ROW, action=change.action, table=change.table, row=str(change.row))
        )
        lines += [
            words(
                says.CHANGED_FIELD,
                column=field.column,
                old=shown(field.old, words) or words(EMPTY),
                new=shown(field.new, words) or words(EMPTY),
            )
            for field in change.fields
        ]
    if len(changes) > most:
        lines.append(f"  … +{len(changes) - most}")
    return "".join(f"{line}\n" for line in lines)


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
