"""PostgreSQL as SQLAlchemy speaks it, with the order and the numbers of our files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import BigInteger, Column, Integer
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.postgresql.psycopg import PGCompiler_psycopg, PGDialect_psycopg
from sqlalchemy.sql import operators
from sqlalchemy.sql.elements import UnaryExpression

if TYPE_CHECKING:
    from sqlalchemy import Select
    from sqlalchemy.engine import Connection

NAME = "postgresql+chibo"


class _Compiler(PGCompiler_psycopg):
    """What is missing comes before all that is there, as in a file."""

    def order_by_clause(self, select: Select[Any], **options: Any) -> str:  # noqa: ANN401 — SQLAlchemy's hook
        """Each that may be missing with its place said: PostgreSQL puts it last."""
        clauses = select._order_by_clauses  # noqa: SLF001 — as SQLAlchemy's own does
        placed = [self._placed(each, **options) for each in clauses]
        return f" ORDER BY {', '.join(placed)}" if placed else ""

    def _placed(self, clause: Any, **options: Any) -> str:  # noqa: ANN401 — any element
        rendered = self.process(clause, **options)
        modifier = clause.modifier if isinstance(clause, UnaryExpression) else None
        is_descending = modifier is operators.desc_op
        sorted_by = clause.element if is_descending else clause
        is_said = modifier in {operators.nulls_first_op, operators.nulls_last_op}
        if is_said or (isinstance(sorted_by, Column) and not sorted_by.nullable):
            return str(rendered)
        return f"{rendered} NULLS {'LAST' if is_descending else 'FIRST'}"


class ChiboDialect(PGDialect_psycopg):
    """The dialect that our engine asks for by name."""

    supports_statement_cache = True
    statement_compiler = _Compiler

    def __init__(self, **options: Any) -> None:  # noqa: ANN401 — SQLAlchemy's own
        super().__init__(**options)  # type: ignore[no-untyped-call]
        wide = PGDialect_psycopg.colspecs[BigInteger]  # as wide as the numbers of a file
        self.colspecs = {**PGDialect_psycopg.colspecs, Integer: wide}

    def initialize(self, connection: Connection) -> None:
        """Nothing is asked: what every server that we open has is known."""
        bare = connection.connection.dbapi_connection
        version = 0 if bare is None else bare.info.server_version
        self.server_version_info = (version // 10_000, version % 10_000)
        self.default_schema_name = "chibo"
        self.default_isolation_level = "READ COMMITTED"


registry.register(NAME.replace("+", "."), __name__, ChiboDialect.__name__)
