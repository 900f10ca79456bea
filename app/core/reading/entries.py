"""Check raw entries against the records: right ones become records, the others become faults."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any, ClassVar, Final

from pydantic import ConfigDict, Field, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from app.core.fields import ID_PATTERN, Date, DateReader, Text
from app.core.model import Actor, AnyEvent, Case, CaseHead, Citation, Source
from app.core.reading.entry_errors import entry_errors
from app.core.reading.faults import Fault
from app.core.reading.outlines import outline_actor, outline_event, outline_source
from app.core.reading.wording import faults_of

_Ids = tuple[str, ...]


_LATER: Final = ConfigDict(extra="forbid", defer_build=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class _EventOfNoKind:
    """An event whose kind cannot be read: what would be wrong with it whatever its kind."""

    __pydantic_config__: ClassVar = _LATER
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


@dataclass(frozen=True, slots=True)
class _Array:
    """How the entries of one top-level array are read."""

    records: TypeAdapter[tuple[Any, ...]]
    outline: Callable[[Any], Any]


_ARRAYS: Final = {
    "actors": _Array(TypeAdapter(tuple[Actor, ...], config=_LATER), outline_actor),
    "sources": _Array(TypeAdapter(tuple[Source, ...], config=_LATER), outline_source),
    "events": _Array(TypeAdapter(tuple[AnyEvent, ...], config=_LATER), outline_event),
}
_NO_KIND: Final = TypeAdapter(_EventOfNoKind)
_HEAD: Final = TypeAdapter(CaseHead)
_CASE: Final = TypeAdapter(Case)


def read_right_entries(array: str, written: bytes, dates: DateReader) -> tuple[Any, ...] | None:
    """Turn entries of an array, as a JSON array, into records.

    Returns:
        None where anything is wrong with one of them; `read_entries` then says what. A null is
        not noticed, and extra keys count as wrong.
    """
    try:
        return _ARRAYS[array].records.validate_json(written, context=dates)
    except ValidationError:
        return None


def read_entries(
    array: str, first: int, raw: list[Any], dates: DateReader, faults: list[Fault]
) -> tuple[Any, ...]:
    """Turn raw entries of an array into records.

    Args:
        array: the key of the array.
        first: the index in the file of the first of them.
        raw: the entries as read from JSON, without their extra keys.
        dates: reads the dates.
        faults: what is wrong with them is added to these.

    Returns:
        The records; where anything is wrong with one of them, outlines of all.
    """
    try:
        return _ARRAYS[array].records.validate_python(raw, context=dates)
    except ValidationError as error:
        found = error.errors(include_url=False)
    found += [
        one
        for details in tuple(found)
        if details["type"].startswith("union_tag")
        for one in _whatever_kind(int(details["loc"][0]), raw, dates)
    ]
    faults += faults_of(entry_errors(found, array, first, raw))
    return tuple(map(_ARRAYS[array].outline, raw))


def read_case_head(raw: dict[str, Any], faults: list[Fault]) -> CaseHead | None:
    """Check what stands in a case beside its entries.

    Args:
        raw: the top-level keys but the arrays that are lists, without extra keys.
        faults: what is wrong with them is added to these.
    """
    try:
        # To build what checks a whole case takes longer than to read a small one.
        return (_HEAD if _ARRAYS.keys().isdisjoint(raw) else _CASE).validate_python(raw)
    except ValidationError as error:
        faults += faults_of(entry_errors(error.errors(include_url=False), None, 0, raw))
    return None


def _whatever_kind(index: int, raw: list[Any], dates: DateReader) -> list[ErrorDetails]:
    try:
        _NO_KIND.validate_python(raw[index], context=dates)
    except ValidationError as error:
        return [{**one, "loc": (index, "", *one["loc"])} for one in error.errors(include_url=False)]
    return []
