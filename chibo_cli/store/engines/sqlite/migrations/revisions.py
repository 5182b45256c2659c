"""Which revisions lead from an older schema to this program's: Alembic's part.

Alembic orders the revisions and lends them its operations. Its environment, its configuration and
its version table are not used: the connection and the transaction are ours, and so is the version.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from warnings import catch_warnings, simplefilter

from chibo_cli.store.engines.protocol import SCHEMA_VERSION
from chibo_cli.store.engines.sqlite.header import SCHEMA_DIGESTS
from chibo_cli.values import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy.engine import Connection

_SHIPPED = Path(__file__).parent / "versions"


@dataclass(frozen=True, slots=True)
class Revisions:
    """The schema version they lead to, the folders they lie in, the schema of every version."""

    newest: int = SCHEMA_VERSION
    folders: tuple[Path, ...] = (_SHIPPED,)
    digests: Mapping[int, str] = field(default_factory=lambda: SCHEMA_DIGESTS)

    def upgrade(self, connection: Connection, version: int) -> frozenset[str]:
        """Run each revision after that version; the tables whose rows they may recount.

        Raises:
            Exception: whatever a revision raises, and Alembic where none leads here.
        """
        from alembic.operations import Operations
        from alembic.runtime.migration import MigrationContext
        from alembic.script import ScriptDirectory

        directory = ScriptDirectory(str(_SHIPPED), version_locations=list(self.folders))
        steps = directory.iterate_revisions(f"{self.newest:04}", f"{version:04}")
        recounted: set[str] = set()
        with catch_warnings(), Operations.context(MigrationContext.configure(connection)):
            simplefilter("ignore")  # of constraints not carried along: tables are laid anew after
            for step in reversed(list(steps)):
                step.module.upgrade()
                recounted.update(getattr(step.module, "may_recount", ()))
        return frozenset(recounted)


SHIPPED = Revisions()
