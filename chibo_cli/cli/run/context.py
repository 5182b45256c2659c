"""One run of the program: clock, environment, files, screen, and the register it opens."""

from __future__ import annotations

import os
import shlex
import sys
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import TYPE_CHECKING

from chibo_cli.cli.run.streams import is_terminal, tell
from chibo_cli.messages.text import Language, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from chibo_cli.domain.register.address import Address
    from chibo_cli.domain.register.journal import Operation, OperationKind
    from chibo_cli.messages.words import Words
    from chibo_cli.store.file.written import Written
    from chibo_cli.store.migrating import Migration, Revisions
    from chibo_cli.store.store import Store

VIETNAM = timezone(timedelta(hours=7))  # a constant: bare Windows has no time zones
_SPOKEN: Mapping[str | None, Language] = {each.value: each for each in Language}
_WAIT_BY_HAND = 15.0
_WAIT_FROM_CRON = 120.0


@dataclass(slots=True)
class AppContext:
    """One run: what was asked for before any command, and what the machine says."""

    environ: Mapping[str, str]
    asked_language: Language | None  # None: the register's own
    today: date
    now: datetime
    argv: tuple[str, ...] = ()
    db: Address | None = None
    quiet: bool = False
    no_input: bool = False
    no_pager: bool = False
    wait: float | None = None
    adjust: bool = False
    reason: str | None = None
    debug: bool = False
    excel_csv: bool = False  # CSV with the mark by which Excel knows UTF-8
    if_changed: bool = False  # a file that would hold the same is left alone
    force: bool = False  # a file that another wrote is replaced too
    revisions: Revisions | None = None  # None: those shipped
    is_rehearsing: bool = False  # a dry run, in which even what is asked leaves the file alone
    mounts: Path | None = None  # None: this machine's
    committed: Operation | None = None  # the last that is on disk, should its answer not be printed
    offices: frozenset[str] = frozenset()  # those that the register opened last has taken in
    _own_kinds: Mapping[str, Text] = field(default_factory=dict)
    _told: set[str] = field(default_factory=set)
    _own_language: Language | None = None  # the register's, once it was opened or asked for it

    @property
    def may_ask(self) -> bool:
        """Whether a person sits there to answer."""
        return not self.no_input and is_terminal(sys.stdin) and is_terminal(sys.stderr)

    def set_option(self, name: str, value: str) -> None:
        """Take up a global option, wherever it stood; raises InvalidOption for its value."""
        match name:
            case "db":
                self.db = address_of(value)
            case "lang":
                from chibo_cli.cli.run.option_values import chosen_language

                self.asked_language = chosen_language("--lang", value)
            case "reason":
                self.reason = value
            case "wait":
                from chibo_cli.cli.run.option_values import seconds

                self.wait = seconds(value)
            case _:
                setattr(self, name, True)

    @contextmanager
    def open_store(
        self,
        *,
        writing: bool = False,
        dry_run: bool = False,
        kind: OperationKind | None = None,
        undoes: int | None = None,
        reason: str | None = None,
    ) -> Iterator[Store]:
        """One transaction on the register; a write is journalled, a dry run rolled back.

        An older register is brought up first, in a dry run only a copy of it, and told so. Of a
        name that is not found the near ones are told. Raises what `operation` does.
        """
        operation = self.operation(kind=kind, undoes=undoes, reason=reason) if writing else None
        is_dry = dry_run or self.is_rehearsing
        with _opened(self, operation, dry_run=is_dry) as store:
            own = store.unit_kinds.all()
            self.offices = store.office_names()
            self._own_kinds = {each.key: Text(each.name, each.name_en or each.name) for each in own}
            self._own_language = spoken = _spoken_in(store)  # to ask again would open it again
            if store.area is not None:
                from chibo_cli.cli.run.servers import AREA_ONLY, area_named

                self.notice_once(AREA_ONLY, units=area_named(store, self.today))
            yield store
            if operation is not None and not is_dry:
                spoken = _spoken_in(store)  # it may have set another
        if operation is not None and not is_dry:
            self.committed, self._own_language = operation, spoken
        for typed, code in store.meant.items():
            from chibo_cli.messages.answers.finding import MEANT
            from chibo_cli.output.forms.text import safe

            self.notice_once(MEANT, typed=safe(typed), code=safe(code))

    @property
    def language(self) -> Language:
        """Of the screen: --lang, else CHIBO_LANG, else the register's own, else Vietnamese."""
        if self.asked_language is None and self._own_language is None:
            self._own_language = _SPOKEN.get(self._language_there(), Language.VI)
        return self.asked_language or self._own_language or Language.VI

    @property
    def words(self) -> Words:
        """The voice of the screen."""
        from chibo_cli.messages.words import Words  # --version and completion say nothing

        return Words(self.language, self._own_kinds)

    def _language_there(self) -> str | None:
        from chibo_cli.domain.failures import ChiboError  # only where something is said
        from chibo_cli.store.registers import language_of

        named = "" if self.db is not None else next(values_of("--db", self.argv), "")
        try:
            address = address_of(named) if named else self.register
        except ChiboError:  # which is about to be told
            return None
        return language_of(address) if isinstance(address, Path) else None

    @property
    def register(self) -> Address:
        """Where the register lies: --db, else CHIBO_DB, else in the user's data folder."""
        if self.db is not None:
            return self.db
        named = self.environ.get("CHIBO_DB", "")
        return address_of(named) if named else self.data_folder / "chibo.db"

    @property
    def place(self) -> Path:
        """By what files beside the register are named: its own, or one in the data folder."""
        if isinstance(self.register, Path):
            return self.register
        from chibo_cli.cli.run.servers import file_name_of

        return self.data_folder / file_name_of(self.register)

    @property
    def data_folder(self) -> Path:
        """The user's data folder for chibo."""
        from platformdirs import user_data_path

        return user_data_path("chibo", appauthor=False)

    @property
    def written(self) -> Written:
        """The note of what was written into files, beside the register."""
        from chibo_cli.store.file.written import Written

        return Written(self.place, lambda: self.data_folder)

    def operation(
        self,
        *,
        kind: OperationKind | None = None,
        undoes: int | None = None,
        reason: str | None = None,
    ) -> Operation:
        """What the journal will say of this run; its moment is the clock's, whatever today is.

        Raises:
            MissingOption: --adjust without --reason.
        """
        from chibo_cli.domain.register.journal import Operation, OperationKind
        from chibo_cli.domain.text.errors import MissingOption
        from chibo_cli.domain.text.names import stored
        from chibo_cli.output.forms.text import safe
        from chibo_cli.store.tables.columns import new_uid

        reason = reason or stored(self.reason or "") or None
        if self.adjust and reason is None:
            raise MissingOption("--reason")
        return Operation(
            0,
            new_uid(),
            self.now.isoformat(timespec="seconds"),
            self.actor,
            safe(shlex.join(self.argv)),
            kind or OperationKind.CHANGE,
            reason,
            undoes,
            self.adjust,
        )

    @property
    def actor(self) -> str:
        """Who sits there: CHIBO_ACTOR, else the machine's user; cron knows LOGNAME only."""
        from chibo_cli.output.forms.text import safe

        names = ("CHIBO_ACTOR", "USER", "LOGNAME", "USERNAME")
        return next(filter(None, (safe(self.environ.get(name, "")).strip() for name in names)), "?")

    @property
    def patience(self) -> float:
        """How many seconds to wait for another process."""
        if self.wait is not None:
            return self.wait
        return _WAIT_FROM_CRON if self.no_input else _WAIT_BY_HAND

    def notice(self, text: str) -> None:
        """What is not the result, to stderr; `-q` silences it."""
        if not self.quiet:
            tell(text)

    warning = staticmethod(tell)  # what must not be missed, also with `-q`

    def notice_once(self, text: Text, **fields: object) -> None:
        """A notice that a run gives but once, however often there is cause."""
        said = self.words(text, **fields)
        if said not in self._told:
            self._told.add(said)
            self.notice(said)


