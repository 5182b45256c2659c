"""`export office`: one file that brings what the register would, proves it, and hides the rest."""

from __future__ import annotations

import hashlib
import io
import json
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from chibo_cli.domain.merging.errors import BundleRefused
from chibo_cli.intake.sent import read_sent
from chibo_cli.usecases.merging.bundles import ProvedBundle
from tests.running.chibo import Chibo
from tests.running.engines.registers import copied
from tests.store.engines.sqlite.migrations.shipped import loaded
from tests.usecases.merging.sent import as_file, days, head_of, province, rows, whole_head_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = pytest.mark.slow


MONTHS: tuple[tuple[str, ...], ...] = (
    ("attend add CB01 C1 --on 7/2/2024", "undo"),
    (
        "attend add CB01 C1 --on 8/2/2024 --recommend 'sửa cầu'",
        "attend edit 2 --shortcomings x",
        "attend remove 1 --yes",
    ),
    ("attend add CB01 C1 --on 9/2/2024", "undo", "official add Cường --code CB03 --home-cell C2"),
    (
        "official rename CB03 Dũng --on 1/3/2024",
        "assign add CB03 X01 --since 1/3/2024",
        "unit add 'Chi bộ ấp 3' --code C3 -p X01",
        "unit merge C1 C3 --new 'C4=Chi bộ mới' --on 1/4/2024",
    ),
    ("attend remove 2 --yes", "undo", "attend edit 2 --document 5-BB", "rule preset 559"),
    (),
)


@pytest.fixture
def sent(busy: Chibo, tmp_path: Path) -> Path:
    """Everything of the busy office in a file."""
    path = tmp_path / "office.chibo"
    busy.done("export", "office", "-o", path)
    return path


def test_month_after_month_a_file_brings_what_the_register_brings(
    busy: Chibo, sent: Path, tmp_path: Path, empty_register: Path
) -> None:
    one, other = (province(empty_register, tmp_path / name) for name in ("one", "other"))
    one.done("merge", as_file(busy.db), "--as", "Hòa Lạc")
    other.done("merge", sent, "--as", "Hòa Lạc")
    assert rows(one.db) == rows(other.db)
    since = head_of(busy)
    for month, lines in enumerate(MONTHS):
        busy.type_in("\n".join(lines))
        file = tmp_path / f"{month}.chibo"
        busy.done("export", "office", "--since", since, "-o", file)
        since = head_of(busy)
        first, second = one.done("merge", as_file(busy.db)), other.done("merge", file)
        assert second.out.startswith(first.out)
        assert rows(one.db) == rows(other.db)
        assert "không có gì mới" in other.done("merge", file).out
    assert rows(other.db)["attendance"] == rows(busy.db)["attendance"]
    assert other.done("db", "check").code == 0


def test_the_same_facts_are_the_same_bytes_whose_digest_both_sides_read(
    busy: Chibo, sent: Path, tmp_path: Path, clerk: Chibo
) -> None:
    done = busy.done("export", "office", "-o", tmp_path / "again.chibo")
    content = sent.read_bytes()
    assert (tmp_path / "again.chibo").read_bytes() == content
    digest = hashlib.sha256(content[:-64]).hexdigest()
    assert content.endswith(digest.encode())
    spoken = " ".join(digest[at : at + 4] for at in range(0, 64, 4))
    assert spoken in done.err
    assert spoken in clerk.done("merge", sent, "-n").out


def test_a_file_altered_in_any_byte_is_refused(sent: Path, tmp_path: Path, clerk: Chibo) -> None:
    content, other = sent.read_bytes(), tmp_path / "altered.chibo"
    for at in (*range(0, len(content), 41), *range(len(content) - 90, len(content))):
        altered = bytearray(content)
        altered[at] ^= 1
        other.write_bytes(altered)
        with pytest.raises(BundleRefused):
            read_sent(other)
    for length in (0, 1, 63, 64, len(content) - 1):
        other.write_bytes(content[:length])
        with pytest.raises(BundleRefused):
            read_sent(other)
    before, refused = clerk.kept(), clerk("merge", other)
    assert (refused.code, refused.out) == (66, "")
    assert "altered.chibo: tệp hỏng" in refused.err
    assert clerk.kept() == before


Members = dict[str, bytes]


def resealed(path: Path, edit: Callable[[Members], object]) -> None:
    """Alter the members of a file, and give it the digest that it then must have."""
    with ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    edit(members)
    stream = io.BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        archive.comment = b"0" * 64
        for name, content in members.items():
            archive.writestr(name, content)
    content = stream.getvalue()[:-64]
    path.write_bytes(content + hashlib.sha256(content).hexdigest().encode())


