"""The keys that a case keeps but does not read, and values that JSON has but a case has not.

`$schema` and keys that begin with `x-` are taken out of what was read before the records see it.
"""

import math
from collections.abc import Iterator
from typing import Any, Final

from app.core.reading.faults import Fault, Path

Extras = dict[Path, dict[str, Any]]
"""By the path of an object: its own keys that are kept as they are."""

_NESTED: Final = ("citations", "author")


def is_extra(key: str) -> bool:
    """Say whether a key is one that a case keeps but does not read."""
    return key == "$schema" or key.startswith("x-")


def take_extras(path: Path, value: Any, extras: Extras) -> Iterator[Fault]:
    """Move the extra keys out of an object, and out of the objects in it, into `extras`.

    Gives out a fault for each null, and for each extra number that is too large to be kept.
    """
    if not isinstance(value, dict):
        return
    taken = {key: value.pop(key) for key in tuple(value) if is_extra(key)}
    if taken:
        extras[path] = taken
        yield from (
            Fault((*path, key), "a number here is too large to be kept; write it as a text")
            for key, kept in taken.items()
            if _holds_infinity(kept)
        )
    for key, kept in value.items():
        if kept is None:
            yield Fault((*path, key), f'null says nothing; leave the key "{key}" out')
        elif key in _NESTED and isinstance(kept, list):
            for index, nested in enumerate(kept):
                yield from take_extras((*path, key, index), nested, extras)


def _holds_infinity(value: Any) -> bool:
    match value:
        case float():
            return math.isinf(value)
        case list():
            return any(map(_holds_infinity, value))
        case dict():
            return any(map(_holds_infinity, value.values()))
    return False
