"""Every list that chibo saves imports into the same register and changes nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chibo_cli.domain.facts.kinds import UNIT_KINDS, Meeting, meeting_kind, unit_kind
from chibo_cli.domain.facts.records import Document
from chibo_cli.domain.followups.filings import document_kind
from chibo_cli.messages.labels import UNIT_KIND_LABELS
from chibo_cli.messages.text import Language
from chibo_cli.messages.words import Words
from tests.running.chibo import Chibo

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.walk

LISTS = ("unit", "official", "assign", "attend", "waive", "schedule", "filing")
FORMS = [(form, language) for form in ("xlsx", "csv") for language in Language]
VISIT = (
    *("attend", "add", "CB01", "C1", "--on", "5/2/2024", "--meeting", "chuyên đề", "--score"),
    *("85.5", "--strengths", "Tốt", "--shortcomings", "-", "--recommend", "Sửa đường"),
    *("--document", "007", "--reported", "8/2/2024", "--substitute", "Lê Văn C", "--tag", "gần"),
)


@pytest.fixture(scope="module")
def full_register(tmp_path_factory: pytest.TempPathFactory, office_register: Path) -> Path:
    """The small office with something in every list, and words for nothing among it."""
    office = Chibo.at_copy_of(office_register, tmp_path_factory.mktemp("full"))
    office.done("rule", "preset", "19")
    office.done("unit", "edit", "C1", "--since", "1/1/2020", "--until", "31/12/2030")
    office.done("unit", "add", "Chi bộ Công an xã", "-k", "armed_cell", "-p", "X01")
    office.done("official", "edit", "CB02", "--agency", "Không", "--home-cell", "C2")
    office.done("official", "add", "Lê Văn Đức", "--since", "1/2/2024")
    office.done(*VISIT)
    office.done("attend", "add", "CB02", "C2", "--on", "6/3/2024")
    office.done("assign", "add", "CB01", "X01", "--rule", "19", "--since", "1/1/2024")
    office.done(
        "waive", "add", "CB01", "--since", "1/2/2024", "--until", "9/2/2024", "--reason", "-"
    )
    office.done("waive", "add", "--unit", "X02", "--since", "1/4/2024", "--reason", "Thiên tai")
    office.done("schedule", "set", "C1", "ngày 5", "--time", "19:00", "--place", "Nhà văn hóa")
    office.done("schedule", "set", "C2", "thứ hai đầu tháng", "--since", "1/2/2024")
    office.done("plan", "add", "CB01", "C1", "--on", "6/5/2024", "--note", "đã báo")
    office.done("filing", "add", "CB01", "3/2024", "--on", "5/4/2024", "--rule", "19")
    return office.db


@pytest.fixture
def full(tmp_path: Path, full_register: Path) -> Chibo:
    return Chibo.at_copy_of(full_register, tmp_path)


@pytest.mark.parametrize(("form", "language"), FORMS)
@pytest.mark.parametrize("noun", LISTS)
def test_a_list_comes_back_and_changes_nothing(
    full: Chibo, tmp_path: Path, noun: str, form: str, language: Language
) -> None:
    path = tmp_path / f"{noun}.{form}"
    full.done(noun, "list", "-o", path, "--lang", language)
    rows = full.done("import", path, "--json").json["rows"]
    assert {row["change"] for row in rows} == {"unchanged"}
    assert len(rows) == len(full.done(noun, "list", "--json").json["rows"])


@pytest.mark.parametrize(("form", "language"), FORMS)
def test_a_list_of_plans_is_never_one_of_visits(
    full: Chibo, tmp_path: Path, form: str, language: Language
) -> None:
    path = tmp_path / f"ke-hoach.{form}"
    full.done("plan", "list", "-o", path, "--lang", language)
    before = full.done("attend", "list", "--json").out
    refused = full("import", path)
    assert (refused.code, refused.out) == (65, "")
    assert "ke-hoach" in refused.err
    assert full.done("attend", "list", "--json").out == before


@pytest.mark.parametrize("language", list(Language))
def test_every_word_that_a_list_shows_is_read_back(language: Language) -> None:
    words = Words(language)
    for kind in UNIT_KINDS:
        assert unit_kind(words(UNIT_KIND_LABELS[kind])) == kind
    for meeting in Meeting:
        assert meeting_kind(words.say(meeting)) is meeting
    for document in Document:
        assert document_kind(words.say(document)) is document
