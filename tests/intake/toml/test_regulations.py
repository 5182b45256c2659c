from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chibo_cli.domain.facts.kinds import Meeting
from chibo_cli.domain.facts.records import CountPer, Document, Duty, DutyKind, Holder, Regulation
from chibo_cli.domain.time.periods import PeriodKind
from chibo_cli.domain.time.spans import ALWAYS
from chibo_cli.intake.toml.regulations import read_regulation
from chibo_cli.messages.errors.refusals import FileUnreadable, InvalidRegulation
from tests.usecases.registers import day, span

if TYPE_CHECKING:
    from pathlib import Path

WHOLE = """\
code = "99-QĐ/TU"
title = "Quy định mẫu"
issuer = "Ban Thường vụ Tỉnh ủy"
issued_on = 2021-05-19
since = 2021-06-01
until = 2025-12-31

[[duty]]
kind = "attend"
period = "month"
minimum = 2
count_per = "assignment"
unit_kinds = ["chi bộ", "school_cell"]
meetings = ["thường kỳ", "trip"]
roles = ["cấp tỉnh", " cấp  xã "]
exclude_own_cell = true
allow_substitute = true
min_days = 0
note = "Một\\nhai"
since = 2022-01-01
until = 2022-12-31

[[duty]]
kind = "file"
period = "year"
document = "evaluation"
held_by = "unit"
due = "12-10"
due_before = true
addressees = ["Ban Tổ chức Tỉnh ủy", " Ban  Thường vụ "]

[[duty]]
kind = "score"
period = "half"
"""


def read(folder: Path, content: str | bytes) -> tuple[Regulation, tuple[Duty, ...]]:
    path = folder / "rule.toml"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_regulation(path)


def duty(folder: Path, lines: str) -> Duty:
    (found,) = read(folder, f'code = "1-QĐ"\n[[duty]]\nperiod = "quarter"\n{lines}\n')[1]
    return found


def test_every_field_is_read(tmp_path: Path) -> None:
    regulation, (attend, filing, score) = read(tmp_path, WHOLE)
    assert regulation == Regulation(
        id=0,
        code="99-QĐ/TU",
        title="Quy định mẫu",
        issuer="Ban Thường vụ Tỉnh ủy",
        issued_on=day("2021-05-19"),
        life=span("2021-06-01", "2025-12-31"),
    )
    assert attend == Duty(
        id=0,
        regulation_id=0,
        number=1,
        kind=DutyKind.ATTEND,
        period=PeriodKind.MONTH,
        minimum=2,
        count_per=CountPer.ASSIGNMENT,
        unit_kinds=frozenset({"cell", "school_cell"}),
        meetings=frozenset({Meeting.REGULAR, Meeting.TRIP}),
        roles=("cấp tỉnh", "cấp xã"),
        exclude_own_cell=True,
        allow_substitute=True,
        min_days=0,
        note="Một\nhai",
        life=span("2022-01-01", "2022-12-31"),
    )
    assert filing == Duty(
        id=0,
        regulation_id=0,
        number=2,
        kind=DutyKind.FILE,
        period=PeriodKind.YEAR,
        min_days=180,
        document=Document.EVALUATION,
        held_by=Holder.UNIT,
        due="12-10",
        due_before=True,
        addressees=("Ban Tổ chức Tỉnh ủy", "Ban Thường vụ"),
    )
    assert score == Duty(
        id=0, regulation_id=0, number=3, kind=DutyKind.SCORE, period=PeriodKind.HALF, min_days=90
    )


@pytest.mark.parametrize(
    ("period", "days"), [("month", 15), ("quarter", 30), ("half", 90), ("year", 180)]
)
def test_what_is_not_stated_is_as_the_design_says(tmp_path: Path, period: str, days: int) -> None:
    text = f'code = "1-QĐ"\n[[duty]]\nperiod = "{period}"\n'
    regulation, (found,) = read(tmp_path, text)
    assert (regulation.title, regulation.issuer, regulation.issued_on) == ("", "", None)
    assert regulation.life == ALWAYS
    assert found == Duty(
        id=0,
        regulation_id=0,
        number=1,
        kind=DutyKind.ATTEND,
        period=PeriodKind(period),
        min_days=days,
    )
    assert (found.minimum, found.count_per) == (1, CountPer.OFFICIAL)
    assert (found.exclude_own_cell, found.allow_substitute) == (False, False)
    assert (found.unit_kinds, found.meetings, found.roles) == (frozenset(), frozenset(), ())


