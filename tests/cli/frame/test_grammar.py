"""How the command line reads: help in both languages, examples that run, options anywhere."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest

from chibo_cli import __version__
from tests.running.chibo import Chibo, Result
from tests.running.commands import commands, read
from tests.running.communes import commune
from tests.running.engines import registers

TYPERS_OWN = re.compile(
    r"\b(Usage|Options|Arguments|Commands|Examples|Error|Try|Show|Missing|required|default)\b"
)
LISTS = {
    "units.csv": "code,name,kind,parent\nX01,Xã Tân Phú,commune,\nX02,Xã Hòa Lạc,commune,\n"
    "X05,Xã Thủy Tân,commune,\nC001,Chi bộ ấp 1,cell,X01\nC007,Chi bộ ấp Hòa,cell,X01\n",
    "officials.csv": "code,name\nCB01,Nguyễn Văn An\nCB07,Lê Văn Đức\n"
    + "".join(f"CB{number},Trần Văn {letter}\n" for number, letter in enumerate("KLMNPQRSTV", 20)),
    "assignments.csv": "official,unit,regulation,since\nCB01,X01,258,1/1/2024\n"
    + "".join(f"CB{number},X02,258,1/1/2024\n" for number in range(20, 30))
    + "CB07,X02,258,1/1/2024\n",
    "attendances.csv": "official,unit,date\n"
    + "".join(f"CB01,C001,{day}/3/2024\n" for day in range(1, 13)),
    "waivers.csv": "official,since,until,reason\n"
    + "".join(f"CB2{number},1/1/2024,1/2/2024,ốm\n" for number in range(3)),
}
DECISION = "Đồng chí,Đơn vị phụ trách\nCB07,X02\nCB01,X05\n"
PAIRS = "kind,keep,second\nofficial,CB01,CB99\nunit,C001,C099\n"
OWN_RULE = 'code = "9-QĐ/HU"\ntitle = "Quy định của huyện"\n'
# The lists that stand before the examples of a command which adds what the others need.
NEEDED: dict[tuple[str, ...], tuple[str, ...]] = {
    ("init",): (),
    ("unit", "add"): ("officials.csv",),
    ("official", "add"): ("units.csv",),
    ("assign", "add"): ("units.csv", "officials.csv"),
}
FOLLOWED = "rule preset 26 && assign add CB01 X01 --rule 26 --since 1/1/2024"
FILED = "filing add CB01 2024 --rule 26 --document programme --on 25/1/2024"
# The commands after which the examples of another make sense.
BEFORE: dict[tuple[str, ...], str] = {
    ("period", "reopen"): "period close 2024-Q1",
    ("period", "diff"): "period close 2024-Q1",
    ("merge", "take"): "unit add Tỉnh --code T01 -k tỉnh",
    ("merge", "show"): "merge an-hoa.db",
    ("db", "check"): "period close 2024-Q1",
    ("db", "restore"): "db backup -o ban-sao.db",
    ("redo",): "undo",
    ("rule", "replace"): "rule preset 776",
    ("rule", "remove"): "rule preset 776",
    ("filing", "add"): FOLLOWED,
    ("filing", "list"): FOLLOWED,
    **{("filing", verb): f"{FOLLOWED} && {FILED}" for verb in ("show", "edit", "remove")},
}
# The examples that ask a person at a terminal, and what they are refused with off one.
TABLE = (
    "Lỗi: chibo attend grid là bảng trên màn hình, cần một cửa sổ lệnh; có sẵn danh sách thì dùng:"
    " chibo import TỆP.\n"
)
IN_PERSON = {
    "chibo attend roll --under ": "Lỗi: thiếu TỆP.\n",
    "chibo attend roll --cell ": "Lỗi: thiếu TỆP.\n",
    "chibo attend grid ": TABLE,
}
# The examples of a server with accounts of its own, which are read and not run.
SERVED = (
    "chibo init --db service=",
    "chibo db copy --to postgresql:",
    "chibo db grant",
    "chibo db revoke",
)
MEANT = {("merge", "take")}  # where no verb is typed
SOME_HEAD = "3f9a…"  # what a paper in the office says


NOUNS = tuple(dict.fromkeys((words[0],) for words in commands() if len(words) > 1))


def examples(words: tuple[str, ...]) -> list[str]:
    text = Chibo(Path("none.db")).done(*words, "-h").out
    return [line.strip() for line in text.partition("\nVí dụ:\n")[2].splitlines()]


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a clerk who has every file and fact that the examples name."""
    folder = tmp_path_factory.mktemp("desk")
    for name, text in LISTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "quy-dinh.toml").write_text(OWN_RULE, encoding="utf-8")
    (folder / "quyet-dinh.csv").write_text(DECISION, encoding="utf-8")
    (folder / "pairs.csv").write_text(PAIRS, encoding="utf-8")
    (folder / "mau-cham.toml").write_text('code = "9-HD/HU"\n', encoding="utf-8")
    (folder / "nhan-xet.txt").write_text("Ưu điểm: Dự đủ.", encoding="utf-8")
    chibo = Chibo(folder / "chibo.db")
    chibo.done("init")
    chibo.done("rule", "preset", "258")
    chibo.done("import", *(folder / name for name in LISTS))
    chibo.done("official", "leave", "CB29", "--on", "1/4/2024")
    chibo.done("unit", "add", "Chi bộ ấp Thừa", "--code", "C099")
    chibo.done("official", "add", "Phạm Văn Thừa", "--code", "CB99")
    chibo.done("assign", "add", "CB01", "X05", "--since", "1/4/2024", "--draft")
    chibo.done("unit", "kind", "add", "tổ tự quản")
    for code in ("C001", "C007"):
        chibo.done("schedule", "set", code, "ngày 5")
    chibo.done("schedule", "move", "C007", "6/2024", "7/6/2024")
    chibo.done("plan", "add", "CB01", "C001", "--on", "7/6/2024")
    chibo.done("recommend", "add", "Sửa đường", "--unit", "C001", "--on", "5/3/2024")
    chibo.done("score", "add", "C007", "--on", "4/3/2024", "--points", "80")
    for rule in ((), ("--rule", "258")):
        chibo.done("remark", "set", "2024-Q1", "--proposals", "Khen.", *rule)
    for number in range(1, 13):
        chibo.done("unit", "add", f"Chi bộ trường {number}", "--parent", "X05")
    office = commune(folder, "Xã An Hòa", "an-hoa.db")
    shutil.copy(office.db, folder / "xa-an-hoa.db")
    office.done("export", "office", "-o", folder / "an-hoa-2024-03.chibo")
    return folder