def _said(**values: object) -> Callable[[Members], object]:
    def edit(members: Members) -> None:
        said = json.loads(members["bundle.json"])
        members["bundle.json"] = json.dumps({**said, **values}).encode() + b"\n"

    return edit


def _row(table: str, place: int | slice, value: object) -> Callable[[Members], object]:
    """Put something else into the first row of a table."""

    def edit(members: Members) -> None:
        header, first, *others = members[f"rows/{table}.jsonl"].splitlines()
        row = json.loads(first)
        row[place] = value
        lines = [header, json.dumps(row).encode(), *others]
        members[f"rows/{table}.jsonl"] = b"\n".join(lines) + b"\n"

    return edit


def _link(**values: object) -> Callable[[Members], object]:
    """Say something else of the third operation."""

    def edit(members: Members) -> None:
        lines = [json.loads(line) for line in members["chain.jsonl"].splitlines()]
        third = [place for place, said in enumerate(lines) if isinstance(said, dict)][2]
        lines[third] |= values
        members["chain.jsonl"] = b"".join(json.dumps(said).encode() + b"\n" for said in lines)

    return edit


def _other_digest(members: Members) -> None:
    lines = members["chain.jsonl"].splitlines()
    lines[-1] = b'"' + b"0" * 64 + b'"'
    members["chain.jsonl"] = b"\n".join(lines) + b"\n"


def _member(name: str, content: bytes | None) -> Callable[[Members], object]:
    def edit(members: Members) -> None:
        if content is None:
            del members[name]
        else:
            members[name] = content

    return edit


def _without_head(members: Members) -> None:
    lines = members["chain.jsonl"].splitlines()
    members["chain.jsonl"] = b"\n".join(lines[:-1]) + b"\n"


ATTENDANCES = "rows/attendance.jsonl"
FORGERIES: dict[str, tuple[Callable[[Members], object], str]] = {
    "a newer format": (_said(format=2), "mới hơn"),
    "a newer schema": (_said(schema=99), "mới hơn"),
    "an older schema": (_said(schema=10), "cũ hơn"),
    "a number for an identity": (_said(identity=7), "hỏng"),
    "settings that are none": (_said(kept=[]), "hỏng"),
    "a table that is none": (_said(gone={"journal": []}), "hỏng"),
    "another head": (_said(head={"operation": 99, "hash": "0" * 64}), "hỏng"),
    "a head that is none": (_said(head={"operation": -1, "hash": "0" * 64}), "hỏng"),
    "no head": (_said(head=None), "hỏng"),
    "another kind of operation": (_link(kind="close"), "hỏng"),
    "no kind of operation": (_link(kind="x"), "hỏng"),
    "another digest of a change": (_other_digest, "hỏng"),
    "more changes than digests": (_link(changes=10**9), "hỏng"),
    "fewer changes than digests": (_link(changes=0), "hỏng"),
    "changes that are no number": (_link(changes=True), "hỏng"),
    "an operation out of turn": (_link(id=1), "hỏng"),
    "an operation less": (_without_head, "hỏng"),
    "a member less": (_member(ATTENDANCES, None), "hỏng"),
    "a member more": (_member("x", b""), "hỏng"),
    "another header": (_member(ATTENDANCES, b'["uid"]\n'), "hỏng"),
    "an object for a manifest": (_member("bundle.json", b"[]\n"), "hỏng"),
    "two manifests": (_member("bundle.json", b"{}\n{}\n"), "hỏng"),
    "no JSON": (_member("chain.jsonl", b"{\n"), "hỏng"),
    "a line without end": (_member("chain.jsonl", b"{}"), "hỏng"),
    "a line without bounds": (_member("chain.jsonl", b"[" + b"{}," * 10**6 + b"1]\n"), "hỏng"),
    "a row of objects": (_row("unit", 1, [{}]), "hỏng"),
    "a deep nest": (_member("chain.jsonl", b"[" * 100_000 + b"\n"), "hỏng"),
    "no Unicode": (_member("chain.jsonl", b'"\xff"\n'), "hỏng"),
    "many gigabytes": (_member("chain.jsonl", b" " * 301_000_000), "bất thường"),
    "a row of another width": (_row("unit", slice(0, 0), ["x"]), "hỏng"),
    "a uid that is none": (_row("unit", 0, "x"), "hỏng"),
    "a reference that is none": (_row("attendance", 1, 1), "hỏng"),
    "a visit to nowhere": (_row("attendance", 2, None), "hỏng"),
    "a day that is none": (_row("attendance", 3, "2024-02-31"), "hỏng"),
    "a kind of meeting that is none": (_row("attendance", 4, "party"), "hỏng"),
    "a number for a text": (_row("attendance", 6, 1.5), "hỏng"),
    "a text without end": (_row("attendance", 6, "x" * 2001), "hỏng"),
    "a text with a control": (_row("attendance", 6, "\x1f"), "hỏng"),
    "a text of half a character": (_row("attendance", 6, "\ud800"), "hỏng"),
    "words that are no list": (_row("attendance", 10, "x"), "hỏng"),
    "a number too large": (_row("duty", 2, 10**30), "hỏng"),
    "a number for yes": (_row("assignment", -3, 2), "hỏng"),
    "a list for a value": (_row("unit", 1, []), "hỏng"),
}


