"""Assignments that cannot stand, end or be handed on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.errors.base import ChiboError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date


class OverlappingAssignment(ChiboError):
    """Two assignments of one official to one unit under one regulation on one day."""

    official: str
    unit: str
    regulation: str
    id: int


class AssignmentOutsideLife(ChiboError):
    """An assignment that shares no day with its official, unit or regulation."""

    official: str
    unit: str


class AssignmentOver(ChiboError):
    """An assignment that ended before the day it should end on, or begins after it."""

    id: int
    day: date


class NothingInForce(ChiboError):
    """An official without an assignment to hand on."""

    official: str
    day: date


class OutsideDecision(ChiboError):
    """A row of a decision that lies outside what the decision is said to be about."""

    name: str
    scope: str


class NoRows(ChiboError):
    """Files whose lists hold no row, where at least one is needed."""

    files: Sequence[str]
