"""Files as they come, a little broken: bytes, letters, cells and parts changed by chance."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random import Random

_TEXTS = {".csv", ".toml", ".xml", ".rels"}
_PIECES = (
    *("", '"', ",", ";", "\n", "\r", "\t", "\x00", "\x1a", "\ufeff", "=", "[", "]", "{", "}", "'"),
    *('"""', "#", "-1", "0", "1e400", "nan", "9" * 40, "31/11/2024", "45000", "2024-Q9", "true"),
    *("á" * 40, "x" * 3_000, "\u202e", "\x1b[2J", "&amp;", "<", ">", "&#x0;", "#REF!", "=A1"),
    *(
        "Tổng",
        "Cộng",
        "(CB01)",
        "CB01",
        "không",
        "none",
        "[[duty]]",
        "period",
        "a.b.c=1",
        "\\u0000",
    ),
)
_MOST_CHANGES = 4


def mutated(name: str, content: bytes, chance: Random) -> bytes:
    """The content of a file of that name, changed in one to four places."""
    suffix = name[name.rindex(".") :]
    if suffix in _TEXTS:
        return _broken_text(content, chance)
    if suffix in {".xlsx", ".ods"} and chance.random() < 0.7:
        return _broken_parts(content, chance)
    return _broken_bytes(content, chance)


def _broken_text(content: bytes, chance: Random) -> bytes:
    if chance.random() < 0.2:
        return _broken_bytes(content, chance)
    text = content.decode("utf-8", "surrogateescape")
    for _ in range(chance.randint(1, _MOST_CHANGES)):
        start = chance.randint(0, len(text))
        end = min(len(text), start + chance.choice((0, 1, 1, 2, 8, 40)))
        lines = text.split("\n")
        match chance.randrange(5):
            case 0 | 1:
                text = text[:start] + chance.choice(_PIECES) + text[end:]
            case 2:
                text = text[:start] + text[start:end] * chance.choice((0, 2, 30)) + text[end:]
            case 3:
                chance.shuffle(lines)
                text = "\n".join(lines)
            case _:
                cells = lines[(at := chance.randrange(len(lines)))].split(",")
                cells[chance.randrange(len(cells))] = chance.choice(_PIECES)
                lines[at] = ",".join(cells)
                text = "\n".join(lines)
    encoding = chance.choice(("utf-8",) * 6 + ("utf-16", "utf-16-le", "cp1258", "utf-8-sig"))
    errors = "surrogateescape" if encoding == "utf-8" else "replace"
    return text.encode(encoding, errors)


def _broken_bytes(content: bytes, chance: Random) -> bytes:
    changed = bytearray(content)
    for _ in range(chance.randint(1, _MOST_CHANGES)):
        start = chance.randrange(len(changed)) if changed else 0
        end = min(len(changed), start + chance.choice((1, 1, 2, 4, 64, 1_000)))
        match chance.randrange(6):
            case 0 | 1 | 2:
                changed[start:end] = chance.randbytes(end - start)
            case 3:
                del changed[start:end]
            case 4:
                changed[start:start] = changed[start:end]
            case _:
                changed = changed[:start] if chance.random() < 0.5 else changed[end:]
    return bytes(changed)


def _broken_parts(content: bytes, chance: Random) -> bytes:
    """A workbook put together again after some of its parts were changed, doubled or left out."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as whole, zipfile.ZipFile(made, "w") as broken:
        names = whole.namelist()
        struck = {chance.choice(names) for _ in range(chance.randint(1, 2))}
        for name in names:
            part = whole.read(name)
            if name not in struck:
                broken.writestr(name, part)
            elif (kind := chance.random()) < 0.8:
                text = name.endswith((".xml", ".rels"))
                broken.writestr(name, (_broken_text if text else _broken_bytes)(part, chance))
            elif kind < 0.9:
                broken.writestr(name.upper(), part)
    return made.getvalue()
