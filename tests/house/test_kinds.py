"""No list is taken for another kind, whatever else it tells."""

from __future__ import annotations

from itertools import permutations, product
from typing import TYPE_CHECKING

import pytest

from chibo_cli.domain.lists.errors import ColumnsLeftOver, KindUnclear, NoHeaderFound
from chibo_cli.domain.lists.lists import SHAPES, ListKind
from chibo_cli.intake.lists import read_lists

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def minimal(kind: ListKind) -> Iterator[tuple[str, ...]]:
    """Every least list of a kind: of alternatives one each."""
    yield from product(*(sorted(each) for each in SHAPES[kind].required))


@pytest.mark.parametrize(("kind", "other"), list(permutations(SHAPES, 2)))
def test_the_optional_columns_of_another_kind_make_no_list_of_it(
    tmp_path: Path, kind: ListKind, other: ListKind
) -> None:
    path = tmp_path / "list.csv"
    optional = set(SHAPES[other].columns) - SHAPES[other].always_required
    alternatives = {column for each in SHAPES[other].required for column in each}
    for required in minimal(kind):
        for more in (optional, optional - alternatives):
            headers = [*required, *sorted(more - {*required})]
            path.write_text(",".join(headers) + "\n", encoding="utf-8")
            try:
                (table,) = read_lists([path])
            except (ColumnsLeftOver, NoHeaderFound, KindUnclear):
                continue
            assert table.kind is kind
