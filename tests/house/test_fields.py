"""No field is lost on its way: record, edit, entry, list, copy, `add` and `edit` name the same."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING

import pytest

from chibo_cli.domain.facts.records import (
    Assignment,
    Attendance,
    Official,
    Regulation,
    Score,
    Unit,
    Waiver,
)
from chibo_cli.domain.followups.filings import Filing
from chibo_cli.domain.followups.recommendations import Recommendation
from chibo_cli.domain.lists.copies import COPIES
from chibo_cli.domain.lists.lists import SHAPES, ListKind
from chibo_cli.domain.meetings.calendar import Plan, Schedule
from chibo_cli.output.forms.listing import keys_of
from chibo_cli.usecases.duties.assignment_edits import AssignmentEdit
from chibo_cli.usecases.duties.regulations import RegulationEdit
from chibo_cli.usecases.duties.waivers import WaiverEdit
from chibo_cli.usecases.followups.filings import FilingEdit
from chibo_cli.usecases.followups.recommendations import RecommendationEdit
from chibo_cli.usecases.followups.scoring import ScoreEdit
from chibo_cli.usecases.meetings.attendance_edits import AttendanceEdit
from chibo_cli.usecases.meetings.plans import PlanEdit
from chibo_cli.usecases.meetings.schedules import ScheduleEdit
from chibo_cli.usecases.organisation.official_edits import OfficialEdit
from chibo_cli.usecases.organisation.unit_edits import UnitEdit
from tests.running.commands import commands, every

if TYPE_CHECKING:
    from collections.abc import Mapping

    from _typeshed import DataclassInstance

HOW_IT_RUNS = {"--dry-run", "--yes"}
NAMES = {"held_on": "date", "planned_on": "date", "is_draft": "draft"}
COPIED = {  # by table and column, where a copy keeps the column's own name, or its parts
    ("plans", "date"): {"planned_on"},
    ("schedules", "cell"): {"unit"},
    ("schedules", "pattern"): {"day", "nth", "weekday"},
}
PLAN_OF_ANOTHER = "that is another plan: the cell was told who comes"


@dataclass(frozen=True, slots=True)
class Noun:
    """What a noun is kept as, corrected by and asked for with; exceptions give their reasons."""

    words: tuple[str, str]
    record: type[DataclassInstance]
    edit: type[DataclassInstance]
    kept: Mapping[str, str] = field(default_factory=dict)  # fields that no edit changes
    apart: Mapping[str, str] = field(default_factory=dict)  # of the record, and of no row of it
    beside: Mapping[str, str] = field(default_factory=dict)  # of an edit, and not of the record
    options: Mapping[str, str] = field(default_factory=dict)  # by field, where not its own name
    others: Mapping[str, str] = field(default_factory=dict)  # options that are no field
    add: str = "add"
    shape: ListKind | None = None  # None: no list of a clerk brings it
    copy: ListKind = ListKind.UNITS
    names: Mapping[str, str] = field(default_factory=dict)  # by field, where its rows say another
    unlisted: Mapping[str, str] = field(default_factory=dict)  # fields that no clerk's list has
    unshown: Mapping[str, str] = field(default_factory=dict)  # fields that no row of `list` has
    added_otherwise: Mapping[str, str] = field(default_factory=dict)  # options of `edit` alone
    added_only: Mapping[str, str] = field(default_factory=dict)  # options of `add` alone


NOUNS = (
    Noun(
        ("unit", "edit"),
        Unit,
        UnitEdit,
        shape=ListKind.UNITS,
        copy=ListKind.UNITS,
        added_otherwise={"--name": "the argument of `add`", "--on": "a new unit has one name"},
        added_only={"--parent": "a dated fact: chibo unit move"},
        beside={
            "name": "a dated fact: its spelling on a day is corrected",
            "tags": "dated facts: those of a day are corrected",
        },
        options={"tags": "--tag"},
        others={"--on": "the day whose name and tags are corrected"},
    ),
    Noun(
        ("official", "edit"),
        Official,
        OfficialEdit,
        shape=ListKind.OFFICIALS,
        copy=ListKind.OFFICIALS,
        added_otherwise={"--name": "the argument of `add`"},
        added_only={"--another": "says that a second person is meant"},
        beside={
            "name": "a dated fact: its spelling on a day is corrected",
            "since": "a dated fact, a term",
            "until": "a dated fact, a term",
            "title": "a dated fact, a post",
            "agency": "a dated fact, a post",
            "home_cell": "a dated fact, a membership",
        },
        apart={
            "former_codes": "kept where the code is corrected; official show tells them",
            "names": "facts of their own",
            "terms": "facts of their own",
        },
    ),
    Noun(
        ("rule", "edit"),
        Regulation,
        RegulationEdit,
        copy=ListKind.REGULATIONS,
        added_otherwise=dict.fromkeys(
            (
                *("--code", "--title", "--issuer", "--report-title", "--issued"),
                *("--since", "--until"),
            ),
            "`add` reads a file",
        ),
        unshown={"report_title": "words of printed reports: chibo rule show"},
        options={"issued_on": "--issued"},
    ),
    Noun(
        ("assign", "edit"),
        Assignment,
        AssignmentEdit,
        shape=ListKind.ASSIGNMENTS,
        copy=ListKind.ASSIGNMENTS,
        unlisted={
            "end_reason": "an end is a decision of its own: chibo assign end",
            "is_draft": "what a list brings is decided",
            "replaces_id": "a whole decision says it: chibo assign import",
        },
        added_otherwise={
            "--confirm": "--draft of `add`",
            "--official": "the argument of `add`",
            "--reason": "a new one has not ended",
        },
        added_only={
            "--draft": "--confirm of `edit`",
            "--rule": "another one is another assignment",
        },
        kept={
            "unit_id": "that is another assignment: chibo assign replace",
            "regulation_id": "that is another assignment: chibo rule replace",
            "replaces_id": "follows from replacing",
        },
        options={
            "official_id": "--official",
            "end_reason": "--reason",
            "is_draft": "--confirm",
        },
    ),
    Noun(
        ("waive", "edit"),
        Waiver,
        WaiverEdit,
        shape=ListKind.WAIVERS,
        copy=ListKind.WAIVERS,
        added_only={"--unit": "where it holds is another waiver"},
        added_otherwise={"--official": "the argument of `add`"},
        kept={"unit_id": "where it holds is another waiver"},
        options={"official_id": "--official", "regulation_id": "--rule"},
    ),
    Noun(
        ("attend", "edit"),
        Attendance,
        AttendanceEdit,
        shape=ListKind.ATTENDANCES,
        copy=ListKind.ATTENDANCES,
        added_otherwise={"--official": "the argument of `add`", "--unit": "the argument of `add`"},
        beside={
            "score": "a fact of its own, the visitor's points",
            "recommendations": "facts of their own",
        },
        options={
            "official_id": "--official",
            "unit_id": "--unit",
            "held_on": "--on",
            "reported_on": "--reported",
            "tags": "--tag",
            "recommendations": "--recommend",
        },
    ),
    Noun(
        ("schedule", "edit"),
        Schedule,
        ScheduleEdit,
        add="set",
        shape=ListKind.SCHEDULES,
        copy=ListKind.SCHEDULES,
        names={"unit_id": "cell"},
        added_otherwise={"--pattern": "the argument of `set`"},
        kept={"unit_id": "that is another unit's schedule"},
    ),
    Noun(
        ("plan", "edit"),
        Plan,
        PlanEdit,
        copy=ListKind.PLANS,
        kept={"official_id": PLAN_OF_ANOTHER, "unit_id": PLAN_OF_ANOTHER},
        options={"planned_on": "--on"},
    ),
    Noun(
        ("filing", "edit"),
        Filing,
        FilingEdit,
        shape=ListKind.FILINGS,
        copy=ListKind.FILINGS,
        unlisted={"duty_id": "told by the regulation, the document and whose it is"},
        added_only=dict.fromkeys(
            ("--document", "--duty", "--rule"), "what it was filed for is another document"
        ),
        kept={
            "duty_id": "what it was filed for is another document",
            "official_id": "who filed it is another document's",
        },
        options={"filed_on": "--on", "unit_id": "--by", "addressees": "--to"},
    ),
    Noun(
        ("recommend", "edit"),
        Recommendation,
        RecommendationEdit,
        copy=ListKind.RECOMMENDATIONS,
        added_otherwise={
            "--text": "the argument of `add`",
            "--outcome": "nothing has come of a new one",
        },
        added_only={"--attendance": "what was raised at a visit goes with it"},
        kept={
            "attendance_id": "what was raised at a visit goes with it",
            "status": "follows its steps: chibo recommend update, settle",
            "settled_on": "follows its steps",
        },
        options={
            "unit_id": "--unit",
            "official_id": "--official",
            "raised_on": "--on",
            "addressed_to": "--to",
            "tags": "--tag",
        },
    ),
    Noun(
        ("score", "edit"),
        Score,
        ScoreEdit,
        copy=ListKind.SCORES,
        added_otherwise={"--unit": "the argument of `add`"},
        options={
            "unit_id": "--unit",
            "official_id": "--official",
            "held_on": "--on",
            "template_id": "--template",
        },
    ),
)
EVERY = pytest.mark.parametrize("noun", NOUNS, ids=lambda noun: noun.words[0])


def types(kept: type[DataclassInstance]) -> dict[str, frozenset[str]]:
    """What each field may hold, but that it is unchanged; a life is its two ends."""
    found = {each.name: frozenset(str(each.type).split(" | ")) for each in fields(kept)}
    if found.pop("life", None):
        found |= dict.fromkeys(("since", "until"), frozenset({"date", "None"}))
    return {name: held - {"Unchanged"} for name, held in found.items()}


def options(words: tuple[str, str]) -> set[str]:
    """The options of a command, by their long names, but for those that say how it runs."""
    opts = [each.opts for each in every()[words].params if each.opts[0].startswith("-")]
    return {max(each, key=len) for each in opts} - HOW_IT_RUNS


def told(noun: Noun) -> set[str]:
    """What the fields of the record are called in rows that people see."""
    return {named(noun, name) for name in types(noun.record) if name not in {"id", *noun.apart}}


def named(noun: Noun, name: str) -> str:
    return noun.names.get(name) or NAMES.get(name) or name.removesuffix("_id")


@EVERY
def test_an_edit_has_every_field_of_its_record(noun: Noun) -> None:
    wanted = {
        name: held
        for name, held in types(noun.record).items()
        if name not in {"id", *noun.kept, *noun.apart}
    }
    found = {name: held for name, held in types(noun.edit).items() if name not in noun.beside}
    assert found == wanted


@EVERY
def test_each_field_of_an_edit_has_its_option(noun: Noun) -> None:
    own = {
        noun.options.get(each.name, "--" + each.name.replace("_", "-"))
        for each in fields(noun.edit)
    }
    assert options(noun.words) == own | noun.others.keys()


@EVERY
def test_what_can_be_corrected_can_be_said_at_once(noun: Noun) -> None:
    adding = options((noun.words[0], noun.add))
    assert options(noun.words) - adding == noun.added_otherwise.keys()
    assert adding - options(noun.words) == noun.added_only.keys()


@EVERY
def test_a_row_shows_every_field(noun: Noun) -> None:
    assert told(noun) - {*keys_of(noun.words[0])} == noun.unshown.keys()


@EVERY
def test_a_list_brings_every_field(noun: Noun) -> None:
    if noun.shape is not None:
        listed = {*SHAPES[noun.shape].columns}
        assert told(noun) - listed == {named(noun, name) for name in noun.unlisted}


@EVERY
def test_a_copy_keeps_every_field(noun: Noun) -> None:
    copied = {*COPIES[noun.copy].shape.columns}
    wanted = {part for name in told(noun) for part in COPIED.get((noun.copy.value, name), {name})}
    assert wanted <= copied


@EVERY
def test_an_exception_is_of_something_there(noun: Noun) -> None:
    assert noun.kept.keys() | noun.apart.keys() <= types(noun.record).keys()
    assert noun.beside.keys() <= types(noun.edit).keys() - types(noun.record).keys()
    assert noun.options.keys() <= types(noun.edit).keys()
    assert noun.others.keys() <= options(noun.words)
    assert noun.added_otherwise.keys() <= options(noun.words)
    assert noun.unlisted.keys() <= types(noun.record).keys()


def test_every_edit_is_held() -> None:
    edits = {words for words in commands() if words[-1] == "edit"}
    assert {noun.words for noun in NOUNS} == edits
