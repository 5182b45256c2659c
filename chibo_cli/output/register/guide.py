"""A page of the manual on a terminal, and as plain text elsewhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import RenderableType

_CODE = "    "


def page_text(markdown: str) -> str:
    """The page without its marks: headings underlined, commands indented."""
    lines = []
    in_code = False
    for line in markdown.splitlines():
        heading = None if in_code else re.fullmatch(r"(#+) (.+)", line)
        if line.startswith("```"):
            in_code = not in_code
            title = line.removeprefix("```").partition(" ")[2]
            lines += [f"{_CODE}{title}:"] if title else []
        elif heading:
            rule = "=" if heading[1] == "#" else "-"
            lines += [heading[2], rule * len(heading[2])]
        else:
            lines.append(_CODE + line if in_code else line.replace("`", ""))
    return "\n".join(lines) + "\n"


def page_markdown(markdown: str) -> RenderableType:
    """The page as Rich draws it; commands in one colour, for they are no program."""
    from rich.markdown import Markdown

    named = re.sub(r"^```\w+ (.+)$", r"`\1`:\n\n```text", markdown, flags=re.MULTILINE)
    plain = re.sub(r"^```\w+$", "```text", named, flags=re.MULTILINE)
    return Markdown(plain, code_theme="ansi_dark", hyperlinks=False)