def test_the_walk_finds_every_command() -> None:
    assert len(commands()) == 140
    assert {("init",), ("report", "quarter"), ("log",), ("log", "show")} <= set(commands())


@pytest.mark.parametrize("words", dict.fromkeys([(), *NOUNS, *commands()]), ids=" ".join)
def test_help_is_whole_in_vietnamese(words: tuple[str, ...]) -> None:
    chibo = Chibo(Path("none.db"))
    shown = chibo(*words, "--help")
    assert shown == chibo(*words, "-h")
    assert (shown.code, shown.err) == (0, "")
    usage, purpose, *sections = shown.out.split("\n\n")
    assert usage.startswith(f"Cách dùng: {' '.join(('chibo', *words))} ")
    assert re.match(r"  \w.+[.…]", purpose, re.DOTALL)
    told = [each.startswith("Tùy chọn chung (trước hay sau lệnh):\n") for each in sections]
    assert told == [False] * len(sections) if words else told[-1]
    assert ("\nTùy chọn chung (--db, --lang, -q…): xem chibo --help.\n" in shown.out) is bool(words)
    assert shown.out.count("--no-input") == (0 if words else 1)
    assert TYPERS_OWN.findall(shown.out.partition("\nVí dụ:\n")[0]) == []


@pytest.mark.parametrize("words", dict.fromkeys([(), *NOUNS, *commands()]), ids=" ".join)
def test_help_is_whole_in_english(words: tuple[str, ...]) -> None:
    shown = Chibo(Path("none.db"), language="en").done(*words, "-h").out
    assert shown.startswith(f"Usage: {' '.join(('chibo', *words))} ")
    text = shown.partition("\nExamples:\n")[0]
    assert [letter for letter in text if letter.isalpha() and not letter.isascii()] == []
    assert ("Global options (anywhere):" in text) is not bool(words)
    assert ("Global options (--db, --lang, -q…): see chibo --help." in text) is bool(words)


