"""What is wrong with entries that are not right: read only where there are any."""

from dataclasses import dataclass
from typing import Annotated, Any, ClassVar, Final

from pydantic import ConfigDict, Field, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from app.core.fields import ID_PATTERN, Date, DateReader, Text
from app.core.model import Citation
from app.core.reading.entry_errors import entry_errors
from app.core.reading.faults import Fault
from app.core.reading.outlines import OUTLINES
from app.core.reading.wording import faults_of

_Ids = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _EventOfNoKind:
    """An event whose kind cannot be read: what would be wrong with it whatever its kind."""

    __pydantic_config__: ClassVar = ConfigDict(extra="forbid")
    kind: Any = None
    id: Annotated[str, Field(pattern=ID_PATTERN)]
    title: Text
    date: Date | None = None
    place: str = ""
    actors: _Ids = ()
    description: str = ""
    tags: tuple[str, ...] = ()
    citations: tuple[Citation, ...] = ()
    by: _Ids = ()
    on_behalf_of: _Ids = ()
    answers: _Ids = ()
    against: _Ids = ()
    alleged_date: Date | None = None
    denies: Any = None
    how: Any = None
    outcome: Any = None
    overturns: _Ids = ()


_NO_KIND: Final = TypeAdapter(_EventOfNoKind)


def outline_entries(
    error: ValidationError,
    array: str,
    first: int,
    raw: list[Any],
    dates: DateReader,
    faults: list[Fault],
) -> tuple[Any, ...]:
    """Say what is wrong with entries of an array, and return outlines of all of them.

    Args:
        error: what pydantic found.
        array: the key of the array.
        first: the index in the file of the first of them.
        raw: the entries as read from JSON, without their extra keys.
        dates: reads the dates.
        faults: what is wrong with them is added to these.
    """
    found = error.errors(include_url=False)
    found += [
        one
        for details in tuple(found)
        if details["type"].startswith("union_tag")
        for one in _whatever_kind(int(details["loc"][0]), raw, dates)
    ]
    faults += faults_of(entry_errors(found, array, first, raw))
    return tuple(map(OUTLINES[array], raw))


def head_faults(error: ValidationError, raw: dict[str, Any]) -> list[Fault]:
    """Return what is wrong with what stands in a case beside its entries."""
    return list(faults_of(entry_errors(error.errors(include_url=False), None, 0, raw)))


def _whatever_kind(index: int, raw: list[Any], dates: DateReader) -> list[ErrorDetails]:
    try:
        _NO_KIND.validate_python(raw[index], context=dates)
    except ValidationError as error:
        return [{**one, "loc": (index, "", *one["loc"])} for one in error.errors(include_url=False)]
    return []
