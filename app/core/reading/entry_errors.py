"""What pydantic found wrong, led back to the file: its path, its key, and the object around it."""

import re
from collections.abc import Iterable
from typing import Any, Final

from msgspec import Struct
from pydantic_core import ErrorDetails

from app.core.model import (
    Actor,
    Admission,
    Allegation,
    Case,
    Citation,
    Corroboration,
    Denial,
    Finding,
    Name,
    NoComment,
    PlainEvent,
    Retraction,
    Source,
)
from app.core.reading.faults import Path
from app.core.records import Record, keys_of

EVENT_RECORDS: Final[dict[str, type[Record]]] = {
    "event": PlainEvent,
    "allegation": Allegation,
    "denial": Denial,
    "admission": Admission,
    "no-comment": NoComment,
    "corroboration": Corroboration,
    "retraction": Retraction,
    "finding": Finding,
}
_RECORDS: Final[dict[tuple[str, ...], type[Record]]] = {
    (): Case,
    ("actors",): Actor,
    ("sources",): Source,
    ("sources", "author"): Name,
    ("events", "citations"): Citation,
}
_QUOTED: Final = re.compile(r"'([^']*)'")


def kinds_with(key: str) -> tuple[str, ...]:
    """Return the kinds of events that have a key."""
    return tuple(kind for kind, record in EVENT_RECORDS.items() if key in keys_of(record))


class EntryError(Struct, frozen=True):
    """One error of pydantic's, as it stands in the file.

    Attributes:
        type: pydantic's name of what is wrong.
        message: pydantic's sentence, or ours where the check is ours.
        path: the path of the value, or of the key that is missing or unknown.
        kind: the kind of the event that it is in, None outside of events of a known kind.
        value: the wrong value.
        holder: the raw object that has the key, or should have it.
        choices: what could stand there, where only certain words can.
    """

    type: str
    message: str
    path: Path
    kind: str | None
    value: Any
    holder: dict[str, Any]
    choices: tuple[str, ...]

    @property
    def key(self) -> str:
        """Return the last key of the path, that of the list where it is an entry of one."""
        return next((step for step in reversed(self.path) if isinstance(step, str)), "")

    @property
    def is_null(self) -> bool:
        """Say whether it is a key's value that is null, which is a fault of its own."""
        return self.path[-1:] == (self.key,) and self.holder.get(self.key, self) is None

    @property
    def known_keys(self) -> tuple[str, ...]:
        """Return the keys that may stand in the object."""
        above = tuple(step for step in self.path[:-1] if isinstance(step, str))
        if above == ("events",):
            record = EVENT_RECORDS.get(self.kind or "")
            everything = dict.fromkeys(k for one in EVENT_RECORDS.values() for k in keys_of(one))
            return keys_of(record) if record else tuple(everything)
        return keys_of(_RECORDS[above])


def entry_errors(
    errors: Iterable[ErrorDetails], array: str | None, first: int, raw: Any
) -> list[EntryError]:
    """Lead errors back to the file.

    Args:
        errors: what pydantic found in some entries of an array, or in the case around them.
        array: the key of the array, None for the case.
        first: the index in the file of the first of the entries.
        raw: the entries, or the case, as read from JSON.
    """
    return [_led_back(error, array, first, raw) for error in errors]


def _led_back(error: ErrorDetails, array: str | None, first: int, raw: Any) -> EntryError:
    steps, kind = _without_tags(error, array)
    value = error["input"]
    if error["type"] == "union_tag_invalid":
        steps, value = (*steps, "kind"), value["kind"]
    path = steps if array is None else (array, first + int(steps[0]), *steps[1:])
    holder = _follow(raw, steps[:-1])
    return EntryError(
        error["type"],
        error["msg"],
        path,
        kind,
        value,
        holder if isinstance(holder, dict) else {},
        tuple(_QUOTED.findall(error.get("ctx", {}).get("expected", ""))),
    )


def _without_tags(error: ErrorDetails, array: str | None) -> tuple[Path, str | None]:
    """Return the place without the names by which pydantic tells the records of a union apart."""
    steps: Path = error["loc"]
    if array == "events" and len(steps) > 1:
        return (steps[0], *steps[2:]), str(steps[1]) or None
    if array == "sources" and steps[1:2] == ("author",):
        return (*steps[:3], *steps[4:]), None
    return steps, None


def _follow(raw: Any, steps: Path) -> Any:
    for step in steps:
        raw = raw[step]
    return raw
