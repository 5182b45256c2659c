"""A server that copies another lets reports be read, and says who takes what is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.servers.conftest import OWNER

if TYPE_CHECKING:
    from tests.cli.servers.conftest import Served

pytestmark = pytest.mark.server


def test_a_server_that_only_reads_is_read_and_says_that_it_takes_nothing(served: Served) -> None:
    read = served.done(OWNER, "report", "quarter", "2024-Q1", "--json")
    with served.past_chibo(OWNER) as connection:
        name = connection.info.dbname
        connection.execute(f'ALTER DATABASE "{name}" SET default_transaction_read_only = on')
    assert served.done(OWNER, "report", "quarter", "2024-Q1", "--json") == read
    for argv in (("attend", "add", "O1", "A1", "--on", "2024-02-01"), ("undo",)):
        refused = served.by(OWNER, *argv, "--lang", "en")
        assert refused.code == 78
        assert "for reading only" in refused.err
