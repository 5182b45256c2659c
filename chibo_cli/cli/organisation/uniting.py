"""`chibo official unite` and `unit unite`: one record of two, after a look at what comes of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from chibo_cli.cli.arguments import options
from chibo_cli.cli.arguments.groups import Help
from chibo_cli.cli.asking.answering import answer_moved
from chibo_cli.cli.run.context import AppContext
from chibo_cli.cli.run.showing import answer, answer_lines
from chibo_cli.domain.failures import Noun
from chibo_cli.domain.text.errors import ConflictingOptions, MissingOption, NotConfirmed
from chibo_cli.messages.answers import organisation as says
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from chibo_cli.domain.duties.movement import Moved
    from chibo_cli.domain.register.journal import OperationKind
    from chibo_cli.messages.text import Text
    from chibo_cli.store.store import Store
    from chibo_cli.usecases.organisation.uniting.records import United

_Pairs = Annotated[
    Path | None,
    typer.Option(
        "--pairs",
        readable=False,
        metavar="FILE",
        help="Gộp các cặp còn lại trong tệp mà chibo merge pairs -o đã ghi.",
    ),
]


@dataclass(frozen=True, slots=True)
class _Said:
    """What is asked and answered of records of a noun."""

    question: Text
    united: Text
    names_lost: Text


_SAID = {
    Noun.OFFICIAL: _Said(says.UNITE, says.UNITED, says.NAMES_LOST),
    Noun.UNIT: _Said(says.UNITE_UNITS, says.UNITS_UNITED, says.UNIT_NAMES_LOST),
}


@dataclass(frozen=True, slots=True)
class _Done:
    """What was united, and what moved by it; the kind that the operation must have."""

    united: Sequence[United]
    moved: Moved
    kind: OperationKind


def unite_officials(
    ctx: typer.Context,
    official: Annotated[
        str | None,
        typer.Argument(metavar="OFFICIAL", help="Hồ sơ được giữ: mã hoặc họ tên."),
    ] = None,
    second: Annotated[
        str | None,
        typer.Argument(metavar="SECOND", help="Hồ sơ thứ hai của cùng người ấy: mã hoặc họ tên."),
    ] = None,
    *,
    pairs: _Pairs = None,
    yes: Annotated[options.Yes, Help("Không hỏi lại trước khi gộp.")] = False,
    dry_run: options.DryRun = False,
) -> None:
    """Gộp hai hồ sơ của một người: mọi mục của hồ sơ thứ hai về hồ sơ đầu; mã cũ vẫn tìm ra."""
    from chibo_cli.usecases.finding.people import find_official
    from chibo_cli.usecases.organisation.uniting import officials

    app: AppContext = ctx.obj

    def unite(store: Store, kept_text: str, second_text: str) -> United:
        kept = find_official(store, kept_text, day=app.today)
        other = officials.find_second(store, second_text, kept, day=app.today)
        return officials.unite_officials(store, kept, other, day=app.today)

    uniting = _uniting(app, Noun.OFFICIAL, (official, second), pairs, unite)
    _unite(app, uniting, _SAID[Noun.OFFICIAL], yes=yes, dry_run=dry_run)


def unite_units(
    ctx: typer.Context,
    unit: Annotated[
        str | None, typer.Argument(metavar="UNIT", help="Đơn vị được giữ: mã hoặc tên.")
    ] = None,
    second: Annotated[
        str | None,
        typer.Argument(metavar="SECOND", help="Cùng đơn vị ấy, ghi lần thứ hai: mã hoặc tên."),
    ] = None,
    *,
    pairs: _Pairs = None,
    yes: Annotated[options.Yes, Help("Không hỏi lại trước khi gộp.")] = False,
    dry_run: options.DryRun = False,
) -> None:
    """Gộp một đơn vị bị ghi hai lần: mọi mục của lần thứ hai về đơn vị đầu; không phải sáp nhập."""
    from chibo_cli.usecases.finding.people import find_unit
    from chibo_cli.usecases.organisation.uniting import units

    app: AppContext = ctx.obj

    def unite(store: Store, kept_text: str, second_text: str) -> United:
        kept = find_unit(store, kept_text, day=app.today)
        other = units.find_second_unit(store, second_text, kept, day=app.today)
        return units.unite_units(store, kept, other, day=app.today)

    uniting = _uniting(app, Noun.UNIT, (unit, second), pairs, unite)
    _unite(app, uniting, _SAID[Noun.UNIT], yes=yes, dry_run=dry_run)


def _uniting(
    app: AppContext,
    kind: Noun,
    typed: tuple[str | None, str | None],
    pairs: Path | None,
    unite: Callable[[Store, str, str], United],
) -> Callable[[Store], Sequence[United]]:
    """What is to be done: the two that were typed are united, or the pairs of a file.

    Raises:
        MissingOption, ConflictingOptions: neither, or both, are named.
        NoPairs, FileUnreadable: the file has none.
    """
    kept, second = typed
    if pairs is None:
        if kept is None or second is None:
            raise MissingOption(f"{kind.value.upper()} SECOND | --pairs")
        return lambda store: [unite(store, kept, second)]
    if kept is not None:
        raise ConflictingOptions(("--pairs", kept))
    from chibo_cli.intake.pairs import read_pairs
    from chibo_cli.usecases.organisation.uniting.listed import unite_listed

    table = read_pairs(pairs, kind)
    return lambda store: unite_listed(store, kind, table, day=app.today)


def _unite(
    app: AppContext,
    unite: Callable[[Store], Sequence[United]],
    said: _Said,
    *,
    yes: bool,
    dry_run: bool,
) -> None:
    """Rehearse it, ask for a yes, and do it.

    Raises:
        NotConfirmed: nobody is there to say it.
        Abort: the answer is no.
    """
    from chibo_cli.domain.register.journal import OperationKind

    done = _done(app, unite, OperationKind.MERGE, dry_run=True)
    if not dry_run:
        if not yes:  # nobody else waits while a person makes up their mind
            _confirm(app, done, said)
        done = _done(app, unite, done.kind)
    for each in done.united:
        answer(app, said.united, dry_run=dry_run, **_names(app, each))
        answer_lines(app, _lines(app, each, said))
    answer_moved(app, done.moved)


def _done(
    app: AppContext,
    unite: Callable[[Store], Sequence[United]],
    kind: OperationKind,
    *,
    dry_run: bool = False,
) -> _Done:
    from chibo_cli.domain.register.journal import OperationKind
    from chibo_cli.usecases.changes.watching import moved_by

    with app.open_store(writing=True, dry_run=dry_run, kind=kind) as store:
        united = unite(store)
        head = store.journal.head()
        is_of_offices = head is not None and store.origins.are_touched_by(head.id)
        moved = moved_by(store, today=app.today)
    return _Done(united, moved, OperationKind.MERGE if is_of_offices else OperationKind.CHANGE)


def _confirm(app: AppContext, done: _Done, said: _Said) -> None:
    from chibo_cli.cli.asking.interview import confirm, tell
    from chibo_cli.output.forms.edits import moved_lines

    if not app.may_ask:
        raise NotConfirmed(sum(each.count for each in done.united))
    is_one = len(done.united) == 1
    told = "".join(
        ("" if is_one else f"{app.words(said.united, **_names(app, each))}\n")
        + _lines(app, each, said)
        for each in done.united
    )
    tell((told + moved_lines(done.moved, app.words)).rstrip("\n"))
    if is_one:
        confirm(app, said.question, **_names(app, done.united[0]))
    else:
        confirm(app, says.UNITE_PAIRS, count=len(done.united))


def _names(app: AppContext, united: United) -> dict[str, str]:
    from chibo_cli.output.forms.values import shown

    return {"kept": shown(united.kept, app.words), "second": shown(united.second, app.words)}


def _lines(app: AppContext, united: United, said: _Said) -> str:
    from chibo_cli.output.organisation.uniting import united_lines

    lost = {said.names_lost: ", ".join(united.lost_names), says.UNIT_CODE_LOST: united.lost_code}
    return united_lines(
        united.moved,
        united.merged,
        {text: names for text, names in lost.items() if names},
        app.words,
    )
