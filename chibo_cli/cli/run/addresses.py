"""An address as typed: the path of a file, or a database on a server."""

from __future__ import annotations

import os
import re
import zlib
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlsplit

if TYPE_CHECKING:
    from chibo_cli.domain.register.address import Address, Server

_SERVED = re.compile(r"postgres(ql)?://|service *=", re.IGNORECASE)
_SECRETS = {"password", "sslpassword", "oauth_client_secret"}
_LONGEST = 60
_KEYWORD = re.compile(r"(\w+) *=")


def address_of(text: str) -> Address:
    """The address typed; `~` is the home folder, and the home of nobody is left as it is.

    Raises:
        PasswordTyped: a server's address with a password, which others would read.
    """
    if _SERVED.match(text):
        return _server(text)
    return Path(os.path.expanduser(text))  # noqa: PTH111 — Path.expanduser fails there


def file_name_of(server: Server) -> str:
    """What files that belong to a register on a server are named by: no two are named alike."""
    said = re.sub(r"[^\w.]+", "-", str(server).partition("://")[2] or str(server)).strip("-.")
    return f"{said[:_LONGEST]}-{zlib.crc32(str(server).encode()):08x}.db"


def _server(text: str) -> Server:
    from chibo_cli.domain.register.address import PasswordTyped, Server

    if _holds_secret(text):
        raise PasswordTyped
    return Server(text)


def _holds_secret(text: str) -> bool:
    if "://" not in text:
        return not _SECRETS.isdisjoint(_KEYWORD.findall(text.lower()))
    try:
        parts = urlsplit(text)
    except ValueError:
        return True  # nobody can tell, so it is not to be printed either
    named = {name.lower() for name, _ in parse_qsl(parts.query, keep_blank_values=True)}
    return ":" in parts.netloc.rpartition("@")[0] or not _SECRETS.isdisjoint(named)
