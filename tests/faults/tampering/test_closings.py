"""A signed report forged through the front door: no list brings it in, and `db check` names it."""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING, Any

import pytest

from chibo_cli.domain.reports.closed.packet import digest
from chibo_cli.store.tables import tables
from chibo_cli.store.tables.columns import columns_of
from tests.faults.harness.tamperer import Tamperer, tampering
from tests.running.chibo import OPEN_OPERATION, Chibo

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.faults.harness.signed import Signed

pytestmark = [pytest.mark.sqlite, pytest.mark.slow]
_CLOSED, _REFUSED, _UNSOUND = 77, 65, 78
_COPIED = (
    "INSERT INTO closing (uid, period, since, until, packet, digest, is_reopened, reopen_reason)"
    " SELECT 'x', period, since, until, packet, digest, 1, 'x' FROM closing"
)
_IMAGE = " || ',' || ".join(f"quote({column})" for column in columns_of(tables.closing))


def _report(edit: Callable[[dict[str, Any]], object]) -> Callable[[dict[str, str]], None]:
    """A closing whose report is edited and whose digest is right again."""
    return _whole(lambda packet: edit(packet["report"]))


def _whole(edit: Callable[[dict[str, Any]], object]) -> Callable[[dict[str, str]], None]:
    """Likewise one whose packet is edited."""

    def forge(row: dict[str, str]) -> None:
        packet = json.loads(row["packet"])
        edit(packet)
        row["packet"] = json.dumps(packet, ensure_ascii=False)
        row["digest"] = digest(row["packet"])

    return forge


def _packet(text: str) -> Callable[[dict[str, str]], None]:
    return lambda row: row.update(packet=text, digest=digest(text))


def _met_by_nobody(report: dict[str, Any]) -> None:
    report["rows"][0]["counted"] = []
    report["summary"]["attendances"] -= 1
    report["summary"]["cells"] -= 1
    report["summary"]["units"] -= 1


def _unmet(report: dict[str, Any]) -> None:
    report["rows"][0]["verdict"] = "unmet"
    report["summary"]["met"] -= 1
    report["summary"]["unmet"] += 1


def _one_more(report: dict[str, Any]) -> None:
    visit = report["rows"][0]["counted"][0] | {"id": 99, "day": "2024-03-15"}
    report["rows"][0]["counted"].append(visit)
    report["summary"]["attendances"] += 1


def _another_period(row: dict[str, str]) -> None:
    row.update(period="2024-Q2", since="2024-04-01", until="2024-06-30")


_FORGED: dict[str, Callable[[dict[str, str]], object]] = {
    "met without a visit": _report(_met_by_nobody),
    "unmet with a visit": _report(_unmet),
    "figures that are not of the rows": _report(lambda report: report["summary"].update(unmet=1)),
    "more visits than the rows have": _report(lambda report: report["summary"].update(cells=9)),
    "a row taken out": _report(lambda report: report["rows"].pop()),
    "a verdict that is none": _report(lambda report: report["rows"][0].update(verdict="good")),
    "a number for a name": _report(lambda report: report["rows"][0]["official"].update(name=5)),
    "an escape in a name": _report(
        lambda report: report["rows"][0]["official"].update(name="\x1b[2J")
    ),
    "half a letter in a name": lambda row: _packet(
        row["packet"].replace('"name": "', '"name": "\\ud800', 1)
    )(row),
    "a key twice": lambda row: _packet(row["packet"].replace("{", '{"period": "2024-Q1", ', 1))(
        row
    ),
    "a day in another period": _report(
        lambda report: report["rows"][0]["counted"][0].update(day="2024-04-02")
    ),
    "another quarter inside": _report(lambda report: report["period"].update(index=2)),
    "a quarter that is none": _report(lambda report: report["period"].update(index=9)),
    "no packet": _packet("{}"),
    "a packet without a report": _packet('{"schema": "chibo.packet/1"}'),
    "a text": _packet("báo cáo"),
    "a list": _packet("[]"),
    "a number": _packet("1" * 5000),
    "a packet without a bottom": _packet("[" * 100_000),
    "a digest of something else": lambda row: row.update(digest="0" * 64),
    "a note of a visit that is in no row": _whole(
        lambda packet: packet["printed"]["visits"][0]["visit"].update(id=99)
    ),
    "a visit without its note": _whole(lambda packet: packet["printed"]["visits"].pop()),
    "a number for a signer": _whole(
        lambda packet: packet["printed"]["settings"].append({"setting": "signer", "value": 5})
    ),
    "another file": _whole(lambda packet: packet["files"].update(json="0" * 64)),
    "a file of a kind that is none": _whole(lambda packet: packet["files"].update(pdf="0" * 64)),
    "files and nothing printed": _whole(lambda packet: packet.pop("printed")),
    "another period": _another_period,
    "reopened for no reason": lambda row: row.update(reopened="true"),
    "a reason for what is not reopened": lambda row: row.update(reopen_reason="x"),
}


