"""`chibo db set` and `chibo db settings`, and the language that a register speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chibo_cli.domain.facts.settings import Setting, setting_named
from chibo_cli.domain.text.names import folded
from chibo_cli.messages.labels import LABELS
from tests.running.chibo import Chibo, Result

if TYPE_CHECKING:
    from pathlib import Path

KEYS = (
    "office, parent_office, place, number_suffix, title, on_behalf, signer, signer_name,"
    " recipients, margins, layout, report_template, language, notify_day"
)
NAMES = (
    "tên cơ quan, cơ quan cấp trên, địa danh, ký hiệu văn bản, tên báo cáo, ký thay, người ký,"
    " tên người ký, nơi nhận, lề giấy, thể thức, mẫu báo cáo, ngôn ngữ, ngày báo trước"
)
DAYS = ", ".join(map(str, range(1, 29)))


def settings(chibo: Chibo) -> dict[str, str | None]:
    rows = chibo.done("db", "settings", "--json").json["rows"]
    return {row["key"]: row["value"] for row in rows}


def test_nothing_is_set_at_first(chibo: Chibo) -> None:
    assert list(settings(chibo).items()) == [(key, None) for key in KEYS.split(", ")]


def test_a_setting_is_set_changed_and_taken_back(chibo: Chibo) -> None:
    first, second = "Ban Tổ chức Tỉnh ủy", "Ban Tổ chức Thành ủy"
    said = "Đã đặt tên cơ quan: {} → {}.\n"
    assert chibo.done("db", "set", "office", first).out == said.format("(trống)", first)
    assert chibo.done("db", "set", "OFFICE", second).out == said.format(first, second)
    assert settings(chibo)["office"] == second
    assert chibo.done("-q", "db", "set", "office", "").out == said.format(second, "(trống)")
    assert settings(chibo)["office"] is None
    chibo.done("undo")
    assert settings(chibo)["office"] == second
    assert chibo.done("db", "check").code == 0


@pytest.mark.parametrize(
    ("key", "name"), list(zip(KEYS.split(", "), NAMES.split(", "), strict=True)), ids=str
)
def test_a_setting_is_called_in_either_language(key: str, name: str) -> None:
    bare = folded(name)
    called = [key, key.upper(), key.replace("_", "-"), name, name.upper(), bare, bare.title()]
    called += [f" {name} ", bare.replace(" ", "-"), bare.replace(" ", "_")]
    assert {setting_named(each) for each in called} == {Setting(key)}
    assert LABELS[Setting(key)].vi == name


def test_a_setting_called_in_vietnamese_keeps_its_key(chibo: Chibo, tmp_path: Path) -> None:
    said = chibo.done("db", "set", "dia danh", "Tân An").out
    assert said == "Đã đặt địa danh: (trống) → Tân An.\n"
    assert settings(chibo)["place"] == "Tân An"
    said = chibo.done("db", "set", "địa danh", "Tân Lạc", "--lang", "en").out
    assert said == "Set place: Tân An → Tân Lạc.\n"
    refused = chibo("db", "set", "colour", "x", "--lang", "en").err
    assert refused == f"Error: “colour” is no setting: {KEYS}.\n"
    chibo.done("export", "register", "-o", tmp_path / "out")
    listed = tmp_path / "out" / "settings.csv"
    written = listed.read_text(encoding="utf-8")
    assert ",place,Tân Lạc\n" in written
    listed.write_text(written.replace(",place,", ",Địa danh,"), encoding="utf-8")
    other = Chibo(tmp_path / "other.db")
    other.done("init")
    other.done("import", tmp_path / "out")
    assert settings(other)["place"] == "Tân Lạc"


@pytest.mark.parametrize("form", ["plain", "table"])
def test_settings_are_listed_by_the_names_that_may_be_typed(chibo: Chibo, form: str) -> None:
    def listed(language: str) -> list[str]:
        out = chibo.done("db", "settings", "--format", form, "--lang", language).out
        lines = (line for line in out.splitlines()[1:] if not line.startswith("─"))
        return [line.strip().removesuffix("Tân An").strip() for line in lines if line.strip()]

    chibo.done("db", "set", "place", "Tân An")
    assert listed("vi") == NAMES.split(", ")
    assert listed("en") == KEYS.split(", ")
    csv = chibo.done("db", "settings", "--format", "csv").out
    assert csv.splitlines()[:4] == ["key,value", "office,", "parent_office,", "place,Tân An"]


def test_the_journal_calls_a_setting_as_the_screen_does(chibo: Chibo) -> None:
    chibo.done("db", "set", "signer", "Trưởng ban")
    assert "    Mục: (trống) → người ký\n" in chibo.done("log", "show", "1").out
    assert "    Key: (empty) → signer\n" in chibo.done("log", "show", "1", "--lang", "en").out
    (change,) = chibo.done("log", "show", "1", "--json").json["changes"]
    assert change["fields"][0] == {"column": "key", "old": None, "new": "signer"}


def test_a_dry_run_sets_nothing(chibo: Chibo) -> None:
    assert chibo.done("db", "set", "place", "Tân An", "-n").out == (
        "(thử, không ghi) Đã đặt địa danh: (trống) → Tân An.\n"
    )
    assert settings(chibo)["place"] is None


def test_setting_what_is_set_is_no_operation(chibo: Chibo) -> None:
    chibo.done("db", "set", "place", "Tân An")
    before = chibo.done("log", "--json").json
    chibo.done("db", "set", "place", "Tân An")
    assert chibo.done("log", "--json").json == before


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (("colour", "x"), f"Lỗi: “colour” không có trong danh mục thiết lập: {NAMES}.\n"),
        (("language", "fr"), "Lỗi: “fr” không có trong danh mục ngôn ngữ: vi, en.\n"),
        (
            ("margins", "2cm"),
            (
                "Lỗi: “2cm”: lề giấy ghi bốn số mi-li-mét, mỗi số không quá 80,"
                " trên/dưới/trái/phải: 20/20/30/15.\n"
            ),
        ),
        (("notify_day", "29"), f"Lỗi: “29” không có trong danh mục ngày báo trước: {DAYS}.\n"),
        (("layout", "x"), "Lỗi: “x” không có trong danh mục thể thức: hd05.\n"),
    ],
)
def test_what_cannot_be_set_is_refused(chibo: Chibo, argv: tuple[str, str], said: str) -> None:
    assert chibo("db", "set", *argv) == Result(65, "", said)


@pytest.fixture
def english(chibo: Chibo) -> Chibo:
    """A register that speaks English, on a machine that asks for nothing."""
    chibo.done("db", "set", "language", "en")
    return Chibo(chibo.db, language="")


@pytest.mark.sqlite
def test_a_register_speaks_its_own_language(english: Chibo) -> None:
    assert english("unit", "show", "x").err.startswith("Error: no unit “x”")
    assert english.done("--help").out.startswith("Usage: ")
    assert english.done("attend", "-h").out.startswith("Usage: ")
    assert english("atend").err.startswith("Error: no such command")


@pytest.mark.sqlite
def test_what_is_asked_for_wins_over_the_register(english: Chibo) -> None:
    assert english.done("--help", "--lang", "vi").out.startswith("Cách dùng: ")
    assert english("--help", CHIBO_LANG="vi").out.startswith("Cách dùng: ")
    assert english("--help", CHIBO_LANG="fr").out.startswith("Usage: ")


@pytest.mark.parametrize("place", [0, 1, 2])
@pytest.mark.sqlite
def test_the_register_named_on_the_line_is_the_one_that_speaks(
    english: Chibo, tmp_path: Path, place: int
) -> None:
    elsewhere = Chibo(tmp_path / "none.db", language="")
    words = ["unit", "-h"]
    assert elsewhere.done(*words).out.startswith("Cách dùng: ")
    named = [*words[:place], "--db", english.address, *words[place:]]
    assert elsewhere.done(*named).out.startswith("Usage: ")
    assert elsewhere.done(f"--db={english.address}", *words).out.startswith("Usage: ")
    assert not elsewhere.db.exists()


@pytest.mark.sqlite
def test_a_register_speaks_its_new_language_as_soon_as_it_is_set(chibo: Chibo) -> None:
    clerk = Chibo(chibo.db, language="")
    assert clerk.done("db", "set", "language", "en").out.startswith("Set language")
    assert clerk.done("db", "set", "language", "vi").out.startswith("Đã đặt ngôn ngữ")


def test_an_unreadable_register_speaks_vietnamese(tmp_path: Path) -> None:
    damaged = Chibo(tmp_path / "chibo.db", language="")
    damaged.db.write_bytes(b"SQLite format 3\x00" * 10)
    assert damaged.done("--help").out.startswith("Cách dùng: ")
    assert damaged("unit", "list").err.startswith("Lỗi: ")
