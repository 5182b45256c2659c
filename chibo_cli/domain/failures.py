"""The kinds of expected failure, and what a refusal points at."""

from __future__ import annotations

from enum import Enum
from typing import ClassVar, dataclass_transform

from chibo_cli.values import dataclass


class Failure(Enum):
    """The kinds of expected failure; `cli.errors` gives each its exit code."""

    USAGE = "usage"
    REFUSED = "refused"
    INPUT_UNREADABLE = "input_unreadable"
    OUTPUT_BLOCKED = "output_blocked"
    DISK = "disk"
    BUSY = "busy"
    CLOSED = "closed"
    REGISTER_UNUSABLE = "register_unusable"


@dataclass_transform(eq_default=False)
class ChiboError(Exception):
    """An expected failure. Only its leaves are raised; what a leaf annotates are its fields.

    A leaf is made as a dataclass is, and equals itself only. No code is generated for it: that of
    every leaf would take longer than the rest of `--version`.
    """

    failure: ClassVar[Failure] = Failure.REFUSED

    def __init__(self, *values: object, **named: object) -> None:
        fields = type(self).__annotations__
        given = dict(zip(fields, values, strict=False)) | named
        for name in fields:
            setattr(self, name, given[name] if name in given else getattr(self, name))


class Noun(Enum):
    """What a name can name."""

    UNIT = "unit"
    OFFICIAL = "official"
    REGULATION = "regulation"
    DUTY = "duty"
    PRESET = "preset"
    ASSIGNMENT = "assignment"
    ATTENDANCE = "attendance"
    WAIVER = "waiver"
    SCHEDULE = "schedule"
    PLAN = "plan"
    FILING = "filing"
    RECOMMENDATION = "recommendation"
    SCORE = "score"
    TEMPLATE = "score_template"
    OPERATION = "operation"
    CLOSING = "closing"
    REMARK = "remark"
    PAGE = "page"
    OFFICE = "office"


@dataclass(frozen=True, slots=True)
class Candidate:
    """One of the people or units a name may mean: `note` is a title, or the unit above."""

    code: str | None
    name: str
    note: str
