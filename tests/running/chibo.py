"""chibo run as its user runs it, inside this process: arguments in; code, stdout, stderr out."""

from __future__ import annotations

import io
import json
import shutil
from contextlib import redirect_stderr, redirect_stdout
from copy import copy
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from typer.main import get_command

from chibo_cli.cli.frame import root
from chibo_cli.cli.frame.catcher import caught
from chibo_cli.cli.frame.root import command_tree
from chibo_cli.cli.main import invoked, run
from chibo_cli.cli.run.context import AppContext, moment
from chibo_cli.domain.register.journal import Operation
from chibo_cli.messages.errors.refusals import ChiboError
from chibo_cli.store.tables.columns import new_uid

if TYPE_CHECKING:
    from collections.abc import Callable

    from typer import Typer
    from typer._click.core import Command

SAMPLE_DATA = Path(__file__).parents[2] / "sample_data"
TODAY = "2024-05-10"


_built = cache(get_command)


def _shared(noun: Typer) -> Command:
    """A noun's commands, built once a process: Typer takes longer over them than over a line.

    The noun itself is a copy, since a run gives it its help in the language of that run.
    """
    return copy(_built(noun))


vars(root)["get_command"] = _shared


@dataclass(frozen=True, slots=True)
class Result:
    """What one command line left behind."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:  # noqa: ANN401 — whatever the document holds
        return json.loads(self.out)


@dataclass(frozen=True, slots=True)
class Chibo:
    """One clerk at one register on one day."""

    db: Path
    today: str = TODAY
    language: str = "vi"

    @classmethod
    def at_copy_of(cls, register: Path, folder: Path, today: str = TODAY) -> Chibo:
        """A clerk at a copy of a register, free to write in it."""
        return cls(Path(shutil.copy(register, folder / "chibo.db")), today)

    def __call__(self, *argv: object, **environ: str) -> Result:
        """Run one command line; `environ` is added to the clerk's own."""
        return _told(lambda: run([str(word) for word in argv], self._environ | environ))

    def within(self, *argv: object, **context: object) -> Result:
        """Run one command line in a program whose context has these values of its own."""
        words = [str(word) for word in argv]
        app = AppContext.of(words, self._environ, moment())
        for name, value in context.items():
            setattr(app, name, value)

        def code() -> int:
            try:
                return invoked(command_tree(), words, app)
            except ChiboError as error:
                return caught(error, app)

        return _told(code)

    def done(self, *argv: object) -> Result:
        """Run a command line that must succeed."""
        result = self(*argv)
        assert result.code == 0, result
        return result

    @property
    def _environ(self) -> dict[str, str]:
        return {
            "CHIBO_DB": str(self.db),
            "CHIBO_TODAY": self.today,
            "CHIBO_LANG": self.language,
            "HOME": str(self.db.parent),
        }


def _told(code: Callable[[], int]) -> Result:
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        left = code()
    return Result(left, out.getvalue(), err.getvalue())


def operation(command: str = "test") -> Operation:
    """An operation to write under."""
    return Operation(0, new_uid(), "2024-05-10T08:00:00+07:00", "clerk", command)


OPEN_OPERATION = (
    "INSERT INTO operation (uuid, at, actor, command, kind, adjusts, previous)"
    " VALUES ('raw', '2024-05-10T08:00:00+07:00', 'clerk', 'raw', 'change', 0, '')"
)
"""What a test that writes past chibo must do first."""