def _forgeries(folder: Path) -> Iterator[tuple[str, dict[str, str]]]:
    """Each forged row; the file of the export holds it while it is tried."""
    path, whole = folder / "closings.csv", _row_of(folder)
    for name, forge in _FORGED.items():
        row = dict(whole)
        forge(row)
        _write(path, row)
        yield name, row
    _write(path, whole)


def _write(path: Path, row: dict[str, str]) -> None:
    pieces = [row["packet"][at : at + 1900] for at in range(0, len(row["packet"]), 1900)][:900]
    columns = list(dict.fromkeys(("uid", "id", "part", *row)))
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns)
        writer.writeheader()
        for part, piece in enumerate(pieces, start=1):
            rest = row if part == 1 else {"uid": row["uid"]}
            writer.writerow({**rest, "part": part, "packet": piece})


@pytest.fixture
def exported(signed: Signed, tmp_path: Path) -> Path:
    signed.chibo.done("export", "register", "-o", tmp_path / "out")
    return tmp_path / "out"


@pytest.fixture
def empty(empty_register: Path, tmp_path: Path) -> Chibo:
    (tmp_path / "empty").mkdir()
    return Chibo.at_copy_of(empty_register, tmp_path / "empty")


def test_what_was_closed_never_changes_by_a_list(signed: Signed, exported: Path) -> None:
    before = signed.chibo.db.read_bytes()
    for name, _ in _forgeries(exported):
        refused = signed.chibo("import", exported / "closings.csv")
        assert (name, refused.code, refused.out) == (name, _CLOSED, "")
        assert "không sửa bằng danh sách được" in refused.err
    assert signed.chibo.db.read_bytes() == before
    signed.chibo.done("import", exported)
    assert signed.check() == (0, [])


def test_no_empty_register_takes_a_forged_closing_in(empty: Chibo, exported: Path) -> None:
    before = empty.db.read_bytes()
    for name, _ in _forgeries(exported):
        refused = empty("import", exported)
        assert (name, refused.code, refused.out) == (name, _REFUSED, "")
        assert "closings.csv" in refused.err
    assert empty.db.read_bytes() == before
    empty.done("import", exported)
    assert empty("db", "check").code == 0


def _put_in(hands: Tamperer, row: dict[str, str]) -> None:
    """As a hand that knows the journal would have written it at once."""
    values = {name: row[name] or None for name in ("period", "since", "until", "packet", "digest")}
    values["is_reopened"] = "1" if row["reopened"] == "true" else "0"
    values["reopen_reason"] = row["reopen_reason"] or None
    assigned = ", ".join(f"{name} = ?" for name in values)
    query = "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"
    standing = hands.connection.execute(query).fetchall()
    for name, _ in standing:
        hands.run(f"DROP TRIGGER {name}")
    hands.run(f"UPDATE closing SET {assigned}", *values.values())  # noqa: S608 — our own names
    image = hands.found(f"SELECT {_IMAGE} FROM closing")  # noqa: S608 — our own names
    hands.run("UPDATE change SET new = ? WHERE table_name = 'closing'", image)
    for _, statement in standing:
        hands.run(statement)
    hands.rehash()


def test_each_is_named_by_db_check_and_no_command_stumbles(signed: Signed, exported: Path) -> None:
    sound = signed.chibo.db.read_bytes()
    for name, row in _forgeries(exported):
        signed.chibo.db.write_bytes(sound)
        with tampering(signed.chibo.db) as hands:
            _put_in(hands, row)
        code, found = signed.check(head=False)
        told = {(each["flaw"], each["where"]) for each in found}
        assert (name, code, told) == (name, _UNSOUND, {("packet", row["period"])})
        for argv in (
            ("period", "list"),
            ("report", "quarter", row["period"], "--as-closed"),
            ("period", "diff", row["period"]),
        ):
            assert (name, signed.chibo(*argv).code in {0, 1, _UNSOUND}) == (name, True)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE closing SET reason = 'x'",
        "UPDATE closing SET is_reopened = 1, reopen_reason = 'x'",
        _COPIED,
        "DELETE FROM closing",
    ],
)
def test_a_closing_that_a_list_once_changed_is_named(signed: Signed, statement: str) -> None:
    with tampering(signed.chibo.db) as hands:
        hands.run(OPEN_OPERATION)
        hands.run(statement)
        hands.rehash()
    code, found = signed.check(head=False)
    assert (code, [each["flaw"] for each in found]) == (_UNSOUND, ["packet"])
    assert found[0]["where"].startswith("closing ")


