"""What a run of the program knows of its surroundings: clock, environment, files, screen."""

from __future__ import annotations

import os
import shlex
import sys
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import TYPE_CHECKING

from chibo_cli.messages.text import Language

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from chibo_cli.domain.register.journal import Operation, OperationKind
    from chibo_cli.messages.text import Text
    from chibo_cli.messages.words import Words
    from chibo_cli.store.migrations.revisions import Revisions

VIETNAM = timezone(timedelta(hours=7))  # a constant: bare Windows has no time zones
_WAIT_BY_HAND = 15.0
_WAIT_FROM_CRON = 120.0


@dataclass(slots=True)
class Surroundings:
    """What was asked for before any command, and what the machine says."""

    environ: Mapping[str, str]
    asked_language: Language | None  # None: the register's own
    today: date
    now: datetime
    argv: tuple[str, ...] = ()
    db: Path | None = None
    quiet: bool = False
    no_input: bool = False
    wait: float | None = None
    adjust: bool = False
    reason: str | None = None
    debug: bool = False
    excel_csv: bool = False  # CSV with the mark by which Excel knows UTF-8
    if_changed: bool = False  # a file that would hold the same is left alone
    revisions: Revisions | None = None  # None: those shipped
    is_rehearsing: bool = False  # a dry run, in which even what is asked leaves the file alone
    mounts: Path | None = None  # None: this machine's
    _told: set[Text] = field(default_factory=set)

    @property
    def language(self) -> Language:
        """Of the screen: --lang, else CHIBO_LANG, else the register's own, else Vietnamese."""
        if self.asked_language is None:
            from chibo_cli.store.file.glimpses import language_of  # only where something is said

            named = "" if self.db is not None else next(values_of("--db", self.argv), "")
            own = language_of(path_of(named) if named else self.register)
            self.asked_language = Language(own) if own in set(Language) else Language.VI
        return self.asked_language

    @property
    def words(self) -> Words:
        """The voice of the screen."""
        from chibo_cli.messages.words import Words  # --version and completion say nothing

        return Words(self.language)

    @property
    def register(self) -> Path:
        """The register's file: --db, else CHIBO_DB, else in the user's data folder."""
        if self.db is not None:
            return self.db
        named = self.environ.get("CHIBO_DB", "")
        return path_of(named) if named else self.data_folder / "chibo.db"

    @property
    def data_folder(self) -> Path:
        """The user's data folder for chibo."""
        from platformdirs import user_data_path

        return user_data_path("chibo", appauthor=False)

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
        from chibo_cli.store.tables.types import new_uid

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
        named = (safe(self.environ.get(name, "")).strip() for name in names)
        return next(filter(None, named), "?")

    @property
    def patience(self) -> float:
        """How many seconds to wait for another process."""
        if self.wait is not None:
            return self.wait
        return _WAIT_FROM_CRON if self.no_input else _WAIT_BY_HAND

    def notice(self, text: str) -> None:
        """What is not the result, to stderr; `-q` silences it."""
        if not self.quiet:
            print(text, file=sys.stderr)

    def notice_once(self, text: Text, **fields: object) -> None:
        """A notice that a run gives but once, however often there is cause."""
        if text not in self._told:
            self._told.add(text)
            self.notice(self.words(text, **fields))


def moment() -> datetime:
    """Now, on the office's clock."""
    return datetime.now(UTC).astimezone(VIETNAM)


def path_of(text: str) -> Path:
    """A path as typed; `~` is the home folder, and the home of nobody is left as it is."""
    return Path(os.path.expanduser(text))  # noqa: PTH111 — Path.expanduser fails there


def values_of(option: str, argv: Sequence[str]) -> Iterator[str]:
    """What an option was given on a line that is not parsed yet, the last first."""
    for word, following in reversed([*zip(argv, (*argv[1:], ""), strict=False)]):
        if word == option or word.startswith(f"{option}="):
            yield following if word == option else word.removeprefix(f"{option}=")
