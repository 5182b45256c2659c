"""Who may what with a register on a server: rights given, what they let see and do, and taken."""

from __future__ import annotations

import re
import shlex
from typing import TYPE_CHECKING

import pytest

from tests.cli.servers.conftest import (
    CLERK,
    INSPECTOR,
    OFFICE,
    OTHER,
    OWNER,
    READER,
    STRANGER,
    Served,
    named,
)

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.server

CODES = [
    ("unit list", {OWNER: 0, INSPECTOR: 0, OFFICE: 0, READER: 0, CLERK: 0, STRANGER: 77}),
    (
        "attend add O1 A1 --on 2024-02-05 -n",
        {OWNER: 0, INSPECTOR: 77, OFFICE: 0, READER: 77, CLERK: 0, OTHER: 65, STRANGER: 77},
    ),
    ("attend add O2 B1 --on 2024-02-05 -n", {OFFICE: 0, CLERK: 65, OTHER: 0}),
    ("attend add O2 A1 --on 2024-02-05 -n", {OWNER: 0, CLERK: 65}),
    ("attend add O1 A1 --on 2024-02-05 --adjust --reason x -n", {OFFICE: 0, CLERK: 77}),
    ("unit add 'Chi bộ 3' --parent AH -n", {OFFICE: 0, READER: 77, CLERK: 0}),
    ("unit add 'Chi bộ 3' --parent T -n", {OFFICE: 0, CLERK: 77}),
    ("unit add 'Xã mới' --kind commune -n", {OFFICE: 0, CLERK: 77}),
    ("unit rename A1 'Chi bộ Một' --on 2024-02-01 -n", {OFFICE: 0, CLERK: 0}),
    ("unit rename AH 'Xã Một' --on 2024-02-01 -n", {OFFICE: 0, CLERK: 77}),
    ("official add 'Lê Cường' --code O3 -n", {OFFICE: 0, CLERK: 77}),
    ("assign end 1 --on 2024-03-01 -n", {CLERK: 77}),
    ("db set office 'Ban Tổ chức' -n", {OFFICE: 0, INSPECTOR: 77, CLERK: 77}),
    ("db check", {OWNER: 0, INSPECTOR: 0, OFFICE: 0, READER: 77, CLERK: 77, STRANGER: 77}),
    ("period close I/2024 -n", {OWNER: 0, OFFICE: 0, INSPECTOR: 77, CLERK: 77, READER: 77}),
    ("undo 4 -n", {CLERK: 77, READER: 77, INSPECTOR: 77}),
    ("undo -n", {OFFICE: 0, CLERK: 65}),
    ("official erase O2 -n --reason x", {OWNER: 0, OFFICE: 77, CLERK: 77}),
    ("db new-identity -n", {OWNER: 0, OFFICE: 77, CLERK: 77}),
    ("db grants", {OWNER: 0, OFFICE: 77, INSPECTOR: 77, CLERK: 77}),
]


@pytest.mark.parametrize(
    ("line", "account", "code"),
    [
        pytest.param(line, account, code, id=f"{line}, by {account}")
        for line, codes in CODES
        for account, code in codes.items()
    ],
)
def test_a_right_reaches_so_far(standing: Served, line: str, account: str, code: int) -> None:
    result = standing.by(account, *shlex.split(line))
    assert result.code == code, result
    assert named(account) in result.err or code != 77


@pytest.mark.parametrize("account", [CLERK, READER])
def test_a_copy_is_made_by_who_sees_all(standing: Served, account: str) -> None:
    copy = standing.clerk.db.with_name("copy.db")
    result = standing.by(account, "db", "backup", "-o", copy)
    assert (result.code, copy.exists()) == (77, False)
    assert "belongs to who sees all" in result.err


def test_who_sees_an_area_is_told_so_beside_what_is_shown(standing: Served) -> None:
    shown = standing.done(CLERK, "report", "quarter", "I/2024", "--json")
    assert shown.err == (
        "This account sees only the area of Xã An Hòa; all that is shown is of that area alone.\n"
    )
    assert "Trần Bình" not in shown.out
    assert standing.done(INSPECTOR, "unit", "list").err == ""


def test_an_area_shows_itself_and_what_stands_above_it(standing: Served) -> None:
    def codes(noun: str) -> set[str]:
        rows = standing.done(CLERK, noun, "list", "--json").json["rows"]
        return {row["code"] for row in rows}

    assert codes("unit") == {"T", "AH", "A1"}
    assert codes("official") == {"O1"}
    commands = [row["command"] for row in standing.done(CLERK, "log", "--json").json["rows"]]
    assert not [each for each in commands if "B1" in each or "O2" in each]