def test_a_new_closing_comes_with_its_facts_into_an_empty_register_only(
    signed: Signed, empty: Chibo, exported: Path
) -> None:
    for paths in (
        [exported / "closings.csv"],
        [exported / "closings.csv", exported / "register.csv"],
    ):
        refused = empty("import", *paths)
        assert (refused.code, "cùng số liệu của nó" in refused.err) == (_REFUSED, True)
    path = exported / "closings.csv"
    uid = path.read_text(encoding="utf-8").splitlines()[1].split(",")[0]
    other = f"{uid[:-1]}{'0' if uid[-1] != '0' else '1'}"
    path.write_text(path.read_text(encoding="utf-8").replace(uid, other), encoding="utf-8")
    for paths in ([path, exported / "register.csv"], [exported]):
        refused = signed.chibo("import", *paths)
        assert (refused.code, "cùng số liệu của nó" in refused.err) == (_REFUSED, True)


def test_a_closing_of_other_facts_wants_a_reason(
    signed: Signed, empty: Chibo, exported: Path, tmp_path: Path
) -> None:
    visits = exported / "attendances.csv"
    lines = visits.read_text(encoding="utf-8").splitlines(keepends=True)
    kept = [line for line in lines if "2024-02-05" not in line]
    visits.write_text("".join(kept), encoding="utf-8")
    refused = empty("import", exported)
    assert (refused.code, "không phải của số liệu nhập cùng" in refused.err) == (_REFUSED, True)
    signed.chibo.done("attend", "remove", "1", "--adjust", "--reason", "ghi nhầm")
    signed.chibo.done("export", "register", "-o", tmp_path / "adjusted")
    assert empty("import", tmp_path / "adjusted").code == _REFUSED
    empty.done("import", tmp_path / "adjusted", "--adjust", "--reason", "đã điều chỉnh")
    assert empty("db", "check").code == 0


def _row_of(folder: Path) -> dict[str, str]:
    """The one closing of an export, its packet in one piece."""
    csv.field_size_limit(10**7)
    with (folder / "closings.csv").open(encoding="utf-8", newline="") as file:
        lines = list(csv.DictReader(file))
    return lines[0] | {"packet": "".join(line["packet"] for line in lines)}


def test_a_report_that_the_very_facts_do_not_give_is_refused(
    empty: Chibo, office: Chibo, tmp_path: Path
) -> None:
    office.done("attend", "add", "CB01", "C1", "--on", "5/2/2024")
    office.done("attend", "add", "CB01", "C1", "--on", "6/2/2024")
    office.done("period", "close", "2024-Q1")
    out = tmp_path / "out"
    office.done("export", "register", "-o", out)

    def one_less(packet: dict[str, Any]) -> None:
        gone = packet["report"]["rows"][0]["counted"].pop()
        packet["report"]["summary"]["attendances"] -= 1
        printed = packet["printed"]
        printed["visits"] = [each for each in printed["visits"] if each["visit"] != gone]

    row = _row_of(out)
    _whole(one_less)(row)
    _write(out / "closings.csv", row)
    refused = empty("import", out)
    assert (refused.code, "không phải của số liệu nhập cùng" in refused.err) == (_REFUSED, True)


def _renamed(packet: dict[str, Any]) -> None:
    packet["report"]["rows"][0]["official"]["name"] = "Lê Thị Lan"
    packet["printed"]["visits"][0]["official"]["name"] = "Lê Thị Lan"


def _printed_more(packet: dict[str, Any]) -> None:
    _one_more(packet["report"])
    visit = packet["report"]["rows"][0]["counted"][-1]
    packet["printed"]["visits"].append({**packet["printed"]["visits"][0], "visit": visit})


@pytest.mark.parametrize("edit", [_printed_more, _renamed])
def test_what_the_facts_do_not_have_is_refused_of_an_adjusted_period_too(
    empty: Chibo, exported: Path, edit: Callable[[dict[str, Any]], object]
) -> None:
    row = _row_of(exported)
    _whole(edit)(row)
    _write(exported / "closings.csv", row)
    refused = empty("import", exported)
    assert (refused.code, "không phải của số liệu nhập cùng" in refused.err) == (_REFUSED, True)


def test_a_setting_that_nobody_can_set_is_named(signed: Signed) -> None:
    with tampering(signed.chibo.db) as hands:
        hands.run(OPEN_OPERATION)
        hands.run("INSERT INTO setting (uid, key, value) VALUES ('x', 'margins', '999')")
        hands.rehash()
    assert signed.check(head=False) == (
        _UNSOUND,
        [{"flaw": "rule", "where": "setting margins", "detail": "value"}],
    )


def test_an_identity_that_is_none_is_named(signed: Signed) -> None:
    with tampering(signed.chibo.db) as hands:
        hands.unseen("UPDATE register SET uuid = 'x'")
    code, found = signed.check()
    assert (code, [each["where"] for each in found]) == (_UNSOUND, ["register"])