@pytest.mark.parametrize("words", commands(), ids=" ".join)
def test_a_command_has_two_examples_of_its_own(words: tuple[str, ...]) -> None:
    shown, typed = examples(words), words[: -1 if words in MEANT else None]
    assert len(shown) >= 2
    assert all(shlex.split(line)[: len(typed) + 1] == ["chibo", *typed] for line in shown)
    served = [shlex.split(line)[1:] for line in shown if line.startswith(SERVED)]
    assert [read(argv) for argv in served] == [words] * len(served)


@pytest.mark.walk
@pytest.mark.parametrize("words", [each for each in commands() if each != ("demo",)], ids=" ".join)
def test_the_examples_run(
    words: tuple[str, ...], desk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    registers.copied_beside(desk, tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))  # where completion is installed
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    chibo = Chibo(tmp_path / "chibo.db")
    if words in NEEDED:
        registers.remove(chibo.db)
    if NEEDED.get(words):
        chibo.done("init")
        chibo.done("rule", "preset", "258")
        chibo.done("import", *NEEDED[words])
    for line in (each for each in examples(words) if not each.startswith(SERVED)):
        if words not in NEEDED:
            Chibo.at_copy_of(desk / "chibo.db", tmp_path)
        if "--rule 776" in line:
            chibo.done("rule", "preset", "776")
        said = ""
        for before in BEFORE.get(words, "").split(" && ") if words in BEFORE else ():
            said = chibo.done(*before.split()).out
        argv = shlex.split(line)[1:]
        refused = [said for start, said in IN_PERSON.items() if line.startswith(start)]
        if refused:
            assert chibo(*argv) == Result(2, "", refused[0])
            continue
        if words == ("import",):
            standing = {word: word.replace(".xlsx", ".csv") for word in argv}
            argv = [csv if Path(csv).exists() else word for word, csv in standing.items()]
        if SOME_HEAD in argv:
            argv[-1] = re.findall("[0-9a-f]{64}", said)[-1]
        assert chibo(*argv).code in ({0, 1} if words == ("check",) else {0}), line


@pytest.mark.parametrize(
    "argv",
    [
        ("--lang", "en", "unit", "list", "--kind", "tỉnh"),
        ("unit", "--lang", "en", "list", "--kind", "tỉnh"),
        ("unit", "list", "--kind", "tỉnh", "--lang", "en"),
        ("unit", "list", "--lang=en", "--kind", "tỉnh"),
        ("--lang", "vi", "unit", "list", "--kind", "tỉnh", "--lang", "en"),
    ],
    ids=" ".join,
)
def test_a_global_option_stands_anywhere(office: Chibo, argv: tuple[str, ...]) -> None:
    assert office(*argv).out == (
        "No.  Code  Name                 Kind      Under  Since  Until\n"
        "1    T01   Tỉnh Bình Tân Giang  province\n"
    )


@pytest.mark.parametrize("place", [0, 1, 2])
def test_every_global_option_stands_before_and_after(office: Chibo, place: int) -> None:
    given = ("--db", office.address, "-q", "--no-input", "--wait", "1", "--debug")
    words = ["waive", "list"]
    elsewhere = Chibo(office.db.with_name("none.db"))
    assert elsewhere(*words[:place], *given, *words[place:]) == office("waive", "list")


@pytest.mark.parametrize("argv", [("--version",), ("unit", "--version"), ("unit", "list")])
def test_the_version_is_printed_anywhere(argv: tuple[str, ...]) -> None:
    shown = Chibo(Path("none.db"))(*argv, "--version")
    assert shown == Result(0, f"chibo {__version__}\n", "")


def test_the_language_of_help_is_the_last_one_named() -> None:
    chibo = Chibo(Path("none.db"), language="en")
    assert chibo.done("-h").out.startswith("Usage: ")
    assert chibo.done("-h", "--lang", "vi").out.startswith("Cách dùng: ")
    assert chibo.done("--lang", "vi", "unit", "-h").out.startswith("Cách dùng: ")
    assert Chibo(Path("none.db"), language="fr").done("-h").out.startswith("Cách dùng: ")
