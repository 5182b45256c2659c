"""Where a register lies, as it is typed: a path, or a server."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from chibo_cli.domain.register.address import Address


def address_of(text: str) -> Address:
    """A path as typed, or a server; `~` is the home folder, that of nobody is left as it is.

    Raises:
        PasswordTyped: of a server, with a password.
    """
    if "://" in text or "=" in text:
        from chibo_cli.cli.run.servers import server_of

        server = server_of(text)
        if server is not None:
            return server
    return Path(os.path.expanduser(text))  # noqa: PTH111 — Path.expanduser fails there
