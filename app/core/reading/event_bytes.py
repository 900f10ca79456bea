"""The bytes of an event file, fetched as they are needed; a file that is written to meanwhile."""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, Final

from app.core.errors import CaseRefused
from app.core.problems import Problem
from app.core.reading.json_feed import Fetch

_BOM: Final = b"\xef\xbb\xbf"


class Changed(Exception):  # noqa: N818  (not an error: the file is read once more)
    """The file was written to while it was read, and what was read may be of two minds."""


class EventBytes:
    """The bytes of a file that is open, without a byte order mark before them."""

    def __init__(self, path: Path, file: BinaryIO) -> None:
        self._path = path
        self._file = file
        self._seen = self._look()

    @property
    def size(self) -> int:
        """Return how many bytes there are, about; at least one."""
        return max(1, self._seen[0])

    def begin(self) -> Fetch:
        """Return what gives the bytes, from the first one on."""
        self._file.seek(0)
        if self.fetch(len(_BOM)) != _BOM:
            self._file.seek(0)
        return self.fetch

    def fetch(self, length: int = -1) -> bytes:
        """Return the next bytes, at most so many, or all that are left.

        Raises:
            CaseRefused: the file cannot be read on.
        """
        try:
            return self._file.read(length)
        except OSError as error:
            raise _refusal(self._path, error) from None

    def whole(self) -> bytes:
        """Return all bytes."""
        self.begin()
        return self.fetch()

    def check(self) -> None:
        """Raise `Changed` where the file is no longer as it was opened."""
        if self._look() != self._seen:
            raise Changed

    def held(self) -> "EventBytes":
        """Return the bytes as they are at this moment; nothing changes them any more."""
        return EventBytes(self._path, BytesIO(self.whole()))

    def _look(self) -> tuple[int, int]:
        if isinstance(self._file, BytesIO):
            return len(self._file.getbuffer()), 0
        seen = os.fstat(self._file.fileno())
        return seen.st_size, seen.st_mtime_ns


@contextmanager
def open_bytes(path: Path) -> Iterator[EventBytes]:
    """Open an event file.

    Raises:
        CaseRefused: it cannot be read.
    """
    with _open(path) as file:
        yield EventBytes(path, file)


def _open(path: Path) -> BinaryIO:
    try:
        mode = path.stat().st_mode
        if stat.S_ISREG(mode):
            return path.open("rb", buffering=0)
    except (OSError, ValueError) as error:
        raise _refusal(path, error) from None
    kind = "a folder, not a file" if stat.S_ISDIR(mode) else "not a file"
    raise _refused(path, f"this is {kind}")


def _refusal(path: Path, error: Exception) -> CaseRefused:
    if isinstance(error, FileNotFoundError):
        return _refused(path, "there is no such file; check its name")
    if isinstance(error, PermissionError):
        return _refused(path, "this file may not be read; ask its owner, or copy it")
    return _refused(path, f"this file cannot be read: {getattr(error, 'strerror', None) or error}")


def _refused(path: Path, message: str) -> CaseRefused:
    return CaseRefused((Problem("error", path, 0, 0, "", message),))
