"""Where things stand in a JSON text: from paths to bytes, from bytes to lines and columns.

One pass over the file, taken only when something is wrong with it.
"""

import json
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import itemgetter

from msgspec import Struct, field

from app.core.reading.faults import Path
from app.core.reading.json_tokens import skip_space, skip_string, skip_value


class _Wanted(Struct):
    """What is looked for below one value."""

    below: "dict[str | int, _Wanted]" = field(default_factory=dict)
    path: Path | None = None


class Spot(Struct, frozen=True):
    """The bytes where the value of a path starts, and its key where it has one."""

    value: int
    key: int


def find_spots(
    data: bytes, paths: Iterable[Path], marks: Mapping[str, Sequence[tuple[int, int]]]
) -> dict[Path, Spot]:
    """Find where paths stand in a file.

    Args:
        data: a JSON text that can be read.
        paths: the places looked for; those that are not in the file are left out.
        marks: entries of top-level arrays whose byte is known: (index, byte), by index; a walk
            through such an array begins at the last one before what is looked for.

    Returns:
        A key that is doubled counts where it stands last, as everywhere in JSON; at the top of
        the file, where it stands first.
    """
    top = _tree(paths)
    found: dict[Path, Spot] = {}
    start = skip_space(data, 0)
    if top.path is not None:
        found[top.path] = Spot(start, start)
    seen: set[str | int] = set()
    for key, key_at, at in _members(data, start):
        wanted = top.below.get(key)
        if wanted is not None and key not in seen:
            seen.add(key)
            _find(data, wanted, Spot(at, key_at), found, marks.get(str(key), ()))
    return found


def line_columns(data: bytes, places: Iterable[int]) -> dict[int, tuple[int, int]]:
    """Return line and column of bytes of the file, both from 1, columns in code points."""
    found: dict[int, tuple[int, int]] = {}
    line, column, before = 1, 1, 0
    for at in sorted(set(places)):
        new_lines = data.count(b"\n", before, at)
        if new_lines:
            line, column = line + new_lines, 1
            before = data.rindex(b"\n", before, at) + 1
        column += len(data[before:at].decode(errors="replace"))
        before = at
        found[at] = line, column
    return found


def _tree(paths: Iterable[Path]) -> _Wanted:
    top = _Wanted()
    for path in paths:
        node = top
        for step in path:
            node = node.below.setdefault(step, _Wanted())
        node.path = path
    return top


def _find(
    data: bytes,
    wanted: _Wanted,
    spot: Spot,
    found: dict[Path, Spot],
    marks: Sequence[tuple[int, int]] = (),
) -> None:
    if wanted.path is not None:
        found[wanted.path] = spot
    if not wanted.below:
        return
    steps = _entries(data, spot.value, wanted, marks) if _is(data, spot, b"[") else None
    for step, key_at, at in steps or _members(data, spot.value):
        below = wanted.below.get(step)
        if below is not None:
            _find(data, below, Spot(at, key_at), found)


def _is(data: bytes, spot: Spot, bracket: bytes) -> bool:
    return data[spot.value : spot.value + 1] == bracket


def _members(data: bytes, at: int) -> Iterator[tuple[str, int, int]]:
    """Give out key, its byte and the byte of its value, for each member of an object."""
    at = skip_space(data, at + 1) if data[at : at + 1] == b"{" else len(data)
    while data[at : at + 1] == b'"':
        end = skip_string(data, at)
        value_at = skip_space(data, skip_space(data, end) + 1)
        yield json.loads(data[at:end]), at, value_at
        at = _after(data, value_at)


def _entries(
    data: bytes, at: int, wanted: _Wanted, marks: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int, int]]:
    """Give out index and byte (twice) of the entries that are wanted."""
    here = (0, skip_space(data, at + 1))
    for index in sorted(step for step in wanted.below if isinstance(step, int)):
        mark = bisect_right(marks, index, key=itemgetter(0)) - 1
        here = max(here, marks[mark]) if mark >= 0 else here
        while here[0] < index and data[here[1] : here[1] + 1] != b"]":
            here = (here[0] + 1, _after(data, here[1]))
        if here[0] == index and data[here[1] : here[1] + 1] != b"]":
            yield index, here[1], here[1]


def _after(data: bytes, at: int) -> int:
    """Return where what follows the value at `at` starts."""
    end = skip_space(data, skip_value(data, at))
    return skip_space(data, end + 1) if data[end : end + 1] == b"," else end
