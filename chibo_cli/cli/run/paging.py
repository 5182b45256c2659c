"""What is longer than the screen, through the pager that the person has."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import sys
from contextlib import suppress
from itertools import chain
from typing import IO, TYPE_CHECKING, cast

from chibo_cli.cli.run.streams import is_terminal

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from chibo_cli.cli.run.context import AppContext

_LESS = "less"
_ITS_OWN = {"LESS": "FRX", "LESSCHARSET": "utf-8"}  # as git has it; in another charset ễ is <E1>…
_NONE = ("", "cat")
_ESCAPES = re.compile(r"\x1b\[[\d;]*m")


def pager_of(app: AppContext) -> Sequence[str]:
    """The pager's command: PAGER, else less where it is; empty where there is to be none.

    That is off a terminal, and where nobody sits who could leave it: under `--no-input`. Windows
    has none of its own that knows UTF-8.
    """
    if app.no_pager or app.no_input or not is_terminal(sys.stdout) or _is_dumb(app.environ):
        return ()
    named = app.environ.get("PAGER", "" if os.name == "nt" else _LESS)
    if named.strip() in _NONE:
        return ()
    try:
        command = shlex.split(named, posix=os.name != "nt")
    except ValueError:  # a quotation without its end
        return ()
    found = shutil.which(command[0].strip('"'), path=app.environ.get("PATH"))
    return (found, *command[1:]) if found else ()


def paged(app: AppContext, pager: Sequence[str], pieces: Iterable[str]) -> Iterable[str]:
    """Show a text in the pager until the person leaves it, which may be before its end.

    What is left to be shown without it is returned: all, where the screen holds it or the pager
    does not start.
    """
    waiting, begun = iter(pieces), ""
    while pager and not _is_longer_than_screen(begun):
        piece = next(waiting, None)
        if piece is None:
            return [begun]
        begun += piece
    pieces = chain([begun], waiting)
    return pieces if not pager or not _is_shown(app, pager, pieces) else ()


def _is_shown(app: AppContext, pager: Sequence[str], pieces: Iterable[str]) -> bool:
    from subprocess import PIPE, Popen

    sys.stdout.flush()
    try:
        shown = Popen(pager, stdin=PIPE, env={**_ITS_OWN, **app.environ})  # noqa: S603 — the person's own
    except OSError:
        return False
    try:
        with suppress(BrokenPipeError, KeyboardInterrupt), cast("IO[bytes]", shown.stdin) as asked:
            asked.writelines(piece.encode("utf-8", "backslashreplace") for piece in pieces)
    finally:  # what fails as it is read is told once the screen is the person's again
        while shown.poll() is None:  # Ctrl-C is the pager's to mind
            with suppress(KeyboardInterrupt):
                shown.wait()
    return True


def _is_longer_than_screen(text: str) -> bool:
    """Whether some of it would be gone by the time the prompt is back."""
    columns, lines = shutil.get_terminal_size()
    plain = _ESCAPES.sub("", text).splitlines()
    return sum(max(1, -(-len(line) // columns)) for line in plain) >= lines


def _is_dumb(environ: Mapping[str, str]) -> bool:
    return environ.get("TERM") in {"dumb", "emacs"}