def _spoken_in(store: Store) -> Language:
    return _SPOKEN.get(store.language(), Language.VI)


def moment() -> datetime:
    """Now, on the office's clock."""
    return datetime.now(UTC).astimezone(VIETNAM)


@contextmanager
def _opened(app: AppContext, operation: Operation | None, *, dry_run: bool) -> Iterator[Store]:
    """One transaction, a write where an operation is given; a dry run leaves the file as it is.

    Raises:
        MigrationFailed: an older register cannot be brought up; the rest as `open_store`.
    """
    from chibo_cli.domain.failures import ChiboError
    from chibo_cli.domain.lists.errors import RegisterFault, RegisterUnusable
    from chibo_cli.store.registers import SCHEMA_VERSION, Mode
    from chibo_cli.store.store import open_store

    version = app.revisions.newest if app.revisions else SCHEMA_VERSION
    mode = Mode.READ
    if operation is not None:
        mode = Mode.REHEARSE if dry_run else Mode.WRITE
        check_place(app)
    with ExitStack() as stack:

        def entered(address: Address) -> Store:
            return stack.enter_context(
                open_store(address, mode, wait=app.patience, operation=operation, version=version)
            )

        try:
            store = entered(app.register)
        except RegisterUnusable as error:
            if error.fault is not RegisterFault.OLDER or not isinstance(app.register, Path):
                raise
            brought_up = _copy_brought_up if dry_run else _brought_up
            store = entered(stack.enter_context(brought_up(app)))
        try:
            yield store
        except ChiboError as error:
            from chibo_cli.usecases.finding.suggesting import suggest

            suggest(store, error, day=app.today)
            raise


