"""chibo run as its user runs it, inside this process: arguments in; code, stdout, stderr out."""

from __future__ import annotations

import io
import json
import shutil
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from chibo_cli.cli.main import run
from chibo_cli.domain.journal import Operation
from chibo_cli.store.types import new_uid

SAMPLE_DATA = Path(__file__).parent.parent / "sample_data"
TODAY = "2024-05-10"


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
        out, err = io.StringIO(), io.StringIO()
        surroundings = {
            "CHIBO_DB": str(self.db),
            "CHIBO_TODAY": self.today,
            "CHIBO_LANG": self.language,
            "HOME": str(self.db.parent),
        }
        with redirect_stdout(out), redirect_stderr(err):
            code = run([str(word) for word in argv], surroundings | environ)
        return Result(code, out.getvalue(), err.getvalue())

    def done(self, *argv: object) -> Result:
        """Run a command line that must succeed."""
        result = self(*argv)
        assert result.code == 0, result
        return result


def operation(command: str = "test") -> Operation:
    """An operation to write under."""
    return Operation(0, new_uid(), "2024-05-10T08:00:00+07:00", "clerk", command)


OPEN_OPERATION = (
    "INSERT INTO operation (uuid, at, actor, command, kind, adjusts, previous)"
    " VALUES ('raw', '2024-05-10T08:00:00+07:00', 'clerk', 'raw', 'change', 0, '')"
)
"""What a test that writes past chibo must do first."""