def test_a_minimum_of_nought_is_a_minimum(tmp_path: Path) -> None:
    assert duty(tmp_path, "minimum = 0").minimum == 0


def test_a_file_with_a_mark_at_its_start_is_read(tmp_path: Path) -> None:
    assert read(tmp_path, b"\xef\xbb\xbf" + WHOLE.encode()) == read(tmp_path, WHOLE)


@pytest.mark.parametrize(
    ("key", "line"),
    [
        pytest.param("code", "", id="no code"),
        pytest.param("code", 'code = ""', id="empty code"),
        pytest.param("code", "code = 258", id="code as a number"),
        pytest.param("title", 'code = "1-QĐ"\ntitle = 1', id="title"),
        pytest.param("issuer", 'code = "1-QĐ"\nissuer = ["x"]', id="issuer"),
        pytest.param("issued_on", 'code = "1-QĐ"\nissued_on = "19/5/2021"', id="day as text"),
        pytest.param("since", 'code = "1-QĐ"\nsince = 2021-05-19T00:00:00', id="day and time"),
        pytest.param("until", 'code = "1-QĐ"\nuntil = 2021', id="a year"),
        pytest.param("duty", 'code = "1-QĐ"\nduty = "x"', id="duty as text"),
        pytest.param("duty", 'code = "1-QĐ"\n[duty]\nperiod = "year"', id="one bracket"),
        pytest.param("minimun", 'code = "1-QĐ"\nminimun = 1', id="unknown key"),
        pytest.param("title", 'code = "1-QĐ"\ntitle = "\\u0007"', id="a bell"),
        pytest.param("code", 'code = "1-QĐ\\n2-QĐ"', id="code of two lines"),
        pytest.param("until", 'code = "1"\nsince = 2022-01-02\nuntil = 2022-01-01', id="no days"),
    ],
)
def test_a_wrong_field_is_named_by_its_key(tmp_path: Path, key: str, line: str) -> None:
    with pytest.raises(InvalidRegulation) as refused:
        read(tmp_path, f"{line}\n")
    (wrong,) = refused.value.fields
    assert wrong.key == key
    assert wrong.allowed


@pytest.mark.parametrize(
    ("key", "line"),
    [
        ("kind", 'kind = "obey"'),
        ("kind", "kind = 1"),
        ("minimum", "minimum = -1"),
        ("minimum", 'minimum = "1"'),
        ("minimum", "minimum = 1.5"),
        ("minimum", "minimum = true"),
        ("count_per", 'count_per = "unit"'),
        ("unit_kinds", 'unit_kinds = "cell"'),
        ("unit_kinds", 'unit_kinds = ["Làng Xa"]'),
        ("unit_kinds", "unit_kinds = [1]"),
        ("meetings", 'meetings = ["tiệc"]'),
        ("meetings", 'meetings = [""]'),
        ("roles", 'roles = "cấp tỉnh"'),
        ("roles", "roles = [1]"),
        ("roles", 'roles = [""]'),
        ("minimum", "minimum = 367"),
        ("minimum", f"minimum = {10**40}"),
        ("min_days", f"min_days = {2**63}"),
        ("exclude_own_cell", 'exclude_own_cell = "yes"'),
        ("allow_substitute", "allow_substitute = 1"),
        ("min_days", "min_days = -1"),
        ("note", "note = 1"),
        ("since", 'since = "2022"'),
        ("until", "until = 2022-01-01T07:00:00"),
        ("document", 'kind = "file"\ndue = "12-10"'),
        ("document", 'kind = "file"\ndue = "12-10"\ndocument = "letter"'),
        ("held_by", 'kind = "file"\ndue = "12-10"\ndocument = "report"\nheld_by = "nobody"'),
        ("due", 'kind = "file"\ndocument = "report"'),
        *(
            ("due", f'kind = "file"\ndocument = "report"\ndue = "{due}"')
            for due in ("10/12", "13-01", "02-30", "end", "end+", "end-5", "visit+1000", "12-1")
        ),
        ("due_before", 'due_before = "yes"'),
        ("addressees", 'addressees = "Ban Tổ chức"'),
        ("addressees", 'addressees = [""]'),
        ("until", "since = 2022-01-02\nuntil = 2022-01-01"),
        ("mininum", "mininum = 1"),
        ("duty", "[[duty.duty]]"),
    ],
)
def test_a_wrong_field_of_a_duty_is_named_with_its_place(
    tmp_path: Path, key: str, line: str
) -> None:
    text = f'code = "1-QĐ"\n[[duty]]\nperiod = "year"\n[[duty]]\nperiod = "year"\n{line}\n'
    with pytest.raises(InvalidRegulation) as refused:
        read(tmp_path, text)
    (wrong,) = refused.value.fields
    assert wrong.key == f"duty[2].{key}"
    assert wrong.allowed


