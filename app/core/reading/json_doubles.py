"""Keys that stand twice in one object, which JSON readers pass over in silence."""

import json
from collections.abc import Iterator
from typing import Any, Final

from app.core.reading.faults import Fault, Path
from app.core.reading.json_tokens import skip_space, skip_string, skip_value

_SPACE: Final = b" \t\r\n"


def may_hold_doubles(written: bytes, entries: list[Any]) -> bool:
    """Say quickly whether an object among `entries`, as read from what is written, lost a key.

    Each key is written with a `":` behind it once white space is out of the way; within a text
    that is `\\":`. So the keys that were written can be counted without reading. A text that
    begins with a colon makes the count too large, and suspicion raised for nothing; only a key
    that ends in a backslash could make it too small, and is suspicious by itself.
    """
    keys = count_keys(written)
    return keys < 0 or keys not in (_shallow(entries), _keys_below(entries))


def count_keys(written: bytes) -> int:
    """Return how many keys are written, at least; -1 where that cannot be told."""
    dense = written.translate(None, _SPACE)
    if b"\\" not in dense:
        return dense.count(b'":')
    if b'\\\\":' in dense:
        return -1
    return dense.count(b'":') - dense.count(b'\\":')


def find_doubles(data: bytes, at: int, path: Path) -> Iterator[Fault]:
    """Give out each key that stood before in its object, in the value that starts at `at`."""
    bracket = data[at : at + 1]
    if bracket not in {b"{", b"["}:
        return
    at = skip_space(data, at + 1)
    seen: set[str] = set()
    index = 0
    while data[at : at + 1] not in {b"}", b"]"}:
        step: str | int = index
        if bracket == b"{":
            key_at, end = at, skip_string(data, at)
            step = key = str(json.loads(data[at:end]))
            if key in seen:
                yield doubled((*path, key), key_at)
            seen.add(key)
            at = skip_space(data, skip_space(data, end) + 1)
        yield from find_doubles(data, at, (*path, step))
        at = skip_space(data, skip_value(data, at))
        at = skip_space(data, at + 1) if data[at : at + 1] == b"," else at
        index += 1


def find_entry_doubles(data: bytes, at: int, array: str, first: int, count: int) -> Iterator[Fault]:
    """Give out each doubled key in `count` entries of an array, the first of them at `at`."""
    for index in range(first, first + count):
        yield from find_doubles(data, at, (array, index))
        at = skip_space(data, skip_space(data, skip_value(data, at)) + 1)


def doubled(path: Path, at: int) -> Fault:
    """Return the fault of a key that stood before in its object."""
    return Fault(path, f'the key "{path[-1]}" stands twice in one object; keep one', at=at)


def _shallow(entries: list[Any]) -> int:
    """Return the number of keys where only `citations` hold further objects, else any number."""
    try:
        cited = [one for entry in entries for one in entry.get("citations", ())]
        return sum(map(len, entries)) + sum(map(len, cited))
    except (AttributeError, TypeError):
        return -1


def _keys_below(value: Any) -> int:
    if isinstance(value, dict):
        return len(value) + sum(map(_keys_below, value.values()))
    return sum(map(_keys_below, value)) if isinstance(value, list) else 0
