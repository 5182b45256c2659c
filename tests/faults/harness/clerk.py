"""A clerk at a register and at the model of it: what is done to one is done to the other."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

import pytest
from hypothesis.stateful import RuleBasedStateMachine, invariant
from sqlalchemy import update

from chibo_cli.domain.register.journal import OperationKind
from chibo_cli.messages.errors.refusals import ChiboError, PeriodClosed
from chibo_cli.store.store import Mode, Store, open_store
from chibo_cli.store.tables import tables
from chibo_cli.usecases.register.proving import prove
from tests.faults.harness.model import Done, Key, Model, Row, rows_in
from tests.running.chibo import operation
from tests.running.engines.registers import at, copied

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from chibo_cli.domain.register.journal import Operation

Changes = dict[Key, Row | None]
TODAY = date(2025, 1, 10)


class Clerk(RuleBasedStateMachine):
    """Each step is a transaction of its own on the register opened anew."""

    template: ClassVar[Path]

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="chibo-machine-"))
        self.register = copied(self.template, self.folder / "chibo.db")
        self.model = Model(rows_in(self.register))
        self.saved: Model | None = None
        self.rested = 0
        self.texts = 0

    @invariant()
    def the_rows_are_the_models(self) -> None:
        assert rows_in(self.register) == self.model.rows

    def teardown(self) -> None:
        with open_store(at(self.register), Mode.READ, wait=0) as store:
            assert prove(store, today=TODAY) == []
            assert store.closings.closed_periods() == list(self.model.closed)
            assert [each.id for each in store.journal.operations()][-len(self.model.history) :] == [
                done.id for done in self.model.history
            ]
        shutil.rmtree(self.folder)

    def do(
        self,
        work: Callable[[Store], Changes],
        expected: Changes | None,
        kind: OperationKind = OperationKind.CHANGE,
        undoes: int | None = None,
        *,
        adjusts: bool = False,
    ) -> None:
        """Do it in the register and, unless it must be refused, in the model."""
        shut = expected is not None and not adjusts and self.model.is_shut(expected.items())
        under = replace(operation(), kind=kind, undoes=undoes, adjusts=adjusts, reason="x")
        if expected is None or shut:
            refusals = PeriodClosed if shut else ChiboError
            with pytest.raises(refusals), self.opened(under) as store:
                work(store)
            return
        with self.opened(under) as store:
            after = work(store)
            head = store.journal.head()
        assert head is not None
        before = {key: self.model.rows.get(key) for key in after}
        if before != after or kind is not OperationKind.CHANGE:
            self.model.keep(Done(head.id, kind, before, after, undoes))

    def opened(self, under: Operation) -> AbstractContextManager[Store]:
        return open_store(at(self.register), Mode.WRITE, wait=0, operation=under)

    def put(self, key: Key, row: Row, *, adjusts: bool = False, **values: object) -> None:
        table = tables[key[0]]

        def work(store: Store) -> Changes:
            changing = update(table).where(table.c.id == key[1]).values(**values)
            if table is tables.official:  # whose one name the model has in the row
                name = tables.official_name
                changing = update(name).where(name.c.official_id == key[1]).values(**values)
            store.connection.execute(changing)
            return {key: row}

        self.do(work, {key: row}, adjusts=adjusts)

    def head(self) -> int:
        """The number of the latest operation."""
        with open_store(at(self.register), Mode.READ, wait=0) as store:
            head = store.journal.head()
        return 0 if head is None else head.id

    def in_office(self, official: int, day: date) -> date:
        since = self.model.rows["official", official][2]
        return day if since is None else max(day, date.fromisoformat(str(since)))

    def keys(self, table: str) -> list[Key]:
        return sorted(key for key in self.model.rows if key[0] == table)

    def pick(self, table: str, pick: int) -> Key:
        keys = self.keys(table)
        return keys[pick % len(keys)]

    def text(self) -> str:
        self.texts += 1
        return f"Lời ghi số {self.texts}, 'nháy', phẩy"
