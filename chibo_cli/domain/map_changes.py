"""What a change of the map did."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from chibo_cli.domain.entries.assignments import AssignmentEntry
    from chibo_cli.domain.entries.units import UnitEntry


@dataclass(frozen=True, slots=True)
class Reorganised:
    """Who ended and who follows; `below` are the units that changed their parent with it.

    `assignments` are those it ended, `drafts` those that wait in their place, `homeless` counts
    the own cells it ended without one to follow.
    """

    ended: tuple[UnitEntry, ...]
    successors: tuple[UnitEntry, ...]
    below: tuple[UnitEntry, ...]
    assignments: tuple[AssignmentEntry, ...]
    drafts: tuple[AssignmentEntry, ...]
    homeless: int
