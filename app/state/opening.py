"""Opens event files in a worker thread: progress, cancel, and nothing lost when a file is bad."""

from collections.abc import Callable
from pathlib import Path
from threading import Thread
from time import monotonic
from typing import Final

from PySide6.QtCore import QObject, Signal
from typing_extensions import override

from app.core.errors import CaseRefused
from app.core.model import Case
from app.core.problems import Problem
from app.core.reading import read_case
from app.core.reading.collector import collector_off
from app.core.view import TimeRange, View
from app.layout.columns import ColumnsMaker, build_columns
from app.layout.ready import make_ready
from app.sources.shelf import Shelf
from app.state.session import OpenCase

_QUIET_SECONDS: Final = 0.2
_BETWEEN_SECONDS: Final = 0.05


def load_case(path: Path, progress: Callable[[float], None] | None = None) -> OpenCase:
    """Read an event file and put its source texts within reach.

    Args:
        path: the event file.
        progress: called with the part read, 0 to 1; what it raises ends the reading.

    Raises:
        CaseRefused: the file does not open; carries every problem.
    """
    maker = ColumnsMaker()
    read = read_case(path, progress, maker)
    shelf = Shelf(read.case, path.resolve().parent)
    return OpenCase(path, read.case, read.problems, shelf, maker.finish(read.case))


def assemble(path: Path, case: Case) -> OpenCase:
    """Put a case that was made together with its texts and columns."""
    return OpenCase(path, case, (), Shelf(case, path.resolve().parent), build_columns(case))


def _make_ready(opened: OpenCase) -> None:
    """Make what the window asks for first, so that it does not stand still for it."""
    make_ready(opened.columns, View(TimeRange(0, 1)))
    opened.tallies  # noqa: B018  (kept where it is made)


class Opener(QObject):
    """Opens one file at a time; a further `open` gives up the one under way.

    Signals:
        progressed(path: Path, part: float): while reading, 0 to 1, twenty times a second; not
            emitted in the first fifth of a second, in which most files are read, nor after
            cancelling.
        opened(OpenCase): the file was read.
        refused(path: Path, problems: tuple[Problem, ...]): it was not; what is open stays open.
    """

    progressed = Signal(object, float)
    opened = Signal(object)
    refused = Signal(object, object)
    _ended = Signal(object, object)
    _advanced = Signal(object, float)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work: _Work | None = None
        self._last: _Work | None = None
        self._ended.connect(self._on_ended)
        self._advanced.connect(self._on_advanced)

    @property
    def busy(self) -> bool:
        """Say whether a file is being read."""
        return self._work is not None

    def open(self, path: Path) -> None:
        """Begin to read a file."""
        self.cancel()
        self._last = self._work = _Work(path, self._last, self._advanced.emit, self._ended.emit)
        self._work.start()

    def cancel(self) -> None:
        """Give up the file being read, if any; what is open stays open."""
        if self._work is not None:
            self._work.cancelled = True
            self._work = None

    def _on_advanced(self, work: "_Work", part: float) -> None:
        if work is self._work:
            self.progressed.emit(work.path, part)

    def _on_ended(self, work: "_Work", result: object) -> None:
        if work is not self._work:
            return
        self._work = None
        if isinstance(result, OpenCase):
            self.opened.emit(result)
        elif isinstance(result, CaseRefused):
            self.refused.emit(work.path, result.problems)


class _Given(Exception):  # noqa: N818  (not an error: the person gave the file up)
    """Raised out of the reading when it is cancelled."""


class _Work(Thread):
    """The reading of one file; it begins when the one given up before it has ended.

    Two at a time would switch the garbage collector on and off for each other.
    """

    def __init__(
        self,
        path: Path,
        before: Thread | None,
        advance: Callable[["_Work", float], None],
        end: Callable[["_Work", object], None],
    ) -> None:
        super().__init__(daemon=True, name="opening")
        self.path = path
        self.cancelled = False
        self._before = before
        self._told_next = monotonic() + _QUIET_SECONDS
        self._advance = advance
        self._end = end

    @override
    def run(self) -> None:
        if self._before is not None:
            self._before.join()
            self._before = None
        try:
            with collector_off():
                opened = load_case(self.path, self._progress)
                _make_ready(opened)
            self._end(self, opened)
        except CaseRefused as refused:
            self._end(self, refused)
        except _Given:
            return
        except Exception as error:
            self._end(self, CaseRefused((_unforeseen(self.path, error),)))

    def _progress(self, part: float) -> None:
        if self.cancelled:
            raise _Given
        now = monotonic()
        if now >= self._told_next:
            self._told_next = now + _BETWEEN_SECONDS
            self._advance(self, part)


def _unforeseen(path: Path, error: Exception) -> Problem:
    """Return what is said of an error that nobody thought of, memory running out among them."""
    words = "; close other programs and try again" if isinstance(error, MemoryError) else ""
    name = type(error).__name__
    message = f"the file could not be opened ({name}: {error}){words}"
    return Problem("error", path, 0, 0, "", message)
