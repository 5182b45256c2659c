"""One run: its words read, its global options taken up, its register opened."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from chibo_cli.cli.run.surroundings import VIETNAM, Surroundings, path_of, values_of
from chibo_cli.messages.text import Language

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date, datetime

    from chibo_cli.domain.register.journal import OperationKind
    from chibo_cli.store.store import Store

_LONGEST_WAIT = 86_400.0


class AppContext(Surroundings):
    """One run of the program, from its words to the register it opens."""

    __slots__ = ()

    @classmethod
    def of(cls, argv: list[str], environ: Mapping[str, str], now: datetime) -> AppContext:
        """The context of a command line, before it is parsed: help needs its language."""
        return cls(environ, _language(argv, environ), _today(environ, now), now, tuple(argv))

    @property
    def may_ask(self) -> bool:
        """Whether a person sits there to answer."""
        return not self.no_input and sys.stdin.isatty() and sys.stderr.isatty()

    def set_option(self, name: str, value: str) -> None:
        """Take up a global option, wherever it stood.

        Raises:
            InvalidOption: it does not take that value.
        """
        match name:
            case "db":
                self.db = path_of(value)
            case "lang":
                self.asked_language = _chosen_language("--lang", value)
            case "reason":
                self.reason = value
            case "wait":
                self.wait = _seconds(value)
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
        name that is not found the near ones are told.

        Raises:
            MissingOption: --adjust without --reason.
        """
        from chibo_cli.cli.run.opening import opened

        operation = self.operation(kind=kind, undoes=undoes, reason=reason) if writing else None
        with opened(self, operation, dry_run=dry_run or self.is_rehearsing) as store:
            yield store


def _today(environ: Mapping[str, str], now: datetime) -> date:
    given = environ.get("CHIBO_TODAY", "")
    today = now.astimezone(VIETNAM).date()
    if not given:
        return today
    from chibo_cli.domain.text.errors import InvalidOption
    from chibo_cli.domain.time.errors import InvalidDay
    from chibo_cli.domain.time.notation import parse_day
    from chibo_cli.domain.time.periods import FIRST_YEAR, LAST_YEAR

    try:
        day = parse_day(given, today=today)
    except InvalidDay:
        raise InvalidOption("CHIBO_TODAY", given, ("2024-04-01",)) from None
    if not FIRST_YEAR < day.year < LAST_YEAR:  # the periods before and after it are looked at
        raise InvalidOption("CHIBO_TODAY", given, (f"{FIRST_YEAR + 1}-{LAST_YEAR - 1}",))
    return day


def _language(argv: Sequence[str], environ: Mapping[str, str]) -> Language | None:
    """The last --lang on the line, else CHIBO_LANG; None where neither is one of ours."""
    for value in (*values_of("--lang", argv), environ.get("CHIBO_LANG", "")):
        if value in set(Language):
            return Language(value)
    return None


def _chosen_language(option: str, value: str) -> Language:
    from chibo_cli.domain.text.errors import InvalidOption

    if value not in set(Language):
        raise InvalidOption(option, value, tuple(Language))
    return Language(value)


def _seconds(value: str) -> float:
    from chibo_cli.domain.text.errors import InvalidOption

    try:
        seconds = float(value)
    except ValueError:
        seconds = -1
    if not 0 <= seconds <= _LONGEST_WAIT:
        raise InvalidOption("--wait", value, ("0–86400",))
    return seconds
