"""The columns of the case that is open: made once, shared by those who draw it."""

from app.core.model import Case
from app.layout.columns import Columns, build_columns


class CaseColumns:
    """Remembers the columns of the last case asked for; a million events take a second."""

    def __init__(self) -> None:
        self._columns: Columns | None = None

    def of(self, case: Case) -> Columns:
        """Return the columns of a case."""
        if self._columns is None or self._columns.case is not case:
            self._columns = build_columns(case)
        return self._columns
