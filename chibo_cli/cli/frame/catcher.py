"""What went wrong, told once: a sentence on stderr and an exit code."""

from __future__ import annotations

import errno
import os
import sys
import traceback
from typing import TYPE_CHECKING

from typer import Abort, TyperException

from chibo_cli.messages.errors import sentences as says
from chibo_cli.messages.help import typer_words

if TYPE_CHECKING:
    from chibo_cli.cli.run.context import AppContext

_DISK_ERRORS = {errno.ENOSPC, errno.EIO}


def caught(error: BaseException, app: AppContext) -> int:
    """The exit code of anything a command raised, after saying it."""
    from chibo_cli.cli.run.errors import DONE, INTERRUPTED, USAGE, exit_code, sentence
    from chibo_cli.domain.failures import ChiboError
    from chibo_cli.domain.lists.errors import DiskFailed

    match error:
        case ChiboError():
            _tell(app, sentence(error, app.words))
            return exit_code(error)
        case TyperException():
            from chibo_cli.cli.frame.usage_errors import usage_sentence

            _tell(app, usage_sentence(error, app.words))
            return USAGE
        case KeyboardInterrupt() | Abort():
            print(app.words(says.INTERRUPTED), file=sys.stderr)
            return INTERRUPTED
        case BrokenPipeError():
            _silence_stdout()  # `| head` has read enough
            return DONE
        case OSError() if error.errno in _DISK_ERRORS:
            _silence_stdout()
            return caught(DiskFailed(error.filename or "stdout", error.strerror or ""), app)
        case _:
            return _bug(error, app)


def _tell(app: AppContext, said: str) -> None:
    print(app.words(typer_words.ERROR, sentence=said), file=sys.stderr)


def _bug(error: BaseException, app: AppContext) -> int:
    from chibo_cli.cli.run.errors import BUG

    if app.debug:
        traceback.print_exception(error)
    name = type(error).__name__
    path = _logged(error, app)
    if path is None:
        _tell(app, app.words(says.BUG, name=name))
    else:
        _tell(app, app.words(says.BUG_LOGGED, name=name, path=path))
    return BUG


def _logged(error: BaseException, app: AppContext) -> str | None:
    """Where the bug was written down: places in the code only, never a value."""
    path = app.register.parent / "bugs" / f"{app.today:%Y%m%d}-{os.getpid()}.log"
    places = [
        f"{frame.filename}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(error.__traceback__)
    ]
    try:
        path.parent.mkdir(exist_ok=True, mode=0o700)
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as log:
            log.write("\n".join([type(error).__name__, *places, ""]))
    except OSError:
        return None
    return str(path)


def _silence_stdout() -> None:
    """Python flushes stdout once more at exit; give it somewhere to go."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123 — for the rest of the process
