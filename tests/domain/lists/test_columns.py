from __future__ import annotations

import pytest

from chibo_cli.domain.lists.column import Form
from chibo_cli.domain.lists.columns import COLUMNS
from chibo_cli.domain.lists.copies import COPIES, IDENTITY_SHAPE
from chibo_cli.domain.lists.headers import HEADERS
from chibo_cli.domain.lists.lists import SHAPES, ListKind
from chibo_cli.intake.headers.meanings import meanings_of
from chibo_cli.store.rooms.copying import fields_of

LISTED = tuple(
    dict.fromkeys(
        key
        for shape in (*SHAPES.values(), IDENTITY_SHAPE, *(copy.shape for copy in COPIES.values()))
        for key in shape.columns
    )
)
TEXT_FOR_A_DAY = (ListKind.DUTIES, "due")  # how long after the period, of a recommendation a day


@pytest.mark.parametrize("key", LISTED)
def test_a_column_is_read_by_its_name_and_by_its_heading(key: str) -> None:
    column = COLUMNS[key]
    assert key in meanings_of(key.replace("_", " ").title())
    assert (key in meanings_of(column.vi)) is column.is_read_by_heading
    assert all(key in meanings_of(header) for header in HEADERS.get(key, ()))


def test_only_what_is_brought_is_read() -> None:
    assert not any(
        key in meanings_of(text)
        for key, column in COLUMNS.items()
        if key not in LISTED
        for text in column.headers_read()
    )


@pytest.mark.parametrize("kind", COPIES)
def test_a_column_is_one_of_days_where_the_register_keeps_days(kind: ListKind) -> None:
    fields = [field for field in fields_of(kind) if (kind, field.column) != TEXT_FOR_A_DAY]
    assert [field.column for field in fields if COLUMNS[field.column].form.is_day] == [
        field.column for field in fields if field.form is Form.DAY
    ]
