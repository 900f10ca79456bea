"""What is wrong with entries that are not right: read only where there are any."""

from typing import Any, Final

from pydantic import ConfigDict, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from app.core.fields import Date, DateReader, Id, Text
from app.core.model import Actor, AnyEvent, Case, CaseHead, Citation, Source
from app.core.reading.entry_errors import entry_errors
from app.core.reading.faults import Fault
from app.core.reading.outlines import OUTLINES
from app.core.reading.wording import faults_of
from app.core.records import Record

_Ids = tuple[str, ...]


class _EventOfNoKind(Record, frozen=True, kw_only=True):
    """An event whose kind cannot be read: what would be wrong with it whatever its kind."""

    kind: Any = None
    id: Id[str]
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


_LATER: Final = ConfigDict(defer_build=True)
_ARRAYS: Final[dict[str, TypeAdapter[tuple[Any, ...]]]] = {
    "actors": TypeAdapter(tuple[Actor, ...], config=_LATER),
    "sources": TypeAdapter(tuple[Source, ...], config=_LATER),
    "events": TypeAdapter(tuple[AnyEvent, ...], config=_LATER),
}
_HEAD: Final = TypeAdapter(CaseHead)
_CASE: Final = TypeAdapter(Case)
_NO_KIND: Final = TypeAdapter(_EventOfNoKind)


def explain_entries(
    array: str, first: int, raw: list[Any], dates: DateReader, faults: list[Fault]
) -> tuple[Any, ...]:
    """Say what is wrong with entries of an array, and return outlines of all of them.

    Args:
        array: the key of the array.
        first: the index in the file of the first of them.
        raw: the entries as read from JSON, without their extra keys.
        dates: reads the dates.
        faults: what is wrong with them is added to these.

    Returns:
        The records, should nothing be wrong after all.
    """
    try:
        return _ARRAYS[array].validate_python(raw, context=dates)
    except ValidationError as error:
        found = error.errors(include_url=False)
    found += [
        one
        for details in tuple(found)
        if details["type"].startswith("union_tag")
        for one in _whatever_kind(int(details["loc"][0]), raw, dates)
    ]
    faults += faults_of(entry_errors(found, array, first, raw))
    return tuple(map(OUTLINES[array], raw))


def explain_head(raw: dict[str, Any], faults: list[Fault]) -> CaseHead | None:
    """Say what is wrong with what stands in a case beside its entries.

    Returns:
        The head, should nothing be wrong after all.
    """
    try:
        adapter = _HEAD if {*_ARRAYS}.isdisjoint(raw) else _CASE
        return adapter.validate_python(raw)
    except ValidationError as error:
        faults += faults_of(entry_errors(error.errors(include_url=False), None, 0, raw))
    return None


def _whatever_kind(index: int, raw: list[Any], dates: DateReader) -> list[ErrorDetails]:
    try:
        _NO_KIND.validate_python(raw[index], context=dates)
    except ValidationError as error:
        return [{**one, "loc": (index, "", *one["loc"])} for one in error.errors(include_url=False)]
    return []
