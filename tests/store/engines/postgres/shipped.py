"""Write down anew what the schema of a register on a server is, by a server of this machine.

    python -m tests.store.engines.postgres.shipped

Only a new version of the schema has another.
"""

from __future__ import annotations

from pathlib import Path

from chibo_cli.store.engines.postgres import schema
from chibo_cli.store.engines.postgres.creating import create_schema
from tests.running.engines.server import new_cluster
from tests.store.engines.postgres.conftest import connected


def main() -> None:
    with (
        new_cluster() as cluster,
        cluster.served() as server,
        connected(server.database("postgres")) as connection,
    ):
        create_schema(connection)
        parts = schema.parts_of(connection)
    Path(schema.__file__).with_name(schema.EXPECTED).write_text(f"{parts}\n", "utf-8")


if __name__ == "__main__":
    main()
