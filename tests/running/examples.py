"""How many examples a property is tried on: enough for every day, and more under `CHIBO_LONG=1`."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, Phase, settings

LONG = os.environ.get("CHIBO_LONG") == "1"
_TIMES = 10


def examples(count: int, at_length: int | None = None) -> settings:
    """So many examples, the same in every run; else ten times as many at length."""
    most = (at_length or count * _TIMES) if LONG else count
    return settings(derandomize=True, deadline=None, max_examples=most)


def costly_examples(count: int, at_length: int) -> settings:
    """Of a property that takes a second an example: a failure is told as it was found.

    Its shortest form is looked for at length only, since that takes such a property minutes. On a
    server an example takes ten: of what both engines share fewer will do.
    """
    is_served = os.environ.get("CHIBO_TEST_ENGINE") == "postgres"
    return settings(
        examples(max(2, count // 5) if is_served else count, at_length),
        phases=list(Phase) if LONG else [Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
