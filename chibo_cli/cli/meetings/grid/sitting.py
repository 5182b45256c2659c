"""A sitting at the table: of what it is, its draft, and what was saved in the end."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from typer import Abort

from chibo_cli.cli.asking.interview import Ended, confirmed, tell
from chibo_cli.cli.asking.questions import typed_back
from chibo_cli.cli.meetings.entering import tell_recorded
from chibo_cli.cli.meetings.grid.screen import Screen
from chibo_cli.cli.meetings.grid.sheet import Sheet, visits_in
from chibo_cli.cli.meetings.rounds import EVERYWHERE, asked_round
from chibo_cli.cli.run.context import VIETNAM, check_place
from chibo_cli.cli.run.errors import sentence
from chibo_cli.cli.run.showing import answer, answer_lines
from chibo_cli.domain.duties.movement import Moved
from chibo_cli.domain.failures import ChiboError
from chibo_cli.domain.time.notation import parse_period
from chibo_cli.messages.answers import asking as says
from chibo_cli.output.forms.edits import moved_lines
from chibo_cli.output.forms.text import safe
from chibo_cli.store.file.sittings import Sitting, left_behind
from chibo_cli.usecases.finding.people import find_unit
from chibo_cli.usecases.finding.units import named
from chibo_cli.usecases.rounds.grid import erased_among, visit_grid
from chibo_cli.values import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from chibo_cli.cli.run.context import AppContext
    from chibo_cli.domain.facts.records import Unit
    from chibo_cli.domain.meetings.grid import Grid, Place, Typed
    from chibo_cli.domain.time.periods import Period
    from chibo_cli.store.store import Store

_PARTS = {"unit": says.VISITED, "meeting": says.MEETING, **says.NOTES}  # of a visit, as asked for


def sit(app: AppContext, given: Mapping[str, str], *, dry_run: bool) -> None:
    """Offer drafts; ask for the period, unless it is given with the `cell` or `under`; sit.

    Where nothing is given a draft comes before any question, else after them.

    Raises:
        MissingOption: --adjust without --reason.
    """
    if app.adjust:
        app.operation()  # refused before anything is typed
    try:
        offered = None if given or dry_run else _offered(app, None)
        if offered is not None:
            app.argv += offered[0].argv
        else:
            asked = dict(given)
            if not asked.keys() & {"cell", "under"}:
                asked["under"] = EVERYWHERE
            scope = _Scope.read(app, asked_round(app, asked))
            if given and not dry_run:
                offered = _offered(app, scope)
            offered = offered or (scope, None)
    except (Ended, Abort):
        return
    _sit(app, *offered, dry_run=dry_run)


@dataclass(frozen=True, slots=True)
class _Scope:
    """What a table is of: a period, and a cell's visitors or the area of a unit, as typed back."""

    period: Period
    cell: str | None
    under: str | None
    place: str = field(compare=False)

    @classmethod
    def read(cls, app: AppContext, asked: Mapping[str, str | None]) -> _Scope:
        """What was asked for, or what a draft says it is of.

        Raises:
            InvalidPeriod, UnknownName, AmbiguousName: it is no such thing.
        """
        place, texts = app.words(says.ALL_AREAS), dict[str, str | None]()
        period = parse_period(asked.get("period") or "", today=app.today)
        with app.open_store() as store:
            for name in ("cell", "under"):
                unit = _unit(app, store, asked.get(name))
                texts[name] = None if unit is None else typed_back(app, store, unit)
                if unit is not None:
                    place = named(store.units.tree_of([unit.id]), unit.id, period.last_day).name
        return cls(period, texts["cell"], texts["under"], place)

    @property
    def argv(self) -> tuple[str, ...]:
        """What would have been typed to ask for it."""
        named = {"--period": str(self.period), "--cell": self.cell, "--under": self.under}
        return tuple(
            each for name, text in named.items() if text is not None for each in (name, text)
        )

    def about(self, identity: str) -> dict[str, str | None]:
        """What its draft says it is of."""
        period = str(self.period)
        return {"register": identity, "period": period, "cell": self.cell, "under": self.under}


def _unit(app: AppContext, store: Store, text: str | None) -> Unit | None:
    return None if text is None else find_unit(store, text, day=app.today)


def _offered(app: AppContext, asked: _Scope | None) -> tuple[_Scope, Sitting | None] | None:
    """The draft with which a clerk goes on, and what it is of; None where that is with none.

    `asked` is the table asked for.
    """
    with app.open_store() as store:
        identity = store.identity
    taken: tuple[_Scope, Sitting | None] | None = None
    for each in left_behind(app.place):
        is_ours = each.about.get("register") == identity
        if is_ours and not each.kept:
            each.drop()
        elif is_ours and taken is None:
            scope = _answered(app, asked, each)
            taken = None if scope is None else (scope, each)
        else:
            each.leave()
    return taken


