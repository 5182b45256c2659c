"""The files that results go to: which may be written, and `-`, which is stdout."""

from __future__ import annotations

import errno
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from chibo_cli.cli.run.context import AppContext
from chibo_cli.cli.run.streams import STDOUT, is_terminal
from chibo_cli.domain.lists.errors import OutputBlocked
from chibo_cli.domain.text.errors import InvalidOption
from chibo_cli.messages.answers import changes as says

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence


def put(app: AppContext, contents: Mapping[Path, bytes], *, is_private: bool = False) -> int:
    """Each content whole into its file; how many were written.

    Those are left alone in which `--if-changed` found the same already; `-` is always written.

    Raises:
        OutputBlocked: a register or a file of others stands there, and then none is written; or
            one cannot be written.
        InvalidOption: a workbook would go to a screen.
    """
    from chibo_cli.output.forms.files import holds, write_files

    if STDOUT in contents:
        _put_out(contents[STDOUT])
        return 1
    _check_no_register(app, contents)
    kept = {path for path in contents if app.if_changed and holds(path, contents[path])}
    write_files(contents, app.written, kept=kept, force=app.force, is_private=is_private)
    return len(contents) - len(kept)


def make_folder(folder: Path) -> None:
    """A folder for several files, where it is not there yet; a link to one is followed.

    Raises:
        OutputBlocked: it cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError:
        raise OutputBlocked(str(folder), os.strerror(errno.ENOTDIR)) from None
    except OSError as error:
        raise OutputBlocked(str(folder), error.strerror or "") from error


def check_outputs(
    app: AppContext, outputs: Mapping[str, str], read: Sequence[Path], *, writes_facts: bool
) -> None:
    """Before a command does anything: the files it is to write, by option, and those it reads.

    Those to be written are as typed: a path forgets that it began with `./`.

    Raises:
        InvalidOption: a name that reads like an option.
        OutputBlocked: a file that is read; or a file of others, told before facts are written.
    """
    for option, typed in outputs.items():
        if typed.startswith("-") and Path(typed) != STDOUT:
            raise InvalidOption(option, typed, (f"./{typed}",))
    files = {option: Path(typed) for option, typed in outputs.items() if Path(typed) != STDOUT}
    for path in files.values() if read else ():  # what reads files takes long to import
        if _is_among(path, read):
            raise OutputBlocked(str(path), app.words(says.IS_INPUT))
    files.pop("--errors", None)  # which is written only where no facts are
    if writes_facts:
        _check_no_register(app, files.values())
        app.written.check(files.values(), force=app.force)


def _is_among(path: Path, read: Iterable[Path]) -> bool:
    from chibo_cli.intake.lists import files_in

    with suppress(OSError):  # nothing stands there, or nothing to be read
        return any(path.samefile(each) for given in read for each in files_in(given))
    return False


def _check_no_register(app: AppContext, paths: Iterable[Path]) -> None:
    """A register is never what a report replaces."""
    from chibo_cli.store.registers import is_database

    for path in paths:
        if is_database(path):
            raise OutputBlocked(str(path), app.words(says.IS_DATABASE))


def _put_out(content: bytes) -> None:
    if is_terminal(sys.stdout):
        raise InvalidOption("--output", str(STDOUT), ("F.xlsx",))
    sys.stdout.flush()
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()
