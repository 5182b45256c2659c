"""A register on a server, as its address is typed, and as files that belong to it are named."""

from __future__ import annotations

import re
import zlib
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl

from chibo_cli.domain.register.address import SECRETS, AddressUnknown, PasswordTyped, Server
from chibo_cli.messages.answers.changes import AREA_ONLY
from chibo_cli.output.forms.text import safe

if TYPE_CHECKING:
    from datetime import date

    from chibo_cli.store.store import Store

__all__ = ["AREA_ONLY", "area_named", "file_name_of", "server_of"]

_SCHEME = re.compile(r"\s*(\w[\w+.-]+)://", re.ASCII)  # one letter is a disk's
_SERVED = {"postgresql", "postgres"}
_KEYWORDS = re.compile(
    r"\s*(service|host|hostaddr|port|dbname|user|passfile|password)\s*=", re.IGNORECASE
)
_KEYWORD = re.compile(r"(\w+)\s*=")
_IPV6 = re.compile(r"\[[^]]*\]")
_QUERY = re.compile(r"\?\w+=.*", re.DOTALL)
_LONGEST = 60


def server_of(text: str) -> Server | None:
    """The server of an address, a URI or a line of keywords as libpq reads them; None of a path.

    Raises:
        PasswordTyped: it holds a password, which others would read.
        AddressUnknown: of another kind of server, or by keywords and no service.
    """
    if scheme := _SCHEME.match(text):
        rest = text[scheme.end() :].rstrip()
        if _holds_secret(rest):
            raise PasswordTyped
        named = scheme[1].lower()
        if named not in _SERVED:
            raise AddressUnknown(text.strip())
        return Server(f"{named}://{rest}")
    if keyword := _KEYWORDS.match(text):
        if not SECRETS.isdisjoint(_KEYWORD.findall(text.lower())):
            raise PasswordTyped
        if keyword[1] != "service":
            raise AddressUnknown(text.strip())
        return Server(text.strip())
    return None


def area_named(store: Store, today: date) -> str:
    """The units of whose areas only whoever asks sees the register."""
    from chibo_cli.usecases.register.rights import area_names

    return ", ".join(map(safe, area_names(store, day=today) or ["-"]))


def file_name_of(server: Server) -> str:
    """What files that belong to a register there are named by: no two are named alike."""
    said = re.sub(r"[^\w.]+", "-", server.conninfo.partition("://")[2] or server.conninfo)
    return f"{said.strip('-.')[:_LONGEST]}-{zlib.crc32(server.conninfo.encode()):08x}.db"


def _holds_secret(rest: str) -> bool:
    """Whether there may be a password in what follows the scheme, however it is written."""
    named = {name.lower() for name, _ in parse_qsl(rest.partition("?")[2], keep_blank_values=True)}
    if not SECRETS.isdisjoint(named):
        return True
    return re.search(r":[^@]*@", _IPV6.sub("", _QUERY.sub("", rest))) is not None