def _answered(app: AppContext, asked: _Scope | None, draft: Sitting) -> _Scope | None:
    """What a draft is of that is gone on with; None where it is dropped, or left for later."""
    try:
        theirs = _Scope.read(app, draft.about)
    except ChiboError as error:  # what it was of is not there any more
        why, path = sentence(error, app.words), safe(str(draft.path))
        tell(app.words(says.GRID_DRAFT_UNREAD, path=path, sentence=why))
        draft.leave()
        return None
    since = draft.changed.astimezone(VIETNAM)
    told = {"time": f"{since:%H:%M}", "day": since.date(), "count": len(draft.kept)}
    tell(app.words(says.GRID_DRAFT, **told, place=theirs.place, period=theirs.period))
    if asked is None or theirs == asked:
        if not confirmed(app, says.GRID_DROP):
            return theirs
        draft.drop()
    elif confirmed(app, says.GRID_OTHER):
        return theirs
    else:
        draft.leave()
    return None


def _sit(app: AppContext, scope: _Scope, draft: Sitting | None, *, dry_run: bool) -> None:
    if draft is not None:
        _forget_erased(app, draft)
    typed = {} if draft is None else visits_in(draft)
    identity, table = _table(app, scope, typed)
    there = {row.official for row in table.rows}
    lost = {
        place: visit
        for place, visit in typed.items()
        if place.official not in there or place.day not in table.days
    }
    if lost:
        told = "; ".join(_told(app, place, visit) for place, visit in lost.items())
        tell(app.words(says.GRID_DRAFT_GONE, visits=told))
    if not table.rows:
        app.notice(app.words(says.NOBODY_HERE, period=scope.period))
        if draft is not None:
            _left(app, draft)
        return

    def begin() -> Sitting | None:
        return None if dry_run else Sitting.begun(app.place, scope.about(identity))

    check_place(app)  # what it tells would stand amid the table
    sheet = Sheet(app, scope.period, scope.place, table, begin, draft)
    sheet.take_up({place: typed[place] for place in typed.keys() - lost.keys()})
    names = [*_PARTS] if scope.cell is None else [*_PARTS][1:]  # the one cell is not asked for
    labels = {name: app.words(_PARTS[name]) for name in names}
    try:
        Screen(sheet, labels, lambda: sheet.save(dry_run=dry_run)).run()
    finally:
        if sheet.draft is not None:
            _left(app, sheet.draft)
    _tell_saved(app, sheet, dry_run=dry_run)


def _forget_erased(app: AppContext, draft: Sitting) -> None:
    """An erasure cannot reach the draft of a table that is open."""
    with app.open_store() as store:
        erased = erased_among(store, visits_in(draft))
    for official in erased:
        draft.forget(official)


def _left(app: AppContext, draft: Sitting) -> None:
    """What becomes of the draft of a sitting that is over."""
    with suppress(ChiboError):  # whoever opens the draft looks again
        _forget_erased(app, draft)
    if not draft.kept:
        draft.drop()
        return
    draft.leave()
    tell(app.words(says.GRID_DRAFT_LEFT, count=len(draft.kept)))


def _table(app: AppContext, scope: _Scope, typed: Collection[Place]) -> tuple[str, Grid]:
    with app.open_store() as store:
        cell, under = (_unit(app, store, text) for text in (scope.cell, scope.under))
        table = visit_grid(
            store, scope.period, today=app.today, under=under, cell=cell, typed=typed
        )
        return store.identity, table


def _told(app: AppContext, place: Place, visit: Typed) -> str:
    """A visit that has no place in the table any more, so that it can be kept elsewhere."""
    notes = (visit.unit, visit.strengths, visit.shortcomings, visit.recommend, visit.score)
    return safe(", ".join((app.words.day(place.day), *filter(None, notes))))


def _tell_saved(app: AppContext, sheet: Sheet, *, dry_run: bool) -> None:
    if not sheet.saved:
        return
    officials = len({each.entry.official for each in sheet.saved})
    answer(app, says.GRID_SAVED, dry_run=dry_run, count=len(sheet.saved), officials=officials)
    for each in sheet.saved:
        if all(move.refusal is not None for move in each.moves):
            tell_recorded(app, each, Moved(), dry_run=dry_run)
    answer_lines(app, moved_lines(sheet.moved, app.words))
