"""No field is lost on its way: each noun's record, its edit and its command name the same."""

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
from chibo_cli.domain.meetings.calendar import Plan, Schedule
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
from tests.cli.frame.test_grammar import commands
from tests.house.test_help import command

if TYPE_CHECKING:
    from collections.abc import Mapping

    from _typeshed import DataclassInstance

HOW_IT_RUNS = {"--dry-run", "--yes"}
PLAN_OF_ANOTHER = "that is another plan: the cell was told who comes"


@dataclass(frozen=True, slots=True)
class Noun:
    """What a noun is kept as, corrected by and asked for with; exceptions give their reasons."""

    words: tuple[str, str]
    record: type[DataclassInstance]
    edit: type[DataclassInstance]
    kept: Mapping[str, str] = field(default_factory=dict)  # fields that no edit changes
    beside: Mapping[str, str] = field(default_factory=dict)  # of an edit, and not of the record
    options: Mapping[str, str] = field(default_factory=dict)  # by field, where not its own name
    others: Mapping[str, str] = field(default_factory=dict)  # options that are no field


NOUNS = (
    Noun(
        ("unit", "edit"),
        Unit,
        UnitEdit,
        beside={"name": "a dated fact: its spelling on a day is corrected"},
        options={"tags": "--tag"},
        others={"--on": "the day whose name is corrected"},
    ),
    Noun(
        ("official", "edit"),
        Official,
        OfficialEdit,
        beside={
            "title": "a dated fact, a post",
            "agency": "a dated fact, a post",
            "home_cell": "a dated fact, a membership",
        },
        options={"full_name": "--name"},
    ),
    Noun(
        ("rule", "edit"),
        Regulation,
        RegulationEdit,
        options={"issued_on": "--issued"},
    ),
    Noun(
        ("assign", "edit"),
        Assignment,
        AssignmentEdit,
        kept={
            "official_id": "that is another assignment: chibo assign replace",
            "unit_id": "that is another assignment: chibo assign replace",
            "regulation_id": "that is another assignment: chibo rule replace",
            "replaces_id": "follows from replacing",
        },
        options={"end_reason": "--reason", "is_draft": "--confirm"},
    ),
    Noun(
        ("waive", "edit"),
        Waiver,
        WaiverEdit,
        kept={
            "official_id": "whom it names is another waiver",
            "unit_id": "whom it names is another waiver",
        },
        options={"regulation_id": "--rule"},
    ),
    Noun(
        ("attend", "edit"),
        Attendance,
        AttendanceEdit,
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
        kept={"unit_id": "that is another unit's schedule"},
    ),
    Noun(
        ("plan", "edit"),
        Plan,
        PlanEdit,
        kept={"official_id": PLAN_OF_ANOTHER, "unit_id": PLAN_OF_ANOTHER},
        options={"planned_on": "--on"},
    ),
    Noun(
        ("filing", "edit"),
        Filing,
        FilingEdit,
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


def options(noun: Noun) -> set[str]:
    """The options of its own command, by their long names."""
    parameters = command(noun.words).params
    return {max(each.opts, key=len) for each in parameters if each.opts[0].startswith("-")}


@EVERY
def test_an_edit_has_every_field_of_its_record(noun: Noun) -> None:
    wanted = {
        name: held for name, held in types(noun.record).items() if name not in {"id", *noun.kept}
    }
    found = {name: held for name, held in types(noun.edit).items() if name not in noun.beside}
    assert found == wanted


@EVERY
def test_each_field_of_an_edit_has_its_option(noun: Noun) -> None:
    own = {
        noun.options.get(each.name, "--" + each.name.replace("_", "-"))
        for each in fields(noun.edit)
    }
    assert options(noun) - HOW_IT_RUNS == own | noun.others.keys()


@EVERY
def test_an_exception_is_of_something_there(noun: Noun) -> None:
    assert noun.kept.keys() <= types(noun.record).keys()
    assert noun.beside.keys() <= types(noun.edit).keys() - types(noun.record).keys()
    assert noun.options.keys() <= types(noun.edit).keys()
    assert noun.others.keys() <= options(noun)


def test_every_edit_is_held() -> None:
    edits = {words for words in commands() if words[-1] == "edit"}
    assert {noun.words for noun in NOUNS} == edits
