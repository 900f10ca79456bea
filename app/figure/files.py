"""Writes a file whole: beside its place first, then into it, so that nobody sees half of it."""

import os
from pathlib import Path

from app.core.errors import FigureError


def write_whole(path: Path, data: bytes) -> None:
    """Write a file, in place of one of the same name.

    Raises:
        FigureError: it cannot be written; nothing is left of it, and the old one stays.
    """
    beside = path.parent / f".{path.name[:100]}.{os.getpid()}.part"
    try:
        try:
            with beside.open("wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as error:
        why = error.strerror or error
        raise FigureError(f"{path} cannot be written: {why}; choose another place") from error
