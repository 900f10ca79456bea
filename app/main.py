"""Join the parts: a command of the command line, or the window."""

import gc
import os
import sys
from collections.abc import Sequence

from app.cli.parser import Start, how_to_start, run_command
from app.core.errors import AllegataError
from app.paths import folders

_NO_DISPLAY = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program.

    Args:
        argv: the arguments without the program's name; None for those of the process.

    Returns:
        The exit code: 0, 1 or 2 as in the event file's "Problems".
    """
    arguments = sys.argv[1:] if argv is None else argv
    settle_libraries()
    _never_fail_on_a_character()
    try:
        code = _run_command(arguments)
        return _open_window(how_to_start(arguments)) if code is None else code
    except AllegataError as error:
        return _complain(str(error))
    except KeyboardInterrupt:
        return 130


def settle_libraries() -> None:
    """Tell the libraries, before they are loaded, what they need not do here.

    No plug-in of another package changes how evidence is read, and is looked for at each start;
    no matrix is multiplied, so no threads have to be made for it.
    """
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "1")
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")


def _run_command(arguments: Sequence[str]) -> int | None:
    """Run the command that is meant, if any, and see to it that all it says is written."""
    try:
        code = run_command(arguments)
        if code is not None:
            _flush()
    except BrokenPipeError:
        _close_output()
        return _complain("the output was closed before everything was written")
    except OSError as error:
        _close_output()
        return _complain(f"the output cannot be written: {error.strerror or error}")
    return code


def _open_window(start: Start) -> int:
    if sys.platform == "linux" and not any(map(os.environ.get, _NO_DISPLAY)):
        return _complain("there is no display for the window; use a command, see allegata --help")
    # What is loaded now stays; to look for garbage in it costs a tenth of the start. `run` turns
    # the collector on again.
    gc.disable()
    from app.ui.application import run

    return run(start.file, folders(start.portable))


def _complain(sentence: str) -> int:
    if sys.stderr is not None:
        sys.stderr.write(f"allegata: {sentence}\n")
    return 2


def _never_fail_on_a_character() -> None:
    """Write what the terminal cannot show, a file name in no encoding say, as an escape."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def _flush() -> None:
    """Write what is left now, where a failure can still be told."""
    if sys.stdout is None:
        raise BrokenPipeError
    sys.stdout.flush()


def _close_output() -> None:
    """Point the output nowhere, so that Python's own flush at exit has nothing to say."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
