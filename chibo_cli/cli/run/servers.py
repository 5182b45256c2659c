"""A register on a server, as its address is typed, and as files that belong to it are named."""

from __future__ import annotations

import re
import zlib
from urllib.parse import parse_qsl, urlsplit

from chibo_cli.domain.register.address import PasswordTyped, Server

_SECRETS = {"password", "sslpassword", "oauth_client_secret"}
_KEYWORD = re.compile(r"(\w+)\s*=")
_LONGEST = 60


def server_of(text: str) -> Server:
    """The server of an address, a URI or a line of keywords as libpq reads them.

    Raises:
        PasswordTyped: it holds a password, which others would read.
    """
    if _holds_secret(text):
        raise PasswordTyped
    return Server(text)


def file_name_of(server: Server) -> str:
    """What files that belong to a register there are named by: no two are named alike."""
    said = re.sub(r"[^\w.]+", "-", server.conninfo.partition("://")[2] or server.conninfo)
    return f"{said.strip('-.')[:_LONGEST]}-{zlib.crc32(server.conninfo.encode()):08x}.db"


def _holds_secret(text: str) -> bool:
    if "://" not in text:
        return not _SECRETS.isdisjoint(_KEYWORD.findall(text.lower()))
    try:
        parts = urlsplit(text)
    except ValueError:
        return True  # nobody can tell, so it is not to be printed either
    named = {name.lower() for name, _ in parse_qsl(parts.query, keep_blank_values=True)}
    return ":" in parts.netloc.rpartition("@")[0] or not _SECRETS.isdisjoint(named)
