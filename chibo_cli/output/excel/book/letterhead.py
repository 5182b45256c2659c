"""The blocks of a Party document: who issues it and where, its name, who signs it."""

from __future__ import annotations

from dataclasses import replace
from itertools import accumulate, zip_longest
from typing import TYPE_CHECKING

from chibo_cli.domain.facts.settings import Setting
from chibo_cli.messages.headings import workbook as says
from chibo_cli.output.excel.book.heights import broken, in_capitals, row_height
from chibo_cli.output.excel.book.layout import BLANK, GAP, Align, Look, profile_of
from chibo_cli.output.excel.book.sheets import Lines, Sheet
from chibo_cli.output.forms.text import safe
from chibo_cli.output.reports.words import number_line, recipient_lines
from chibo_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from chibo_cli.messages.words import Words
    from chibo_cli.output.excel.book.cells import CellValue

_Line = tuple[str, Look]
_SIGNING_ROWS = 4  # for the hand
_LEFT_SHARE = 0.46  # of the width


@dataclass(frozen=True, slots=True)
class Heading:
    """What a document is called; a letter has no name, but tells its addressee as its subject.

    `about` stands below the number of a letter. `kind` is what the number's suffix begins with and
    `recipient` to whom copies go, where these are not as the office has set them.
    """

    name: str
    subject: str
    about: str = ""
    kind: str = ""
    recipient: str = ""


class Letterhead:
    """The lines above and below the table of a document; how many stand above is known first."""

    def __init__(
        self,
        settings: Mapping[Setting, str],
        widths: Sequence[float],
        subtitles: Sequence[str],
        words: Words,
        heading: Heading | None = None,
    ) -> None:
        named = words(says.DOCUMENT_TITLE), words(says.SUBJECT)
        self._heading = heading or Heading(*named)
        self._settings = settings
        self._widths = widths
        self._words = words
        self._profile = profile_of(settings)
        self._split = _split(widths)
        self._about = self._below_the_number()
        self._left = [*self._issuer(), *self._about]
        self._title = self._titles(subtitles)

    @property
    def row_count(self) -> int:
        """How many rows stand above the table's header."""
        return len(self._left) + len(self._title) + 2

    def write_above(self, sheet: Sheet) -> None:
        """The two blocks, then the document's name; an empty row after each."""
        right = self._party(len(self._left))
        for left, other in zip(self._left, right, strict=True):
            self._beside(sheet, left, other)
        for text, look in (("", GAP), *self._title, ("", GAP)):
            sheet.banner(text, look)

    def write_below(self, sheet: Sheet) -> None:
        """An empty row, then recipients on the left and the signature on the right."""
        size = self._profile.office
        signer = self._capitals(Setting.SIGNER) or [self._words(says.UNSET)]
        signing = [
            *((text, _across(size, bold=True)) for text in self._capitals(Setting.ON_BEHALF)),
            *((text, _across(size, bold=True)) for text in signer),
            *(("", BLANK) for _ in range(_SIGNING_ROWS)),
            *((text, _across(size, bold=True)) for text in self._name()),
        ]
        nothing = ("", BLANK)
        sheet.banner("", GAP)
        for left, right in zip_longest(self._recipients(), signing, fillvalue=nothing):
            self._beside(sheet, left, right)

    def _beside(self, sheet: Sheet, left: _Line, right: _Line) -> None:
        """A row of both blocks."""
        count = len(self._widths) - self._split
        values: list[CellValue] = [left[0] or None, *[None] * (self._split - 1)]
        values += [right[0] or None, *[None] * (count - 1)]
        looks = [left[1]] * self._split + [right[1]] * count
        height = row_height([1], max(left[1].size, right[1].size))
        Lines(sheet, looks).append(values, height)

    def _issuer(self) -> list[_Line]:
        size = self._profile.office
        office = self._capitals(Setting.OFFICE) or [self._words(says.UNSET)]
        number = number_line(self._settings, self._words, self._heading.kind)
        return [
            *((text, _across(size)) for text in self._capitals(Setting.PARENT_OFFICE)),
            *((text, _across(size, bold=True)) for text in office),
            ("*", _across(size)),
            (number, _across(self._profile.number)),
        ]

    def _below_the_number(self) -> list[_Line]:
        look = Look(Align.ACROSS, self._profile.recipients, is_italic=True, is_boxed=False)
        about = self._heading.about
        return _lines([about], sum(self._widths[: self._split]), look) if about else []

    def _party(self, count: int) -> list[_Line]:
        """The right block over so many rows: place and date are beside the number."""
        place = safe(self._settings.get(Setting.PLACE, "")) or self._words(says.UNSET)
        party = _across(self._profile.party, bold=True)
        return [
            (self._words(says.PARTY), replace(party, is_ruled=True)),
            *[("", BLANK)] * (count - len(self._about) - 2),
            (
                self._words(says.PLACE_AND_DATE, place=place),
                Look(Align.ACROSS, self._profile.place, is_italic=True, is_boxed=False),
            ),
            *[("", BLANK)] * len(self._about),
        ]

    def _titles(self, subtitles: Sequence[str]) -> list[_Line]:
        profile, width, heading = self._profile, sum(self._widths), self._heading
        name = [(heading.name, _across(profile.title, bold=True))] if heading.name else []
        subject = _across(profile.subject, bold=True)
        plain = Look(Align.ACROSS, is_italic=True, is_boxed=False)
        return [
            *name,
            *_lines([heading.subject], width, subject),
            *_lines(subtitles, width, plain),
        ]

    def _recipients(self) -> list[_Line]:
        profile = self._profile
        look = Look(Align.LEFT, profile.recipients, is_boxed=False)
        head = Look(Align.LEFT, profile.office, is_bold=True, is_italic=True, is_boxed=False)
        told = recipient_lines(self._settings, self._words, self._heading.recipient)
        width = sum(self._widths[: self._split])
        return [(self._words(says.RECIPIENTS), head), *_lines(told, width, look)]

    def _name(self) -> list[str]:
        """Who signs, as lines of the block; an empty one where the name is left to the pen."""
        text = safe(self._settings.get(Setting.SIGNER_NAME, ""))
        bold = _across(self._profile.office, bold=True)
        return broken(text, sum(self._widths[self._split :]), bold)

    def _capitals(self, setting: Setting) -> list[str]:
        """What is set, in capitals, as lines of its block; nothing where it is not set."""
        is_right = setting in {Setting.ON_BEHALF, Setting.SIGNER}
        widths = self._widths[self._split :] if is_right else self._widths[: self._split]
        text = safe(self._settings.get(setting, "")).strip()
        bold = _across(self._profile.office, bold=True)
        return in_capitals(text, sum(widths), bold) if text else []


def _lines(texts: Iterable[str], width: float, look: Look) -> list[_Line]:
    return [(part, look) for text in texts for part in broken(text, width, look)]


def _across(size: float, *, bold: bool = False) -> Look:
    return Look(Align.ACROSS, size, is_bold=bold, is_boxed=False)


def _split(widths: Sequence[float]) -> int:
    """How many columns the left block takes: as near as can be to a little less than half."""
    wanted = sum(widths) * _LEFT_SHARE
    ends = accumulate(widths[:-1])
    return min(enumerate(ends, start=1), key=lambda end: abs(end[1] - wanted), default=(1, 0.0))[0]
