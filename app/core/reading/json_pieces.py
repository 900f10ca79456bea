"""Take an event file apart, piece by piece, so that reading never stalls and can be cancelled.

A piece is as many entries of a long array as fit into a quarter of a megabyte. Where such a piece
ends is guessed, from how the entries before it were set apart, and proved by reading it: bytes that
start at an entry and read as whole values, cut before a separator, end where an entry ends, since
JSON is read from left to right and nothing later can change it. Only where the guess fails are
the entries stepped over one by one.
"""

import re
from collections.abc import Callable, Generator, Iterator
from typing import Any, Final

from msgspec import MsgspecError, Struct
from msgspec.json import Decoder

from app.core.reading.json_tokens import NotJson, expect, skip_space, skip_string, skip_value

ARRAYS: Final = ("actors", "sources", "events")

_GUESSED: Final = 1 << 18  # bytes of a piece; takes 5 to 10 ms to read and take in
_STEPPED: Final = 1 << 16
_GUESSES: Final = 3
_STRING: Final = Decoder(str)
_FIRST_KEY: Final = re.compile(rb'\s*,\s*\{\s*(?:"[^"\\]*")?')


class Piece(Struct, frozen=True):
    """A top-level value of the file, or some entries of one of its arrays.

    Attributes:
        key: the top-level key.
        at: byte of the value, or of the first of the entries.
        end: byte after the last.
        value: as read; the list of the entries where `first` is set, None if there are records.
        first: index of the first of the entries; None for a whole value.
        records: the entries as records, where all of them are right at first sight.
    """

    key: str
    at: int
    end: int
    value: Any
    first: int | None = None
    records: tuple[Any, ...] | None = None


ReadRecords = Callable[[str, bytes], "tuple[Any, ...] | None"]
"""Reads entries of an array, given its key, at once as records; None where that fails."""


class DoubledKey(Struct, frozen=True):
    """A top-level key that stood before; what follows it is stepped over."""

    key: str
    at: int


def no_records(_key: str, _entries: bytes) -> None:
    """Leave every entry as it is read from JSON."""


def read_pieces(data: bytes, records: ReadRecords = no_records) -> Iterator[Piece | DoubledKey]:
    """Take the file apart, in the order of the file.

    Args:
        records: asked for entries first; where it succeeds, what was guessed is proved.

    Raises:
        NotJson: the bytes are no JSON object; the pieces before the fault were given out.
    """
    seen: set[str] = set()
    at = expect(data, skip_space(data, 0), b"{")
    more = data[at : at + 1] != b"}"
    while more:
        key_at, end = at, skip_string(data, at)
        key = read_value(data, at, end)
        at = expect(data, skip_space(data, end), b":")
        if key in seen:
            yield DoubledKey(key, key_at)
            end = skip_value(data, at)
        elif key in ARRAYS and data[at : at + 1] == b"[":
            end = yield from _entries(data, key, at, records)
        else:
            end = skip_value(data, at)
            yield Piece(key, at, end, read_value(data, at, end))
        seen.add(key)
        at = skip_space(data, end)
        more = data[at : at + 1] == b","
        at = expect(data, at, b",}")
    if not seen:
        at = expect(data, at, b"}")
    if at != len(data):
        raise NotJson


def read_value(data: bytes, at: int, end: int) -> Any:
    """Read the JSON value that is exactly `data[at:end]`."""
    if data[at : at + 1] == b'"':
        return _read_string(data[at:end])
    # Loaded where something but a text or right entries is to be read. It knows numbers too large
    # for a float, which msgspec does not.
    from pydantic_core import from_json

    try:
        # Strings are not shared: most of these are read once more, as records, and thrown away.
        return from_json(data[at:end], allow_inf_nan=False, cache_strings="keys")
    except ValueError as error:
        raise NotJson(str(error)) from error


def _read_string(written: bytes) -> str:
    try:
        return _STRING.decode(written)
    except (MsgspecError, ValueError) as error:  # bytes that are no UTF-8 are a ValueError
        raise NotJson(str(error)) from error


def _entries(data: bytes, key: str, at: int, records: ReadRecords) -> Generator[Piece, None, int]:
    """Give out the entries of the array at `at`; the generator returns where the array ends."""
    at = expect(data, at, b"[")
    if data[at : at + 1] == b"]":
        return at + 1
    first, between = 0, b""
    while True:
        piece = _guess(data, key, at, first, between, records) if between else None
        if piece is None:
            piece, between = _step(data, key, at, first, records)
        yield piece
        at = skip_space(data, piece.end)
        if data[at : at + 1] == b"]":
            return at + 1
        at = expect(data, at, b",")
        first += len(piece.value if piece.records is None else piece.records)


def _guess(
    data: bytes, key: str, at: int, first: int, between: bytes, records: ReadRecords
) -> Piece | None:
    cut = at + _GUESSED
    for _ in range(_GUESSES):
        cut = data.find(between, cut, cut + _GUESSED)
        if cut < 0:
            return None
        end = cut + 1
        try:
            return _read(data, key, at, end, first, records)
        except NotJson:
            cut = end
    return None


def _step(
    data: bytes, key: str, start: int, first: int, records: ReadRecords
) -> tuple[Piece, bytes]:
    """Step over entries one by one; also return how the last two are set apart."""
    at = start
    while True:
        end = skip_value(data, at)
        following = skip_space(data, end)
        if end - start > _STEPPED or data[following : following + 1] != b",":
            break
        at = skip_space(data, following + 1)
    piece = _read(data, key, start, end, first, records)
    match = _FIRST_KEY.match(data, end)
    between = data[end - 1 : match.end()] if match else b""
    return piece, between


def _read(data: bytes, key: str, at: int, end: int, first: int, records: ReadRecords) -> Piece:
    """Read the entries that are exactly `data[at:end]`."""
    written = b"".join((b"[", memoryview(data)[at:end], b"]"))
    found = records(key, written)
    if found is not None:
        return Piece(key, at, end, None, first, found)
    return Piece(key, at, end, read_value(written, 0, len(written)), first)
