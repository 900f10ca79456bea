"""A log of crashes and faults: where in the program, never what was being read.

Messages of errors may quote a case, so only their kinds are written, with the lines of code that
led there. The log stays empty as long as nothing goes wrong.
"""

import faulthandler
import sys
import traceback
from pathlib import Path
from types import TracebackType
from typing import IO, Final

from app import __version__

_NOW: Final = "fault.log"
_BEFORE: Final = "fault-before.log"
_MOST_BYTES: Final = 64 * 1024
_MOST_FRAMES: Final = 40


def begin_log(folder: Path) -> Path | None:
    """Write crashes and faults of this run to a log from now on.

    A folder that cannot be written to is no reason not to start: there is no log then.

    Returns:
        The log of an earlier run that something was written to, None where there is none.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        before = _put_aside(folder)
        log = (folder / _NOW).open("a", encoding="utf-8")
    except OSError:
        return None
    faulthandler.enable(log)
    before_hook = sys.excepthook

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        write_fault(log, kind, trace)
        before_hook(kind, error, trace)

    sys.excepthook = hook
    return before


def write_fault(log: IO[str], kind: type[BaseException], trace: TracebackType | None) -> None:
    """Write the kind of an error and the lines that led to it, until the log is full."""
    if log.tell() > _MOST_BYTES:
        return
    frames = traceback.extract_tb(trace)[-_MOST_FRAMES:]
    lines = (f"  {each.filename}:{each.lineno} in {each.name}" for each in frames)
    log.write("\n".join((f"Allegata {__version__}: {kind.__name__}", *lines, "")))
    log.flush()


def _put_aside(folder: Path) -> Path | None:
    """Move a log that something was written to aside, so that it is told of once."""
    log, before = folder / _NOW, folder / _BEFORE
    if not log.is_file() or not log.stat().st_size:
        return None
    before.write_bytes(log.read_bytes()[-_MOST_BYTES:])
    log.unlink()
    return before
