"""How someone stands with a duty, and why."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from chibo_cli.values import dataclass, field

if TYPE_CHECKING:
    import datetime as dt

    from chibo_cli.domain.facts.kinds import Meeting
    from chibo_cli.domain.facts.named import Named


class Verdict(Enum):
    """How someone stands, the worst first."""

    UNMET = "unmet"
    PENDING = "pending"
    MET = "met"
    WAIVED = "waived"
    NOT_JUDGED = "not_judged"


class Ground(Enum):
    """The line of the rule that gave a verdict, in the order the lines are tried."""

    NO_NUMBER = "no_number"
    ENOUGH = "enough"
    TOO_FEW_ASSIGNED = "too_few_assigned"
    TOO_FEW_LIABLE = "too_few_liable"
    STILL_RUNNING = "still_running"
    FELL_SHORT = "fell_short"


class Refusal(Enum):
    """Why a visit does not count, in the order the reasons are tried."""

    AFTER_AS_OF = "after_as_of"
    NO_ASSIGNMENT_THAT_DAY = "no_assignment_that_day"
    OUTSIDE_AREA = "outside_area"
    UNIT_NOT_COUNTED = "unit_not_counted"
    MEETING_NOT_COUNTED = "meeting_not_counted"
    OWN_CELL = "own_cell"
    SUBSTITUTE = "substitute"


class Fulfilment(Enum):
    """How someone stands with a document or with scores: verdicts as on attendance, and late."""

    UNMET = "unmet"
    PENDING = "pending"
    LATE = "late"
    MET = "met"
    WAIVED = "waived"
    NOT_JUDGED = "not_judged"


class Basis(Enum):
    """The line that gave the verdict on a document or on scores, in the order they are tried."""

    NO_NUMBER = "no_number"
    NO_VISIT = "no_visit"
    IN_TIME = "in_time"
    AFTER_DUE = "after_due"
    ALL_SCORED = "all_scored"
    TOO_FEW_ASSIGNED = "too_few_assigned"
    DUE_BEFORE_ASSIGNED = "due_before_assigned"
    TOO_FEW_LIABLE = "too_few_liable"
    NOT_DUE_YET = "not_due_yet"
    STILL_RUNNING = "still_running"
    NOT_FILED = "not_filed"
    NOT_SCORED = "not_scored"


class Obstacle(Enum):
    """Why someone can no longer meet the rule."""

    NO_DAY_LEFT = "no_day_left"
    NO_CELL = "no_cell"
    TOO_FEW_MEETINGS = "too_few_meetings"


@dataclass(frozen=True, slots=True)
class Visit:
    """One attendance; `refusal` is None where it counts.

    `is_no_cell` where the duty counts visits to cells alone and its unit is none: the same refusal,
    told in closer words.
    """

    id: int
    day: dt.date
    unit: Named
    meeting: Meeting
    refusal: Refusal | None = None
    is_no_cell: bool = field(default=False, compare=False)