@pytest.mark.parametrize("line", ["", 'period = "week"', "period = 3", 'period = "quý"'])
def test_a_duty_without_a_period_is_refused(tmp_path: Path, line: str) -> None:
    with pytest.raises(InvalidRegulation) as refused:
        read(tmp_path, f'code = "1-QĐ"\n[[duty]]\n{line}\n')
    (wrong,) = refused.value.fields
    assert (wrong.key, wrong.line) == ("duty[1].period", 3 if line else 2)
    assert wrong.allowed == "month, quarter, half, year"


def test_every_wrong_field_is_named_at_once_with_its_line(tmp_path: Path) -> None:
    text = (
        "title = 1\n"
        "since = 2024-01-01\n"
        "until = 2023-01-01\n"
        'nguoi_ky = "x"\n'
        "[[duty]]\n"
        'kind = "obey"\n'
        'period = "week"\n'
        "[[duty]]\n"
        'kind = "file"\n'
        'period = "year"\n'
        '  "min_days"  = -1\n'
        'meetings = ["tiệc", "regular", ""]\n'
    )
    with pytest.raises(InvalidRegulation) as refused:
        read(tmp_path, text)
    assert [(each.key, each.line, each.value) for each in refused.value.fields] == [
        ("nguoi_ky", 4, "x"),
        ("code", 0, ""),
        ("title", 1, "1"),
        ("until", 3, "2023-01-01"),
        ("duty[1].kind", 6, "obey"),
        ("duty[1].period", 7, "week"),
        ("duty[2].meetings", 12, "tiệc"),
        ("duty[2].meetings", 12, ""),
        ("duty[2].min_days", 11, "-1"),
        ("duty[2].document", 8, ""),
        ("duty[2].due", 8, ""),
    ]


@pytest.mark.parametrize("due", ["12-10", "02-29", "01-31", "end+10", "end+0", "visit+5"])
def test_a_day_due_is_of_the_year_or_after_something(tmp_path: Path, due: str) -> None:
    assert duty(tmp_path, f'kind = "file"\ndocument = "report"\ndue = "{due}"').due == due


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        pytest.param("code = \n", "TOML", id="no TOML"),
        pytest.param('code = "1"\ncode = "2"\n', "TOML", id="a key twice"),
        pytest.param("issued_on = 2021-02-30\n", "TOML", id="no such day"),
        pytest.param("Quy định số 258", "TOML", id="text"),
        pytest.param("minimum = " + "9" * 5000, "TOML", id="a number without end"),
        pytest.param("x = " + "[" * 100_000, "TOML", id="a nesting without end"),
        pytest.param('code = "258-QĐ/TU"'.encode("utf-16"), "UTF-8", id="UTF-16"),
        pytest.param(b'code = "258-Q\xd0/TU"', "UTF-8", id="Windows-1258"),
        pytest.param(b"PK\x03\x04\x00\xff", "UTF-8", id="a workbook"),
    ],
)
def test_what_is_no_regulation_file_is_refused_in_one_line(
    tmp_path: Path, content: str | bytes, reason: str
) -> None:
    with pytest.raises(FileUnreadable) as refused:
        read(tmp_path, content)
    assert refused.value.path == str(tmp_path / "rule.toml")
    assert reason in refused.value.reason
    assert "\n" not in refused.value.reason


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    for path in (tmp_path / "no.toml", tmp_path):
        with pytest.raises(FileUnreadable) as refused:
            read_regulation(path)
        assert refused.value.path == str(path)
        assert refused.value.reason


def test_the_line_of_a_mistake_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable) as refused:
        read(tmp_path, 'code = "1-QĐ"\n\ntitle = Không có ngoặc\n')
    assert "line 3" in refused.value.reason
