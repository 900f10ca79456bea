"""What is wrong with a case, and where: one frozen record, shown by window and command alike."""

import re
from pathlib import Path
from typing import Final, Literal

from msgspec import Struct
from typing_extensions import override

Severity = Literal["error", "warning"]

# Control characters, line ends, and what turns the direction of writing round.
_UNSEEN: Final = re.compile("[\0-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


class Problem(Struct, frozen=True):
    """One thing that is wrong in an event file or beside it.

    `line` and `column` count from 1 (column in code points); both are 0 when the problem is
    not at a place in the event file (the file is missing, say). `path` is the place within the
    JSON (`events[12].citations[0].source`), empty for the whole file.
    """

    severity: Severity
    file: Path
    line: int
    column: int
    path: str
    message: str

    @property
    def place(self) -> str:
        """Return `file:line:column`, or the file alone where there is no line."""
        return f"{self.file}:{self.line}:{self.column}" if self.line else str(self.file)

    @override
    def __str__(self) -> str:
        """Return the problem as one line, the way compilers print theirs."""
        at = f" {self.path}:" if self.path else ""
        return visible(f"{self.place}: {self.severity}:{at} {self.message}")


def visible(text: str) -> str:
    """Return text as one line that does nothing to a terminal, whatever a file is named."""
    return _UNSEEN.sub(lambda match: ascii(match[0])[1:-1], text)
