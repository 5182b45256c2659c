"""What the journal holds of a column is understood as that column's values are."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from chibo_cli.domain.followups.recommendations import RecommendationState
from chibo_cli.store.tables import meaning, tables
from chibo_cli.store.tables.columns import Day, EnumText, Flag, TextList

if TYPE_CHECKING:
    from enum import Enum

    from sqlalchemy import Column

COLUMNS = [
    pytest.param(table.name, column, id=f"{table.name}.{column.name}")
    for table in tables.facts
    for column in table.columns
    if isinstance(column.type, (Day, EnumText, Flag, TextList))
]


@pytest.mark.parametrize(("table", "column"), COLUMNS)
def test_no_column_is_told_as_the_file_spells_it(table: str, column: Column[object]) -> None:
    def told(held: str | int | None) -> object:
        return meaning(table, column.name, held)

    assert told(None) is None
    match column.type:
        case Day():
            assert told("2024-02-01") == date(2024, 2, 1)
        case Flag():
            assert (told(1), told(0)) == (True, False)
        case TextList():
            assert (told("[]"), told('["một", "hai"]')) == ((), ("một", "hai"))
        case EnumText():
            choices: type[Enum] = column.type.choices
            assert [told(choice.value) for choice in choices] == list(choices)


@pytest.mark.parametrize(
    ("table", "column", "held", "meant"),
    [
        ("recommendation", "status", "settled", RecommendationState.SETTLED),
        ("recommendation", "status", "unheard_of", "unheard_of"),
        ("attendance", "held_on", "2024-02-30", "2024-02-30"),
        ("attendance", "tags", "một", "một"),
        ("score", "points", 85.5, Decimal("85.5")),
        ("duty", "due", "12-10", "12-10"),
        ("duty", "since_gone", "2024-02-01", "2024-02-01"),
        ("a_table_gone", "since", "2024-02-01", "2024-02-01"),
    ],
)
def test_what_no_column_of_today_holds_is_left_as_it_is(
    table: str, column: str, held: str | float, meant: object
) -> None:
    assert meaning(table, column, held) == meant
