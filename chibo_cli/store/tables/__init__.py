"""The tables of facts of DESIGN section 4. Rules of one row and of keys are constraints here."""

from __future__ import annotations

from chibo_cli.store.tables.columns import metadata
from chibo_cli.store.tables.followups import filing, score_criterion, score_grade, score_template
from chibo_cli.store.tables.meetings import (
    attendance,
    plan,
    recommendation,
    recommendation_step,
    schedule,
    schedule_change,
    score,
)
from chibo_cli.store.tables.office import (
    closed_file,
    closing,
    register,
    remark,
    setting,
    word_template,
)
from chibo_cli.store.tables.offices import left_out, office, origin, united
from chibo_cli.store.tables.places import (
    membership,
    official,
    official_name,
    placement,
    post,
    succession,
    term,
    unit,
    unit_kind,
    unit_name,
    unit_tag,
)
from chibo_cli.store.tables.rules import assignment, duty, regulation, waiver

__all__ = [
    "assignment",
    "attendance",
    "closed_file",
    "closing",
    "duty",
    "facts",
    "filing",
    "left_out",
    "membership",
    "office",
    "official",
    "official_name",
    "origin",
    "placement",
    "plan",
    "post",
    "recommendation",
    "recommendation_step",
    "register",
    "regulation",
    "remark",
    "schedule",
    "schedule_change",
    "score",
    "score_criterion",
    "score_grade",
    "score_template",
    "setting",
    "succession",
    "term",
    "unit",
    "unit_kind",
    "unit_name",
    "unit_tag",
    "united",
    "waiver",
    "word_template",
]

facts = tuple(table for table in metadata.sorted_tables if "uid" in table.columns)
"""Every table here: those whose every change is journalled."""
