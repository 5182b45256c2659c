"""Officials, their posts and their own cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete

from chibo_cli.domain.facts.records import Membership, Official, Post
from chibo_cli.domain.text.names import search_form
from chibo_cli.store import tables
from chibo_cli.store.conditions import bears_code
from chibo_cli.store.rooms.room import Room
from chibo_cli.store.rows import Mapped

if TYPE_CHECKING:
    from sqlalchemy.engine import Connection

    from chibo_cli.domain.time.spans import Span


class Posts(Room[Post]):
    """The posts' room of one transaction."""

    mapped = Mapped(tables.post, Post)


class Memberships(Room[Membership]):
    """The room of the officials' own cells."""

    mapped = Mapped(tables.membership, Membership)


class Officials(Room[Official]):
    """The officials' room of one transaction, and within it those of posts and own cells."""

    mapped = Mapped(tables.official, Official, folds="full_name")

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self._posts = Posts(connection)
        self._memberships = Memberships(connection)

    def with_id(self, number: int) -> Official:
        """The one with that number, which a foreign key names."""
        return self.with_ids([number])[number]

    def with_code(self, code: str) -> Official | None:
        """The one who bears the code, in any case."""
        return self._first(bears_code(tables.official, code))

    def named_like(self, text: str) -> list[Official]:
        """Those whose name holds the folded text."""
        folded = tables.official.c.folded
        return self.matching(folded.contains(search_form(text), autoescape=True))

    def spelled_like(self, name: str) -> list[Official]:
        """Those whose name has the same folded words."""
        return self.matching(tables.official.c.folded == search_form(name))

    def posts(self, official_id: int | None = None) -> list[Post]:
        """The posts of one official, or of all."""
        if official_id is None:
            return self._posts.matching()
        return self._posts.matching(tables.post.c.official_id == official_id)

    def memberships(self, official_id: int | None = None) -> list[Membership]:
        """The own cells of one official, or of all."""
        if official_id is None:
            return self._memberships.matching()
        return self._memberships.matching(tables.membership.c.official_id == official_id)

    def add_post(
        self, official_id: int, *, title: str | None, agency: str | None, life: Span
    ) -> int:
        """A post on these days; returns its id."""
        return self._posts.add(Post(official_id=official_id, title=title, agency=agency, life=life))

    def change_post(self, post: Post, **values: object) -> None:
        """Other columns of a post."""
        self._posts.change(post, **values)

    def add_membership(self, official_id: int, cell_id: int, life: Span) -> int:
        """An own cell on these days; returns its id."""
        return self._memberships.add(
            Membership(official_id=official_id, cell_id=cell_id, life=life)
        )

    def change_membership(self, membership: Membership, **values: object) -> None:
        """Other columns of a membership."""
        self._memberships.change(membership, **values)

    def remove_membership(self, membership: Membership) -> None:
        """Take an own cell out."""
        self._memberships.remove(membership)

    def remove(self, record: Official) -> None:
        """Take an official out, with the posts and own cells."""
        for table in (tables.post, tables.membership):
            mine = table.c.official_id == record.id
            self._connection.execute(delete(table).where(mine))
        super().remove(record)
