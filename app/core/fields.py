"""The kinds of values that stand in an event file: dates, ids, file paths, time zones, languages.

Every rule that one value can break alone is here; what ties values to each other is in `links`.
"""

from pathlib import PurePosixPath
from typing import Annotated, Any, Final, Protocol
from zoneinfo import ZoneInfo, available_timezones

from pydantic import AfterValidator, Field, PlainValidator, ValidationInfo, WithJsonSchema
from pydantic_core import PydanticCustomError

from app.core.dates import EdtfDate
from app.core.edtf import parse_edtf
from app.core.errors import DateError

ID_PATTERN: Final = r"^[A-Za-z0-9._:-]{1,200}$"
_LANGUAGE_PATTERN: Final = r"^([A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*)?$"
_FILE_PATTERN: Final = r"^(?!/)(?![A-Za-z]:)[^\\\u0000]+$"


class DateReader(Protocol):
    """What validation needs as its context: dates as written, in the time zone of the case."""

    def __getitem__(self, written: str, /) -> EdtfDate:
        """Return the date, or raise `DateError`."""
        ...


def _read_date(value: Any, info: ValidationInfo) -> EdtfDate:
    if isinstance(value, str):
        dates: DateReader | None = info.context
        try:
            return parse_edtf(value) if dates is None else dates[value]
        except DateError as error:
            raise PydanticCustomError("date", "{message}", {"message": error.message}) from error
    if isinstance(value, EdtfDate):
        return value
    raise PydanticCustomError("date", "a date is written as a string, in EDTF")


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


def _checked_file(file: str) -> str:
    fault = file_fault(file)
    if fault is not None:
        raise PydanticCustomError("file", "{message}", {"message": fault})
    return file


def read_zone(name: str) -> ZoneInfo | None:
    """Return the time zone of an IANA name, None where there is no such zone."""
    try:
        return ZoneInfo(name)
    except (LookupError, ValueError, OSError):
        return None


def _checked_zone(name: str) -> str:
    if read_zone(name) is None:
        import difflib

        near = difflib.get_close_matches(name, sorted(available_timezones()), 1)
        hint = f'; did you mean "{near[0]}"?' if near else '; write one like "Europe/Paris"'
        message = f'no time zone "{name}"{hint}'
        raise PydanticCustomError("zone", "{message}", {"message": message})
    return name


Date = Annotated[
    EdtfDate, PlainValidator(_read_date), WithJsonSchema({"type": "string", "format": "edtf"})
]
Text = Annotated[str, Field(min_length=1)]
Language = Annotated[str, Field(pattern=_LANGUAGE_PATTERN)]
Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
TimeZone = Annotated[str, AfterValidator(_checked_zone)]
RelativeFile = Annotated[
    Text,
    AfterValidator(_checked_file),
    WithJsonSchema({"type": "string", "minLength": 1, "pattern": _FILE_PATTERN}),
]