@pytest.mark.parametrize(("forge", "said"), FORGERIES.values(), ids=FORGERIES.keys())
def test_a_forged_file_is_refused_though_its_digest_is_right(
    sent: Path, clerk: Chibo, forge: Callable[[Members], object], said: str
) -> None:
    resealed(sent, forge)
    before, refused = clerk.kept(), clerk("merge", sent)
    assert (refused.code, refused.out) == (66, "")
    assert said in refused.err
    assert clerk.kept() == before


def test_resealing_alone_spoils_nothing(sent: Path) -> None:
    resealed(sent, lambda members: members)
    bundle: Any = read_sent(sent)
    assert ProvedBundle(sent, bundle).parcel(None, anew=False).tells_all


def test_a_file_must_follow_what_was_taken_last(
    busy: Chibo, sent: Path, tmp_path: Path, clerk: Chibo
) -> None:
    since = head_of(busy)
    old, copy, early, late = (tmp_path / f"{name}.chibo" for name in ("old", "copy", "1", "2"))
    second = Chibo(tmp_path / "second.db")
    copied(busy.db, second.db)
    for on, number, path in (("8/2/2024", since, early), ("9/2/2024", since + 1, late)):
        busy.done("attend", "add", "CB01", "C1", "--on", on)
        busy.done("export", "office", "--since", number, "-o", path)
    second.done("attend", "add", "CB02", "C2", "--on", "9/2/2024")
    second.done("export", "office", "--since", since, "-o", copy)
    sent.rename(old)
    assert "(bỏ --since)" in clerk("merge", early).err
    clerk.done("merge", old, "--as", "Hòa Lạc")
    assert f"--since {since} " in clerk("merge", late).err
    clerk.done("merge", early)
    clerk.done("merge", late)
    assert f"--since {since + 2} " in clerk("merge", early).err
    assert "ngừng trước thao tác" in clerk("merge", old).err
    refused = clerk("merge", copy)
    assert refused.code == 65
    assert "bỏ 2" in clerk.done("merge", old, "--anew").out


def test_another_journal_under_the_same_identity_is_told(
    busy: Chibo, sent: Path, tmp_path: Path, clerk: Chibo
) -> None:
    since = head_of(busy)
    second, copy = Chibo(tmp_path / "second.db"), tmp_path / "copy.chibo"
    copied(busy.db, second.db)
    busy.done("attend", "add", "CB01", "C1", "--on", "8/2/2024")
    clerk.done("merge", as_file(busy.db), "--as", "Hòa Lạc")
    second.done("attend", "add", "CB02", "C2", "--on", "9/2/2024")
    second.done("export", "office", "--since", since, "-o", copy)
    assert "new-identity" in clerk("merge", copy).err
    assert "ngừng trước" in clerk("merge", sent).err


def test_an_operation_is_named_by_number_or_by_its_hash(busy: Chibo, tmp_path: Path) -> None:
    whole = whole_head_of(busy).hash or ""
    paths = [tmp_path / f"{place}.chibo" for place in range(3)]
    for path, since in zip(paths, (head_of(busy), whole, f"{whole[:8]}…"), strict=True):
        busy.done("export", "office", "--since", since, "-o", path)
    assert len({path.read_bytes() for path in paths}) == 1
    for since in ("0", "99", "abc", "x" * 64, "", "%%%%"):
        refused = busy("export", "office", "--since", since, "-o", tmp_path / "no.chibo")
        assert refused.code == 65, refused
        assert "--since" in refused.err
    assert not (tmp_path / "no.chibo").exists()
    assert busy("export", "office", "-o", tmp_path / "so.xlsx").code == 2


