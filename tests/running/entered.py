"""chibo, telling as its last line on stderr which of its files it entered."""

from __future__ import annotations

import json
import os
import sys
from typing import TYPE_CHECKING

from chibo_cli.cli.main import run
from tests.running.loaded import ROOT, load

if TYPE_CHECKING:
    from types import FrameType

_HOUSE = f"{ROOT / 'chibo_cli'}{os.sep}"


def main() -> None:
    """Run one command line and tell the files of which a function was called, by path.

    All is loaded first, so that what a file does while it loads is not taken for a visit to it.
    """
    load()
    entered = set()

    def note(frame: FrameType, event: str, _: object) -> None:
        if event == "call" and frame.f_code.co_filename.startswith(_HOUSE):
            entered.add(frame.f_code.co_filename)

    sys.setprofile(note)
    code = run(sys.argv[1:], os.environ)
    sys.setprofile(None)
    print(json.dumps(sorted(entered)), file=sys.stderr)
    sys.exit(code)
