"""How far a long command is: a bar on a terminal, once a second has passed."""

from __future__ import annotations

import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from chibo_cli.cli.run.context import AppContext
from chibo_cli.cli.run.streams import is_terminal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from rich.progress import Progress as Drawing
    from rich.progress import TaskID

    from chibo_cli.messages.text import Text

_PATIENCE = 1.0  # seconds that nobody minds
_MANY = 20_000  # rows that will take longer
_LARGE = 2_000_000  # bytes of files that will
_BETWEEN_LOOKS = 200  # rows


class Bar:
    """One command's stages, one after another; nothing is drawn where nobody looks."""

    def __init__(self, app: AppContext, *, is_seen: bool, clock: Callable[[], float]) -> None:
        self._words = app.words
        self._is_seen = is_seen
        self._clock = clock
        self._started = clock()
        self._drawing: Drawing | None = None
        self._task: TaskID | None = None
        self._stage: tuple[Text, int | None] | None = None
        self._done = 0

    def stage(self, text: Text, total: int | None = None, *, size: int = 0) -> None:
        """Begin a stage of so many rows, or of unknown length; `size` is of its files in bytes."""
        self._stage, self._done = (text, total), 0
        if self._task is not None and self._drawing is not None:
            self._drawing.remove_task(self._task)
            self._task = None
        self._look(is_long=(total or 0) >= _MANY or size >= _LARGE)

    def advance(self) -> None:
        """One row more is done."""
        self._done += 1
        if self._done % _BETWEEN_LOOKS == 0:
            self._look(is_long=False)

    def pause(self) -> None:
        """Leave the screen to a notice; the next stage draws again where that is worth it."""
        if self._drawing is not None:
            self._drawing.stop()
            self._drawing = self._task = None

    def _look(self, *, is_long: bool) -> None:
        """Draw where the bar is drawn already, or has become worth it."""
        if not self._is_seen or self._stage is None:
            return
        if self._drawing is None:
            if not is_long and self._clock() - self._started < _PATIENCE:
                return
            self._drawing = _drawing()
            self._drawing.start()
        text, total = self._stage
        if self._task is None:
            self._task = self._drawing.add_task(self._words(text), total=total)
        self._drawing.update(self._task, completed=self._done)


@contextmanager
def progress(app: AppContext, clock: Callable[[], float] = time.monotonic) -> Iterator[Bar]:
    """A bar on stderr; none with -q, and none off a terminal."""
    bar = Bar(app, is_seen=is_terminal(sys.stderr) and not app.quiet, clock=clock)
    try:
        yield bar
    finally:
        bar.pause()


def _drawing() -> Drawing:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    return Progress(
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        console=Console(stderr=True, markup=False, emoji=False, highlight=False),
        transient=True,
    )
