"""Read the text of a source, whole, or say in one sentence why there is none."""

import stat
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Final

from msgspec import Struct

from app.core.model import Source

TEXT_SUFFIXES: Final = (".txt", ".md")
LIMIT_BYTES: Final = 64 * 1024 * 1024
"""Larger files are not read: a plain text of this size is not one source."""


class SourceText(Struct, frozen=True):
    """What could be read of one source.

    Attributes:
        text: as decoded, BOM removed, line ends and Unicode form as in the file; None where
            there is no text.
        problem: why a file that is named gives no text, one sentence; None where nothing is wrong.
        hash_matches: whether `sha256` agrees with the bytes; None where it could not be asked.
    """

    text: str | None = None
    problem: str | None = None
    hash_matches: bool | None = None


class _Unreadable(Exception):  # noqa: N818  (never leaves this module)
    """A file that gives no bytes; its message is the problem."""


def read_text(source: Source, folder: Path) -> SourceText:
    """Return the text of a source, never raising.

    Args:
        source: one of the case's sources.
        folder: where the event file lies; nothing outside of it is read, links resolved.
    """
    if source.text is not None:
        data = source.text.encode("utf-8", "surrogatepass")
        return SourceText(source.text, hash_matches=_matches(source, data))
    if source.file is None:
        return SourceText()
    try:
        data = _bytes(_inside(source.file, folder), source.file)
    except _Unreadable as error:
        return SourceText(problem=str(error))
    return _decoded(source, source.file, data)


def _decoded(source: Source, file: str, data: bytes) -> SourceText:
    matches = _matches(source, data)
    suffix = PurePosixPath(file).suffix.lower()
    if suffix not in TEXT_SUFFIXES:
        kind = f'"{suffix}" files' if suffix else "files without a suffix"
        return SourceText(
            problem=f'"{file}" is not searched: {kind} are not read, only .txt and .md are',
            hash_matches=matches,
        )
    try:
        return SourceText(data.decode("utf-8-sig"), hash_matches=matches)
    except UnicodeDecodeError as error:
        return SourceText(
            problem=f'"{file}" is not UTF-8 (byte {error.start}); save it as UTF-8',
            hash_matches=matches,
        )


def _matches(source: Source, data: bytes) -> bool | None:
    if source.sha256 is None:
        return None
    import hashlib  # with what it stands on it takes long to load, and few sources have a hash

    return hashlib.sha256(data).hexdigest() == source.sha256


def _inside(file: str, folder: Path) -> Path:
    """Return the resolved path, or refuse one that leaves the folder."""
    windows = PureWindowsPath(file)
    if file.startswith("/") or windows.drive or windows.root:
        raise _Unreadable(f'"{file}" is absolute; write it relative to the event file')
    try:
        root = folder.resolve()
        path = (root / file).resolve()
    except (OSError, ValueError, RuntimeError) as error:
        raise _Unreadable(f'"{_shown(file)}" is not a path that can be followed') from error
    if not path.is_relative_to(root):
        raise _Unreadable(f'"{file}" lies outside of the folder of the event file')
    return path


def _bytes(path: Path, file: str) -> bytes:
    """Return the file's bytes; size and kind are looked at before it is opened."""
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):
            raise _Unreadable(f'"{file}" is not a file that holds text')
        if about.st_size > LIMIT_BYTES:
            raise _Unreadable(
                f'"{file}" has {about.st_size / 2**20:.0f} MB; the limit is '
                f"{LIMIT_BYTES // 2**20} MB"
            )
        return path.read_bytes()
    except FileNotFoundError as error:
        raise _Unreadable(f'"{file}" is not there') from error
    except OSError as error:
        raise _Unreadable(f'"{file}" cannot be read: {error.strerror or error}') from error


def _shown(file: str) -> str:
    return file.encode("unicode_escape", "surrogatepass").decode("ascii")
