"""Registers that released programs left: each opens, is sound, and says what it said then."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chibo_cli.domain.lists.copies import is_uid
from chibo_cli.store.engines.protocol import SCHEMA_VERSION
from tests.running.chibo import Chibo
from tests.store.engines.sqlite.migrations.shipped import lines, loaded
from tests.store.transactions import reading

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = [pytest.mark.sqlite, pytest.mark.slow]

ADDED_SINCE = {
    "unit_kind",
    "closed_file",
    "remark",
    "word_template",
    *("office", "origin", "united", "left_out"),
}  # tables that were not there when it was written


@pytest.fixture(
    scope="module",
    params=range(1, SCHEMA_VERSION + 1),
    ids=lambda version: f"version {version}",
)
def brought_up(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The register of a version, each of which has one, brought up."""
    chibo = Chibo(loaded(request.param, tmp_path_factory.mktemp("brought_up")))
    chibo.done("db", "migrate")
    return chibo.db


@pytest.fixture
def shipped(brought_up: Path, tmp_path: Path) -> Chibo:
    """A clerk of today at a copy of it."""
    return Chibo.at_copy_of(brought_up, tmp_path)


def test_it_is_sound_down_to_its_first_operation(shipped: Chibo) -> None:
    assert shipped.done("db", "check", "--json").json["rows"] == []


def test_its_facts_are_read(shipped: Chibo) -> None:
    report = shipped.done("report", "quarter", "2024-Q1", "--json").json
    judged = [(row["official"]["code"], row["dates"], row["verdict"]) for row in report["rows"]]
    assert judged == [
        ("CB01", ["2024-01-04", "2024-02-05"], "met"),
        ("CB02", ["2024-02-08"], "met"),
    ]
    first, second, third = shipped.done("attend", "list", "--json").json["rows"]
    assert (first["strengths"], first["score"], first["tags"]) == ("đúng 'giờ'", 85.5, ["nóng"])
    assert (second["recommendation"], second["document"]) == ("sửa đường", "01-BC")
    assert (third["id"], third["meeting"]) == (4, "thematic")


def test_it_holds_rows_of_every_table(shipped: Chibo) -> None:
    with reading(shipped.db) as store:
        counts = store.row_counts()
    assert {name for name, count in counts.items() if not count} <= ADDED_SINCE


def test_its_periods_and_its_history_stand(shipped: Chibo, request: pytest.FixtureRequest) -> None:
    periods = shipped.done("period", "list", "--json").json["rows"]
    assert [(each["period"], each["reopened"]) for each in periods] == [
        ("2024-Q1", False),
        ("2023-Q4", True),
    ]
    assert shipped("attend", "add", "CB01", "C1", "--on", "5/3/2024").code == 77
    operations = shipped.done("log", "--json").json["rows"]
    entered = lines(request.node.callspec.params["brought_up"])
    assert len([each for each in operations if each["kind"] != "migrate"]) == len(entered) - 1
    assert [each["command"] for each in operations if each["undone_by"]] == [
        "attend add CB02 C2 --on 6/2/2024"
    ]


@pytest.mark.parametrize("argv", ["db info", "official list", "report quarter 2024-Q1"])
def test_the_first_command_gives_it_an_identity_a_reading_one_too(
    tmp_path: Path, argv: str
) -> None:
    chibo = Chibo(loaded(1, tmp_path))
    first, second = chibo.done(*argv.split()), chibo.done(*argv.split())
    assert first.err.startswith(f"Đã nâng cấp sổ từ phiên bản 1 lên {SCHEMA_VERSION}")
    assert "nâng cấp" not in second.err
    with reading(chibo.db) as store, reading(tmp_path / "chibo.db") as again:
        assert is_uid(store.identity)
        assert store.identity == again.identity


def test_a_register_keeps_its_identity_through_what_it_does(shipped: Chibo) -> None:
    def identity() -> str:
        rows = shipped.done("db", "info", "--json").json["rows"]
        return next(str(row["value"]) for row in rows if row["what"] == "identity")

    before = identity()
    shipped.done("official", "add", "Lê Thị Lan", "--since", "1/5/2024")
    shipped.done("undo")
    assert identity() == before
