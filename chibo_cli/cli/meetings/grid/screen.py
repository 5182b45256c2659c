"""The table on the terminal: keys in, lines out. Only here is prompt_toolkit known.

Vietnamese input methods send backspaces and new letters in one burst. In a line that is typed
they do what they say; in the table a backspace does nothing, and x marks however it arrives.
"""

from __future__ import annotations

import signal
import unicodedata
from typing import TYPE_CHECKING

from prompt_toolkit.application import Application
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.document import Document
from prompt_toolkit.filters import Condition, has_focus
from prompt_toolkit.key_binding import KeyBindings
from prompt_toolkit.keys import Keys
from prompt_toolkit.layout.containers import ConditionalContainer, HSplit, VSplit
from prompt_toolkit.layout.containers import Window as Pane
from prompt_toolkit.layout.controls import BufferControl, FormattedTextControl
from prompt_toolkit.layout.layout import Layout

from chibo_cli.messages.answers import asking as says
from chibo_cli.output.forms.values import shown
from chibo_cli.output.meetings.grid import (
    HEAD,
    LEAST_COLUMNS,
    LEAST_LINES,
    Shares,
    Window,
    days_seen,
    lines_within,
    name_width,
    shortened,
    table_lines,
    title_line,
    wrapped_keys,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from prompt_toolkit.formatted_text import StyleAndTextTuples
    from prompt_toolkit.key_binding import KeyPressEvent

    from chibo_cli.cli.meetings.grid.sheet import Sheet

_TILDE = "\u0303"  # what Telex makes of an x that comes after a vowel


class Screen:
    """The application of one sitting. `save` says whether all was saved, and the sitting over."""

    def __init__(self, sheet: Sheet, parts: dict[str, str], save: Callable[[], bool]) -> None:
        self._sheet, self._save = sheet, save
        self._window = Window()
        self._is_asking_day = self._is_noting = False
        self._table = FormattedTextControl(self._drawn, focusable=True, show_cursor=False)
        self._day = Buffer(multiline=False)
        self._parts = {
            name: Buffer(multiline=False, on_text_changed=self._typing(name)) for name in parts
        }
        notes = Condition(lambda: self._is_noting)
        day = Condition(lambda: self._is_asking_day)
        wide = max(map(len, (*parts.values(), sheet.app.words(says.DAY)))) + 2
        form = [
            ConditionalContainer(
                self._line(label, self._parts[name], wide), notes & self._is_in_view(name)
            )
            for name, label in parts.items()
        ]
        small = Pane(FormattedTextControl(self._too_small))
        panes = [
            Pane(self._table, wrap_lines=False),
            Pane(FormattedTextControl(self._status), height=lambda: self._shares.said),
            *form,
            ConditionalContainer(self._line(sheet.app.words(says.DAY), self._day, wide), day),
            Pane(FormattedTextControl(self._keys), height=lambda: self._shares.keys),
        ]
        whole = HSplit(panes, window_too_small=small)
        fits = Condition(self._fits)
        containers = [ConditionalContainer(whole, fits), ConditionalContainer(small, ~fits)]
        self._application: Application[None] = Application(
            Layout(HSplit(containers, window_too_small=small), focused_element=self._table),
            key_bindings=self._bindings(),
            full_screen=True,
        )

    def run(self) -> None:
        """Sit until all is saved or the clerk leaves.

        Raises:
            KeyboardInterrupt: by Ctrl-C, or as the system ends the process.
        """
        before = signal.signal(signal.SIGTERM, self._ended)
        try:
            self._application.run()
        except EOFError:  # the window is closed, and nobody said so
            raise KeyboardInterrupt from None
        finally:
            signal.signal(signal.SIGTERM, before)

    def _ended(self, *_: object) -> None:
        if self._application.loop is not None:
            self._application.loop.call_soon_threadsafe(self._interrupt)

    def _bindings(self) -> KeyBindings:
        keys, sheet = KeyBindings(), self._sheet
        table, day = has_focus(self._table), has_focus(self._day)
        notes, fits = ~table & ~day, Condition(self._fits)
        for names, where, act in (
            (("up",), table, lambda: sheet.move(-1)),
            (("down",), table, lambda: sheet.move(1)),
            (("left",), table, lambda: sheet.move(0, -1)),
            (("right",), table, lambda: sheet.move(0, 1)),
            (("pageup",), table, lambda: sheet.move(1 - self._window.height)),
            (("pagedown",), table, lambda: sheet.move(self._window.height - 1)),
            (("home",), table, lambda: sheet.move(0, -sheet.column)),
            (("end",), table, lambda: sheet.move(0, len(sheet.grid.days))),
            (("c-home",), table, lambda: sheet.move(-sheet.row, -sheet.column)),
            (("c-end",), table, lambda: sheet.move(len(sheet.grid.rows), len(sheet.grid.days))),
            ((" ",), table, sheet.toggle),
            (("delete",), table, sheet.clear),
            (("tab",), table, sheet.another_cell),
            (("enter",), table, self._open_notes),
            (("+", "f7"), table, self._open_day),
            (("escape",), table, self._leave),
            (("enter",), day, self._take_day),
            (("escape",), ~table, self._close),
            (("enter", "down", "tab"), notes, lambda: self._step(1)),
            (("up", "s-tab"), notes, lambda: self._step(-1)),
            (("f2", "c-s"), table | ~table, self._saved),
        ):
            for name in names:
                keys.add(name, filter=where & fits, eager=True)(self._pressed(act))
        keys.add("c-c", eager=True)(self._pressed(self._interrupt))

        @keys.add(Keys.Any, filter=table)
        def _(event: KeyPressEvent) -> None:
            if _is_x(event.data):
                self._pressed(sheet.mark)(event)

        @keys.add("backspace", filter=table)
        @keys.add(Keys.BracketedPaste, filter=table)
        def _(_: KeyPressEvent) -> None:
            """What a burst takes back is no mark, and what is pasted none either."""

        @keys.add(Keys.Vt100MouseEvent, eager=True)
        @keys.add(Keys.WindowsMouseEvent, eager=True)
        @keys.add(Keys.Any, filter=~fits, eager=True)
        def _(_: KeyPressEvent) -> None:
            """No mouse is listened to: its codes, or a colour's like them, are pasted by mistake.

            And where nothing is seen nothing is typed.
            """

        return keys

    def _pressed(self, act: Callable[[], object]) -> Callable[[KeyPressEvent], None]:
        """What a key does, after which the message before it is no more."""

        def pressed(_: KeyPressEvent) -> None:
            self._sheet.message = ""
            act()

        return pressed

    def _leave(self) -> None:
        self._application.exit()

    def _interrupt(self) -> None:
        if not self._application.is_done:
            self._application.exit(exception=KeyboardInterrupt())

    def _saved(self) -> None:
        self._close()
        if self._save():
            self._leave()

    def _open_notes(self) -> None:
        """The form of the cell, at its first note unless it is not said yet where it was."""
        self._sheet.mark()
        visit = self._sheet.visit
        if visit is None:
            return
        for name, buffer in self._parts.items():
            buffer.document = Document(getattr(visit, name))
        self._is_noting = True
        first = "strengths" if visit.unit else "unit"
        self._application.layout.focus(self._parts[first])

    def _step(self, by: int) -> None:
        """To the next line of the form, or back; after the last it is done."""
        buffers = [*self._parts.values()]
        at = next(at for at, each in enumerate(buffers) if self._application.layout.has_focus(each))
        self._sheet.settle()
        if at + by == len(buffers) or self._sheet.visit is None:
            self._close()
        else:
            self._application.layout.focus(buffers[max(at + by, 0)])

    def _open_day(self) -> None:
        self._day.reset()
        self._is_asking_day = True
        self._application.layout.focus(self._day)

    def _take_day(self) -> None:
        if self._sheet.add_day(self._day.text):
            self._close()

    def _close(self) -> None:
        """Back to the table."""
        if self._is_noting:
            self._sheet.settle()
        self._is_asking_day = self._is_noting = False
        self._application.layout.focus(self._table)

    def _typing(self, name: str) -> Callable[[Buffer], None]:
        def changed(buffer: Buffer) -> None:
            if self._is_noting:
                self._sheet.type(name, buffer.text)

        return changed

    @property
    def _size(self) -> tuple[int, int]:
        size = self._application.output.get_size()
        return size.rows, size.columns

    def _fits(self) -> bool:
        rows, columns = self._size
        return rows >= LEAST_LINES and columns >= LEAST_COLUMNS

    @property
    def _shares(self) -> Shares:
        form = len(self._parts) if self._is_noting else int(self._is_asking_day)
        return Shares.of(self._size[0], form, len(self._said()), len(self._helped()))

    def _is_in_view(self, name: str) -> Condition:
        """Whether a line of the form is among those that there is room for around the cursor."""
        names = [*self._parts]

        def is_in_view() -> bool:
            room, focused = self._shares.form, self._application.layout.has_focus
            at = next((at for at, each in enumerate(self._parts.values()) if focused(each)), 0)
            first = min(max(at - room // 2, 0), len(names) - room)
            return first <= names.index(name) < first + room

        return Condition(is_in_view)

    def _drawn(self) -> StyleAndTextTuples:
        sheet, words, columns = self._sheet, self._sheet.app.words, self._size[1]
        names = [shown(row.name, words) for row in sheet.grid.rows]
        wide, cursor = name_width(names, columns), (sheet.row, sheet.column)
        self._window = self._window.moved(
            cursor,
            (self._shares.rows, days_seen(wide, columns)),
            (len(names), len(sheet.grid.days)),
        )
        counts = len(sheet.typed), len(sheet.wrong)
        title = title_line(sheet.period, sheet.place, *counts, columns, words)
        drawn: StyleAndTextTuples = [(HEAD, title)]
        for line in table_lines(
            names, sheet.grid.days, sheet.marks, cursor, self._window, wide, words
        ):
            drawn += [("", "\n"), *line]
        return drawn

    def _said(self) -> list[str]:
        return lines_within(self._sheet.status(), self._size[1])

    def _status(self) -> str:
        return "\n".join(shortened(self._said(), self._shares.said))

    def _too_small(self) -> str:
        return "\n".join(lines_within(self._sheet.app.words(says.GRID_TOO_SMALL), self._size[1]))

    def _keys(self) -> str:
        lines = self._helped()
        return "\n".join(lines[len(lines) - self._shares.keys :])

    def _helped(self) -> list[str]:
        """What the marks mean, which is cut first, and the keys where the clerk is."""
        keys = says.GRID_FORM_KEYS if self._is_noting else says.GRID_KEYS
        if self._is_asking_day:
            keys = says.GRID_DAY_KEYS
        words, columns = self._sheet.app.words, self._size[1]
        texts = words(says.GRID_MARKS), words(keys)
        return [line for text in texts for line in wrapped_keys(text, columns)]

    def _line(self, label: str, buffer: Buffer, width: int) -> VSplit:
        return VSplit(
            [
                Pane(FormattedTextControl(f"{label}: ".rjust(width)), width=width),
                Pane(BufferControl(buffer), height=1),
            ]
        )


def _is_x(text: str) -> bool:
    """Whether a key is x, also one that an input method has made a tone of."""
    return text in {"x", "X"} or _TILDE in unicodedata.normalize("NFD", text)
