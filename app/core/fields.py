"""The kinds of values that stand in an event file: dates, ids, file paths, time zones, languages.

Every rule that one value can break alone is here; what ties values to each other is in `links`.
"""

from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Annotated, Any, Final, Protocol, TypeVar
from zoneinfo import ZoneInfo, available_timezones

from msgspec import Meta

from app.core.dates import EdtfDate
from app.core.edtf import parse_edtf
from app.core.errors import DateError
from app.core.records import Check, Limits

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, ValidationInfo
    from pydantic_core import CoreSchema

_ID: Final = r"^[A-Za-z0-9._:-]{1,200}$"
_LANGUAGE: Final = r"^([A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*)?$"
_SHA256: Final = r"^[0-9a-f]{64}$"
_FILE: Final = r"^(?!/)(?![A-Za-z]:)[^\\\u0000]+$"

_One = TypeVar("_One")


class DateReader(Protocol):
    """What validation needs as its context: dates as written, in the time zone of the case."""

    def __getitem__(self, written: str, /) -> EdtfDate:
        """Return the date, or raise `DateError`."""
        ...


class _ReadDate:
    """How pydantic reads a date; its context is a `DateReader`."""

    def __get_pydantic_core_schema__(
        self, _source: Any, _handler: "GetCoreSchemaHandler"
    ) -> "CoreSchema":
        from pydantic_core import core_schema

        return core_schema.with_info_plain_validator_function(_read_date)

    def __get_pydantic_json_schema__(
        self, _schema: "CoreSchema", _handler: "GetJsonSchemaHandler"
    ) -> dict[str, Any]:
        return {"type": "string", "format": "edtf"}


def _read_date(value: Any, info: "ValidationInfo") -> EdtfDate:
    from pydantic_core import PydanticCustomError

    if not isinstance(value, str):
        raise PydanticCustomError("date", "a date is written as a string, in EDTF")
    dates: DateReader | None = info.context
    try:
        return parse_edtf(value) if dates is None else dates[value]
    except DateError as error:
        raise PydanticCustomError("date", "{message}", {"message": error.message}) from error


def file_fault(file: str) -> str | None:
    """Return what is wrong with a source's `file` as written, None where nothing is."""
    if "\\" in file:
        return 'write "/" between the folders of a file, not "\\"'
    if file.startswith("/") or file[1:2] == ":":
        return "write the file relative to the event file, not from the root of a disk"
    if "\0" in file:
        return "a file name holds no NUL"
    depth = 0
    for part in PurePosixPath(file).parts:
        depth += -1 if part == ".." else 1
        if depth < 0:
            return 'the file must lie in the folder of the event file or below; ".." leaves it'
    return None


def read_zone(name: str) -> ZoneInfo | None:
    """Return the time zone of an IANA name, None where there is no such zone."""
    try:
        return ZoneInfo(name)
    except (LookupError, ValueError, OSError):
        return None


def zone_fault(name: str) -> str | None:
    """Return what is wrong with the name of a time zone, None where nothing is."""
    if read_zone(name) is not None:
        return None
    import difflib

    near = difflib.get_close_matches(name, sorted(available_timezones()), 1)
    hint = f'; did you mean "{near[0]}"?' if near else '; write one like "Europe/Paris"'
    return f'no time zone "{name}"{hint}'


def _whole(pattern: str) -> Meta:
    """Return a pattern as msgspec takes it: as Python's, where `$` passes over a line break."""
    return Meta(pattern=pattern.removesuffix("$") + r"\Z")


if TYPE_CHECKING:
    Date = EdtfDate
else:
    # To msgspec any object: only what it does not know does it leave to us to read.
    Date = Annotated[object, _ReadDate()]
Id = Annotated[_One, _whole(_ID), Limits(pattern=_ID)]
Some = Annotated[tuple[_One, ...], Meta(min_length=1), Limits(min_length=1)]
Text = Annotated[str, Meta(min_length=1), Limits(min_length=1)]
Language = Annotated[str, _whole(_LANGUAGE), Limits(pattern=_LANGUAGE)]
Sha256 = Annotated[str, _whole(_SHA256), Limits(pattern=_SHA256)]
check_zone: Final = Check("zone", zone_fault)
check_file: Final = Check("file", file_fault, pattern=_FILE)
TimeZone = Annotated[str, check_zone]
RelativeFile = Annotated[Text, check_file]
