"""Officials, their posts and their own cells."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from sqlalchemy import delete, func, select

from chibo_cli.domain.text.names import search_form
from chibo_cli.store.rows import (
    added,
    bears_code,
    changed,
    life_values,
    membership_record,
    official_record,
    post_record,
    removed,
)
from chibo_cli.store.tables import places as tables

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy.engine import Connection

    from chibo_cli.domain.facts.records import Membership, Official, Post
    from chibo_cli.domain.time.spans import Span


class Officials:
    """The officials' rooms of one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> list[Official]:
        """Every official, in no set order."""
        return [official_record(row) for row in self._connection.execute(select(tables.official))]

    def with_ids(self, official_ids: Iterable[int]) -> dict[int, Official]:
        """Those with these numbers, by number."""
        ids = func.json_each(json.dumps(list(official_ids))).table_valued("value")
        query = select(tables.official).where(tables.official.c.id.in_(select(ids.c.value)))
        return {row.id: official_record(row) for row in self._connection.execute(query)}

    def with_id(self, official_id: int) -> Official:
        """The one with that number, which a foreign key names."""
        return self.with_ids([official_id])[official_id]

    def with_code(self, code: str) -> Official | None:
        """The one who bears the code, in any case."""
        table = tables.official
        query = select(table).where(bears_code(table, code))
        row = self._connection.execute(query).first()
        return None if row is None else official_record(row)

    def named_like(self, text: str) -> list[Official]:
        """Those whose name holds the folded text."""
        table = tables.official
        query = select(table).where(table.c.folded.contains(search_form(text), autoescape=True))
        return [official_record(row) for row in self._connection.execute(query)]

    def spelled_like(self, name: str) -> list[Official]:
        """Those whose name has the same folded words."""
        table = tables.official
        query = select(table).where(table.c.folded == search_form(name))
        return [official_record(row) for row in self._connection.execute(query)]

    def posts(self, official_id: int | None = None) -> list[Post]:
        """The posts of one official, or of all."""
        query = select(tables.post)
        if official_id is not None:
            query = query.where(tables.post.c.official_id == official_id)
        return [post_record(row) for row in self._connection.execute(query)]

    def memberships(self, official_id: int | None = None) -> list[Membership]:
        """The own cells of one official, or of all."""
        query = select(tables.membership)
        if official_id is not None:
            query = query.where(tables.membership.c.official_id == official_id)
        return [membership_record(row) for row in self._connection.execute(query)]

    def add(self, *, code: str | None, full_name: str, life: Span) -> int:
        """A new official; returns the id."""
        values = {"code": code, "full_name": full_name, "folded": search_form(full_name)}
        return added(self._connection, tables.official, values | life_values(life))

    def change(self, official: Official, **values: object) -> None:
        """Other columns of the official; a new name is folded too."""
        if "full_name" in values:
            values["folded"] = search_form(str(values["full_name"]))
        changed(self._connection, tables.official, official.id, values)

    def add_post(
        self, official_id: int, *, title: str | None, agency: str | None, life: Span
    ) -> int:
        """A post on these days; returns its id."""
        values = {"official_id": official_id, "title": title, "agency": agency}
        return added(self._connection, tables.post, values | life_values(life))

    def change_post(self, post: Post, **values: object) -> None:
        """Other columns of a post."""
        changed(self._connection, tables.post, post.id, values)

    def add_membership(self, official_id: int, cell_id: int, life: Span) -> int:
        """An own cell on these days; returns its id."""
        values = {"official_id": official_id, "cell_id": cell_id}
        return added(self._connection, tables.membership, values | life_values(life))

    def change_membership(self, membership: Membership, **values: object) -> None:
        """Other columns of a membership."""
        changed(self._connection, tables.membership, membership.id, values)

    def remove_membership(self, membership: Membership) -> None:
        """Take an own cell out."""
        removed(self._connection, tables.membership, membership.id)

    def remove(self, official: Official) -> None:
        """Take an official out, with the posts and own cells."""
        for table in (tables.post, tables.membership):
            mine = table.c.official_id == official.id
            self._connection.execute(delete(table).where(mine))
        removed(self._connection, tables.official, official.id)
