"""What went wrong, told once: a sentence on stderr and an exit code."""

from __future__ import annotations

import errno
import os
import sys
import traceback
from typing import TYPE_CHECKING

from typer import Abort, TyperException

from chibo_cli.cli.run.context import AppContext
from chibo_cli.cli.run.streams import lead_nowhere, tell
from chibo_cli.messages.errors import sentences as says
from chibo_cli.messages.help import typer_words

if TYPE_CHECKING:
    from chibo_cli.domain.failures import ChiboError

_DISK_ERRORS = {errno.ENOSPC, errno.EIO, errno.EDQUOT}


def caught(error: BaseException, app: AppContext) -> int:
    """The exit code of anything a command raised, after saying it."""
    from chibo_cli.cli.run.codes import DONE, INTERRUPTED, USAGE
    from chibo_cli.cli.run.errors import exit_code, sentence
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
            tell(app.words(says.INTERRUPTED))
            return INTERRUPTED
        case BrokenPipeError():
            lead_nowhere(sys.stdout)  # `| head` has read enough
            return DONE
        case OSError() if error.filename is None and _is_of_stdout(error):
            lead_nowhere(sys.stdout)
            return caught(_unprinted(error, app), app)
        case OSError() if error.errno in _DISK_ERRORS:
            return caught(DiskFailed(str(error.filename), error.strerror or ""), app)
        case _:
            return _bug(error, app)


def _tell(app: AppContext, said: str) -> None:
    tell(app.words(typer_words.ERROR, sentence=said))


def _is_of_stdout(error: OSError) -> bool:
    """Whether it was printing that failed: files have names, and what is left cannot leave."""
    try:
        sys.stdout.flush()
    except OSError:
        return True
    return error.errno in _DISK_ERRORS


def _unprinted(error: OSError, app: AppContext) -> ChiboError:
    """A result that is lost, or the answer to a change that is kept."""
    from chibo_cli.domain.lists.errors import AnswerUnprinted, DiskFailed, OutputBlocked
    from chibo_cli.output.register.journal import change_lines
    from chibo_cli.usecases.register.history import changes_of

    reason = error.strerror or ""
    if app.committed is not None:
        with app.open_store() as store:
            for kept, count in store.journal.latest():
                if kept.uuid == app.committed.uuid:
                    changes = changes_of(store, kept, day=app.today)
                    told = change_lines(changes, count, app.words)
                    return AnswerUnprinted(reason, kept.id, told)
    failure = DiskFailed if error.errno in _DISK_ERRORS else OutputBlocked
    return failure("stdout", reason)


def _bug(error: BaseException, app: AppContext) -> int:
    from chibo_cli.cli.run.codes import BUG

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
    path = app.place.parent / "bugs" / f"{app.today:%Y%m%d}-{os.getpid()}.log"
    places = [
        f"{frame.filename}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(error.__traceback__)
    ]
    try:
        path.parent.mkdir(exist_ok=True, mode=0o700, parents=app.place != app.register)
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as log:
            log.write("\n".join([type(error).__name__, *places, ""]))
    except OSError:
        return None
    return str(path)
