"""chibo, telling as its last line on stderr which of its files it entered."""

from __future__ import annotations

import json
import os
import sys
from typing import TYPE_CHECKING

from chibo_cli import values
from chibo_cli.cli.main import run
from chibo_cli.store.tables import tables
from tests.running.loaded import ROOT, load

if TYPE_CHECKING:
    from types import FrameType

_HOUSE = f"{ROOT / 'chibo_cli'}{os.sep}"


def main() -> None:
    """Run one command line and tell the files of which a function was called, by path.

    All is loaded first, and every table made, so that what a file declares is not taken for a
    visit to it; nor are methods of values, which are written as the standard library does.
    """
    load()
    assert tables.facts
    entered = set()

    def note(frame: FrameType, event: str, _: object) -> None:
        file = frame.f_code.co_filename
        if event == "call" and file.startswith(_HOUSE) and file != values.__file__:
            entered.add(file)

    sys.setprofile(note)
    code = run(sys.argv[1:], os.environ)
    sys.setprofile(None)
    print(json.dumps(sorted(entered)), file=sys.stderr)
    sys.exit(code)
