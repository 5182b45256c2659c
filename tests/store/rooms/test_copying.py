"""Rows as a copy brings them: taken, or refused and nothing of them left."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy.exc import OperationalError

from chibo_cli.domain.lists.lists import ListKind
from chibo_cli.store.tables.columns import new_uid
from tests.store.transactions import rehearsing

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("count", [1, 2, 3])
def test_what_is_refused_leaves_no_savepoint_behind(register: Path, count: int) -> None:
    gone = pytest.raises(OperationalError, match=r"savepoint.* .?attempt")
    with gone, rehearsing(register) as store:
        first = store.copying.next_id(ListKind.OFFICIALS)
        rows = [{"id": first + at, "uid": new_uid(), "code": "CB01"} for at in range(count)]
        refused = store.copying.add(ListKind.OFFICIALS, iter(rows))
        assert refused == set(range(1, count))  # a code is borne once
        store.connection.exec_driver_sql("RELEASE attempt")
