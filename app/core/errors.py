"""The one tree of errors that the program declares; everything else that is raised is a fault."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.core.problems import Problem


class AllegataError(Exception):
    """The root of all declared errors; `str()` is one sentence that says what to do."""


class DateError(AllegataError):
    """A string that is not an EDTF date.

    Attributes:
        written: the string as written.
        message: what is wrong, and what to write instead where that can be said.
    """

    def __init__(self, written: str, message: str) -> None:
        super().__init__(message)
        self.written = written
        self.message = message


class CaseRefused(AllegataError):  # noqa: N818  (the format's own word: a case is refused)
    """An event file that does not open; carries every problem found, never only the first."""

    def __init__(self, problems: "tuple[Problem, ...]") -> None:
        super().__init__(str(problems[0]) if len(problems) == 1 else f"{len(problems)} problems")
        self.problems = problems


class FigureError(AllegataError):
    """A figure that could not be painted or written; nothing is left half-written."""


class SearchUnavailable(AllegataError):  # noqa: N818  (nothing fails: there is no search)
    """This computer's SQLite was built without full-text search."""

    def __init__(self) -> None:
        super().__init__(
            "There is no search here: the SQLite of this Python lacks FTS5; use another Python."
        )
