"""Which register this is, what the office set for it, and the periods it closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from chibo_cli.domain.facts.records import ClosedFile, Closing, Remark
from chibo_cli.domain.facts.settings import Setting
from chibo_cli.domain.facts.word_template import KeptTemplate
from chibo_cli.domain.time.spans import ALWAYS, Span
from chibo_cli.store.engine import Refused, engine_of
from chibo_cli.store.rooms.room import Mapped, Room, has_day_of
from chibo_cli.store.tables import tables
from chibo_cli.store.tables.columns import StoredValueUnreadable, decoded, is_yes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.engine import Connection
    from sqlalchemy.exc import DBAPIError


def identity_in(connection: Connection) -> str:
    """The register's own, from its making on.

    Raises:
        StoredValueUnreadable: it has none.
    """
    found = connection.execute(select(tables.register.c.uuid)).scalar()
    if found is None:
        raise StoredValueUnreadable
    return str(found)


def give_identity(connection: Connection, old: str, new: str) -> bool:
    """Another identity in place of that one, in an operation for it; False where it is not that."""
    table = tables.register
    given = update(table).where(table.c.uuid == old).values(uuid=new)
    return connection.execute(given).rowcount == 1


class Settings:
    """The settings' room of one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> dict[Setting, str]:
        """Those that are set."""
        rows = self._connection.execute(select(tables.setting).order_by(tables.setting.c.id))
        return {decoded(Setting, row.key): row.value for row in rows}

    def keep(self, setting: Setting, value: str | None) -> None:
        """Set one, or with None take it back."""
        table = tables.setting
        row = table.c.key == setting.value
        if value is None:
            self._connection.execute(delete(table).where(row))
        elif setting in self.all():
            self._connection.execute(update(table).where(row).values(value=value))
        else:
            self._connection.execute(insert(table).values(key=setting.value, value=value))


class Remarks(Room[Remark]):
    """The room of the Board's words on periods."""

    mapped = Mapped("remark", Remark)

    def on(self, period: str) -> list[Remark]:
        """Those on a period, that on the whole of it first."""
        table = tables.remark
        return self.matching(table.c.period == period, by=[table.c.regulation_id])


class WordTemplates(Room[KeptTemplate]):
    """The room of the templates that the office made in Word."""

    mapped = Mapped("word_template", KeptTemplate)

    def content(self, key: str) -> bytes | None:
        """That of one; None where the office has none of its own."""
        found = self._first(tables.word_template.c.key == key)
        return None if found is None else found.content

    def keep(self, key: str, content: bytes | None) -> None:
        """Keep one in place of the last, or with None none any more."""
        found = self._first(tables.word_template.c.key == key)
        if found is None:
            if content is not None:
                self.add(KeptTemplate(id=0, key=key, content=content))
        elif content is None:
            self.remove(found)
        elif content != found.content:
            self.change(found, content=content)


class ClosedFiles(Room[ClosedFile]):
    """The room of the files that closings keep."""

    mapped = Mapped("closed_file", ClosedFile)


class Closings(Room[Closing]):
    """The closings' room of one transaction: all of them, reopened ones too, oldest first."""

    mapped = Mapped("closing", Closing)

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self._files = ClosedFiles(connection)

    def file(self, digest: str) -> ClosedFile | None:
        """The file kept under that digest."""
        return next(iter(self._files.matching(tables.closed_file.c.digest == digest)), None)

    def files(self) -> Iterator[ClosedFile]:
        """Every file kept, one at a time: each may be large."""
        each = tables.closed_file.c.id
        for number in self._connection.execute(select(each).order_by(each)).scalars().all():
            file = self._files.with_id(number)
            if file is not None:
                yield file

    def keep(self, file: ClosedFile) -> None:
        """A file printed at a closing; what is kept already is not kept twice."""
        if self.file(file.digest) is None:
            self._files.add(file)

    def closed_periods(self) -> list[str]:
        """The notations of the periods now closed."""
        return self.locking(ALWAYS)

    def locking(self, days: Span) -> list[str]:
        """The notations of the periods now closed that have one of these days."""
        table = tables.closing
        query = select(table.c.period).where(~is_yes(table.c.is_reopened), has_day_of(table, days))
        return list(self._connection.execute(query.order_by(table.c.id)).scalars())

    def refusing(self, refused: DBAPIError) -> list[str]:
        """Of the periods now closed those that refuse a statement.

        It is tried with each alone where the database cannot say which it was. The transaction is
        to be rolled back: the closings are not as they were.
        """
        engine = engine_of(self._connection)
        told = engine.told(refused)
        if told is not None:
            return told.split(",") if told else []
        is_closed = ~is_yes(tables.closing.c.is_reopened)
        closed = self.matching(is_closed, by=[tables.closing.c.since, tables.closing.c.id])
        if len(closed) == 1:
            return [closed[0].period]
        table, found = tables.closing, []
        self._connection.execute(update(table).values(is_reopened=True))
        for each in closed:
            attempt = self._connection.begin_nested()
            alone = update(table).where(table.c.id == each.id)
            self._connection.execute(alone.values(is_reopened=False))
            try:
                self._connection.exec_driver_sql(refused.statement or "", refused.params)
            except IntegrityError as error:
                # A row in no closed period may be an office's.
                if engine.refused(error) is Refused.CLOSED:
                    found.append(each.period)
            attempt.rollback()
        return found

    def of(self, period: str) -> Closing | None:
        """The closing in force for a period."""
        found = (each for each in self.all() if each.period == period and not each.is_reopened)
        return next(found, None)

    def reopen(self, closing: Closing, reason: str) -> None:
        """The period takes changes again; the packet stays."""
        self.change(closing, is_reopened=True, reopen_reason=reason)
