"""What is asked before a copy takes the place of a register."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.messages.answers import changes as says
from chibo_cli.output.forms.text import safe

if TYPE_CHECKING:
    from pathlib import Path

    from chibo_cli.cli.run.context import AppContext


def confirm_restore(app: AppContext, file: Path, *, yes: bool, dry_run: bool) -> bool:
    """Go on with a restore that takes closed periods away only after a yes.

    Returns whether it may also move another program's file out of the way.

    Raises:
        ClosingsLost: nobody is there to say it.
        Abort: the answer is no.
    """
    from chibo_cli.cli.asking.interview import confirm
    from chibo_cli.domain.register.errors import ClosingsLost
    from chibo_cli.usecases.register.restoring import is_anothers, lost_closings

    may_ask = app.may_ask and not (yes or dry_run)
    gone = lost_closings(app.register, file, wait=app.patience)
    if gone and not (yes or dry_run or may_ask):
        raise ClosingsLost(str(file), gone)
    if gone:
        app.warning(app.words(says.CLOSINGS_GONE, periods=", ".join(map(safe, gone))))
        if may_ask:
            confirm(app, says.RESTORE_ANYWAY)
    elif gone is None:
        app.warning(app.words(says.CLOSINGS_UNREAD))
    if may_ask and is_anothers(app.register, wait=app.patience):
        confirm(app, says.NOT_A_REGISTER, path=safe(str(app.register)))
        return True
    return yes
