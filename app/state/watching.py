"""Notices when the event file or a source text changes on disk.

Files are looked at, not listened to: editors write beside and rename, network drives report
nothing, and a look at a hundred files takes a fraction of a millisecond.
"""

from collections.abc import Iterable
from itertools import islice
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

_LOOK_EVERY_MS: Final = 300
_AT_ONCE: Final = 4
_Look = tuple[int, int, int] | None


class FileWatcher(QObject):
    """Looks at files a few times a second.

    Signals:
        changed(): at least one file is not what it was, and has been still for one look, so
            that a file in the middle of being written is not read. Told at each look until it
            is accepted, so that no change is lost on one who is busy.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._seen: dict[Path, _Look] = {}
        self._latest: dict[Path, _Look] = {}
        self._expected: dict[Path, _Look] = {}
        self._now: dict[Path, _Look] = {}
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_time)

    def expect(self, path: Path) -> None:
        """Look at a file that is about to be read, so that a change meanwhile is noticed."""
        self._expected = {path: _look(path)}

    def watch(self, files: Iterable[Path]) -> None:
        """Watch these files from now on, and no others; one that is absent may yet come.

        A change of a file expected or watched before is told if it has not been accepted.
        """
        known = self._seen | self._expected
        self._seen = {path: known[path] if path in known else _look(path) for path in files}
        self._expected = {}
        self._now = {}
        self._timer.start(min(_LOOK_EVERY_MS, _LOOK_EVERY_MS * _AT_ONCE // (len(self._seen) or 1)))

    def accept(self) -> None:
        """Take the files as they were at the last look for known."""
        self._seen = self._latest

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    def _on_time(self) -> None:
        # A few at a time: each look lets a busy worker in, and the window waits for its turn.
        self._now |= {path: _look(path) for path in islice(self._seen, *self._few())}
        if len(self._now) < len(self._seen):
            return
        now, self._now = self._now, {}
        still, self._latest = now == self._latest, now
        if still and now != self._seen:
            self.changed.emit()

    def _few(self) -> tuple[int, int]:
        done = len(self._now)
        return done, done + _AT_ONCE


def _look(path: Path) -> _Look:
    try:
        seen = path.stat()
    except (OSError, ValueError):  # the latter for a path that holds a null character
        return None
    return seen.st_mtime_ns, seen.st_size, seen.st_ino
