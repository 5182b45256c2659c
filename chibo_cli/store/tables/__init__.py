"""The tables of facts of DESIGN section 4. Rules of one row and of keys are constraints here."""

from __future__ import annotations

from chibo_cli.store.columns import metadata
from chibo_cli.store.tables.calendar import plan, schedule, schedule_change
from chibo_cli.store.tables.filings import filing
from chibo_cli.store.tables.meetings import attendance, recommendation, recommendation_step, score
from chibo_cli.store.tables.office import closing, setting
from chibo_cli.store.tables.people import membership, official, post
from chibo_cli.store.tables.places import placement, succession, unit, unit_name
from chibo_cli.store.tables.rules import assignment, duty, regulation, waiver
from chibo_cli.store.tables.scoring import score_criterion, score_grade, score_template

__all__ = [
    "assignment",
    "attendance",
    "closing",
    "duty",
    "facts",
    "filing",
    "membership",
    "official",
    "placement",
    "plan",
    "post",
    "recommendation",
    "recommendation_step",
    "regulation",
    "schedule",
    "schedule_change",
    "score",
    "score_criterion",
    "score_grade",
    "score_template",
    "setting",
    "succession",
    "unit",
    "unit_name",
    "waiver",
]

facts = tuple(table for table in metadata.sorted_tables if "uid" in table.columns)
"""Every table here: those whose every change is journalled."""
