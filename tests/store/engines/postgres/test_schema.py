"""Whatever somebody does to the schema of a register on a server is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chibo_cli.domain.register.errors import SchemaChanged
from chibo_cli.messages.errors.sentences import SCHEMA_PARTS
from chibo_cli.store.engines.postgres.schema import (
    check_schema,
    is_there,
    parts_of,
    schema_flaws,
    version_in,
)
from chibo_cli.store.engines.protocol import SCHEMA_VERSION
from tests.store.engines.postgres.sides import OnServer

if TYPE_CHECKING:
    from sqlalchemy.engine import Connection

pytestmark = pytest.mark.server

TAMPERED = [
    ("DROP TRIGGER journal_unit_insert ON unit", {"trigger journal_unit_insert": "missing"}),
    (
        "ALTER TABLE unit DISABLE TRIGGER closed_unit_update",
        {"trigger closed_unit_update": "other"},
    ),
    (
        "ALTER TABLE unit ENABLE REPLICA TRIGGER closed_unit_update",
        {"trigger closed_unit_update": "other"},
    ),
    (
        "ALTER TABLE membership DISABLE TRIGGER ALL",
        {
            "trigger emptied_membership": "other",
            **{
                f"trigger {kind}_membership_{action}": "other"
                for kind in ("closed", "journal")
                for action in ("delete", "insert", "update")
            },
            "constraint membership.membership_official_id_fkey": "other",
            "constraint membership.membership_cell_id_fkey": "other",
        },
    ),
    ("DROP TRIGGER emptied_change ON change", {"trigger emptied_change": "missing"}),
    (
        (
            "DROP TRIGGER closed_post_delete ON post;"
            " CREATE TRIGGER closed_post_delete BEFORE DELETE ON post"
            " FOR EACH ROW WHEN (false) EXECUTE FUNCTION closed_post_delete()"
        ),
        {"trigger closed_post_delete": "other"},
    ),
    (
        (
            "CREATE OR REPLACE FUNCTION journal_change_operation() RETURNS trigger LANGUAGE plpgsql"
            " AS 'BEGIN RETURN NEW; END'"
        ),
        {"function journal_change_operation()": "other"},
    ),
    (
        "ALTER FUNCTION journal_unit_insert() SECURITY INVOKER",
        {"function journal_unit_insert()": "other"},
    ),
    (
        "ALTER FUNCTION journal_unit_insert() RESET search_path",
        {"function journal_unit_insert()": "other"},
    ),
    (
        (
            "CREATE OR REPLACE FUNCTION is_day(text) RETURNS boolean IMMUTABLE LANGUAGE sql"
            " AS 'SELECT true'"
        ),
        {"function is_day(text)": "other"},
    ),
    (
        "CREATE FUNCTION quote(integer) RETURNS text LANGUAGE sql AS 'SELECT ''1'''",
        {"function quote(integer)": "added"},
    ),
    (
        "CREATE TABLE diary (id bigint PRIMARY KEY)",
        {
            "table diary": "added",
            "column diary.id": "added",
            "constraint diary.diary_pkey": "added",
            "index diary_pkey": "added",
        },
    ),
    ("CREATE VIEW visits AS SELECT id FROM attendance", {"view visits": "added"}),
    ("CREATE MATERIALIZED VIEW visits AS SELECT 1 AS one", {"view visits": "added"}),
    ("CREATE SEQUENCE numbers", {"sequence numbers": "added"}),
    ("CREATE DOMAIN name AS text", {"type name": "added"}),
    (
        "CREATE RULE silent AS ON DELETE TO post DO INSTEAD NOTHING",
        {"rule silent": "added"},
    ),
    (
        "CREATE TABLE public.more () INHERITS (post)",
        {"table public.more": "added"},
    ),
    (
        (
            "CREATE FUNCTION same(text, text) RETURNS boolean LANGUAGE sql AS 'SELECT true';"
            " CREATE OPERATOR === (LEFTARG = text, RIGHTARG = text, FUNCTION = same)"
        ),
        {"function same(text, text)": "added", "operator ===": "added"},
    ),
    ("ALTER TABLE post ADD COLUMN secret text", {"column post.secret": "added"}),
    (
        "ALTER TABLE post DROP COLUMN agency",
        {
            "column post.agency": "missing",
            "constraint post.post_agency_check": "missing",
        },
    ),
    (
        "ALTER TABLE term RENAME COLUMN since TO from_day",
        {
            "column term.from_day": "added",
            "column term.since": "missing",
            "constraint term.term_check": "other",
            "constraint term.term_since_check": "other",
        },
    ),
    ("ALTER TABLE operation ALTER COLUMN at TYPE varchar(40)", {"column operation.at": "other"}),
    ("ALTER TABLE setting ALTER COLUMN value DROP NOT NULL", {"column setting.value": "other"}),
    ("ALTER TABLE setting ALTER COLUMN id SET DEFAULT 1", {"column setting.id": "other"}),
    ("ALTER TABLE setting ALTER COLUMN id DROP DEFAULT", {"column setting.id": "other"}),
    (
        "ALTER TABLE term DROP CONSTRAINT term_check",
        {"constraint term.term_check": "missing"},
    ),
    (
        (
            "ALTER TABLE term DROP CONSTRAINT term_check;"
            " ALTER TABLE term ADD CONSTRAINT term_check CHECK (since <= until OR true)"
        ),
        {"constraint term.term_check": "other"},
    ),
    (
        (
            "ALTER TABLE term DROP CONSTRAINT term_check;"
            " ALTER TABLE term ADD CONSTRAINT term_check CHECK (since <= until) NOT VALID"
        ),
        {"constraint term.term_check": "other"},
    ),
    (
        "ALTER TABLE term ALTER CONSTRAINT term_official_id_fkey DEFERRABLE INITIALLY DEFERRED",
        {"constraint term.term_official_id_fkey": "other"},
    ),
    (
        "ALTER TABLE setting DROP CONSTRAINT setting_key_key",
        {"constraint setting.setting_key_key": "missing", "index setting_key_key": "missing"},
    ),
    ("DROP INDEX official_by_code", {"index official_by_code": "missing"}),
    (
        "DROP INDEX official_by_code; CREATE INDEX official_by_code ON official (lower(code))",
        {"index official_by_code": "other"},
    ),
    (
        (
            "DROP INDEX operation_open; CREATE UNIQUE INDEX operation_open ON operation"
            " ((hash IS NULL)) WHERE hash IS NULL AND id < 0"
        ),
        {"index operation_open": "other"},
    ),
    (
        "CREATE UNIQUE INDEX one_kind ON unit (kind)",
        {"index one_kind": "added"},
    ),
    (
        (
            "CREATE TRIGGER journal_unit_insert AFTER INSERT ON post"
            " FOR EACH ROW EXECUTE FUNCTION journal_post_insert()"
        ),
        {"trigger journal_unit_insert": "added"},
    ),
    (
        "ALTER TABLE setting SET UNLOGGED",
        {
            "table setting": "other",
        },
    ),
]


@pytest.mark.parametrize(("statement", "named"), TAMPERED)
def test_every_part_that_is_not_chibo_s_is_named(
    fresh: Connection, statement: str, named: dict[str, str]
) -> None:
    OnServer(fresh).rows(statement)
    assert {each.where: each.detail for each in schema_flaws(fresh)} == named
    with pytest.raises(SchemaChanged) as caught:
        check_schema("postgresql:///office", fresh)
    assert {each.where: each.detail for each in caught.value.flaws} == named
    assert {each.partition(" ")[0] for each in named} <= SCHEMA_PARTS.keys()


@pytest.mark.parametrize("searched", ["chibo, pg_catalog", "pg_catalog", "public"])
def test_a_register_as_chibo_made_it_is_without_flaw(fresh: Connection, searched: str) -> None:
    OnServer(fresh).rows(f"SET LOCAL search_path = {searched}")
    check_schema("postgresql:///office", fresh)
    assert schema_flaws(fresh) == []


def test_a_register_that_is_not_there_lacks_every_part(fresh: Connection) -> None:
    OnServer(fresh).rows("DROP SCHEMA chibo CASCADE")
    assert {each.detail for each in schema_flaws(fresh)} == {"missing"}
    assert parts_of(fresh) == ""


def test_a_register_says_that_it_is_one_and_of_which_version(fresh: Connection) -> None:
    assert is_there(fresh)
    assert version_in(fresh) == SCHEMA_VERSION
    OnServer(fresh).rows("COMMENT ON SCHEMA chibo IS 'chibo register, version 12'")
    assert version_in(fresh) == 12
    OnServer(fresh).rows("COMMENT ON SCHEMA chibo IS 'a dictionary'")
    assert not is_there(fresh)
    OnServer(fresh).rows("DROP SCHEMA chibo CASCADE")
    assert not is_there(fresh)
    assert version_in(fresh) == 0