def test_only_a_unit_is_sent_and_nobody_else_is_named(
    busy: Chibo, tmp_path: Path, clerk: Chibo
) -> None:
    path = tmp_path / "x01.chibo"
    busy.done("attend", "add", "CB02", "C1", "--on", "10/2/2024", "--strengths", "khách")
    said = busy.done("export", "office", "--only-under", "X01", "-o", path)
    assert f'chibo export office --since {head_of(busy)} --only-under "X01" -o' in said.err
    assert named_in(path) == {"Nguyễn Văn An", "Xã Hòa Lạc", "Chi bộ ấp 1"}
    clerk.done("merge", path, "--as", "Hòa Lạc")
    assert clerk.done("db", "check").code == 0
    assert days(clerk) == ["2024-02-05"]
    since = head_of(busy)
    busy.done("assign", "add", "CB02", "C1", "--since", "1/1/2024")
    busy.done("attend", "remove", "1", "--yes")
    busy.done("export", "office", "--only-under", "X01", "--since", since, "-o", path)
    assert "thêm " in clerk.done("merge", path).out
    assert days(clerk) == ["2024-02-10"]
    assert "Trần Thị Bình" in clerk.done("official", "list").out
    busy.done("export", "office", "--only-under", "X01", "-o", path)
    assert "không có gì mới" in clerk.done("merge", path).out


def test_what_a_part_left_unsaid_comes_with_the_next_whole_register(
    busy: Chibo, tmp_path: Path, clerk: Chibo
) -> None:
    path = tmp_path / "x01.chibo"
    clerk.done("merge", as_file(busy.db), "--as", "Hòa Lạc")
    busy.done("attend", "add", "CB02", "C1", "--on", "10/2/2024")
    busy.done("export", "office", "--only-under", "X01", "-o", path)
    clerk.done("merge", path)
    since = head_of(busy)
    busy.done("attend", "add", "CB02", "C1", "--on", "11/2/2024")
    busy.done("export", "office", "--since", since, "-o", tmp_path / "since.chibo")
    assert clerk("merge", tmp_path / "since.chibo").code == 65
    assert clerk.done("merge", as_file(busy.db)).out == "Hòa Lạc: thêm 2 dòng, sửa 0, bỏ 0.\n"
    assert "2024-02-10" in days(clerk)
    since = head_of(busy)
    busy.done("attend", "add", "CB02", "C1", "--on", "12/2/2024")
    busy.done("export", "office", "--since", since, "-o", tmp_path / "since.chibo", "--force")
    assert "thêm 1 dòng" in clerk.done("merge", tmp_path / "since.chibo").out


def test_a_whole_file_without_news_is_followed_by_one_that_begins_there(
    busy: Chibo, tmp_path: Path, clerk: Chibo
) -> None:
    path = tmp_path / "so.chibo"
    clerk.done("merge", as_file(busy.db), "--as", "Hòa Lạc")
    busy.done("remark", "set", "2024-Q1", "--strengths", "đều")
    busy.done("export", "office", "-o", path)
    assert "không có gì mới" in clerk.done("merge", path).out
    since = head_of(busy)
    busy.done("attend", "add", "CB02", "C1", "--on", "12/2/2024")
    busy.done("export", "office", "--since", since, "-o", path, "--force")
    assert "thêm 1 dòng" in clerk.done("merge", path).out


def named_in(path: Path) -> set[str]:
    """Every name that a file has."""
    with ZipFile(path) as archive:
        lines = [
            json.loads(line)
            for table in ("unit_name", "official_name")
            for line in archive.read(f"rows/{table}.jsonl").splitlines()[1:]
        ]
        everything = b"".join(map(archive.read, archive.namelist())).decode()
    assert "Trần" not in everything or any("Trần" in str(line) for line in lines)
    return {line[2] for line in lines}


def test_whom_the_office_erased_is_erased_by_its_file_too(
    busy: Chibo, sent: Path, clerk: Chibo
) -> None:
    since = head_of(busy)
    clerk.done("merge", sent, "--as", "Hòa Lạc")
    busy.done("attend", "remove", "1", "--yes")
    busy.done("official", "erase", "CB01", "--reason", "theo yêu cầu", "--yes")
    busy.done("export", "office", "--since", since, "-o", sent)
    clerk.done("merge", sent)
    assert "Nguyễn Văn An" not in clerk.done("official", "list").out
    assert rows(clerk.db)["attendance"] == rows(busy.db)["attendance"]


@pytest.mark.sqlite
def test_words_that_an_older_program_hashed_as_such_are_not_sent(
    tmp_path: Path, clerk: Chibo
) -> None:
    office, path = Chibo(loaded(5, tmp_path)), tmp_path / "office.chibo"
    office.done("db", "migrate")
    head = head_of(office)
    office.done("export", "office", "-o", path)
    clerk.done("merge", path, "--as", "Hòa Lạc")
    assert "không có gì mới" in clerk.done("merge", path).out
    assert office("export", "office", "--since", "2", "-o", path).code == 65
    office.done("official", "add", "Lê Văn Cường", "--since", "1/5/2024")
    office.done("export", "office", "--since", head, "-o", path)
    assert "thêm " in clerk.done("merge", path).out
