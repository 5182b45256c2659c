"""The Board's own words on a period: set, shown, taken back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from chibo_cli.domain.facts.errors import NothingToChange
from chibo_cli.domain.facts.records import Remark
from chibo_cli.domain.failures import Noun
from chibo_cli.domain.reports.values import PARTS
from chibo_cli.domain.text.errors import UnknownName
from chibo_cli.usecases.changes.edits import UNCHANGED, Edit, Unchanged

if TYPE_CHECKING:
    from chibo_cli.domain.facts.records import Regulation
    from chibo_cli.domain.time.periods import Period
    from chibo_cli.store.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class RemarkEdit(Edit[Remark]):
    """What is to be said from now on; None says nothing any more."""

    strengths: str | Unchanged | None = UNCHANGED
    shortcomings: str | Unchanged | None = UNCHANGED
    proposals: str | Unchanged | None = UNCHANGED


def remark_on(store: Store, period: Period, regulation: Regulation | None = None) -> Remark:
    """What the Board said of a period, or of one regulation's part of it; numbered 0 if nothing."""
    number = None if regulation is None else regulation.id
    said = (each for each in store.remarks.on(str(period)) if each.regulation_id == number)
    return next(said, Remark(id=0, period=str(period), regulation_id=number))


def set_remark(store: Store, remark: Remark, edit: RemarkEdit) -> Remark:
    """Say it otherwise, in the parts that the edit names; with no words left it is taken out.

    Raises:
        NothingToChange: it says so already.
    """
    new = edit.of(remark)
    if new == remark:
        raise NothingToChange(remark.period)
    if not any(getattr(new, part) for part in PARTS):
        store.remarks.remove(remark)
    elif remark.id:
        store.remarks.rewrite(new)
    else:
        store.remarks.add(new)
    return new


def clear_remark(store: Store, period: Period, regulation: Regulation | None = None) -> Remark:
    """Take out what was said, which is returned.

    Raises:
        UnknownName: nothing was.
    """
    remark = remark_on(store, period, regulation)
    if not remark.id:
        raise UnknownName(Noun.REMARK, str(period))
    store.remarks.remove(remark)
    return remark
