"""chibo run as its user runs it, inside this process: arguments in; code, stdout, stderr out."""

from __future__ import annotations

import io
import json
import shlex
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from chibo_cli.cli import main
from chibo_cli.cli.frame.catcher import caught
from chibo_cli.cli.main import context_of
from chibo_cli.cli.run.context import moment
from chibo_cli.domain.register.journal import Operation
from chibo_cli.messages.errors.refusals import ChiboError
from chibo_cli.store.tables.columns import new_uid
from tests.running.commands import tree
from tests.running.engines import registers

if TYPE_CHECKING:
    from collections.abc import Callable

SAMPLE_DATA = Path(__file__).parents[2] / "sample_data"
TODAY = "2024-05-10"

vars(main)["command_tree"] = tree


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
        return cls(registers.copied(register, folder / "chibo.db"), today)

    def __call__(self, *argv: object, **environ: str) -> Result:
        """Run one command line; `environ` is added to the clerk's own."""
        return _told(lambda: main.run([str(word) for word in argv], self._environ | environ))

    def within(self, *argv: object, **context: object) -> Result:
        """Run one command line in a program whose context has these values of its own."""
        words = [str(word) for word in argv]
        app = context_of(words, self._environ, moment())
        for name, value in context.items():
            setattr(app, name, value)

        def code() -> int:
            try:
                return main.invoked(tree(), words, app)
            except ChiboError as error:
                return caught(error, app)

        return _told(code)

    def done(self, *argv: object) -> Result:
        """Run a command line that must succeed."""
        result = self(*argv)
        assert result.code == 0, result
        return result

    @property
    def address(self) -> str:
        """What chibo is told of the register, and calls it."""
        return registers.address(self.db)

    @property
    def place(self) -> Path:
        """By what files beside the register are named."""
        return context_of([], self._environ, moment()).place

    def kept(self) -> bytes:
        """All that the register holds, to be compared."""
        return registers.kept(self.db)

    def type_in(self, lines: str) -> None:
        """Run command lines, quoted as for a shell, each of which must succeed."""
        for line in lines.strip().splitlines():
            self.done(*shlex.split(line))

    @property
    def _environ(self) -> dict[str, str]:
        return {
            "CHIBO_DB": self.address,
            "CHIBO_TODAY": self.today,
            "CHIBO_LANG": self.language,
            "HOME": str(self.db.parent),
        }


def _told(code: Callable[[], int]) -> Result:
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        left = code()
    return Result(left, out.getvalue(), err.getvalue())


def visits(clerk: Chibo) -> list[tuple[str, str, str]]:
    """Who was where on which day, by codes, in the order of the list."""
    rows = clerk.done("attend", "list", "--json").json["rows"]
    return [(row["official"]["code"], row["unit"]["code"], row["date"]) for row in rows]


def operation(command: str = "test") -> Operation:
    """An operation to write under."""
    return Operation(0, new_uid(), "2024-05-10T08:00:00+07:00", "clerk", command)


OPEN_OPERATION = (
    "INSERT INTO operation (uuid, at, actor, command, kind, adjusts, previous)"
    " VALUES ('raw', '2024-05-10T08:00:00+07:00', 'clerk', 'raw', 'change', 0, '')"
)
"""What a test that writes past chibo must do first."""
