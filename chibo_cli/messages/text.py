"""One sentence in both languages, and how values are said in each."""

from __future__ import annotations

from enum import StrEnum

from chibo_cli.values import dataclass


class Language(StrEnum):
    """The languages of the screen; Vietnamese first."""

    VI = "vi"
    EN = "en"


@dataclass(frozen=True, slots=True)
class Text:
    """A sentence, heading or label with `{placeholders}`, the same ones in both languages."""

    vi: str
    en: str

    def pattern(self, language: Language) -> str:
        """The sentence in that language, its placeholders not yet filled."""
        return self.vi if language is Language.VI else self.en
