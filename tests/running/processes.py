"""chibo as a process of its own, as a shell's foreground starts it."""

from __future__ import annotations

import signal


def minding_ctrl_c() -> None:
    """What a started process does first: a shell hands its background jobs an ignored Ctrl-C."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
