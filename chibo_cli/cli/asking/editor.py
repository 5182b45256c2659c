"""A text of several lines, written in the person's own editor."""

from __future__ import annotations

import os
import shlex
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from chibo_cli.domain.text.errors import EditorFailed
from chibo_cli.intake.contents import words

if TYPE_CHECKING:
    from collections.abc import Mapping

_USUAL = "notepad" if os.name == "nt" else "vi"


def edited(text: str, environ: Mapping[str, str]) -> str:
    """The text as they leave it in VISUAL, else EDITOR, else the machine's usual editor.

    Raises:
        EditorFailed: it did not run to its end.
        FileRefused: what it kept is no text.
    """
    editor = environ.get("VISUAL") or environ.get("EDITOR") or _USUAL
    with tempfile.TemporaryDirectory() as folder:  # open to nobody else
        path = Path(folder, "chibo.txt")
        path.write_text(text, encoding="utf-8-sig" if os.name == "nt" else "utf-8")
        try:
            subprocess.run([*shlex.split(editor, posix=os.name != "nt"), path], check=True)  # noqa: S603 — their own choice
        except (OSError, ValueError, subprocess.CalledProcessError):
            raise EditorFailed(editor) from None
        return words(path)
