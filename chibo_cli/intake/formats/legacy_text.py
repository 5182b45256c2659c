"""Vietnamese typed in a font of before Unicode: letters that stand for others.

In TCVN3 and VNI a word is made of Latin letters and signs that Vietnamese never puts side by side:
`NguyÔn V¨n An`, `Nguyeãn Vaên An`. Read as Unicode nothing fails, and every name is wrong.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from chibo_cli.domain.lists.errors import LegacyFont

if TYPE_CHECKING:
    from collections.abc import Iterable

# Signs and capitals within a word: ¨ is ă, µ is à, ­ is ư, Ô is ễ. The last are Windows-1258's.
_SIGNS = "µ¸¶·¹¨¾¼½©®ª¬\u00ad§¡¢£¤¥¦"
_CAPITALS = "ÆÇÊÈÉËÌÐÎÏÑÒÕÓÔÖ×ÝØÜÞĂĐƠƯß"
_TCVN3 = re.compile(f"[a-z][{_SIGNS}]|[{_SIGNS}][a-z]|[a-z][{_CAPITALS}]")
_VNI = re.compile(
    "[ae][âêôåäëøûõïùöñãáàéèúüóò]|o[âêôåäëøûõïùöñúü]|[uyö][ùøûõï]|[a-zñ]ö|[öñ][a-z]|Ñ[a-z]"
)
_VIETNAMESE = re.compile("[\u1ea0-\u1ef9ăđơưĩũĂĐƠƯ]")
_MANY = 5_000  # texts of a column: names come again and again
_SHARE = 2  # of the cells with letters beyond ASCII, one in two


def legacy_font(texts: Iterable[str]) -> tuple[LegacyFont, int] | None:
    """The font a column was typed in, with the place of the first text that shows it.

    At least half of the texts that use more than ASCII must, so that one foreign name does not.
    """
    first: dict[LegacyFont, int] = {}
    counts = dict.fromkeys(LegacyFont, 0)
    marked = 0
    for place, text in enumerate(texts):
        if text.isascii():
            continue
        marked += 1
        font = _font(text)
        if font is not None:
            counts[font] += 1
            first.setdefault(font, place)
    font = max(counts, key=lambda each: counts[each])
    found = sum(counts.values())
    return (font, min(first.values())) if found and found * _SHARE >= marked else None


@lru_cache(_MANY)
def _font(text: str) -> LegacyFont | None:
    plain = unicodedata.normalize("NFC", text)
    if _TCVN3.search(plain):
        return LegacyFont.TCVN3
    if _VNI.search(plain) and not _VIETNAMESE.search(plain):
        return LegacyFont.VNI
    return None