def test_rights_are_listed_as_they_were_given(standing: Served) -> None:
    rows = standing.done(OWNER, "db", "grants", "--json").json["rows"]
    listed = {(row["account"], row["writes"], (row["unit"] or {}).get("code")) for row in rows}
    assert listed >= {
        (named(CLERK), True, "AH"),
        (named(READER), False, "AH"),
        (named(INSPECTOR), False, None),
        (named(OFFICE), True, None),
    }


def test_two_communes_enter_by_turns_and_the_chain_verifies(served: Served) -> None:
    for day in ("2024-02-05", "2024-03-05"):
        served.done(CLERK, "attend", "add", "O1", "A1", "--on", day)
        served.done(OTHER, "attend", "add", "O2", "B1", "--on", day)
    served.done(CLERK, "unit", "add", "Chi bộ 3", "--code", "A3", "--parent", "AH", "--tag", "mới")
    served.done(CLERK, "undo")
    served.done(CLERK, "redo")
    served.done(OWNER, "db", "check")
    rows = served.done(OWNER, "log", "--json").json["rows"]
    assert [row["actor"] for row in rows[:4]] == [named(CLERK)] * 3 + [named(OTHER)]
    assert served.by(CLERK, "undo", rows[3]["id"]).code == 65  # it sees none of that


def test_an_area_gains_a_unit_that_is_placed_in_it(served: Served) -> None:
    line = ("attend", "add", "O2", "B1", "--on", "2024-04-09", "-n")
    assert served.by(CLERK, *line).code == 65
    served.done(OWNER, "unit", "move", "B1", "AH", "--on", "2024-03-01")
    served.done(CLERK, *line)
    served.done(OTHER, *line)  # it stood there, and its past still does
    assert served.by(CLERK, "unit", "move", "A1", "BI", "--on", "2024-03-01").code == 77


def test_a_right_to_the_same_unit_takes_the_place_of_the_one_before(served: Served) -> None:
    line = ("attend", "add", "O1", "A1", "--on", "2024-04-09", "-n")
    served.done(OWNER, "db", "grant", named(CLERK), "--read", "--under", "AH", "-n")
    served.done(CLERK, *line)
    served.done(OWNER, "db", "grant", named(CLERK), "--read", "--under", "AH")
    assert served.by(CLERK, *line).code == 77
    served.done(OWNER, "db", "grant", named(CLERK), "--write", "--under", "BI")
    assert served.by(CLERK, *line).code == 77
    served.done(CLERK, "attend", "add", "O2", "B1", "--on", "2024-04-09", "-n")


def test_a_right_that_is_taken_lets_nothing_be_seen(served: Served) -> None:
    served.done(OWNER, "db", "revoke", named(CLERK), "-n")
    served.done(CLERK, "unit", "list")
    served.done(OWNER, "db", "revoke", named(CLERK))
    assert served.by(CLERK, "unit", "list").code == 77
    listed = served.done(OWNER, "db", "grants").out
    assert named(CLERK) not in listed
    served.done(OWNER, "db", "check")


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("grant", 'nobody "x"', "--read"), 65, 'CREATE ROLE "nobody ""x""" LOGIN;'),
        (("grant", "public", "--read"), 65, "no account public"),
        (("revoke", "nobody"), 65, "CREATE ROLE nobody LOGIN;"),
        (("grant", OWNER, "--read"), 65, "owns the register"),
        (("grant", "reader"), 2, "--read | --write"),
        (("grant", "reader", "--read", "--write"), 2, "--read | --write"),
        (("grant", "reader", "--read", "--under", "XX"), 65, "no unit"),
    ],
)
def test_what_cannot_be_granted_is_said(
    standing: Served, words: tuple[str, ...], code: int, said: str
) -> None:
    result = standing.by(OWNER, "db", *words)
    assert result.code == code, result
    assert said in result.err


@pytest.mark.parametrize("form", ["json", "csv", "html"])
def test_what_is_signed_says_of_which_area_it_is(
    standing: Served, tmp_path: Path, form: str
) -> None:
    files = [tmp_path / f"{name}.{form}" for name in ("own", "narrowed")]
    standing.done(CLERK, "report", "quarter", "I/2024", "-o", files[0])
    standing.done(OWNER, "report", "quarter", "I/2024", "--under", "AH", "-o", files[1])
    prints = (re.sub("[0-9a-f]{64}", "", each.read_text("utf-8")) for each in files)
    own, narrowed = prints  # but for the fingerprint, which is of all that each was shown
    assert own == narrowed