def check_place(app: AppContext) -> None:
    """Before a write: say once that a register lies on a share.

    Raises:
        RegisterUnusable: the share has no locks, and writing would corrupt the file.
    """
    from chibo_cli.domain.lists.errors import RegisterFault, RegisterUnusable
    from chibo_cli.store.file.places import MOUNTS, Place, place_of

    if not isinstance(app.register, Path):
        return
    place = place_of(app.register, app.mounts or MOUNTS)
    if place is Place.UNLOCKED_SHARE:
        raise RegisterUnusable(str(app.register), RegisterFault.UNLOCKED)
    if place is Place.SHARE:
        from chibo_cli.messages.answers.changes import ON_SHARE
        from chibo_cli.output.forms.text import safe

        app.notice_once(ON_SHARE, path=safe(str(app.register)))


def take_drafts_away(app: AppContext, *folders: Path) -> None:
    """Before a backup: what a killed one left, there or beside the register, goes and is told."""
    from chibo_cli.store.file.drafts import take_away

    beside = app.place.parent
    taken = take_away((beside, beside / "backups", *folders))
    if taken:
        from chibo_cli.messages.answers.changes import DRAFTS_TAKEN

        names = ", ".join(map(str, taken))
        app.notice(app.words(DRAFTS_TAKEN, count=len(taken), files=names))


def migrated(app: AppContext, *, dry_run: bool = False) -> Migration | None:
    """What bringing an older register up did, a backup first; None where it is not older."""
    if not isinstance(app.register, Path):
        with app.open_store():  # a server never held an older one
            return None
    if not dry_run:
        check_place(app)
        take_drafts_away(app)
    return _migrated(app, app.place, dry_run=dry_run)


@contextmanager
def _brought_up(app: AppContext) -> Iterator[Path]:
    done = migrated(app)
    if done is not None:
        from chibo_cli.messages.answers.changes import MIGRATED
        from chibo_cli.output.forms.text import safe

        app.notice(app.words(MIGRATED, old=done.old, new=done.new, backup=safe(done.backup)))
    yield app.place


@contextmanager
def _copy_brought_up(app: AppContext) -> Iterator[Path]:
    """A copy of an older register beside it, brought up, and gone in the end."""
    from chibo_cli.domain.lists.errors import MigrationFailed
    from chibo_cli.messages.answers.changes import MIGRATES
    from chibo_cli.store.copies import copy_register
    from chibo_cli.store.file.drafts import discard, draft_in
    from chibo_cli.store.migrating import SHIPPED

    path = app.place
    copy = draft_in(path.parent)
    try:
        digests = (app.revisions or SHIPPED).digests
        copy_register(path, copy, wait=app.patience, digests=digests)
        done = _migrated(app, copy, is_copy=True)
        if done is not None:
            app.notice_once(MIGRATES, old=done.old, new=done.new)
        yield copy
    except MigrationFailed as failed:
        failed.path = str(path)
        raise
    finally:
        discard(copy)


def _migrated(
    app: AppContext, path: Path, *, dry_run: bool = False, is_copy: bool = False
) -> Migration | None:
    from chibo_cli.store.migrating import SHIPPED, migrate

    operation = app.operation()
    done = migrate(
        path,
        wait=app.patience,
        operation=operation,
        revisions=app.revisions or SHIPPED,
        dry_run=dry_run,
        is_copy=is_copy,
    )
    if not (dry_run or is_copy):
        app.committed = operation
    return done


def address_of(text: str) -> Address:
    """A path as typed, or a server; `~` is the home folder, that of nobody is left as it is.

    Raises:
        PasswordTyped, AddressUnknown: of a server, with a password, or of another kind.
    """
    if "://" in text or "=" in text:
        from chibo_cli.cli.run.servers import server_of

        server = server_of(text)
        if server is not None:
            return server
    return Path(os.path.expanduser(text))  # noqa: PTH111 — Path.expanduser fails there


def values_of(option: str, argv: Sequence[str]) -> Iterator[str]:
    """What an option was given on a line that is not parsed yet, the last first."""
    for word, following in reversed([*zip(argv, (*argv[1:], ""), strict=False)]):
        if word == option or word.startswith(f"{option}="):
            yield following if word == option else word.removeprefix(f"{option}=")
