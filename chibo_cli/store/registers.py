"""A register by its address: in a file, or on a server; each does the same its own way."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from chibo_cli.store.engines.protocol import SCHEMA_VERSION, Glimpse, Mode, Register, Remains
from chibo_cli.store.engines.sqlite.header import is_database, is_register, language_of

if TYPE_CHECKING:
    from chibo_cli.domain.register.address import Address

__all__ = [
    "SCHEMA_VERSION",
    "Glimpse",
    "Mode",
    "Register",
    "Remains",
    "is_database",
    "is_register",
    "language_of",
    "register_at",
]


def register_at(address: Address) -> Register:
    """The register that lies there, or shall.

    Raises:
        DriverMissing: it is on a server, and nothing installed speaks to one.
    """
    if isinstance(address, Path):
        from chibo_cli.store.engines.sqlite.register import FileRegister

        return FileRegister(address)
    try:
        import_module("psycopg")  # which may be there without libpq
    except ImportError:
        from chibo_cli.domain.register.address import DriverMissing

        raise DriverMissing(str(address)) from None
    from chibo_cli.store.engines.postgres.register import ServerRegister

    return ServerRegister(address)
