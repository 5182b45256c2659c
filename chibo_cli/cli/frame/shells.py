"""The shells that can complete: Typer's scripts, put in their place and told of in our words."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from typer._completion_shared import Shells, _get_shell_name, get_completion_script, install

from chibo_cli.domain.lists.errors import OutputBlocked
from chibo_cli.domain.text.errors import InvalidOption, ShellUnknown
from chibo_cli.messages.help.completion import INSTALLED

if TYPE_CHECKING:
    from chibo_cli.cli.run.context import AppContext

SHELLS = tuple(shell.value for shell in Shells)
_PROGRAM, _VARIABLE = "chibo", "_CHIBO_COMPLETE"


def script(named: str | None) -> str:
    """What that shell is to run to complete; raises what `install_completion` does of its name."""
    return get_completion_script(
        prog_name=_PROGRAM, complete_var=_VARIABLE, shell=_shell_meant(named)
    )


def install_completion(app: AppContext, named: str | None) -> str:
    """Put a shell's script where it looks for it; where none is named, of the one in use.

    Returns the sentence that says so.

    Raises:
        InvalidOption: no shell that can complete.
        ShellUnknown: none is named, and the one in use cannot be told or cannot complete.
        OutputBlocked: its files cannot be written, or it cannot be asked where they are.
    """
    shell = _shell_meant(named)
    try:
        _, path = install(shell=shell, prog_name=_PROGRAM, complete_var=_VARIABLE)
    except OSError as error:
        raise OutputBlocked(str(error.filename or Path.home()), error.strerror or "") from error
    return app.words(INSTALLED, shell=shell, path=str(path))


def _shell_meant(named: str | None) -> str:
    shell = (_get_shell_name() if named is None else named.casefold()) or ""
    if shell in SHELLS:
        return shell
    if named is None:
        raise ShellUnknown(SHELLS)
    raise InvalidOption("SHELL", named, SHELLS)
